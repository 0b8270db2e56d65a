import { allocate } from '@ledarforum/allocation';
import { countBits } from './bits.ts';
import { type IndexedSchedule, type Rooms, sessionsOf } from './indexed-schedule.ts';
import type { ScheduledSession, ScheduleValue } from './problem.ts';
import { seatInRounds } from './seat-rounds.ts';
import { cellsOf, type SeatsBound } from './seats-bound.ts';

/** What a schedule is worth, and whether that is proven rather than the best found in time. */
export interface Worth extends ScheduleValue {
  readonly exact: boolean;
}

/**
 * The most wishes that a schedule satisfies. In rounds first; where that does not reach the bound, by the
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
  const found = seatInRounds(problem, rooms, most);
  if (found.value >= most) return { ...found, exact: true };
  if (until.aborted) return { ...found, exact: false };
  try {
    const seated = await seatExactly(problem, sessionsOf(problem, rooms), until);
    return seated.value >= found.value ? seated : { ...found, exact: seated.exact };
  } catch (error) {
    if (until.aborted) return { ...found, exact: false };
    throw error;
  }
}

/** Places filled come before all else in an allocation, and here nothing else counts; exact unless its effort ran out. */
async function seatExactly(
  { problem, groups, slots }: IndexedSchedule,
  sessions: readonly ScheduledSession[],
  signal: AbortSignal,
): Promise<Worth> {
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
  const { assignments, optimal } = await allocate(
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
  return { value: assignments.length, whole, exact: optimal };
}
