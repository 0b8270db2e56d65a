import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from './evaluation-conditions.ts';
import { countersOf, marksOf } from './evaluation-counting.ts';
import { compareExpectations, reportKind } from './evaluation-kinds-report.ts';
import { completeQuestion, type Question } from './evaluation-questions.ts';
import { takeSnapshot } from './suppression/snapshot.ts';
import { answerTo, forms } from './testing/questions.ts';

const options = ['a', 'b', 'c'].map((key) => ({ key, textSv: key, textEn: key }));
const ask = (kind: Question['kind'], more: Partial<Question> = {}) =>
  completeQuestion({ key: 'q', kind, textSv: 'Fråga', textEn: 'Question', ...more });
const count = (question: Question, answers: readonly AnswerValue[]) =>
  takeSnapshot(
    answers.map((answer) => ({ groups: {}, marks: marksOf('q', question, answer) })),
    [],
    countersOf('q', question),
  );
const times = (many: number, answer: AnswerValue) => Array.from({ length: many }, () => answer);

describe('reportKind', () => {
  it('tells shares of one choice, and which is ahead beyond chance', () => {
    const question = ask('SINGLE', { options });
    const clear = [...times(20, { choices: ['b'] }), ...times(4, { choices: ['a'] })];
    expect(reportKind(count(question, clear), 'q', question).choices).toEqual({
      hidden: false,
      answers: 24,
      ahead: 'b',
      options: [
        { key: 'a', count: 4, percent: 17, meanPlace: null },
        { key: 'b', count: 20, percent: 83, meanPlace: null },
        { key: 'c', count: 0, percent: 0, meanPlace: null },
      ],
    });
    const even = [...times(11, { choices: ['b'] }), ...times(9, { choices: ['a'] })];
    expect(reportKind(count(question, even), 'q', question).choices).toMatchObject({ ahead: null });
  });

  it('tells of several choices how many of those who answered chose each', () => {
    const question = ask('MULTIPLE', { options });
    const answers = [...times(6, { choices: ['a', 'b'] }), ...times(2, { choices: ['b'] })];
    expect(reportKind(count(question, answers), 'q', question).choices).toMatchObject({
      answers: 8,
      options: [
        { key: 'a', count: 6, percent: 75 },
        { key: 'b', count: 8, percent: 100 },
        { key: 'c', count: 0, percent: 0 },
      ],
    });
  });

  it('tells the mean place and first places of a ranking', () => {
    const question = ask('RANKING', { options });
    const answers = [
      ...times(3, { choices: ['a', 'b', 'c'] }),
      ...times(3, { choices: ['b', 'a', 'c'] }),
    ];
    expect(reportKind(count(question, answers), 'q', question).choices).toMatchObject({
      answers: 6,
      ahead: null,
      options: [
        { key: 'a', percent: 50, meanPlace: 1.5 },
        { key: 'b', percent: 50, meanPlace: 1.5 },
        { key: 'c', percent: 0, meanPlace: 3 },
      ],
    });
  });

  it('tells each row of a matrix that enough answered', () => {
    const question = ask('MATRIX', { rows: options });
    const answers = [...times(5, { rows: { a: 4 } }), ...times(4, { rows: { b: 2 } })];
    const { rows } = reportKind(count(question, answers), 'q', question);
    expect(rows.map(({ key, result }) => [key, result.hidden])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ]);
  });

  it('says nothing at all of a question that fewer than five answered, whatever its kind', () => {
    const few = forms.chain(([question = ask('TEXT')]) =>
      fc.array(answerTo(question), { maxLength: 4 }).map((answers) => ({ question, answers })),
    );
    fc.assert(
      fc.property(few, ({ question, answers }) => {
        const notAsked = Object.fromEntries(
          Object.keys(countersOf('q', question)).map((name) => [name, 0]),
        );
        const others = Array.from({ length: 9 }, () => ({ groups: {}, marks: notAsked }));
        const snapshot = takeSnapshot(
          [
            ...others,
            ...answers.map((a) => ({ groups: {}, marks: a ? marksOf('q', question, a) : {} })),
          ],
          [],
          countersOf('q', question),
        );
        const { scale, choices, rows } = reportKind(snapshot, 'q', question);
        expect(scale?.hidden ?? true).toBe(true);
        expect(choices?.hidden ?? true).toBe(true);
        expect(rows.every(({ result }) => result.hidden)).toBe(true);
      }),
    );
  });
});

describe('compareExpectations', () => {
  const form = (name: string, question: Question, answers: readonly AnswerValue[]) => ({
    form: name,
    snapshot: count(question, answers),
    questions: [question],
  });

  it('holds what came of it against what was expected, and says what differs beyond chance', () => {
    const scale = ask('SCALE');
    const before = form('before', scale, times(20, { scale: 3 }));
    const better = form('day', scale, [...times(15, { scale: 5 }), ...times(5, { scale: 4 })]);
    const same = form('pulse', scale, times(20, { scale: 3 }));
    const few = form('few', scale, times(4, { scale: 5 }));
    const other = form('seven', { ...scale, steps: 7 }, times(20, { scale: 7 }));
    const [pair, ...none] = compareExpectations(before, [better, same, few, other]);
    expect(none).toEqual([]);
    expect(pair?.before).toMatchObject({ mean: 3 });
    expect(pair?.after.map((one) => [one.form, one.change])).toEqual([
      ['day', 'higher'],
      ['pulse', null],
    ]);
  });

  it('is silent where too few answered before', () => {
    const scale = ask('SCALE');
    const before = form('before', scale, times(4, { scale: 3 }));
    const after = form('day', scale, times(20, { scale: 5 }));
    expect(compareExpectations(before, [after])).toEqual([]);
  });
});
