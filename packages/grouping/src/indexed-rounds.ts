import { GroupingInputError } from './input-error.ts';
import type { RoundsProblem } from './rounds-problem.ts';

/** Nothing: absent, not fixed, no value. */
export const NONE = -1;

/** A pair of people by number. */
export type Pair = readonly [number, number];

/** An attribute by number: the value of each person, or NONE. */
export interface IndexedAttribute {
  readonly name: string;
  readonly weight: number;
  readonly values: number;
  readonly valueByPerson: Int32Array;
}

/** One round: who takes part, the groups' sizes and who is fixed where. */
export interface IndexedRound {
  readonly min: Int32Array;
  readonly max: Int32Array;
  readonly present: Uint8Array;
  readonly presentCount: number;
  /** person → group, or NONE. The first demand counts; `demands` holds them all. */
  readonly fixed: Int32Array;
  readonly demands: readonly { readonly person: number; readonly group: number }[];
}

/** The problem checked and numbered in its own order. */
export interface IndexedRounds {
  readonly personIds: readonly string[];
  readonly mix: readonly IndexedAttribute[];
  readonly alike: readonly IndexedAttribute[];
  readonly rounds: readonly IndexedRound[];
  readonly apart: readonly Pair[];
  readonly together: readonly (readonly number[])[];
  readonly met: readonly { readonly pair: Pair; readonly weight: number }[];
}

/**
 * Checks the problem and numbers it.
 * @throws GroupingInputError for the first thing that is wrong
 */
export function indexRounds(problem: RoundsProblem): IndexedRounds {
  const people = new Map<string, number>();
  problem.people.forEach(({ id }, person) => {
    if (people.has(id)) throw new GroupingInputError('duplicate-person', id);
    people.set(id, person);
  });
  const numberOf = (id: string): number => {
    const person = people.get(id);
    if (person === undefined) throw new GroupingInputError('unknown-person', id);
    return person;
  };
  const pairOf = (one: string, other: string): Pair => {
    if (one === other) throw new GroupingInputError('same-person', one);
    return [numberOf(one), numberOf(other)];
  };
  return {
    personIds: problem.people.map(({ id }) => id),
    mix: problem.mix.map((entry) => indexAttribute(problem, entry)),
    alike: (problem.alike ?? []).map((entry) => indexAttribute(problem, entry)),
    rounds: problem.rounds.map((_, round) => indexRound(problem, round, numberOf)),
    apart: (problem.apart ?? []).map(([one, other]) => pairOf(one, other)),
    together: (problem.together ?? []).map((ids) => [...new Set(ids.map(numberOf))]),
    met: (problem.met ?? []).map(([one, other, weight]) => {
      checkWeight(weight, one, other);
      return { pair: pairOf(one, other), weight };
    }),
  };
}

function checkWeight(weight: number, ...ids: string[]): void {
  if (!Number.isFinite(weight) || weight < 0)
    throw new GroupingInputError('invalid-weight', ...ids);
}

function indexAttribute(
  problem: RoundsProblem,
  { attribute, weight }: RoundsProblem['mix'][number],
): IndexedAttribute {
  checkWeight(weight, attribute);
  const values = new Map<string, number>();
  const valueByPerson = Int32Array.from(problem.people, ({ attributes }) => {
    const value = attributes[attribute];
    if (value === undefined || value === '') return NONE;
    const known = values.get(value) ?? values.size;
    values.set(value, known);
    return known;
  });
  return { name: attribute, weight, values: values.size, valueByPerson };
}

function indexRound(
  problem: RoundsProblem,
  round: number,
  numberOf: (id: string) => number,
): IndexedRound {
  const groups = problem.rounds[round]?.groups ?? [];
  const groupNumbers = new Map<string, number>();
  groups.forEach(({ id, min, max }, group) => {
    if (groupNumbers.has(id)) throw new GroupingInputError('duplicate-group', id, String(round));
    if (!Number.isInteger(min) || !Number.isInteger(max) || min < 0 || max < min) {
      throw new GroupingInputError('invalid-size', id, String(round));
    }
    groupNumbers.set(id, group);
  });
  const present = new Uint8Array(problem.people.length).fill(1);
  problem.people.forEach(({ id, presentInRounds }, person) => {
    if (presentInRounds === undefined) return;
    for (const named of presentInRounds) checkRound(problem, named, id);
    present[person] = presentInRounds.includes(round) ? 1 : 0;
  });
  const fixed = new Int32Array(present.length).fill(NONE);
  const demands = demandsIn(problem, round, groupNumbers, present, numberOf);
  for (const { person, group } of demands) {
    if (fixed[person] === NONE) fixed[person] = group;
  }
  return {
    min: Int32Array.from(groups, ({ min }) => min),
    max: Int32Array.from(groups, ({ max }) => max),
    present,
    presentCount: present.reduce((sum, here) => sum + here, 0),
    fixed,
    demands,
  };
}

function checkRound(problem: RoundsProblem, round: number, id: string): void {
  if (problem.rounds[round] === undefined) {
    throw new GroupingInputError('unknown-round', id, String(round));
  }
}

function demandsIn(
  problem: RoundsProblem,
  round: number,
  groupNumbers: ReadonlyMap<string, number>,
  present: Uint8Array,
  numberOf: (id: string) => number,
): { person: number; group: number }[] {
  const demand = (personId: string, groupId: string): { person: number; group: number } => {
    const person = numberOf(personId);
    const group = groupNumbers.get(groupId);
    if (group === undefined) throw new GroupingInputError('unknown-group', groupId, String(round));
    if (present[person] === 0) throw new GroupingInputError('not-present', personId, String(round));
    return { person, group };
  };
  for (const { personId, round: only } of [...(problem.leaders ?? []), ...(problem.locked ?? [])]) {
    if (only !== undefined) checkRound(problem, only, personId);
  }
  const leaders = (problem.leaders ?? [])
    .filter(({ personId, groupId, round: only }) => {
      checkGroup(problem, groupId);
      const applies = groupNumbers.has(groupId) && present[numberOf(personId)] === 1;
      return only === undefined ? applies : only === round;
    })
    .map(({ personId, groupId }) => demand(personId, groupId));
  checkOneLeaderEach(problem, round, leaders);
  const locked = (problem.locked ?? [])
    .filter((seat) => seat.round === round)
    .map(({ personId, groupId }) => demand(personId, groupId));
  return [...leaders, ...locked];
}

function checkOneLeaderEach(
  problem: RoundsProblem,
  round: number,
  leaders: readonly { person: number; group: number }[],
): void {
  const led = new Map<number, number>();
  for (const { person, group } of leaders) {
    if ((led.get(group) ?? person) !== person) {
      const groupId = problem.rounds[round]?.groups[group]?.id ?? '';
      throw new GroupingInputError('two-leaders', groupId, String(round));
    }
    led.set(group, person);
  }
}

function checkGroup(problem: RoundsProblem, groupId: string): void {
  const known = problem.rounds.some(({ groups }) => groups.some(({ id }) => id === groupId));
  if (!known) throw new GroupingInputError('unknown-group', groupId);
}
