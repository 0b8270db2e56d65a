const vowels = 'aeiouyäåö';
const sEndings = 'bcdfghjklmnoprtvy';
const ostEndings = 'iklnprtuv';

/** Longest first, so that the first that fits is the longest. */
const mainSuffixes = [
  ...['heterna', 'hetens'],
  ...['anden', 'andes', 'andet', 'arens', 'arnas', 'ernas', 'heten', 'heter', 'ornas'],
  ...['ades', 'ande', 'aren', 'arna', 'arne', 'aste', 'erna', 'erns', 'orna'],
  ...['ade', 'are', 'ast', 'ens', 'ern', 'het'],
  ...['ad', 'ar', 'as', 'at', 'en', 'er', 'es', 'et', 'or'],
  ...['a', 'e', 's'],
];

const consonantPairs = ['dd', 'gd', 'nn', 'dt', 'gt', 'kt', 'tt'];

/** Before -et these say that it belongs to the word: *nyhet, identitet, alfabet, paket*. */
const wordsOwnEt =
  /(?:h|iet|uit|fab|cit|dit|alit|ilit|mit|nit|pit|rit|sit|tit|ivit|kvit|xit|kom|rak|pak|stak)$/;

/**
 * The stem that the forms of a Swedish word share, after the description of the Snowball project's Swedish algorithm
 * (M. F. Porter; with the rule for -et of version 3): *klockorna* → *klock*, *mötet* → *möt*, *friskt* → *frisk*. Endings are
 * only taken from the part after the first consonant that follows a vowel, and never from the first three letters.
 * @param word lower case, letters only.
 */
export function stemSwedish(word: string): string {
  const start = regionStart(word);
  return stripOther(stripPair(stripMain(word, start), start), start);
}

function regionStart(word: string): number {
  const found = /[aeiouyäåö][^aeiouyäåö]/.exec(word);
  return found ? Math.max(3, found.index + 2) : word.length;
}

function endsWithin(word: string, start: number, suffix: string): boolean {
  return word.length - suffix.length >= start && word.endsWith(suffix);
}

function stripMain(word: string, start: number): string {
  const suffix = mainSuffixes.find((ending) => endsWithin(word, start, ending));
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  if (suffix === 'et') return isArticle(rest) ? rest : word;
  if (suffix !== 's') return rest;
  if (rest.endsWith('et') && rest.length - 2 >= start && isArticle(rest.slice(0, -2))) {
    return rest.slice(0, -2);
  }
  return sEndings.includes(rest.at(-1) ?? ' ') ? rest : word;
}

/** Whether -et after this is the definite article: after one consonant and a vowel that do not begin the word. */
function isArticle(rest: string): boolean {
  const [before = '', last = ''] = rest.slice(-2);
  return (
    rest.length > 2 && !vowels.includes(last) && vowels.includes(before) && !wordsOwnEt.test(rest)
  );
}

function stripPair(word: string, start: number): string {
  return consonantPairs.some((pair) => endsWithin(word, start, pair)) ? word.slice(0, -1) : word;
}

function stripOther(word: string, start: number): string {
  const suffix = ['fullt', 'lig', 'els', 'öst', 'ig'].find((ending) =>
    endsWithin(word, start, ending),
  );
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  if (suffix === 'fullt') return `${rest}full`;
  if (suffix === 'öst') return ostEndings.includes(rest.at(-1) ?? ' ') ? `${rest}ös` : word;
  return rest;
}
