import { type ScheduleInputCode, ScheduleInputError } from './input-error.ts';
import type { ScheduledSession, ScheduleProblem, ScheduleSeminar } from './problem.ts';

/** In `rooms` of a schedule: the seminar does not run in the slot. */
export const NOT_HELD = -1;
/** In `rooms` of a schedule: it runs as a fixed session. */
export const FIXED = -2;

/** The room of each seminar in each slot, at `seminar * slots + slot`; or `NOT_HELD` or `FIXED`. */
export type Rooms = Int16Array;

const MOST_SLOTS = 12;

/** The problem in numbers. Sets of seminars and of slots are bits of one number. */
export interface IndexedSchedule {
  readonly problem: ScheduleProblem;
  readonly seminars: number;
  readonly slots: number;
  readonly rooms: number;
  /** At `seminar * slots + slot`: whether it may run then. */
  readonly may: Uint8Array;
  /** At `seminar * rooms + room`: places it would have there; 0: the room does not suit it. */
  readonly places: Int32Array;
  /** At `slot * rooms + room`: whether the room is free. */
  readonly free: Uint8Array;
  /** Seminars that need somebody whom the seminar needs too. */
  readonly rivals: Int32Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** At `seminar * slots + slot`: places of a fixed session; -1: there is none. */
  readonly fixed: Int32Array;
  /** People who want the same seminars, each set once. */
  readonly groups: readonly { readonly wants: number; readonly people: number }[];
  /** How many want each seminar, and how many people there are. */
  readonly wanted: readonly number[];
  readonly people: number;
  /** Rooms for each seminar: those with most places for it first, of these those it has today, then the smallest. */
  readonly preferred: readonly (readonly number[])[];
}

/** @throws ScheduleInputError when the problem is not one */
export function indexSchedule(problem: ScheduleProblem): IndexedSchedule {
  const { slots, rooms, seminars } = problem;
  const slotAt = numbered(slots);
  const roomAt = numbered(rooms);
  const seminarAt = numbered(seminars);
  if (slots.length > MOST_SLOTS || seminars.length + slots.length > 31) {
    throw new ScheduleInputError('too-many', `${seminars.length} and ${slots.length}`);
  }
  const may = new Uint8Array(seminars.length * slots.length).fill(1);
  const places = new Int32Array(seminars.length * rooms.length);
  const free = new Uint8Array(slots.length * rooms.length).fill(1);
  const fixed = new Int32Array(seminars.length * slots.length).fill(-1);
  rooms.forEach(({ capacity, takenSlotIds = [] }, room) => {
    requireWhole(capacity, 1);
    for (const id of takenSlotIds) free[find(slotAt, id, 'unknown-slot') * rooms.length + room] = 0;
  });
  seminars.forEach((seminar, index) => {
    requireWhole(seminar.repeats ?? 1, 0);
    for (const id of seminar.awaySlotIds) {
      const slot = slotAt.get(id);
      if (slot !== undefined) may[index * slots.length + slot] = 0;
    }
    rooms.forEach(({ capacity, features }, room) => {
      const suits = seminar.needs.every((need) => features.includes(need));
      const here = Math.min(capacity, seminar.largest ?? capacity);
      places[index * rooms.length + room] = suits ? here : 0;
    });
  });
  for (const { seminarId, slotId, roomId, capacity } of problem.fixed ?? []) {
    const slot = find(slotAt, slotId, 'unknown-slot');
    const at = find(seminarAt, seminarId, 'unknown-seminar') * slots.length + slot;
    if (fixed[at] !== -1) throw new ScheduleInputError('fixed-twice', seminarId);
    requireWhole(capacity, 0);
    fixed[at] = capacity;
    if (roomId !== null) free[slot * rooms.length + find(roomAt, roomId, 'unknown-room')] = 0;
  }
  const held = seminars.map(
    (_, seminar) =>
      fixed.subarray(seminar * slots.length, (seminar + 1) * slots.length).filter((at) => at >= 0)
        .length,
  );
  const groups = groupsOf(problem, seminarAt);
  return {
    problem,
    seminars: seminars.length,
    slots: slots.length,
    rooms: rooms.length,
    may,
    places,
    free,
    fixed,
    rivals: Int32Array.from(seminars, (seminar) => rivalsOf(seminars, seminar)),
    least: Int32Array.from(seminars, ({ repeats }, at) => Math.max(repeats ?? 1, held[at] ?? 0)),
    most: Int32Array.from(seminars, ({ repeats }, at) =>
      Math.max(repeats ?? slots.length, held[at] ?? 0),
    ),
    groups,
    wanted: seminars.map((_, seminar) =>
      groups.reduce((sum, { wants, people }) => sum + ((wants >> seminar) & 1) * people, 0),
    ),
    people: groups.reduce((sum, { people }) => sum + people, 0),
    preferred: seminars.map(({ id }, seminar) => {
      const own = places.subarray(seminar * rooms.length, (seminar + 1) * rooms.length);
      return preferredRooms(problem, id, own);
    }),
  };
}

function preferredRooms(
  { rooms, today = [] }: ScheduleProblem,
  seminarId: string,
  places: Int32Array,
): number[] {
  const usual = new Set(
    today.flatMap((session) => (session.seminarId === seminarId ? session.roomId : [])),
  );
  const isUsual = (room: number) => (usual.has(rooms[room]?.id ?? '') ? 1 : 0);
  return rooms
    .map((_, room) => room)
    .filter((room) => (places[room] as number) > 0)
    .sort(
      (a, b) =>
        (places[b] as number) - (places[a] as number) ||
        isUsual(b) - isUsual(a) ||
        (rooms[a]?.capacity ?? 0) - (rooms[b]?.capacity ?? 0),
    );
}

function rivalsOf(seminars: readonly ScheduleSeminar[], seminar: ScheduleSeminar): number {
  return seminars.reduce(
    (mask, other, index) =>
      other !== seminar && other.people.some((person) => seminar.people.includes(person))
        ? mask | (1 << index)
        : mask,
    0,
  );
}

function groupsOf(
  { demand }: ScheduleProblem,
  seminarAt: ReadonlyMap<string, number>,
): IndexedSchedule['groups'] {
  const groups = new Map<number, number>();
  for (const { seminarIds, people } of demand) {
    requireWhole(people, 0);
    const wants = seminarIds.reduce((mask, id) => {
      const seminar = seminarAt.get(id);
      return seminar === undefined ? mask : mask | (1 << seminar);
    }, 0);
    if (wants !== 0 && people > 0) groups.set(wants, (groups.get(wants) ?? 0) + people);
  }
  return [...groups].map(([wants, people]) => ({ wants, people }));
}

function numbered(rows: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const numbers = new Map(rows.map(({ id }, index) => [id, index]));
  if (numbers.size !== rows.length) {
    const twice = rows.find(({ id }, index) => numbers.get(id) !== index);
    throw new ScheduleInputError('duplicate-id', twice?.id ?? '');
  }
  return numbers;
}

function find(numbers: ReadonlyMap<string, number>, id: string, code: ScheduleInputCode): number {
  const found = numbers.get(id);
  if (found === undefined) throw new ScheduleInputError(code, id);
  return found;
}

function requireWhole(value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) {
    throw new ScheduleInputError('invalid-number', String(value));
  }
}

/** Places of a session as the schedule has it; 0 where it is not held. */
export function placesAt(problem: IndexedSchedule, rooms: Rooms, cell: number): number {
  const room = rooms[cell] as number;
  if (room === NOT_HELD) return 0;
  if (room === FIXED) return problem.fixed[cell] as number;
  return problem.places[Math.floor(cell / problem.slots) * problem.rooms + room] as number;
}

/** The schedule in words. */
export function sessionsOf(problem: IndexedSchedule, rooms: Rooms): ScheduledSession[] {
  const { problem: given, slots, seminars } = problem;
  const fixed = given.fixed ?? [];
  const sessions: ScheduledSession[] = [];
  for (let slot = 0; slot < slots; slot++) {
    for (let seminar = 0; seminar < seminars; seminar++) {
      const cell = seminar * slots + slot;
      const room = rooms[cell] as number;
      if (room === NOT_HELD) continue;
      const seminarId = given.seminars[seminar]?.id ?? '';
      const slotId = given.slots[slot]?.id ?? '';
      const stays = fixed.find((one) => one.seminarId === seminarId && one.slotId === slotId);
      const roomId = given.rooms[room]?.id ?? null;
      const capacity = placesAt(problem, rooms, cell);
      sessions.push(stays ?? { seminarId, slotId, roomId, capacity });
    }
  }
  return sessions;
}
