-- CreateTable
CREATE TABLE "encounter" (
    "owner_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "keep_in_touch" BOOLEAN NOT NULL DEFAULT false,
    "ciphertext" BYTEA,
    "nonce" BYTEA,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "encounter_pkey" PRIMARY KEY ("owner_id","other_id")
);

-- CreateIndex
CREATE INDEX "encounter_other_id_idx" ON "encounter"("other_id");

-- AddForeignKey
ALTER TABLE "encounter" ADD CONSTRAINT "encounter_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "encounter" ADD CONSTRAINT "encounter_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "encounter"
  ADD CONSTRAINT "encounter_others" CHECK ("owner_id" <> "other_id"),
  ADD CONSTRAINT "encounter_note" CHECK (("ciphertext" IS NULL) = ("nonce" IS NULL)),
  ADD CONSTRAINT "encounter_removed" CHECK ("removed_at" IS NULL OR ("ciphertext" IS NULL AND NOT "keep_in_touch"));
