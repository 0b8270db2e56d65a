-- AlterTable
ALTER TABLE "programme_version" ADD COLUMN     "letters" JSONB,
ADD COLUMN     "sequences" JSONB NOT NULL DEFAULT '{}';
