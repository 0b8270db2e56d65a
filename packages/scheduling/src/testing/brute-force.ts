import type { ScheduledSession, ScheduleProblem } from '../problem.ts';
import { verifySchedule } from '../verify-schedule.ts';

/** The most that any schedule is worth that keeps every demand, found by trying them all; null: there is none. */
export function bestByTryingAll(problem: ScheduleProblem): number | null {
  let best: number | null = null;
  for (const sessions of schedulesOf(problem)) {
    if (verifySchedule(problem, sessions).length > 0) continue;
    best = Math.max(best ?? 0, valueByTryingAll(problem, sessions));
  }
  return best;
}

/** Every schedule with each seminar at most once a slot, whatever it breaks. */
function schedulesOf({
  slots,
  seminars,
  rooms,
  fixed = [],
}: ScheduleProblem): ScheduledSession[][] {
  let schedules: ScheduledSession[][] = [[]];
  for (const { id: slotId } of slots) {
    for (const { id: seminarId, largest } of seminars) {
      const stays = fixed.find((one) => one.seminarId === seminarId && one.slotId === slotId);
      schedules = schedules.flatMap((sessions) =>
        stays
          ? [[...sessions, stays]]
          : [
              sessions,
              ...rooms
                .filter(({ id }) => !sessions.some((s) => s.slotId === slotId && s.roomId === id))
                .map(({ id: roomId, capacity }) => [
                  ...sessions,
                  { seminarId, slotId, roomId, capacity: Math.min(capacity, largest ?? capacity) },
                ]),
            ],
      );
    }
  }
  return schedules;
}

/** The most wishes that can be satisfied in a schedule, found by trying every way to seat everybody. */
export function valueByTryingAll(
  { demand }: ScheduleProblem,
  sessions: readonly ScheduledSession[],
): number {
  const people = demand.flatMap(({ seminarIds, people: count }) =>
    Array.from({ length: count }, () => waysOf(seminarIds, sessions)),
  );
  const left = sessions.map(({ capacity }) => capacity);
  const seatFrom = (person: number): number => {
    const ways = people[person];
    if (ways === undefined) return 0;
    let best = 0;
    for (const way of ways) {
      if (way.some((session) => left[session] === 0)) continue;
      for (const session of way) left[session] = (left[session] ?? 0) - 1;
      best = Math.max(best, way.length + seatFrom(person + 1));
      for (const session of way) left[session] = (left[session] ?? 0) + 1;
    }
    return best;
  };
  return seatFrom(0);
}

function waysOf(
  seminarIds: readonly string[],
  sessions: readonly ScheduledSession[],
): readonly (readonly number[])[] {
  let ways: number[][] = [[]];
  sessions.forEach(({ seminarId, slotId }, index) => {
    if (!seminarIds.includes(seminarId)) return;
    ways = ways.flatMap((way) =>
      way.some((had) => sessions[had]?.seminarId === seminarId || sessions[had]?.slotId === slotId)
        ? [way]
        : [way, [...way, index]],
    );
  });
  return ways;
}
