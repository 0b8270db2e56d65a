/** How many of each value a group has; index 0 is the lowest value. Whole numbers from 0. */
export type Counts = readonly number[];

/** The groups' values as counts over the values that occur, in rising order. */
export function tally(groups: readonly (readonly number[])[]): {
  readonly values: readonly number[];
  readonly counts: readonly Counts[];
} {
  const values = [...new Set(groups.flat())].sort((a, b) => a - b);
  const indexOf = new Map(values.map((value, index) => [value, index]));
  const counts = groups.map((group) => {
    const row = values.map(() => 0);
    for (const value of group) {
      const index = indexOf.get(value) ?? 0;
      row[index] = (row[index] ?? 0) + 1;
    }
    return row;
  });
  return { values, counts };
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The groups added up, value by value. */
export function addUp(groups: readonly Counts[]): number[] {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => sumOf(groups.map((row) => row[index] ?? 0)));
}

/** Twice the middle rank that each value has when everybody is ranked from 1: a whole number, so that sums of ranks are exact. */
export function doubledRanks(together: Counts): number[] {
  let below = 0;
  return together.map((count) => {
    const rank = 2 * below + count + 1;
    below += count;
    return rank;
  });
}

/** Σ(t³ − t) over the numbers of ties: what tied ranks take from the variance. */
export function tieSum(together: Counts): number {
  return sumOf(together.map((count) => count ** 3 - count));
}
