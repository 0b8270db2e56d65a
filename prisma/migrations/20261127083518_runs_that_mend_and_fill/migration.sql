-- AlterTable
ALTER TABLE "allocation_run" ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT 'allocate';

-- What Prisma cannot express.
ALTER TABLE "allocation_run" ADD CONSTRAINT "allocation_run_purpose_known" CHECK ("purpose" IN ('allocate', 'repair', 'fill'));
