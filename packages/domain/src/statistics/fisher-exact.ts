import { logGamma } from './special-functions.ts';

/** Tables whose probability is within this share of the observed one's count as equally likely, against rounding. */
const sameProbability = 1 + 1e-9;

/**
 * Whether two shares differ: Fisher's exact test, two-sided, of `hits` among `n` against `otherHits` among `otherN`. The p is
 * the sum of the probabilities of all tables with the same margins that are no likelier than the one seen.
 * Source: R. A. Fisher, The logic of inductive inference, JRSS 98 (1935); J. O. Irwin's two-sided rule, Metron 12 (1935).
 * @returns from 0 to 1.
 * @throws RangeError when hits are not from 0 to n.
 */
export function fisherExact(hits: number, n: number, otherHits: number, otherN: number): number {
  if (!(hits >= 0 && hits <= n && otherHits >= 0 && otherHits <= otherN)) {
    throw new RangeError('hits must be from 0 to n');
  }
  const allHits = hits + otherHits;
  const lowest = Math.max(0, allHits - otherN);
  const highest = Math.min(n, allHits);
  const logProbability = (k: number) =>
    logChoose(n, k) + logChoose(otherN, allHits - k) - logChoose(n + otherN, allHits);
  const limit = Math.exp(logProbability(hits)) * sameProbability;
  let p = 0;
  for (let k = lowest; k <= highest; k += 1) {
    const probability = Math.exp(logProbability(k));
    if (probability <= limit) p += probability;
  }
  return Math.min(1, p);
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
