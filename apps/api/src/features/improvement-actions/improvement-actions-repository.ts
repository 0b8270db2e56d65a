import type { Prisma, Tx } from '@ledarforum/database/client';
import type {
  ActionChanges,
  ActionEntry,
  ActionFields,
  Finding,
} from '@ledarforum/domain/improvement-actions';
import { fullName } from '@ledarforum/domain/person-name';

const columns = {
  id: true,
  title: true,
  findingKind: true,
  findingKey: true,
  finding: true,
  said: true,
  doing: true,
  shown: true,
  ownerId: true,
  dueOn: true,
  status: true,
  reason: true,
  removed: true,
  version: true,
  createdAt: true,
  event: { select: { id: true, name: true, date: true, timeZone: true } },
  owner: { select: { givenName: true, familyName: true, protectedIdentity: true } },
} as const satisfies Prisma.ImprovementActionSelect;

type Row = Prisma.ImprovementActionGetPayload<{ select: typeof columns }>;

export interface StoredAction {
  readonly id: string;
  readonly event: { readonly id: string; readonly name: string; readonly date: string };
  /** By whose clocks it is due. */
  readonly timeZone: string;
  readonly finding: Finding & { readonly key: string | null };
  readonly fields: ActionFields;
  /** Null: nobody, or somebody protected. */
  readonly ownerName: string | null;
  readonly version: number;
  readonly createdAt: string;
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

function actionOf(row: Row): StoredAction {
  const { id, event, owner, version, createdAt, findingKind, findingKey, finding, dueOn } = row;
  const { title, said, doing, shown, ownerId, status, reason, removed } = row;
  return {
    id,
    event: { id: event.id, name: event.name, date: dayOf(event.date) },
    timeZone: event.timeZone,
    finding: { kind: findingKind, key: findingKey, text: finding },
    fields: {
      title,
      said,
      doing,
      shown,
      ownerId,
      dueOn: dueOn && dayOf(dueOn),
      status,
      reason,
      removed,
    },
    ownerName: owner && !owner.protectedIdentity ? fullName(owner) : null,
    version,
    createdAt: createdAt.toISOString(),
  };
}

function dataOf({ dueOn, ...fields }: ActionFields) {
  return { ...fields, dueOn: dueOn === null ? null : new Date(dueOn) };
}

const newestFirst = [{ event: { date: 'desc' } }, { createdAt: 'asc' }, { id: 'asc' }] as const;

async function list(tx: Tx, where: Prisma.ImprovementActionWhereInput): Promise<StoredAction[]> {
  const rows = await tx.improvementAction.findMany({
    where,
    select: columns,
    orderBy: [...newestFirst],
  });
  return rows.map(actionOf);
}

export async function findEvent(tx: Tx, eventId: string) {
  return tx.event.findUnique({
    where: { id: eventId },
    select: { id: true, name: true, seriesId: true, date: true },
  });
}

/** The actions of a day, or of every day in its series; also those taken away. */
export async function listActions(
  tx: Tx,
  { eventId, seriesId }: { eventId: string; seriesId: string | null },
): Promise<StoredAction[]> {
  return list(tx, seriesId === null ? { eventId } : { event: { seriesId } });
}

/** Of earlier days in the series of a day. */
export async function listEarlierActions(tx: Tx, eventId: string): Promise<StoredAction[]> {
  const event = await findEvent(tx, eventId);
  if (!event) return [];
  const { seriesId, date } = event;
  return list(tx, { removed: false, event: { seriesId, date: { lt: date } } });
}

export async function listOwned(tx: Tx, ownerId: string): Promise<StoredAction[]> {
  return list(tx, { removed: false, ownerId });
}

/** Those that somebody is still to do by a day. */
export async function listUnfinished(tx: Tx, dueBefore: Date): Promise<StoredAction[]> {
  return list(tx, {
    removed: false,
    ownerId: { not: null },
    dueOn: { lte: dueBefore },
    status: { in: ['PLANNED', 'STARTED'] },
  });
}

export async function findAction(tx: Tx, id: string): Promise<StoredAction | null> {
  const row = await tx.improvementAction.findUnique({ where: { id }, select: columns });
  return row && actionOf(row);
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockAction(tx: Tx, id: string): Promise<StoredAction | null> {
  await tx.$queryRaw`SELECT id FROM improvement_action WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return findAction(tx, id);
}

export async function insertAction(
  tx: Tx,
  eventId: string,
  finding: StoredAction['finding'],
  fields: ActionFields,
  now: Date,
): Promise<string> {
  const { id } = await tx.improvementAction.create({
    data: {
      eventId,
      findingKind: finding.kind,
      findingKey: finding.key,
      finding: finding.text,
      createdAt: now,
      ...dataOf(fields),
    },
  });
  return id;
}

export async function updateAction(tx: Tx, id: string, fields: ActionFields): Promise<void> {
  await tx.improvementAction.update({
    where: { id },
    data: { ...dataOf(fields), version: { increment: 1 } },
  });
}

export interface StoredEntry extends ActionEntry {
  readonly at: Date;
  readonly by: string | null;
  readonly note: string;
}

/** What has happened to an action, the first first. */
export async function listEntries(tx: Tx, actionId: string): Promise<StoredEntry[]> {
  const rows = await tx.improvementActionEntry.findMany({
    where: { actionId },
    orderBy: { seq: 'asc' },
  });
  const people = await tx.person.findMany({
    where: { id: { in: rows.flatMap(({ actorId }) => actorId ?? []) }, protectedIdentity: false },
    select: { id: true, givenName: true, familyName: true },
  });
  const names = new Map(people.map((person) => [person.id, fullName(person)]));
  return rows.map(({ seq, at, actorId, changes, note, undoes }) => ({
    seq,
    at,
    by: names.get(actorId ?? '') ?? null,
    changes: changes as ActionChanges,
    note,
    undoes,
  }));
}

export async function addEntry(
  tx: Tx,
  entry: {
    actionId: string;
    at: Date;
    actorId: string;
    changes: ActionChanges;
    note: string;
    undoes: number | null;
  },
): Promise<void> {
  const { actionId, changes, ...rest } = entry;
  const seq = 1 + (await tx.improvementActionEntry.count({ where: { actionId } }));
  await tx.improvementActionEntry.create({
    data: { ...rest, actionId, seq, changes: changes as Prisma.InputJsonObject },
  });
}

/** Somebody in post who is not protected. */
export async function findOwner(tx: Tx, personId: string) {
  return tx.person.findFirst({
    where: { id: personId, leftAt: null, protectedIdentity: false },
    select: { id: true, givenName: true, email: true, locale: true },
  });
}

/** Those in post with an address, of these. */
export async function listWritable(tx: Tx, personIds: readonly string[]) {
  return tx.person.findMany({
    where: { id: { in: [...personIds] }, leftAt: null, email: { not: '' } },
    select: { id: true, givenName: true, email: true, locale: true },
  });
}

/** Whether a text holds the whole name of anybody in the register, with no regard to case. */
export async function namesSomebody(tx: Tx, text: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ named: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM person WHERE given_name <> '' AND family_name <> ''
        AND position(lower(given_name || ' ' || family_name) IN lower(${text})) > 0
    ) AS named`;
  return row?.named ?? false;
}

const mostFound = 8;

export async function searchOwners(
  tx: Tx,
  search: string,
): Promise<{ personId: string; name: string; unit: string }[]> {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return tx.$queryRaw`
    SELECT person.id::text AS "personId", concat_ws(' ', given_name, family_name) AS name, unit.name AS unit
    FROM person JOIN unit ON unit.id = person.unit_id
    WHERE left_at IS NULL AND NOT protected_identity
      AND concat_ws(' ', given_name, family_name) ILIKE ${pattern}
    ORDER BY family_name, given_name, person.id
    LIMIT ${mostFound}`;
}

export async function isInvited(tx: Tx, eventId: string, personId: string): Promise<boolean> {
  return (await tx.participation.count({ where: { eventId, personId } })) > 0;
}

/** In the actions made of a quote: what is masked there is masked here, and what is taken back is. The database allows no other change. */
export async function rewordQuote(
  tx: Tx,
  eventId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await tx.improvementAction.updateMany({
    where: { eventId, findingKind: 'QUOTE', finding: from },
    data: { finding: to },
  });
}
