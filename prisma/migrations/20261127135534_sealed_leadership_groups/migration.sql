-- Where an answer came from now says the leadership group as well. What has been sealed already stays as it is.
ALTER TABLE "evaluation_response" RENAME COLUMN "unit_sealed" TO "origin_sealed";

-- Two identifiers have one length: 12 + 72 + 16 bytes. One, from before, has 64.
ALTER TABLE "evaluation_response" DROP CONSTRAINT "evaluation_response_unit_sealed_length";
ALTER TABLE "evaluation_response" ADD CONSTRAINT "evaluation_response_origin_sealed_length"
  CHECK (octet_length("origin_sealed") IN (64, 100));

CREATE OR REPLACE FUNCTION refuse_units_after_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "evaluation_snapshot" WHERE "form_id" = NEW."form_id")
    AND EXISTS (SELECT 1 FROM "evaluation_response" WHERE "form_id" = NEW."form_id" AND "origin_sealed" IS NOT NULL)
  THEN RAISE EXCEPTION 'counted answers may not say where they came from';
  END IF;
  RETURN NULL;
END $$;
