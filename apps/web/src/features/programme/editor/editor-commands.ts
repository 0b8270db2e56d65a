import type { ItemRow, ProgrammeDocument, SessionRow } from '@ledarforum/domain/programme-document';
import type { Change } from '@ledarforum/domain/programme-edits';
import {
  addItem,
  addSession,
  addSlot,
  later,
  minutesOf,
  moveItem,
  moveSession,
  moveSlot,
  removeItem,
  removeSession,
} from '@ledarforum/domain/programme-moves';
import type { GridEntry } from './editor-layout.ts';
import { documentOf, type Programme } from './shown-programme.ts';

/** What the editor asks for: an edit with what history calls it, or why it cannot be. */
export interface Command {
  readonly action: string;
  readonly changes: readonly Change[];
}

export interface Target {
  /** When it is to begin. */
  readonly startsAt: string;
  /** How long it is to be; undefined: as long as it is. */
  readonly minutes?: number | undefined;
  /** Undefined: the room it has. Null: none. */
  readonly roomId?: string | null | undefined;
}

/**
 * Moves or copies what stands in the grid. A session goes to the slot of its block that is on at the time; where there is none, to a new slot of
 * the same length.
 */
export function moveTo(
  programme: Programme,
  entry: GridEntry,
  target: Target,
  { copy = false }: { copy?: boolean } = {},
): Command {
  const document = documentOf(programme);
  if (entry.kind === 'item') {
    if (copy) return copyItem(document, entry.id, target);
    const { startsAt, roomId, minutes } = target;
    const to = {
      startsAt,
      ...(roomId !== undefined && { roomId }),
      ...(minutes !== undefined && { minutes }),
    };
    return { action: 'move-item', changes: moveItem(document, entry.id, to) };
  }
  const session = document.sessions[entry.id];
  if (!session) return { action: 'move-session', changes: [] };
  const roomId = target.roomId === undefined ? session.roomId : target.roomId;
  const length = target.minutes ?? minutesOf(entry);
  const { slotId, changes } = slotAt(document, entry.block.id, target.startsAt, length);
  const isLonger = length !== minutesOf(entry) && document.slots[slotId] !== undefined;
  const resized = isLonger ? moveSlot(document, slotId, { minutes: length }) : [];
  if (copy) {
    const copied = { ...session, slotId, roomId, capacity: placesIn(programme, session, roomId) };
    const made = addSession(crypto.randomUUID(), copied);
    return { action: 'place-seminar', changes: [...changes, ...resized, ...made] };
  }
  const capacity =
    roomId === session.roomId
      ? session.capacity
      : placesIn(programme, session, roomId, entry.session.taken);
  const moved = moveSession(document, entry.id, { slotId, roomId, capacity });
  return { action: 'move-session', changes: [...changes, ...resized, ...moved] };
}

/** Gives a seminar that is not in the grid, or is to run again, a time and a room. */
export function placeSeminar(
  programme: Programme,
  { blockId, seminarId }: { blockId: string; seminarId: string },
  { startsAt, roomId = null }: Target,
  minutes: number,
): Command {
  const document = documentOf(programme);
  const room = programme.rooms.find(({ id }) => id === roomId);
  const { slotId, changes } = slotAt(document, blockId, startsAt, minutes);
  const session = { seminarId, slotId, roomId, capacity: room?.capacity ?? 20, minimum: 0 };
  const made = addSession(crypto.randomUUID(), session);
  return { action: 'place-seminar', changes: [...changes, ...made] };
}

/** Makes something longer or shorter; of a session, the slot and so all that runs in it. */
export function resize(programme: Programme, entry: GridEntry, minutes: number): Command {
  const document = documentOf(programme);
  return entry.kind === 'item'
    ? { action: 'resize-item', changes: moveItem(document, entry.id, { minutes }) }
    : { action: 'resize-slot', changes: moveSlot(document, entry.session.slotId, { minutes }) };
}

export function remove(programme: Programme, entry: GridEntry): Command {
  const document = documentOf(programme);
  return entry.kind === 'item'
    ? { action: 'delete-item', changes: removeItem(document, entry.id) }
    : { action: 'delete-session', changes: removeSession(document, entry.id) };
}

function copyItem(
  document: ProgrammeDocument,
  id: string,
  { startsAt, roomId, minutes }: Target,
): Command {
  const item = document.items[id];
  if (!item) return { action: 'copy-item', changes: [] };
  const copy: ItemRow = {
    ...item,
    startsAt: later(startsAt, 0),
    endsAt: later(startsAt, minutes ?? minutesOf(item)),
    roomId: roomId === undefined ? item.roomId : roomId,
  };
  return { action: 'copy-item', changes: addItem(crypto.randomUUID(), copy) };
}

/** The slot of a block that is on at an instant, or a new one that begins then. */
function slotAt(
  { slots }: ProgrammeDocument,
  blockId: string,
  startsAt: string,
  minutes: number,
): { slotId: string; changes: readonly Change[] } {
  const begins = Date.parse(startsAt);
  const on = Object.entries(slots).find(
    ([, slot]) =>
      slot.blockId === blockId &&
      Date.parse(slot.startsAt) <= begins &&
      begins < Date.parse(slot.endsAt),
  );
  if (on) return { slotId: on[0], changes: [] };
  const next = Object.values(slots)
    .filter((slot) => slot.blockId === blockId && Date.parse(slot.startsAt) > begins)
    .map((slot) => (Date.parse(slot.startsAt) - begins) / 60_000);
  const slotId = crypto.randomUUID();
  const endsAt = later(startsAt, Math.min(minutes, ...next));
  return { slotId, changes: addSlot(slotId, { blockId, startsAt: later(startsAt, 0), endsAt }) };
}

/** As many places as the session has, but never more than the room holds nor fewer than are taken. */
function placesIn(
  { rooms }: Programme,
  { capacity }: SessionRow,
  roomId: string | null,
  taken = 1,
): number {
  const room = rooms.find(({ id }) => id === roomId);
  return Math.max(taken, room ? Math.min(capacity, room.capacity) : capacity, 1);
}
