import { findDifferences, type Verdict } from './evaluation-comparison.ts';
import { counterOf } from './evaluation-counting.ts';
import type { Question } from './evaluation-questions.ts';
import { type ScaleResult, summariseScale, wholePercent } from './evaluation-results.ts';
import { signTest } from './statistics/sign-test.ts';
import { fewestAnswers } from './suppression/limits.ts';
import { reportOn, type Snapshot } from './suppression/snapshot.ts';

/** Chance may be the cause of a lead that is called one in at most this share of questions. */
const level = 0.05;

export interface OptionResult {
  readonly key: string;
  /** How many chose it; of a ranking, how many put it first. */
  readonly count: number;
  /** Whole per cent of those who answered. Of one choice and of first places they add up to 100. */
  readonly percent: number;
  /** Of a ranking: the mean of its places, 1 the first, two decimals. Null otherwise. */
  readonly meanPlace: number | null;
}

export type ChoicesResult =
  | { readonly hidden: true }
  | {
      readonly hidden: false;
      readonly answers: number;
      /** In the order of the question. */
      readonly options: readonly OptionResult[];
      /** The option that more chose, or put first, than any other, beyond chance; null when there is none. */
      readonly ahead: string | null;
    };

export interface RowResult {
  readonly key: string;
  readonly result: ScaleResult;
}

/** What may be said of a question of any kind: the parts that its kind has no use for are null or empty. */
export interface KindReport {
  readonly scale: ScaleResult | null;
  readonly choices: ChoicesResult | null;
  readonly rows: readonly RowResult[];
}

type Counted = Pick<Question, 'kind' | 'options' | 'rows'>;

/**
 * Summarises a question of any kind from a form's snapshot, for everybody who answered it.
 * @param name what the question was counted under.
 */
export function reportKind(snapshot: Snapshot, name: string, question: Counted): KindReport {
  const counts = reportOn(snapshot, {})?.questions ?? {};
  const nothing: KindReport = { scale: null, choices: null, rows: [] };
  const { kind, options, rows } = question;
  const of = (key: string) => counts[counterOf(name, key)] ?? [];
  switch (kind) {
    case 'SCALE':
      return { ...nothing, scale: summariseScale(counts[name] ?? []) };
    case 'SINGLE':
      return { ...nothing, choices: summariseSingle(options, counts[name] ?? []) };
    case 'MULTIPLE':
      return { ...nothing, choices: summariseMultiple(options, of) };
    case 'RANKING':
      return { ...nothing, choices: summariseRanking(options, of) };
    case 'MATRIX':
      return {
        ...nothing,
        rows: rows.map(({ key }) => ({ key, result: summariseScale(of(key)) })),
      };
    case 'TEXT':
      return nothing;
  }
}

type Keys = readonly { readonly key: string }[];

function summariseSingle(options: Keys, counts: readonly number[]): ChoicesResult {
  const percents = wholePercent(counts);
  return summarise(
    sumOf(counts),
    options.map(({ key }, place) => ({
      key,
      count: counts[place] ?? 0,
      percent: percents[place] ?? 0,
      meanPlace: null,
    })),
  );
}

function summariseMultiple(
  options: Keys,
  countsOf: (key: string) => readonly number[],
): ChoicesResult {
  const answers = Math.max(0, ...options.map(({ key }) => sumOf(countsOf(key))));
  return summarise(
    answers,
    options.map(({ key }) => {
      const count = countsOf(key)[1] ?? 0;
      return { key, count, percent: Math.round((100 * count) / answers), meanPlace: null };
    }),
  );
}

function summariseRanking(
  options: Keys,
  countsOf: (key: string) => readonly number[],
): ChoicesResult {
  const firsts = options.map(({ key }) => countsOf(key)[0] ?? 0);
  const answers = sumOf(firsts);
  const percents = wholePercent(firsts);
  return summarise(
    answers,
    options.map(({ key }, place) => ({
      key,
      count: firsts[place] ?? 0,
      percent: percents[place] ?? 0,
      meanPlace: Math.round((100 * sumOfPlaces(countsOf(key))) / answers) / 100,
    })),
  );
}

function sumOfPlaces(counts: readonly number[]): number {
  return counts.reduce((sum, count, place) => sum + count * (place + 1), 0);
}

function summarise(answers: number, options: readonly OptionResult[]): ChoicesResult {
  if (answers < fewestAnswers) return { hidden: true };
  return { hidden: false, answers, options, ahead: findAhead(options) };
}

/**
 * The option ahead of all others beyond chance: the sign test between the two largest, corrected for how many there were to be
 * ahead of (Bonferroni). Where several may be chosen, those who chose both cannot be told from the counts; leaving them in on both
 * sides makes the test more cautious, never less.
 */
function findAhead(options: readonly OptionResult[]): string | null {
  const [first, second] = [...options].sort((a, b) => b.count - a.count);
  if (!first || !second) return null;
  const p = signTest(first.count, second.count) * (options.length - 1);
  return p < level ? first.key : null;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((a, b) => a + b, 0);
}

export interface AskedTwice<Form> {
  readonly key: string;
  readonly before: ScaleResult;
  readonly after: {
    readonly form: Form;
    readonly result: ScaleResult;
    /** How what came of it differs from what was expected, beyond chance. */
    readonly change: Verdict;
  }[];
}

interface CountedForm<Form> {
  readonly form: Form;
  readonly snapshot: Snapshot;
  readonly questions: readonly Question[];
}

/**
 * What was expected before, beside what came of it in the forms after: scale questions with the same key and as many steps.
 * Paired between groups only, never between persons: nothing joins an answer before to one after. All pairs are one family of
 * comparisons.
 */
export function compareExpectations<Form>(
  before: CountedForm<Form>,
  after: readonly CountedForm<Form>[],
): AskedTwice<Form>[] {
  const countsOf = ({ snapshot }: CountedForm<Form>, key: string) =>
    reportOn(snapshot, {})?.questions[key] ?? [];
  const pairs = before.questions.flatMap((question) =>
    after.flatMap((one) => {
      const again = one.questions.find(({ key }) => key === question.key);
      if (question.kind !== 'SCALE' || again?.kind !== 'SCALE') return [];
      if (again.steps !== question.steps) return [];
      const { key } = question;
      return [{ key, form: one.form, first: countsOf(one, key), second: countsOf(before, key) }];
    }),
  );
  const shown = pairs.filter(
    ({ first, second }) => sumOf(first) >= fewestAnswers && sumOf(second) >= fewestAnswers,
  );
  const changes = findDifferences(shown);
  const keys = [...new Set(shown.map(({ key }) => key))];
  return keys.map((key) => ({
    key,
    before: summariseScale(countsOf(before, key)),
    after: shown.flatMap((pair, place) =>
      pair.key === key
        ? [
            {
              form: pair.form,
              result: summariseScale(pair.first),
              change: changes[place] ?? null,
            },
          ]
        : [],
    ),
  }));
}
