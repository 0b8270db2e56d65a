import { beforeAll, describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import type { AllocationProblem, AllocationResult } from './problem.ts';
import { verifyAllocation } from './verify-allocation.ts';

const problem: AllocationProblem = {
  participants: [
    { id: 'p', ranking: ['A', 'B'], with: 'q' },
    { id: 'q', ranking: ['A', 'B'], with: 'p' },
    { id: 'r', ranking: ['B', 'A'], unavailableSlots: ['2'] },
    { id: 's', ranking: ['B'], unacceptable: ['A'] },
  ],
  sessions: [
    { id: 'a1', seminarId: 'A', slotId: '1', capacity: 2 },
    { id: 'b1', seminarId: 'B', slotId: '1', capacity: 2 },
    { id: 'a2', seminarId: 'A', slotId: '2', capacity: 3 },
    { id: 'b2', seminarId: 'B', slotId: '2', capacity: 3, minimum: 2 },
  ],
  fixed: [{ participantId: 'r', sessionId: 'b1' }],
};

let right: AllocationResult;
beforeAll(async () => {
  right = await allocate(problem, { objective: 'total' });
});

/** The result with one person's seat, in one session or in any, exchanged for another session. */
function reseated(participantId: string, from: string | null, to: string): AllocationResult {
  const assignments = right.assignments.map((seat) =>
    seat.participantId === participantId && (from === null || seat.sessionId === from)
      ? { ...seat, sessionId: to }
      : seat,
  );
  return { ...right, assignments };
}

describe('the verifier', () => {
  it('finds nothing wrong with a right result', () => {
    expect(verifyAllocation(problem, right)).toEqual([]);
  });

  it.each<[string, () => AllocationResult, RegExp]>([
    ['too many in a session', () => reseated('r', 'b1', 'a1'), /a1 holds 3 of 2/],
    ['a seminar twice', () => reseated('p', 'b2', 'a2'), /p has a seminar twice/],
    ['colleagues apart', () => reseated('q', 'a1', 'b1'), /q could sit with p in a1/],
    ['a fixed seat lost', () => reseated('r', 'b1', 'a1'), /r has lost the fixed seat in b1/],
    ['something unacceptable', () => reseated('s', null, 'a2'), /s was given A/],
    ['a session nobody knows', () => reseated('r', 'b1', 'c'), /c is not a session/],
    ['an empty place untold', () => ({ ...right, unplaced: [] }), /r is not exactly once in 2/],
    ['a wrong cost', () => ({ ...right, cost: right.cost + 1 }), /The cost is/],
    ['a wrong profile', () => ({ ...right, rankProfile: [9, 0, 0] }), /rank profile is wrong/],
    ['a bound above the cost', () => ({ ...right, bound: right.cost + 1 }), /bound is above/],
    ['an unproven optimum', () => ({ ...right, bound: right.cost - 1 }), /bound is not met/],
    ['a session wrongly closed', () => ({ ...right, closed: ['b2'] }), /b2 is wrongly told/],
    [
      'too few in a session, and a free seat denied',
      () => ({
        ...right,
        assignments: right.assignments.filter(
          (seat) => seat.participantId === 'r' || seat.sessionId !== 'b2',
        ),
        unplaced: [
          ...right.unplaced,
          ...['p', 'q', 's'].map((participantId) => ({
            participantId,
            slotId: '2',
            reason: 'no-capacity' as const,
          })),
        ],
      }),
      /b2 is wrongly told as closed/,
    ],
    [
      'a wrong reason',
      () => ({
        ...right,
        unplaced: right.unplaced.map((place) => ({ ...place, reason: 'no-capacity' as const })),
      }),
      /r is not in 2 for no-capacity, but for unavailable/,
    ],
  ])('finds %s', (_what, wrong, complaint) => {
    expect(verifyAllocation(problem, wrong()).join(' ')).toMatch(complaint);
  });
});
