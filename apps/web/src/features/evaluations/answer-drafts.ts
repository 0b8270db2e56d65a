import type { Schema } from '../../lib/api-client.ts';

type Question = Schema<'EvaluationQuestion'>;

/** What has been filled in, by question. */
export type Draft = Readonly<Record<string, string>>;

const keyOf = (formId: string) => `ledarforum.answers.${formId}`;

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

/** The draft as the API takes it; what was left empty is left out. */
export function answersOf(questions: readonly Question[], draft: Draft) {
  return questions.flatMap(({ id, kind }) => {
    const value = draft[id]?.trim() ?? '';
    if (value === '') return [];
    return [
      kind === 'SCALE' ? { questionId: id, scale: Number(value) } : { questionId: id, text: value },
    ];
  });
}
