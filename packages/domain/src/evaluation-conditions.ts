import type { Condition, Question, QuestionKind } from './evaluation-questions.ts';

/** What was answered to one question; exactly one part, by the kind of the question. */
export interface AnswerValue {
  /** Of a scale, from 1. */
  readonly scale?: number | undefined;
  /** Keys of options: one, several, or all in the order they were ranked. */
  readonly choices?: readonly string[] | undefined;
  /** Step by row of a matrix. */
  readonly rows?: Readonly<Record<string, number>> | undefined;
  readonly text?: string | undefined;
}

type Asked = Pick<Question, 'key' | 'condition'>;

/**
 * The questions that are asked of somebody who has answered so far: those without a condition, and those whose condition
 * holds. A condition on a question that is not asked does not hold, whatever was answered to it before. The order is kept.
 * @param answers by key of the question.
 */
export function shownQuestions<Of extends Asked>(
  questions: readonly Of[],
  answers: ReadonlyMap<string, AnswerValue>,
): Of[] {
  const shown = new Set<string>();
  return questions.filter(({ key, condition }) => {
    const asked =
      condition === null ||
      (shown.has(condition.question) && holds(condition, answers.get(condition.question)));
    if (asked) shown.add(key);
    return asked;
  });
}

function holds({ is, choices, step }: Condition, answer: AnswerValue | undefined): boolean {
  if (is === 'chosen') return choices.some((key) => answer?.choices?.includes(key));
  if (answer?.scale === undefined || step === null) return false;
  return is === 'at-least' ? answer.scale >= step : answer.scale <= step;
}

/** The kinds of questions that another may depend on, with the conditions there are. */
export const conditionsOn: Readonly<Record<QuestionKind, readonly Condition['is'][]>> = {
  SCALE: ['at-least', 'at-most'],
  SINGLE: ['chosen'],
  MULTIPLE: ['chosen'],
  RANKING: [],
  MATRIX: [],
  TEXT: [],
};

/** The questions before this place that a condition can be put on. */
export function conditionSources<Of extends Pick<Question, 'kind'>>(
  questions: readonly Of[],
  place: number,
): Of[] {
  return questions.slice(0, place).filter(({ kind }) => conditionsOn[kind].length > 0);
}
