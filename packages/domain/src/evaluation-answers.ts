import { type AnswerValue, shownQuestions } from './evaluation-conditions.ts';
import type { Question } from './evaluation-questions.ts';

/** The longest answer in words, in characters. */
export const longestText = 5000;

export type AnsweringRefusal =
  | 'evaluation-not-open'
  | 'evaluation-already-answered'
  | 'evaluation-not-yours'
  | 'evaluation-empty'
  | 'evaluation-unknown-question'
  | AnswerFault
  | 'evaluation-required';

/** What can be wrong with one answer. */
export type AnswerFault =
  | 'evaluation-wrong-kind'
  | 'evaluation-unknown-option'
  | 'evaluation-unknown-step'
  | 'evaluation-ranking-incomplete'
  | 'evaluation-text-too-long';

export interface AnswerGiven extends AnswerValue {
  readonly questionId: string;
}

export type AskedQuestion = Question & { readonly id: string };

export interface AnsweringFacts {
  readonly open: boolean;
  /** Was there: at the day, or in the seminar that the form is about. */
  readonly eligible: boolean;
  readonly answered: boolean;
  readonly questions: readonly AskedQuestion[];
}

export type AnsweringDecision =
  | { readonly ok: true; readonly answers: readonly AnswerGiven[] }
  | {
      readonly ok: false;
      readonly code: AnsweringRefusal;
      /** The question that it is about, if it is about one. */
      readonly questionId?: string;
    };

/** Whether a person may answer a form at all, before anything has been filled in. */
export function canAnswer(facts: Omit<AnsweringFacts, 'questions'>): AnsweringDecision {
  if (!facts.eligible) return { ok: false, code: 'evaluation-not-yours' };
  if (!facts.open) return { ok: false, code: 'evaluation-not-open' };
  if (facts.answered) return { ok: false, code: 'evaluation-already-answered' };
  return { ok: true, answers: [] };
}

/**
 * Whether these answers are taken, and what of them is kept: blank texts and skipped questions are left out, and so are
 * answers to questions whose condition does not hold. The rest is in the order of the questions and of their options, so that
 * the order of writing is not kept either.
 */
export function decideAnswering(
  facts: AnsweringFacts,
  given: readonly AnswerGiven[],
): AnsweringDecision {
  const allowed = canAnswer(facts);
  if (!allowed.ok) return allowed;
  const byQuestion = new Map(given.map((answer) => [answer.questionId, answer]));
  const known = new Set(facts.questions.map(({ id }) => id));
  if (byQuestion.size < given.length || given.some(({ questionId }) => !known.has(questionId))) {
    return { ok: false, code: 'evaluation-unknown-question' };
  }
  const values = new Map<string, AnswerValue>();
  for (const question of facts.questions) {
    const answer = byQuestion.get(question.id);
    if (answer === undefined) continue;
    const code = findAnswerFault(question, answer);
    if (code !== null) return { ok: false, code, questionId: question.id };
    const value = withoutBlanks(question, answer);
    if (value !== null) values.set(question.key, value);
  }
  const shown = shownQuestions(facts.questions, values);
  const missing = shown.find((question) => !isComplete(question, values.get(question.key)));
  if (missing) return { ok: false, code: 'evaluation-required', questionId: missing.id };
  const answers = shown.flatMap(({ id: questionId, key }) => {
    const value = values.get(key);
    return value ? [{ questionId, ...value }] : [];
  });
  return answers.length === 0 ? { ok: false, code: 'evaluation-empty' } : { ok: true, answers };
}

/** What is wrong with an answer to this question, or null. That it is left out is no fault. */
export function findAnswerFault(question: Question, answer: AnswerValue): AnswerFault | null {
  const { kind } = question;
  const part = partOf[kind];
  const parts = (['scale', 'choices', 'rows', 'text'] as const).filter(
    (name) => answer[name] !== undefined,
  );
  if (parts.some((name) => name !== part)) return 'evaluation-wrong-kind';
  const isStep = (step: number) => Number.isInteger(step) && step >= 1 && step <= question.steps;
  const { scale, choices = [], rows = {}, text = '' } = answer;
  if (scale !== undefined && !isStep(scale)) return 'evaluation-unknown-step';
  const options = new Set(question.options.map(({ key }) => key));
  if (choices.some((key) => !options.has(key)) || new Set(choices).size < choices.length) {
    return 'evaluation-unknown-option';
  }
  if (kind === 'SINGLE' && choices.length > 1) return 'evaluation-wrong-kind';
  if (kind === 'RANKING' && choices.length > 0 && choices.length < options.size) {
    return 'evaluation-ranking-incomplete';
  }
  const places = new Set(question.rows.map(({ key }) => key));
  if (Object.keys(rows).some((key) => !places.has(key))) return 'evaluation-unknown-option';
  if (Object.values(rows).some((step) => !isStep(step))) return 'evaluation-unknown-step';
  return text.trim().length > longestText ? 'evaluation-text-too-long' : null;
}

const partOf = {
  SCALE: 'scale',
  SINGLE: 'choices',
  MULTIPLE: 'choices',
  RANKING: 'choices',
  MATRIX: 'rows',
  TEXT: 'text',
} as const;

/** The answer without blanks, in the order of the options and rows (a ranking in its own); null when nothing was answered. */
function withoutBlanks({ kind, options, rows }: Question, answer: AnswerValue): AnswerValue | null {
  const text = answer.text?.trim();
  if (text) return { text };
  if (answer.scale !== undefined) return { scale: answer.scale };
  const { choices = [], rows: steps = {} } = answer;
  if (choices.length > 0) {
    const chosen = new Set(choices);
    const inOrder = options.flatMap(({ key }) => (chosen.has(key) ? [key] : []));
    return { choices: kind === 'RANKING' ? choices : inOrder };
  }
  const answered = rows.flatMap(({ key }) => {
    const step = steps[key];
    return step === undefined ? [] : [[key, step] as const];
  });
  return answered.length === 0 ? null : { rows: Object.fromEntries(answered) };
}

/** Whether an answer is enough to go on: anything where the question may be skipped, every row where it may not. */
export function isComplete(
  { required, kind, rows }: Question,
  answer: AnswerValue | undefined,
): boolean {
  if (!required) return true;
  if (answer === undefined) return false;
  if (kind === 'MATRIX') return rows.every(({ key }) => answer.rows?.[key] !== undefined);
  return (
    answer.scale !== undefined ||
    (answer.choices?.length ?? 0) > 0 ||
    (answer.text?.trim() ?? '') !== ''
  );
}
