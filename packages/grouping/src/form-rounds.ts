import { annealRounds } from './anneal-rounds.ts';
import { constructRounds } from './construction.ts';
import { weightOfRepeat } from './cost-weights.ts';
import { type IndexedRounds, indexRounds } from './indexed-rounds.ts';
import { type QualityBounds, qualityBounds, qualityOf } from './quality.ts';
import { Random } from './random.ts';
import { RoundMoves } from './round-moves.ts';
import type { RoundsProblem, RoundsQuality, RoundsResult } from './rounds-problem.ts';
import { RoundsState } from './rounds-state.ts';
import { SearchBudget, type SearchOptions } from './search-budget.ts';
import { seatedRounds } from './seated-rounds.ts';
import { startingSeats } from './starting-seats.ts';

export type { Condition } from './infeasible-error.ts';
export type {
  AttributeQuality,
  GroupingPerson,
  RoundsProblem,
  RoundsQuality,
  RoundsResult,
  SeatedRounds,
  WeightedAttribute,
} from './rounds-problem.ts';
export type { SearchOptions } from './search-budget.ts';

const DEFAULT_LIMIT_MS = 5000;

/**
 * Rounds of groups: attributes mixed in every group, as few pairs as possible meeting twice, every
 * condition kept. Starts from a construction without repeats where there is one, else from seats that
 * keep the conditions, and improves them by annealing until the bounds are reached, the budget is used
 * up or the signal fires; the best found is returned. With `iterations` the same seed gives the same
 * answer.
 *
 * @throws GroupingInputError (`./input-error.ts`) when the problem itself is wrong, and
 * GroupingInfeasibleError (`./infeasible-error.ts`) when the conditions contradict each other
 */
export function formRounds(
  problem: RoundsProblem,
  options: SearchOptions<RoundsQuality> = {},
): RoundsResult {
  const budget = new SearchBudget(withoutProgress(options), DEFAULT_LIMIT_MS);
  const indexed = indexRounds(problem);
  const bounds = qualityBounds(indexed);
  const start =
    constructRounds(indexed) ??
    problem.rounds.map((_, round) => startingSeats(problem, indexed, round));
  const first = qualityOf(indexed, start, bounds);
  const seats = first.optimal ? start : improve();
  const quality = first.optimal ? first : qualityOf(indexed, seats, bounds);
  options.onProgress?.(quality);
  return { rounds: seatedRounds(problem, seats), quality };

  function improve(): readonly Int32Array[] {
    const repeatWeight = weightOfRepeat(indexed);
    const state = new RoundsState(indexed, start, repeatWeight);
    const random = new Random(options.seed ?? 1);
    annealRounds(
      state,
      new RoundMoves(indexed, state, random),
      random,
      budget,
      lowestCost(indexed, bounds, repeatWeight),
      (best) => options.onProgress?.(qualityOf(indexed, best, bounds)),
    );
    return state.groupOf;
  }
}

function withoutProgress({
  onProgress: _,
  ...options
}: SearchOptions<RoundsQuality>): SearchOptions<never> {
  return options;
}

/** No seats can cost less. */
function lowestCost(problem: IndexedRounds, bounds: QualityBounds, repeatWeight: number): number {
  let cost = repeatWeight * bounds.repeats;
  problem.mix.forEach(({ weight }, index) => {
    cost += weight * (bounds.mix[index] as number);
  });
  problem.alike.forEach(({ weight }, index) => {
    cost -= weight * (bounds.alike[index] as number);
  });
  return cost;
}
