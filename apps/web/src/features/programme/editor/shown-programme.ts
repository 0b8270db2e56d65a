import {
  emptyDocument,
  type ItemRow,
  type ProgrammeDocument,
  type SessionRow,
  type SlotRow,
  sameValue,
} from '@ledarforum/domain/programme-document';
import type { Change } from '@ledarforum/domain/programme-edits';
import type { Schema } from '../../../lib/api-client.ts';

export type Programme = Schema<'Programme'>;
type Item = Schema<'ProgrammeItem'>;
type Block = Schema<'SeminarBlock'>;

/** The rows of a programme that the editor changes: items, slots and sessions. */
export function documentOf({ items, blocks }: Programme): ProgrammeDocument {
  return {
    ...emptyDocument,
    items: Object.fromEntries(
      items.map(({ id, version: _, ...item }): [string, ItemRow] => [id, item]),
    ),
    slots: Object.fromEntries(
      blocks.flatMap(({ id: blockId, slots }) =>
        slots.map(({ id, startsAt, endsAt }): [string, SlotRow] => [
          id,
          { blockId, startsAt, endsAt },
        ]),
      ),
    ),
    sessions: Object.fromEntries(
      blocks.flatMap(({ sessions }) =>
        sessions.map(
          ({ id, seminarId, slotId, roomId, capacity, minimum }): [string, SessionRow] => [
            id,
            { seminarId, slotId, roomId, capacity, minimum },
          ],
        ),
      ),
    ),
  };
}

/**
 * The programme as it will be once changes are saved. Changes that no longer fit are left out: they are already in it, or the
 * server will refuse them.
 */
export function programmeWith(programme: Programme, changes: readonly Change[]): Programme {
  return changes.reduce(withChange, programme);
}

function withChange(programme: Programme, change: Change): Programme {
  switch (change.table) {
    case 'items':
      return { ...programme, items: inOrder(changeRows(programme.items, change, newItem)) };
    case 'slots':
      return { ...programme, blocks: changeSlots(programme.blocks, change) };
    case 'sessions':
      return { ...programme, blocks: changeSessions(programme.blocks, change) };
    default:
      return programme;
  }
}

function newItem(id: string, row: object): Item {
  return { ...(row as ItemRow), id, version: 1 } as Item;
}

function changeSlots(blocks: readonly Block[], change: Change): Block[] {
  const { id, before, after } = change;
  const made = before === null ? (after as SlotRow | null) : null;
  return blocks.map((block) => {
    const own = block.slots.some((slot) => slot.id === id);
    if (!own && made?.blockId !== block.id) return block;
    const slots = changeRows(block.slots, change, (slotId, row) => {
      const { startsAt, endsAt } = row as SlotRow;
      return { id: slotId, startsAt, endsAt };
    });
    return { ...block, slots: inOrder(slots) };
  });
}

function changeSessions(blocks: readonly Block[], change: Change): Block[] {
  const { id, before, after } = change;
  const made = before === null ? (after as SessionRow | null) : null;
  return blocks.map((block) => {
    const own = block.sessions.some((session) => session.id === id);
    const comes = made !== null && block.seminars.some((row) => row.id === made.seminarId);
    if (!own && !comes) return block;
    const sessions = changeRows(block.sessions, change, (sessionId, row) => ({
      ...(row as SessionRow),
      id: sessionId,
      taken: 0,
    }));
    return { ...block, sessions };
  });
}

function changeRows<Row extends { id: string }>(
  rows: readonly Row[],
  { id, before, after }: Change,
  make: (id: string, row: object) => Row,
): Row[] {
  const row = rows.find((candidate) => candidate.id === id);
  if (before === null) return row || after === null ? [...rows] : [...rows, make(id, after)];
  if (!row) return [...rows];
  if (after === null) return rows.filter((candidate) => candidate.id !== id);
  const fields: Readonly<Record<string, unknown>> = { ...row };
  const fits = Object.entries(before).every(
    ([field, value]) => !(field in fields) || sameValue(fields[field] as typeof value, value),
  );
  return fits ? rows.map((other) => (other.id === id ? { ...other, ...after } : other)) : [...rows];
}

function inOrder<Row extends { id: string; startsAt: string; endsAt: string }>(
  rows: readonly Row[],
): Row[] {
  return [...rows].sort(
    (a, b) =>
      Date.parse(a.startsAt) - Date.parse(b.startsAt) ||
      Date.parse(a.endsAt) - Date.parse(b.endsAt) ||
      (a.id < b.id ? -1 : 1),
  );
}
