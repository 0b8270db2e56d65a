import type { Choice, Question } from './evaluation-questions.ts';

/** What becomes of a changed form. `same`: nothing changed. `replace`: nobody has answered, so the questions change in place. */
export type FormChange = 'same' | 'replace' | 'new-version';

/** Whether a change of a form makes a new version: it does once somebody has answered, so that answers keep the questions they were given. */
export function decideFormChange(
  current: readonly Question[],
  wanted: readonly Question[],
  answered: number,
): FormChange {
  const unchanged =
    current.length === wanted.length &&
    current.every((question, place) => isIdentical(question, wanted[place]));
  if (unchanged) return 'same';
  return answered > 0 ? 'new-version' : 'replace';
}

/** Whether two questions are the same in everything that is shown or asked. */
export function isIdentical(one: Question, other: Question | undefined): boolean {
  return other !== undefined && JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(question: Question) {
  const { key, kind, textSv, textEn, helpSv, helpEn, required, rowsFrom, steps } = question;
  const { lowSv, lowEn, highSv, highEn } = question.ends;
  const list = (choices: readonly Choice[]) => choices.map((c) => [c.key, c.textSv, c.textEn]);
  const { condition: when } = question;
  return [
    [key, kind, textSv, textEn, helpSv, helpEn, required, rowsFrom, steps],
    [lowSv, lowEn, highSv, highEn],
    list(question.options),
    list(question.rows),
    when && [when.question, when.is, when.choices, when.step],
  ];
}

/**
 * Whether answers to two questions are counted together: the same key and kind, the same options in any order, the same rows,
 * as many steps. Words may differ.
 */
export function countsTogether(one: Question, other: Question): boolean {
  const keysOf = (choices: readonly Choice[]) =>
    choices
      .map(({ key }) => key)
      .sort()
      .join('\n');
  return (
    one.key === other.key &&
    one.kind === other.kind &&
    one.steps === other.steps &&
    keysOf(one.options) === keysOf(other.options) &&
    keysOf(one.rows) === keysOf(other.rows)
  );
}

export type VersionedQuestion = Question & { readonly id: string; readonly version: number };

export interface CountedQuestion<Of extends VersionedQuestion> {
  /** The latest wording. */
  readonly question: Of;
  /** Every question whose answers count here, in all versions. */
  readonly ids: readonly string[];
  /** What it is counted under: the key; with the version where the same key was another question in a later one. */
  readonly name: string;
  /** Keys of the questions that a condition of it was on, in any version. */
  readonly follows: readonly string[];
}

/**
 * The questions of all versions of a form, as they are counted: once for each that answers are counted together for, the latest
 * version first and in its order, then what only earlier versions asked.
 */
export function questionsToCount<Of extends VersionedQuestion>(
  questions: readonly Of[],
): CountedQuestion<Of>[] {
  const counted: { question: Of; ids: string[]; name: string; follows: string[] }[] = [];
  const names = new Set<string>();
  const latestFirst = questions
    .map((question, place) => ({ question, place }))
    .sort((a, b) => b.question.version - a.question.version || a.place - b.place);
  for (const { question } of latestFirst) {
    const together = counted.find((one) => countsTogether(one.question, question));
    const follows = question.condition ? [question.condition.question] : [];
    if (together) {
      together.ids.push(question.id);
      together.follows.push(...follows);
      continue;
    }
    const name = names.has(question.key) ? `${question.key} (${question.version})` : question.key;
    names.add(name);
    counted.push({ question, ids: [question.id], name, follows });
  }
  return counted;
}
