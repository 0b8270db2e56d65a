import { z95 } from './probabilities.ts';

/**
 * The 95 % confidence interval of a share by the score method, which keeps within 0 to 1 and holds for few answers and for
 * shares near 0 or 1: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927).
 * @param hits from 0 to n.
 * @param n from 1.
 * @throws RangeError outside these.
 */
export function wilsonInterval(hits: number, n: number): { low: number; high: number } {
  if (!(n >= 1 && hits >= 0 && hits <= n))
    throw new RangeError('hits must be from 0 to n, n from 1');
  const share = hits / n;
  const square = (z95 * z95) / n;
  const centre = share + square / 2;
  const spread = z95 * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return {
    low: hits === 0 ? 0 : (centre - spread) / (1 + square),
    high: hits === n ? 1 : (centre + spread) / (1 + square),
  };
}
