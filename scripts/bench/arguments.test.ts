import { expect, it } from 'vitest';
import { parseArguments } from './arguments.ts';

it('reads keys with values, values after an equals sign and bare keys', () => {
  expect(parseArguments(['--people', '460', '--seed=7', '--quiet', '--note', 'a b'])).toEqual({
    people: '460',
    seed: '7',
    quiet: 'true',
    note: 'a b',
  });
});

it('refuses a word that belongs to no key', () => {
  expect(() => parseArguments(['460'])).toThrow('"460" is not an argument');
});
