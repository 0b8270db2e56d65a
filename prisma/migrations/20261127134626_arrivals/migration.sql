-- CreateTable
CREATE TABLE "arrival" (
    "participation_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "attendance_before" "attendance",

    CONSTRAINT "arrival_pkey" PRIMARY KEY ("participation_id")
);

-- AddForeignKey
ALTER TABLE "arrival" ADD CONSTRAINT "arrival_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
