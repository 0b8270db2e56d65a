import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formRounds } from './form-rounds.ts';
import { GroupingInfeasibleError } from './infeasible-error.ts';
import { GroupingInputError } from './input-error.ts';
import type { RoundsProblem, RoundsResult } from './rounds-problem.ts';
import { dayAtTables, smallProblems } from './testing/problems.ts';
import { costOfRound, waysToSeat } from './testing/rounds-by-trying-all.ts';
import { verifyRounds } from './verify-rounds.ts';

function formOrRefuse(
  problem: RoundsProblem,
  iterations: number,
): RoundsResult | GroupingInfeasibleError {
  try {
    return formRounds(problem, { iterations });
  } catch (error) {
    if (error instanceof GroupingInfeasibleError) return error;
    throw error;
  }
}

describe('small problems with conditions', () => {
  it('are seated with every condition kept, or refused where no seats exist', () => {
    fc.assert(
      fc.property(smallProblems(), (problem) => {
        const formed = formOrRefuse(problem, 3_000);
        if (formed instanceof GroupingInfeasibleError) {
          expect(formed.code).toBe('infeasible');
          expect(formed.conditions.length).toBeGreaterThan(0);
          expect(waysToSeat(problem, formed.round)).toEqual([]);
          return;
        }
        expect(verifyRounds(problem, formed.rounds)).toEqual([]);
        const { quality } = formed;
        expect(quality.constraintsBroken).toBe(0);
        expect(quality.repeats).toBeGreaterThanOrEqual(quality.repeatsBound);
        for (const { sameValuePairs, bound } of quality.mix) {
          expect(sameValuePairs).toBeGreaterThanOrEqual(bound);
        }
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('are mixed as well where no swap of two keeps everybody apart who must be', () => {
    const people = ['north', 'south', 'south', 'north', 'north'].map((unit, index) => ({
      id: String(index),
      attributes: { unit },
    }));
    const problem: RoundsProblem = {
      people,
      mix: [{ attribute: 'unit', weight: 1 }],
      rounds: [
        {
          groups: [
            { id: 'small', min: 0, max: 2 },
            { id: 'large', min: 3, max: 5 },
          ],
        },
      ],
      apart: [
        ['3', '4'],
        ['2', '3'],
      ],
    };
    const [round] = formRounds(problem, { iterations: 60_000 }).rounds;
    const costs = waysToSeat(problem, 0).map((way) => costOfRound(problem, way));
    expect(round && costOfRound(problem, round)).toBe(Math.min(...costs));
  });

  it('are mixed as well in one round as any seats allow', () => {
    fc.assert(
      fc.property(smallProblems(), (generated) => {
        const problem = { ...generated, rounds: generated.rounds.slice(0, 1) };
        const alone = {
          ...problem,
          people: problem.people.map(({ presentInRounds, ...person }) => ({
            ...person,
            presentInRounds: presentInRounds?.includes(0) ? [0] : [],
          })),
          locked: (problem.locked ?? []).filter(({ round }) => round === 0),
        };
        const formed = formOrRefuse(alone, 60_000);
        if (formed instanceof GroupingInfeasibleError) return;
        const [round] = formed.rounds;
        const costs = waysToSeat(alone, 0).map((way) => costOfRound(alone, way));
        expect(round === undefined ? -1 : costOfRound(alone, round)).toBe(Math.min(...costs));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('a contradiction', () => {
  const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, attributes: {} }));
  const table = (id: string) => ({ id, min: 1, max: 3 });
  const problem: RoundsProblem = {
    people,
    mix: [],
    rounds: [{ groups: [table('1'), table('2')] }],
    apart: [
      ['a', 'd'],
      ['b', 'c'],
      ['a', 'b'],
      ['a', 'c'],
    ],
  };

  it('is named by the conditions that make it, and no others', () => {
    const refused = formOrRefuse(problem, 100);
    expect(refused).toBeInstanceOf(GroupingInfeasibleError);
    const named = refused instanceof GroupingInfeasibleError ? refused.conditions : [];
    expect(named.slice(1)).toEqual([
      { kind: 'apart', personIds: ['b', 'c'] },
      { kind: 'apart', personIds: ['a', 'b'] },
      { kind: 'apart', personIds: ['a', 'c'] },
    ]);
  });

  it('of numbers is named by the sizes', () => {
    const crowded = { ...problem, apart: [], rounds: [{ groups: [table('1')] }] };
    expect(formOrRefuse(crowded, 100)).toMatchObject({
      code: 'infeasible',
      round: 0,
      conditions: [{ kind: 'sizes', people: 4, least: 1, most: 3 }],
    });
  });

  it.each<[string, Partial<RoundsProblem>]>([
    ['unknown-person', { apart: [['a', 'nobody']] }],
    ['same-person', { apart: [['a', 'a']] }],
    ['unknown-group', { locked: [{ personId: 'a', groupId: '9', round: 0 }] }],
    ['unknown-round', { locked: [{ personId: 'a', groupId: '1', round: 4 }] }],
    ['duplicate-person', { people: [...people, { id: 'a', attributes: {} }] }],
    ['duplicate-group', { rounds: [{ groups: [table('1'), table('1')] }] }],
    ['invalid-size', { rounds: [{ groups: [{ id: '1', min: 3, max: 2 }] }] }],
    ['invalid-weight', { mix: [{ attribute: 'unit', weight: -1 }] }],
    [
      'two-leaders',
      {
        leaders: [
          { personId: 'a', groupId: '1' },
          { personId: 'b', groupId: '1' },
        ],
      },
    ],
    [
      'not-present',
      {
        people: [{ id: 'a', attributes: {}, presentInRounds: [] }],
        apart: [],
        locked: [{ personId: 'a', groupId: '1', round: 0 }],
      },
    ],
  ])('with the input itself is refused as %s', (code, change) => {
    expect(() => formRounds({ ...problem, ...change })).toThrow(
      expect.objectContaining({ name: 'GroupingInputError', code }),
    );
    expect(GroupingInputError.name).toBe('GroupingInputError');
  });
});

describe('a day at tables', () => {
  it.each([
    [50, 6],
    [460, 46],
    [457, 46],
  ])(
    'of %i people at %i tables is mixed as well as is possible',
    (people, tables) => {
      const problem = dayAtTables({ people, tables, rounds: 1, seed: people });
      const { rounds, quality } = formRounds(problem, { iterations: 6_000_000 });
      expect(verifyRounds(problem, rounds)).toEqual([]);
      expect(quality.optimal).toBe(true);
    },
    60_000,
  );

  it('of several rounds lets nobody meet twice where the construction allows it', () => {
    const problem = { ...dayAtTables({ people: 91, tables: 13, rounds: 13, seed: 4 }), mix: [] };
    const { rounds, quality } = formRounds(problem, { iterations: 0 });
    expect(verifyRounds(problem, rounds)).toEqual([]);
    expect(quality).toMatchObject({ repeats: 0, optimal: true });
  });

  it('with leaders, colleagues apart and pairs together keeps them all and meets few twice', () => {
    const day = dayAtTables({
      people: 120,
      tables: 15,
      rounds: 3,
      seed: 8,
      apart: 10,
      leaders: 15,
    });
    const problem = {
      ...day,
      together: [
        ['person 60', 'person 61'],
        ['person 70', 'person 71', 'person 72'],
      ],
    };
    const { rounds, quality } = formRounds(problem, { iterations: 1_500_000 });
    expect(verifyRounds(problem, rounds)).toEqual([]);
    expect(quality.repeatsBound).toBe(2 * (1 + 3));
    expect(quality.repeats).toBeLessThanOrEqual(quality.repeatsBound + 4);
  }, 60_000);

  it('keeps those with the same wish together', () => {
    const day = dayAtTables({ people: 40, tables: 8, rounds: 1, seed: 2 });
    const people = day.people.map((person, index) => ({
      ...person,
      attributes: { ...person.attributes, wish: `topic ${Math.floor(index / 5)}` },
    }));
    const problem = { ...day, people, mix: [], alike: [{ attribute: 'wish', weight: 1 }] };
    const { quality } = formRounds(problem, { iterations: 2_000_000 });
    expect(quality.alike).toEqual([{ attribute: 'wish', sameValuePairs: 80, bound: 80 }]);
    expect(quality.optimal).toBe(true);
  }, 60_000);

  it('counts those who met on earlier days', () => {
    const day = dayAtTables({ people: 30, tables: 10, rounds: 1, seed: 2 });
    const met = Array.from({ length: 15 }, (_, pair): [string, string, number] => [
      `person ${2 * pair}`,
      `person ${2 * pair + 1}`,
      5,
    ]);
    const { quality } = formRounds({ ...day, met }, { iterations: 200_000 });
    expect(quality.metAgain).toBe(0);
  });

  it('is the same for the same seed and number of moves', () => {
    const problem = dayAtTables({ people: 60, tables: 9, rounds: 3, seed: 3 });
    const options = { iterations: 50_000, seed: 7 };
    expect(formRounds(problem, options)).toEqual(formRounds(problem, options));
  });

  it('is handed over as it stands when stopped', () => {
    const control = new AbortController();
    const problem = dayAtTables({ people: 200, tables: 23, rounds: 6, seed: 3 });
    const { rounds } = formRounds(problem, {
      timeLimitMs: 600_000,
      signal: control.signal,
      onProgress: () => control.abort(),
    });
    expect(verifyRounds(problem, rounds)).toEqual([]);
  }, 60_000);
});
