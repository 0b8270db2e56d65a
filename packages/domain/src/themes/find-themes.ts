import { fewestAnswers, fewestTexts } from '../suppression/limits.ts';
import { stemSwedish } from './swedish-stemmer.ts';
import { stopWords, turningWords } from './swedish-words.ts';

export interface Theme {
  /** The form that most wrote it in, lower case: "mer tid". */
  readonly name: string;
  /** Places, in the list of texts, of those that take it up; in order, at least five. */
  readonly texts: readonly number[];
}

interface Word {
  readonly written: string;
  stem: string;
  /** What it is: the subject, something that turns it, or neither. */
  readonly kind: 'subject' | 'turning' | 'stop';
}

interface Candidate {
  readonly key: string;
  readonly words: number;
  readonly texts: Set<number>;
  readonly forms: Map<string, number>;
}

/** At most this many stop words may stand inside a phrase: "tid för samtal". */
const widestGap = 2;
const mostThemes = 8;

/** A word takes a phrase's place unless at least this share of the texts with the word have the phrase. */
const phraseShare = 0.5;

/**
 * What many texts take up, by counting: words are reduced to stems, stop words are left out, and every stem and every pair of
 * stems that stand together in a sentence is counted once per text. The one that most texts not yet accounted for take up
 * is named first, then the next, until fewer than five remain for any. No network, no chance, no order of writing: the
 * same texts always give the same themes.
 * @returns the most common first, at most eight; none for fewer than seven texts.
 */
export function findThemes(texts: readonly string[]): Theme[] {
  if (texts.length < fewestTexts) return [];
  const candidates = countCandidates(texts);
  const left = new Set(texts.keys());
  const themes: Theme[] = [];
  while (themes.length < mostThemes) {
    const best = pickBest(candidates, left);
    if (best === null) break;
    for (const text of best.texts) left.delete(text);
    themes.push({ name: nameOf(best), texts: [...best.texts].sort((a, b) => a - b) });
  }
  return themes.sort((a, b) => b.texts.length - a.texts.length || (a.name < b.name ? -1 : 1));
}

/** Splits into sentences, and these into words of letters; "å ena sidan" is three. Digits and signs are left out; `known` saves finding the stem of a word twice. */
export function wordsOf(text: string, known = new Map<string, Word>()): Word[][] {
  const wordOf = (written: string): Word => {
    const word = known.get(written) ?? makeWord(written);
    known.set(written, word);
    return word;
  };
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[.!?;:\n\r()]+/)
    .map((sentence) => (sentence.match(/\p{L}+(?:[-’']\p{L}+)*/gu) ?? []).map(wordOf))
    .filter((sentence) => sentence.length > 0);
}

function makeWord(written: string): Word {
  const stem = stemSwedish(written.replaceAll(/[-’']/g, ''));
  if (turningWords.has(written)) return { written, stem, kind: 'turning' };
  const kind = stopWords.has(written) || written.length < 3 ? 'stop' : 'subject';
  return { written, stem, kind };
}

function countCandidates(texts: readonly string[]): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const known = new Map<string, Word>();
  const read = texts.map((text) => wordsOf(text, known));
  joinDefinite([...known.values()]);
  read.forEach((sentences, place) => {
    for (const sentence of sentences) {
      for (const { key, words, form } of phrasesOf(sentence)) {
        const candidate = candidates.get(key) ?? {
          key,
          words,
          texts: new Set(),
          forms: new Map(),
        };
        candidate.texts.add(place);
        candidate.forms.set(form, (candidate.forms.get(form) ?? 0) + 1);
        candidates.set(key, candidate);
      }
    }
  });
  return [...candidates.values()].filter((candidate) => candidate.texts.size >= fewestAnswers);
}

/**
 * The published stemmer leaves -an, which ends both *frågan* and *kran*. It is taken off where the rest is the stem of another
 * word in the same texts.
 */
function joinDefinite(words: readonly Word[]): void {
  const stems = new Set(words.map(({ stem }) => stem));
  for (const word of words) {
    const shorter = word.stem.replace(/ans?$/, '');
    if (shorter.length >= 3 && stems.has(shorter)) word.stem = shorter;
  }
}

/** The subjects of a sentence, and every two words that belong together: the second a subject, at most two stop words between. */
function phrasesOf(sentence: readonly Word[]): { key: string; words: number; form: string }[] {
  return sentence.flatMap((word, index) => {
    if (word.kind !== 'subject') return [];
    const alone = { key: word.stem, words: 1, form: word.written };
    const before = partnerBefore(sentence, index);
    const partner = sentence[before];
    if (!partner) return [alone];
    const form = sentence
      .slice(before, index + 1)
      .map(({ written }) => written)
      .join(' ');
    return [alone, { key: `${partner.stem} ${word.stem}`, words: 2, form }];
  });
}

function partnerBefore(sentence: readonly Word[], index: number): number {
  for (let before = index - 1; before >= 0 && index - before <= widestGap + 1; before -= 1) {
    if (sentence[before]?.kind !== 'stop') return before;
  }
  return -1;
}

function pickBest(candidates: readonly Candidate[], left: ReadonlySet<number>): Candidate | null {
  const gain = ({ texts }: Candidate) => {
    let count = 0;
    for (const text of texts) if (left.has(text)) count += 1;
    return count;
  };
  const ranked = candidates
    .map((candidate) => ({ candidate, gain: gain(candidate) }))
    .filter((one) => one.gain >= fewestAnswers)
    .sort((a, b) => b.gain - a.gain || (a.candidate.key < b.candidate.key ? -1 : 1));
  const best = ranked[0]?.candidate;
  if (!best || best.words === 2) return best ?? null;
  const phrase = ranked.find(
    ({ candidate, gain }) =>
      candidate.words === 2 &&
      candidate.key.split(' ').includes(best.key) &&
      gain >= phraseShare * best.texts.size,
  );
  return phrase?.candidate ?? best;
}

function nameOf({ forms }: Candidate): string {
  const [first] = [...forms].sort(
    ([a, times], [b, others]) => others - times || a.length - b.length || (a < b ? -1 : 1),
  );
  return first?.[0] ?? '';
}
