import { wordSpans } from '@ledarforum/domain/free-text/mask';

export interface TextPart {
  readonly text: string;
  /** Place of the word; null for what stands between words. */
  readonly word: number | null;
}

/** A text as its words and what stands between them, in order; put together again it is the text. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const [word, { start, end }] of wordSpans(text).entries()) {
    if (start > from) parts.push({ text: text.slice(from, start), word: null });
    parts.push({ text: text.slice(start, end), word });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), word: null });
  return parts;
}
