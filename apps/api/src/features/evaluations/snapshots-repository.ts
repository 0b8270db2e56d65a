import { Prisma, type Tx } from '@ledarforum/database/client';
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
}

/** Of these events, what has been counted. One query. */
export async function listSnapshots(
  tx: Tx,
  eventIds: readonly string[],
): Promise<StoredSnapshot[]> {
  const rows = await tx.evaluationSnapshot.findMany({
    where: { form: { eventId: { in: [...eventIds] } } },
    select: { formId: true, taken: true, form: { select: { eventId: true, seminarId: true } } },
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
  /** Steps by question key. */
  readonly marks: Readonly<Record<string, number>>;
}

/** Every response of an event's forms, with its marks. One query. */
export async function listResponses(tx: Tx, eventId: string): Promise<UncountedResponse[]> {
  const rows = await tx.$queryRaw<
    { form_id: string; unit_sealed: Uint8Array | null; marks: Record<string, number> | null }[]
  >`
    SELECT response.form_id, response.unit_sealed,
      jsonb_object_agg(question.key, answer.scale) FILTER (WHERE answer.scale IS NOT NULL) AS marks
    FROM evaluation_response AS response
      JOIN evaluation_form AS form ON form.id = response.form_id
      LEFT JOIN evaluation_answer AS answer ON answer.response_id = response.id
      LEFT JOIN evaluation_question AS question ON question.id = answer.question_id
    WHERE form.event_id = ${eventId}::uuid
    GROUP BY response.id`;
  return rows.map((row) => ({
    formId: row.form_id,
    unitSealed: row.unit_sealed,
    marks: row.marks ?? {},
  }));
}

/** Forgets where the answers of an event came from. */
export async function forgetUnits(tx: Tx, eventId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE evaluation_response SET unit_sealed = NULL
    WHERE unit_sealed IS NOT NULL AND form_id IN (SELECT id FROM evaluation_form WHERE event_id = ${eventId}::uuid)`;
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
