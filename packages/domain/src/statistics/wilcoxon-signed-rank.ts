import type { RankTest } from './mann-whitney.ts';
import { normalTwoSided } from './probabilities.ts';
import { doubledRanks, sumOf, tally, tieSum } from './tallies.ts';

export interface SignedRank extends RankTest {
  /** Pairs that differ; pairs that do not are left out, as Wilcoxon did. */
  readonly n: number;
  /** Sum of the ranks of the differences upward. From 0 to n(n + 1)/2. */
  readonly up: number;
}

/** With at most this many differences every combination of signs is counted; 2⁴⁰ fits a whole number of 53 bits. */
const mostExact = 40;

/**
 * Whether paired values moved: Wilcoxon's signed rank test on the differences (after − before).
 * At most 40 that are not 0: exact, over all signs of the tied ranks. More: normal approximation with the variance for
 * ties and a continuity correction of ½.
 * Sources: F. Wilcoxon, Biometrics Bulletin 1 (1945); E. L. Lehmann, Nonparametrics (1975), 3.2.
 * @returns null when no pair differs.
 */
export function wilcoxonSignedRank(differences: readonly number[]): SignedRank | null {
  const moved = differences.filter((difference) => difference !== 0);
  const n = moved.length;
  if (n === 0) return null;
  const { values, counts } = tally([moved.map(Math.abs), moved.filter((d) => d > 0)]);
  const [together = [], upward = []] = counts;
  const ranks = doubledRanks(together);
  const doubledUp = sumOf(ranks.map((rank, index) => rank * (upward[index] ?? 0)));
  const up = doubledUp / 2;
  if (n <= mostExact) {
    const each = values.flatMap((_, index) => Array(together[index] ?? 0).fill(ranks[index] ?? 0));
    return { n, up, exact: true, p: exactTwoSided(each, doubledUp) };
  }
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - tieSum(together) / 48;
  const distance = Math.max(0, Math.abs(up - (n * (n + 1)) / 4) - 0.5);
  return { n, up, exact: false, p: normalTwoSided(distance / Math.sqrt(variance)) };
}

/** The share of all 2ⁿ signs whose doubled rank sum is at least as far from its expectation. */
function exactTwoSided(ranks: readonly number[], doubledUp: number): number {
  const most = sumOf(ranks);
  const ways = new Float64Array(most + 1);
  ways[0] = 1;
  for (const rank of ranks) {
    for (let sum = most; sum >= rank; sum -= 1)
      ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0);
  }
  const expected = most / 2;
  let far = 0;
  ways.forEach((count, sum) => {
    if (Math.abs(sum - expected) >= Math.abs(doubledUp - expected)) far += count;
  });
  return far / 2 ** ranks.length;
}
