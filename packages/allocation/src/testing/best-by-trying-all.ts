import type { AllocationParticipant, AllocationProblem, AllocationResult } from '../problem.ts';

/** One way to seat one person: session ids, at most one per slot. */
export type Seating = readonly AllocationProblem['sessions'][number][];

/**
 * The figures of the best outcome of a tiny problem, found by trying every outcome: places left empty,
 * people moved, slots in which a pair is apart, then the objective's own figures, most important first.
 */
export function bestByTryingAll(
  problem: AllocationProblem,
  objective: 'fair' | 'total',
): readonly number[] {
  let best: readonly number[] | undefined;
  forEachOutcome(problem, (chosen) => {
    const figures = figuresOf(problem, chosen, objective);
    if (best === undefined || isLess(figures, best)) best = figures;
  });
  if (best === undefined) throw new Error('There is always an outcome: everyone without a place.');
  return best;
}

/** Visits every outcome that keeps the rules: a seating per participant, in the problem's order. */
export function forEachOutcome(
  problem: AllocationProblem,
  visit: (chosen: readonly Seating[]) => void,
): void {
  const seatings = problem.participants.map((participant) => seatingsOf(problem, participant));
  const chosen: Seating[] = [];
  const tryFrom = (person: number): void => {
    const seating = seatings[person];
    if (seating === undefined) {
      if (isAllowed(problem, chosen)) visit(chosen);
      return;
    }
    for (const way of seating) {
      chosen[person] = way;
      tryFrom(person + 1);
    }
  };
  tryFrom(0);
}

/** The same figures for a result's seats. */
export function figuresOfResult(
  problem: AllocationProblem,
  { assignments }: Pick<AllocationResult, 'assignments'>,
  objective: 'fair' | 'total',
): readonly number[] {
  return figuresOf(problem, seatingsIn(problem, { assignments }), objective);
}

/** A result's seats: a seating per participant, in the problem's order. */
export function seatingsIn(
  problem: AllocationProblem,
  { assignments }: Pick<AllocationResult, 'assignments'>,
): Seating[] {
  const sessions = new Map(problem.sessions.map((session) => [session.id, session]));
  const held = Map.groupBy(assignments, ({ participantId }) => participantId);
  return problem.participants.map(({ id }) =>
    (held.get(id) ?? []).flatMap(({ sessionId }) => sessions.get(sessionId) ?? []),
  );
}

/** The same figures for given seats: a session id list per participant, in the problem's order. */
function figuresOf(
  problem: AllocationProblem,
  chosen: readonly Seating[],
  objective: 'fair' | 'total',
): readonly number[] {
  const seminars = new Set(problem.sessions.map((session) => session.seminarId)).size;
  const profile = new Array<number>(seminars + 1).fill(0);
  let seated = 0;
  let cost = 0;
  chosen.forEach((seating, person) => {
    for (const session of seating) {
      const place = problem.participants[person]?.ranking.indexOf(session.seminarId) ?? -1;
      const entry = place < 0 ? seminars : place;
      profile[entry] = (profile[entry] ?? 0) + 1;
      cost += (place < 0 ? seminars - 1 : place) ** 2;
      seated++;
    }
  });
  const judged = objective === 'total' ? [cost] : profile.slice(1).reverse();
  return [
    -seated,
    new Set(movedOf(problem, chosen)).size,
    -sharedByPairs(problem, chosen),
    ...judged,
  ];
}

/** In how many slots two who ask for each other sit in one session, each pair counted twice. */
function sharedByPairs(problem: AllocationProblem, chosen: readonly Seating[]): number {
  return problem.participants.reduce((shared, participant, person) => {
    const other = problem.participants.findIndex(({ id }) => id === participant.with);
    if (problem.participants[other]?.with !== participant.id) return shared;
    const theirs = new Set(chosen[other]);
    return shared + (chosen[person] ?? []).filter((session) => theirs.has(session)).length;
  }, 0);
}

/** A person's id for each of their earlier seats that they no longer have. */
function movedOf(problem: AllocationProblem, chosen: readonly Seating[]): string[] {
  return (problem.previous ?? [])
    .filter(({ participantId, sessionId }) => {
      const person = problem.participants.findIndex(({ id }) => id === participantId);
      const exists = problem.sessions.some(({ id }) => id === sessionId);
      const away = problem.participants[person]?.unavailableSlots ?? [];
      const slot = problem.sessions.find(({ id }) => id === sessionId)?.slotId ?? '';
      if (person < 0 || !exists || away.includes(slot)) return false;
      return chosen[person]?.every(({ id }) => id !== sessionId) === true;
    })
    .map(({ participantId }) => participantId);
}

function seatingsOf(problem: AllocationProblem, participant: AllocationParticipant): Seating[] {
  let ways: Seating[] = [[]];
  for (const slot of new Set(problem.sessions.map((session) => session.slotId))) {
    if (participant.unavailableSlots?.includes(slot)) continue;
    const possible = problem.sessions.filter(
      ({ slotId, seminarId }) =>
        slotId === slot && participant.unacceptable?.includes(seminarId) !== true,
    );
    ways = ways.flatMap((way) => [
      way,
      ...possible
        .filter(({ seminarId }) => way.every((held) => held.seminarId !== seminarId))
        .map((session) => [...way, session]),
    ]);
  }
  const fixed = (problem.fixed ?? []).filter((seat) => seat.participantId === participant.id);
  return ways.filter((way) =>
    fixed.every(({ sessionId }) => way.some((held) => held.id === sessionId)),
  );
}

function isAllowed(problem: AllocationProblem, chosen: readonly Seating[]): boolean {
  for (const { id, capacity, minimum = 0 } of problem.sessions) {
    const load = chosen.filter((seating) => seating.some((held) => held.id === id)).length;
    const isHeld = problem.fixed?.some(({ sessionId }) => sessionId === id) === true;
    if (load > capacity || (load > 0 && load < minimum && !isHeld)) return false;
  }
  return true;
}

function isLess(left: readonly number[], right: readonly number[]): boolean {
  const first = left.findIndex((value, index) => value !== right[index]);
  return first >= 0 && (left[first] ?? 0) < (right[first] ?? 0);
}
