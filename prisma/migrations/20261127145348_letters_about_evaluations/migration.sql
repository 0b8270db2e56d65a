-- CreateEnum
CREATE TYPE "mailing_kind" AS ENUM ('OPENING', 'REMINDER');

-- CreateTable
CREATE TABLE "evaluation_mailing" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "purpose" "form_purpose" NOT NULL,
    "kind" "mailing_kind" NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "sent_at" TIMESTAMPTZ(3),
    "letters" INTEGER,

    CONSTRAINT "evaluation_mailing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evaluation_mailing_event_id_idx" ON "evaluation_mailing"("event_id");

-- AddForeignKey
ALTER TABLE "evaluation_mailing" ADD CONSTRAINT "evaluation_mailing_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand ----------------------------------------------------------------------

ALTER TABLE "evaluation_mailing"
    ADD CONSTRAINT "evaluation_mailing_sent_with_count" CHECK ((sent_at IS NULL) = (letters IS NULL)),
    ADD CONSTRAINT "evaluation_mailing_letters_counted" CHECK (letters >= 0),
    ADD CONSTRAINT "evaluation_mailing_cancelled_is_unsent" CHECK (NOT (cancelled AND sent_at IS NOT NULL)),
    ADD CONSTRAINT "evaluation_mailing_reminder_has_time" CHECK (kind = 'OPENING' OR due_at IS NOT NULL),
    ADD CONSTRAINT "evaluation_mailing_purpose" CHECK (purpose IN ('DAY', 'BEFORE', 'PULSE_30', 'PULSE_90')),
    ADD CONSTRAINT "evaluation_mailing_opens_by_calendar" CHECK (kind = 'REMINDER' OR purpose IN ('PULSE_30', 'PULSE_90'));

-- A form opens once.
CREATE UNIQUE INDEX "evaluation_mailing_one_opening" ON "evaluation_mailing" (event_id, purpose) WHERE kind = 'OPENING';

-- Pulses that were planned before there were letters for them, and have not been counted.
INSERT INTO "evaluation_mailing" (id, event_id, purpose, kind)
    SELECT gen_random_uuid(), event_id, purpose, 'OPENING' FROM evaluation_form AS form
    WHERE purpose IN ('PULSE_30', 'PULSE_90')
        AND NOT EXISTS (SELECT 1 FROM evaluation_snapshot WHERE form_id = form.id);
