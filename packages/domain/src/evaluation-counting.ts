import type { AnswerValue } from './evaluation-conditions.ts';
import type { Question } from './evaluation-questions.ts';
import type { CountedQuestion, VersionedQuestion } from './evaluation-versions.ts';

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

type Counted = CountedQuestion<VersionedQuestion>;

/** What is counted of a form, and how a response is counted. */
export interface FormCounters {
  /** Number of marks by counter. */
  readonly widths: Readonly<Record<string, number>>;
  /** A response as marks by counter. @param answers by the question's id. */
  marksOf(answers: Readonly<Record<string, AnswerValue>>): Record<string, number>;
}

/**
 * The counters of a form with all its versions. Whoever answered the question that a chain of conditions begins with, and was not
 * asked or skipped one that follows, is counted there as not asked (0): else the group of those who answered the one that follows
 * would tell what they had answered before.
 */
export function countersOfForm(questions: readonly Counted[]): FormCounters {
  const widths = questions.map(({ name, question }) => countersOf(name, question));
  const rootIds = questions.map((one) => rootsOf(questions, one));
  return {
    widths: Object.assign({}, ...widths),
    marksOf(answers) {
      const answered = (ids: readonly string[]) => ids.find((id) => answers[id] !== undefined);
      const marks = questions.map(({ name, question, ids }, place) => {
        const id = answered(ids);
        if (id !== undefined) return marksOf(name, question, answers[id] ?? {});
        const began = answered(rootIds[place] ?? []) !== undefined;
        return began ? notAsked(widths[place] ?? {}) : {};
      });
      return Object.assign({}, ...marks);
    },
  };
}

function notAsked(counters: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.keys(counters).map((name) => [name, 0]));
}

/** Identifiers of the questions without a condition that the chains of conditions before this one begin with. */
function rootsOf(questions: readonly Counted[], one: Counted, passed = new Set([one])): string[] {
  return one.follows.flatMap((key) =>
    questions.flatMap((source) => {
      if (source.question.key !== key || passed.has(source)) return [];
      passed.add(source);
      return source.follows.length === 0 ? source.ids : rootsOf(questions, source, passed);
    }),
  );
}
