import { expect, it } from 'vitest';
import { mingleSign } from './mingle-sign.ts';

it('is a letter, and a letter with a number when letters are used up', () => {
  expect([1, 3, 26, 27, 53].map(mingleSign)).toEqual(['A', 'C', 'Z', 'A2', 'A3']);
});

it('is different for every group', () => {
  const signs = Array.from({ length: 1000 }, (_, index) => mingleSign(index + 1));
  expect(new Set(signs).size).toBe(1000);
});
