import { expect, test } from 'vitest';
import { wholePercents } from './distribution.ts';

test('whole per cent add up to 100, the largest remainders rounded up', () => {
  expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
  expect(wholePercents([3, 7, 15, 41, 34])).toEqual([3, 7, 15, 41, 34]);
  expect(wholePercents([2, 12, 24, 38, 22]).reduce((sum, value) => sum + value, 0)).toBe(100);
});

test('nobody answered', () => {
  expect(wholePercents([0, 0, 0])).toEqual([0, 0, 0]);
});
