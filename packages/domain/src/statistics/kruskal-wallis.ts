import { chiSquareUpper } from './probabilities.ts';
import { addUp, type Counts, doubledRanks, sumOf, tally, tieSum } from './tallies.ts';

export interface KruskalWallis {
  /** H, corrected for ties; from 0. */
  readonly h: number;
  readonly degrees: number;
  /** How often chance alone gives an H at least this large. From 0 to 1. */
  readonly p: number;
}

/**
 * Whether any of several independent groups tends to have other values than the rest: the Kruskal-Wallis test, with H divided
 * by 1 − Σ(t³ − t)/(N³ − N) for ties and compared with chi-square. Fit for groups of five or more.
 * Source: W. H. Kruskal, W. A. Wallis, Use of ranks in one-criterion variance analysis, JASA 47 (1952).
 * @returns null with fewer than two groups that have values.
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): KruskalWallis | null {
  return kruskalWallisOfCounts(tally(groups).counts);
}

/** The same for values counted per step, in rising order. */
export function kruskalWallisOfCounts(groups: readonly Counts[]): KruskalWallis | null {
  const filled = groups.filter((group) => sumOf(group) > 0);
  if (filled.length < 2) return null;
  const together = addUp(filled);
  const n = sumOf(together);
  const ranks = doubledRanks(together);
  const squares = sumOf(
    filled.map((group) => {
      const rankSum = sumOf(group.map((count, index) => count * (ranks[index] ?? 0))) / 2;
      return rankSum ** 2 / sumOf(group);
    }),
  );
  const degrees = filled.length - 1;
  const correction = 1 - tieSum(together) / (n ** 3 - n);
  if (correction <= 0) return { h: 0, degrees, p: 1 };
  const h = Math.max(0, ((12 / (n * (n + 1))) * squares - 3 * (n + 1)) / correction);
  return { h, degrees, p: chiSquareUpper(h, degrees) };
}
