import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import { allocateFirstCome } from './first-come.ts';
import type { AllocationProblem } from './problem.ts';
import {
  bestByTryingAll,
  figuresOfResult,
  forEachOutcome,
  type Seating,
  seatingsIn,
} from './testing/best-by-trying-all.ts';
import { tinyProblems } from './testing/problems.ts';
import { afterChanges, type ProblemShape, randomProblem } from './testing/random-problem.ts';
import { solveByHighs } from './testing/solve-by-highs.ts';
import { verifyAllocation } from './verify-allocation.ts';

const objectives = ['total', 'fair'] as const;

describe('an outcome', () => {
  it.each(objectives)(
    'cannot be made better for anyone without being worse for someone, %s',
    async (objective) => {
      const shape = { slots: 2, seminars: 3, people: 4, away: true, minimums: true };
      await fc.assert(
        fc.asyncProperty(tinyProblems(shape), async (problem) => {
          const chosen = seatingsIn(problem, await allocate(problem, { objective }));
          const mine = ranksOf(problem, chosen);
          forEachOutcome(problem, (other) => {
            const theirs = ranksOf(problem, other);
            const isAsGood = theirs.every((ranks, person) => isAtLeast(ranks, mine[person] ?? []));
            if (isAsGood) expect(theirs).toEqual(mine);
          });
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );
});

/** Per person the ranks they got, best first; not ranked comes after all ranks. */
function ranksOf(problem: AllocationProblem, chosen: readonly Seating[]): number[][] {
  return problem.participants.map(({ ranking }, person) =>
    (chosen[person] ?? [])
      .map(({ seminarId }) => (ranking.includes(seminarId) ? ranking.indexOf(seminarId) : 99))
      .sort((one, other) => one - other),
  );
}

function isAtLeast(ranks: readonly number[], than: readonly number[]): boolean {
  return than.every((rank, index) => (ranks[index] ?? 100) <= rank);
}

describe('a repair', () => {
  const shape: ProblemShape = {
    slots: 3,
    seminars: 6,
    people: 24,
    even: false,
    room: 1.1,
    ranked: 0,
    unacceptable: true,
    minimums: true,
    paired: 0.3,
    away: true,
  };

  it.each([
    ['out', 1],
    ['out', 2],
    ['out', 3],
    ['in', 4],
    ['in', 5],
    ['in', 6],
  ] as const)(
    'after some drop %s moves no more people than the integer solver (%i)',
    async (change, seed) => {
      const problem = randomProblem({ ...shape, slots: 1 + (seed % 3) }, seed);
      const { assignments } = await allocate(problem);
      const changed = afterChanges(problem, assignments, 0.08, change, seed);
      const result = await allocate(changed);
      expect(verifyAllocation(changed, result)).toEqual([]);
      expect(result.optimal).toBe(true);
      const [unplaced, moved] = figuresOfResult(changed, result, 'fair');
      const solved = figuresOfResult(changed, await solveByHighs(changed, 'fair'), 'fair');
      expect([unplaced, moved]).toEqual(solved.slice(0, 2));
    },
    60_000,
  );

  it('of an outcome that is still possible moves nobody', async () => {
    const problem = randomProblem({ ...shape, paired: 0 }, 7);
    const { assignments } = await allocate(problem, { seed: 3 });
    const repaired = await allocate({ ...problem, previous: assignments }, { seed: 4 });
    expect(repaired.assignments).toEqual(assignments);
  });
});

describe('seats fixed by hand', () => {
  it.each(objectives)(
    'stay, and everyone else is seated around them as well as any outcome, %s',
    async (objective) => {
      const shape = { slots: 2, seminars: 3, people: 4, away: true, minimums: true };
      const fixing = fc.tuple(tinyProblems(shape), fc.nat(), fc.nat());
      await fc.assert(
        fc.asyncProperty(fixing, async ([generated, seed, which]) => {
          const { assignments } = allocateFirstCome(generated, seed);
          const fixed = assignments.filter((_, index) => ((which >> index) & 1) === 1);
          const problem = { ...generated, fixed };
          const result = await allocate(problem, { objective });
          expect(verifyAllocation(problem, result)).toEqual([]);
          expect(result.optimal).toBe(true);
          expect(figuresOfResult(problem, result, objective)).toEqual(
            bestByTryingAll(problem, objective),
          );
          expect(verifyAllocation(problem, allocateFirstCome(problem, seed))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  it('stay when the outcome is repaired', async () => {
    const problem: AllocationProblem = {
      participants: ['p', 'q', 'r'].map((id) => ({ id, ranking: ['A', 'B'] })),
      sessions: [
        { id: 'a', seminarId: 'A', slotId: 'slot', capacity: 1 },
        { id: 'b', seminarId: 'B', slotId: 'slot', capacity: 2 },
      ],
      previous: [
        { participantId: 'p', sessionId: 'a' },
        { participantId: 'q', sessionId: 'b' },
        { participantId: 'r', sessionId: 'b' },
      ],
      fixed: [{ participantId: 'q', sessionId: 'a' }],
    };
    const { assignments } = await allocate(problem);
    expect(assignments.map(({ sessionId }) => sessionId)).toEqual(['b', 'a', 'b']);
  });
});

describe('a session that a pair needs others for', () => {
  it('keeps them, although they want something else more', async () => {
    const problem: AllocationProblem = {
      participants: [
        { id: 'p', ranking: ['A'], unacceptable: ['B'], with: 'q' },
        { id: 'q', ranking: ['A'], unacceptable: ['B'], with: 'p' },
        { id: 'r', ranking: ['B', 'A'] },
      ],
      sessions: [
        { id: 'a', seminarId: 'A', slotId: 'slot', capacity: 3, minimum: 3 },
        { id: 'b', seminarId: 'B', slotId: 'slot', capacity: 1 },
      ],
    };
    const result = await allocate(problem);
    expect(verifyAllocation(problem, result)).toEqual([]);
    expect(result.assignments.map(({ sessionId }) => sessionId)).toEqual(['a', 'a', 'a']);
  });
});

describe('equally good outcomes where the slots differ', () => {
  const ids = Array.from({ length: 6 }, (_, index) => `person ${index}`);
  const sessions = [
    { id: 'a early', seminarId: 'A', slotId: 'early', capacity: 1 },
    { id: 'b early', seminarId: 'B', slotId: 'early', capacity: 9 },
    { id: 'a late', seminarId: 'A', slotId: 'late', capacity: 1 },
    { id: 'c late', seminarId: 'C', slotId: 'late', capacity: 9 },
  ];
  const winners = async (participants: AllocationProblem['participants'], seed: number) => {
    const { assignments } = await allocate({ participants, sessions }, { seed });
    const best = assignments.filter(({ rank }) => rank === 1);
    return best.map(({ participantId }) => participantId).sort();
  };

  it.each(['alone', 'with pairs'])(
    'are decided by priority before the lottery, %s',
    async (who) => {
      const participants = ids.map((id, index) => ({
        id,
        ranking: ['A', 'B', 'C'],
        priority: index === 2 || index === 4 ? 1 : 0,
        ...(who === 'with pairs' && index < 2 ? { with: `person ${1 - index}` } : {}),
      }));
      for (let seed = 1; seed <= 10; seed++) {
        expect(await winners(participants, seed)).toEqual(['person 2', 'person 4']);
      }
    },
  );

  it('are drawn by a lottery that the seed repeats, whatever the order of the input', async () => {
    const seen = new Set<string>();
    const participants = ids.map((id) => ({ id, ranking: ['A', 'B', 'C'] }));
    for (let seed = 1; seed <= 12; seed++) {
      const drawn = await winners(participants, seed);
      expect(await winners(participants.toReversed(), seed)).toEqual(drawn);
      seen.add(drawn.join());
    }
    expect(seen.size).toBeGreaterThan(3);
  });
});

describe('a problem that takes many cases', () => {
  const problem = randomProblem(
    {
      slots: 4,
      seminars: 6,
      people: 45,
      even: true,
      room: 1,
      ranked: 0,
      unacceptable: false,
      minimums: false,
      paired: 0.9,
      away: false,
    },
    203,
  );

  it('is given its best outcome so far and a true bound when effort runs out', async () => {
    const result = await allocate(problem, { objective: 'total', effort: 1e-6 });
    expect(verifyAllocation(problem, result)).toEqual([]);
    expect(result.optimal).toBe(false);
    expect(result.bound).toBeLessThanOrEqual(1143);
    expect(result.bound).toBeGreaterThan(1000);
    expect(result.cost).toBeGreaterThanOrEqual(1143);
  }, 60_000);

  it.each([0, -1, Number.NaN])('is not begun without effort (%d)', async (effort) => {
    await expect(allocate(problem, { effort })).rejects.toThrow(RangeError);
  });

  it('stops at once when cancelled', async () => {
    const control = new AbortController();
    const work = allocate(problem, { signal: control.signal });
    const cancelled = await new Promise<number>((resume) => {
      setTimeout(() => {
        control.abort('enough');
        resume(performance.now());
      }, 150);
    });
    await expect(work).rejects.toBe('enough');
    expect(performance.now() - cancelled).toBeLessThan(1000);
  });
});
