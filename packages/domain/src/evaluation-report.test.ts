import { describe, expect, it } from 'vitest';
import { leadershipDimension, unitDimension } from './evaluation-filters.ts';
import { compareForms, reportGroup, reportQuestions, respondentsBy } from './evaluation-report.ts';
import { type Answered, takeSnapshot } from './suppression/snapshot.ts';

const steps = { helhet: 5, tid: 5 };

function responses(unit: string, marks: readonly number[]): Answered[] {
  return marks.map((mark) => ({ groups: { unit }, marks: { helhet: mark, tid: 3 } }));
}

const low = Array.from({ length: 24 }, (_, i) => 1 + (i % 3));
const high = Array.from({ length: 24 }, (_, i) => 3 + (i % 3));
const snapshotOf = (...given: Answered[][]) => takeSnapshot(given.flat(), [unitDimension], steps);

describe('reportQuestions', () => {
  it('says which units and days differ beyond chance, and nothing of those that do not', () => {
    const snapshot = snapshotOf(
      responses('a', high),
      responses('b', low),
      responses('c', [1, 2, 3, 4, 5, 3]),
    );
    const [helhet, tid] = reportQuestions(['helhet', 'tid'], snapshot, [
      { eventId: 'last', snapshot: snapshotOf(responses('a', low), responses('b', low)) },
      { eventId: 'before', snapshot: snapshotOf(responses('a', high), responses('b', low)) },
    ]);
    expect(helhet?.byUnit.map(({ groups, differs }) => [groups, differs])).toEqual([
      [['a'], 'higher'],
      [['b'], 'lower'],
      [['c'], null],
    ]);
    expect(helhet?.earlier.map(({ eventId, change }) => [eventId, change])).toEqual([
      ['last', 'higher'],
      ['before', null],
    ]);
    expect(tid?.byUnit.every(({ differs }) => differs === null)).toBe(true);
    expect(tid?.result).toMatchObject({ answers: 54, mean: 3, interval: null });
  });

  it('shows small units together and leaves out days without enough answers', () => {
    const snapshot = snapshotOf(responses('a', high), responses('b', [5, 5]), responses('c', low));
    const [helhet] = reportQuestions(['helhet'], snapshot, [
      { eventId: 'thin', snapshot: snapshotOf(responses('a', [1, 2, 3])) },
    ]);
    expect(helhet?.byUnit.map(({ groups }) => groups)).toEqual([['a', 'b'], ['c']]);
    expect(helhet?.earlier).toEqual([]);
    expect(respondentsBy(snapshot, unitDimension)).toEqual([
      { groups: ['a', 'b'], answered: 26 },
      { groups: ['c'], answered: 24 },
    ]);
  });

  it('has nothing to say about fewer than five', () => {
    const [helhet] = reportQuestions(['helhet'], snapshotOf(responses('a', [1, 2, 3])), []);
    expect(helhet).toEqual({
      key: 'helhet',
      result: { hidden: true },
      byUnit: [],
      byLeadershipGroup: [],
      earlier: [],
    });
  });
});

describe('reportGroup', () => {
  const inner = (given: Answered[]) =>
    given.map((one) => ({ ...one, groups: { ...one.groups, leadershipGroup: 'l1' } }));
  const snapshot = takeSnapshot(
    [...inner(responses('a', high)), ...responses('a', high), ...responses('b', low)],
    [unitDimension, leadershipDimension],
    steps,
  );

  it('holds a group against everybody else, and beside the same group on other days', () => {
    const earlier = [
      { eventId: 'last', snapshot: snapshotOf(responses('a', low), responses('b', low)) },
      { eventId: 'thin', snapshot: snapshotOf(responses('a', [1, 1]), responses('b', low)) },
    ];
    const report = reportGroup(['helhet', 'tid'], snapshot, earlier, { unit: ['a'] });
    expect(report?.answered).toBe(48);
    const [helhet, tid] = report?.questions ?? [];
    expect(helhet).toMatchObject({ differs: 'higher', result: { mean: 4 } });
    expect(helhet?.earlier).toEqual([
      { eventId: 'last', result: expect.objectContaining({ mean: 2 }) },
    ]);
    expect(tid?.differs).toBeNull();
  });

  it('crosses dimensions, and shows nothing of a crossing that nobody is in', () => {
    const both = { unit: ['a'], leadershipGroup: ['l1'] };
    expect(reportGroup(['helhet'], snapshot, [], both)?.answered).toBe(24);
    expect(reportGroup(['helhet'], snapshot, [], { ...both, unit: ['b'] })).toBeNull();
  });
});

describe('compareForms', () => {
  it('says which form differs from the others, and leaves out those with too few', () => {
    const forms = [
      { id: 'A', snapshot: snapshotOf(responses('a', high)) },
      { id: 'B', snapshot: snapshotOf(responses('a', low)) },
      { id: 'C', snapshot: snapshotOf(responses('a', [5, 5])) },
    ];
    expect(compareForms(forms, ['helhet'])).toEqual([
      { id: 'A', key: 'helhet', differs: 'higher' },
      { id: 'B', key: 'helhet', differs: 'lower' },
    ]);
  });
});
