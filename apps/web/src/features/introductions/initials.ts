/** The first letter of the first and of the last word: "Åsa Maria von Öst" is ÅÖ. Empty for an empty name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase('sv') ?? '').join('');
}
