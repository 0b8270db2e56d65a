import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it.each([
  ['Åsa Öst', 'ÅÖ'],
  ['Åsa Maria von Öst', 'ÅÖ'],
  ['  anna  ek ', 'AE'],
  ['Zlatan', 'Z'],
  ['', ''],
])('takes the first letters of %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
