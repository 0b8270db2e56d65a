import fc from 'fast-check';
import type { AnswerValue } from '../evaluation-conditions.ts';
import { completeQuestion, type Question, questionKinds } from '../evaluation-questions.ts';

const choices = (prefix: string, least: number) =>
  fc.integer({ min: least, max: 5 }).map((many) =>
    Array.from({ length: many }, (_, n) => ({
      key: `${prefix}${n}`,
      textSv: `${prefix} ${n}`,
      textEn: '',
    })),
  );

/** A question of any kind, without a condition. */
const plainQuestion = fc
  .record({
    kind: fc.constantFrom(...questionKinds),
    required: fc.boolean(),
    options: choices('o', 2),
    rows: choices('r', 1),
    steps: fc.integer({ min: 3, max: 10 }),
  })
  .map((parts) => completeQuestion({ key: '', textSv: 'Fråga', textEn: 'Question', ...parts }));

/** Forms without faults: up to eight questions of every kind, with conditions on earlier ones. */
export const forms: fc.Arbitrary<Question[]> = fc
  .array(fc.record({ question: plainQuestion, source: fc.nat(), pick: fc.nat() }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((drawn) => {
    const questions: Question[] = [];
    drawn.forEach(({ question, source, pick }, place) => {
      const of = questions[source % (2 * place + 1)];
      questions.push({
        ...question,
        key: `k${place}`,
        condition: of ? conditionOn(of, pick) : null,
      });
    });
    return questions;
  });

function conditionOn(
  { key: question, kind, options, steps }: Question,
  pick: number,
): Question['condition'] {
  if (kind === 'SCALE') {
    const is = pick % 2 === 0 ? ('at-least' as const) : ('at-most' as const);
    return { question, is, choices: [], step: 1 + (pick % steps) };
  }
  if (kind !== 'SINGLE' && kind !== 'MULTIPLE') return null;
  const key = options[pick % options.length]?.key ?? '';
  return { question, is: 'chosen', choices: [key], step: null };
}

/** An answer that fits the question, or none. */
export function answerTo(question: Question): fc.Arbitrary<AnswerValue | undefined> {
  const keys = question.options.map(({ key }) => key);
  const step = fc.integer({ min: 1, max: question.steps });
  const fitting = {
    SCALE: step.map((scale) => ({ scale })),
    SINGLE: fc.constantFrom(...keys).map((key) => ({ choices: [key] })),
    MULTIPLE: fc.shuffledSubarray(keys).map((chosen) => ({ choices: chosen })),
    RANKING: fc
      .shuffledSubarray(keys, { minLength: keys.length })
      .map((ranked) => ({ choices: ranked })),
    MATRIX: fc
      .tuple(...question.rows.map(({ key }) => fc.option(step).map((value) => [key, value])))
      .map((rows) => ({
        rows: Object.fromEntries(rows.filter(([, value]) => value !== null)) as Record<
          string,
          number
        >,
      })),
    TEXT: fc.string({ maxLength: 20 }).map((text) => ({ text })),
  };
  return fc.option<AnswerValue, undefined>(fitting[question.kind], { nil: undefined, freq: 4 });
}

/** A form with one answer, or none, to each of its questions. */
export const answeredForms = forms.chain((questions) =>
  fc
    .tuple(...questions.map(answerTo))
    .map((answers) => ({ questions, answers: answers as (AnswerValue | undefined)[] })),
);
