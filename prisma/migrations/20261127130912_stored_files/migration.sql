-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "media_type" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "content" BYTEA NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- Already compressed: kept as it is, so that a part can be read without the whole.
ALTER TABLE "stored_file" ALTER COLUMN "content" SET STORAGE EXTERNAL;
ALTER TABLE "stored_file"
  ADD CONSTRAINT "stored_file_size" CHECK ("size" = octet_length("content") AND "size" > 0),
  ADD CONSTRAINT "stored_file_sha256" CHECK ("sha256" = sha256("content")),
  ADD CONSTRAINT "stored_file_picture" CHECK (("width" IS NULL) = ("height" IS NULL) AND "width" > 0 AND "height" > 0);
