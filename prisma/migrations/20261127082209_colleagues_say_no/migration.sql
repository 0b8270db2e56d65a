-- AlterTable
ALTER TABLE "companion" ADD COLUMN     "declined_at" TIMESTAMPTZ(3);

-- What Prisma cannot express.
ALTER TABLE "companion" ADD CONSTRAINT "companion_one_answer" CHECK ("agreed_at" IS NULL OR "declined_at" IS NULL);
CREATE UNIQUE INDEX "companion_agrees_once" ON "companion" ("block_id", "asked_id") WHERE "agreed_at" IS NOT NULL;
