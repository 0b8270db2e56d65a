import { incompleteBeta } from './special-functions.ts';

/**
 * The exact two-sided sign test: how likely a division at least as uneven is when both sides are as likely.
 * 2 · P(X ≥ larger) for X binomial with ½, at most 1; P(X ≥ k) = I½(k, n − k + 1).
 * Source: J. Arbuthnott (1710); W. J. Dixon, A. M. Mood, The statistical sign test, JASA 41 (1946).
 * @param one how many fell on one side, a whole number from 0.
 * @param other how many fell on the other.
 */
export function signTest(one: number, other: number): number {
  const larger = Math.max(one, other);
  const n = one + other;
  if (one === other) return 1;
  return Math.min(1, 2 * incompleteBeta(0.5, larger, n - larger + 1));
}
