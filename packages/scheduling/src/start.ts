import { type Cells, OFF, ON } from './cells.ts';
import type { Completion } from './complete-schedule.ts';
import { type IndexedSchedule, NOT_HELD, type Rooms } from './indexed-schedule.ts';
import { isSound } from './moves.ts';

/** Today's schedule as far as it can be read in the problem. */
export function todayOf({ problem, slots, seminars, fixed }: IndexedSchedule): Rooms {
  const rooms = new Int16Array(seminars * slots).fill(NOT_HELD);
  for (const { seminarId, slotId, roomId } of problem.today ?? []) {
    const seminar = problem.seminars.findIndex(({ id }) => id === seminarId);
    const slot = problem.slots.findIndex(({ id }) => id === slotId);
    const room = problem.rooms.findIndex(({ id }) => id === roomId);
    if (seminar < 0 || slot < 0 || room < 0) continue;
    if ((fixed[seminar * slots + slot] as number) < 0) rooms[seminar * slots + slot] = room;
  }
  return rooms;
}

/** A schedule that keeps every demand and as much of today's as is found at once. */
export function nearToday(
  problem: IndexedSchedule,
  cells: Cells,
  completion: Completion,
  some: Rooms,
): Rooms {
  const today = todayOf(problem);
  let best = some;
  const kept = cells.slice();
  today.forEach((room, cell) => {
    if (room < 0 || kept[cell] === OFF || kept[cell] === ON) return;
    const tried = kept.slice();
    tried[cell] = ON;
    const found = completion.complete(tried);
    if (!found) return;
    kept[cell] = ON;
    best = found;
  });
  return withRoomsOf(problem, best, today);
}

/** The same sessions, each in today's room where that keeps every demand, changing places with what is there. */
function withRoomsOf(problem: IndexedSchedule, rooms: Rooms, today: Rooms): Rooms {
  let best = rooms;
  today.forEach((room, cell) => {
    const own = best[cell] as number;
    if (room < 0 || own < 0 || own === room) return;
    const next = best.slice();
    for (let other = cell % problem.slots; other < next.length; other += problem.slots) {
      if (next[other] === room) next[other] = own;
    }
    next[cell] = room;
    if (isSound(problem, next)) best = next;
  });
  return best;
}

/** In how many cells two schedules are the same. */
export function sameness(one: Rooms, other: Rooms): number {
  let same = 0;
  for (let cell = 0; cell < one.length; cell++) if (one[cell] === other[cell]) same++;
  return same;
}
