-- CreateEnum
CREATE TYPE "finding_kind" AS ENUM ('QUESTION', 'THEME', 'QUOTE', 'FREE');

-- CreateEnum
CREATE TYPE "action_status" AS ENUM ('PLANNED', 'STARTED', 'DONE', 'DECLINED');

-- CreateEnum
CREATE TYPE "planning_source" AS ENUM ('MEDSKICK', 'ORGANISER');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "message_kind" ADD VALUE 'FOLLOW_UP';
ALTER TYPE "message_kind" ADD VALUE 'PRIVATE';

-- CreateTable
CREATE TABLE "improvement_action" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "finding_kind" "finding_kind" NOT NULL,
    "finding_key" TEXT,
    "finding" TEXT NOT NULL,
    "said" TEXT NOT NULL DEFAULT '',
    "doing" TEXT NOT NULL DEFAULT '',
    "shown" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" UUID,
    "due_on" DATE,
    "status" "action_status" NOT NULL DEFAULT 'PLANNED',
    "reason" TEXT NOT NULL DEFAULT '',
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "improvement_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "improvement_action_entry" (
    "action_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "changes" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "undoes" INTEGER,

    CONSTRAINT "improvement_action_entry_pkey" PRIMARY KEY ("action_id","seq")
);

-- CreateTable
CREATE TABLE "planning_note" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "source" "planning_source" NOT NULL,
    "from_id" UUID,
    "text" TEXT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "taker_id" UUID,
    "done" BOOLEAN NOT NULL DEFAULT false,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "planning_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "improvement_action_event_id_idx" ON "improvement_action"("event_id");

-- CreateIndex
CREATE INDEX "improvement_action_owner_id_idx" ON "improvement_action"("owner_id");

-- CreateIndex
CREATE INDEX "planning_note_event_id_idx" ON "planning_note"("event_id");

-- AddForeignKey
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "improvement_action_entry" ADD CONSTRAINT "improvement_action_entry_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "improvement_action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_note" ADD CONSTRAINT "planning_note_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_note" ADD CONSTRAINT "planning_note_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planning_note" ADD CONSTRAINT "planning_note_taker_id_fkey" FOREIGN KEY ("taker_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot express.
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_says" CHECK ("title" <> '' AND "finding" <> '');
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_declined_why" CHECK ("status" <> 'DECLINED' OR "reason" <> '');
ALTER TABLE "improvement_action" ADD CONSTRAINT "improvement_action_shown_says" CHECK (NOT "shown" OR ("said" <> '' AND "doing" <> ''));
ALTER TABLE "improvement_action_entry" ADD CONSTRAINT "improvement_action_entry_undoes_earlier" CHECK ("seq" >= 1 AND "undoes" < "seq");
ALTER TABLE "planning_note" ADD CONSTRAINT "planning_note_says" CHECK ("text" <> '' AND "times" >= 1);
ALTER TABLE "planning_note" ADD CONSTRAINT "planning_note_not_from_itself" CHECK ("from_id" <> "event_id");
-- The same words of the same day are brought once.
CREATE UNIQUE INDEX "planning_note_brought_once" ON "planning_note" ("event_id", "from_id", md5("text")) WHERE "source" = 'MEDSKICK';

-- What was found is frozen, and what has been done with an action is history.
CREATE FUNCTION refuse_change_of_finding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what an action answers to, and its history, is never changed';
END $$;
CREATE TRIGGER improvement_action_finding_frozen BEFORE UPDATE OF "finding", "finding_kind", "finding_key", "event_id" ON "improvement_action"
  FOR EACH ROW WHEN ((OLD."finding", OLD."finding_kind", OLD."event_id") IS DISTINCT FROM (NEW."finding", NEW."finding_kind", NEW."event_id")
    OR OLD."finding_key" IS DISTINCT FROM NEW."finding_key")
  EXECUTE FUNCTION refuse_change_of_finding();
CREATE TRIGGER improvement_action_entry_unchanging BEFORE UPDATE ON "improvement_action_entry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_finding();
