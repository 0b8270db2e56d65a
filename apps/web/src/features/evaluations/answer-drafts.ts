import type { AnswerValue } from '@ledarforum/domain/evaluation-conditions';
import type { Schema } from '../../lib/api-client.ts';

/** What has been filled in, by question. */
export type Draft = Readonly<Record<string, AnswerValue>>;

const keyOf = (formId: string) => `ledarforum.answer-values.${formId}`;

/** What was filled in earlier in this browser and not sent. */
export function readDraft(formId: string): Draft {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(formId)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Draft) : {};
  } catch {
    return {};
  }
}

/** Keeps what has been filled in; without storage it lives until the page is closed. */
export function keepDraft(formId: string, draft: Draft): void {
  try {
    window.localStorage.setItem(keyOf(formId), JSON.stringify(draft));
  } catch {
    return;
  }
}

/** Once sent, nothing of the answer stays on the device. */
export function dropDraft(formId: string): void {
  try {
    window.localStorage.removeItem(keyOf(formId));
  } catch {
    return;
  }
}

/** The draft as the API takes it. */
export function answersOf(
  questions: readonly { readonly id: string }[],
  draft: Draft,
): Schema<'AnswerGiven'>[] {
  return questions.flatMap(({ id: questionId }): Schema<'AnswerGiven'>[] => {
    const { scale, choices, rows, text } = draft[questionId] ?? {};
    if (scale !== undefined) return [{ questionId, scale }];
    if (choices !== undefined) return [{ questionId, choices: [...choices] }];
    if (rows !== undefined) return [{ questionId, rows }];
    return text === undefined ? [] : [{ questionId, text }];
  });
}
