import { normalTwoSided } from './probabilities.ts';
import { addUp, type Counts, doubledRanks, sumOf, tally, tieSum } from './tallies.ts';

export interface RankTest {
  /** Two-sided: how often chance alone gives a difference at least this large. From 0 to 1. */
  readonly p: number;
  /** Whether every arrangement was counted, or the normal curve stands for them. */
  readonly exact: boolean;
}

export interface MannWhitney extends RankTest {
  /** Pairs in which the first group's value is the higher, ties as half. From 0 to n₁n₂. */
  readonly u: number;
  /** U/n₁n₂: how likely a value of the first group is higher than one of the second, ties as half. 0.5: no difference. */
  readonly superiority: number;
}

/** With at most this many values together every arrangement is counted; C(30, 15) fits a whole number of 53 bits. */
const mostExact = 30;

/**
 * Whether two independent groups tend to have different values: the Mann-Whitney U test (Wilcoxon's rank sum).
 * At most 30 values: exact, over all arrangements of the tied ranks, counting those whose U lies at least as far from
 * n₁n₂/2. More: normal approximation with the variance for ties and a continuity correction of ½.
 * Sources: H. B. Mann, D. R. Whitney, Ann. Math. Statist. 18 (1947); E. L. Lehmann, Nonparametrics (1975), 1.3–1.4.
 * @returns null when a group is empty.
 */
export function mannWhitney(
  first: readonly number[],
  second: readonly number[],
): MannWhitney | null {
  const [a = [], b = []] = tally([first, second]).counts;
  return mannWhitneyOfCounts(a, b);
}

/** The same for values counted per step, in rising order. */
export function mannWhitneyOfCounts(first: Counts, second: Counts): MannWhitney | null {
  const n1 = sumOf(first);
  const n2 = sumOf(second);
  if (n1 === 0 || n2 === 0) return null;
  const together = addUp([first, second]);
  const ranks = doubledRanks(together);
  const rankSum = sumOf(ranks.map((rank, index) => rank * (first[index] ?? 0)));
  const u = rankSum / 2 - (n1 * (n1 + 1)) / 2;
  const result = { u, superiority: u / (n1 * n2) };
  if (n1 + n2 <= mostExact) {
    return { ...result, exact: true, p: exactTwoSided(together, ranks, n1, rankSum) };
  }
  const n = n1 + n2;
  const variance = ((n1 * n2) / 12) * (n + 1 - tieSum(together) / (n * (n - 1)));
  const distance = Math.max(0, Math.abs(u - (n1 * n2) / 2) - 0.5);
  const p = variance <= 0 ? 1 : normalTwoSided(distance / Math.sqrt(variance));
  return { ...result, exact: false, p };
}

/**
 * The share of all ways to choose n₁ of everybody whose doubled rank sum is at least as far from its expectation. `ways[k][w]`
 * counts the choices of k people with the rank sum w; each value is taken in with C(ties, taken) ways.
 */
function exactTwoSided(together: Counts, ranks: readonly number[], n1: number, rankSum: number) {
  const total = sumOf(together);
  const most = sumOf(ranks.map((rank, index) => rank * (together[index] ?? 0)));
  let ways = Array.from({ length: n1 + 1 }, () => new Float64Array(most + 1));
  const start = ways[0];
  if (start) start[0] = 1;
  together.forEach((ties, index) => {
    ways = takeIn(ways, ties, ranks[index] ?? 0, most);
  });
  const expected = n1 * (total + 1);
  let all = 0;
  let far = 0;
  ways[n1]?.forEach((count, sum) => {
    all += count;
    if (Math.abs(sum - expected) >= Math.abs(rankSum - expected)) far += count;
  });
  return far / all;
}

function takeIn(ways: Float64Array<ArrayBuffer>[], ties: number, rank: number, most: number) {
  const choose = binomials(ties);
  return ways.map((_, people) => {
    const row = new Float64Array(most + 1);
    for (let taken = 0; taken <= Math.min(ties, people); taken += 1) {
      const from = ways[people - taken];
      if (!from) continue;
      const shift = taken * rank;
      for (let sum = shift; sum <= most; sum += 1) {
        row[sum] = (row[sum] ?? 0) + (from[sum - shift] ?? 0) * (choose[taken] ?? 0);
      }
    }
    return row;
  });
}

function binomials(n: number): number[] {
  const row = [1];
  for (let k = 1; k <= n; k += 1) row.push(Math.round(((row[k - 1] ?? 0) * (n - k + 1)) / k));
  return row;
}
