-- AlterTable
ALTER TABLE "seminar_session" ADD COLUMN     "offered" INTEGER NOT NULL DEFAULT 0;


-- Seats held, kept back and offered are never more than there are.
ALTER TABLE "seminar_session" DROP CONSTRAINT "seminar_session_never_overbooked",
  DROP CONSTRAINT "seminar_session_reserved_possible",
  ADD CONSTRAINT "seminar_session_never_overbooked" CHECK (
    "taken" >= 0 AND "reserved" >= 0 AND "offered" >= 0 AND "taken" + "reserved" + "offered" <= "capacity"
  );
