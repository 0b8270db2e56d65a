import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskMark, maskUndoSeconds, maskWords, wordSpans } from './mask.ts';
import { canUnmask, decideQuote, textsForLeadership, textsForReview } from './review.ts';
import { knownNames, suggestMasks } from './suggest-masks.ts';

const wordsOf = (text: string) => wordSpans(text).map(({ start, end }) => text.slice(start, end));

describe('maskWords', () => {
  it('leaves the rest as it was, and says neither how long nor how many the words were', () => {
    const text = 'Tack Anna-Karin von Essen, chef på Vide. Åsas spel var bra!';
    expect(wordsOf(text).slice(1, 4)).toEqual(['Anna-Karin', 'von', 'Essen']);
    expect(maskWords(text, [1, 2, 3])).toBe('Tack ███, chef på Vide. Åsas spel var bra!');
    expect(maskWords(text, [7])).toBe('Tack Anna-Karin von Essen, chef på Vide. ███ spel var bra!');
    expect(maskWords('Skriv till bo.ek@vide.example nu', [2])).toBe('Skriv till ███ nu');
    expect(maskWords('Bo och Li', [0, 9, -1])).toBe('███ och Li');
  });

  it('holds nothing of the masked words, whatever the text', () => {
    const word = fc.stringMatching(/^[a-zåäö]{2,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), fc.nat(), (words, first, second) => {
        const marked = words.map((one, place) => `${one}${place}`);
        const text = marked.join(' ');
        const hidden = [first % words.length, second % words.length];
        const masked = maskWords(text, hidden);
        for (const [place, one] of marked.entries()) {
          expect(wordsOf(masked).includes(one)).toBe(!hidden.includes(place));
        }
        expect(masked.split(maskMark).length - 1).toBe(
          hidden[0] === hidden[1] || Math.abs((hidden[0] ?? 0) - (hidden[1] ?? 0)) === 1 ? 1 : 2,
        );
        expect(maskWords(masked, [])).toBe(masked);
      }),
    );
  });

  it('joins with a mask that stands beside', () => {
    expect(maskWords(maskWords('Tack Anna Berg för allt', [1]), [1])).toBe('Tack ███ för allt');
  });
});

describe('suggestMasks', () => {
  const names = knownNames([
    { givenName: 'Anna Karin', familyName: 'von Essen' },
    { givenName: 'Björn', familyName: 'Ek' },
    { givenName: 'Åsa', familyName: 'Lindqvist-Storm' },
  ]);
  const suggested = (text: string) =>
    suggestMasks(text, names).map((place) => wordsOf(text)[place]);

  it('finds names of the register as they are written about people', () => {
    expect(suggested('Anna och Åsas spel, och Lindqvist Storm, var bäst.')).toEqual([
      'Anna',
      'Åsas',
      'Lindqvist',
      'Storm',
    ]);
    expect(suggested('Jag vill tacka Björn Ek i köket.')).toEqual(['Björn', 'Ek']);
    expect(suggested('Anna-Karin ledde samtalet.')).toEqual(['Anna-Karin']);
    expect(suggested('A\u030asa var bra')).toHaveLength(1);
  });

  it('leaves common words alone', () => {
    expect(suggested('Björn är ett djur. Ek växer vid von, anna.')).toEqual([]);
    expect(suggested('Storm på dagen, men vi satt under en ek.')).toEqual([]);
    expect(suggested('Björn Ek höll i dagen.')).toEqual(['Björn', 'Ek']);
  });
});

describe('review', () => {
  const text = (place: number, state: 'WAITING' | 'SHOWN' | 'WITHHELD' = 'SHOWN') => ({
    text: `text ${place}`,
    state,
    quoted: false,
  });
  const many = (count: number, state?: 'WAITING') =>
    Array.from({ length: count }, (_, place) => text(9 - place, state));

  it('shows leadership what was let through, from seven texts, by the alphabet', () => {
    expect(textsForLeadership(many(6))).toEqual([]);
    expect(textsForLeadership([...many(6), text(1, 'WAITING'), text(2, 'WITHHELD')])).toEqual([]);
    expect(textsForLeadership(many(7)).map((one) => one.text)).toEqual(
      [3, 4, 5, 6, 7, 8, 9].map((place) => `text ${place}`),
    );
    const inSwedish = ['Öppet', 'Ärligt', 'Zonen', 'Åter', 'Bra', 'Tid', 'Mat'];
    expect(
      textsForLeadership(inSwedish.map((one) => ({ ...text(0), text: one }))).map(
        (one) => one.text,
      ),
    ).toEqual(['Bra', 'Mat', 'Tid', 'Zonen', 'Åter', 'Ärligt', 'Öppet']);
    expect(textsForReview(many(6, 'WAITING'))).toEqual([]);
    expect(textsForReview(many(7, 'WAITING'))).toHaveLength(7);
  });

  it('quotes at most three, and only what is shown', () => {
    expect(decideQuote(text(1), 2)).toEqual({ ok: true });
    expect(decideQuote(text(1), 3)).toEqual({ ok: false, code: 'text-quotes-full' });
    expect(decideQuote({ ...text(1), quoted: true }, 3)).toEqual({ ok: true });
    expect(decideQuote(text(1, 'WITHHELD'), 0)).toEqual({ ok: false, code: 'text-not-shown' });
  });

  it('keeps the words under a mask for a moment only', () => {
    const at = new Date('2026-05-11T10:00:00Z');
    const later = (seconds: number) => new Date(at.getTime() + 1000 * seconds);
    expect(canUnmask(at, later(maskUndoSeconds))).toBe(true);
    expect(canUnmask(at, later(maskUndoSeconds + 1))).toBe(false);
    expect(canUnmask(null, at)).toBe(false);
  });
});
