import { type IndexedAttribute, type IndexedRounds, NONE } from './indexed-rounds.ts';

/** Pairs among `count` people. */
export function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

/**
 * The fewest pairs that share a group when `people` are spread over groups with room for `max` each: as
 * evenly as the rooms allow. With equal rooms that is r·C(q+1,2) + (g−r)·C(q,2), q = ⌊people/g⌋, r = people mod g.
 * @param min the fewest in each group; absent when groups may stay empty
 */
export function fewestPairs(people: number, max: Int32Array, min?: Int32Array): number {
  const load = min?.slice() ?? new Int32Array(max.length);
  let left = people - load.reduce((sum, size) => sum + size, 0);
  for (let level = 0; left > 0; level++) {
    let open = false;
    for (let group = 0; group < load.length && left > 0; group++) {
      if ((load[group] as number) >= (max[group] as number)) continue;
      open = true;
      if ((load[group] as number) > level) continue;
      load[group] = (load[group] as number) + 1;
      left--;
    }
    if (!open) break;
  }
  return load.reduce((sum, size) => sum + pairsOf(size), 0);
}

/** The most pairs that can share a group when `people` fill the largest rooms first. */
export function mostPairs(people: number, max: Int32Array): number {
  let left = people;
  let pairs = 0;
  for (const room of max.toSorted().reverse()) {
    const seated = Math.min(left, room);
    pairs += pairsOf(seated);
    left -= seated;
  }
  return pairs;
}

/** Sums over rounds and values what a number of people with the same value must (or may) give. */
export function attributeBound(
  problem: IndexedRounds,
  attribute: IndexedAttribute,
  pairs: (people: number, max: Int32Array) => number,
): number {
  let bound = 0;
  for (const { present, max } of problem.rounds) {
    const people = new Int32Array(attribute.values);
    attribute.valueByPerson.forEach((value, person) => {
      if (value !== NONE && present[person] === 1) people[value] = (people[value] as number) + 1;
    });
    for (const count of people) bound += pairs(count, max);
  }
  return bound;
}

/** No grouping has fewer repeats: the greatest of four simple counts. */
export function repeatsBound(problem: IndexedRounds): number {
  return Math.max(
    boundByPairs(problem),
    boundByPerson(problem),
    boundByGroups(problem),
    boundByTogether(problem),
  );
}

/** Every round makes so many meetings, and there are only so many pairs to make them of. */
function boundByPairs(problem: IndexedRounds): number {
  let meetings = 0;
  for (const { presentCount, min, max } of problem.rounds) {
    meetings += fewestPairs(presentCount, max, min);
  }
  const here = everHere(problem);
  const apart = new Set(
    problem.apart
      .filter(([one, other]) => here.has(one) && here.has(other))
      .map(([one, other]) => pairKey(problem, one, other)),
  );
  return meetings - pairsOf(here.size) + apart.size;
}

/** The same for each person: as many neighbours as seats, and only so many others. */
function boundByPerson(problem: IndexedRounds): number {
  const here = everHere(problem);
  const others = problem.personIds.map(() => new Set<number>());
  for (const [one, other] of problem.apart) {
    if (here.has(other)) others[one]?.add(other);
    if (here.has(one)) others[other]?.add(one);
  }
  const neighboursIn = problem.rounds.map(({ min }) =>
    Math.max(0, min.reduce((least, size) => Math.min(least, size), Number.POSITIVE_INFINITY) - 1),
  );
  let twice = 0;
  for (const person of here) {
    let neighbours = 0;
    problem.rounds.forEach(({ present }, round) => {
      if (present[person] === 1) neighbours += neighboursIn[round] as number;
    });
    const possible = here.size - 1 - (others[person]?.size ?? 0);
    twice += Math.max(0, neighbours - possible);
  }
  return Math.ceil(twice / 2);
}

/** When everyone is there, a group larger than another round's number of groups cannot be scattered. */
function boundByGroups(problem: IndexedRounds): number {
  const everyone = problem.personIds.length;
  if (problem.rounds.some(({ presentCount }) => presentCount !== everyone)) return 0;
  let bound = 0;
  problem.rounds.forEach((later, round) => {
    const pairsOfSize = new Map<number, number>();
    let forced = 0;
    for (const earlier of problem.rounds.slice(0, round)) {
      let pairs = 0;
      for (const size of earlier.min) {
        const known = pairsOfSize.get(size) ?? fewestPairs(size, later.max);
        pairsOfSize.set(size, known);
        pairs += known;
      }
      forced = Math.max(forced, pairs);
    }
    bound += forced;
  });
  return bound;
}

/** Those who always sit together meet in every round they share. */
function boundByTogether(problem: IndexedRounds): number {
  const pairs = new Map<number, readonly [number, number]>();
  for (const set of problem.together) {
    for (const one of set) {
      for (const other of set) {
        if (one < other) pairs.set(pairKey(problem, one, other), [one, other]);
      }
    }
  }
  let bound = 0;
  for (const [one, other] of pairs.values()) {
    const shared = problem.rounds.filter(
      ({ present }) => present[one] === 1 && present[other] === 1,
    ).length;
    bound += Math.max(0, shared - 1);
  }
  return bound;
}

/** People who take part in some round. */
function everHere(problem: IndexedRounds): Set<number> {
  const people = problem.personIds.map((_, person) => person);
  return new Set(
    people.filter((person) => problem.rounds.some(({ present }) => present[person] === 1)),
  );
}

function pairKey(problem: IndexedRounds, one: number, other: number): number {
  return Math.min(one, other) * problem.personIds.length + Math.max(one, other);
}
