/** What the table's answer is on this device: what is written, and what it stands on. */
export interface AnswerDraft {
  readonly text: string;
  /** The server's version it was written on; 0 where there was none. */
  readonly version: number;
  /** What the server had then: nothing to send while the text is the same. */
  readonly sent: string;
  /** What somebody else wrote meanwhile; null where nobody has. */
  readonly clash: string | null;
}

export interface AnswerThere {
  readonly text: string;
  readonly version: number;
}

export const noAnswer: AnswerThere = { text: '', version: 0 };

export function draftOf({ text, version }: AnswerThere): AnswerDraft {
  return { text, version, sent: text, clash: null };
}

export const isUnsent = (draft: AnswerDraft): boolean => draft.text !== draft.sent;

/** What has been read from the server: taken over unless something is written here, which is then a clash and loses nothing. */
export function onRead(draft: AnswerDraft, there: AnswerThere): AnswerDraft {
  if (there.version <= draft.version) return draft;
  if (!isUnsent(draft) || draft.text === there.text) return draftOf(there);
  return { ...draft, version: there.version, sent: there.text, clash: there.text };
}

/** What the server answered to `sent`. What has been written since stays. */
export function onAnswer(
  draft: AnswerDraft,
  sent: string,
  answer: AnswerThere & { readonly saved: boolean },
): AnswerDraft {
  if (!answer.saved) return onRead(draft, answer);
  return { ...draft, version: answer.version, sent };
}

/** Both texts, the other's first. */
export function keepBoth(draft: AnswerDraft): AnswerDraft {
  return {
    ...draft,
    text: [draft.clash ?? '', draft.text].filter(Boolean).join('\n\n'),
    clash: null,
  };
}

export function keepTheirs(draft: AnswerDraft): AnswerDraft {
  return { ...draft, text: draft.clash ?? '', clash: null };
}
