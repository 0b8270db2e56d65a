import { type IndexedRounds, NONE, type Pair } from './indexed-rounds.ts';
import { type Condition, GroupingInfeasibleError } from './infeasible-error.ts';
import type { RoundsProblem } from './rounds-problem.ts';
import { findSeats, type SeatingConditions } from './seating-search.ts';

const MOST_STEPS = 200_000;
/** Per condition left out while looking for the contradiction. */
const STEPS_TO_NAME = 5_000;
const MOST_CONDITIONS_TO_NAME = 2_000;

/** The conditions of one round. */
export function conditionsOf(indexed: IndexedRounds, round: number): SeatingConditions {
  const here = indexed.rounds[round];
  if (here === undefined) throw new RangeError(`There is no round ${round}.`);
  const people: number[] = [];
  here.present.forEach((present, person) => {
    if (present === 1) people.push(person);
  });
  return {
    min: here.min,
    max: here.max,
    people,
    apart: indexed.apart,
    together: indexed.together,
    seats: here.demands,
  };
}

/**
 * Seats for a round that keep every condition: person → group, NONE for the absent.
 * @throws GroupingInfeasibleError naming the conditions that contradict each other
 */
export function startingSeats(
  problem: RoundsProblem,
  indexed: IndexedRounds,
  round: number,
): Int32Array {
  const conditions = conditionsOf(indexed, round);
  const found = findSeats(conditions, MOST_STEPS);
  if (typeof found === 'string') {
    throw new GroupingInfeasibleError(found, round, nameConflict(problem, conditions, round));
  }
  const seats = new Int32Array(indexed.personIds.length).fill(NONE);
  for (const [person, group] of found) seats[person] = group;
  return seats;
}

type Named =
  | { readonly kind: 'apart'; readonly pair: Pair }
  | { readonly kind: 'together'; readonly set: readonly number[] }
  | { readonly kind: 'seat'; readonly seat: SeatingConditions['seats'][number] };

/** Leaves conditions out one by one as long as the contradiction stays: what is left is the conflict. */
function nameConflict(
  problem: RoundsProblem,
  conditions: SeatingConditions,
  round: number,
): Condition[] {
  const sizes: Condition = {
    kind: 'sizes',
    people: conditions.people.length,
    least: conditions.min.reduce((sum, size) => sum + size, 0),
    most: conditions.max.reduce((sum, size) => sum + size, 0),
  };
  if (sizes.people < sizes.least || sizes.people > sizes.most) return [sizes];
  const here = new Set(conditions.people);
  let kept: Named[] = [
    ...conditions.apart
      .filter(([one, other]) => here.has(one) && here.has(other))
      .map((pair): Named => ({ kind: 'apart', pair })),
    ...conditions.together.map((set): Named => ({ kind: 'together', set })),
    ...conditions.seats.map((seat): Named => ({ kind: 'seat', seat })),
  ];
  for (const candidate of kept.slice(0, MOST_CONDITIONS_TO_NAME)) {
    const without = kept.filter((condition) => condition !== candidate);
    if (findSeats(withOnly(conditions, without), STEPS_TO_NAME) === 'infeasible') kept = without;
  }
  return [sizes, ...kept.map((condition) => described(problem, condition, round))];
}

function withOnly(conditions: SeatingConditions, kept: readonly Named[]): SeatingConditions {
  return {
    ...conditions,
    apart: kept.flatMap((condition) => (condition.kind === 'apart' ? [condition.pair] : [])),
    together: kept.flatMap((condition) => (condition.kind === 'together' ? [condition.set] : [])),
    seats: kept.flatMap((condition) => (condition.kind === 'seat' ? [condition.seat] : [])),
  };
}

function described(problem: RoundsProblem, condition: Named, round: number): Condition {
  const idOf = (person: number): string => problem.people[person]?.id ?? '';
  if (condition.kind === 'apart') return { kind: 'apart', personIds: condition.pair.map(idOf) };
  if (condition.kind === 'together')
    return { kind: 'together', personIds: condition.set.map(idOf) };
  const { person, group } = condition.seat;
  const groupId = problem.rounds[round]?.groups[group]?.id ?? '';
  return { kind: 'seat', personIds: [idOf(person)], groupId };
}
