-- CreateEnum
CREATE TYPE "dialogue_status" AS ENUM ('WAITING', 'RUNNING', 'PAUSED', 'ENDED');

-- CreateTable
CREATE TABLE "dialogue" (
    "round_id" UUID NOT NULL,
    "status" "dialogue_status" NOT NULL DEFAULT 'WAITING',
    "step" INTEGER NOT NULL DEFAULT 0,
    "ends_at" TIMESTAMPTZ(3),
    "left_ms" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dialogue_pkey" PRIMARY KEY ("round_id")
);

-- CreateTable
CREATE TABLE "dialogue_step" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text_sv" TEXT NOT NULL,
    "text_en" TEXT NOT NULL DEFAULT '',
    "minutes" INTEGER NOT NULL,
    "question_sv" TEXT NOT NULL DEFAULT '',
    "question_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "dialogue_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dialogue_answer" (
    "step_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dialogue_answer_pkey" PRIMARY KEY ("step_id","group_id")
);

-- CreateIndex
CREATE INDEX "dialogue_step_round_id_idx" ON "dialogue_step"("round_id");

-- CreateIndex
CREATE INDEX "dialogue_answer_group_id_idx" ON "dialogue_answer"("group_id");

-- AddForeignKey
ALTER TABLE "dialogue" ADD CONSTRAINT "dialogue_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "workshop_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_step" ADD CONSTRAINT "dialogue_step_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "dialogue"("round_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_answer" ADD CONSTRAINT "dialogue_answer_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "dialogue_step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dialogue_answer" ADD CONSTRAINT "dialogue_answer_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "workshop_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "dialogue"
  ADD CONSTRAINT "dialogue_running" CHECK (("status" = 'RUNNING') = ("ends_at" IS NOT NULL)),
  ADD CONSTRAINT "dialogue_paused" CHECK (("status" = 'PAUSED') = ("left_ms" IS NOT NULL)),
  ADD CONSTRAINT "dialogue_step_from_0" CHECK ("step" >= 0);
ALTER TABLE "dialogue_step"
  ADD CONSTRAINT "dialogue_step_minutes" CHECK ("minutes" BETWEEN 1 AND 240),
  ADD CONSTRAINT "dialogue_step_position" CHECK ("position" >= 0);
ALTER TABLE "dialogue_answer" ADD CONSTRAINT "dialogue_answer_length" CHECK (char_length("text") <= 10000);
