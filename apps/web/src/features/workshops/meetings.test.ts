import { expect, it } from 'vitest';
import { companyOf, meetingsByUnit } from './meetings.ts';

const person = (participationId: string, organisation: string) => ({
  participationId,
  organisation,
  name: participationId,
  title: '',
  unit: '',
  coming: true,
});
const table = (...ids: string[]) => ({
  id: ids.join(),
  number: 1,
  room: null,
  samePairs: [],
  alikePairs: 0,
  repeats: 0,
  members: ids.map((participationId) => ({ participationId, locked: false, leader: false })),
});
const round = (...tables: ReturnType<typeof table>[]) => ({
  id: 'r',
  item: null,
  unplaced: [],
  tables,
});
const shown = {
  people: [person('a', 'Ö'), person('b', 'A'), person('c', 'A'), person('d', '')],
  rounds: [round(table('a', 'b', 'c'), table('d')), round(table('a', 'b'), table('c', 'd'))],
};

it('counts meetings between parts of the organisation, and within each', () => {
  expect(meetingsByUnit(shown)).toEqual({
    units: ['A', 'Ö'],
    counts: [
      [1, 3],
      [3, 0],
    ],
  });
});

it('tells whom somebody meets, and when', () => {
  expect(companyOf(shown, 'b')).toEqual([
    { participationId: 'a', rounds: [1, 2] },
    { participationId: 'c', rounds: [1] },
  ]);
});
