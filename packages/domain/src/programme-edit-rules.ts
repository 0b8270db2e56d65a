import type { ProgrammeDocument, ProgrammeTable, SessionRow } from './programme-document.ts';
import type { Change } from './programme-edits.ts';
import { dayAt } from './zoned-time.ts';

/** What is known about the event and about those who hold seats, beside the programme itself. */
export interface EditSurroundings {
  /** The first day, `2026-05-11` in `timeZone`, and how many days in a row, at least 1. */
  readonly date: string;
  readonly days: number;
  readonly timeZone: string;
  /** Seats held, kept back or offered, by session. */
  readonly heldSeats: ReadonlyMap<string, number>;
  /** Items that workshop groups belong to. */
  readonly itemsWithGroups: ReadonlySet<string>;
  /** Rooms that workshop groups sit in. */
  readonly roomsWithGroups: ReadonlySet<string>;
  /** Seminars that somebody has ranked, and blocks that somebody has ranked or that have been allocated. */
  readonly wanted: ReadonlySet<string>;
}

/** Each is a problem code of the contract. */
export type EditRefusal =
  | 'programme-time-backwards'
  | 'programme-time-outside'
  | 'slots-overlap'
  | 'seminar-twice-in-slot'
  | 'session-has-seats'
  | 'capacity-below-taken'
  | 'minimum-over-places'
  | 'item-has-groups'
  | 'room-in-use'
  | 'seminar-has-wishes'
  | 'block-in-use';

export interface RefusedEdit {
  readonly code: EditRefusal;
  readonly table: ProgrammeTable;
  readonly id: string;
}

/**
 * Whether a programme may become what changes made of it. Only what the changes touch is judged: an old fault elsewhere stops
 * nobody. Null: it may.
 */
export function judgeEdit(
  after: ProgrammeDocument,
  changes: readonly Change[],
  surroundings: EditSurroundings,
): RefusedEdit | null {
  for (const change of changes) {
    const code =
      change.after === null
        ? judgeDeletion(change, surroundings)
        : judgeRow(after, change, surroundings);
    if (code) return { code, table: change.table, id: change.id };
  }
  return findOverlap(after, changes) ?? findRepeated(after, changes);
}

function judgeDeletion(
  { table, id }: Change,
  { heldSeats, itemsWithGroups, roomsWithGroups, wanted }: EditSurroundings,
): EditRefusal | null {
  switch (table) {
    case 'sessions':
      return (heldSeats.get(id) ?? 0) > 0 ? 'session-has-seats' : null;
    case 'items':
      return itemsWithGroups.has(id) ? 'item-has-groups' : null;
    case 'rooms':
      return roomsWithGroups.has(id) ? 'room-in-use' : null;
    case 'seminars':
      return wanted.has(id) ? 'seminar-has-wishes' : null;
    case 'blocks':
      return wanted.has(id) ? 'block-in-use' : null;
    case 'slots':
      return null;
  }
}

function judgeRow(
  document: ProgrammeDocument,
  change: Change,
  surroundings: EditSurroundings,
): EditRefusal | null {
  const { table, id } = change;
  if (table === 'items' || table === 'slots') {
    const row = document[table][id];
    return row && touchesTime(change) ? judgeTimes(row, surroundings) : null;
  }
  const session = table === 'sessions' ? document.sessions[id] : undefined;
  return session ? judgeSession(session, change, surroundings.heldSeats.get(id) ?? 0) : null;
}

function touchesTime({ after }: Change): boolean {
  return after !== null && ('startsAt' in after || 'endsAt' in after);
}

function judgeTimes(
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  { date, days, timeZone }: EditSurroundings,
): EditRefusal | null {
  const from = Date.parse(startsAt);
  const to = Date.parse(endsAt);
  if (!(to > from)) return 'programme-time-backwards';
  const lastDay = new Date(Date.parse(`${date}T00:00:00Z`) + (days - 1) * 86_400_000)
    .toISOString()
    .slice(0, 10);
  const begins = dayAt(new Date(from), timeZone);
  const ends = dayAt(new Date(to - 1), timeZone);
  return begins < date || ends > lastDay ? 'programme-time-outside' : null;
}

function judgeSession(session: SessionRow, change: Change, held: number): EditRefusal | null {
  const moved = change.before !== null && change.after !== null && isElsewhere(change.after);
  if (moved && held > 0) return 'session-has-seats';
  if (session.capacity < held) return 'capacity-below-taken';
  return session.minimum > session.capacity ? 'minimum-over-places' : null;
}

function isElsewhere(after: Readonly<Record<string, unknown>>): boolean {
  return 'slotId' in after || 'seminarId' in after;
}

/** Two slots of a block at the same time, one of them touched. */
function findOverlap({ slots }: ProgrammeDocument, changes: readonly Change[]): RefusedEdit | null {
  const touched = new Set(
    changes.filter(({ table, after }) => table === 'slots' && after !== null).map(({ id }) => id),
  );
  if (touched.size === 0) return null;
  const ordered = Object.entries(slots).sort(
    ([, a], [, b]) =>
      (a.blockId < b.blockId ? -1 : a.blockId > b.blockId ? 1 : 0) ||
      Date.parse(a.startsAt) - Date.parse(b.startsAt),
  );
  for (const [index, [id, slot]] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next?.[1].blockId !== slot.blockId) continue;
    const meets = Date.parse(next[1].startsAt) < Date.parse(slot.endsAt);
    if (meets && (touched.has(id) || touched.has(next[0]))) {
      return { code: 'slots-overlap', table: 'slots', id: touched.has(id) ? id : next[0] };
    }
  }
  return null;
}

/** The same seminar twice in a slot. */
function findRepeated(
  { sessions }: ProgrammeDocument,
  changes: readonly Change[],
): RefusedEdit | null {
  const touched = changes.flatMap(({ table, id, after }) =>
    table === 'sessions' && after !== null ? [id] : [],
  );
  if (touched.length === 0) return null;
  const seen = new Map<string, number>();
  for (const { seminarId, slotId } of Object.values(sessions)) {
    const key = `${seminarId} ${slotId}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  for (const id of touched) {
    const session = sessions[id];
    if (session && (seen.get(`${session.seminarId} ${session.slotId}`) ?? 0) > 1) {
      return { code: 'seminar-twice-in-slot', table: 'sessions', id };
    }
  }
  return null;
}
