import { isComplete } from '@ledarforum/domain/evaluation-answers';
import { type AnswerValue, shownQuestions } from '@ledarforum/domain/evaluation-conditions';
import type { Question } from '@ledarforum/domain/evaluation-questions';
import type { Draft } from './answer-drafts.ts';

export interface FlowForm {
  readonly id: string;
  readonly questions: readonly (Question & { readonly id: string })[];
}

export interface FlowStep<Form extends FlowForm> {
  readonly form: Form;
  readonly question: Form['questions'][number];
}

export type Drafts = Readonly<Record<string, Draft>>;

/** The questions that are asked of somebody who has filled in this much, form after form. */
export function stepsOf<Form extends FlowForm>(
  forms: readonly Form[],
  drafts: Drafts,
): FlowStep<Form>[] {
  return forms.flatMap((form) => shownIn(form, drafts).map((question) => ({ form, question })));
}

function shownIn<Form extends FlowForm>(form: Form, drafts: Drafts): Form['questions'][number][] {
  const draft = drafts[form.id] ?? {};
  const byKey = new Map<string, AnswerValue>();
  for (const { id, key } of form.questions) {
    const value = draft[id];
    if (value) byKey.set(key, value);
  }
  return shownQuestions(form.questions, byKey);
}

/** Where somebody who left and came back goes on: after the last question they answered. */
export function placeToGoOn<Form extends FlowForm>(
  steps: readonly FlowStep<Form>[],
  drafts: Drafts,
): number {
  return steps.findLastIndex(({ form, question }) => drafts[form.id]?.[question.id]) + 1;
}

/** The first question that has to be answered and is not, in a form where anything has been; -1 when nothing is in the way of sending. */
export function findMissing<Form extends FlowForm>(
  steps: readonly FlowStep<Form>[],
  drafts: Drafts,
): number {
  return steps.findIndex(
    ({ form, question }) =>
      isBegun(form, drafts) && !isComplete(question, drafts[form.id]?.[question.id]),
  );
}

/** Whether anything that is asked has been answered. */
export function isBegun(form: FlowForm, drafts: Drafts): boolean {
  const draft = drafts[form.id] ?? {};
  return shownIn(form, drafts).some(({ id }) => {
    const value = draft[id];
    return value !== undefined && (value.text === undefined || value.text.trim() !== '');
  });
}
