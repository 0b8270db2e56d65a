import type { Tx } from '@ledarforum/database/client';
import {
  type ProgrammeDocument,
  type ProgrammeTable,
  programmeTables,
} from '@ledarforum/domain/programme-document';
import type { Change } from '@ledarforum/domain/programme-edits';

/**
 * Makes a programme what changes that are known to fit made of it: what goes first, from the last table, then what comes or changes,
 * from the first. A session that goes to another slot is made anew under its own id, so that two may change places.
 */
export async function writeChanges(
  tx: Tx,
  eventId: string,
  changes: readonly Change[],
  after: ProgrammeDocument,
): Promise<void> {
  const ids = (table: ProgrammeTable, which: (change: Change) => boolean) => [
    ...new Set(
      changes.filter((change) => change.table === table && which(change)).map(({ id }) => id),
    ),
  ];
  for (const table of [...programmeTables].reverse()) {
    const gone = ids(
      table,
      ({ id, after: row }) => after[table][id] === undefined || isElsewhere(row),
    );
    if (gone.length > 0) await deleteRows[table](tx, eventId, gone);
  }
  await setSlotsAside(
    tx,
    ids('slots', ({ after: row }) => row !== null && 'startsAt' in row),
  );
  for (const table of programmeTables) {
    for (const id of ids(table, () => true)) {
      if (after[table][id] !== undefined) await writeRow[table](tx, eventId, id, after);
    }
  }
  await raiseBlockVersions(tx, changes, after);
}

function isElsewhere(row: Change['after']): boolean {
  return row !== null && ('slotId' in row || 'seminarId' in row);
}

type DeleteRows = (tx: Tx, eventId: string, ids: string[]) => Promise<unknown>;

const deleteRows: Record<ProgrammeTable, DeleteRows> = {
  rooms: (tx, eventId, ids) => tx.room.deleteMany({ where: { eventId, id: { in: ids } } }),
  blocks: (tx, eventId, ids) => tx.seminarBlock.deleteMany({ where: { eventId, id: { in: ids } } }),
  seminars: (tx, eventId, ids) =>
    tx.seminar.deleteMany({ where: { block: { eventId }, id: { in: ids } } }),
  slots: (tx, eventId, ids) =>
    tx.slot.deleteMany({ where: { block: { eventId }, id: { in: ids } } }),
  items: (tx, eventId, ids) => tx.programmeItem.deleteMany({ where: { eventId, id: { in: ids } } }),
  sessions: (tx, eventId, ids) =>
    tx.seminarSession.deleteMany({ where: { slot: { block: { eventId } }, id: { in: ids } } }),
};

type WriteRow = (
  tx: Tx,
  eventId: string,
  id: string,
  document: ProgrammeDocument,
) => Promise<unknown>;

const select = { id: true };
const version = { increment: 1 };

const writeRow: Record<ProgrammeTable, WriteRow> = {
  rooms: (tx, eventId, id, { rooms }) => {
    const row = rowOf(rooms, id);
    const data = { ...row, features: [...row.features] };
    const create = { ...data, id, eventId };
    return tx.room.upsert({ where: { id }, create, update: { ...data, version }, select });
  },
  blocks: (tx, eventId, id, { blocks }) => {
    const { opensAt, closesAt, ...row } = rowOf(blocks, id);
    const data = {
      ...row,
      opensAt: opensAt === null ? null : new Date(opensAt),
      closesAt: closesAt === null ? null : new Date(closesAt),
    };
    const create = { ...data, id, eventId };
    return tx.seminarBlock.upsert({ where: { id }, create, update: data, select });
  },
  seminars: (tx, _, id, { seminars }) => {
    const row = rowOf(seminars, id);
    const lists = { awaySlotIds: [...row.awaySlotIds], crew: [...row.crew], needs: [...row.needs] };
    const data = { ...row, ...lists };
    const update = { ...data, version };
    return tx.seminar.upsert({ where: { id }, create: { ...data, id }, update, select });
  },
  slots: (tx, _, id, { slots }) => {
    const row = rowOf(slots, id);
    const data = { ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) };
    return tx.slot.upsert({ where: { id }, create: { ...data, id }, update: data, select });
  },
  items: (tx, eventId, id, { items }) => {
    const row = rowOf(items, id);
    const data = {
      ...row,
      crew: [...row.crew],
      needs: [...row.needs],
      startsAt: new Date(row.startsAt),
      endsAt: new Date(row.endsAt),
    };
    const create = { ...data, id, eventId };
    return tx.programmeItem.upsert({ where: { id }, create, update: { ...data, version }, select });
  },
  sessions: (tx, _, id, { sessions }) => {
    const data = rowOf(sessions, id);
    return tx.seminarSession.upsert({
      where: { id },
      create: { ...data, id },
      update: data,
      select,
    });
  },
};

function rowOf<Row>(rows: Readonly<Record<string, Row>>, id: string): Row {
  const row = rows[id];
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

/** Moves slots far ahead, so that they come to their new times without meeting the old ones of each other. */
export async function setSlotsAside(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE slot SET starts_at = starts_at + interval '1000 years', ends_at = ends_at + interval '1000 years'
    WHERE id = ANY(${[...ids]}::uuid[])`;
}

/** A block's version stands for its slots and sessions too. */
async function raiseBlockVersions(
  tx: Tx,
  changes: readonly Change[],
  after: ProgrammeDocument,
): Promise<void> {
  const blockIds = new Set<string>();
  for (const { table, id, before, after: row } of changes) {
    const own = after[table][id] ?? before ?? row;
    if (table === 'blocks') blockIds.add(id);
    if (own && 'blockId' in own) blockIds.add(String(own.blockId));
    if (own && 'slotId' in own) {
      const slot = after.slots[String(own.slotId)];
      if (slot) blockIds.add(slot.blockId);
    }
  }
  await tx.seminarBlock.updateMany({
    where: { id: { in: [...blockIds] } },
    data: { version: { increment: 1 } },
  });
}
