import { expect, it } from 'vitest';
import { profileRows } from './rank-profile.tsx';
import { mostTelling } from './use-runs.ts';

it('ends with the last choice that anybody got in either way', () => {
  expect(profileRows([5, 2, 0, 0, 0], [3, 2, 2, 0, 0])).toEqual([
    { rank: 1, here: 5, queue: 3 },
    { rank: 2, here: 2, queue: 2 },
    { rank: 3, here: 0, queue: 2 },
  ]);
});

it('has a row for the unranked only when there are any', () => {
  expect(profileRows([1, 0, 2], [1, 1, 1])).toEqual([
    { rank: 1, here: 1, queue: 1 },
    { rank: 2, here: 0, queue: 1 },
    { rank: null, here: 2, queue: 1 },
  ]);
  expect(profileRows([0, 0], [0, 0])).toEqual([{ rank: 1, here: 0, queue: 0 }]);
});

it('shows what is under way or new before what counts, and what counts before what is past', () => {
  const runs = (...states: ('RUNNING' | 'FAILED' | 'PROPOSED' | 'PUBLISHED' | 'DISCARDED')[]) =>
    mostTelling(states.map((state) => ({ state })))?.state;
  expect(runs('PROPOSED', 'PUBLISHED')).toBe('PROPOSED');
  expect(runs('RUNNING', 'PUBLISHED')).toBe('RUNNING');
  expect(runs('FAILED', 'PUBLISHED', 'PROPOSED')).toBe('PUBLISHED');
  expect(runs('DISCARDED', 'FAILED')).toBe('DISCARDED');
  expect(runs()).toBeUndefined();
});
