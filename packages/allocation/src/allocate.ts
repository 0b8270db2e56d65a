import { withoutFixed } from './fixed-seats.ts';
import { type IndexedProblem, indexProblem, NONE, rankOf, sessionsIn } from './indexed-problem.ts';
import { allocateJointly } from './joint/allocate-jointly.ts';
import { type Level, orderOfLevels, rankCost } from './levels.ts';
import { describeOutcome } from './outcome.ts';
import { Pace } from './pace.ts';
import type { AllocationOptions, AllocationProblem, AllocationResult } from './problem.ts';
import { drawOrder } from './random.ts';
import { allocateSets } from './set-allocation.ts';
import { allocateSlot, type SlotLimits, type SlotSeats, wholeSlot } from './slot-allocation.ts';

export type {
  AllocationOptions,
  AllocationParticipant,
  AllocationProblem,
  AllocationResult,
  AllocationSession,
  Seat,
  UnplacedReason,
} from './problem.ts';

/**
 * Gives everyone seminars by their wishes, exactly: no outcome is better (unless `effort` ran out before that was proven, see `optimal`). Outcomes are compared by, in
 * this order,
 * 1. places filled (person × slot), the more the better;
 * 2. people moved from the outcome under repair, if there is one;
 * 3. slots in which two who asked for it sit in the same session, the more the better;
 * 4. the objective: `total` cost, or for `fair` the seats with a seminar that was not ranked, then with
 *    the last rank, and so on up to the second;
 * 5. under repair, seats that differ from before;
 * 6. priority: Σ place of priority (0 for the lowest, 1 for the next …) × (rank − 1), where a seminar
 *    not ranked counts as after all ranks and no place at all as one more;
 * 7. the lottery: the same sum, weighted by lots drawn from the seed.
 *
 * Whatever the order, capacities and minimums are kept (a session has no one, or at least its minimum),
 * nobody is twice in a slot, has a seminar twice or anything unacceptable, and fixed seats stay. The
 * same problem and seed give the same outcome, whatever the order of the input.
 *
 * A slot on its own is solved as a cheapest flow, and slots that repeat the same seminars as a flow of
 * sets that is then spread over the slots; what is left is solved by branch and price, exactly down to
 * 4; there 5 and 6 are exact unless very many cases have to be told apart, and 7 holds slot by slot.
 *
 * @throws AllocationInputError (`./input-error.ts`) when the problem itself is wrong; RangeError when
 * `effort` is not above 0; the signal's reason when cancelled
 */
export async function allocate(
  problem: AllocationProblem,
  options: AllocationOptions = {},
): Promise<AllocationResult> {
  const started = performance.now();
  const indexed = indexProblem(problem);
  const left = withoutFixed(indexed);
  const seed = options.seed ?? 1;
  const levels = orderOfLevels(left, options.objective ?? 'fair', seed);
  const pace = new Pace(options.signal, options.onProgress);
  const seats = indexed.fixed.slice();
  const parts = independentSlots(left);
  const effort = options.effort ?? 1;
  if (!(effort > 0)) throw new RangeError(`effort: ${effort}`);
  let optimal = true;
  let unproven = 0;
  for (const [index, slots] of parts.entries()) {
    pace.section(index / parts.length, (index + 1) / parts.length);
    const bound = await allocatePart(left, slots, levels, seats, seed, effort, pace);
    if (bound === 'proven') continue;
    optimal = false;
    unproven += costOf(left, slots, seats) - bound;
  }
  pace.section(0, 1);
  await pace.rest(1);
  const outcome = describeOutcome(indexed, seats);
  return {
    ...outcome,
    bound: outcome.cost - unproven,
    optimal,
    elapsedMs: performance.now() - started,
  };
}

/** Fills in the seats of slots that hang together. Returns what they cost at least, unless they are proven best. */
async function allocatePart(
  problem: IndexedProblem,
  slots: readonly number[],
  levels: readonly Level[],
  seats: Int32Array,
  seed: number,
  effort: number,
  pace: Pace,
): Promise<number | 'proven'> {
  const paired = problem.partner.some((partner) => partner !== NONE);
  const [only] = slots;
  if (slots.length === 1 && only !== undefined && !paired) {
    const found = await allocateSlot(problem, only, wholeSlot(problem, only), levels, pace);
    if (found !== undefined) {
      placeSlot(problem, only, found, seats);
      return found.proven ? 'proven' : 0;
    }
  }
  if (slots.length > 1 && !paired && !problem.hasPrevious) {
    const found = await allocateSets(problem, slots, levels, pace);
    if (found !== undefined) {
      found.people.forEach((person, row) => {
        slots.forEach((slot, index) => {
          const session = found.seats[row * slots.length + index] as number;
          seats[person * problem.slotIds.length + slot] = session;
        });
      });
      return found.proven ? 'proven' : 0;
    }
  }
  const order = drawOrder(problem.personIds.length, seed);
  const found = await allocateJointly(problem, slots, levels, order, effort, pace);
  found.seats.forEach((session, place) => {
    if (session !== NONE) seats[place] = session;
  });
  if (!problem.hasPrevious) await improveTies(problem, slots, levels, seats, pace);
  return found.proven ? 'proven' : found.bound;
}

/**
 * Lets priority and the lottery decide between equally good outcomes one slot at a time, the other
 * slots and all pairs held where they are. Never makes an outcome worse, since it is best already.
 */
async function improveTies(
  problem: IndexedProblem,
  slots: readonly number[],
  levels: readonly Level[],
  seats: Int32Array,
  pace: Pace,
): Promise<void> {
  for (const slot of slots) {
    const { limits, eased } = limitsOfOthers(problem, slot, seats);
    const found = await allocateSlot(eased, slot, limits, levels, pace);
    if (found?.proven === true) placeSlot(problem, slot, found, seats);
  }
}

function limitsOfOthers(
  problem: IndexedProblem,
  slot: number,
  seats: Int32Array,
): { limits: SlotLimits; eased: IndexedProblem } {
  const slots = problem.slotIds.length;
  const whole = wholeSlot(problem, slot);
  const seminars = problem.seminarIds.length;
  const elsewhere = new Uint8Array(problem.personIds.length * seminars);
  const capacity = problem.capacity.slice();
  const minimum = problem.minimum.slice();
  const held = new Set<number>();
  seats.forEach((session, place) => {
    if (session === NONE) return;
    const person = Math.floor(place / slots);
    if (place % slots !== slot) {
      elsewhere[person * seminars + (problem.seminarOf[session] as number)] = 1;
    } else if (problem.partner[person] !== NONE) {
      held.add(session);
      capacity[session] = (capacity[session] as number) - 1;
      minimum[session] = Math.max(0, (minimum[session] as number) - 1);
    }
  });
  const limits: SlotLimits = {
    people: whole.people.filter((person) => problem.partner[person] === NONE),
    capacity,
    maySit: (person, session) =>
      whole.maySit(person, session) &&
      elsewhere[person * seminars + (problem.seminarOf[session] as number)] === 0,
    isHeld: (session) => held.has(session),
  };
  return { limits, eased: { ...problem, minimum } };
}

/** Σ (rank−1)² of the slots' seats that are not fixed. */
function costOf(problem: IndexedProblem, slots: readonly number[], seats: Int32Array): number {
  let cost = 0;
  problem.personIds.forEach((_, person) => {
    for (const slot of slots) {
      const cell = person * problem.slotIds.length + slot;
      const session = seats[cell] as number;
      if (session === NONE || problem.available[cell] === 0) continue;
      cost += rankCost(rankOf(problem, person, session), problem.seminarIds.length);
    }
  });
  return cost;
}

function placeSlot(
  problem: IndexedProblem,
  slot: number,
  found: SlotSeats,
  seats: Int32Array,
): void {
  found.people.forEach((person, row) => {
    seats[person * problem.slotIds.length + slot] = found.seats[row] as number;
  });
}

/**
 * Slots in groups that share no seminar, so that each group can be solved alone. With an outcome to
 * repair all slots belong together, since a person counts as moved once however many slots change.
 */
function independentSlots(problem: IndexedProblem): number[][] {
  const groups: { slots: number[]; seminars: Set<number> }[] = [];
  problem.slotIds.forEach((_, slot) => {
    const seminars = sessionsIn(problem, slot).map((session) => problem.seminarOf[session] ?? NONE);
    const merged = { slots: [slot], seminars: new Set(seminars) };
    const touching = groups.filter(
      (group) => problem.hasPrevious || seminars.some((seminar) => group.seminars.has(seminar)),
    );
    for (const group of touching) {
      merged.slots.unshift(...group.slots);
      for (const seminar of group.seminars) merged.seminars.add(seminar);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  });
  return groups.map((group) => group.slots.sort((one, other) => one - other));
}
