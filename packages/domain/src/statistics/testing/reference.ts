/**
 * The same methods in another way, to hold the real ones against: densities are integrated numerically, exact tests
 * are counted arrangement by arrangement, ranks are found by comparing every pair.
 */

/** The integral of a smooth function by Gauss-Legendre with five points in each of `pieces` pieces. */
export function integrate(
  f: (x: number) => number,
  from: number,
  to: number,
  pieces = 150,
): number {
  const nodes = [
    [0, 128 / 225],
    [Math.sqrt(5 - 2 * Math.sqrt(10 / 7)) / 3, (322 + 13 * Math.sqrt(70)) / 900],
    [Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3, (322 - 13 * Math.sqrt(70)) / 900],
  ] as const;
  const half = (to - from) / pieces / 2;
  let total = 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    const centre = from + half * (2 * piece + 1);
    for (const [node, weight] of nodes) {
      if (node === 0) total += weight * f(centre);
      else total += weight * (f(centre - half * node) + f(centre + half * node));
    }
  }
  return total * half;
}

const bell = (x: number) => Math.exp((-x * x) / 2);

export function normalTwoSided(z: number): number {
  return (2 * integrate(bell, z, z + 40, 200)) / integrate(bell, -40, 40, 400);
}

/** With t = √ν·tan θ the density of Student's t becomes cosᵛ⁻¹ θ. */
export function studentTwoSided(t: number, degrees: number): number {
  const density = (angle: number) => Math.cos(angle) ** (degrees - 1);
  const at = Math.atan(t / Math.sqrt(degrees));
  return integrate(density, at, Math.PI / 2) / integrate(density, 0, Math.PI / 2);
}

/** With x = v² the density of chi-square becomes vᵏ⁻¹·exp(−v²/2). */
export function chiSquareUpper(x: number, degrees: number): number {
  const density = (v: number) => v ** (degrees - 1) * bell(v);
  const v = Math.sqrt(x);
  return integrate(density, v, v + 40, 200) / integrate(density, 0, 50, 250);
}

/** The root of a rising function. */
export function bisect(f: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Each value's rank among all: those below it, and half of those like it. */
function ranksAmong(all: readonly number[]): number[] {
  return all.map((value) => {
    const below = all.filter((other) => other < value).length;
    const like = all.filter((other) => other === value).length;
    return below + (like + 1) / 2;
  });
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

/** U by comparing every pair. */
export function pairsWon(first: readonly number[], second: readonly number[]): number {
  let won = 0;
  for (const a of first) for (const b of second) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won;
}

/** Every way to deal the values into groups of these sizes, one by one. */
export function exactMannWhitney(first: readonly number[], second: readonly number[]): number {
  const all = [...first, ...second];
  const middle = (first.length * second.length) / 2;
  const seen = Math.abs(pairsWon(first, second) - middle);
  let far = 0;
  let ways = 0;
  for (let mask = 0; mask < 2 ** all.length; mask += 1) {
    const chosen = all.filter((_, index) => (mask >> index) & 1);
    if (chosen.length !== first.length) continue;
    const rest = all.filter((_, index) => !((mask >> index) & 1));
    ways += 1;
    if (Math.abs(pairsWon(chosen, rest) - middle) >= seen) far += 1;
  }
  return far / ways;
}

/** The variance of a rank sum drawn without replacement is n₁n₂/(N − 1) times the variance of the ranks. */
export function normalMannWhitney(first: readonly number[], second: readonly number[]): number {
  const all = [...first, ...second];
  const spread = varianceOf(ranksAmong(all));
  if (spread === 0) return 1;
  const pairs = first.length * second.length;
  const distance = Math.abs(pairsWon(first, second) - pairs / 2) - 0.5;
  return normalTwoSided(Math.max(0, distance) / Math.sqrt((pairs * spread) / (all.length - 1)));
}

/** The ranks of the differences that are not 0, with their signs. */
function signedRanks(differences: readonly number[]): number[] {
  const moved = differences.filter((difference) => difference !== 0);
  return ranksAmong(moved.map(Math.abs)).map((rank, i) => rank * Math.sign(moved[i] ?? 0));
}

/** Every combination of signs, one by one. */
export function exactSignedRank(differences: readonly number[]): number {
  const signed = signedRanks(differences);
  const seen = Math.abs(signed.reduce((a, b) => a + b, 0));
  let far = 0;
  for (let mask = 0; mask < 2 ** signed.length; mask += 1) {
    const sum = signed.reduce((a, b, i) => a + ((mask >> i) & 1 ? Math.abs(b) : -Math.abs(b)), 0);
    if (Math.abs(sum) >= seen) far += 1;
  }
  return far / 2 ** signed.length;
}

/** The sum of signed ranks has the mean 0 and the variance Σr²; it is twice as far from its mean as the sum upward. */
export function normalSignedRank(differences: readonly number[]): number {
  const signed = signedRanks(differences);
  const sum = Math.abs(signed.reduce((a, b) => a + b, 0));
  const variance = signed.reduce((a, b) => a + b * b, 0);
  return normalTwoSided(Math.max(0, sum - 1) / Math.sqrt(variance));
}

/** H as (N − 1) times the share of the ranks' variation that lies between the groups. */
export function kruskalWallis(groups: readonly (readonly number[])[]): { h: number; p: number } {
  const filled = groups.filter(({ length }) => length > 0);
  const all = filled.flat();
  const ranks = ranksAmong(all);
  const within = varianceOf(ranks) * all.length;
  let start = 0;
  let between = 0;
  for (const { length } of filled) {
    const mine = ranks.slice(start, start + length);
    const mean = mine.reduce((a, b) => a + b, 0) / length;
    between += length * (mean - (all.length + 1) / 2) ** 2;
    start += length;
  }
  const h = within === 0 ? 0 : ((all.length - 1) * between) / within;
  return { h, p: chiSquareUpper(h, filled.length - 1) };
}

/** Pearson's statistic as n·(Σ O²/(row·column) − 1). */
export function chiSquareStatistic(table: readonly (readonly number[])[]): number {
  const rows = table.map((row) => row.reduce((a, b) => a + b, 0));
  const columns = (table[0] ?? []).map((_, j) =>
    table.reduce((sum, row) => sum + (row[j] ?? 0), 0),
  );
  const n = rows.reduce((a, b) => a + b, 0);
  let sum = 0;
  table.forEach((row, i) => {
    row.forEach((seen, j) => {
      const margins = (rows[i] ?? 0) * (columns[j] ?? 0);
      if (margins > 0) sum += (seen * seen) / margins;
    });
  });
  return n * (sum - 1);
}

/** Ways to get each table, as whole numbers of any size. */
export function exactFisher(hits: number, n: number, otherHits: number, otherN: number): number {
  const ways = (k: number) => choose(n, k) * choose(otherN, hits + otherHits - k);
  const seen = ways(hits);
  let unlikely = 0n;
  let all = 0n;
  for (let k = 0; k <= n; k += 1) {
    const these = ways(k);
    all += these;
    if (these <= seen) unlikely += these;
  }
  return Number((unlikely * 10n ** 18n) / all) / 1e18;
}

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 0; i < k; i += 1) ways = (ways * BigInt(n - i)) / BigInt(i + 1);
  return ways;
}

/** Holm's method is the closure of Bonferroni's: the worst over all sets of comparisons that include this one. */
export function closedBonferroni(ps: readonly number[]): number[] {
  return ps.map((_, index) => {
    let worst = 0;
    for (let mask = 0; mask < 2 ** ps.length; mask += 1) {
      if (!((mask >> index) & 1)) continue;
      const set = ps.filter((_, other) => (mask >> other) & 1);
      worst = Math.max(worst, Math.min(1, set.length * Math.min(...set)));
    }
    return worst;
  });
}
