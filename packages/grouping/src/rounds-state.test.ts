import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexRounds } from './indexed-rounds.ts';
import { PairMeetings } from './pair-meetings.ts';
import { Random } from './random.ts';
import { RoundsState } from './rounds-state.ts';
import { dayAtTables } from './testing/problems.ts';

describe('the cost of rounds', () => {
  it.each([
    [3, false],
    [12, true],
  ])('of %i changes by what moves and swaps are said to cost', (rounds, byPairs) => {
    const day = dayAtTables({ people: 24, tables: 4, rounds, seed: 1 });
    const groups = Array.from({ length: 4 }, (_, at) => ({ id: `${at}`, min: 0, max: 8 }));
    const problem = indexRounds({ ...day, rounds: day.rounds.map(() => ({ groups })) });
    expect(PairMeetings.suits(problem)).toBe(byPairs);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new Random(seed);
        const seats = problem.rounds.map(() => Int32Array.from({ length: 24 }, (_, at) => at % 4));
        const state = new RoundsState(problem, seats, 10);
        let cost = state.cost();
        for (let step = 0; step < 30; step++) {
          const round = random.below(rounds);
          const one = random.below(24);
          const other = random.below(24);
          const here = state.groupOf[round]?.[one] as number;
          const there = state.groupOf[round]?.[other] as number;
          if (here === there) continue;
          if (random.below(2) === 0 && state.load(round, there) < 8) {
            cost += state.moveCost(round, one, there);
            state.move(round, one, there);
          } else {
            cost += state.swapCost(round, one, other);
            state.move(round, one, there);
            state.move(round, other, here);
          }
          expect(state.cost()).toBeCloseTo(cost, 6);
        }
      }),
      { numRuns: 50 },
    );
  });
});
