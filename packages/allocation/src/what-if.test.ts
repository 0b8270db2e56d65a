import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import { AllocationInputError } from './input-error.ts';
import type { AllocationProblem } from './problem.ts';
import { verifyAllocation } from './verify-allocation.ts';
import { compareOutcomes, type ProgrammeChange, whatIf } from './what-if.ts';

const problem: AllocationProblem = {
  participants: ['p', 'q', 'r', 's'].map((id) => ({ id, ranking: ['A', 'B'] })),
  sessions: [
    { id: 'a', seminarId: 'A', slotId: 'early', capacity: 2 },
    { id: 'b', seminarId: 'B', slotId: 'early', capacity: 4, minimum: 2 },
  ],
  fixed: [
    { participantId: 'p', sessionId: 'a' },
    { participantId: 'q', sessionId: 'a' },
  ],
};

async function compared(change: ProgrammeChange) {
  const changed = whatIf(problem, change);
  const after = await allocate(changed);
  expect(verifyAllocation(changed, after)).toEqual([]);
  return compareOutcomes(await allocate(problem), after);
}

describe('whatIf', () => {
  it('gives a larger room', async () => {
    expect(await compared({ kind: 'change-capacity', sessionId: 'a', capacity: 4 })).toMatchObject({
      better: 2,
      worse: 0,
      same: 2,
      rankProfile: [2, -2, 0],
      seats: 0,
      cost: -2,
    });
  });

  it('gives a smaller room, and up the seats fixed there last', async () => {
    const change = { kind: 'change-capacity', sessionId: 'a', capacity: 1 } as const;
    expect(whatIf(problem, change).fixed).toEqual([{ participantId: 'p', sessionId: 'a' }]);
    expect(await compared(change)).toMatchObject({ better: 0, worse: 1, same: 3 });
  });

  it('closes a seminar and keeps what ranks mean', async () => {
    const comparison = await compared({ kind: 'close-seminar', seminarId: 'A' });
    expect(comparison).toMatchObject({ better: 0, worse: 2, same: 2, rankProfile: [-2, 2, 0] });
    expect(comparison.fortunes).toContainEqual({ participantId: 'p', fortune: 'worse' });
  });

  it('adds a pass, so that people get more', async () => {
    const late = { id: 'c', seminarId: 'C', slotId: 'late', capacity: 3 };
    expect(await compared({ kind: 'add-sessions', sessions: [late] })).toMatchObject({
      better: 3,
      worse: 0,
      same: 1,
      rankProfile: [0, 0, 0, 3],
      seats: 3,
    });
  });

  it.each([
    [
      'duplicate-session',
      { kind: 'add-sessions', sessions: [{ id: 'a', seminarId: 'A', slotId: 's', capacity: 1 }] },
    ],
    ['unknown-session', { kind: 'change-capacity', sessionId: 'gone', capacity: 1 }],
    ['negative-capacity', { kind: 'change-capacity', sessionId: 'a', capacity: -1 }],
    ['invalid-capacity', { kind: 'change-capacity', sessionId: 'a', capacity: 1.5 }],
    ['unknown-seminar', { kind: 'close-seminar', seminarId: 'gone' }],
  ] as [string, ProgrammeChange][])('refuses %s', (code, change) => {
    const refused = expect.objectContaining({ code });
    expect(() => whatIf(problem, change)).toThrow(AllocationInputError);
    expect(() => whatIf(problem, change)).toThrow(refused);
  });
});

describe('compareOutcomes', () => {
  it('counts fewer places as worse whatever the ranks, and leaves out who is in one only', async () => {
    const before = await allocate({ ...problem, fixed: [] });
    const after = await allocate({
      participants: problem.participants
        .slice(1)
        .map((one) => ({ ...one, unacceptable: ['B'], ranking: ['A'] })),
      sessions: problem.sessions,
    });
    const { better, worse, same } = compareOutcomes(before, after);
    expect(better + worse + same).toBe(3);
    expect(worse).toBeGreaterThanOrEqual(1);
  });
});
