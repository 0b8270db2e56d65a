import { instantAt } from '@ledarforum/domain/zoned-time';
import type { Schema } from '../../../lib/api-client.ts';
import type { Programme } from './shown-programme.ts';

/** What stands in the grid: an item, or a seminar's session. */
export type Placed =
  | { readonly kind: 'item'; readonly item: Schema<'ProgrammeItem'> }
  | {
      readonly kind: 'session';
      readonly block: Schema<'SeminarBlock'>;
      readonly seminar: Schema<'Seminar'>;
      readonly session: Schema<'SeminarSession'>;
    };

export type GridEntry = Placed & {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
  /** Minutes from the top of the grid. */
  readonly from: number;
  readonly to: number;
  /** Index in `columns`. */
  readonly column: number;
  /** Beside others at the same time in the same column: which, of how many. */
  readonly lane: number;
  readonly lanes: number;
};

/** Everybody; a room; or nowhere yet. */
export type GridColumn =
  | { readonly kind: 'all' }
  | { readonly kind: 'room'; readonly room: Schema<'Room'> }
  | { readonly kind: 'nowhere' };

export interface GridLayout {
  /** Where the grid begins, on a whole hour, and how many minutes it shows. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly columns: readonly GridColumn[];
  /** In the order of time, then of columns. */
  readonly entries: readonly GridEntry[];
  readonly hours: readonly { readonly instant: string; readonly minute: number }[];
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/**
 * One day as a grid: time down, first a column for what is for everybody, then every room. An item stands in its room's column
 * only where it merely takes the room (`BLOCKER`); anything else is for the whole hall. Between eight and five at least, and half an hour
 * beyond what there is, to the whole hour.
 */
export function layOutGrid(programme: Programme, day: string): GridLayout {
  const { event, rooms, items, blocks } = programme;
  const { timeZone } = event;
  const midnight = instantAt(day, '00:00', timeZone).getTime();
  const nextMidnight = instantAt(dayAfter(day), '00:00', timeZone).getTime();
  const sessions = blocks.flatMap((block) => {
    const slots = new Map(block.slots.map((slot) => [slot.id, slot]));
    const seminars = new Map(block.seminars.map((seminar) => [seminar.id, seminar]));
    return block.sessions.flatMap((session) => {
      const slot = slots.get(session.slotId);
      const seminar = seminars.get(session.seminarId);
      if (!slot || !seminar) return [];
      const { startsAt, endsAt } = slot;
      const { id, roomId } = session;
      return [{ kind: 'session' as const, block, seminar, session, id, roomId, startsAt, endsAt }];
    });
  });
  const whole = [
    ...items.map((item) => ({ ...placeOf(item), kind: 'item' as const, item })),
    ...sessions,
  ].filter(
    ({ startsAt, endsAt }) => Date.parse(startsAt) < nextMidnight && Date.parse(endsAt) > midnight,
  );
  const columns: GridColumn[] = [
    { kind: 'all' },
    ...rooms.map((room): GridColumn => ({ kind: 'room', room })),
  ];
  if (sessions.some(({ roomId }) => roomId === null)) columns.push({ kind: 'nowhere' });
  const columnOfRoom = new Map(rooms.map(({ id }, index) => [id, index + 1]));
  const columnOf = (entry: (typeof whole)[number]) => {
    if (entry.kind === 'item' && entry.item.kind !== 'BLOCKER') return 0;
    const known = entry.roomId === null ? undefined : columnOfRoom.get(entry.roomId);
    return known ?? (entry.kind === 'item' ? 0 : columns.length - 1);
  };
  const begins = whole.map(({ startsAt }) => Date.parse(startsAt));
  const ends = whole.map(({ endsAt }) => Date.parse(endsAt));
  const first = Math.min(instantAt(day, '08:00', timeZone).getTime(), ...begins.map(hourBefore));
  const last = Math.max(instantAt(day, '17:00', timeZone).getTime(), ...ends.map(hourAfter));
  const minute = (instant: string) => (Date.parse(instant) - first) / minuteMs;
  const plain = whole.map((entry) => ({
    ...entry,
    from: minute(entry.startsAt),
    to: minute(entry.endsAt),
    column: columnOf(entry),
  }));
  plain.sort(
    (a, b) => a.from - b.from || a.column - b.column || a.to - b.to || (a.id < b.id ? -1 : 1),
  );
  const lanes = dealLanes(plain);
  return {
    startsAt: new Date(first).toISOString(),
    minutes: (last - first) / minuteMs,
    columns,
    entries: plain.map((entry) => ({
      ...entry,
      ...(lanes.get(entry.id) ?? { lane: 0, lanes: 1 }),
    })),
    hours: Array.from({ length: Math.floor((last - first) / hourMs) + 1 }, (_, index) => ({
      instant: new Date(first + index * hourMs).toISOString(),
      minute: index * 60,
    })),
  };
}

function placeOf({ id, startsAt, endsAt, roomId }: Schema<'ProgrammeItem'>) {
  return { id, startsAt, endsAt, roomId };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * hourMs).toISOString().slice(0, 10);
}

function hourBefore(instant: number): number {
  return Math.floor((instant - hourMs / 2) / hourMs) * hourMs;
}

function hourAfter(instant: number): number {
  return Math.ceil((instant + hourMs / 2) / hourMs) * hourMs;
}

interface Span {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

/** Gives what overlaps in a column lanes beside each other; `spans` in the order of their beginnings. */
export function dealLanes(
  spans: readonly Span[],
): ReadonlyMap<string, { readonly lane: number; readonly lanes: number }> {
  const dealt = new Map<string, { lane: number; lanes: number }>();
  const open = new Map<number, { ends: number[]; members: { lane: number; lanes: number }[] }>();
  for (const { id, from, to, column } of spans) {
    let cluster = open.get(column);
    if (!cluster || cluster.ends.every((end) => end <= from)) {
      cluster = { ends: [], members: [] };
      open.set(column, cluster);
    }
    const free = cluster.ends.findIndex((end) => end <= from);
    const lane = free === -1 ? cluster.ends.length : free;
    cluster.ends[lane] = to;
    const place = { lane, lanes: 1 };
    cluster.members.push(place);
    for (const member of cluster.members) member.lanes = cluster.ends.length;
    dealt.set(id, place);
  }
  return dealt;
}
