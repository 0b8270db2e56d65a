import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeSeats } from './late-seats.ts';
import type { Seating, SeatingWishes } from './workshop-seating.ts';

const unlike = { organisation: '', unit: '', title: '', manager: '', leadershipGroup: '' };
const wishes = (more: Partial<SeatingWishes> = {}): SeatingWishes => ({
  mix: ['organisation'],
  valuesOf: () => unlike,
  alike: [],
  managers: [],
  apart: [],
  together: [],
  leaders: new Map(),
  ...more,
});

const propose = (seating: Seating, more: Partial<SeatingWishes> = {}, chairs = 4) =>
  proposeSeats(
    { seating, wishes: wishes(more), chairs },
    'late',
    seating.map((_, round) => round),
  );

describe('proposeSeats', () => {
  it('proposes every table where somebody sits once, and none that is closed', () => {
    const table = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.array(table, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        (sizes) => {
          const seating = sizes.map((tables, round) =>
            tables.map((size, at) =>
              Array.from({ length: size }, (_, seat) => `${round}-${at}-${seat}`),
            ),
          );
          propose(seating).forEach((choices, round) => {
            const taken = (seating[round] ?? []).flatMap(({ length }, at) =>
              length > 0 ? [at] : [],
            );
            const proposed = choices.map((choice) => choice.table).sort((a, b) => a - b);
            expect(proposed).toEqual(
              taken.length > 0 ? taken : (seating[round] ?? []).map((_, at) => at),
            );
          });
        },
      ),
    );
  });

  it('never puts a table without a free chair before one that has, wishes being equal', () => {
    const size = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(fc.array(size, { minLength: 2, maxLength: 8 }), (sizes) => {
        const seating = [sizes.map((n, at) => Array.from({ length: n }, (_, i) => `${at}-${i}`))];
        const full = (propose(seating)[0] ?? []).map(({ free }) => free <= 0);
        expect(full).toEqual([...full].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });

  it('sits with nobody again: the second round knows the table of the first', () => {
    const [first, second] = propose([
      [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
      [
        ['a', 'c'],
        ['d', 'e', 'f'],
      ],
    ]);
    expect(first?.[0]?.table).toBe(0);
    expect(second?.[0]).toMatchObject({ table: 1, repeatsChange: 0 });
    expect(second?.[1]).toMatchObject({ table: 0, repeatsChange: 1 });
  });

  it('mixes: goes where fewest are from the same organisation', () => {
    const of = (id: string) => ({ ...unlike, organisation: id.startsWith('x') ? 'x' : id });
    const seating = [
      [
        ['x1', 'x2'],
        ['x3', 'a', 'b'],
      ],
    ];
    const [choices] = proposeSeats(
      { seating, wishes: wishes({ valuesOf: (id) => of(id === 'late' ? 'x9' : id) }), chairs: 4 },
      'late',
      [0],
    );
    expect(choices?.map(({ table, samePairsChange }) => [table, samePairsChange])).toEqual([
      [1, 1],
      [0, 2],
    ]);
  });

  it('proposes a table that is about to be closed after those that stay', () => {
    const seating = [[['a'], ['b', 'c', 'd', 'e', 'f', 'g']]];
    expect(propose(seating, {}, 8)[0]?.map(({ table }) => table)).toEqual([1, 0]);
  });

  it('puts a table where a wish is broken last, and says which', () => {
    const choices = propose([[['boss'], ['a', 'b', 'c', 'd']]], { managers: [['late', 'boss']] });
    expect(choices[0]?.map(({ table, breaks }) => [table, breaks])).toEqual([
      [1, []],
      [0, ['manager']],
    ]);
  });
});
