import type { RoundsProblem, SeatedRounds } from '../rounds-problem.ts';
import { verifyRounds } from '../verify-rounds.ts';

/** Every way to seat one round that keeps all conditions of that round. */
export function waysToSeat(problem: RoundsProblem, round: number): SeatedRounds[number][] {
  const here = problem.people.filter(
    ({ presentInRounds }) => presentInRounds?.includes(round) ?? true,
  );
  const groups = problem.rounds[round]?.groups ?? [];
  const alone: RoundsProblem = {
    ...problem,
    people: here.map(({ id, attributes }) => ({ id, attributes })),
    rounds: [{ groups }],
    locked: (problem.locked ?? [])
      .filter((seat) => seat.round === round)
      .map((seat) => ({ ...seat, round: 0 })),
  };
  const ways: SeatedRounds[number][] = [];
  const seats: number[] = [];
  const tryFrom = (person: number): void => {
    if (person === here.length) {
      const way = {
        groups: groups.map(({ id }, group) => ({
          id,
          personIds: here.filter((_, index) => seats[index] === group).map((one) => one.id),
        })),
      };
      if (verifyRounds(alone, [way]).length === 0) ways.push(way);
      return;
    }
    for (let group = 0; group < groups.length; group++) {
      seats[person] = group;
      tryFrom(person + 1);
    }
  };
  tryFrom(0);
  return ways;
}

/** What one round costs: Σ weights of same values over pairs in a group, and of acquaintances. */
export function costOfRound(problem: RoundsProblem, way: SeatedRounds[number]): number {
  let cost = 0;
  for (const { personIds } of way.groups) {
    personIds.forEach((one, place) => {
      for (const other of personIds.slice(place + 1)) cost += costOfPair(problem, one, other);
    });
  }
  return cost;
}

function costOfPair(problem: RoundsProblem, one: string, other: string): number {
  const of = (id: string, attribute: string): string =>
    problem.people.find((person) => person.id === id)?.attributes[attribute] ?? '';
  let cost = 0;
  for (const { attribute, weight } of problem.mix) {
    if (of(one, attribute) !== '' && of(one, attribute) === of(other, attribute)) cost += weight;
  }
  for (const [left, right, weight] of problem.met ?? []) {
    if ([left, right].includes(one) && [left, right].includes(other)) cost += weight;
  }
  return cost;
}
