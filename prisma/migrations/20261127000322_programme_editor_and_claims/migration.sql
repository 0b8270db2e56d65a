-- AlterEnum
ALTER TYPE "programme_item_kind" ADD VALUE 'BLOCKER';

-- AlterEnum
ALTER TYPE "choice_mode" ADD VALUE 'CLAIM' BEFORE 'ROTATION';

-- AlterEnum
ALTER TYPE "message_state" ADD VALUE 'HELD' BEFORE 'PENDING';

-- AlterEnum
ALTER TYPE "message_kind" ADD VALUE 'PROGRAMME' BEFORE 'EVALUATION';

-- AlterEnum
ALTER TYPE "seat_source" ADD VALUE 'CLAIM' BEFORE 'MANUAL';

-- AlterTable
ALTER TABLE "event" ADD COLUMN     "days" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "programme_seq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "room" ADD COLUMN     "building" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "features" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "programme_item" ADD COLUMN     "crew" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "needs" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "seminar_block" ADD COLUMN     "objective" TEXT NOT NULL DEFAULT 'fair',
ADD COLUMN     "offer_hours" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "seminar" ADD COLUMN     "away_slot_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "crew" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "dropped" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "expected" INTEGER,
ADD COLUMN     "host_declined" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "needs" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "repeats" INTEGER;

-- AlterTable
ALTER TABLE "seminar_session" ADD COLUMN     "reserved" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "seat" ADD COLUMN     "pinned" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "waiting_entry" (
    "id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "offered_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waiting_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_receipt" (
    "key" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "outcome" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_receipt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "companion" (
    "block_id" UUID NOT NULL,
    "asker_id" UUID NOT NULL,
    "asked_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agreed_at" TIMESTAMPTZ(3),

    CONSTRAINT "companion_pkey" PRIMARY KEY ("block_id","asker_id")
);

-- CreateTable
CREATE TABLE "programme_edit" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "action" TEXT NOT NULL,
    "undoes_id" UUID,
    "changes" JSONB NOT NULL,

    CONSTRAINT "programme_edit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_version" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "seq" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by_id" UUID,

    CONSTRAINT "programme_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_template" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "waiting_entry_session_id_number_idx" ON "waiting_entry"("session_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "waiting_entry_participation_id_session_id_key" ON "waiting_entry"("participation_id", "session_id");

-- CreateIndex
CREATE INDEX "claim_receipt_at_idx" ON "claim_receipt"("at");

-- CreateIndex
CREATE INDEX "companion_block_id_asked_id_idx" ON "companion"("block_id", "asked_id");

-- CreateIndex
CREATE UNIQUE INDEX "programme_edit_event_id_seq_key" ON "programme_edit"("event_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "programme_version_event_id_number_key" ON "programme_version"("event_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "event_template_name_key" ON "event_template"("name");

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiting_entry" ADD CONSTRAINT "waiting_entry_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "seminar_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_receipt" ADD CONSTRAINT "claim_receipt_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "companion" ADD CONSTRAINT "companion_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "seminar_block"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "companion" ADD CONSTRAINT "companion_asker_id_fkey" FOREIGN KEY ("asker_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "companion" ADD CONSTRAINT "companion_asked_id_fkey" FOREIGN KEY ("asked_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_edit" ADD CONSTRAINT "programme_edit_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_version" ADD CONSTRAINT "programme_version_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "editor_presence" (
    "event_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "focus_id" UUID,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "editor_presence_pkey" PRIMARY KEY ("event_id","person_id")
);

-- AddForeignKey
ALTER TABLE "editor_presence" ADD CONSTRAINT "editor_presence_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editor_presence" ADD CONSTRAINT "editor_presence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot express.
ALTER TABLE "event" ADD CONSTRAINT "event_days_possible" CHECK ("days" BETWEEN 1 AND 7),
  ADD CONSTRAINT "event_programme_seq_not_negative" CHECK ("programme_seq" >= 0);
ALTER TABLE "seminar" ADD CONSTRAINT "seminar_repeats_possible" CHECK ("repeats" BETWEEN 1 AND 50),
  ADD CONSTRAINT "seminar_expected_not_negative" CHECK ("expected" >= 0);
ALTER TABLE "seminar_block" ADD CONSTRAINT "seminar_block_offer_hours_possible" CHECK ("offer_hours" BETWEEN 0 AND 168),
  ADD CONSTRAINT "seminar_block_objective_known" CHECK ("objective" IN ('fair', 'total'));
ALTER TABLE "seminar_session" ADD CONSTRAINT "seminar_session_reserved_possible" CHECK ("reserved" BETWEEN 0 AND "capacity");
ALTER TABLE "companion" ADD CONSTRAINT "companion_is_another" CHECK ("asker_id" <> "asked_id");
ALTER TABLE "programme_edit" ADD CONSTRAINT "programme_edit_seq_positive" CHECK ("seq" >= 1);
ALTER TABLE "programme_version" ADD CONSTRAINT "programme_version_number_positive" CHECK ("number" >= 1);
