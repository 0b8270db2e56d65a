import type { AllocationResult } from './problem.ts';
import { seededRandom } from './random.ts';

/** How a group fared. */
export interface GroupOutcome {
  readonly group: string;
  readonly people: number;
  /** How many seats were people's 1st, 2nd, …; the last entry: not ranked. Nothing for a group that is too small. */
  readonly rankProfile: readonly number[] | undefined;
  /** The mean over people of their outcome (see `outcomeByGroup`). Nothing for a group that is too small. */
  readonly mean: number | undefined;
  /** `mean` minus the mean of everyone else: above 0 they fared worse. Nothing for a group that is too small or alone. */
  readonly difference: number | undefined;
  /** How often chance alone gives a difference at least as large, from 0 to 1, adjusted for the number of groups. */
  readonly chance: number | undefined;
  /** True when the difference from the rest exceeds chance. */
  readonly exceedsChance: boolean;
}

/** How groups are judged. */
export interface GroupOptions {
  /** The fewest people a group is shown and judged for, from 1. Default 5, so that nobody can be singled out. */
  readonly smallest?: number;
  /** How rare a difference must be to exceed chance, above 0 and below 1. Default 0.05, over all groups together. */
  readonly level?: number;
  /** Divisions drawn by lot, a whole number from 1. Default 5,000. */
  readonly draws?: number;
  /** Seed of the draws. Default 1. */
  readonly seed?: number;
}

/**
 * The outcome per group (a förvaltning, say), and whether it differs from that of all others by more than chance.
 * A person's outcome is the mean over their slots of the rank they got, where a seminar not ranked counts as
 * rank = number of seminars, and no seat in spite of taking part as one more. People who take part in nothing are left out.
 *
 * Judged by the permutation test of the difference in means, two-sided (E. Pitman, 1937): the same outcomes
 * are dealt out to groups of the same sizes by lot. The share of deals at least as different is (b + 1) / (draws + 1),
 * which is never too small (B. Phipson, G. Smyth, 2010), adjusted for judging several groups (S. Holm, 1979).
 * @param groupOf participant id → group; who is not there belongs to no group but to everyone else
 * @returns in the order of the groups' names
 * @throws RangeError when an option is out of range
 */
export function outcomeByGroup(
  result: Pick<AllocationResult, 'assignments' | 'unplaced' | 'rankProfile'>,
  groupOf: ReadonlyMap<string, string>,
  { smallest = 5, level = 0.05, draws = 5000, seed = 1 }: GroupOptions = {},
): GroupOutcome[] {
  checkRange('smallest', smallest, smallest >= 1);
  checkRange('level', level, level > 0 && level < 1);
  checkRange('draws', draws, Number.isInteger(draws) && draws >= 1);
  const people = outcomesOf(result);
  const groups = [...Map.groupBy(people.keys(), (id) => groupOf.get(id))]
    .filter((entry): entry is [string, string[]] => entry[0] !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const judged = groups.filter(
    ([, members]) => members.length >= smallest && members.length < people.size,
  );
  const chances = adjusted(
    chancesOf(
      people,
      judged.map(([, members]) => members),
      draws,
      seed,
    ),
  );
  return groups.map(([group, members]) => {
    const shown = members.length >= smallest;
    const index = judged.findIndex(([name]) => name === group);
    const mean = meanOf(members, people);
    const rest = [...people.keys()].filter((id) => groupOf.get(id) !== group);
    return {
      group,
      people: members.length,
      rankProfile: shown ? profileOf(result, new Set(members)) : undefined,
      mean: shown ? mean : undefined,
      difference: index < 0 ? undefined : mean - meanOf(rest, people),
      chance: chances[index],
      exceedsChance: (chances[index] ?? 1) <= level,
    };
  });
}

function checkRange(name: string, value: number, isRight: boolean): void {
  if (!isRight) throw new RangeError(`${name}: ${value}`);
}

/** Participant → mean rank, worse the higher. */
function outcomesOf({
  assignments,
  unplaced,
  rankProfile,
}: Pick<AllocationResult, 'assignments' | 'unplaced' | 'rankProfile'>): Map<string, number> {
  const seminars = rankProfile.length - 1;
  const sums = new Map<string, { sum: number; slots: number }>();
  const add = (id: string, rank: number): void => {
    const { sum, slots } = sums.get(id) ?? { sum: 0, slots: 0 };
    sums.set(id, { sum: sum + rank, slots: slots + 1 });
  };
  for (const { participantId, rank } of assignments) add(participantId, rank ?? seminars);
  for (const { participantId, reason } of unplaced) {
    if (reason !== 'unavailable') add(participantId, seminars + 1);
  }
  return new Map([...sums].map(([id, { sum, slots }]) => [id, sum / slots]));
}

function profileOf(
  { assignments, rankProfile }: Pick<AllocationResult, 'assignments' | 'rankProfile'>,
  members: ReadonlySet<string>,
): number[] {
  const profile = rankProfile.map(() => 0);
  for (const { participantId, rank } of assignments) {
    if (!members.has(participantId)) continue;
    const entry = rank === null ? profile.length - 1 : rank - 1;
    profile[entry] = (profile[entry] ?? 0) + 1;
  }
  return profile;
}

function meanOf(ids: readonly string[], people: ReadonlyMap<string, number>): number {
  return ids.reduce((sum, id) => sum + (people.get(id) ?? 0), 0) / ids.length;
}

/** Per group, how often outcomes dealt out by lot differ as much. One deal serves all groups. */
function chancesOf(
  people: ReadonlyMap<string, number>,
  groups: readonly (readonly string[])[],
  draws: number,
  seed: number,
): number[] {
  const random = seededRandom(seed);
  const values = Float64Array.from([...people.keys()].sort(), (id) => people.get(id) ?? 0);
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const away = groups.map((members) => Math.abs(meanOf(members, people) - middle));
  const asFar = new Int32Array(groups.length);
  for (let draw = 0; draw < draws; draw++) {
    shuffle(values, random);
    groups.forEach(({ length }, group) => {
      let sum = 0;
      for (let index = 0; index < length; index++) sum += values[index] as number;
      if (Math.abs(sum / length - middle) >= (away[group] as number) - 1e-12) {
        asFar[group] = (asFar[group] as number) + 1;
      }
    });
  }
  return Array.from(asFar, (count) => (count + 1) / (draws + 1));
}

function shuffle(values: Float64Array, random: () => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    const held = values[last] as number;
    values[last] = values[pick] as number;
    values[pick] = held;
  }
}

/** Holm's step-down adjustment. */
function adjusted(chances: readonly number[]): number[] {
  const order = chances.map((_, index) => index);
  order.sort((one, other) => (chances[one] ?? 0) - (chances[other] ?? 0));
  const found = new Array<number>(chances.length).fill(1);
  let highest = 0;
  order.forEach((group, place) => {
    highest = Math.max(highest, Math.min(1, (chances[group] ?? 1) * (chances.length - place)));
    found[group] = highest;
  });
  return found;
}
