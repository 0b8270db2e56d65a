import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import { allocateFirstCome } from './first-come.ts';
import type { AllocationProblem, AllocationResult } from './problem.ts';
import { bestByTryingAll, figuresOfResult } from './testing/best-by-trying-all.ts';
import { courseProblem, largeProblem, type Shape, tinyProblems } from './testing/problems.ts';
import { solveByHighs } from './testing/solve-by-highs.ts';
import { verifyAllocation } from './verify-allocation.ts';

const shapes: Record<string, Shape & { runs: number }> = {
  'one slot': { slots: 1, seminars: 4, people: 5, runs: 75 },
  'one slot with minimums': { slots: 1, seminars: 4, people: 5, minimums: true, runs: 75 },
  'one slot to repair': { slots: 1, seminars: 4, people: 5, previous: true, runs: 50 },
  'one slot with a pair': { slots: 1, seminars: 3, people: 5, pairs: true, runs: 30 },
  'repeated seminars': { slots: 2, seminars: 3, people: 4, repeated: true, runs: 75 },
  'repeated seminars with minimums': {
    slots: 2,
    seminars: 3,
    people: 4,
    repeated: true,
    minimums: true,
    runs: 40,
  },
  'uneven slots': { slots: 3, seminars: 4, people: 4, away: true, runs: 60 },
  'uneven slots with minimums': {
    slots: 2,
    seminars: 3,
    people: 5,
    away: true,
    minimums: true,
    runs: 50,
  },
  'uneven slots to repair': {
    slots: 2,
    seminars: 3,
    people: 4,
    away: true,
    minimums: true,
    previous: true,
    runs: 50,
  },
  'uneven slots with a pair': {
    slots: 2,
    seminars: 3,
    people: 4,
    away: true,
    pairs: true,
    runs: 40,
  },
  'uneven slots with a pair and minimums': {
    slots: 2,
    seminars: 3,
    people: 4,
    away: true,
    minimums: true,
    pairs: true,
    runs: 40,
  },
};

describe.each(Object.entries(shapes))('a tiny problem of %s', (_name, { runs, ...shape }) => {
  it.each(['total', 'fair'] as const)(
    'is allocated as well as any outcome, %s',
    async (objective) => {
      await fc.assert(
        fc.asyncProperty(tinyProblems(shape), async (generated) => {
          const problem = withoutDoubledPrevious(generated);
          const result = await allocate(problem, { objective });
          expect(verifyAllocation(problem, result)).toEqual([]);
          expect(result.optimal).toBe(true);
          expect(figuresOfResult(problem, result, objective)).toEqual(
            bestByTryingAll(problem, objective),
          );
        }),
        { numRuns: runs },
      );
    },
    60_000,
  );
});

function withoutDoubledPrevious(problem: AllocationProblem): AllocationProblem {
  const slotOf = new Map(problem.sessions.map((session) => [session.id, session.slotId]));
  const seen = new Set<string>();
  const previous = (problem.previous ?? []).filter(({ participantId, sessionId }) => {
    const key = `${participantId} ${slotOf.get(sessionId)}`;
    return seen.has(key) ? false : seen.add(key);
  });
  return { ...problem, previous };
}

describe('larger problems', () => {
  it.each(['total', 'fair'] as const)(
    'are solved alike by flow and by the integer solver in one slot, %s',
    async (objective) => {
      const problem = largeProblem({ people: 120, seminars: 8, slots: 1, seed: 3, capacity: 16 });
      const result = await allocate(problem, { objective });
      const solved = await solveByHighs(problem, objective);
      expect(verifyAllocation(problem, result)).toEqual([]);
      if (objective === 'fair') expect(result.rankProfile).toEqual(solved.rankProfile);
      expect(result.cost).toBe(solved.cost);
    },
    60_000,
  );

  it('are solved alike by sets and by the integer solver in three slots', async () => {
    const problem = largeProblem({ people: 90, seminars: 7, slots: 3, seed: 5, capacity: 14 });
    const result = await allocate(problem, { objective: 'total' });
    expect(verifyAllocation(problem, result)).toEqual([]);
    expect(result.cost).toBe((await solveByHighs(problem, 'total')).cost);
  }, 60_000);

  it('spread every seminar evenly over slots that repeat it', async () => {
    const problem = largeProblem({ people: 101, seminars: 6, slots: 4, seed: 9, capacity: 20 });
    const { assignments } = await allocate(problem);
    const load = Map.groupBy(assignments, ({ sessionId }) => sessionId);
    for (let seminar = 0; seminar < 6; seminar++) {
      const loads = [0, 1, 2, 3].map(
        (slot) => load.get(`seminar ${seminar} in slot ${slot}`)?.length ?? 0,
      );
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    }
  });
});

describe('ranked choices of 146 students among 9 courses', () => {
  const given = process.env.AGH_CSV;
  const shared = new URL('../../../../shared/data/choices/agh-2003.csv', import.meta.url);
  const file = given ?? shared;
  const problem = existsSync(file)
    ? courseProblem(readFileSync(file, 'utf8'))
    : largeProblem({ people: 146, seminars: 9, slots: 1, seed: 2003, capacity: 18 });

  it('reach the least cost that the integer solver finds', async () => {
    const result = await allocate(problem, { objective: 'total' });
    expect(verifyAllocation(problem, result)).toEqual([]);
    expect(result.cost).toBe((await solveByHighs(problem, 'total')).cost);
    if (existsSync(file)) expect(result.cost).toBe(323);
    expect(result.bound).toBe(result.cost);
  }, 60_000);

  it('have no worse worst rank than first come when fair', async () => {
    const fair = await allocate(problem, { objective: 'fair' });
    const total = await allocate(problem, { objective: 'total' });
    const worst = (profile: readonly number[]): number =>
      profile.findLastIndex((count) => count > 0);
    for (let seed = 1; seed <= 10; seed++) {
      const firstCome = allocateFirstCome(problem, seed);
      expect(verifyAllocation(problem, firstCome)).toEqual([]);
      expect(firstCome.cost).toBeGreaterThan(total.cost);
      expect(worst(fair.rankProfile)).toBeLessThanOrEqual(worst(firstCome.rankProfile));
    }
  });
});

describe('equally good outcomes', () => {
  const sessions = [
    { id: 'a', seminarId: 'A', slotId: 'slot', capacity: 1 },
    { id: 'b', seminarId: 'B', slotId: 'slot', capacity: 9 },
  ];
  const people = Array.from({ length: 8 }, (_, index) => ({
    id: `person ${index}`,
    ranking: ['A', 'B'],
  }));
  const winner = (result: AllocationResult): string | undefined =>
    result.assignments.find(({ sessionId }) => sessionId === 'a')?.participantId;

  it('are decided by priority first', async () => {
    const participants = people.map((person, index) => ({
      ...person,
      priority: index === 5 ? 1 : 0,
    }));
    for (let seed = 1; seed <= 10; seed++) {
      expect(winner(await allocate({ participants, sessions }, { seed }))).toBe('person 5');
    }
  });

  it('are decided by a lottery that anyone can repeat, whatever the order of the input', async () => {
    const winners = new Set<string | undefined>();
    for (let seed = 1; seed <= 30; seed++) {
      const result = await allocate({ participants: people, sessions }, { seed });
      const turned = { participants: people.toReversed(), sessions: sessions.toReversed() };
      expect(await allocate(turned, { seed })).toEqual({ ...result, elapsedMs: expect.anything() });
      winners.add(winner(result));
    }
    expect(winners.size).toBeGreaterThan(3);
  });
});

describe('the work', () => {
  const problem = largeProblem({ people: 400, seminars: 12, slots: 3, seed: 1, capacity: 36 });

  it('can be cancelled before it starts and while it runs', async () => {
    await expect(allocate(problem, { signal: AbortSignal.abort('stop') })).rejects.toBe('stop');
    const control = new AbortController();
    const work = allocate(problem, {
      signal: control.signal,
      onProgress: () => control.abort('enough'),
    });
    await expect(work).rejects.toBe('enough');
  });

  it('tells how far it is, from 0 to 1', async () => {
    const told: number[] = [];
    await allocate(problem, { onProgress: (done) => told.push(done) });
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
  });

  it('does nothing for nobody', async () => {
    expect(await allocate({ participants: [], sessions: [] })).toMatchObject({
      assignments: [],
      unplaced: [],
      rankProfile: [0],
      cost: 0,
      optimal: true,
    });
  });
});
