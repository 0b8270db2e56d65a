import * as fc from 'fast-check';
import { Random } from '../random.ts';
import type { RoundsProblem } from '../rounds-problem.ts';

/** Small random problems with every kind of condition, some of them impossible. */
export function smallProblems(): fc.Arbitrary<RoundsProblem> {
  const sizes = fc.record({
    people: fc.integer({ min: 0, max: 7 }),
    rounds: fc.integer({ min: 1, max: 3 }),
    groups: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 3,
    }),
  });
  return sizes
    .chain(({ people, rounds, groups }) => {
      const ids = Array.from({ length: people }, (_, index) => `person ${index}`);
      const someone = people === 0 ? undefined : fc.constantFrom(...ids);
      const anyRound = fc.integer({ min: 0, max: rounds - 1 });
      const anyGroup = fc
        .integer({ min: 0, max: groups.length - 1 })
        .map((group) => `table ${group}`);
      const none = fc.constant([]);
      const pairs =
        people < 2
          ? none
          : fc.array(
              fc
                .shuffledSubarray(ids, { minLength: 2, maxLength: 2 })
                .map(([one = '', other = '']): [string, string] => [one, other]),
              { maxLength: 4 },
            );
      const sets =
        people < 2
          ? none
          : fc.array(fc.subarray(ids, { maxLength: Math.min(3, people) }), { maxLength: 2 });
      return fc.record({
        people: fc.tuple(
          ...ids.map((id) =>
            fc.record({
              id: fc.constant(id),
              attributes: fc.record({
                unit: fc.constantFrom('north', 'south', 'east', ''),
                title: fc.constantFrom('head', 'lead'),
              }),
              presentInRounds: fc
                .option(fc.subarray(Array.from({ length: rounds }, (_, round) => round)), {
                  freq: 5,
                })
                .map((named) => named ?? Array.from({ length: rounds }, (_, round) => round)),
            }),
          ),
        ),
        mix: fc.constant([
          { attribute: 'unit', weight: 3 },
          { attribute: 'title', weight: 1 },
        ]),
        rounds: fc.constant(
          Array.from({ length: rounds }, () => ({
            groups: groups.map(([min, more], group) => ({
              id: `table ${group}`,
              min,
              max: min + more,
            })),
          })),
        ),
        apart: pairs,
        together: sets,
        locked:
          someone === undefined
            ? none
            : fc.array(fc.record({ personId: someone, groupId: anyGroup, round: anyRound }), {
                maxLength: 2,
              }),
        met: pairs.map((all) =>
          all.map(([one, other]): [string, string, number] => [one, other, 2]),
        ),
      });
    })
    .map(withoutSeatsForTheAbsent);
}

function withoutSeatsForTheAbsent(problem: RoundsProblem): RoundsProblem {
  const locked = (problem.locked ?? []).filter(({ personId, round }) =>
    problem.people.find(({ id }) => id === personId)?.presentInRounds?.includes(round),
  );
  return { ...problem, locked };
}

/** A day at tables: independent attributes, tables of equal size or as near as the numbers allow. */
export function dayAtTables(day: {
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
  readonly seed: number;
  readonly apart?: number;
  readonly leaders?: number;
}): RoundsProblem {
  const random = new Random(day.seed);
  const groups = Array.from({ length: day.tables }, (_, table) => ({
    id: `table ${table}`,
    min: Math.floor(day.people / day.tables),
    max: Math.ceil(day.people / day.tables),
  }));
  const people = Array.from({ length: day.people }, (_, index) => ({
    id: `person ${index}`,
    attributes: {
      organisation: `organisation ${random.below(13)}`,
      title: `title ${random.below(6)}`,
      gender: `gender ${random.below(2)}`,
    },
  }));
  const leaders = day.leaders ?? 0;
  return {
    people,
    mix: [
      { attribute: 'organisation', weight: 3 },
      { attribute: 'title', weight: 1 },
      { attribute: 'gender', weight: 1 },
    ],
    rounds: Array.from({ length: day.rounds }, () => ({ groups })),
    apart: Array.from({ length: day.apart ?? 0 }, (_, pair): [string, string] => [
      `person ${leaders + 2 * pair}`,
      `person ${leaders + 2 * pair + 1}`,
    ]),
    leaders: Array.from({ length: leaders }, (_, table) => ({
      personId: `person ${table}`,
      groupId: `table ${table}`,
    })),
  };
}
