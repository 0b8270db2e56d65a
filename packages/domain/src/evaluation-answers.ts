/** Steps of a scale, from 1 (not at all) to 5 (very much). */
export const scaleSteps = 5;

export type AnsweringRefusal =
  | 'evaluation-not-open'
  | 'evaluation-already-answered'
  | 'evaluation-not-yours'
  | 'evaluation-empty'
  | 'evaluation-unknown-question'
  | 'evaluation-wrong-kind';

export interface AnswerGiven {
  readonly questionId: string;
  readonly scale?: number | undefined;
  readonly text?: string | undefined;
}

export interface AnsweringFacts {
  readonly open: boolean;
  /** Was there: at the day, or in the seminar that the form is about. */
  readonly eligible: boolean;
  readonly answered: boolean;
  readonly questions: readonly { readonly id: string; readonly kind: 'SCALE' | 'TEXT' }[];
}

export type AnsweringDecision =
  | { readonly ok: true; readonly answers: readonly AnswerGiven[] }
  | { readonly ok: false; readonly code: AnsweringRefusal };

/** Whether a person may answer a form at all, before anything has been filled in. */
export function canAnswer(facts: Omit<AnsweringFacts, 'questions'>): AnsweringDecision {
  if (!facts.eligible) return { ok: false, code: 'evaluation-not-yours' };
  if (!facts.open) return { ok: false, code: 'evaluation-not-open' };
  if (facts.answered) return { ok: false, code: 'evaluation-already-answered' };
  return { ok: true, answers: [] };
}

/**
 * Whether these answers are taken, and what of them is kept: blank texts and skipped questions are left out, the
 * rest in the order of the questions, so that the order of writing is not kept either.
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
  const answers: AnswerGiven[] = [];
  for (const { id: questionId, kind } of facts.questions) {
    const { scale, text } = byQuestion.get(questionId) ?? {};
    if (kind === 'SCALE' ? text !== undefined : scale !== undefined) {
      return { ok: false, code: 'evaluation-wrong-kind' };
    }
    const written = text?.trim();
    if (scale !== undefined) answers.push({ questionId, scale });
    else if (written) answers.push({ questionId, text: written });
  }
  return answers.length === 0 ? { ok: false, code: 'evaluation-empty' } : { ok: true, answers };
}
