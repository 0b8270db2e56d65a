import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import { compareWithFirstCome } from './compare-with-first-come.ts';
import type { AllocationProblem } from './problem.ts';
import { largeProblem } from './testing/problems.ts';

const session = (id: string, capacity: number) => ({
  id,
  seminarId: id,
  slotId: 'slot',
  capacity,
});

/** P wants A above B; Q wants only A. Whoever comes first takes A. */
const contested: AllocationProblem = {
  participants: [
    { id: 'p', ranking: ['A', 'B'] },
    { id: 'q', ranking: ['A'] },
  ],
  sessions: [session('A', 1), session('B', 5)],
};

describe('compareWithFirstCome', () => {
  it('tells what people would have got in the order in which they sent in their wishes', async () => {
    const allocation = await allocate(contested, { objective: 'fair' });
    const early = compareWithFirstCome(contested, allocation, { submitted: ['p', 'gone', 'q'] });
    expect(early.submissionOrder).toEqual({
      rankProfile: [1, 0, 1],
      meanRank: 1.5,
      worstRank: 3,
      seats: 2,
    });
    const late = compareWithFirstCome(contested, allocation, { submitted: ['q'] });
    expect(late.submissionOrder?.rankProfile).toEqual([1, 1, 0]);
    expect(late.allocation).toEqual({
      rankProfile: [1, 1, 0],
      meanRank: 1.5,
      worstRank: 2,
      seats: 2,
    });
  });

  it('averages over orders drawn by lot, the same for the same seed', async () => {
    const allocation = await allocate(contested);
    const { randomOrder, submissionOrder } = compareWithFirstCome(contested, allocation, {
      orders: 200,
    });
    expect(submissionOrder).toBeUndefined();
    expect(randomOrder.rankProfile[0]).toBe(1);
    expect(randomOrder.rankProfile[2]).toBeGreaterThan(0.3);
    expect(randomOrder.rankProfile[2]).toBeLessThan(0.7);
    expect(compareWithFirstCome(contested, allocation, { orders: 200 }).randomOrder).toEqual(
      randomOrder,
    );
  });

  it('never shows a fair allocation with a worse worst rank', async () => {
    const problem = largeProblem({ people: 80, seminars: 6, slots: 2, seed: 4, capacity: 15 });
    const { allocation, randomOrder } = compareWithFirstCome(problem, await allocate(problem));
    expect(allocation.worstRank).toBeLessThanOrEqual(randomOrder.worstRank);
    expect(allocation.seats).toBeGreaterThanOrEqual(randomOrder.seats);
  });

  it('has nothing to compare for nobody, and refuses no orders', () => {
    const nobody = { participants: [], sessions: [] };
    const nothing = { rankProfile: [0], meanRank: 0, worstRank: 0, seats: 0 };
    expect(compareWithFirstCome(nobody, { rankProfile: [0] }).randomOrder).toEqual(nothing);
    expect(() => compareWithFirstCome(nobody, { rankProfile: [0] }, { orders: 0 })).toThrow(
      RangeError,
    );
  });
});
