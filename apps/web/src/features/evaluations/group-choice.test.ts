import { expect, it } from 'vitest';
import { groupOptions, partsCells, shownTogether } from './group-choice.ts';

const filter = {
  key: 'unit' as const,
  groups: [
    { id: 'a', name: 'Skola' },
    { id: 'b', name: 'Vatten' },
    { id: 'c', name: 'Vård' },
    { id: 'd', name: 'Kultur' },
    { id: 'unknown', name: '' },
  ],
  cells: [
    ['a', 'c'],
    ['b', 'unknown'],
  ],
};

it('offers each group, and those that are only shown together as one', () => {
  expect(groupOptions(filter)).toEqual([
    { value: 'a', names: ['Skola'] },
    { value: 'b', names: ['Vatten'] },
    { value: 'c', names: ['Vård'] },
    { value: 'd', names: ['Kultur'] },
    { value: 'a,c', names: ['Skola', 'Vård'] },
    { value: 'b,unknown', names: ['Vatten', ''] },
  ]);
});

it('widens to what may be shown, and to nothing where nobody has answered', () => {
  expect(shownTogether(filter, ['c'])).toBe('a,c');
  expect(shownTogether(filter, ['a', 'b'])).toBe('a,c,b,unknown');
  expect(shownTogether(filter, ['d'])).toBeNull();
  expect(shownTogether(filter, [])).toBeNull();
  expect(partsCells(filter, ['c'])).toBe(true);
  expect(partsCells(filter, ['d'])).toBe(true);
  expect(partsCells(filter, ['a', 'c'])).toBe(false);
  expect(partsCells(filter, [])).toBe(false);
});
