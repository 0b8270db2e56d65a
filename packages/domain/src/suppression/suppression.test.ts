import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakDown } from './breakdown.ts';
import { fewestAnswers } from './limits.ts';
import { partition } from './partition.ts';
import { type Answered, reportOn, type Snapshot, takeSnapshot } from './snapshot.ts';

const steps = { helhet: 5, tid: 5 };
const dimensions = ['unit', 'leadership'];
const mark = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 5 });
const response: fc.Arbitrary<Answered> = fc
  .record({
    unit: fc.integer({ min: 0, max: 40 }).map((n) => `u${Math.floor(Math.sqrt(n))}`),
    leadership: fc.constantFrom('', 'l1', 'l2', 'l3'),
    helhet: mark,
    tid: mark,
  })
  .map(({ unit, leadership, ...marks }) => ({
    groups: { unit, leadership },
    marks: Object.fromEntries(
      Object.entries(marks).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
  }));
const responses = fc.array(response, { minLength: 0, maxLength: 90 });
const total = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

describe('partition', () => {
  it('leaves large groups alone and puts small ones together', () => {
    const people = [...'aaaaaaabbbbbbbccddd'].map((unit) => [unit]);
    expect(partition(people)).toEqual([[['a'], ['b'], ['c', 'd']]]);
  });

  it('takes in the smallest of the others when one hidden group would follow from the total', () => {
    const people = [...'aaaaaaabbbbbbcc'].map((unit) => [unit]);
    expect(partition(people)).toEqual([[['a'], ['b', 'c']]]);
    expect(partition([...'aaaaaaabb'].map((unit) => [unit]))).toEqual([null]);
  });

  it('coarsens a second dimension until no crossing is smaller than five', () => {
    const people = [
      ...Array(10).fill(['a', 'x']),
      ...Array(10).fill(['b', 'y']),
      ...Array(2).fill(['a', 'y']),
      ...Array(6).fill(['a', 'z']),
    ];
    expect(partition(people)).toEqual([
      [['a'], ['b']],
      [['x'], ['y', 'z']],
    ]);
  });

  it('never tells fewer than five apart, whatever the groups', () => {
    fc.assert(
      fc.property(responses, (given) => {
        const people = given.map(({ groups }) => dimensions.map((key) => groups[key] ?? ''));
        const cells = partition(people);
        const atoms = new Map<string, number>();
        for (const row of people) {
          const atom = row.map((group, d) => cells[d]?.findIndex((cell) => cell.includes(group)));
          atoms.set(atom.join(), (atoms.get(atom.join()) ?? 0) + 1);
        }
        if (cells.some((dimension) => dimension !== null)) {
          expect(Math.min(...atoms.values())).toBeGreaterThanOrEqual(fewestAnswers);
        }
        cells.forEach((dimension, d) => {
          if (dimension === null) return;
          expect(dimension.flat().sort()).toEqual([...new Set(people.map((row) => row[d]))].sort());
        });
      }),
    );
  });
});

describe('takeSnapshot', () => {
  it('is the same when two people within an atom swap answers: nobody can be told apart', () => {
    fc.assert(
      fc.property(responses, fc.nat(), fc.nat(), (given, first, second) => {
        const snapshot = takeSnapshot(given, dimensions, steps);
        if (snapshot.answered === null) return;
        const one = given[first % given.length];
        const atom = one && atomOf(snapshot, one);
        const mates = given.filter((other) => atomOf(snapshot, other) === atom);
        expect(mates.length).toBeGreaterThanOrEqual(fewestAnswers);
        const two = mates[second % mates.length];
        if (!one || !two) throw new Error('nobody');
        const swapped = given.map((other) => {
          if (other === one) return { groups: one.groups, marks: two.marks };
          return other === two ? { groups: two.groups, marks: one.marks } : other;
        });
        expect(takeSnapshot(swapped, dimensions, steps)).toEqual(snapshot);
      }),
    );
  });

  it('does not depend on the order in which answers came', () => {
    fc.assert(
      fc.property(responses, (given) => {
        expect(takeSnapshot([...given].reverse(), dimensions, steps)).toEqual(
          takeSnapshot(given, dimensions, steps),
        );
      }),
    );
  });

  it('holds nothing at all about fewer than five', () => {
    const four = Array.from({ length: 4 }, () => ({ groups: { unit: 'a' }, marks: { helhet: 5 } }));
    expect(takeSnapshot(four, dimensions, steps)).toEqual({
      answered: null,
      dimensions: [],
      atoms: [],
      questions: { helhet: [], tid: [] },
    });
  });
});

describe('reportOn', () => {
  const filters = fc.record(
    {
      unit: fc.subarray(['u0', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6']),
      leadership: fc.subarray(['', 'l1', 'l2', 'l3']),
    },
    { requiredKeys: [] },
  );

  it('gives the true counts of exactly those asked for, of five at least, or nothing', () => {
    fc.assert(
      fc.property(responses, filters, (given, filter) => {
        const report = reportOn(takeSnapshot(given, dimensions, steps), filter);
        if (report === null) return;
        const chosen = given.filter(({ groups }) =>
          Object.entries(filter).every(([key, wanted]) => wanted.includes(groups[key] ?? '')),
        );
        expect(report.answered).toBe(chosen.length);
        for (const [question, counts] of Object.entries(report.questions)) {
          if (counts === null) continue;
          expect(total(counts)).toBeGreaterThanOrEqual(fewestAnswers);
          expect(counts).toEqual(
            [1, 2, 3, 4, 5].map((step) => chosen.filter((r) => r.marks[question] === step).length),
          );
        }
      }),
    );
  });

  const seven = (unit: string) =>
    Array.from({ length: 7 }, () => ({ groups: { unit }, marks: { helhet: 4 } }));

  it('refuses what would part a cell, the unknown and the empty', () => {
    const few = [...'cd'].map((unit) => ({ groups: { unit }, marks: { helhet: 1 } }));
    const snapshot = takeSnapshot([...seven('a'), ...seven('b'), ...few], ['unit'], steps);
    expect(snapshot.dimensions).toEqual([{ key: 'unit', cells: [['a', 'c', 'd'], ['b']] }]);
    expect(reportOn(snapshot, { unit: ['a'] })).toBeNull();
    expect(reportOn(snapshot, { unit: ['a', 'c'] })).toBeNull();
    expect(reportOn(snapshot, { unit: ['a', 'c', 'd'] })?.answered).toBe(9);
    expect(reportOn(snapshot, { unit: ['b', 'e'] })).toBeNull();
    expect(reportOn(snapshot, { unit: [] })).toBeNull();
    expect(reportOn(snapshot, { age: ['b'] })).toBeNull();
    expect(reportOn(snapshot, {})?.questions).toEqual({ helhet: [2, 0, 0, 14, 0], tid: null });
  });

  it('keeps a question that few in a group answered to the whole', () => {
    const snapshot = takeSnapshot(
      [...seven('a'), ...seven('b').map((r, i) => (i < 3 ? r : { ...r, marks: { tid: 2 } }))],
      ['unit'],
      steps,
    );
    expect(snapshot.dimensions).toHaveLength(1);
    expect(reportOn(snapshot, { unit: ['a'] })).toEqual({
      answered: 7,
      questions: { helhet: null, tid: null },
    });
    expect(reportOn(snapshot, {})?.questions.helhet).toEqual([0, 0, 0, 10, 0]);
    expect(breakDown(snapshot, 'helhet', 'unit')).toEqual([]);
  });
});

describe('breakDown', () => {
  it('has disjoint rows of at least five that add up to the total', () => {
    fc.assert(
      fc.property(responses, (given) => {
        const snapshot = takeSnapshot(given, dimensions, steps);
        for (const dimension of dimensions) {
          const rows = breakDown(snapshot, 'helhet', dimension);
          if (rows.length === 0) continue;
          expect(Math.min(...rows.map(({ counts }) => total(counts)))).toBeGreaterThanOrEqual(5);
          const sums = [0, 1, 2, 3, 4].map((step) => total(rows.map((r) => r.counts[step] ?? 0)));
          expect(sums).toEqual(reportOn(snapshot, {})?.questions.helhet);
          const groups = rows.flatMap((row) => row.groups);
          expect(new Set(groups).size).toBe(groups.length);
        }
      }),
    );
  });
});

function atomOf(snapshot: Snapshot, { groups }: Answered): string {
  return snapshot.dimensions
    .map(({ key, cells }) => cells.findIndex((cell) => cell.includes(groups[key] ?? '')))
    .join();
}
