import { describe, expect, it } from 'vitest';
import { reportQuestions, respondentsByUnit, unitDimension } from './evaluation-report.ts';
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
    expect(helhet?.byUnit.map(({ units, differs }) => [units, differs])).toEqual([
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
    expect(helhet?.byUnit.map(({ units }) => units)).toEqual([['a', 'b'], ['c']]);
    expect(helhet?.earlier).toEqual([]);
    expect(respondentsByUnit(snapshot)).toEqual([
      { units: ['a', 'b'], answered: 26 },
      { units: ['c'], answered: 24 },
    ]);
  });

  it('has nothing to say about fewer than five', () => {
    const [helhet] = reportQuestions(['helhet'], snapshotOf(responses('a', [1, 2, 3])), []);
    expect(helhet).toEqual({ key: 'helhet', result: { hidden: true }, byUnit: [], earlier: [] });
  });
});
