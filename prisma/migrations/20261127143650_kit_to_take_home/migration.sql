-- CreateTable
CREATE TABLE "kit" (
    "event_id" UUID NOT NULL,
    "questions" JSONB NOT NULL,
    "agenda" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "kit_pkey" PRIMARY KEY ("event_id")
);

-- AddForeignKey
ALTER TABLE "kit" ADD CONSTRAINT "kit_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "kit"
  ADD CONSTRAINT "kit_version_from_1" CHECK ("version" >= 1),
  ADD CONSTRAINT "kit_questions_listed" CHECK (jsonb_typeof("questions") = 'array' AND jsonb_array_length("questions") <= 12),
  ADD CONSTRAINT "kit_agenda_listed" CHECK (jsonb_typeof("agenda") = 'array' AND jsonb_array_length("agenda") BETWEEN 1 AND 12);
