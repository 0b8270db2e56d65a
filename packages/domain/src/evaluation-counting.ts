import type { AnswerValue } from './evaluation-conditions.ts';
import type { Question } from './evaluation-questions.ts';

/** Separates a question from its option or row in the name of a counter; no key holds it. */
const within = '/';

/** The counter of one option or row of a question. */
export function counterOf(question: string, choice: string): string {
  return `${question}${within}${choice}`;
}

/**
 * What is counted of a question, each with its number of marks. Everything that is counted is a mark from 1 up, so that the
 * same suppression holds for every kind: a scale its steps, one choice its options in order, several choices for each
 * option chosen (2) or not (1), a ranking for each option its place, a matrix for each row its steps. Words are not counted.
 * @param name what the question is counted under.
 */
export function countersOf(
  name: string,
  { kind, options, rows, steps }: Pick<Question, 'kind' | 'options' | 'rows' | 'steps'>,
): Record<string, number> {
  const each = (choices: readonly { key: string }[], marks: number) =>
    Object.fromEntries(choices.map(({ key }) => [counterOf(name, key), marks]));
  switch (kind) {
    case 'SCALE':
      return { [name]: steps };
    case 'SINGLE':
      return { [name]: options.length };
    case 'MULTIPLE':
      return each(options, 2);
    case 'RANKING':
      return each(options, options.length);
    case 'MATRIX':
      return each(rows, steps);
    case 'TEXT':
      return {};
  }
}

/** One answer as marks, by counter of `countersOf`. */
export function marksOf(
  name: string,
  { kind, options }: Pick<Question, 'kind' | 'options'>,
  { scale, choices = [], rows = {} }: AnswerValue,
): Record<string, number> {
  switch (kind) {
    case 'SCALE':
      return scale === undefined ? {} : { [name]: scale };
    case 'SINGLE': {
      const place = options.findIndex(({ key }) => key === choices[0]);
      return place < 0 ? {} : { [name]: place + 1 };
    }
    case 'MULTIPLE':
      if (choices.length === 0) return {};
      return Object.fromEntries(
        options.map(({ key }) => [counterOf(name, key), choices.includes(key) ? 2 : 1]),
      );
    case 'RANKING':
      return Object.fromEntries(choices.map((key, place) => [counterOf(name, key), place + 1]));
    case 'MATRIX':
      return Object.fromEntries(
        Object.entries(rows).map(([key, step]) => [counterOf(name, key), step]),
      );
    case 'TEXT':
      return {};
  }
}
