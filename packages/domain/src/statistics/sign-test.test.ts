import { describe, expect, it } from 'vitest';
import { randomFrom, wholeFrom } from '../testing/random.ts';
import { signTest } from './sign-test.ts';

/** By adding up Pascal's triangle in whole numbers. */
function bySums(one: number, other: number): number {
  const n = one + other;
  let row = [1n];
  for (let i = 0; i < n; i += 1) {
    row = [...row, 0n].map((value, k) => value + (row[k - 1] ?? 0n));
  }
  const tail = row.slice(Math.max(one, other)).reduce((a, b) => a + b, 0n);
  return Math.min(1, Number((2n * tail * 10n ** 18n) / 2n ** BigInt(n)) / 1e18);
}

describe('signTest', () => {
  it('equals the sum over Pascal’s triangle on 1,000 random data sets', () => {
    for (let index = 0; index < 1000; index += 1) {
      const random = randomFrom(index + 1);
      const one = wholeFrom(random, 0, 60);
      const other = wholeFrom(random, 0, 60);
      expect(Math.abs(signTest(one, other) - bySums(one, other))).toBeLessThan(1e-9);
    }
  });

  it('is certain of nothing when both sides are as many', () => {
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(12, 12)).toBe(1);
    expect(signTest(5, 0)).toBeCloseTo(0.0625, 12);
  });
});
