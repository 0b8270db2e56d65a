/** What stands in place of masked words. Always the same, so that its length says nothing of what was there. */
export const maskMark = '███';

/** How long a mask can be taken back, in seconds: ten on the screen, and some for a slow network. Then the words are gone. */
export const maskUndoSeconds = 15;

/** Where a word stands in a text, as places of code units. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** The words of a text in order: letters and digits, with hyphens and apostrophes inside. A mask is none. */
export function wordSpans(text: string): WordSpan[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-’'@.][\p{L}\p{N}\p{M}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The text with these words, by their places in `wordSpans`, gone. Words that stand next to each other become one mask
 * together, so that it does not say how many they were. Places that hold no word are left out.
 */
export function maskWords(text: string, words: readonly number[]): string {
  const spans = wordSpans(text);
  const chosen = [...new Set(words)].sort((a, b) => a - b).flatMap((place) => spans[place] ?? []);
  let result = '';
  let from = 0;
  for (const { start, end } of chosen) {
    result += text.slice(from, start) + maskMark;
    from = end;
  }
  return (result + text.slice(from)).replaceAll(/███(?:\s+███)+/g, maskMark);
}
