import {
  type Choice,
  completeQuestion,
  type Question,
  type QuestionKind,
} from './evaluation-questions.ts';

/** What has been done to a form since it was opened, so that it can be undone and done again without limit. */
export interface FormHistory {
  readonly past: readonly (readonly Question[])[];
  readonly present: readonly Question[];
  readonly future: readonly (readonly Question[])[];
  /** What the last edit was to; edits of the same field one after another are undone as one. */
  readonly field: string | null;
}

export type FormAction =
  | { readonly do: 'edit'; readonly questions: readonly Question[]; readonly field?: string }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

export function beginHistory(questions: readonly Question[]): FormHistory {
  return { past: [], present: questions, future: [], field: null };
}

export function editForm(history: FormHistory, action: FormAction): FormHistory {
  const { past, present, future, field } = history;
  if (action.do === 'edit') {
    const same = action.field !== undefined && action.field === field;
    return {
      past: same ? past : [...past, present],
      present: action.questions,
      future: [],
      field: action.field ?? null,
    };
  }
  if (action.do === 'undo') {
    const before = past.at(-1);
    if (before === undefined) return history;
    return { past: past.slice(0, -1), present: before, future: [present, ...future], field: null };
  }
  const [next, ...later] = future;
  if (next === undefined) return history;
  return { past: [...past, present], present: next, future: later, field: null };
}

/** Makes a key that nothing else has. */
export type NewKey = () => string;

/** A blank question of a kind, with two blank options where it needs options. */
export function blankQuestion(kind: QuestionKind, key: NewKey): Question {
  const blank = completeQuestion({ key: key(), kind, textSv: '', textEn: '' });
  return withKind(blank, kind, key);
}

/** The question with another kind: what the new kind can use is kept, so that changing back loses nothing. */
export function withKind(question: Question, kind: QuestionKind, key: NewKey): Question {
  const chosen = kind === 'SINGLE' || kind === 'MULTIPLE' || kind === 'RANKING';
  const options =
    chosen && question.options.length === 0
      ? [blankChoice(key), blankChoice(key)]
      : question.options;
  const rows =
    kind === 'MATRIX' && question.rows.length === 0 && question.rowsFrom === null
      ? [blankChoice(key)]
      : question.rows;
  return { ...question, kind, options, rows };
}

export function blankChoice(key: NewKey): Choice {
  return { key: key(), textSv: '', textEn: '' };
}

/**
 * Pasted lines as choices: each line its Swedish text, and its English where a tab follows (two columns from a spreadsheet).
 * The first line goes into the choice pasted into, the next into blank ones after it; those keep their keys. The rest are new.
 */
export function pasteChoices(
  choices: readonly Choice[],
  place: number,
  pasted: string,
  key: NewKey,
): readonly Choice[] {
  const lines = pasted
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-–•*]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '');
  const after = choices.slice(place + 1);
  const filled = after.findIndex(({ textSv, textEn }) => textSv !== '' || textEn !== '');
  const blanks = after.slice(0, filled < 0 ? after.length : filled);
  const into = [...choices.slice(place, place + 1), ...blanks].slice(0, lines.length);
  const made = lines.map((line, index): Choice => {
    const [textSv = '', textEn = ''] = line.split('\t').map((cell) => cell.trim());
    const own = into[index];
    return { key: own?.key ?? key(), textSv, textEn: textEn || (own?.textEn ?? '') };
  });
  return [...choices.slice(0, place), ...made, ...choices.slice(place + into.length)];
}

/** The list with one of it in another place. */
export function moveTo<Of>(list: readonly Of[], from: number, to: number): Of[] {
  const others = list.filter((_, place) => place !== from);
  const moved = list.slice(from, from + 1);
  return [...others.slice(0, to), ...moved, ...others.slice(to)];
}

/** A copy after the question itself, under a key of its own; options keep theirs, since conditions name them within the question. */
export function duplicate(
  questions: readonly Question[],
  place: number,
  key: NewKey,
): readonly Question[] {
  const copies = questions.slice(place, place + 1).map((question) => ({ ...question, key: key() }));
  return [...questions.slice(0, place + 1), ...copies, ...questions.slice(place + 1)];
}

/** Questions added after those that are there; one whose key is taken is there already and is left out. */
export function append(
  questions: readonly Question[],
  more: readonly Question[],
): readonly Question[] {
  const taken = new Set(questions.map(({ key }) => key));
  return [...questions, ...more.filter(({ key }) => !taken.has(key))];
}

/** How many texts of a question have no English yet. */
export function missingEnglish({
  kind,
  textSv,
  textEn,
  helpSv,
  helpEn,
  options,
  rows,
  rowsFrom,
  ends,
}: Question): number {
  const pairs: [string, string][] = [
    [textSv, textEn],
    [helpSv, helpEn],
  ];
  const own = kind === 'MATRIX' ? (rowsFrom ? [] : rows) : options;
  if (kind !== 'TEXT' && kind !== 'SCALE') {
    pairs.push(...own.map((one): [string, string] => [one.textSv, one.textEn]));
  }
  if (kind === 'SCALE' || kind === 'MATRIX') {
    pairs.push([ends.lowSv, ends.lowEn], [ends.highSv, ends.highEn]);
  }
  return pairs.filter(([sv, en]) => sv.trim() !== '' && en.trim() === '').length;
}
