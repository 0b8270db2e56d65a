import { describe, expect, it } from 'vitest';
import { formRounds } from './form-rounds.ts';
import { dayAtTables } from './testing/problems.ts';
import { verifyRounds } from './verify-rounds.ts';

describe('rounds without repeats by construction', () => {
  it.each([
    [32, 8, 10],
    [32, 8, 7],
    [91, 13, 13],
    [460, 46, 6],
    [2000, 200, 20],
  ])('seat %i people at %i tables in %i rounds at once', (people, tables, rounds) => {
    const problem = { ...dayAtTables({ people, tables, rounds, seed: 4 }), mix: [] };
    const formed = formRounds(problem, { iterations: 0 });
    expect(verifyRounds(problem, formed.rounds)).toEqual([]);
    expect(pairsIn(formed.rounds).size).toBe((rounds * people * (people / tables - 1)) / 2);
    expect(formed.quality).toMatchObject({ repeats: 0, optimal: true });
  });
});

function pairsIn(rounds: ReturnType<typeof formRounds>['rounds']): Set<string> {
  const pairs = new Set<string>();
  for (const { groups } of rounds) {
    for (const { personIds } of groups) {
      for (const one of personIds) {
        for (const other of personIds) if (one < other) pairs.add(`${one}, ${other}`);
      }
    }
  }
  return pairs;
}
