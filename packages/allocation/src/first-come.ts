import { withoutFixed } from './fixed-seats.ts';
import {
  type IndexedProblem,
  indexProblem,
  maySit,
  NONE,
  rankOf,
  sessionsIn,
  UNRANKED,
} from './indexed-problem.ts';
import { describeOutcome } from './outcome.ts';
import type { AllocationProblem, AllocationResult } from './problem.ts';
import { drawOrder } from './random.ts';

/**
 * What "first come, first served" would have given, for comparison: people arrive in an order drawn
 * from the seed and take, slot by slot, the seats they want most among those left; whatever they have
 * not ranked comes last, where most seats are free. A session that does not reach its minimum is
 * closed, the one furthest from it first, and everyone chooses again. Pairs and earlier outcomes count
 * for nothing. The result keeps every other rule; `bound` is 0 and `optimal` false.
 * @throws AllocationInputError when the problem itself is wrong
 */
export function allocateFirstCome(problem: AllocationProblem, seed: number): AllocationResult {
  const indexed = indexProblem(problem);
  return allocateInOrder(indexed, drawOrder(indexed.personIds.length, seed));
}

/**
 * The same, with people arriving in the order in which they sent in their wishes.
 * @param submitted participant ids, the first to arrive first; who is not among them arrives after all
 * others, in the order of ids; ids of nobody are ignored
 * @throws AllocationInputError when the problem itself is wrong
 */
export function allocateInSubmissionOrder(
  problem: AllocationProblem,
  submitted: readonly string[],
): AllocationResult {
  const indexed = indexProblem(problem);
  const numbers = new Map(indexed.personIds.map((id, person) => [id, person]));
  const known = submitted.flatMap((id) => numbers.get(id) ?? []);
  return allocateInOrder(indexed, Int32Array.from(new Set([...known, ...numbers.values()])));
}

function allocateInOrder(indexed: IndexedProblem, order: Int32Array): AllocationResult {
  const started = performance.now();
  const left = withoutFixed(indexed);
  const open = left.capacity.slice();
  let { seats, load } = arriveInTurn(left, order, open);
  for (;;) {
    const failing = furthestBelowMinimum(left, load);
    if (failing === NONE) break;
    open[failing] = 0;
    ({ seats, load } = arriveInTurn(left, order, open));
  }
  indexed.fixed.forEach((session, place) => {
    if (session !== NONE) seats[place] = session;
  });
  const outcome = describeOutcome(indexed, seats);
  return { ...outcome, bound: 0, optimal: false, elapsedMs: performance.now() - started };
}

function furthestBelowMinimum(problem: IndexedProblem, load: Int32Array): number {
  let found = NONE;
  let least = 1;
  load.forEach((people, session) => {
    const share = people / (problem.minimum[session] as number);
    if (people === 0 || share >= least) return;
    found = session;
    least = share;
  });
  return found;
}

function arriveInTurn(
  problem: IndexedProblem,
  order: Int32Array,
  open: Int32Array,
): { seats: Int32Array; load: Int32Array } {
  const slots = problem.slotIds.length;
  const seats = new Int32Array(order.length * slots).fill(NONE);
  const load = new Int32Array(open.length);
  const bySlot = problem.slotIds.map((_, slot) => sessionsIn(problem, slot));
  for (const person of order) {
    const taken = new Set<number>();
    const mine = seats.subarray(person * slots, (person + 1) * slots);
    const take = (session: number): void => {
      mine[problem.slotOf[session] as number] = session;
      taken.add(problem.seminarOf[session] as number);
      load[session] = (load[session] as number) + 1;
    };
    const wishes = bySlot
      .flat()
      .filter((session) => maySit(problem, person, session))
      .sort((one, other) => wishOrder(problem, person, one) - wishOrder(problem, person, other));
    const free = (session: number): number => (open[session] as number) - (load[session] as number);
    const mayTake = (session: number): boolean =>
      free(session) > 0 &&
      mine[problem.slotOf[session] as number] === NONE &&
      !taken.has(problem.seminarOf[session] as number);
    for (const session of wishes) {
      if (rankOf(problem, person, session) !== UNRANKED && mayTake(session)) take(session);
    }
    for (const sessions of bySlot) {
      const left = sessions.filter(
        (session) => maySit(problem, person, session) && mayTake(session),
      );
      const roomiest = left.sort((one, other) => free(other) - free(one))[0];
      if (roomiest !== undefined) take(roomiest);
    }
  }
  return { seats, load };
}

function wishOrder(problem: IndexedProblem, person: number, session: number): number {
  const rank = rankOf(problem, person, session);
  return rank === UNRANKED ? Number.MAX_SAFE_INTEGER : rank;
}
