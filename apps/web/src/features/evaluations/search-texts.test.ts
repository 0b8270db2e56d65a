import { expect, it } from 'vitest';
import { holdsWords } from './search-texts.ts';

it('finds all the words in any order and case, and tells å from a', () => {
  const text = 'Mer tid för  SAMTAL åt alla';
  expect(holdsWords(text, 'samtal  tid')).toBe(true);
  expect(holdsWords(text, '')).toBe(true);
  expect(holdsWords(text, 'åt')).toBe(true);
  expect(holdsWords(text, 'alla ljud')).toBe(false);
  expect(holdsWords('Malmo', 'malmö')).toBe(false);
});
