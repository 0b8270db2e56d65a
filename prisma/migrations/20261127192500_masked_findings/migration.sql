-- A quote that is masked is masked in the actions made of it too; otherwise what was found stays frozen.
DROP TRIGGER improvement_action_finding_frozen ON "improvement_action";
CREATE TRIGGER improvement_action_finding_frozen BEFORE UPDATE OF "finding", "finding_kind", "finding_key", "event_id" ON "improvement_action"
  FOR EACH ROW WHEN (
    (OLD."finding_kind", OLD."event_id") IS DISTINCT FROM (NEW."finding_kind", NEW."event_id")
    OR OLD."finding_key" IS DISTINCT FROM NEW."finding_key"
    OR (OLD."finding" IS DISTINCT FROM NEW."finding"
      AND (OLD."finding_kind" <> 'QUOTE' OR OLD."finding" || NEW."finding" NOT LIKE '%███%')))
  EXECUTE FUNCTION refuse_change_of_finding();
