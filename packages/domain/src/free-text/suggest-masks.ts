import type { PersonName } from '../person-name.ts';
import { wordSpans } from './mask.ts';

/** Names to look for: every part of given and family names, in lower case. */
export interface KnownNames {
  readonly given: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
}

/** Words of everyday Swedish that are names as well; alone at the beginning of a sentence they are not taken for one. */
const alsoWords = new Set(
  'alm asp berg björk björn bo dag ek frid gran hall hav hjort kvist liv lo lund mark my ros sol sten stig storm ström tall tor vide vik vår ängel äng'.split(
    ' ',
  ),
);

/** The parts of names by which somebody is spoken of; parts of one letter, and "von" and the like, are none. */
export function knownNames(people: readonly PersonName[]): KnownNames {
  const parts = (name: string) =>
    name
      .normalize('NFC')
      .split(/[\s-]+/u)
      .filter((part) => part.length > 1 && part[0] !== part[0]?.toLowerCase())
      .map((part) => part.toLowerCase());
  return {
    given: new Set(people.flatMap(({ givenName }) => parts(givenName))),
    family: new Set(people.flatMap(({ familyName }) => parts(familyName))),
  };
}

/**
 * Words that seem to name somebody in the register, by their places in `wordSpans`: written with a capital, a given or family
 * name, also with -s. A name that is a common word too ("Björn", "Berg") counts at the beginning of a sentence only where
 * another name stands beside it. By comparing letters alone: the same text and register always give the same words.
 */
export function suggestMasks(text: string, names: KnownNames): number[] {
  const composed = text.normalize('NFC') === text ? text : null;
  const spans = wordSpans(text);
  const words = spans.map(({ start, end }) => {
    const written = text.slice(start, end);
    return { written, key: (composed ? written : written.normalize('NFC')).toLowerCase() };
  });
  const isName = (place: number) => {
    const word = words[place];
    if (!word || word.written[0] === word.written[0]?.toLowerCase()) return false;
    return word.key.split('-').some((part) => known(part, names));
  };
  return spans.flatMap(({ start }, place) => {
    if (!isName(place)) return [];
    const key = words[place]?.key ?? '';
    const common = alsoWords.has(key) || alsoWords.has(key.replace(/s$/, ''));
    const beside = isName(place - 1) || isName(place + 1);
    return common && !beside && beginsSentence(text, start) ? [] : [place];
  });
}

function known(part: string, { given, family }: KnownNames): boolean {
  return [part, part.replace(/s$/, '')].some((form) => given.has(form) || family.has(form));
}

function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(0, start).trimEnd();
  return before === '' || /[.!?:–-]$/u.test(before);
}
