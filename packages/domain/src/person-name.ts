import { sameKey } from './register.ts';

export interface PersonName {
  readonly givenName: string;
  readonly familyName: string;
}

/** Words that begin a family name rather than end the given names. */
const familyBeginnings = new Set(
  'af av al ben bin da dal de del della den der des di do dos du el la le san ter van von zu'.split(
    ' ',
  ),
);

/**
 * Splits a full name: "Efternamn, Förnamn", or "Förnamn Efternamn" where the last word, with any von, af or de before it,
 * is the family name. Null when there is only one word: it cannot be told which name it is. Letters are never changed.
 */
export function splitName(text: string): PersonName | null {
  const clean = text.trim().replaceAll(/\s+/gu, ' ');
  const comma = clean.indexOf(',');
  if (comma !== -1) {
    const familyName = clean.slice(0, comma).trim();
    const givenName = clean.slice(comma + 1).trim();
    return familyName !== '' && givenName !== '' ? { givenName, familyName } : null;
  }
  const words = clean.split(' ');
  if (words.length < 2) return null;
  let start = words.length - 1;
  while (start > 1 && familyBeginnings.has((words[start - 1] ?? '').toLowerCase())) start -= 1;
  return { givenName: words.slice(0, start).join(' '), familyName: words.slice(start).join(' ') };
}

/** The name as it is spoken: "Anna von Essen". */
export function fullName({ givenName, familyName }: PersonName): string {
  return `${givenName} ${familyName}`.trim();
}

/** The same for every way of writing a name: "Ek, Åsa" and "Åsa  Ek" are equal. */
export function nameKey(text: string): string {
  const comma = text.indexOf(',');
  return sameKey(comma === -1 ? text : `${text.slice(comma + 1)} ${text.slice(0, comma)}`);
}
