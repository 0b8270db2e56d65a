import type { IndexedRounds } from './indexed-rounds.ts';

/** A repeated meeting counts more than a pair that shares every attribute. */
export function weightOfRepeat(problem: IndexedRounds): number {
  return Math.max(1, 2 * problem.mix.reduce((sum, { weight }) => sum + weight, 0));
}
