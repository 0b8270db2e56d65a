import { type CommitmentOutcome, commitmentOutcomes } from './commitments.ts';
import { fewestAnswers } from './suppression/limits.ts';

/** What the leadership sees of what people took home: counts, never who or what. Null where too few can be told apart. */
export interface FollowUp {
  /** Who have committed themselves to something. */
  readonly committed: number | null;
  /** How many of them it went so for, by `commitmentOutcomes` and last those who have not said; null when hidden. */
  readonly outcomes: readonly number[] | null;
  /** Who have chosen a day for the best possible meeting. */
  readonly practised: number | null;
}

/** What is counted. */
export interface FollowUpFacts {
  /** Who were at the day. */
  readonly attended: number;
  /** For each person with commitments, how each of them went; null: has not said. */
  readonly people: readonly (readonly (CommitmentOutcome | null)[])[];
  readonly practised: number;
}

/**
 * Counts once. A number is shown when at least five are counted, none or at least five of those who were there are not, and
 * it differs from the number shown before by none or at least five, so that neither the rest nor the difference points
 * anybody out (docs/decisions/0010).
 * @param before what was shown the last time, or null
 */
export function countFollowUp(facts: FollowUpFacts, before: FollowUp | null): FollowUp {
  const { attended, people, practised } = facts;
  const committed = shownCount(people.length, attended, before?.committed ?? null);
  return {
    committed,
    outcomes: committed === null ? null : outcomesOf(people, before?.outcomes ?? null),
    practised: shownCount(practised, attended, before?.practised ?? null),
  };
}

const isSafe = (count: number) => count === 0 || count >= fewestAnswers;

function shownCount(count: number, of: number, before: number | null): number | null {
  const safe = count >= fewestAnswers && count <= of && isSafe(of - count);
  return safe && (before === null || isSafe(Math.abs(count - before))) ? count : null;
}

/** Each person once, by what went best. Hidden unless those who have said and those who have not are both enough. */
function outcomesOf(
  people: FollowUpFacts['people'],
  before: readonly number[] | null,
): readonly number[] | null {
  const counts = [...commitmentOutcomes, null].map(
    (outcome) => people.filter((outcomes) => bestOf(outcomes) === outcome).length,
  );
  const silent = counts.at(-1) ?? 0;
  const told = people.length - silent;
  if (told < fewestAnswers || !isSafe(silent)) return null;
  const moved = before === null ? 0 : Math.abs(silent - (before.at(-1) ?? 0));
  return isSafe(moved) ? counts : null;
}

function bestOf(outcomes: readonly (CommitmentOutcome | null)[]): CommitmentOutcome | null {
  return commitmentOutcomes.find((outcome) => outcomes.includes(outcome)) ?? null;
}
