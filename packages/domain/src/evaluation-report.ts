import { eachAgainstTheRest, findDifferences, type Verdict } from './evaluation-comparison.ts';
import { leadershipDimension, type ReportDimension, unitDimension } from './evaluation-filters.ts';
import { type ScaleResult, summariseScale } from './evaluation-results.ts';
import { type BreakdownRow, breakDown } from './suppression/breakdown.ts';
import { type Filter, reportOn, type Snapshot } from './suppression/snapshot.ts';

export interface GroupResult {
  /** Units, or leadership groups, that are only shown together. */
  readonly groups: readonly string[];
  readonly result: ScaleResult;
  /** How it differs from all the others together, beyond chance. */
  readonly differs: Verdict;
}

export interface EarlierResult {
  readonly eventId: string;
  readonly result: ScaleResult;
  /** How the day that is read about differs from this one, beyond chance. */
  readonly change: Verdict;
}

export interface QuestionReport {
  readonly key: string;
  readonly result: ScaleResult;
  readonly byUnit: readonly GroupResult[];
  readonly byLeadershipGroup: readonly GroupResult[];
  /** Days where the same question may be shown, in the order they were given. */
  readonly earlier: readonly EarlierResult[];
}

/**
 * What may be said of a form's scale questions: the whole, by unit, by leadership group and beside earlier days. All that is
 * compared between days is one family of comparisons, all that is compared between units another, between leadership groups
 * a third.
 * @param keys the questions, in the order wanted.
 */
export function reportQuestions(
  keys: readonly string[],
  snapshot: Snapshot,
  earlier: readonly { readonly eventId: string; readonly snapshot: Snapshot }[],
): QuestionReport[] {
  const whole = countsOf(snapshot, keys);
  const days = earlier.flatMap(({ eventId, snapshot: past }) =>
    [...countsOf(past, keys)].map(([key, counts]) => ({ key, eventId, counts })),
  );
  const changes = findDifferences(
    days.map(({ key, counts }) => ({ first: whole.get(key) ?? [], second: counts })),
  );
  const byUnit = compareGroups(keys, snapshot, unitDimension);
  const byLeadershipGroup = compareGroups(keys, snapshot, leadershipDimension);
  return keys.map((key) => ({
    key,
    result: summariseScale(whole.get(key) ?? []),
    byUnit: byUnit.get(key) ?? [],
    byLeadershipGroup: byLeadershipGroup.get(key) ?? [],
    earlier: days.flatMap((day, place) =>
      day.key === key
        ? [
            {
              eventId: day.eventId,
              result: summariseScale(day.counts),
              change: changes[place] ?? null,
            },
          ]
        : [],
    ),
  }));
}

function compareGroups(
  keys: readonly string[],
  snapshot: Snapshot,
  dimension: ReportDimension,
): Map<string, GroupResult[]> {
  const rows = keys.flatMap((key) =>
    rowsWithRest(breakDown(snapshot, key, dimension)).map((row) => ({ key, ...row })),
  );
  const differences = findDifferences(rows.map(({ pair }) => pair));
  const found = new Map<string, GroupResult[]>();
  rows.forEach(({ key, groups, counts }, place) => {
    const result = summariseScale(counts);
    const differs = differences[place] ?? null;
    found.set(key, [...(found.get(key) ?? []), { groups, result, differs }]);
  });
  return found;
}

/** The questions that may be shown, with their answers per step. */
function countsOf(
  snapshot: Snapshot,
  keys: readonly string[],
  filter: Filter = {},
): Map<string, readonly number[]> {
  const { questions = {} } = reportOn(snapshot, filter) ?? {};
  return new Map(
    keys.flatMap((key) => {
      const counts = questions[key];
      return counts ? [[key, counts] as const] : [];
    }),
  );
}

function rowsWithRest(rows: readonly BreakdownRow[]) {
  const pairs = eachAgainstTheRest(rows.map(({ counts }) => counts));
  return rows.flatMap((row, index) => {
    const pair = pairs[index];
    return pair ? [{ ...row, pair }] : [];
  });
}

/** Who answered along a dimension, as far as may be shown: rows of at least five. Empty when nothing is shown by it. */
export function respondentsBy(
  snapshot: Snapshot,
  dimension: ReportDimension,
): { readonly groups: readonly string[]; readonly answered: number }[] {
  const cells = snapshot.dimensions.find(({ key }) => key === dimension)?.cells ?? [];
  return cells.flatMap((groups) => {
    const answered = reportOn(snapshot, { [dimension]: groups })?.answered;
    return answered === undefined ? [] : [{ groups, answered }];
  });
}

export interface GroupQuestion {
  readonly key: string;
  /** Hidden where too few in the group answered this question to be told from the rest. */
  readonly result: ScaleResult;
  /** How the group differs from everybody else beyond chance. */
  readonly differs: Verdict;
  /** The same groups on other days, where that may be shown. */
  readonly earlier: readonly { readonly eventId: string; readonly result: ScaleResult }[];
}

export interface GroupReport {
  readonly answered: number;
  readonly questions: readonly GroupQuestion[];
}

/**
 * What those in all the wanted groups answered, against everybody else; null where that may not be shown. Computed from the
 * snapshots alone, so it says nothing that they do not. All the questions are one family of comparisons.
 */
export function reportGroup(
  keys: readonly string[],
  snapshot: Snapshot,
  earlier: readonly { readonly eventId: string; readonly snapshot: Snapshot }[],
  filter: Filter,
): GroupReport | null {
  const report = reportOn(snapshot, filter);
  if (report === null) return null;
  const whole = countsOf(snapshot, keys);
  const inside = countsOf(snapshot, keys, filter);
  const past = earlier.map((day) => ({ ...day, counts: countsOf(day.snapshot, keys, filter) }));
  const verdicts = findDifferences(
    keys.map((key) => {
      const first = inside.get(key) ?? [];
      const second = (whole.get(key) ?? []).map((count, step) => count - (first[step] ?? 0));
      return { first, second: first.length === 0 ? [] : second };
    }),
  );
  return {
    answered: report.answered,
    questions: keys.map((key, place) => ({
      key,
      result: summariseScale(inside.get(key) ?? []),
      differs: verdicts[place] ?? null,
      earlier: past.flatMap(({ eventId, counts }) => {
        const result = summariseScale(counts.get(key) ?? []);
        return result.hidden ? [] : [{ eventId, result }];
      }),
    })),
  };
}

/** The same questions of several forms, such as those about the seminars, each against all the others together; one family. */
export function compareForms(
  forms: readonly { readonly id: string; readonly snapshot: Snapshot }[],
  keys: readonly string[],
): { readonly id: string; readonly key: string; readonly differs: Verdict }[] {
  const rows = keys.flatMap((key) => {
    const asked = forms.flatMap(({ id, snapshot }) => {
      const counts = countsOf(snapshot, [key]).get(key);
      return counts ? [{ id, key, counts }] : [];
    });
    const pairs = eachAgainstTheRest(asked.map(({ counts }) => counts));
    return asked.flatMap((row, place) => {
      const pair = pairs[place];
      return pair ? [{ ...row, pair }] : [];
    });
  });
  const verdicts = findDifferences(rows.map(({ pair }) => pair));
  return rows.map(({ id, key }, place) => ({ id, key, differs: verdicts[place] ?? null }));
}
