import type { DiversityProblem } from './maximise-diversity.ts';

/** Every group its minimum, then the rest one by one to the smallest with room. */
export function evenSizes({ n, groups }: DiversityProblem): Int32Array {
  const sizes = Int32Array.from(groups, ({ min }) => min);
  let left = n - sizes.reduce((sum, size) => sum + size, 0);
  while (left > 0) {
    let smallest = -1;
    sizes.forEach((size, group) => {
      if (size >= (groups[group]?.max ?? 0)) return;
      if (smallest < 0 || size < (sizes[smallest] as number)) smallest = group;
    });
    sizes[smallest] = (sizes[smallest] as number) + 1;
    left--;
  }
  return sizes;
}

/**
 * The sizes that promise most, by dynamic programming over the groups. A group of s is taken to be worth
 * its pairs at the mean weight and, above that, what choosing its members gains: a constant times s^1.5
 * when weights are independent, measured in a grouping that has been improved already.
 * @param groupOf an improved grouping
 */
export function promisingSizes(problem: DiversityProblem, groupOf: Int32Array): Int32Array {
  const { n, groups } = problem;
  const { mean, chosen } = worthOfSizes(problem, groupOf);
  const worth = Float64Array.from(
    { length: n + 1 },
    (_, size) => (mean * size * (size - 1)) / 2 + chosen * size ** 1.5,
  );
  let best = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const picks = groups.map(({ min, max }) => {
    const next = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
    const pick = new Int32Array(n + 1);
    best.forEach((sum, seated) => {
      if (sum === Number.NEGATIVE_INFINITY) return;
      const most = Math.min(max, n - seated);
      for (let size = min; size <= most; size++) {
        const total = sum + (worth[size] as number);
        if (total <= (next[seated + size] as number)) continue;
        next[seated + size] = total;
        pick[seated + size] = size;
      }
    });
    best = next;
    return pick;
  });
  const sizes = new Int32Array(groups.length);
  let seated = n;
  for (let group = groups.length - 1; group >= 0; group--) {
    sizes[group] = picks[group]?.[seated] as number;
    seated -= sizes[group] as number;
  }
  return sizes;
}

function worthOfSizes(
  { n, weights, groups }: DiversityProblem,
  groupOf: Int32Array,
): { mean: number; chosen: number } {
  const size = new Int32Array(groups.length);
  let all = 0;
  let together = 0;
  for (let one = 0; one < n; one++) {
    const group = groupOf[one] as number;
    size[group] = (size[group] as number) + 1;
    for (let other = one + 1; other < n; other++) {
      const weight = weights[one * n + other] as number;
      all += weight;
      if (groupOf[other] === group) together += weight;
    }
  }
  const mean = n < 2 ? 0 : (2 * all) / (n * (n - 1));
  let scale = 0;
  for (const count of size) {
    together -= (mean * count * (count - 1)) / 2;
    scale += count ** 1.5;
  }
  return { mean, chosen: scale === 0 ? 0 : together / scale };
}
