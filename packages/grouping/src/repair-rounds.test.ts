import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formRounds } from './form-rounds.ts';
import { GroupingInfeasibleError } from './infeasible-error.ts';
import { Random } from './random.ts';
import { type RepairResult, repairRounds } from './repair-rounds.ts';
import type { RoundsProblem, SeatedRounds } from './rounds-problem.ts';
import { dayAtTables, smallProblems } from './testing/problems.ts';
import { waysToSeat } from './testing/rounds-by-trying-all.ts';
import { verifyRounds } from './verify-rounds.ts';

type Seats = SeatedRounds[number];

function groupsOf(seats: Seats | undefined): Map<string, string> {
  return new Map(
    seats?.groups.flatMap(({ id, personIds }) => personIds.map((person) => [person, id] as const)),
  );
}

function movedBetween(before: Seats | undefined, after: Seats | undefined): string[] {
  const old = groupsOf(before);
  return [...groupsOf(after)]
    .filter(([person, group]) => old.has(person) && old.get(person) !== group)
    .map(([person]) => person);
}

/** Anybody anywhere, as seats may stand that were formed under other conditions. */
function anySeats(problem: RoundsProblem, seed: number): SeatedRounds {
  const random = new Random(seed);
  return problem.rounds.map(({ groups }) => {
    const seated = [...groups.map(({ id }) => id), 'a table that is gone'].map((id) => ({
      id,
      personIds: [] as string[],
    }));
    for (const { id } of problem.people) {
      if (random.below(4) > 0) seated[random.below(seated.length)]?.personIds.push(id);
    }
    return { groups: seated };
  });
}

function repairOrRefuse(
  problem: RoundsProblem,
  formed: SeatedRounds,
): RepairResult | GroupingInfeasibleError {
  try {
    return repairRounds(problem, formed);
  } catch (error) {
    if (error instanceof GroupingInfeasibleError) return error;
    throw error;
  }
}

describe('repaired rounds of small problems', () => {
  it('keep every condition and move as few people as any seats do', () => {
    fc.assert(
      fc.property(smallProblems(), fc.integer(), (problem, seed) => {
        const formed = anySeats(problem, seed);
        const repaired = repairOrRefuse(problem, formed);
        if (repaired instanceof GroupingInfeasibleError) {
          expect(repaired.code).toBe('infeasible');
          expect(waysToSeat(problem, repaired.round)).toEqual([]);
          return;
        }
        expect(verifyRounds(problem, repaired.rounds)).toEqual([]);
        let fewest = 0;
        problem.rounds.forEach((_, round) => {
          const ways = waysToSeat(problem, round);
          const moved = ways.map((way) => movedBetween(formed[round], way).length);
          fewest += Math.min(...moved);
          const named = repaired.moves.filter((move) => move.round === round);
          expect(named.map(({ personId }) => personId).sort()).toEqual(
            movedBetween(formed[round], repaired.rounds[round]).sort(),
          );
        });
        expect(repaired.moves).toHaveLength(fewest);
        expect(repaired.movesBound).toBe(fewest);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('stay as they are when nothing has changed', () => {
    const problem = dayAtTables({
      people: 60,
      tables: 8,
      rounds: 3,
      seed: 2,
      apart: 5,
      leaders: 8,
    });
    const { rounds } = formRounds(problem, { iterations: 50_000 });
    expect(repairRounds(problem, rounds)).toMatchObject({ rounds, moves: [], movesBound: 0 });
  });
});

describe('a day at tables where some fall ill and some come late', () => {
  const day = dayAtTables({ people: 460, tables: 46, rounds: 4, seed: 5, apart: 40, leaders: 46 });
  const early = {
    ...day,
    people: day.people.slice(0, 450),
    rounds: day.rounds.map(({ groups }) => ({
      groups: groups.map(({ id }) => ({ id, min: 9, max: 10 })),
    })),
  };
  const formed = formRounds(early, { iterations: 2_000_000 }).rounds;
  const random = new Random(3);
  const changed: RoundsProblem = {
    ...early,
    people: day.people.map((person, index) =>
      index >= 46 && random.below(12) === 0 ? { ...person, presentInRounds: [0] } : person,
    ),
    rounds: early.rounds.map(({ groups }) => ({
      groups: groups.map(({ id }) => ({ id, min: 8, max: 10 })),
    })),
  };

  it('moves only those who must, proves it, and lets few meet twice', () => {
    const started = performance.now();
    const { rounds, quality, moves, movesBound } = repairRounds(changed, formed, { fromRound: 1 });
    const elapsed = performance.now() - started;
    expect(verifyRounds(changed, rounds).filter((what) => !what.startsWith('Round 1'))).toEqual([]);
    expect(rounds[0]?.groups.map(({ id, personIds }) => [id, personIds.length])).toEqual(
      formed[0]?.groups.map(({ id, personIds }) => [id, personIds.length]),
    );
    expect(moves).toHaveLength(movesBound);
    expect(moves.length).toBeLessThan(40);
    expect(quality.repeats).toBeLessThanOrEqual(20);
    expect(elapsed).toBeLessThan(10_000);
  }, 60_000);

  it('is the same every time', () => {
    const again = repairRounds(changed, formed);
    expect(again).toEqual(repairRounds(changed, formed));
  }, 60_000);

  it.each<[string, SeatedRounds]>([
    ['unknown-round', formed.slice(1)],
    [
      'duplicate-person',
      formed.map(({ groups }) => ({
        groups: groups.map(({ id, personIds }) => ({ id, personIds: [...personIds, 'person 0'] })),
      })),
    ],
  ])('refuses seats with %s', (code, seats) => {
    expect(() => repairRounds(changed, seats)).toThrow(expect.objectContaining({ code }));
  });
});
