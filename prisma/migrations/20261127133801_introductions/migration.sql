-- CreateTable
CREATE TABLE "introduction" (
    "person_id" UUID NOT NULL,
    "portrait_id" UUID,
    "shows_work_since" TIMESTAMPTZ(3),
    "shows_face_since" TIMESTAMPTZ(3),
    "shows_email_since" TIMESTAMPTZ(3),

    CONSTRAINT "introduction_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "introduction_portrait_id_key" ON "introduction"("portrait_id");

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_portrait_id_fkey" FOREIGN KEY ("portrait_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "introduction"
  ADD CONSTRAINT "introduction_face" CHECK ("shows_face_since" IS NULL OR "portrait_id" IS NOT NULL);

-- A portrait that is exchanged, or whose person is erased, is forgotten with it.
CREATE FUNCTION forget_portrait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW.portrait_id IS DISTINCT FROM OLD.portrait_id THEN
    DELETE FROM stored_file WHERE id = OLD.portrait_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "introduction_forget_portrait"
  AFTER DELETE OR UPDATE OF portrait_id ON "introduction"
  FOR EACH ROW WHEN (OLD.portrait_id IS NOT NULL) EXECUTE FUNCTION forget_portrait();
