import { allocate } from '@ledarforum/allocation';
import { countBits } from './bits.ts';
import { FlowNetwork } from './flow-network.ts';
import {
  type IndexedSchedule,
  NOT_HELD,
  placesAt,
  type Rooms,
  sessionsOf,
} from './indexed-schedule.ts';
import type { ScheduledSession, ScheduleValue } from './problem.ts';
import { cellsOf, type SeatsBound } from './seats-bound.ts';

/** What a schedule is worth, and whether that is proven rather than the best found in time. */
export interface Worth extends ScheduleValue {
  readonly exact: boolean;
}

/**
 * The most wishes that a schedule satisfies. Slot by slot first; where that does not reach the bound, by the
 * allocation's own branch and price.
 * @param until when to be content with what is found
 */
export async function worthOf(
  problem: IndexedSchedule,
  rooms: Rooms,
  bound: SeatsBound,
  until: AbortSignal,
): Promise<Worth> {
  const most = bound.most(cellsOf(rooms), rooms);
  const found = seatSlotBySlot(problem, rooms);
  if (found.value >= most) return { ...found, exact: true };
  if (until.aborted) return { ...found, exact: false };
  try {
    return { ...(await seatExactly(problem, sessionsOf(problem, rooms), until)), exact: true };
  } catch (error) {
    if (until.aborted) return { ...found, exact: false };
    throw error;
  }
}

/** Exactly: places filled come before all else in an allocation, and here nothing else counts. */
async function seatExactly(
  { problem, groups, slots }: IndexedSchedule,
  sessions: readonly ScheduledSession[],
  signal: AbortSignal,
): Promise<ScheduleValue> {
  const held = new Set(sessions.map(({ seminarId }) => seminarId));
  const people = groups.flatMap(({ wants, people: count }, group) => {
    const unacceptable = problem.seminars.flatMap(({ id }, seminar) =>
      ((wants >> seminar) & 1) === 0 && held.has(id) ? id : [],
    );
    const due = Math.min(slots, countBits(wants));
    return Array.from({ length: count }, (_, index) => ({
      id: `${group} ${index}`,
      ranking: [],
      unacceptable,
      due,
    }));
  });
  const { assignments } = await allocate(
    {
      participants: people,
      sessions: sessions.map(({ seminarId, slotId, capacity }, index) => ({
        id: String(index),
        seminarId,
        slotId,
        capacity,
      })),
    },
    { objective: 'total', signal },
  );
  const seats = new Map<string, number>();
  for (const { participantId } of assignments) {
    seats.set(participantId, (seats.get(participantId) ?? 0) + 1);
  }
  const whole = people.filter(({ id, due }) => (seats.get(id) ?? 0) === due).length;
  return { value: assignments.length, whole };
}

/** Seats as many as possible in one slot after the other: a lower bound, exact in one slot. */
function seatSlotBySlot(problem: IndexedSchedule, rooms: Rooms): ScheduleValue {
  const { slots, groups } = problem;
  let parts = groups.map(({ wants, people }) => ({
    wants,
    people,
    short: Math.min(slots, countBits(wants)),
  }));
  let value = 0;
  for (const slot of scarcestFirst(problem, rooms)) {
    const seated = seatSlot(problem, rooms, slot, parts);
    value += seated.value;
    parts = seated.parts;
  }
  const whole = parts.reduce((sum, { short, people }) => (short === 0 ? sum + people : sum), 0);
  return { value, whole };
}

interface Part {
  /** What they want and do not have. */
  readonly wants: number;
  readonly people: number;
  /** Seats that each still lacks. */
  readonly short: number;
}

function seatSlot(
  problem: IndexedSchedule,
  rooms: Rooms,
  slot: number,
  parts: readonly Part[],
): { value: number; parts: Part[] } {
  const { seminars, slots } = problem;
  const sink = 1 + parts.length + seminars;
  const network = new FlowNetwork(sink + 1);
  for (let seminar = 0; seminar < seminars; seminar++) {
    const places = placesAt(problem, rooms, seminar * slots + slot);
    network.edge(1 + parts.length + seminar, sink, places);
  }
  const edges: { part: number; seminar: number; edge: number }[] = [];
  parts.forEach(({ wants, people }, part) => {
    network.edge(0, 1 + part, people);
    for (let seminar = 0; seminar < seminars; seminar++) {
      if (((wants >> seminar) & 1) === 0) continue;
      if (rooms[seminar * slots + slot] === NOT_HELD) continue;
      edges.push({
        part,
        seminar,
        edge: network.edge(1 + part, 1 + parts.length + seminar, people),
      });
    }
  });
  const value = network.augment(0, sink);
  const left = parts.map(({ people }) => people);
  const next: Part[] = [];
  for (const { part, seminar, edge } of edges) {
    const people = network.flow(edge);
    const { wants, short } = parts[part] as Part;
    if (people > 0) next.push({ wants: wants & ~(1 << seminar), people, short: short - 1 });
    left[part] = (left[part] as number) - people;
  }
  parts.forEach((part, index) => {
    const people = left[index] as number;
    if (people > 0) next.push({ ...part, people });
  });
  return { value, parts: next };
}

/** Slots with the fewest seminars first: they leave the least choice. */
function scarcestFirst({ seminars, slots }: IndexedSchedule, rooms: Rooms): number[] {
  const held = (slot: number) => {
    let count = 0;
    for (let seminar = 0; seminar < seminars; seminar++) {
      if (rooms[seminar * slots + slot] !== NOT_HELD) count++;
    }
    return count;
  };
  return Array.from({ length: slots }, (_, slot) => slot).sort((a, b) => held(a) - held(b));
}
