-- CreateEnum
CREATE TYPE "text_state" AS ENUM ('WAITING', 'SHOWN', 'WITHHELD');

-- CreateTable
CREATE TABLE "evaluation_text" (
    "id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "state" "text_state" NOT NULL DEFAULT 'WAITING',
    "starred" BOOLEAN NOT NULL DEFAULT false,
    "quoted" BOOLEAN NOT NULL DEFAULT false,
    "unmasked" TEXT,
    "masked_at" TIMESTAMPTZ(3),

    CONSTRAINT "evaluation_text_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evaluation_text_question_id_idx" ON "evaluation_text"("question_id");

-- AddForeignKey
ALTER TABLE "evaluation_text" ADD CONSTRAINT "evaluation_text_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "evaluation_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "evaluation_text"
  ADD CONSTRAINT "evaluation_text_bounded" CHECK (length("text") BETWEEN 1 AND 20000),
  ADD CONSTRAINT "evaluation_text_masked_with_time" CHECK (("unmasked" IS NULL) = ("masked_at" IS NULL)),
  ADD CONSTRAINT "evaluation_text_quoted_when_shown" CHECK (NOT "quoted" OR "state" = 'SHOWN');

-- Forms that have been counted already: words go where the new ones go, and wait for an organiser to read them.
INSERT INTO "evaluation_text" ("id", "question_id", "text")
  SELECT gen_random_uuid(), "question_id", "text"
    FROM "evaluation_answer" AS answer
      JOIN "evaluation_question" AS question ON question."id" = answer."question_id"
      JOIN "evaluation_snapshot" AS snapshot ON snapshot."form_id" = question."form_id"
    WHERE answer."text" IS NOT NULL
    ORDER BY random();
DELETE FROM "evaluation_answer" AS answer USING "evaluation_question" AS question, "evaluation_snapshot" AS snapshot
  WHERE question."id" = answer."question_id" AND snapshot."form_id" = question."form_id" AND answer."text" IS NOT NULL;

-- Nothing joins the words of a counted answer to its marks.
CREATE FUNCTION refuse_words_after_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "evaluation_answer" AS answer
    JOIN "evaluation_question" AS question ON question."id" = answer."question_id"
    WHERE question."form_id" = NEW."form_id" AND answer."text" IS NOT NULL)
  THEN RAISE EXCEPTION 'counted answers may not keep their words';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER evaluation_snapshot_without_words AFTER INSERT ON "evaluation_snapshot"
  FOR EACH ROW EXECUTE FUNCTION refuse_words_after_count();

CREATE OR REPLACE FUNCTION refuse_change_of_answered_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "evaluation_answer" WHERE "question_id" = OLD."id")
    OR EXISTS (SELECT 1 FROM "evaluation_text" WHERE "question_id" = OLD."id")
  THEN RAISE EXCEPTION 'a question that has been answered never changes';
  END IF;
  RETURN NEW;
END $$;
