import { Prisma, type Tx } from '@ledarforum/database/client';
import type { AnswerValue } from '@ledarforum/domain/evaluation-conditions';
import type { FormPurpose } from '@ledarforum/domain/evaluation-windows';
import type { Snapshot } from '@ledarforum/domain/suppression/snapshot';
import { z } from 'zod';

/** What a form's answers came to. */
export interface Taken {
  /** How many might have answered, and how many did. */
  readonly eligible: number;
  readonly responded: number;
  /** Every unit with people who might have answered, as it was called then. */
  readonly groups: readonly Group[];
  readonly counted: Snapshot;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly eligible: number;
}

const StoredTaken = z.object({
  eligible: z.int(),
  responded: z.int(),
  groups: z.array(z.object({ id: z.string(), name: z.string(), eligible: z.int() })),
  counted: z.object({
    answered: z.int().nullable(),
    dimensions: z.array(z.object({ key: z.string(), cells: z.array(z.array(z.string())) })),
    atoms: z.array(z.object({ cells: z.array(z.int()), answered: z.int() })),
    questions: z.record(
      z.string(),
      z.array(z.object({ atoms: z.array(z.int()), counts: z.array(z.int()) })),
    ),
  }),
});

export interface StoredSnapshot extends Taken {
  readonly formId: string;
  readonly eventId: string;
  readonly seminarId: string | null;
  readonly purpose: FormPurpose;
}

/** Of these events, what has been counted. One query. */
export async function listSnapshots(
  tx: Tx,
  eventIds: readonly string[],
): Promise<StoredSnapshot[]> {
  const rows = await tx.evaluationSnapshot.findMany({
    where: { form: { eventId: { in: [...eventIds] } } },
    select: {
      formId: true,
      taken: true,
      form: { select: { eventId: true, seminarId: true, purpose: true } },
    },
  });
  return rows.map(({ formId, taken, form }) => ({ formId, ...form, ...StoredTaken.parse(taken) }));
}

/** Keeps what was counted. A form that has been counted is left as it is. */
export async function addSnapshots(
  tx: Tx,
  snapshots: readonly { readonly formId: string; readonly taken: Taken }[],
): Promise<void> {
  await tx.evaluationSnapshot.createMany({
    data: snapshots.map(({ formId, taken }) => ({
      formId,
      taken: taken as unknown as Prisma.InputJsonObject,
    })),
    skipDuplicates: true,
  });
}

export interface UncountedResponse {
  readonly formId: string;
  readonly unitSealed: Uint8Array | null;
  /** What was answered other than words, by question. */
  readonly answers: Readonly<Record<string, AnswerValue>>;
}

/** Every response of these forms, with what is counted of it. One query. */
export async function listResponses(
  tx: Tx,
  formIds: readonly string[],
): Promise<UncountedResponse[]> {
  const rows = await tx.$queryRaw<
    {
      form_id: string;
      unit_sealed: Uint8Array | null;
      answers: Record<string, number | string[] | Record<string, number>> | null;
    }[]
  >`
    SELECT response.form_id, response.unit_sealed,
      jsonb_object_agg(answer.question_id, coalesce(to_jsonb(answer.scale), answer.choices, answer.rows))
        FILTER (WHERE answer.response_id IS NOT NULL AND answer.text IS NULL) AS answers
    FROM evaluation_response AS response
      LEFT JOIN evaluation_answer AS answer ON answer.response_id = response.id
    WHERE response.form_id = ANY(${[...formIds]}::uuid[])
    GROUP BY response.id`;
  return rows.map((row) => ({
    formId: row.form_id,
    unitSealed: row.unit_sealed,
    answers: Object.fromEntries(
      Object.entries(row.answers ?? {}).map(([questionId, value]) => [questionId, partOf(value)]),
    ),
  }));
}

function partOf(value: number | string[] | Record<string, number>): AnswerValue {
  if (typeof value === 'number') return { scale: value };
  return Array.isArray(value) ? { choices: value } : { rows: value };
}

/** Forgets where the answers to these forms came from. */
export async function forgetUnits(tx: Tx, formIds: readonly string[]): Promise<void> {
  await tx.evaluationResponse.updateMany({
    where: { formId: { in: [...formIds] }, unitSealed: { not: null } },
    data: { unitSealed: null },
  });
}

/** Each unit with the förvaltning or bolag that its branch hangs from; the top of the branch where there is none. */
const branches = Prisma.sql`
  WITH RECURSIVE branch AS (
    SELECT id, id AS top FROM unit WHERE parent_id IS NULL
    UNION ALL
    SELECT unit.id, CASE WHEN unit.kind IN ('FORVALTNING', 'BOLAG') THEN unit.id ELSE branch.top END
    FROM unit JOIN branch ON unit.parent_id = branch.id
  )`;

/** The förvaltning or bolag that a person works in. */
export async function findTopUnit(tx: Tx, personId: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ top: string }[]>`
    ${branches}
    SELECT branch.top FROM person JOIN branch ON branch.id = person.unit_id WHERE person.id = ${personId}::uuid`;
  return row?.top ?? null;
}

/** The förvaltningar and bolag of those who were at an event, with how many they were. */
export async function listTopUnits(tx: Tx, eventId: string): Promise<Group[]> {
  return tx.$queryRaw`
    ${branches}
    SELECT unit.id, unit.name, count(*)::int AS eligible
    FROM participation
      JOIN person ON person.id = participation.person_id
      JOIN branch ON branch.id = person.unit_id
      JOIN unit ON unit.id = branch.top
    WHERE participation.event_id = ${eventId}::uuid AND participation.attendance IN ('COMING', 'DIGITAL')
    GROUP BY unit.id ORDER BY unit.name`;
}
