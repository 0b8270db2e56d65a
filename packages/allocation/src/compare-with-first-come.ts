import { allocateFirstCome, allocateInSubmissionOrder } from './first-come.ts';
import type { AllocationProblem, AllocationResult } from './problem.ts';

/** An outcome in four figures. */
export interface OutcomeSummary {
  /** How many got their 1st, 2nd, …; the last entry: a seminar not ranked. Averages over several orders. */
  readonly rankProfile: readonly number[];
  /** The mean rank of the seats, where a seminar not ranked counts as rank = number of seminars; 0 without seats. */
  readonly meanRank: number;
  /** The worst rank anyone got, in any of the orders; one more than the number of seminars for one not ranked; 0 without seats. */
  readonly worstRank: number;
  /** Places filled (person × slot). Averages over several orders. */
  readonly seats: number;
}

/** What the allocation gave, and what first come, first served would have given instead. */
export interface FirstComeComparison {
  readonly allocation: OutcomeSummary;
  /** The average of orders of arrival drawn by lot. */
  readonly randomOrder: OutcomeSummary;
  /** People arriving in the order in which they sent in their wishes, when that is known. */
  readonly submissionOrder: OutcomeSummary | undefined;
}

/** How people would have arrived. */
export interface ArrivalOptions {
  /** Orders drawn by lot, a whole number from 1. Default 20. */
  readonly orders?: number;
  /** Seed of the first order; the others follow. Default 1. */
  readonly seed?: number;
  /** Participant ids in the order in which they sent in their wishes, the earliest first. */
  readonly submitted?: readonly string[];
}

/**
 * Sets an allocation beside what first come, first served would have given the same people (see
 * `allocateFirstCome` for how they choose). Serial dictatorship in a random order is what an
 * open door amounts to (A. Abdulkadiroğlu, T. Sönmez, 1998).
 * @throws AllocationInputError when the problem itself is wrong; RangeError when `orders` is not a whole
 * number from 1
 */
export function compareWithFirstCome(
  problem: AllocationProblem,
  allocation: Pick<AllocationResult, 'rankProfile'>,
  { orders = 20, seed = 1, submitted }: ArrivalOptions = {},
): FirstComeComparison {
  if (!Number.isInteger(orders) || orders < 1) throw new RangeError(`orders: ${orders}`);
  const drawn = Array.from({ length: orders }, (_, index) =>
    allocateFirstCome(problem, seed + index),
  );
  return {
    allocation: summaryOf([allocation]),
    randomOrder: summaryOf(drawn),
    submissionOrder:
      submitted === undefined
        ? undefined
        : summaryOf([allocateInSubmissionOrder(problem, submitted)]),
  };
}

function summaryOf(results: readonly Pick<AllocationResult, 'rankProfile'>[]): OutcomeSummary {
  const entries = results[0]?.rankProfile.length ?? 0;
  const rankProfile = Array.from(
    { length: entries },
    (_, entry) =>
      results.reduce((sum, { rankProfile: counts }) => sum + (counts[entry] ?? 0), 0) /
      results.length,
  );
  const seats = rankProfile.reduce((sum, count) => sum + count, 0);
  const unranked = entries - 1;
  const ranks = rankProfile.reduce(
    (sum, count, entry) => sum + count * (entry === unranked ? unranked : entry + 1),
    0,
  );
  const worstRank = rankProfile.findLastIndex((count) => count > 0) + 1;
  return { rankProfile, meanRank: seats === 0 ? 0 : ranks / seats, worstRank, seats };
}
