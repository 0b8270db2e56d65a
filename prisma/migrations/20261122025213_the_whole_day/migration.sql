-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "unit_kind" AS ENUM ('FORVALTNING', 'BOLAG', 'VERKSAMHET', 'ENHET');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('ORGANISER', 'LEADERSHIP');

-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('REGISTER', 'WISHES');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('DRY_RUN', 'CONFIRMED', 'UNDONE');

-- CreateEnum
CREATE TYPE "event_phase" AS ENUM ('DRAFT', 'INVITED', 'CHOOSING', 'ALLOCATED', 'LIVE', 'EVALUATING', 'CLOSED');

-- CreateEnum
CREATE TYPE "programme_item_kind" AS ENUM ('PLENARY', 'BREAK', 'MEAL', 'MINGLE', 'WORKSHOP');

-- CreateEnum
CREATE TYPE "choice_mode" AS ENUM ('RANK', 'ROTATION');

-- CreateEnum
CREATE TYPE "attendance" AS ENUM ('INVITED', 'COMING', 'DIGITAL', 'DECLINED');

-- CreateEnum
CREATE TYPE "message_state" AS ENUM ('PENDING', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "message_kind" AS ENUM ('SIGN_IN', 'INVITATION', 'REMINDER', 'CHOICE_OPEN', 'ALLOCATION', 'EVALUATION');

-- CreateEnum
CREATE TYPE "preference_source" AS ENUM ('SELF', 'IMPORT');

-- CreateEnum
CREATE TYPE "run_state" AS ENUM ('RUNNING', 'FAILED', 'PROPOSED', 'PUBLISHED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "seat_source" AS ENUM ('ALLOCATION', 'ROTATION', 'MANUAL');

-- CreateEnum
CREATE TYPE "round_state" AS ENUM ('PROPOSED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "question_kind" AS ENUM ('SCALE', 'TEXT');

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "accent" TEXT,
    "contact_email" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Stockholm',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "kind" "unit_kind" NOT NULL,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "employee_number" TEXT,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "unit_id" UUID NOT NULL,
    "manager_id" UUID,
    "protected_identity" BOOLEAN NOT NULL DEFAULT false,
    "left_at" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'sv',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("person_id","role")
);

-- CreateTable
CREATE TABLE "leadership_group" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nesting" INTEGER NOT NULL,

    CONSTRAINT "leadership_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leadership_group_member" (
    "group_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "leadership_group_member_pkey" PRIMARY KEY ("group_id","person_id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "kind" "import_kind" NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'DRY_RUN',
    "file_name" TEXT NOT NULL,
    "block_id" UUID,
    "plan" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "undo" JSONB,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_link" (
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in" (
    "token_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "limited_to" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "event_series" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "event_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "theme" TEXT NOT NULL DEFAULT '',
    "value_words" TEXT[],
    "description" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Stockholm',
    "phase" "event_phase" NOT NULL DEFAULT 'DRAFT',
    "template" TEXT,
    "reply_by" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "planned_phase_move" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "to" "event_phase" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "refusal" TEXT,

    CONSTRAINT "planned_phase_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_audience" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "leadership_group_id" UUID,
    "unit_id" UUID,

    CONSTRAINT "event_audience_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "floor" TEXT NOT NULL DEFAULT '',
    "directions" TEXT NOT NULL DEFAULT '',
    "capacity" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_item" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "programme_item_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "room_id" UUID,
    "responsible" TEXT NOT NULL DEFAULT '',
    "technical_needs" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "programme_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seminar_block" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mode" "choice_mode" NOT NULL DEFAULT 'RANK',
    "opens_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "seminar_block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot" (
    "id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seminar" (
    "id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "letter" CHAR(1) NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "host" TEXT NOT NULL DEFAULT '',
    "technical_needs" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "seminar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seminar_session" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "room_id" UUID,
    "capacity" INTEGER NOT NULL,
    "minimum" INTEGER NOT NULL DEFAULT 0,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "seminar_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "attendance" "attendance" NOT NULL DEFAULT 'INVITED',
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replied_at" TIMESTAMPTZ(3),
    "feed_serial" INTEGER NOT NULL DEFAULT 1,
    "link_serial" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant_needs" (
    "participation_id" UUID NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "nonce" BYTEA NOT NULL,

    CONSTRAINT "participant_needs_pkey" PRIMARY KEY ("participation_id")
);

-- CreateTable
CREATE TABLE "needs_reading" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reader_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,

    CONSTRAINT "needs_reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "kind" "message_kind" NOT NULL,
    "event_id" UUID,
    "person_id" UUID NOT NULL,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "state" "message_state" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preference_list" (
    "participation_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "source" "preference_source" NOT NULL DEFAULT 'SELF',
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "preference_list_pkey" PRIMARY KEY ("participation_id","block_id")
);

-- CreateTable
CREATE TABLE "preference" (
    "participation_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "preference_pkey" PRIMARY KEY ("participation_id","seminar_id")
);

-- CreateTable
CREATE TABLE "allocation_run" (
    "id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "state" "run_state" NOT NULL DEFAULT 'RUNNING',
    "objective" TEXT NOT NULL DEFAULT 'total',
    "seed" INTEGER NOT NULL,
    "input_hash" TEXT NOT NULL,
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "failure" TEXT,
    "cost" INTEGER,
    "bound" DOUBLE PRECISION,
    "optimal" BOOLEAN,
    "elapsed_ms" INTEGER,
    "rank_profile" INTEGER[],
    "outcome" JSONB,
    "seats_before" JSONB,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "allocation_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "source" "seat_source" NOT NULL,
    "rank" INTEGER,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workshop_round" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "item_id" UUID,
    "name" TEXT NOT NULL,
    "state" "round_state" NOT NULL DEFAULT 'PROPOSED',
    "group_size" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "quality" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "workshop_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workshop_group" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "room_id" UUID,

    CONSTRAINT "workshop_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workshop_group_member" (
    "round_id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,

    CONSTRAINT "workshop_group_member_pkey" PRIMARY KEY ("round_id","participation_id")
);

-- CreateTable
CREATE TABLE "evaluation_form" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "seminar_id" UUID,

    CONSTRAINT "evaluation_form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_question" (
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,
    "kind" "question_kind" NOT NULL,
    "key" TEXT NOT NULL,
    "text_sv" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "evaluation_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_receipt" (
    "form_id" UUID NOT NULL,
    "participation_id" UUID NOT NULL,

    CONSTRAINT "evaluation_receipt_pkey" PRIMARY KEY ("form_id","participation_id")
);

-- CreateTable
CREATE TABLE "evaluation_response" (
    "id" UUID NOT NULL,
    "form_id" UUID NOT NULL,

    CONSTRAINT "evaluation_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_answer" (
    "response_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "scale" INTEGER,
    "text" TEXT,

    CONSTRAINT "evaluation_answer_pkey" PRIMARY KEY ("response_id","question_id")
);

-- CreateTable
CREATE TABLE "activity_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "event_id" UUID,
    "action" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "activity_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_employee_number_key" ON "person"("employee_number");

-- CreateIndex
CREATE INDEX "person_unit_id_idx" ON "person"("unit_id");

-- CreateIndex
CREATE INDEX "person_manager_id_idx" ON "person"("manager_id");

-- CreateIndex
CREATE INDEX "person_family_name_given_name_idx" ON "person"("family_name", "given_name");

-- CreateIndex
CREATE UNIQUE INDEX "leadership_group_name_key" ON "leadership_group"("name");

-- CreateIndex
CREATE INDEX "leadership_group_member_person_id_idx" ON "leadership_group_member"("person_id");

-- CreateIndex
CREATE INDEX "import_run_kind_created_at_idx" ON "import_run"("kind", "created_at");

-- CreateIndex
CREATE INDEX "sign_in_link_person_id_idx" ON "sign_in_link"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_link_expires_at_idx" ON "sign_in_link"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_person_id_idx" ON "sign_in"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_expires_at_idx" ON "sign_in"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_series_name_key" ON "event_series"("name");

-- CreateIndex
CREATE INDEX "event_series_id_idx" ON "event"("series_id");

-- CreateIndex
CREATE INDEX "event_date_idx" ON "event"("date");

-- CreateIndex
CREATE INDEX "planned_phase_move_at_idx" ON "planned_phase_move"("at");

-- CreateIndex
CREATE UNIQUE INDEX "planned_phase_move_event_id_to_key" ON "planned_phase_move"("event_id", "to");

-- CreateIndex
CREATE UNIQUE INDEX "event_audience_event_id_leadership_group_id_unit_id_key" ON "event_audience"("event_id", "leadership_group_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "room_event_id_name_key" ON "room"("event_id", "name");

-- CreateIndex
CREATE INDEX "programme_item_event_id_starts_at_idx" ON "programme_item"("event_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "seminar_block_event_id_name_key" ON "seminar_block"("event_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "slot_block_id_starts_at_key" ON "slot"("block_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "seminar_block_id_letter_key" ON "seminar"("block_id", "letter");

-- CreateIndex
CREATE INDEX "seminar_session_slot_id_idx" ON "seminar_session"("slot_id");

-- CreateIndex
CREATE UNIQUE INDEX "seminar_session_seminar_id_slot_id_key" ON "seminar_session"("seminar_id", "slot_id");

-- CreateIndex
CREATE INDEX "participation_person_id_idx" ON "participation"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "participation_event_id_person_id_key" ON "participation"("event_id", "person_id");

-- CreateIndex
CREATE INDEX "needs_reading_event_id_at_idx" ON "needs_reading"("event_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_message_id_key" ON "outbox_message"("message_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_dedupe_key_key" ON "outbox_message"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_message_state_next_attempt_at_idx" ON "outbox_message"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "outbox_message_person_id_created_at_idx" ON "outbox_message"("person_id", "created_at");

-- CreateIndex
CREATE INDEX "outbox_message_event_id_kind_idx" ON "outbox_message"("event_id", "kind");

-- CreateIndex
CREATE INDEX "preference_list_block_id_idx" ON "preference_list"("block_id");

-- CreateIndex
CREATE INDEX "preference_block_id_idx" ON "preference"("block_id");

-- CreateIndex
CREATE UNIQUE INDEX "preference_participation_id_block_id_rank_key" ON "preference"("participation_id", "block_id", "rank");

-- CreateIndex
CREATE INDEX "allocation_run_block_id_created_at_idx" ON "allocation_run"("block_id", "created_at");

-- CreateIndex
CREATE INDEX "seat_session_id_idx" ON "seat"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_participation_id_slot_id_key" ON "seat"("participation_id", "slot_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_participation_id_seminar_id_key" ON "seat"("participation_id", "seminar_id");

-- CreateIndex
CREATE UNIQUE INDEX "workshop_round_event_id_name_key" ON "workshop_round"("event_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "workshop_group_round_id_number_key" ON "workshop_group"("round_id", "number");

-- CreateIndex
CREATE INDEX "workshop_group_member_group_id_idx" ON "workshop_group_member"("group_id");

-- CreateIndex
CREATE INDEX "evaluation_form_event_id_idx" ON "evaluation_form"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_question_form_id_key_key" ON "evaluation_question"("form_id", "key");

-- CreateIndex
CREATE INDEX "evaluation_response_form_id_idx" ON "evaluation_response"("form_id");

-- CreateIndex
CREATE INDEX "evaluation_answer_question_id_idx" ON "evaluation_answer"("question_id");

-- CreateIndex
CREATE INDEX "activity_entry_event_id_at_idx" ON "activity_entry"("event_id", "at");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership_group_member" ADD CONSTRAINT "leadership_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "leadership_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leadership_group_member" ADD CONSTRAINT "leadership_group_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "event_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "planned_phase_move" ADD CONSTRAINT "planned_phase_move_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_audience" ADD CONSTRAINT "event_audience_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_audience" ADD CONSTRAINT "event_audience_leadership_group_id_fkey" FOREIGN KEY ("leadership_group_id") REFERENCES "leadership_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_audience" ADD CONSTRAINT "event_audience_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminar_block" ADD CONSTRAINT "seminar_block_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "seminar_block"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminar" ADD CONSTRAINT "seminar_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "seminar_block"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminar_session" ADD CONSTRAINT "seminar_session_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminar_session" ADD CONSTRAINT "seminar_session_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminar_session" ADD CONSTRAINT "seminar_session_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant_needs" ADD CONSTRAINT "participant_needs_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preference_list" ADD CONSTRAINT "preference_list_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preference_list" ADD CONSTRAINT "preference_list_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "seminar_block"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preference" ADD CONSTRAINT "preference_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preference" ADD CONSTRAINT "preference_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "seminar_block"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preference" ADD CONSTRAINT "preference_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "allocation_run" ADD CONSTRAINT "allocation_run_block_id_fkey" FOREIGN KEY ("block_id") REFERENCES "seminar_block"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "seminar_session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop_round" ADD CONSTRAINT "workshop_round_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop_round" ADD CONSTRAINT "workshop_round_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "programme_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop_group" ADD CONSTRAINT "workshop_group_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "workshop_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop_group" ADD CONSTRAINT "workshop_group_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop_group_member" ADD CONSTRAINT "workshop_group_member_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "workshop_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop_group_member" ADD CONSTRAINT "workshop_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "workshop_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workshop_group_member" ADD CONSTRAINT "workshop_group_member_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_form" ADD CONSTRAINT "evaluation_form_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_form" ADD CONSTRAINT "evaluation_form_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_question" ADD CONSTRAINT "evaluation_question_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "evaluation_form"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_receipt" ADD CONSTRAINT "evaluation_receipt_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "evaluation_form"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_receipt" ADD CONSTRAINT "evaluation_receipt_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_response" ADD CONSTRAINT "evaluation_response_form_id_fkey" FOREIGN KEY ("form_id") REFERENCES "evaluation_form"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "evaluation_response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "evaluation_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_entry" ADD CONSTRAINT "activity_entry_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What the schema language cannot say ─────────────────────────────────────────

-- One organisation per schema.
CREATE UNIQUE INDEX "organisation_single" ON "organisation" ((true));
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_accent_is_hex" CHECK ("accent" ~ '^#[0-9a-f]{6}$');

-- Names sort by Swedish rules whatever the database's own collation is.
CREATE COLLATION "swedish" (provider = icu, locale = 'sv-SE');
ALTER TABLE "unit" ALTER COLUMN "name" TYPE text COLLATE "swedish";
ALTER TABLE "person"
  ALTER COLUMN "given_name" TYPE text COLLATE "swedish",
  ALTER COLUMN "family_name" TYPE text COLLATE "swedish";

CREATE UNIQUE INDEX "unit_name_among_siblings" ON "unit" ("parent_id", "name") WHERE "parent_id" IS NOT NULL;
CREATE UNIQUE INDEX "unit_name_at_top" ON "unit" ("name") WHERE "parent_id" IS NULL;
ALTER TABLE "unit" ADD CONSTRAINT "unit_not_own_parent" CHECK ("parent_id" <> "id");

CREATE UNIQUE INDEX "person_email_key" ON "person" (lower("email"));
ALTER TABLE "person"
  ADD CONSTRAINT "person_not_own_manager" CHECK ("manager_id" <> "id"),
  ADD CONSTRAINT "person_locale_known" CHECK ("locale" IN ('sv', 'en')),
  ADD CONSTRAINT "person_has_name" CHECK ("given_name" <> '' OR "family_name" <> '');
ALTER TABLE "leadership_group" ADD CONSTRAINT "leadership_group_nesting_positive" CHECK ("nesting" >= 1);

ALTER TABLE "event_audience"
  ADD CONSTRAINT "event_audience_one_kind" CHECK (num_nonnulls("leadership_group_id", "unit_id") = 1);
CREATE UNIQUE INDEX "event_audience_group_once" ON "event_audience" ("event_id", "leadership_group_id") WHERE "unit_id" IS NULL;
CREATE UNIQUE INDEX "event_audience_unit_once" ON "event_audience" ("event_id", "unit_id") WHERE "leadership_group_id" IS NULL;

ALTER TABLE "room" ADD CONSTRAINT "room_capacity_positive" CHECK ("capacity" > 0);
ALTER TABLE "programme_item" ADD CONSTRAINT "programme_item_ends_after_start" CHECK ("ends_at" > "starts_at");
ALTER TABLE "slot" ADD CONSTRAINT "slot_ends_after_start" CHECK ("ends_at" > "starts_at");
ALTER TABLE "seminar" ADD CONSTRAINT "seminar_letter_is_letter" CHECK ("letter" ~ '^[A-Z]$');

-- Seats: never more than the capacity, always in a session of the slot and seminar they name.
ALTER TABLE "seminar_session"
  ADD CONSTRAINT "seminar_session_capacity_positive" CHECK ("capacity" > 0),
  ADD CONSTRAINT "seminar_session_minimum_possible" CHECK ("minimum" BETWEEN 0 AND "capacity"),
  ADD CONSTRAINT "seminar_session_never_overbooked" CHECK ("taken" BETWEEN 0 AND "capacity"),
  ADD CONSTRAINT "seminar_session_place_key" UNIQUE ("id", "slot_id", "seminar_id");
ALTER TABLE "seat"
  ADD CONSTRAINT "seat_rank_positive" CHECK ("rank" >= 1),
  ADD CONSTRAINT "seat_in_place_fkey" FOREIGN KEY ("session_id", "slot_id", "seminar_id")
    REFERENCES "seminar_session" ("id", "slot_id", "seminar_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Counts by statement, not by row: publishing an allocation of 2,000 seats updates each session once.
CREATE FUNCTION "count_seats_added"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE seminar_session SET taken = taken + added.seats
    FROM (SELECT session_id, count(*) AS seats FROM new_seats GROUP BY session_id) AS added
    WHERE seminar_session.id = added.session_id;
  RETURN NULL;
END $$;
CREATE FUNCTION "count_seats_removed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE seminar_session SET taken = taken - removed.seats
    FROM (SELECT session_id, count(*) AS seats FROM old_seats GROUP BY session_id) AS removed
    WHERE seminar_session.id = removed.session_id;
  RETURN NULL;
END $$;
CREATE FUNCTION "count_seats_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE seminar_session SET taken = taken + change.seats
    FROM (
      SELECT session_id, sum(seats) AS seats FROM (
        SELECT session_id, 1 AS seats FROM new_seats UNION ALL SELECT session_id, -1 FROM old_seats
      ) AS moved GROUP BY session_id
    ) AS change
    WHERE seminar_session.id = change.session_id AND change.seats <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER "seat_added" AFTER INSERT ON "seat" REFERENCING NEW TABLE AS new_seats
  FOR EACH STATEMENT EXECUTE FUNCTION "count_seats_added"();
CREATE TRIGGER "seat_removed" AFTER DELETE ON "seat" REFERENCING OLD TABLE AS old_seats
  FOR EACH STATEMENT EXECUTE FUNCTION "count_seats_removed"();
CREATE TRIGGER "seat_moved" AFTER UPDATE ON "seat" REFERENCING NEW TABLE AS new_seats OLD TABLE AS old_seats
  FOR EACH STATEMENT EXECUTE FUNCTION "count_seats_moved"();

ALTER TABLE "preference" ADD CONSTRAINT "preference_rank_positive" CHECK ("rank" >= 1);
ALTER TABLE "seminar" ADD CONSTRAINT "seminar_in_block_key" UNIQUE ("id", "block_id");
ALTER TABLE "preference" ADD CONSTRAINT "preference_in_block_fkey" FOREIGN KEY ("seminar_id", "block_id")
  REFERENCES "seminar" ("id", "block_id") ON DELETE CASCADE ON UPDATE CASCADE;
-- A preference stands in a list, and goes with it.
ALTER TABLE "preference" ADD CONSTRAINT "preference_in_list_fkey" FOREIGN KEY ("participation_id", "block_id")
  REFERENCES "preference_list" ("participation_id", "block_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Links and needs lapse from the moment an event was closed; opened again, they do not.
CREATE FUNCTION "note_closing"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.phase <> 'CLOSED' THEN NEW.closed_at = NULL;
  ELSE NEW.closed_at = coalesce(NEW.closed_at, now());
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "event_closing" BEFORE INSERT OR UPDATE ON "event"
  FOR EACH ROW EXECUTE FUNCTION "note_closing"();

ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_limit_known"
  CHECK ("limited_to" IN ('participant', 'organiser', 'leadership'));

ALTER TABLE "outbox_message"
  ADD CONSTRAINT "outbox_message_attempts_counted" CHECK ("attempts" >= 0),
  ADD CONSTRAINT "outbox_message_sent_has_time" CHECK (("state" = 'SENT') = ("sent_at" IS NOT NULL));

ALTER TABLE "workshop_round" ADD CONSTRAINT "workshop_round_size_possible" CHECK ("group_size" BETWEEN 2 AND 200);
ALTER TABLE "workshop_group" ADD CONSTRAINT "workshop_group_in_round_key" UNIQUE ("id", "round_id");
ALTER TABLE "workshop_group_member" ADD CONSTRAINT "workshop_group_member_in_round_fkey"
  FOREIGN KEY ("group_id", "round_id") REFERENCES "workshop_group" ("id", "round_id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE UNIQUE INDEX "allocation_run_one_running" ON "allocation_run" ("block_id") WHERE "state" = 'RUNNING';
CREATE UNIQUE INDEX "allocation_run_one_published" ON "allocation_run" ("block_id") WHERE "state" = 'PUBLISHED';

CREATE UNIQUE INDEX "evaluation_form_of_the_day" ON "evaluation_form" ("event_id") WHERE "seminar_id" IS NULL;
CREATE UNIQUE INDEX "evaluation_form_of_seminar" ON "evaluation_form" ("seminar_id") WHERE "seminar_id" IS NOT NULL;
ALTER TABLE "evaluation_answer"
  ADD CONSTRAINT "evaluation_answer_one_kind" CHECK (num_nonnulls("scale", "text") = 1),
  ADD CONSTRAINT "evaluation_answer_scale_steps" CHECK ("scale" BETWEEN 1 AND 5),
  ADD CONSTRAINT "evaluation_answer_text_bounded" CHECK (length("text") BETWEEN 1 AND 5000);
