import type { PublicItemKind } from './programme-kinds.ts';
import { dayAt } from './zoned-time.ts';

/** An instant as the contract writes it: RFC 3339 in UTC. */
type Instant = string;

/** Where something is, in the words the signs use. Empty strings where nothing is known. */
export interface Place {
  /** Stays the same when the room gets another name. */
  readonly roomId: string;
  readonly room: string;
  readonly floor: string;
  readonly directions: string;
}

/** My table (workshop group) in one round. */
export interface Table {
  /** Stays the same when the table gets another number. */
  readonly id: string;
  readonly kind: 'TABLES' | 'MINGLE';
  readonly round: string;
  readonly number: number;
  /** The table has a dialogue to follow and answer. */
  readonly hasDialogue: boolean;
  /** Null: where the programme item is. */
  readonly place: Place | null;
}

export type DayEntryKind =
  | 'PLENARY'
  | 'BREAK'
  | 'MEAL'
  | 'MINGLE'
  | 'WORKSHOP'
  | 'SEMINAR'
  /** Seats of this slot have not been given out yet. */
  | 'SLOT_UNDECIDED'
  /** They have, and none is mine. */
  | 'SLOT_WITHOUT_SEAT';

/** One thing in my day. */
export interface DayEntry {
  /** Stable while the thing itself is the same: of the programme item, the session or the slot. */
  readonly id: string;
  readonly kind: DayEntryKind;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly title: string;
  readonly description: string;
  /** Host or responsible. */
  readonly who: string;
  /** A–Z for a seminar, otherwise null. */
  readonly letter: string | null;
  readonly place: Place | null;
  readonly tables: readonly Table[];
  /** Raised when the thing is changed. */
  readonly version: number;
}

export interface DayItem {
  readonly id: string;
  readonly kind: PublicItemKind;
  readonly title: string;
  readonly description: string;
  readonly responsible: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: Place | null;
  readonly version: number;
}

export interface DaySlot {
  readonly id: string;
  readonly blockName: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Raised when its time is changed. */
  readonly version: number;
  /** True when the block's seats have been given out. */
  readonly decided: boolean;
  /** My seat in this slot. */
  readonly seat: {
    readonly sessionId: string;
    readonly letter: string;
    readonly title: string;
    readonly description: string;
    readonly host: string;
    readonly place: Place | null;
    readonly version: number;
  } | null;
}

export interface DayTable extends Table {
  /** The programme item the round happens in; null when it has none (any more). */
  readonly itemId: string | null;
}

export interface DayParts {
  readonly items: readonly DayItem[];
  readonly slots: readonly DaySlot[];
  readonly tables: readonly DayTable[];
}

/**
 * Puts one person's day together: every programme item, one entry per seminar slot, and the person's tables at the
 * items they belong to. Ordered by start, then end, then id. Every table is in exactly one entry or in `tablesWithoutTime`.
 */
export function composeDay({ items, slots, tables }: DayParts): {
  readonly entries: readonly DayEntry[];
  readonly tablesWithoutTime: readonly Table[];
} {
  const itemIds = new Set(items.map(({ id }) => id));
  const entries = [
    ...items.map((item) =>
      entryOfItem(
        item,
        tables.filter(({ itemId }) => itemId === item.id),
      ),
    ),
    ...slots.map(entryOfSlot),
  ];
  return {
    entries: entries.sort(byTime),
    tablesWithoutTime: tables
      .filter(({ itemId }) => itemId === null || !itemIds.has(itemId))
      .map(bare),
  };
}

function entryOfItem(item: DayItem, tables: readonly DayTable[]): DayEntry {
  const only = tables.length === 1 ? tables[0] : undefined;
  return {
    id: item.id,
    kind: item.kind,
    startsAt: item.startsAt,
    endsAt: item.endsAt,
    title: item.title,
    description: item.description,
    who: item.responsible,
    letter: null,
    place: only?.place ?? item.place,
    tables: tables.map(bare),
    version: item.version,
  };
}

function entryOfSlot({ id, version, blockName, decided, seat, ...times }: DaySlot): DayEntry {
  const shared = { ...times, tables: [] };
  if (seat === null) {
    return {
      ...shared,
      id,
      kind: decided ? 'SLOT_WITHOUT_SEAT' : 'SLOT_UNDECIDED',
      title: blockName,
      description: '',
      who: '',
      letter: null,
      place: null,
      version,
    };
  }
  return {
    ...shared,
    id: seat.sessionId,
    kind: 'SEMINAR',
    title: seat.title,
    description: seat.description,
    who: seat.host,
    letter: seat.letter,
    place: seat.place,
    version: seat.version,
  };
}

function bare({ id, kind, round, number, hasDialogue, place }: DayTable): Table {
  return { id, kind, round, number, hasDialogue, place };
}

type Timed = Pick<DayEntry, 'id' | 'kind' | 'startsAt' | 'endsAt' | 'tables'>;

function byTime(a: Timed, b: Timed): number {
  return (
    Date.parse(a.startsAt) - Date.parse(b.startsAt) ||
    Date.parse(a.endsAt) - Date.parse(b.endsAt) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export type EntryState = 'past' | 'now' | 'next' | 'later';

export interface PlaceInDay<Entry> {
  /** Before the event's day and its first entry, on the day, or when all of it is over. */
  readonly when: 'before' | 'during' | 'after';
  /** Whole calendar days until the event's day: 0 on it and afterwards. */
  readonly daysLeft: number;
  /** What goes on, what is most my own first: my seat or table, then what began last. Empty between two entries. */
  readonly now: readonly Entry[];
  /** What begins next: more than one entry when several begin at the same moment. */
  readonly next: readonly Entry[];
  /** The state of every entry, in the order given. */
  readonly states: readonly EntryState[];
}

/**
 * Where in the day `now` falls. An entry goes on from its start up to but not including its end; entries may overlap.
 * @param day `date` is the calendar day of the event (YYYY-MM-DD) in `timeZone` (an IANA name).
 * @throws RangeError for a time zone that does not exist.
 */
export function placeInDay<Entry extends Timed>(
  day: { readonly date: string; readonly timeZone: string; readonly entries: readonly Entry[] },
  now: Date,
): PlaceInDay<Entry> {
  const at = now.getTime();
  const { entries } = day;
  const daysLeft = Math.max(0, daysBetween(dayAt(now, day.timeZone), day.date));
  const started = entries.some(({ startsAt }) => Date.parse(startsAt) <= at);
  const over = entries.length > 0 && entries.every(({ endsAt }) => Date.parse(endsAt) <= at);
  const past = entries.length === 0 && dayAt(now, day.timeZone) > day.date;

  const nextStart = Math.min(
    ...entries.map(({ startsAt }) => Date.parse(startsAt)).filter((start) => start > at),
  );
  const stateOf = ({ startsAt, endsAt }: Entry): EntryState => {
    if (Date.parse(endsAt) <= at) return 'past';
    if (Date.parse(startsAt) <= at) return 'now';
    return Date.parse(startsAt) === nextStart ? 'next' : 'later';
  };
  const states = entries.map(stateOf);
  const inState = (state: EntryState) => entries.filter((_, index) => states[index] === state);

  return {
    when: over || past ? 'after' : daysLeft > 0 && !started ? 'before' : 'during',
    daysLeft,
    now: inState('now').sort(byClaim),
    next: inState('next').sort(byClaim),
    states,
  };
}

/** Whole minutes from `now` until an instant, rounded up; 0 when it has passed. */
export function minutesUntil(instant: Instant, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - now.getTime()) / 60_000));
}

/** What the person should look at first among things that go on at the same time. */
function byClaim(a: Timed, b: Timed): number {
  return claim(b) - claim(a) || Date.parse(b.startsAt) - Date.parse(a.startsAt) || byTime(a, b);
}

function claim({ kind, tables }: Timed): number {
  if (kind === 'SEMINAR' || tables.length > 0) return 2;
  return kind === 'SLOT_UNDECIDED' || kind === 'SLOT_WITHOUT_SEAT' ? 0 : 1;
}

const dayMs = 24 * 60 * 60 * 1000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
