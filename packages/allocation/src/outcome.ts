import {
  type IndexedProblem,
  NONE,
  rankOf,
  sessionsIn,
  UNACCEPTABLE,
  UNRANKED,
} from './indexed-problem.ts';
import { rankCost } from './levels.ts';
import type { AllocationResult, UnplacedReason } from './problem.ts';

/** The result in words of the problem, from seats: person × slot → session or NONE. */
export function describeOutcome(
  problem: IndexedProblem,
  seats: Int32Array,
): Omit<AllocationResult, 'bound' | 'optimal' | 'elapsedMs'> {
  const seminars = problem.seminarIds.length;
  const slots = problem.slotIds.length;
  const rankProfile = new Array<number>(seminars + 1).fill(0);
  const assignments: AllocationResult['assignments'] = [];
  const unplaced: AllocationResult['unplaced'] = [];
  const load = new Int32Array(problem.sessionIds.length);
  let cost = 0;
  problem.personIds.forEach((participantId, person) => {
    for (let slot = 0; slot < slots; slot++) {
      const session = seats[person * slots + slot] as number;
      if (session === NONE) {
        const reason = reasonOf(problem, seats, person, slot);
        unplaced.push({ participantId, slotId: problem.slotIds[slot] as string, reason });
        continue;
      }
      const rank = rankOf(problem, person, session);
      const entry = rank === UNRANKED ? seminars : rank - 1;
      rankProfile[entry] = (rankProfile[entry] as number) + 1;
      cost += rankCost(rank, seminars);
      load[session] = (load[session] as number) + 1;
      const sessionId = problem.sessionIds[session] as string;
      assignments.push({ participantId, sessionId, rank: rank === UNRANKED ? null : rank });
    }
  });
  const closed = problem.sessionIds.filter(
    (_, session) => (problem.minimum[session] as number) > 0 && load[session] === 0,
  );
  return { assignments, unplaced, rankProfile, cost, closed };
}

function reasonOf(
  problem: IndexedProblem,
  seats: Int32Array,
  person: number,
  slot: number,
): UnplacedReason {
  const slots = problem.slotIds.length;
  if (problem.available[person * slots + slot] === 0) return 'unavailable';
  const taken = new Set<number>();
  for (let other = 0; other < slots; other++) {
    const session = seats[person * slots + other] as number;
    if (session !== NONE) taken.add(problem.seminarOf[session] as number);
  }
  const wanted = sessionsIn(problem, slot).some(
    (session) =>
      rankOf(problem, person, session) !== UNACCEPTABLE &&
      !taken.has(problem.seminarOf[session] as number),
  );
  return wanted ? 'no-capacity' : 'nothing-acceptable';
}
