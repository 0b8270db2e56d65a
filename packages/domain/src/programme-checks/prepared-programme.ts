import { instantAt } from '../zoned-time.ts';
import type {
  CheckedBlock,
  CheckedItem,
  CheckedProgramme,
  CheckedRoom,
  CheckedSeminar,
  CheckedSession,
} from './checked-programme.ts';
import { namesIn } from './people-names.ts';

export const minuteMs = 60_000;

/** Milliseconds since 1970. What ends when another begins does not overlap it. */
export interface Times {
  readonly from: number;
  readonly to: number;
}

/** Something at which participants sit: an item with content, or a slot with all that runs in it. */
export interface Stage extends Times {
  readonly id: string;
  readonly blockId: string | null;
  readonly kind: 'PLENARY' | 'WORKSHOP' | 'SLOT';
  /** All rooms that it happens in. */
  readonly roomIds: ReadonlySet<string>;
}

/** An item at which participants come and go: a break, a meal or a mingle. */
export interface Rest extends Times {
  readonly id: string;
  readonly kind: 'BREAK' | 'MEAL' | 'MINGLE';
}

/** A session with all that it belongs to; those of dropped seminars are left out. */
export interface PlacedSession extends Times {
  readonly id: string;
  readonly session: CheckedSession;
  readonly seminar: CheckedSeminar;
  readonly block: CheckedBlock;
}

export interface RoomUse extends Times {
  /** Of the item or session. */
  readonly id: string;
  readonly roomId: string;
  readonly kind: 'item' | 'session' | 'groups';
}

/** Somebody who is needed somewhere. */
export interface Presence extends Times {
  readonly name: string;
  readonly role: 'host' | 'other';
  /** Of the item or session. */
  readonly subjectId: string;
  readonly roomId: string | null;
}

/** The programme sorted and looked up once for all rules. Lists of times are in the order of time. */
export interface PreparedProgramme {
  readonly programme: CheckedProgramme;
  /** From the first midnight of the event to its last, by the clocks of the place. */
  readonly day: Times;
  /** Each day of it, with its noon. Clocks change at night: an hour before noon is always 11. */
  readonly days: readonly (Times & { readonly noon: number })[];
  readonly rooms: ReadonlyMap<string, CheckedRoom>;
  readonly items: readonly (CheckedItem & Times)[];
  readonly slots: readonly (Times & { readonly id: string; readonly block: CheckedBlock })[];
  readonly stages: readonly Stage[];
  readonly rests: readonly Rest[];
  readonly sessions: readonly PlacedSession[];
  readonly item: (id: string) => (CheckedItem & Times) | undefined;
  readonly session: (id: string) => PlacedSession | undefined;
  readonly sessionsOf: {
    readonly block: (id: string) => readonly PlacedSession[];
    readonly slot: (id: string) => readonly PlacedSession[];
    readonly seminar: (id: string) => readonly PlacedSession[];
  };
  readonly uses: ReadonlyMap<string, readonly RoomUse[]>;
  readonly presences: readonly Presence[];
}

export function prepareProgramme(programme: CheckedProgramme): PreparedProgramme {
  const days = daysOf(programme);
  const rooms = new Map(programme.rooms.map((room) => [room.id, room]));
  const items = inOrder(programme.items.map((item) => ({ ...item, ...timesOf(item) })));
  const slots = inOrder(
    programme.blocks.flatMap((block) =>
      block.slots.map((slot) => ({ id: slot.id, block, ...timesOf(slot) })),
    ),
  );
  const sessions = placeSessions(programme.blocks, slots);
  const itemById = new Map(items.map((item) => [item.id, item]));
  const sessionById = new Map(sessions.map((placed) => [placed.id, placed]));
  const ofSlot = grouped(sessions, ({ session }) => session.slotId);
  const ofSeminar = grouped(sessions, ({ seminar }) => seminar.id);
  const ofBlock = grouped(sessions, ({ block }) => block.id);
  const none: readonly PlacedSession[] = [];
  return {
    programme,
    day: { from: days[0]?.from ?? 0, to: days.at(-1)?.to ?? 0 },
    days,
    rooms,
    items,
    slots,
    stages: stagesOf(programme, items, slots, ofSlot),
    rests: items.flatMap(({ id, kind, from, to }) =>
      kind === 'BREAK' || kind === 'MEAL' || kind === 'MINGLE' ? [{ id, kind, from, to }] : [],
    ),
    sessions,
    item: (id) => itemById.get(id),
    session: (id) => sessionById.get(id),
    sessionsOf: {
      block: (id) => ofBlock.get(id) ?? none,
      slot: (id) => ofSlot.get(id) ?? none,
      seminar: (id) => ofSeminar.get(id) ?? none,
    },
    uses: usesOf(programme, items, sessions),
    presences: presencesOf(items, sessions),
  };
}

function daysOf({ date, days, timeZone }: CheckedProgramme): PreparedProgramme['days'] {
  const at = (index: number, time: string) => {
    const day = new Date(Date.parse(date) + index * 24 * 60 * minuteMs).toISOString();
    return instantAt(day.slice(0, 10), time, timeZone).getTime();
  };
  const midnights = Array.from({ length: days + 1 }, (_, index) => at(index, '00:00'));
  return midnights.slice(1).map((to, index) => {
    return { from: midnights[index] ?? to, noon: at(index, '12:00'), to };
  });
}

export function overlap(a: Times, b: Times): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Every two that overlap, the one that begins first before the other, without comparing all with all. */
export function overlappingPairs<Timed extends Times>(
  sorted: readonly Timed[],
): [first: Timed, second: Timed][] {
  const pairs: [Timed, Timed][] = [];
  let open: Timed[] = [];
  for (const second of sorted) {
    open = open.filter(({ to }) => to > second.from);
    for (const first of open) pairs.push([first, second]);
    open.push(second);
  }
  return pairs;
}

export function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function timesOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Times {
  return { from: Date.parse(startsAt), to: Date.parse(endsAt) };
}

function inOrder<Timed extends Times & { readonly id: string }>(timed: Timed[]): Timed[] {
  return timed.sort((a, b) => a.from - b.from || a.to - b.to || compareIds(a.id, b.id));
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function placeSessions(
  blocks: readonly CheckedBlock[],
  slots: PreparedProgramme['slots'],
): readonly PlacedSession[] {
  const times = new Map(slots.map(({ id, from, to }) => [id, { from, to }]));
  return inOrder(
    blocks.flatMap((block) => {
      const seminars = new Map(block.seminars.map((seminar) => [seminar.id, seminar]));
      return block.sessions.flatMap((session) => {
        const seminar = seminars.get(session.seminarId);
        const slot = times.get(session.slotId);
        if (seminar === undefined || slot === undefined || seminar.dropped) return [];
        return [{ id: session.id, session, seminar, block, ...slot }];
      });
    }),
  );
}

function stagesOf(
  { groups }: CheckedProgramme,
  items: PreparedProgramme['items'],
  slots: PreparedProgramme['slots'],
  ofSlot: ReadonlyMap<string, readonly PlacedSession[]>,
): readonly Stage[] {
  const groupRooms = grouped(groups, ({ itemId }) => itemId ?? '');
  const present = (roomIds: (string | null)[]) => new Set(roomIds.filter((id) => id !== null));
  return inOrder([
    ...items.flatMap(({ id, kind, roomId, from, to }): Stage[] => {
      if (kind !== 'PLENARY' && kind !== 'WORKSHOP') return [];
      const others = (groupRooms.get(id) ?? []).map((group) => group.roomId);
      return [{ id, kind, blockId: null, roomIds: present([roomId, ...others]), from, to }];
    }),
    ...slots.map(({ id, block, from, to }): Stage => {
      const roomIds = present((ofSlot.get(id) ?? []).map(({ session }) => session.roomId));
      return { id, kind: 'SLOT', blockId: block.id, roomIds, from, to };
    }),
  ]);
}

function usesOf(
  { groups }: CheckedProgramme,
  items: PreparedProgramme['items'],
  sessions: readonly PlacedSession[],
): ReadonlyMap<string, readonly RoomUse[]> {
  const uses: RoomUse[] = [];
  const rooms = new Map<string, Set<string>>();
  const use = (roomId: string | null, { id, from, to }: Times & { id: string }, kind: UseKind) => {
    if (roomId === null) return;
    const known = rooms.get(id);
    if (known?.has(roomId)) return;
    if (known) known.add(roomId);
    else rooms.set(id, new Set([roomId]));
    uses.push({ id, roomId, kind, from, to });
  };
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const item of items) use(item.roomId, item, 'item');
  for (const placed of sessions) use(placed.session.roomId, placed, 'session');
  for (const { itemId, roomId } of groups) {
    const item = byId.get(itemId ?? '');
    if (item) use(roomId, item, 'groups');
  }
  return grouped(inOrder(uses), ({ roomId }) => roomId);
}
type UseKind = RoomUse['kind'];

function presencesOf(
  items: PreparedProgramme['items'],
  sessions: readonly PlacedSession[],
): readonly Presence[] {
  const presences: (Presence & { id: string })[] = [];
  const add = (
    lines: readonly string[],
    role: Presence['role'],
    at: Times & { id: string; roomId: string | null },
  ) => {
    const { id, roomId, from, to } = at;
    for (const name of lines.flatMap(namesIn)) {
      presences.push({ id, name, role, subjectId: id, roomId, from, to });
    }
  };
  for (const item of items) add([item.responsible, ...item.crew], 'other', item);
  for (const { session, seminar, id, from, to } of sessions) {
    const at = { id, roomId: session.roomId, from, to };
    add([seminar.host], 'host', at);
    add(seminar.crew, 'other', at);
  }
  return inOrder(presences);
}
