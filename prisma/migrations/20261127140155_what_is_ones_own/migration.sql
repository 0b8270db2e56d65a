-- CreateEnum
CREATE TYPE "commitment_outcome" AS ENUM ('DONE', 'PARTLY', 'NOT_YET', 'LET_GO');

-- CreateEnum
CREATE TYPE "share_way" AS ENUM ('COLLEAGUE', 'TABLE');

-- CreateEnum
CREATE TYPE "meeting_kind" AS ENUM ('ONE_TO_ONE', 'TEAM', 'RESIDENT', 'PARTNER', 'OTHER');

-- CreateTable
CREATE TABLE "reflection" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "seminar_id" UUID,
    "sealed" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reflection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "until" DATE NOT NULL,
    "outcome" "commitment_outcome",
    "note_sealed" BYTEA,
    "marked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_share" (
    "commitment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "way" "share_way" NOT NULL,

    CONSTRAINT "commitment_share_pkey" PRIMARY KEY ("commitment_id","person_id")
);

-- CreateTable
CREATE TABLE "meeting_practice" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "meeting_practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_entry" (
    "id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "meeting_kind" NOT NULL,
    "sealed" BYTEA,
    "rating" INTEGER NOT NULL,

    CONSTRAINT "meeting_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up_count" (
    "event_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "taken" JSONB NOT NULL,

    CONSTRAINT "follow_up_count_pkey" PRIMARY KEY ("event_id","day")
);

-- CreateIndex
CREATE INDEX "reflection_person_id_event_id_idx" ON "reflection"("person_id", "event_id");

-- CreateIndex
CREATE INDEX "commitment_person_id_event_id_idx" ON "commitment"("person_id", "event_id");

-- CreateIndex
CREATE INDEX "commitment_event_id_idx" ON "commitment"("event_id");

-- CreateIndex
CREATE INDEX "commitment_share_person_id_idx" ON "commitment_share"("person_id");

-- CreateIndex
CREATE INDEX "meeting_practice_event_id_idx" ON "meeting_practice"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_practice_person_id_event_id_key" ON "meeting_practice"("person_id", "event_id");

-- CreateIndex
CREATE INDEX "meeting_entry_practice_id_idx" ON "meeting_entry"("practice_id");

-- AddForeignKey
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_share" ADD CONSTRAINT "commitment_share_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_share" ADD CONSTRAINT "commitment_share_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_practice" ADD CONSTRAINT "meeting_practice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_practice" ADD CONSTRAINT "meeting_practice_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_entry" ADD CONSTRAINT "meeting_entry_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "meeting_practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up_count" ADD CONSTRAINT "follow_up_count_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot express.
-- Sealed texts are padded: 12 bytes of nonce, a whole number of 128, 16 of tag.
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_sealed_length" CHECK (octet_length("sealed") % 128 = 28);
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_sealed_length" CHECK (octet_length("sealed") % 128 = 28 AND octet_length("note_sealed") % 128 = 28);
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_marked_whole" CHECK (("outcome" IS NULL) = ("marked_at" IS NULL) AND ("outcome" IS NOT NULL OR "note_sealed" IS NULL));
ALTER TABLE "meeting_practice" ADD CONSTRAINT "meeting_practice_days" CHECK ("ends_on" BETWEEN "starts_on" AND "starts_on" + 13);
ALTER TABLE "meeting_entry" ADD CONSTRAINT "meeting_entry_rating" CHECK ("rating" BETWEEN 1 AND 5);
ALTER TABLE "meeting_entry" ADD CONSTRAINT "meeting_entry_sealed_length" CHECK (octet_length("sealed") % 128 = 28);
ALTER TABLE "follow_up_count" ADD CONSTRAINT "follow_up_count_day" CHECK ("day" IN (30, 90));

-- Nobody shares with themselves, nor moves what is theirs to somebody else.
CREATE FUNCTION refuse_share_with_oneself() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "commitment" WHERE "id" = NEW."commitment_id" AND "person_id" = NEW."person_id")
  THEN RAISE EXCEPTION 'a commitment is not shared with the one who made it';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commitment_share_with_others BEFORE INSERT OR UPDATE ON "commitment_share"
  FOR EACH ROW EXECUTE FUNCTION refuse_share_with_oneself();
CREATE FUNCTION refuse_new_owner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what is somebody''s own stays theirs';
END $$;
CREATE TRIGGER reflection_stays BEFORE UPDATE OF "person_id" ON "reflection"
  FOR EACH ROW WHEN (OLD."person_id" <> NEW."person_id") EXECUTE FUNCTION refuse_new_owner();
CREATE TRIGGER commitment_stays BEFORE UPDATE OF "person_id" ON "commitment"
  FOR EACH ROW WHEN (OLD."person_id" <> NEW."person_id") EXECUTE FUNCTION refuse_new_owner();
CREATE TRIGGER follow_up_count_unchanging BEFORE UPDATE ON "follow_up_count"
  FOR EACH ROW EXECUTE FUNCTION refuse_second_count();
