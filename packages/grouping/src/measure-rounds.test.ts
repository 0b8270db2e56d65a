import { describe, expect, it } from 'vitest';
import { formRounds } from './form-rounds.ts';
import { measureRounds } from './measure-rounds.ts';
import type { RoundsProblem } from './rounds-problem.ts';

const problem: RoundsProblem = {
  people: Array.from({ length: 24 }, (_, index) => ({
    id: `p${index}`,
    attributes: { unit: `u${index % 5}`, title: `t${index % 3}` },
  })),
  mix: [
    { attribute: 'unit', weight: 3 },
    { attribute: 'title', weight: 1 },
  ],
  rounds: [1, 2, 3].map(() => ({
    groups: Array.from({ length: 6 }, (_, index) => ({ id: `g${index}`, min: 4, max: 4 })),
  })),
  apart: [['p0', 'p1']],
};

describe('measureRounds', () => {
  it('finds in formed rounds what forming said of them', () => {
    const { rounds, quality } = formRounds(problem, { iterations: 20_000, seed: 7 });
    expect(measureRounds(problem, rounds)).toEqual(quality);
  });

  it('counts conditions that a hand has broken, and people without a place', () => {
    const { rounds } = formRounds(problem, { iterations: 20_000, seed: 7 });
    const groups = rounds[0]?.groups ?? [];
    const [home, away] = ['p0', 'p1'].map((id) => groups.find((g) => g.personIds.includes(id)));
    if (!home || !away) throw new Error('not seated');
    home.personIds = home.personIds.filter((id) => id !== 'p0');
    expect(measureRounds(problem, rounds).constraintsBroken).toBe(2);
    away.personIds.push('p0');
    expect(measureRounds(problem, rounds).constraintsBroken).toBe(3);
  });
});
