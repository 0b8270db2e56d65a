import { Prisma, type Tx } from '@ledarforum/database/client';
import type { AnswerGiven } from '@ledarforum/domain/evaluation-answers';
import type { FormPurpose } from '@ledarforum/domain/evaluation-windows';
import { questionColumns, questionOf, type StoredQuestion } from './question-columns.ts';

type Phase = 'DRAFT' | 'INVITED' | 'CHOOSING' | 'ALLOCATED' | 'LIVE' | 'EVALUATING' | 'CLOSED';

export interface EvaluatedEvent {
  readonly id: string;
  readonly name: string;
  readonly series: string;
  readonly date: string;
  readonly days: number;
  readonly timeZone: string;
  readonly valueWords: readonly string[];
  readonly phase: Phase;
}

export interface Form {
  readonly id: string;
  readonly purpose: FormPurpose;
  readonly seminar: { readonly id: string; readonly letter: string; readonly title: string } | null;
  /** The version that is asked now, and the number of the last change. */
  readonly version: number;
  readonly revision: number;
  /** Its answers have been counted, so it takes no more. */
  readonly counted: boolean;
  /** Of the version that is asked now. */
  readonly questions: readonly StoredQuestion[];
  /** Of all versions. */
  readonly everyVersion: readonly StoredQuestion[];
}

const eventColumns = {
  id: true,
  name: true,
  date: true,
  days: true,
  timeZone: true,
  valueWords: true,
  phase: true,
  series: { select: { name: true } },
} as const;

function eventOf(row: {
  id: string;
  name: string;
  date: Date;
  days: number;
  timeZone: string;
  valueWords: string[];
  phase: Phase;
  series: { name: string };
}): EvaluatedEvent {
  return { ...row, series: row.series.name, date: row.date.toISOString().slice(0, 10) };
}

export async function findEvent(tx: Tx, eventId: string): Promise<EvaluatedEvent | null> {
  const row = await tx.event.findUnique({ where: { id: eventId }, select: eventColumns });
  return row && eventOf(row);
}

/** Closed events of the same series before this one, the latest first; at most so many. */
export async function listEarlierEvents(
  tx: Tx,
  eventId: string,
  atMost: number,
): Promise<EvaluatedEvent[]> {
  const event = await tx.event.findUnique({
    where: { id: eventId },
    select: { seriesId: true, date: true },
  });
  if (!event) return [];
  const rows = await tx.event.findMany({
    where: {
      seriesId: event.seriesId,
      date: { lt: event.date },
      phase: 'CLOSED',
      forms: { some: {} },
    },
    orderBy: { date: 'desc' },
    take: atMost,
    select: eventColumns,
  });
  return rows.map(eventOf);
}

/** Events with forms, the latest first. */
export async function listEvaluatedEvents(tx: Tx): Promise<EvaluatedEvent[]> {
  const rows = await tx.event.findMany({
    where: { forms: { some: {} } },
    orderBy: { date: 'desc' },
    select: eventColumns,
  });
  return rows.map(eventOf);
}

const formColumns = {
  id: true,
  purpose: true,
  version: true,
  revision: true,
  seminar: { select: { id: true, letter: true, title: true } },
  snapshot: { select: { formId: true } },
  questions: { select: questionColumns, orderBy: [{ version: 'asc' }, { position: 'asc' }] },
} satisfies Prisma.EvaluationFormSelect;

function formOf({
  snapshot,
  questions,
  ...form
}: Prisma.EvaluationFormGetPayload<{ select: typeof formColumns }>): Form {
  const everyVersion = questions.map(questionOf);
  return {
    ...form,
    counted: snapshot !== null,
    questions: everyVersion.filter(({ version }) => version === form.version),
    everyVersion,
  };
}

/** By purpose in the order of the day's life, seminars by letter. */
export async function listForms(tx: Tx, eventId: string): Promise<Form[]> {
  const forms = await tx.evaluationForm.findMany({
    where: { eventId },
    orderBy: [
      { purpose: 'asc' },
      { seminar: { block: { position: 'asc' } } },
      { seminar: { letter: 'asc' } },
    ],
    select: formColumns,
  });
  return forms.map(formOf);
}

export async function findForm(tx: Tx, eventId: string, formId: string): Promise<Form | null> {
  const form = await tx.evaluationForm.findFirst({
    where: { id: formId, eventId },
    select: formColumns,
  });
  return form && formOf(form);
}

/** Keeps others from answering or changing a form until the transaction ends. */
export async function lockForm(tx: Tx, formId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM evaluation_form WHERE id = ${formId}::uuid FOR UPDATE`;
}

/** Keeps a form from being counted until the transaction ends; any number may hold it at once. */
export async function holdForm(tx: Tx, formId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM evaluation_form WHERE id = ${formId}::uuid FOR KEY SHARE`;
}

/** Waits for answers that are on their way, and keeps others out until the transaction ends. */
export async function lockForms(tx: Tx, eventId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM evaluation_form WHERE event_id = ${eventId}::uuid ORDER BY id FOR UPDATE`;
}

/** Participations that count as having been there. */
const there = ['COMING', 'DIGITAL'] as const;

export async function findOwnParticipation(
  tx: Tx,
  eventId: string,
  personId: string,
): Promise<{
  id: string;
  seminarIds: readonly string[];
  answeredFormIds: readonly string[];
} | null> {
  const row = await tx.participation.findFirst({
    where: { eventId, personId, attendance: { in: [...there] } },
    select: {
      id: true,
      seats: { select: { seminarId: true } },
      receipts: { select: { formId: true } },
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    seminarIds: row.seats.map(({ seminarId }) => seminarId),
    answeredFormIds: row.receipts.map(({ formId }) => formId),
  };
}

/** Notes that the person has answered. False when that was noted before. */
export async function addReceipt(
  tx: Tx,
  formId: string,
  participationId: string,
): Promise<boolean> {
  const { count } = await tx.evaluationReceipt.createMany({
    data: [{ formId, participationId }],
    skipDuplicates: true,
  });
  return count === 1;
}

export async function addResponse(
  tx: Tx,
  { formId, originSealed }: { formId: string; originSealed: Uint8Array<ArrayBuffer> | null },
  answers: readonly AnswerGiven[],
): Promise<void> {
  await tx.evaluationResponse.create({
    data: {
      formId,
      originSealed,
      answers: {
        create: answers.map(({ questionId, scale, choices, rows, text }) => ({
          questionId,
          scale: scale ?? null,
          choices: choices ? [...choices] : Prisma.DbNull,
          rows: rows ?? Prisma.DbNull,
          text: text ?? null,
        })),
      },
    },
  });
}

export interface FormCounts {
  readonly formId: string;
  readonly eligible: number;
  readonly answered: number;
}

/** Per form: how many may answer (were at the day, or had a seat in the seminar) and how many have. One query. */
export async function countForms(tx: Tx, eventIds: readonly string[]): Promise<FormCounts[]> {
  const rows = await tx.$queryRaw<{ form_id: string; eligible: bigint; answered: bigint }[]>`
    SELECT form.id AS form_id,
      (SELECT count(*) FROM participation
        WHERE participation.event_id = form.event_id AND participation.attendance IN ('COMING', 'DIGITAL')
          AND (form.seminar_id IS NULL OR EXISTS (
            SELECT 1 FROM seat WHERE seat.participation_id = participation.id AND seat.seminar_id = form.seminar_id
          ))) AS eligible,
      (SELECT count(*) FROM evaluation_receipt WHERE evaluation_receipt.form_id = form.id) AS answered
    FROM evaluation_form AS form
    WHERE form.event_id = ANY(${[...eventIds]}::uuid[])`;
  return rows.map((row) => ({
    formId: row.form_id,
    eligible: Number(row.eligible),
    answered: Number(row.answered),
  }));
}

/** Per event the same for its form about the day. */
export async function countDays(
  tx: Tx,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, FormCounts>> {
  const forms = await tx.evaluationForm.findMany({
    where: { eventId: { in: [...eventIds] }, purpose: 'DAY' },
    select: { id: true, eventId: true },
  });
  const counts = new Map((await countForms(tx, eventIds)).map((row) => [row.formId, row]));
  return new Map(
    forms.flatMap(({ id, eventId }) => {
      const count = counts.get(id);
      return count ? [[eventId, count] as const] : [];
    }),
  );
}

/**
 * Writes receipts and responses of an event anew, each in an order of chance and responses under new identifiers, so that
 * neither identifiers, nor the place on disk, nor the transaction number tells which receipt came with which response. Answers
 * to a question that a later version asks in exactly the same words go over to that version, so that they do not tell whether
 * they came before or after the change.
 */
export async function shuffleAnswers(tx: Tx, eventId: string): Promise<void> {
  await lockForms(tx, eventId);
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE shuffled_receipt ON COMMIT DROP AS
      SELECT form_id, participation_id FROM evaluation_receipt
        WHERE form_id IN (SELECT id FROM evaluation_form WHERE event_id = ${eventId}::uuid)`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE shuffled_response ON COMMIT DROP AS
      SELECT id AS old_id, gen_random_uuid() AS new_id, form_id, origin_sealed FROM evaluation_response
        WHERE form_id IN (SELECT id FROM evaluation_form WHERE event_id = ${eventId}::uuid)`;
  await tx.$executeRaw`
    DELETE FROM evaluation_receipt USING shuffled_receipt AS old
      WHERE evaluation_receipt.form_id = old.form_id AND evaluation_receipt.participation_id = old.participation_id`;
  await tx.$executeRaw`
    INSERT INTO evaluation_receipt (form_id, participation_id)
      SELECT form_id, participation_id FROM shuffled_receipt ORDER BY random()`;
  await tx.$executeRaw`
    INSERT INTO evaluation_response (id, form_id, origin_sealed)
      SELECT new_id, form_id, origin_sealed FROM shuffled_response ORDER BY random()`;
  await tx.$executeRaw`
    WITH twin AS (
      SELECT old.id AS old_id, latest.id
        FROM evaluation_question AS old
          JOIN evaluation_form AS form ON form.id = old.form_id AND old.version < form.version
          JOIN evaluation_question AS latest
            ON latest.form_id = form.id AND latest.version = form.version AND latest.key = old.key
        WHERE form.event_id = ${eventId}::uuid
          AND (latest.kind, latest.text_sv, latest.text_en, latest.help_sv, latest.help_en, latest.required, latest.design, latest.condition)
            IS NOT DISTINCT FROM (old.kind, old.text_sv, old.text_en, old.help_sv, old.help_en, old.required, old.design, old.condition)
    )
    INSERT INTO evaluation_answer (response_id, question_id, scale, text, choices, rows)
      SELECT new_id, coalesce(twin.id, question_id), scale, text, choices, rows
        FROM evaluation_answer JOIN shuffled_response ON old_id = response_id
        LEFT JOIN twin ON twin.old_id = question_id
        ORDER BY random()`;
  await tx.$executeRaw`
    DELETE FROM evaluation_response USING shuffled_response WHERE id = old_id`;
  await tx.$executeRaw`DROP TABLE shuffled_receipt, shuffled_response`;
}

/** Events that have forms by the calendar which are not counted yet. */
export async function listEventsToCount(tx: Tx): Promise<EvaluatedEvent[]> {
  const rows = await tx.event.findMany({
    where: {
      forms: { some: { purpose: { in: ['BEFORE', 'PULSE_30', 'PULSE_90'] }, snapshot: null } },
    },
    select: eventColumns,
  });
  return rows.map(eventOf);
}

/** Events whose answers have come in since they were last shuffled: rows of more than one transaction. */
export async function listUnshuffledEvents(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ event_id: string }[]>`
    SELECT form.event_id FROM evaluation_form AS form
      JOIN evaluation_response AS response ON response.form_id = form.id
    GROUP BY form.event_id HAVING count(DISTINCT response.xmin::text) > 1`;
  return rows.map(({ event_id }) => event_id);
}
