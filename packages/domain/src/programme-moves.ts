import type { ItemRow, ProgrammeDocument, SessionRow, SlotRow } from './programme-document.ts';
import { type Change, changeOf } from './programme-edits.ts';

/** The shortest that anything in a programme lasts, in minutes. */
export const shortestMinutes = 5;
const minuteMs = 60_000;

type Span = { readonly startsAt: string; readonly endsAt: string };

/** An instant some minutes later (earlier when negative). */
export function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * minuteMs).toISOString();
}

/** Length in minutes. */
export function minutesOf({ startsAt, endsAt }: Span): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / minuteMs;
}

/** The same span, begun at another instant. */
function begunAt(span: Span, startsAt: string): Span {
  const begins = later(startsAt, 0);
  return { startsAt: begins, endsAt: later(begins, minutesOf(span)) };
}

/** Moves an item to another time, another room, or both. */
export function moveItem(
  { items }: ProgrammeDocument,
  id: string,
  to: { readonly startsAt?: string; readonly minutes?: number; readonly roomId?: string | null },
): readonly Change[] {
  const item = items[id];
  if (!item) return [];
  const begins = begunAt(item, to.startsAt ?? item.startsAt);
  const span = to.minutes === undefined ? begins : lasting(begins, to.minutes);
  const roomId = to.roomId === undefined ? item.roomId : to.roomId;
  return changed('items', id, item, { ...item, ...span, roomId });
}

/** Moves a slot, and with it everything that runs in it. */
export function moveSlot(
  { slots }: ProgrammeDocument,
  id: string,
  to: { readonly startsAt?: string; readonly minutes?: number },
): readonly Change[] {
  const slot = slots[id];
  if (!slot) return [];
  const begins = begunAt(slot, to.startsAt ?? slot.startsAt);
  const span = to.minutes === undefined ? begins : lasting(begins, to.minutes);
  return changed('slots', id, slot, { ...slot, ...span });
}

/** Moves a session to another slot of its block, another room, or both. */
export function moveSession(
  { sessions }: ProgrammeDocument,
  id: string,
  to: { readonly slotId?: string; readonly roomId?: string | null; readonly capacity?: number },
): readonly Change[] {
  const session = sessions[id];
  if (!session) return [];
  return changed('sessions', id, session, {
    ...session,
    slotId: to.slotId ?? session.slotId,
    roomId: to.roomId === undefined ? session.roomId : to.roomId,
    capacity: to.capacity ?? session.capacity,
  });
}

/** Moves a block: all its slots by the same number of minutes, and all that runs in them. */
export function moveBlock(
  { slots }: ProgrammeDocument,
  blockId: string,
  minutes: number,
): readonly Change[] {
  return Object.entries(slots)
    .filter(([, slot]) => slot.blockId === blockId)
    .flatMap(([id, slot]) => changed('slots', id, slot, shifted(slot, minutes)));
}

/**
 * Shifts the rest of a day: everything that begins at the instant or after it, up to the end, moves by some minutes; what is going
 * on at the instant becomes that much longer, or shorter, but never shorter than `shortestMinutes`.
 */
export function shiftAfter(
  { items, slots }: ProgrammeDocument,
  {
    from,
    until,
    minutes,
  }: { readonly from: string; readonly until: string; readonly minutes: number },
): readonly Change[] {
  const start = Date.parse(from);
  const end = Date.parse(until);
  const shift = <Row extends Span>(row: Row): Row => {
    const begins = Date.parse(row.startsAt);
    if (begins >= end || Date.parse(row.endsAt) <= start) return row;
    if (begins >= start) return shifted(row, minutes);
    return { ...row, ...lasting(row, minutesOf(row) + minutes) };
  };
  return [
    ...Object.entries(items).flatMap(([id, row]) => changed('items', id, row, shift(row))),
    ...Object.entries(slots).flatMap(([id, row]) => changed('slots', id, row, shift(row))),
  ];
}

export function addItem(id: string, item: ItemRow): readonly Change[] {
  return [{ table: 'items', id, before: null, after: item }];
}

/** Gives a seminar a session; the seminar then runs once more. */
export function addSession(id: string, session: SessionRow): readonly Change[] {
  return [{ table: 'sessions', id, before: null, after: session }];
}

export function addSlot(id: string, slot: SlotRow): readonly Change[] {
  return [{ table: 'slots', id, before: null, after: slot }];
}

export function removeItem({ items }: ProgrammeDocument, id: string): readonly Change[] {
  const item = items[id];
  return item ? [{ table: 'items', id, before: item, after: null }] : [];
}

export function removeSession({ sessions }: ProgrammeDocument, id: string): readonly Change[] {
  const session = sessions[id];
  return session ? [{ table: 'sessions', id, before: session, after: null }] : [];
}

/** Removes a slot with what runs in it. */
export function removeSlot(document: ProgrammeDocument, id: string): readonly Change[] {
  const slot = document.slots[id];
  if (!slot) return [];
  const inIt = Object.entries(document.sessions).filter(([, { slotId }]) => slotId === id);
  return [
    ...inIt.flatMap(([sessionId]) => removeSession(document, sessionId)),
    { table: 'slots', id, before: slot, after: null },
  ];
}

function lasting(span: Span, minutes: number): Span {
  return {
    startsAt: span.startsAt,
    endsAt: later(span.startsAt, Math.max(shortestMinutes, minutes)),
  };
}

function shifted<Row extends Span>(row: Row, minutes: number): Row {
  return { ...row, startsAt: later(row.startsAt, minutes), endsAt: later(row.endsAt, minutes) };
}

function changed<Table extends 'items' | 'slots' | 'sessions'>(
  table: Table,
  id: string,
  was: ProgrammeDocument[Table][string],
  becomes: ProgrammeDocument[Table][string],
): readonly Change[] {
  const change = changeOf(table, id, was, becomes);
  return change ? [change] : [];
}
