import { student95 } from './probabilities.ts';
import { type Counts, sumOf } from './tallies.ts';

export interface MeanInterval {
  /** How many values. */
  readonly n: number;
  readonly mean: number;
  /** Standard deviation of the sample, with n − 1. */
  readonly deviation: number;
  /** 95 % confidence interval in the unit of the values; null for a single value, which says nothing about its own uncertainty. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/**
 * The mean with its 95 % confidence interval by Student's t: mean ± t₀.₉₇₅(n − 1) · s / √n.
 * Source: Student, The probable error of a mean, Biometrika 6 (1908).
 * @returns null when there is no value.
 */
export function meanInterval(values: readonly number[]): MeanInterval | null {
  return fromPairs(values.map((value) => [value, 1]));
}

/** The same for marks counted per step, where index 0 is the mark 1. */
export function meanIntervalOfMarks(counts: Counts): MeanInterval | null {
  return fromPairs(counts.map((count, index) => [index + 1, count]));
}

function fromPairs(pairs: readonly (readonly [number, number])[]): MeanInterval | null {
  const n = sumOf(pairs.map(([, count]) => count));
  if (n === 0) return null;
  const mean = sumOf(pairs.map(([value, count]) => value * count)) / n;
  if (n === 1) return { n, mean, deviation: 0, interval: null };
  const squares = sumOf(pairs.map(([value, count]) => count * (value - mean) ** 2));
  const deviation = Math.sqrt(squares / (n - 1));
  const margin = (student95(n - 1) * deviation) / Math.sqrt(n);
  return { n, mean, deviation, interval: { low: mean - margin, high: mean + margin } };
}
