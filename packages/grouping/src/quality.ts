import { attributeBound, fewestPairs, mostPairs, pairsOf, repeatsBound } from './bounds.ts';
import { type IndexedAttribute, type IndexedRounds, NONE } from './indexed-rounds.ts';
import type { RoundsQuality } from './rounds-problem.ts';

/** Bounds that depend on the problem alone, worked out once. */
export interface QualityBounds {
  readonly repeats: number;
  readonly mix: readonly number[];
  readonly alike: readonly number[];
}

export function qualityBounds(problem: IndexedRounds): QualityBounds {
  return {
    repeats: Math.max(0, repeatsBound(problem)),
    mix: problem.mix.map((entry) => attributeBound(problem, entry, fewestPairs)),
    alike: problem.alike.map((entry) => attributeBound(problem, entry, mostPairs)),
  };
}

/** Counts everything anew from who sits where. */
export function qualityOf(
  problem: IndexedRounds,
  groupOf: readonly Int32Array[],
  bounds: QualityBounds,
): RoundsQuality {
  const repeats = repeatsIn(problem, groupOf);
  const metAgain = metAgainIn(problem, groupOf);
  const described = (entries: readonly IndexedAttribute[], limits: readonly number[]) =>
    entries.map((entry, index) => ({
      attribute: entry.name,
      sameValuePairs: sameValuePairs(problem, entry, groupOf),
      bound: limits[index] as number,
    }));
  const mix = described(problem.mix, bounds.mix);
  const alike = described(problem.alike, bounds.alike);
  const optimal =
    repeats === bounds.repeats &&
    metAgain === 0 &&
    [...mix, ...alike].every(({ sameValuePairs: pairs, bound }) => pairs === bound);
  return {
    repeats,
    repeatsBound: bounds.repeats,
    metAgain,
    mix,
    alike,
    optimal,
    constraintsBroken: brokenConditions(problem, groupOf),
  };
}

function sameValuePairs(
  problem: IndexedRounds,
  attribute: IndexedAttribute,
  groupOf: readonly Int32Array[],
): number {
  let pairs = 0;
  problem.rounds.forEach(({ min }, round) => {
    const counts = new Int32Array(min.length * attribute.values);
    groupOf[round]?.forEach((group, person) => {
      const value = attribute.valueByPerson[person] as number;
      if (group === NONE || value === NONE) return;
      const cell = group * attribute.values + value;
      counts[cell] = (counts[cell] as number) + 1;
    });
    for (const count of counts) pairs += pairsOf(count);
  });
  return pairs;
}

function repeatsIn(problem: IndexedRounds, groupOf: readonly Int32Array[]): number {
  const people = problem.personIds.length;
  const met = new Uint32Array(Math.ceil((people * people) / 32));
  let repeats = 0;
  problem.rounds.forEach(({ min }, round) => {
    const members: number[][] = Array.from({ length: min.length }, () => []);
    groupOf[round]?.forEach((group, person) => {
      if (group !== NONE) members[group]?.push(person);
    });
    for (const group of members) repeats += meet(group, met, people);
  });
  return repeats;
}

/** Notes that everybody in the group has met. @returns the pairs that had met before */
function meet(group: readonly number[], met: Uint32Array, people: number): number {
  let repeats = 0;
  for (let place = 0; place < group.length; place++) {
    const row = (group[place] as number) * people;
    for (let next = place + 1; next < group.length; next++) {
      const pair = row + (group[next] as number);
      const cell = Math.floor(pair / 32);
      const bit = 1 << (pair % 32);
      if (((met[cell] as number) & bit) !== 0) repeats++;
      met[cell] = (met[cell] as number) | bit;
    }
  }
  return repeats;
}

function metAgainIn(problem: IndexedRounds, groupOf: readonly Int32Array[]): number {
  let sum = 0;
  for (const { pair, weight } of problem.met) {
    for (const groups of groupOf) {
      if (groups[pair[0]] !== NONE && groups[pair[0]] === groups[pair[1]]) sum += weight;
    }
  }
  return sum;
}

function brokenConditions(problem: IndexedRounds, groupOf: readonly Int32Array[]): number {
  let broken = 0;
  problem.rounds.forEach((round, index) => {
    const groups = groupOf[index] as Int32Array;
    const load = new Int32Array(round.min.length);
    groups.forEach((group, person) => {
      if ((group !== NONE) !== (round.present[person] === 1)) broken++;
      if (group !== NONE) load[group] = (load[group] as number) + 1;
    });
    load.forEach((size, group) => {
      if (size < (round.min[group] as number) || size > (round.max[group] as number)) broken++;
    });
    for (const [one, other] of problem.apart) {
      if (groups[one] !== NONE && groups[one] === groups[other]) broken++;
    }
    for (const set of problem.together) {
      const used = new Set(set.map((person) => groups[person]).filter((group) => group !== NONE));
      if (used.size > 1) broken++;
    }
    for (const { person, group } of round.demands) if (groups[person] !== group) broken++;
  });
  return broken;
}
