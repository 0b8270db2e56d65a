import { expect, it } from 'vitest';
import { textParts } from './text-parts.ts';

it('takes a text apart without losing anything', () => {
  const text = '”Hej, Åsa-Li!” ███ då.';
  const parts = textParts(text);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.filter(({ word }) => word !== null)).toEqual([
    { text: 'Hej', word: 0 },
    { text: 'Åsa-Li', word: 1 },
    { text: 'då', word: 2 },
  ]);
});
