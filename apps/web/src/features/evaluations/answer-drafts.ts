import type { AnswerValue } from '@ledarforum/domain/evaluation-conditions';
import type { Schema } from '../../lib/api-client.ts';
import { draftPrefix, keptAnswers } from '../../lib/kept-answers.ts';

/** What has been filled in, by question. */
export type Draft = Readonly<Record<string, AnswerValue>>;

export interface DraftKey {
  readonly personId: string;
  readonly formId: string;
}

const keyOf = ({ personId, formId }: DraftKey) => `${draftPrefix}${personId}.${formId}`;

/** What this person filled in earlier in this browser and did not send. */
export function readDraft(key: DraftKey): Draft {
  try {
    const kept: unknown = JSON.parse(keptAnswers.get(keyOf(key)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Draft) : {};
  } catch {
    return {};
  }
}

/** Keeps what has been filled in, on this device only: a draft on a server would say who wrote what. */
export function keepDraft(key: DraftKey, draft: Draft): void {
  keptAnswers.set(keyOf(key), JSON.stringify(draft));
}

/** Once handed in, nothing of the draft stays on the device. */
export function dropDraft(key: DraftKey): void {
  keptAnswers.remove(keyOf(key));
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
