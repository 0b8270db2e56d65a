-- AlterTable
ALTER TABLE "evaluation_response" ADD COLUMN     "unit_sealed" BYTEA;

-- CreateTable
CREATE TABLE "evaluation_snapshot" (
    "form_id" UUID NOT NULL,
    "taken" JSONB NOT NULL,

    CONSTRAINT "evaluation_snapshot_pkey" PRIMARY KEY ("form_id")
);

-- AddForeignKey
ALTER TABLE "evaluation_snapshot" ADD CONSTRAINT "evaluation_snapshot_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "evaluation_form"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A sealed identifier has one length, so that the length says nothing: 12 + 36 + 16 bytes.
ALTER TABLE "evaluation_response" ADD CONSTRAINT "evaluation_response_unit_sealed_length" CHECK (octet_length("unit_sealed") = 64);

-- What has been counted is never counted anew, and nothing of where answers came from outlives the counting.
CREATE FUNCTION refuse_second_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a snapshot of answers is never changed';
END $$;
CREATE TRIGGER evaluation_snapshot_unchanging BEFORE UPDATE ON "evaluation_snapshot"
  FOR EACH ROW EXECUTE FUNCTION refuse_second_count();

CREATE FUNCTION refuse_units_after_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "evaluation_snapshot" WHERE "form_id" = NEW."form_id")
    AND EXISTS (SELECT 1 FROM "evaluation_response" WHERE "form_id" = NEW."form_id" AND "unit_sealed" IS NOT NULL)
  THEN RAISE EXCEPTION 'counted answers may not say where they came from';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER evaluation_snapshot_without_units AFTER INSERT ON "evaluation_snapshot"
  FOR EACH ROW EXECUTE FUNCTION refuse_units_after_count();
CREATE TRIGGER evaluation_response_without_unit AFTER INSERT OR UPDATE OF "unit_sealed" ON "evaluation_response"
  FOR EACH ROW WHEN (NEW."unit_sealed" IS NOT NULL) EXECUTE FUNCTION refuse_units_after_count();

-- Evaluations that closed before answers were counted once: the whole, without groups.
INSERT INTO "evaluation_snapshot" ("form_id", "taken")
SELECT form.id, jsonb_build_object(
  'eligible', (
    SELECT count(*) FROM participation
      WHERE participation.event_id = form.event_id AND participation.attendance IN ('COMING', 'DIGITAL')
        AND (form.seminar_id IS NULL OR EXISTS (
          SELECT 1 FROM seat WHERE seat.participation_id = participation.id AND seat.seminar_id = form.seminar_id
        ))),
  'responded', whole.responded,
  'groups', '[]'::jsonb,
  'counted', CASE WHEN whole.responded >= 5
    THEN jsonb_build_object(
      'answered', whole.responded,
      'dimensions', '[]'::jsonb,
      'atoms', jsonb_build_array(jsonb_build_object('cells', '[]'::jsonb, 'answered', whole.responded)),
      'questions', coalesce(marks.questions, '{}'::jsonb))
    ELSE jsonb_build_object(
      'answered', NULL, 'dimensions', '[]'::jsonb, 'atoms', '[]'::jsonb, 'questions', coalesce(marks.hidden, '{}'::jsonb))
  END)
FROM evaluation_form AS form
  JOIN event ON event.id = form.event_id AND event.phase = 'CLOSED'
  CROSS JOIN LATERAL (SELECT count(*) AS responded FROM evaluation_response WHERE form_id = form.id) AS whole
  LEFT JOIN LATERAL (
    SELECT jsonb_object_agg(key, '[]'::jsonb) AS hidden, jsonb_object_agg(key, CASE WHEN answers >= 5
        THEN jsonb_build_array(jsonb_build_object('atoms', '[0]'::jsonb, 'counts', to_jsonb(counts)))
        ELSE '[]'::jsonb END) AS questions
    FROM (
      SELECT question.key, count(scale) AS answers,
        ARRAY[count(*) FILTER (WHERE scale = 1), count(*) FILTER (WHERE scale = 2), count(*) FILTER (WHERE scale = 3),
          count(*) FILTER (WHERE scale = 4), count(*) FILTER (WHERE scale = 5)] AS counts
      FROM evaluation_question AS question LEFT JOIN evaluation_answer AS answer ON answer.question_id = question.id
      WHERE question.form_id = form.id AND question.kind = 'SCALE'
      GROUP BY question.id
    ) AS each_question
  ) AS marks ON true;
