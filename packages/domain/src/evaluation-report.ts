import { eachAgainstTheRest, findDifferences, type Verdict } from './evaluation-comparison.ts';
import { type ScaleResult, summariseScale } from './evaluation-results.ts';
import { type BreakdownRow, breakDown } from './suppression/breakdown.ts';
import { reportOn, type Snapshot } from './suppression/snapshot.ts';

/** The dimension that answers about a day are broken down by: förvaltning or bolag. */
export const unitDimension = 'unit';

export interface GroupResult {
  /** Units that are only shown together. */
  readonly units: readonly string[];
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
  /** Days where the same question may be shown, in the order they were given. */
  readonly earlier: readonly EarlierResult[];
}

/**
 * What may be said of a form's scale questions: the whole, by unit and beside earlier days. All that is compared between days
 * is one family of comparisons, all that is compared between units another.
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
  const units = keys.flatMap((key) =>
    rowsWithRest(breakDown(snapshot, key, unitDimension)).map((row) => ({ key, ...row })),
  );
  const differences = findDifferences(units.map(({ pair }) => pair));
  return keys.map((key) => ({
    key,
    result: summariseScale(whole.get(key) ?? []),
    byUnit: units.flatMap((row, place) =>
      row.key === key
        ? [
            {
              units: row.groups,
              result: summariseScale(row.counts),
              differs: differences[place] ?? null,
            },
          ]
        : [],
    ),
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

/** The questions that may be shown, with their answers per step. */
function countsOf(snapshot: Snapshot, keys: readonly string[]): Map<string, readonly number[]> {
  const { questions = {} } = reportOn(snapshot, {}) ?? {};
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

/** Which units answered, as far as may be shown: rows of at least five. Empty when nothing is shown by unit. */
export function respondentsByUnit(
  snapshot: Snapshot,
): { readonly units: readonly string[]; readonly answered: number }[] {
  const dimension = snapshot.dimensions.find(({ key }) => key === unitDimension);
  return (dimension?.cells ?? []).flatMap((units) => {
    const answered = reportOn(snapshot, { [unitDimension]: units })?.answered;
    return answered === undefined ? [] : [{ units, answered }];
  });
}
