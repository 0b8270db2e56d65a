/** What a file's columns mean. Column numbers count from 0. */
export interface WishColumns {
  readonly email: number | null;
  readonly employeeNumber: number | null;
  readonly name: number | null;
  readonly givenName: number | null;
  readonly familyName: number | null;
  readonly choices: WishLayout;
}

/**
 * How the choices stand: one column per place (first choice, second …), one column with all of them in
 * order, or one column per seminar holding its place.
 */
export type WishLayout =
  | { readonly kind: 'by-place'; readonly columns: readonly number[] }
  | { readonly kind: 'in-one'; readonly column: number }
  | {
      readonly kind: 'by-seminar';
      readonly columns: readonly { readonly column: number; readonly seminarId: string }[];
    }
  | { readonly kind: 'none' };

export interface WishSeminar {
  readonly id: string;
  /** A–Z. */
  readonly letter: string;
  readonly title: string;
}

const personHeaders = {
  email: ['e-post', 'epost', 'e-postadress', 'epostadress', 'email', 'e-mail', 'mail'],
  employeeNumber: [
    'anställningsnummer',
    'anställningsnr',
    'anst.nr',
    'anstnr',
    'personalnummer',
    'employee number',
    'employee id',
    'participant',
    'deltagare',
    'deltagarnummer',
    'nummer',
    'id',
  ],
  name: ['namn', 'name', 'ditt namn', 'your name', 'för- och efternamn', 'full name'],
  givenName: ['förnamn', 'given name', 'first name'],
  familyName: ['efternamn', 'family name', 'last name', 'surname'],
} as const;

const ordinals = [
  ['första', 'förstahand', 'förstahandsval', 'first'],
  ['andra', 'andrahand', 'andrahandsval', 'second'],
  ['tredje', 'tredjehand', 'tredjehandsval', 'third'],
  ['fjärde', 'fjärdehand', 'fjärdehandsval', 'fourth'],
  ['femte', 'femtehand', 'femtehandsval', 'fifth'],
  ['sjätte', 'sjättehand', 'sjättehandsval', 'sixth'],
  ['sjunde', 'sjundehand', 'sjundehandsval', 'seventh'],
  ['åttonde', 'åttondehand', 'åttondehandsval', 'eighth'],
  ['nionde', 'niondehand', 'niondehandsval', 'ninth'],
  ['tionde', 'tiondehand', 'tiondehandsval', 'tenth'],
];

const choiceWords = 'val|handsval|hand|choice|önskemål|alternativ|prio|prioritet|plats|wish|option';
const placeAfter = new RegExp(
  `^(?:${choiceWords}|rank|rang|preference)\\s*(?:nr|no)?[\\s.:#]*(\\d{1,2})$`,
);
const placeBefore = new RegExp(
  `^(\\d{1,2})\\s*(?::?a|:?e|st|nd|rd|th|\\.)?[\\s-]*(?:${choiceWords})?$`,
);
const inOneWords = /rangordna|rangordning|ranking|rank\b|önskemål|önska|wishes|preferences|ordning/;

/** The text without differences that do not matter: case, accents composed, spaces. */
export function plainText(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('sv');
}

/**
 * Recognises the columns of a form's export by their headings, in Swedish and English, as made by
 * hand or by common form services (a question with its row in brackets, or all answers in one column).
 */
export function recogniseColumns(
  header: readonly string[],
  seminars: readonly WishSeminar[],
): WishColumns {
  const headings = header.map(plainText);
  const find = (names: readonly string[]) => {
    for (const name of names) {
      const at = headings.indexOf(name);
      if (at >= 0) return at;
    }
    return null;
  };
  const person = {
    email: find(personHeaders.email),
    employeeNumber: find(personHeaders.employeeNumber),
    name: find(personHeaders.name),
    givenName: find(personHeaders.givenName),
    familyName: find(personHeaders.familyName),
  };
  const taken = new Set(Object.values(person));
  const rest = headings
    .map((heading, column) => ({ heading, column }))
    .filter(({ column }) => !taken.has(column));
  return { ...person, choices: layoutOf(rest, seminars) };
}

function layoutOf(
  headings: readonly { heading: string; column: number }[],
  seminars: readonly WishSeminar[],
): WishLayout {
  const places = headings
    .map(({ heading, column }) => ({ place: placeOf(heading), column }))
    .filter(({ place }) => place !== null)
    .sort((one, other) => (one.place ?? 0) - (other.place ?? 0));
  if (places.length > 0) {
    return { kind: 'by-place', columns: places.map(({ column }) => column) };
  }
  const bySeminar = headings.flatMap(({ heading, column }) => {
    const seminar = matchSeminar(bracketed(heading) ?? heading, seminars);
    return seminar === null ? [] : [{ column, seminarId: seminar.id }];
  });
  if (bySeminar.length > 0) return { kind: 'by-seminar', columns: bySeminar };
  const inOne = headings.find(({ heading }) => inOneWords.test(heading));
  return inOne ? { kind: 'in-one', column: inOne.column } : { kind: 'none' };
}

/** The place a heading stands for, from 1: "Val 1", "choice2", "3:e hand", "Rangordna [4]", "Förstahandsval". */
function placeOf(heading: string): number | null {
  const text = bracketed(heading) ?? heading;
  const number = placeAfter.exec(text)?.[1] ?? placeBefore.exec(text)?.[1];
  if (number !== undefined && Number(number) >= 1) return Number(number);
  const first = text.split(/[\s-]+/)[0] ?? '';
  const at = ordinals.findIndex((words) => words.includes(first));
  return at < 0 ? null : at + 1;
}

function bracketed(heading: string): string | null {
  return /\[([^\]]+)\]\s*$/.exec(heading)?.[1]?.trim() ?? null;
}

/**
 * The seminar a cell means: its title, its letter, or its letter with the title after ("B. Värdet vi
 * skapar"). Null when none or several fit.
 */
export function matchSeminar(cell: string, seminars: readonly WishSeminar[]): WishSeminar | null {
  const text = plainText(cell);
  const only = (found: readonly WishSeminar[]) => (found.length === 1 ? (found[0] ?? null) : null);
  const byTitle = only(seminars.filter(({ title }) => plainText(title) === text));
  if (byTitle) return byTitle;
  const [, letter, title] = /^([a-z])(?:\s*[.:)–-]\s*|\s+|$)(.*)$/.exec(text) ?? [];
  if (letter === undefined) return null;
  const byLetter = seminars.find((seminar) => seminar.letter.toLowerCase() === letter) ?? null;
  return byLetter && (title === '' || plainText(byLetter.title) === title) ? byLetter : null;
}
