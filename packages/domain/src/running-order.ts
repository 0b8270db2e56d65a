import type { ItemKind } from './programme-kinds.ts';
import { dayAt } from './zoned-time.ts';

/** An instant as the contract writes it: RFC 3339 in UTC. */
type Instant = string;

/** Something that is for everybody, or a blocker. */
export interface OrderedItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly description: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly roomId: string | null;
  readonly responsible: string;
  readonly crew: readonly string[];
  readonly technicalNeeds: string;
  readonly needs: readonly string[];
}

/** A seminar with the times it is given. */
export interface OrderedSeminar {
  readonly id: string;
  readonly letter: string;
  readonly title: string;
  readonly description: string;
  readonly host: string;
  readonly hostDeclined: boolean;
  readonly crew: readonly string[];
  readonly technicalNeeds: string;
  readonly needs: readonly string[];
  /** How many are expected to wish for it, over all times it is given; null: nobody has said. */
  readonly expected: number | null;
  /** Cancelled: nothing of it takes place. */
  readonly dropped: boolean;
  readonly sessions: readonly {
    readonly id: string;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly roomId: string | null;
    readonly capacity: number;
    readonly taken: number;
  }[];
}

export interface OrderedBlock {
  readonly name: string;
  readonly seminars: readonly OrderedSeminar[];
}

export interface RunningOrderParts {
  /** How many are to be given room. */
  readonly people: number;
  readonly items: readonly OrderedItem[];
  readonly blocks: readonly OrderedBlock[];
}

/** One row of the running order. */
export interface RunningOrderEntry {
  /** Of the item or the session: the same for as long as the thing itself is. */
  readonly id: string;
  readonly kind: ItemKind | 'SEMINAR';
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly title: string;
  readonly description: string;
  /** A–Z for a seminar, otherwise null. */
  readonly letter: string | null;
  /** The name of a seminar's block, otherwise null. */
  readonly block: string | null;
  readonly roomId: string | null;
  /** Who leads it: the responsible, or a seminar's host. */
  readonly responsible: string;
  /** The host has said no. */
  readonly declined: boolean;
  readonly crew: readonly string[];
  readonly technicalNeeds: string;
  readonly needs: readonly string[];
  /** How many to prepare for; null when nothing is known or it is for nobody. */
  readonly expected: number | null;
  /** Seats of a session, otherwise null. */
  readonly capacity: number | null;
}

/**
 * The whole day, minute by minute: every item, blocker and session, ordered by start, then end, then letter, then title.
 * Cancelled seminars are left out. Of a seminar, as many are expected as have a seat once its block has given out seats;
 * before that, its expected people spread evenly over its sessions, never more than there are seats.
 */
export function composeRunningOrder({
  people,
  items,
  blocks,
}: RunningOrderParts): RunningOrderEntry[] {
  const entries = [
    ...items.map((item) => entryOfItem(item, people)),
    ...blocks.flatMap((block) =>
      block.seminars
        .filter(({ dropped }) => !dropped)
        .flatMap((seminar) => entriesOfSeminar(block, seminar)),
    ),
  ];
  return entries.sort(byTime);
}

function entryOfItem(item: OrderedItem, people: number): RunningOrderEntry {
  return {
    ...item,
    letter: null,
    block: null,
    declined: false,
    expected: item.kind === 'BLOCKER' ? null : people,
    capacity: null,
  };
}

function entriesOfSeminar(block: OrderedBlock, seminar: OrderedSeminar): RunningOrderEntry[] {
  const decided = block.seminars.some(({ sessions }) => sessions.some(({ taken }) => taken > 0));
  const { letter, title, description, host, hostDeclined, crew, technicalNeeds, needs } = seminar;
  return seminar.sessions.map(({ taken, ...session }) => ({
    ...session,
    kind: 'SEMINAR',
    title,
    description,
    letter,
    block: block.name,
    responsible: host,
    declined: hostDeclined,
    crew,
    technicalNeeds,
    needs,
    expected: decided ? taken : hoped(seminar, session.capacity),
  }));
}

function hoped({ expected, sessions }: OrderedSeminar, capacity: number): number | null {
  return expected === null ? null : Math.min(capacity, Math.ceil(expected / sessions.length));
}

function byTime(a: RunningOrderEntry, b: RunningOrderEntry): number {
  return (
    Date.parse(a.startsAt) - Date.parse(b.startsAt) ||
    Date.parse(a.endsAt) - Date.parse(b.endsAt) ||
    compareText(a.letter ?? '', b.letter ?? '') ||
    compareText(a.title, b.title) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * What begins on each day, days in order, entries in the order given.
 * @param timeZone an IANA name
 * @throws RangeError for a time zone that does not exist.
 */
export function splitByDay<Entry extends { readonly startsAt: Instant }>(
  entries: readonly Entry[],
  timeZone: string,
): { readonly day: string; readonly entries: readonly Entry[] }[] {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayAt(new Date(entry.startsAt), timeZone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days]
    .sort(([a], [b]) => compareText(a, b))
    .map(([day, ofDay]) => ({ day, entries: ofDay }));
}
