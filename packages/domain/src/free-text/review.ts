import { fewestTexts } from '../suppression/limits.ts';
import { maskUndoSeconds } from './mask.ts';

/** Where a text stands: not yet read by an organiser, shown to leadership, or kept from it. */
export const textStates = ['WAITING', 'SHOWN', 'WITHHELD'] as const;

export type TextState = (typeof textStates)[number];

/** So many quotes stand in the report at most. */
export const mostQuotes = 3;

export interface ReviewedText {
  readonly text: string;
  readonly state: TextState;
  readonly quoted: boolean;
}

const swedishOrder = new Intl.Collator('sv');

/**
 * What leadership may read of one question's texts: those that an organiser has let through, when there are at least seven
 * of them, by the alphabet, so that no order of time remains.
 */
export function textsForLeadership<Text extends ReviewedText>(texts: readonly Text[]): Text[] {
  const shown = texts.filter(({ state }) => state === 'SHOWN');
  if (shown.length < fewestTexts) return [];
  return shown.sort((a, b) => swedishOrder.compare(a.text, b.text));
}

/** What organisers may read, to let through and mask: all, when at least seven wrote. */
export function textsForReview<Text extends ReviewedText>(texts: readonly Text[]): Text[] {
  if (texts.length < fewestTexts) return [];
  return [...texts].sort((a, b) => swedishOrder.compare(a.text, b.text));
}

/** Whether one more text may be quoted, of those that are shown. */
export function decideQuote(
  { state, quoted }: ReviewedText,
  alreadyQuoted: number,
):
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'text-not-shown' | 'text-quotes-full' } {
  if (state !== 'SHOWN') return { ok: false, code: 'text-not-shown' };
  if (!quoted && alreadyQuoted >= mostQuotes) return { ok: false, code: 'text-quotes-full' };
  return { ok: true };
}

/** Whether the words under a mask are still kept. */
export function canUnmask(maskedAt: Date | null, now: Date): boolean {
  return maskedAt !== null && now.getTime() - maskedAt.getTime() <= 1000 * maskUndoSeconds;
}
