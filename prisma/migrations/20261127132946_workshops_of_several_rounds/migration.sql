-- CreateEnum
CREATE TYPE "workshop_kind" AS ENUM ('TABLES', 'MINGLE');

-- CreateTable
CREATE TABLE "workshop" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "workshop_kind" NOT NULL DEFAULT 'TABLES',
    "state" "round_state" NOT NULL DEFAULT 'PROPOSED',
    "options" JSONB NOT NULL,
    "seed" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "discarded_at" TIMESTAMPTZ(3),

    CONSTRAINT "workshop_pkey" PRIMARY KEY ("id")
);

-- Every round there is becomes a workshop of one round.
INSERT INTO "workshop" ("id", "event_id", "name", "state", "options", "seed", "created_at", "published_at")
SELECT "id", "event_id", "name", "state",
  jsonb_build_object(
    'who', jsonb_build_object('kind', 'coming'),
    'size', jsonb_build_object('by', 'people', 'people', "group_size"),
    'mix', coalesce((
      SELECT jsonb_agg(jsonb_build_object('attribute', "entry"->>'attribute', 'weight', 'much'))
      FROM jsonb_array_elements(CASE jsonb_typeof("quality"->'mix') WHEN 'array' THEN "quality"->'mix' ELSE '[]' END) AS "entry"
      WHERE "entry"->>'attribute' IN ('organisation', 'unit', 'title')
    ), '[]'),
    'apartFromManager', coalesce("quality"->'apartFromManager' = 'true', false),
    'apart', '[]'::jsonb, 'together', '[]'::jsonb, 'leaders', '[]'::jsonb, 'leadersMove', false, 'earlier', '[]'::jsonb
  ),
  "seed", "created_at", "published_at"
FROM "workshop_round";

-- AlterTable
ALTER TABLE "workshop_round" ADD COLUMN "position" INTEGER NOT NULL DEFAULT 0, ADD COLUMN "workshop_id" UUID;
UPDATE "workshop_round" SET "workshop_id" = "id";
ALTER TABLE "workshop_round" ALTER COLUMN "workshop_id" SET NOT NULL, ALTER COLUMN "position" DROP DEFAULT;
ALTER TABLE "workshop_round" DROP CONSTRAINT "workshop_round_event_id_fkey";
DROP INDEX "workshop_round_event_id_name_key";
ALTER TABLE "workshop_round" DROP COLUMN "created_at",
DROP COLUMN "event_id",
DROP COLUMN "group_size",
DROP COLUMN "name",
DROP COLUMN "published_at",
DROP COLUMN "quality",
DROP COLUMN "seed",
DROP COLUMN "state";

-- AlterTable
ALTER TABLE "workshop_group_member" ADD COLUMN     "leader" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "locked" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "workshop_change" (
    "workshop_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "seats" JSONB NOT NULL,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "workshop_change_pkey" PRIMARY KEY ("workshop_id","number")
);

-- CreateTable
CREATE TABLE "workshop_forming" (
    "workshop_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "options" JSONB NOT NULL,
    "seed" INTEGER NOT NULL,
    "progress" JSONB,
    "stop" BOOLEAN NOT NULL DEFAULT false,
    "failure" JSONB,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heard_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,

    CONSTRAINT "workshop_forming_pkey" PRIMARY KEY ("workshop_id")
);

-- CreateIndex
CREATE INDEX "workshop_event_id_idx" ON "workshop"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "workshop_round_workshop_id_position_key" ON "workshop_round"("workshop_id", "position");

-- AddForeignKey
ALTER TABLE "workshop" ADD CONSTRAINT "workshop_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop_round" ADD CONSTRAINT "workshop_round_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop_change" ADD CONSTRAINT "workshop_change_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop_forming" ADD CONSTRAINT "workshop_forming_workshop_id_fkey" FOREIGN KEY ("workshop_id") REFERENCES "workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Names may be used again when a workshop has been discarded.
CREATE UNIQUE INDEX "workshop_name_of_event" ON "workshop" ("event_id", "name") WHERE "discarded_at" IS NULL;
ALTER TABLE "workshop"
  ADD CONSTRAINT "workshop_published" CHECK (("state" = 'PUBLISHED') = ("published_at" IS NOT NULL)),
  ADD CONSTRAINT "workshop_discarded" CHECK ("discarded_at" IS NULL OR "state" = 'PROPOSED');
ALTER TABLE "workshop_round" ADD CONSTRAINT "workshop_round_position" CHECK ("position" >= 0);
ALTER TABLE "workshop_change" ADD CONSTRAINT "workshop_change_number" CHECK ("number" > 0);
-- Nobody leads a table of another round, nor is one table led by two.
CREATE UNIQUE INDEX "workshop_group_one_leader" ON "workshop_group_member" ("group_id") WHERE "leader";
