import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnswerGiven,
  type AnsweringFacts,
  decideAnswering,
  findAnswerFault,
  longestText,
} from './evaluation-answers.ts';
import { shownQuestions } from './evaluation-conditions.ts';
import { completeQuestion, type Question } from './evaluation-questions.ts';
import { answeredForms } from './testing/questions.ts';

const options = ['a', 'b', 'c'].map((key) => ({ key, textSv: key, textEn: key }));
const ask = (key: string, kind: Question['kind'], more: Partial<Question> = {}) => ({
  ...completeQuestion({ key, kind, textSv: key, textEn: key, ...more }),
  id: key,
});

const facts: AnsweringFacts = {
  open: true,
  eligible: true,
  answered: false,
  questions: [ask('helhet', 'SCALE'), ask('medskick', 'TEXT')],
};

describe('decideAnswering', () => {
  it('keeps what was answered, trimmed and in the order of the questions', () => {
    const given: AnswerGiven[] = [
      { questionId: 'medskick', text: '  Mer tid. ' },
      { questionId: 'helhet', scale: 4 },
    ];
    expect(decideAnswering(facts, given)).toEqual({
      ok: true,
      answers: [
        { questionId: 'helhet', scale: 4 },
        { questionId: 'medskick', text: 'Mer tid.' },
      ],
    });
  });

  it.each<[string, Partial<AnsweringFacts>, AnswerGiven[]]>([
    [
      'evaluation-not-yours',
      { eligible: false, open: false },
      [{ questionId: 'helhet', scale: 1 }],
    ],
    ['evaluation-not-open', { open: false }, [{ questionId: 'helhet', scale: 1 }]],
    ['evaluation-already-answered', { answered: true }, [{ questionId: 'helhet', scale: 1 }]],
    ['evaluation-unknown-question', {}, [{ questionId: 'okänd', scale: 1 }]],
    [
      'evaluation-unknown-question',
      {},
      [
        { questionId: 'helhet', scale: 1 },
        { questionId: 'helhet', scale: 5 },
      ],
    ],
    ['evaluation-empty', {}, [{ questionId: 'medskick', text: '   ' }]],
    ['evaluation-empty', {}, []],
  ])('refuses with %s', (code, change, given) => {
    expect(decideAnswering({ ...facts, ...change }, given)).toEqual({ ok: false, code });
  });

  it.each<[string, Question['kind'], Omit<AnswerGiven, 'questionId'>]>([
    ['evaluation-wrong-kind', 'SCALE', { text: 'Bra' }],
    ['evaluation-wrong-kind', 'TEXT', { scale: 5 }],
    ['evaluation-wrong-kind', 'SCALE', { scale: 3, text: 'Bra' }],
    ['evaluation-wrong-kind', 'SINGLE', { choices: ['a', 'b'] }],
    ['evaluation-unknown-step', 'SCALE', { scale: 6 }],
    ['evaluation-unknown-step', 'MATRIX', { rows: { a: 0 } }],
    ['evaluation-unknown-option', 'SINGLE', { choices: ['d'] }],
    ['evaluation-unknown-option', 'MULTIPLE', { choices: ['a', 'a'] }],
    ['evaluation-unknown-option', 'MATRIX', { rows: { d: 3 } }],
    ['evaluation-ranking-incomplete', 'RANKING', { choices: ['b', 'a'] }],
    ['evaluation-text-too-long', 'TEXT', { text: 'x'.repeat(longestText + 1) }],
  ])('refuses with %s an answer to %s', (code, kind, value) => {
    const questions = [ask('q', kind, { options, rows: options })];
    expect(decideAnswering({ ...facts, questions }, [{ questionId: 'q', ...value }])).toEqual({
      ok: false,
      code,
      questionId: 'q',
    });
  });

  it('calls for what is required, where it is asked', () => {
    const questions = [
      ask('helhet', 'SCALE'),
      ask('varför', 'TEXT', {
        required: true,
        condition: { question: 'helhet', is: 'at-most', choices: [], step: 2 },
      }),
    ];
    expect(decideAnswering({ ...facts, questions }, [{ questionId: 'helhet', scale: 2 }])).toEqual({
      ok: false,
      code: 'evaluation-required',
      questionId: 'varför',
    });
    expect(
      decideAnswering({ ...facts, questions }, [
        { questionId: 'helhet', scale: 5 },
        { questionId: 'varför', text: 'Skrevs innan jag ändrade mig.' },
      ]),
    ).toEqual({ ok: true, answers: [{ questionId: 'helhet', scale: 5 }] });
  });

  it('never keeps the order in which answers were given', () => {
    fc.assert(
      fc.property(answeredForms, fc.infiniteStream(fc.nat()), ({ questions, answers }, chance) => {
        const asked = questions.map((question) => ({ ...question, id: question.key }));
        const given = givenTo(asked, answers);
        const order = given.map((answer) => ({ answer, at: chance.next().value ?? 0 }));
        const shuffled = order.sort((a, b) => a.at - b.at).map(({ answer }) => answer);
        const turned = shuffled.map(({ choices, ...answer }) => {
          const kind = asked.find(({ id }) => id === answer.questionId)?.kind;
          if (!choices || kind === 'RANKING') return choices ? { ...answer, choices } : answer;
          return { ...answer, choices: [...choices].reverse() };
        });
        const open = { ...facts, questions: asked };
        expect(decideAnswering(open, turned)).toEqual(decideAnswering(open, given));
      }),
    );
  });

  it('keeps answers to all that is asked and to nothing else, whatever the form', () => {
    fc.assert(
      fc.property(answeredForms, ({ questions, answers }) => {
        const asked = questions.map((question) => ({ ...question, id: question.key }));
        const given = givenTo(asked, answers);
        const decision = decideAnswering({ ...facts, questions: asked }, given);
        if (!decision.ok) {
          expect(['evaluation-empty', 'evaluation-required']).toContain(decision.code);
          return;
        }
        const values = new Map(decision.answers.map((answer) => [answer.questionId, answer]));
        const shown = new Set(shownQuestions(questions, values).map(({ key }) => key));
        for (const [key, value] of values) {
          expect(shown.has(key)).toBe(true);
          const question = questions.find((one) => one.key === key);
          expect(question && findAnswerFault(question, value)).toBeNull();
        }
        const again = decideAnswering({ ...facts, questions: asked }, decision.answers);
        expect(again).toEqual(decision);
      }),
    );
  });
});

function givenTo(
  questions: readonly { readonly id: string }[],
  answers: readonly (object | undefined)[],
): AnswerGiven[] {
  return questions.flatMap(({ id }, i) => (answers[i] ? [{ questionId: id, ...answers[i] }] : []));
}
