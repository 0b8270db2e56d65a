import { GOLF_SCHEDULE, GOLF_TABLES } from './golf-schedule.ts';
import { type IndexedRounds, NONE } from './indexed-rounds.ts';

/** The table of the person at a place, numbered from 0, in a round. */
type Schedule = (place: number, round: number) => number;

/**
 * Seats without repeats where an instant construction gives them. Undefined when there is none, the
 * sizes differ, somebody is absent or there are conditions.
 */
export function constructRounds(problem: IndexedRounds): Int32Array[] | undefined {
  const people = problem.personIds.length;
  const groups = problem.rounds[0]?.min.length ?? 0;
  const size = people / groups;
  if (!Number.isInteger(size) || !isFree(problem, groups, size)) return undefined;
  const rounds = problem.rounds.length;
  const schedule = shiftedRows(groups, size, rounds) ?? golf(groups, size, rounds);
  if (schedule === undefined) return undefined;
  const order = peopleByAttributes(problem);
  return problem.rounds.map((_, round) => {
    const seats = new Int32Array(people).fill(NONE);
    order.forEach((person, place) => {
      seats[person] = schedule(place, round);
    });
    return seats;
  });
}

/**
 * With g groups of s, person (i, j) sits in round r in group (j − r·i) mod g. Nobody meets twice when
 * (s−1)(w−1) < g for w rounds, or when g is prime, s ≤ g and w ≤ g. People of the same row i never meet,
 * so rows are filled by the most important attribute.
 */
function shiftedRows(groups: number, size: number, rounds: number): Schedule | undefined {
  const fewRounds = (size - 1) * (rounds - 1) < groups;
  if (!fewRounds && !(isPrime(groups) && size <= groups && rounds <= groups)) return undefined;
  return (place, round) => {
    const row = Math.floor(place / groups);
    const column = place % groups;
    return (((column - round * row) % groups) + groups) % groups;
  };
}

function golf(groups: number, size: number, rounds: number): Schedule | undefined {
  const fits = groups === GOLF_TABLES && size === 4 && rounds <= GOLF_SCHEDULE.length;
  return fits ? (place, round) => Number(GOLF_SCHEDULE[round]?.[place]) : undefined;
}

function isFree(problem: IndexedRounds, groups: number, size: number): boolean {
  const conditions = problem.apart.length + problem.together.length;
  return (
    conditions === 0 &&
    problem.rounds.every(
      ({ min, max, presentCount, demands }) =>
        demands.length === 0 &&
        presentCount === problem.personIds.length &&
        min.length === groups &&
        min.every((least) => least <= size) &&
        max.every((most) => most >= size),
    )
  );
}

function isPrime(number: number): boolean {
  if (number < 2) return false;
  for (let factor = 2; factor * factor <= number; factor++) if (number % factor === 0) return false;
  return true;
}

/** People with the same value after one another, by the heaviest attribute first. */
function peopleByAttributes(problem: IndexedRounds): number[] {
  const attributes = problem.mix.toSorted((one, other) => other.weight - one.weight);
  return problem.personIds
    .map((_, person) => person)
    .sort((one, other) => {
      for (const { valueByPerson } of attributes) {
        const difference = (valueByPerson[one] as number) - (valueByPerson[other] as number);
        if (difference !== 0) return difference;
      }
      return one - other;
    });
}
