import type { Prisma, Tx } from '@ledarforum/database/client';
import type { Change, EditTrace } from '@ledarforum/domain/programme-edits';

/** The number that the event's next edit gets; until the transaction ends, nobody else edits its programme. */
export async function lockSeq(tx: Tx, eventId: string): Promise<number | null> {
  const rows = await tx.$queryRaw<{ seq: number }[]>`
    SELECT programme_seq + 1 AS seq FROM event WHERE id = ${eventId}::uuid FOR NO KEY UPDATE`;
  return rows[0]?.seq ?? null;
}

export interface NewEdit {
  readonly id?: string;
  readonly eventId: string;
  readonly seq: number;
  readonly actorId: string;
  readonly action: string;
  readonly undoesId: string | null;
  readonly changes: readonly Change[];
}

export async function insertEdit(
  tx: Tx,
  { id = crypto.randomUUID(), changes, ...edit }: NewEdit,
): Promise<void> {
  // What is stored is read back through `changesOf` alone.
  const json = changes as unknown as Prisma.InputJsonValue;
  await tx.programmeEdit.create({ data: { ...edit, id, changes: json }, select: { id: true } });
  const { eventId, seq } = edit;
  await tx.event.update({
    where: { id: eventId },
    data: { programmeSeq: seq },
    select: { id: true },
  });
}

export interface StoredEdit {
  readonly id: string;
  readonly eventId: string;
  readonly seq: number;
  readonly actorId: string | null;
  readonly at: Date;
  readonly action: string;
  readonly undoesId: string | null;
  readonly changes: readonly Change[];
}

function storedEdit(row: Omit<StoredEdit, 'changes'> & { changes: Prisma.JsonValue }): StoredEdit {
  return { ...row, changes: row.changes as unknown as readonly Change[] };
}

export async function findEdit(tx: Tx, id: string): Promise<StoredEdit | null> {
  const row = await tx.programmeEdit.findUnique({ where: { id } });
  return row && storedEdit(row);
}

export async function isUndone(tx: Tx, eventId: string, id: string): Promise<boolean> {
  return (await tx.programmeEdit.count({ where: { eventId, undoesId: id } })) > 0;
}

/** Latest first; `before`: older than that number. */
export async function readEdits(
  tx: Tx,
  eventId: string,
  { before, after, limit }: { before?: number | undefined; after?: number; limit?: number },
): Promise<StoredEdit[]> {
  const rows = await tx.programmeEdit.findMany({
    where: {
      eventId,
      seq: {
        ...(before !== undefined && { lt: before }),
        ...(after !== undefined && { gt: after }),
      },
    },
    orderBy: { seq: 'desc' },
    ...(limit !== undefined && { take: limit }),
  });
  return rows.map(storedEdit);
}

/** One organiser's edits, oldest first. */
export async function readTraces(tx: Tx, eventId: string, actorId: string): Promise<EditTrace[]> {
  return tx.programmeEdit.findMany({
    where: { eventId, actorId },
    orderBy: { seq: 'asc' },
    select: { id: true, undoesId: true },
  });
}

/** Which of some edits have been taken back. */
export async function readUndone(
  tx: Tx,
  eventId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.programmeEdit.findMany({
    where: { eventId, undoesId: { in: [...ids] } },
    select: { undoesId: true },
  });
  return new Set(rows.flatMap(({ undoesId }) => undoesId ?? []));
}

/** The names of those who made edits; nobody whose identity is protected. */
export async function readNames(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.person.findMany({
    where: { id: { in: [...new Set(ids)] }, protectedIdentity: false },
    select: { id: true, givenName: true, familyName: true },
  });
  return new Map(
    rows.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`.trim()]),
  );
}
