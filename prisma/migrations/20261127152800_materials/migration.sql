-- CreateEnum
CREATE TYPE "material_kind" AS ENUM ('FILE', 'LINK', 'PICTURE');

-- CreateEnum
CREATE TYPE "material_audience" AS ENUM ('INVITED', 'CAME', 'SEMINAR', 'ORGANISERS', 'PUBLIC');

-- CreateEnum
CREATE TYPE "material_time" AS ENUM ('NOW', 'AFTER');

-- CreateTable
CREATE TABLE "material" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "seminar_id" UUID,
    "kind" "material_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "audience" "material_audience" NOT NULL,
    "publish" "material_time" NOT NULL DEFAULT 'NOW',
    "url" TEXT,
    "file_id" UUID,
    "thumbnail_id" UUID,
    "file_name" TEXT,
    "alt_text" TEXT NOT NULL DEFAULT '',
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "picture_request" (
    "id" UUID NOT NULL,
    "material_id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "picture_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "material_file_id_key" ON "material"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "material_thumbnail_id_key" ON "material"("thumbnail_id");

-- CreateIndex
CREATE INDEX "material_event_id_position_idx" ON "material"("event_id", "position");

-- CreateIndex
CREATE INDEX "material_seminar_id_idx" ON "material"("seminar_id");

-- CreateIndex
CREATE INDEX "picture_request_participation_id_idx" ON "picture_request"("participation_id");

-- CreateIndex
CREATE UNIQUE INDEX "picture_request_material_id_participation_id_key" ON "picture_request"("material_id", "participation_id");

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "material" ADD CONSTRAINT "material_thumbnail_id_fkey" FOREIGN KEY ("thumbnail_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_request" ADD CONSTRAINT "picture_request_material_id_fkey" FOREIGN KEY ("material_id") REFERENCES "material"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_request" ADD CONSTRAINT "picture_request_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "material"
  ADD CONSTRAINT "material_title_says_something" CHECK (btrim("title") <> ''),
  ADD CONSTRAINT "material_position_from_zero" CHECK ("position" >= 0),
  ADD CONSTRAINT "material_seminar_has_one" CHECK ("audience" <> 'SEMINAR' OR "seminar_id" IS NOT NULL),
  ADD CONSTRAINT "material_link_is_https" CHECK ("url" IS NULL OR "url" LIKE 'https://%'),
  ADD CONSTRAINT "material_is_of_its_kind" CHECK (
    CASE "kind"
      WHEN 'LINK' THEN "url" IS NOT NULL AND "file_id" IS NULL AND "thumbnail_id" IS NULL AND "file_name" IS NULL
      WHEN 'FILE' THEN "url" IS NULL AND "file_id" IS NOT NULL AND "thumbnail_id" IS NULL AND "file_name" IS NOT NULL
      ELSE "url" IS NULL AND "file_id" IS NOT NULL AND "thumbnail_id" IS NOT NULL AND "file_name" IS NOT NULL
    END
  );

ALTER TABLE "picture_request"
  ADD CONSTRAINT "picture_request_reason_is_of_a_decision" CHECK ("decided_at" IS NOT NULL OR "reason" = '');

-- The bytes go when nothing refers to them: with the material, and when a file is replaced.
CREATE FUNCTION forget_material_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM stored_file
  WHERE id IN (OLD.file_id, OLD.thumbnail_id)
    AND (TG_OP = 'DELETE' OR (id IS DISTINCT FROM NEW.file_id AND id IS DISTINCT FROM NEW.thumbnail_id));
  RETURN NULL;
END $$;

CREATE TRIGGER material_forgets_files
  AFTER DELETE OR UPDATE OF file_id, thumbnail_id ON "material"
  FOR EACH ROW EXECUTE FUNCTION forget_material_files();
