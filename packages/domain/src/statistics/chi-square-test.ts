import { chiSquareUpper } from './probabilities.ts';
import { addUp, type Counts, sumOf } from './tallies.ts';

export interface ChiSquareTest {
  /** From 0. */
  readonly statistic: number;
  readonly degrees: number;
  /** How often chance alone gives a statistic at least this large. From 0 to 1. */
  readonly p: number;
  /** The smallest count that chance would give; below 5 the test is rough and Fisher's is to be preferred. */
  readonly smallestExpected: number;
}

/**
 * Whether the rows of a table are divided differently over its columns: Pearson's chi-square test without continuity correction.
 * Rows and columns that are empty are left out.
 * Source: K. Pearson, Philosophical Magazine 50 (1900); degrees of freedom after R. A. Fisher, JRSS 85 (1922).
 * @returns null when fewer than two rows or two columns have counts.
 */
export function chiSquareTest(table: readonly Counts[]): ChiSquareTest | null {
  const rows = table.filter((row) => sumOf(row) > 0);
  const columns = addUp(rows);
  const used = columns.flatMap((total, index) => (total > 0 ? [{ index, total }] : []));
  if (rows.length < 2 || used.length < 2) return null;
  const n = sumOf(columns);
  let statistic = 0;
  let smallestExpected = n;
  for (const row of rows) {
    const rowTotal = sumOf(row);
    for (const { index, total } of used) {
      const expected = (rowTotal * total) / n;
      smallestExpected = Math.min(smallestExpected, expected);
      statistic += ((row[index] ?? 0) - expected) ** 2 / expected;
    }
  }
  const degrees = (rows.length - 1) * (used.length - 1);
  return { statistic, degrees, p: chiSquareUpper(statistic, degrees), smallestExpected };
}
