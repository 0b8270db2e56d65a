import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerValue, conditionSources, shownQuestions } from './evaluation-conditions.ts';
import { findFormFaults } from './evaluation-form-faults.ts';
import { completeQuestion, type Question } from './evaluation-questions.ts';
import { answeredForms, forms } from './testing/questions.ts';

const scale = (key: string, condition: Question['condition'] = null) =>
  completeQuestion({ key, kind: 'SCALE', textSv: key, textEn: key, condition });
const low = { question: 'nytta', is: 'at-most', choices: [], step: 2 } as const;

describe('shownQuestions', () => {
  it('asks what a condition calls for and leaves the rest out', () => {
    const questions = [scale('nytta'), scale('varför', low), scale('annat')];
    const keys = (answers: [string, AnswerValue][]) =>
      shownQuestions(questions, new Map(answers)).map(({ key }) => key);
    expect(keys([])).toEqual(['nytta', 'annat']);
    expect(keys([['nytta', { scale: 2 }]])).toEqual(['nytta', 'varför', 'annat']);
    expect(keys([['nytta', { scale: 3 }]])).toEqual(['nytta', 'annat']);
  });

  it('does not hold a condition on what is not asked, whatever was answered to it before', () => {
    const chained = [
      scale('nytta'),
      scale('varför', low),
      scale('mer', { question: 'varför', is: 'at-least', choices: [], step: 1 }),
    ];
    const answers = new Map([
      ['nytta', { scale: 5 }],
      ['varför', { scale: 4 }],
    ]);
    expect(shownQuestions(chained, answers).map(({ key }) => key)).toEqual(['nytta']);
  });

  it('shows exactly the questions whose condition holds by the definition, looked up the other way round', () => {
    fc.assert(
      fc.property(answeredForms, ({ questions, answers }) => {
        const given = new Map(
          questions.flatMap(({ key }, i) => (answers[i] ? [[key, answers[i]] as const] : [])),
        );
        const isAsked = (key: string): boolean => {
          const condition = questions.find((question) => question.key === key)?.condition;
          if (!condition) return true;
          const answer = given.get(condition.question);
          const met =
            condition.is === 'chosen'
              ? (answer?.choices ?? []).some((choice) => condition.choices.includes(choice))
              : answer?.scale !== undefined &&
                (condition.is === 'at-least'
                  ? answer.scale >= (condition.step ?? Number.NaN)
                  : answer.scale <= (condition.step ?? Number.NaN));
          return met && isAsked(condition.question);
        };
        expect(shownQuestions(questions, given).map(({ key }) => key)).toEqual(
          questions.map(({ key }) => key).filter(isAsked),
        );
      }),
    );
  });

  it('never lets an answer decide over a question before it', () => {
    fc.assert(
      fc.property(answeredForms, fc.nat(), ({ questions, answers }, at) => {
        const place = at % questions.length;
        const given = new Map(
          questions.flatMap(({ key }, i) => (answers[i] ? [[key, answers[i]] as const] : [])),
        );
        const before = shownQuestions(questions, given).filter(
          (q) => questions.indexOf(q) <= place,
        );
        given.delete(questions[place]?.key ?? '');
        const after = shownQuestions(questions, given).filter((q) => questions.indexOf(q) <= place);
        expect(after).toEqual(before);
      }),
    );
  });
});

describe('findFormFaults', () => {
  const codes = (questions: Question[]) => findFormFaults(questions).map(({ code }) => code);

  it('finds none in a form that can be asked', () => {
    fc.assert(
      fc.property(forms, (questions) => {
        expect(findFormFaults(questions)).toEqual([]);
      }),
    );
  });

  it('refuses a condition on a later question, so that there are no cycles', () => {
    fc.assert(
      fc.property(forms, fc.nat(), fc.nat(), (questions, one, other) => {
        const [first, second] = [one % questions.length, other % questions.length].sort(
          (a, b) => a - b,
        );
        const later = questions[second ?? 0];
        const looped = questions.map((question, place) =>
          place === first
            ? { ...question, condition: { ...low, question: later?.key ?? '' } }
            : question,
        );
        expect(findFormFaults(looped)).toContainEqual({
          place: first,
          code: 'question-condition-later',
        });
      }),
    );
  });

  it('names what is missing', () => {
    const option = { key: 'a', textSv: 'A', textEn: '' };
    expect(codes([scale('a'), scale('a')])).toEqual(['question-key-taken']);
    expect(codes([{ ...scale('a'), textSv: ' ' }])).toEqual(['question-text-missing']);
    expect(codes([{ ...scale('a'), steps: 2 }])).toEqual(['question-steps']);
    expect(codes([{ ...scale('a'), kind: 'SINGLE', options: [option] }])).toEqual([
      'question-options-missing',
    ]);
    expect(codes([{ ...scale('a'), kind: 'RANKING', options: [option, option] }])).toEqual([
      'question-choice-taken',
    ]);
    expect(codes([{ ...scale('a'), kind: 'MATRIX' }])).toEqual(['question-rows-missing']);
    expect(codes([{ ...scale('a'), kind: 'MATRIX', rowsFrom: 'VALUE_WORDS' }])).toEqual([]);
    expect(codes([scale('nytta'), scale('b', { ...low, step: 6 })])).toEqual([
      'question-condition-answer',
    ]);
    expect(
      codes([scale('nytta'), scale('b', { ...low, is: 'chosen', choices: ['x'], step: null })]),
    ).toEqual(['question-condition-kind']);
  });

  it('offers as sources only what a condition may be put on', () => {
    const questions = [scale('a'), { ...scale('b'), kind: 'TEXT' as const }, scale('c')];
    expect(conditionSources(questions, 2).map(({ key }) => key)).toEqual(['a']);
  });
});
