-- CreateEnum
CREATE TYPE "form_purpose" AS ENUM ('BEFORE', 'DAY', 'SEMINAR', 'SAMSPELET', 'PULSE_30', 'PULSE_90');

-- AlterEnum
ALTER TYPE "question_kind" ADD VALUE 'SINGLE';
ALTER TYPE "question_kind" ADD VALUE 'MULTIPLE';
ALTER TYPE "question_kind" ADD VALUE 'RANKING';
ALTER TYPE "question_kind" ADD VALUE 'MATRIX';

-- DropForeignKey
ALTER TABLE "evaluation_answer" DROP CONSTRAINT "evaluation_answer_question_id_fkey";

-- DropIndex
DROP INDEX "evaluation_question_form_id_key_key";

-- AlterTable
ALTER TABLE "evaluation_form" ADD COLUMN     "purpose" "form_purpose" NOT NULL DEFAULT 'DAY',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "evaluation_question" ADD COLUMN     "condition" JSONB,
ADD COLUMN     "design" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "help_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "help_sv" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "required" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "evaluation_answer" ADD COLUMN     "choices" JSONB,
ADD COLUMN     "rows" JSONB;

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_question_form_id_version_key_key" ON "evaluation_question"("form_id", "version", "key");

-- AddForeignKey
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "evaluation_question"("id") ON DELETE NO ACTION ON UPDATE CASCADE
  -- A form goes with its questions and its answers, in whichever order.
  DEFERRABLE INITIALLY DEFERRED;

-- What a form is for. One of each purpose for an event, but for the seminars.
UPDATE "evaluation_form" SET "purpose" = 'SEMINAR' WHERE "seminar_id" IS NOT NULL;
DROP INDEX "evaluation_form_of_the_day";
CREATE UNIQUE INDEX "evaluation_form_of_purpose" ON "evaluation_form" ("event_id", "purpose") WHERE "seminar_id" IS NULL;
ALTER TABLE "evaluation_form"
  ADD CONSTRAINT "evaluation_form_seminar_by_purpose" CHECK (("purpose" = 'SEMINAR') = ("seminar_id" IS NOT NULL)),
  ADD CONSTRAINT "evaluation_form_counts_up" CHECK ("version" >= 1 AND "revision" >= 1);

ALTER TABLE "evaluation_question"
  ADD CONSTRAINT "evaluation_question_version_from_one" CHECK ("version" >= 1),
  ADD CONSTRAINT "evaluation_question_design_object" CHECK (jsonb_typeof("design") = 'object'),
  ADD CONSTRAINT "evaluation_question_condition_object" CHECK (jsonb_typeof("condition") = 'object');

ALTER TABLE "evaluation_answer"
  DROP CONSTRAINT "evaluation_answer_one_kind",
  DROP CONSTRAINT "evaluation_answer_scale_steps",
  ADD CONSTRAINT "evaluation_answer_one_kind" CHECK (num_nonnulls("scale", "text", "choices", "rows") = 1),
  ADD CONSTRAINT "evaluation_answer_scale_steps" CHECK ("scale" BETWEEN 1 AND 10),
  ADD CONSTRAINT "evaluation_answer_choices_listed" CHECK (
    CASE WHEN jsonb_typeof("choices") = 'array' THEN jsonb_array_length("choices") BETWEEN 1 AND 20 ELSE "choices" IS NULL END),
  ADD CONSTRAINT "evaluation_answer_rows_by_key" CHECK (
    "rows" IS NULL OR (jsonb_typeof("rows") = 'object' AND "rows" <> '{}'));

-- Answers keep the question they were given.
CREATE FUNCTION refuse_change_of_answered_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "evaluation_answer" WHERE "question_id" = OLD."id")
  THEN RAISE EXCEPTION 'a question that has been answered never changes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evaluation_question_kept BEFORE UPDATE ON "evaluation_question"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_answered_question();
