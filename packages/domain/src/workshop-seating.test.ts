import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MixValues, mixAttributes, samePairs } from './workshop-groups.ts';
import {
  alikePairsAt,
  effectOfSeating,
  Meetings,
  type Seating,
  type SeatingWishes,
  samePairsAt,
  tablesOfLeaders,
} from './workshop-seating.ts';

const ids = Array.from({ length: 12 }, (_, index) => `p${index}`);
const noWishes = { alike: [], managers: [], apart: [], together: [], leaders: new Map() };
const value = fc.constantFrom('', 'a', 'b', 'c');
const values: fc.Arbitrary<MixValues> = fc.record({
  organisation: value,
  unit: value,
  title: value,
  manager: value,
  leadershipGroup: value,
});

/** Twelve people over four tables, in up to four rounds; in each, some may have no place. */
const seatings = fc
  .array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rounds) =>
    rounds.map((tableOf) =>
      [0, 1, 2, 3].map((table) => ids.filter((_, person) => tableOf[person] === table)),
    ),
  );

/** Everything counted anew, without the code under test. */
function totals(
  seating: Seating,
  wishes: SeatingWishes,
): {
  repeats: number;
  same: number;
  alike: number;
} {
  let repeats = 0;
  for (const one of ids) {
    for (const other of ids) {
      if (one >= other) continue;
      const shared = seating.flat().filter((t) => t.includes(one) && t.includes(other)).length;
      repeats += Math.max(0, shared - 1);
    }
  }
  const same = seating
    .flat()
    .flatMap((table) =>
      wishes.mix.map((attribute) => samePairs(table.map((id) => wishes.valuesOf(id)[attribute]))),
    )
    .reduce((sum, pairs) => sum + pairs, 0);
  const alike = seating.flat().reduce((sum, table) => sum + alikePairsAt(table, wishes), 0);
  return { repeats, same, alike };
}

function seat(seating: Seating, round: number, places: Readonly<Record<string, number>>): Seating {
  return seating.map((tables, index) =>
    index !== round
      ? tables
      : tables.map((table, number) => [
          ...table.filter((id) => places[id] === undefined),
          ...Object.keys(places).filter((id) => places[id] === number),
        ]),
  );
}

describe('the effect of a change by hand', () => {
  it('is the difference of everything counted before and after', () => {
    fc.assert(
      fc.property(
        seatings,
        fc.array(values, { minLength: 12, maxLength: 12 }),
        fc.nat(),
        fc.nat({ max: 11 }),
        fc.nat({ max: 3 }),
        fc.option(fc.nat(), { nil: null }),
        (seating, given, atRound, person, to, withWhom) => {
          const round = atRound % seating.length;
          const personId = ids[person] as string;
          const wishes: SeatingWishes = {
            ...noWishes,
            mix: mixAttributes,
            valuesOf: (id) => given[ids.indexOf(id)] as MixValues,
            alike: [
              (id) => given[ids.indexOf(id)]?.title ?? '',
              (id) => given[ids.indexOf(id)]?.unit ?? '',
            ],
          };
          const tables = seating[round] ?? [];
          const from = tables.findIndex((table) => table.includes(personId));
          if (from === to) return;
          const there = tables[to] ?? [];
          const swapWith = withWhom === null || from === -1 ? null : (there[withWhom % 12] ?? null);
          const after = seat(seating, round, {
            [personId]: to,
            ...(swapWith !== null && { [swapWith]: from }),
          });
          const scene = { seating, meetings: new Meetings(seating), wishes, round };
          const effect = effectOfSeating(scene, personId, to, swapWith);
          const [was, is] = [totals(seating, wishes), totals(after, wishes)];
          expect(effect.repeatsChange).toBe(is.repeats - was.repeats);
          expect(effect.samePairsChange).toBe(is.same - was.same);
          expect(effect.alikePairsChange).toBe(is.alike - was.alike);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('tells which wishes would be broken', () => {
    const seating: Seating = [[['boss', 'a'], ['b', 'c'], ['d']]];
    const wishes: SeatingWishes = {
      mix: [],
      alike: [],
      valuesOf: () => ({ organisation: '', unit: '', title: '', manager: '', leadershipGroup: '' }),
      managers: [['boss', 'b']],
      apart: [['a', 'c']],
      together: [['b', 'c']],
      leaders: tablesOfLeaders(['boss'], 3, 1, false),
    };
    const scene = { seating, meetings: new Meetings(seating), wishes, round: 0 };
    const breaks = (id: string, to: number, swap: string | null = null) =>
      effectOfSeating(scene, id, to, swap).breaks;
    expect(breaks('boss', 1)).toEqual(['manager', 'leader']);
    expect(breaks('a', 1)).toEqual(['apart']);
    expect(breaks('b', 2)).toEqual(['together']);
    expect(breaks('a', 2)).toEqual([]);
    expect(breaks('a', 1, 'b')).toEqual(['apart', 'manager', 'together']);
  });
});

it('counts at a table the pairs who meet elsewhere, and those with the same value', () => {
  const seating: Seating = [
    [['a', 'b', 'c'], ['d']],
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ];
  const meetings = new Meetings(seating);
  expect(meetings.between('b', 'a')).toBe(2);
  expect(meetings.repeatsAt(['a', 'b', 'c'])).toBe(1);
  const valuesOf = (id: string) => ({
    organisation: id === 'd' ? 'x' : 'y',
    unit: '',
    title: '',
    manager: '',
    leadershipGroup: '',
  });
  expect(samePairsAt(['a', 'b', 'd'], { mix: ['organisation', 'unit'], valuesOf })).toEqual([
    { attribute: 'organisation', pairs: 1 },
    { attribute: 'unit', pairs: 0 },
  ]);
});

it('lets leaders stay, or go to the next table each round', () => {
  expect([...tablesOfLeaders(['x', 'y'], 3, 3, false).values()]).toEqual([
    [0, 0, 0],
    [1, 1, 1],
  ]);
  expect([...tablesOfLeaders(['x', 'y'], 3, 3, true).values()]).toEqual([
    [0, 1, 2],
    [1, 2, 0],
  ]);
});
