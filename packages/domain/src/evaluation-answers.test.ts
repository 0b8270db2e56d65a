import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerGiven, type AnsweringFacts, decideAnswering } from './evaluation-answers.ts';

const facts: AnsweringFacts = {
  open: true,
  eligible: true,
  answered: false,
  questions: [
    { id: 'helhet', kind: 'SCALE' },
    { id: 'medskick', kind: 'TEXT' },
  ],
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
    ['evaluation-wrong-kind', {}, [{ questionId: 'helhet', text: 'Bra' }]],
    ['evaluation-wrong-kind', {}, [{ questionId: 'medskick', scale: 5 }]],
    ['evaluation-empty', {}, [{ questionId: 'medskick', text: '   ' }]],
    ['evaluation-empty', {}, []],
  ])('refuses with %s', (code, change, given) => {
    expect(decideAnswering({ ...facts, ...change }, given)).toEqual({ ok: false, code });
  });

  it('never keeps the order in which answers were given', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts.questions], { minLength: 2 }), (order) => {
        const given = order.map(
          ({ id, kind }): AnswerGiven =>
            kind === 'SCALE' ? { questionId: id, scale: 3 } : { questionId: id, text: 'x' },
        );
        const decision = decideAnswering(facts, given);
        expect(decision.ok && decision.answers.map(({ questionId }) => questionId)).toEqual([
          'helhet',
          'medskick',
        ]);
      }),
    );
  });
});
