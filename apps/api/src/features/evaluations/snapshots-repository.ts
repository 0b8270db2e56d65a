import { Prisma, type Tx } from '@ledarforum/database/client';
import type { AnswerValue } from '@ledarforum/domain/evaluation-conditions';
import type { FormPurpose } from '@ledarforum/domain/evaluation-windows';
import type { Snapshot } from '@ledarforum/domain/suppression/snapshot';
import { z } from 'zod';
import type { Origin } from './sealed-origin.ts';

/** What a form's answers came to. */
export interface Taken {
  /** How many might have answered, and how many did. */
  readonly eligible: number;
  readonly responded: number;
  /** Every unit with people who might have answered, as it was called then. */
  readonly groups: readonly Group[];
  /** Every leadership group in the same way, the innermost first; each person in their innermost. */
  readonly leadershipGroups: readonly Group[];
  readonly counted: Snapshot;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly eligible: number;
}

const StoredGroup = z.object({ id: z.string(), name: z.string(), eligible: z.int() });

const StoredTaken = z.object({
  eligible: z.int(),
  responded: z.int(),
  groups: z.array(StoredGroup),
  /** Left out where the answers were counted before leadership groups were noted. */
  leadershipGroups: z.array(StoredGroup).default([]),
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
  readonly originSealed: Uint8Array | null;
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
      origin_sealed: Uint8Array | null;
      answers: Record<string, number | string[] | Record<string, number>> | null;
    }[]
  >`
    SELECT response.form_id, response.origin_sealed,
      jsonb_object_agg(answer.question_id, coalesce(to_jsonb(answer.scale), answer.choices, answer.rows))
        FILTER (WHERE answer.response_id IS NOT NULL AND answer.text IS NULL) AS answers
    FROM evaluation_response AS response
      LEFT JOIN evaluation_answer AS answer ON answer.response_id = response.id
    WHERE response.form_id = ANY(${[...formIds]}::uuid[])
    GROUP BY response.id`;
  return rows.map((row) => ({
    formId: row.form_id,
    originSealed: row.origin_sealed,
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
export async function forgetOrigins(tx: Tx, formIds: readonly string[]): Promise<void> {
  await tx.evaluationResponse.updateMany({
    where: { formId: { in: [...formIds] }, originSealed: { not: null } },
    data: { originSealed: null },
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

/** The innermost leadership group of each person who is in any. */
const innermost = Prisma.sql`
  innermost AS (
    SELECT DISTINCT ON (member.person_id) member.person_id, leadership_group.id, name, nesting
    FROM leadership_group_member AS member JOIN leadership_group ON leadership_group.id = member.group_id
    ORDER BY member.person_id, nesting, leadership_group.id
  )`;

/** The förvaltning or bolag that a person works in, and their innermost leadership group. */
export async function findOrigin(tx: Tx, personId: string): Promise<Origin> {
  const [row] = await tx.$queryRaw<Origin[]>`
    ${branches}, ${innermost}
    SELECT branch.top AS "unitId", innermost.id AS "leadershipGroupId"
    FROM person
      LEFT JOIN branch ON branch.id = person.unit_id
      LEFT JOIN innermost ON innermost.person_id = person.id
    WHERE person.id = ${personId}::uuid`;
  return row ?? { unitId: null, leadershipGroupId: null };
}

/** The innermost leadership groups of those who were at an event, with how many they were. */
export async function listLeadershipGroups(tx: Tx, eventId: string): Promise<Group[]> {
  return tx.$queryRaw`
    WITH ${innermost}
    SELECT innermost.id, innermost.name, count(*)::int AS eligible
    FROM participation JOIN innermost USING (person_id)
    WHERE participation.event_id = ${eventId}::uuid AND participation.attendance IN ('COMING', 'DIGITAL')
    GROUP BY innermost.id, innermost.name, innermost.nesting ORDER BY innermost.nesting, innermost.name`;
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
