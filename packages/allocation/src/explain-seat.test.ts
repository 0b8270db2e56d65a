import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import { explainSeat } from './explain-seat.ts';
import { AllocationInputError } from './input-error.ts';
import type { AllocationProblem } from './problem.ts';
import { largeProblem } from './testing/problems.ts';
import { whatIf } from './what-if.ts';

const session = (seminarId: string, capacity: number, more: object = {}) => ({
  id: seminarId.toLowerCase(),
  seminarId,
  slotId: 'slot',
  capacity,
  ...more,
});

async function explained(problem: AllocationProblem, participantId: string) {
  return explainSeat(problem, await allocate(problem), participantId)[0];
}

describe('explainSeat', () => {
  it('tells demand against seats, and the lottery between equals', async () => {
    const problem = {
      participants: ['p', 'q', 'r'].map((id) => ({ id, ranking: ['A', 'B'] })),
      sessions: [session('A', 2), session('B', 5)],
    };
    const { assignments } = await allocate(problem);
    const loser = assignments.find(({ rank }) => rank === 2)?.participantId ?? '';
    expect(await explained(problem, loser)).toEqual({
      slotId: 'slot',
      sessionId: 'b',
      rank: 2,
      unplaced: undefined,
      missed: [
        {
          seminarId: 'A',
          rank: 1,
          demand: 3,
          seats: 2,
          taken: 2,
          needed: [
            { kind: 'more-seats', seats: 1 },
            { kind: 'better-lot', people: 2 },
          ],
        },
      ],
    });
    const winner = assignments.find(({ rank }) => rank === 1)?.participantId ?? '';
    expect((await explained(problem, winner))?.missed).toEqual([]);
  });

  it('names priority, and not those for whom the change would be a loss', async () => {
    const problem = {
      participants: [
        { id: 'p', ranking: ['A', 'B'] },
        { id: 'q', ranking: ['A', 'B'], priority: 1 },
        { id: 'r', ranking: ['A', 'C', 'B'] },
      ],
      sessions: [session('A', 2), session('B', 5), session('C', 0)],
    };
    expect((await explained(problem, 'p'))?.missed[0]?.needed).toEqual([
      { kind: 'more-seats', seats: 1 },
      { kind: 'higher-priority', people: 1 },
    ]);
  });

  it('tells that a seminar was not held for want of people', async () => {
    const problem = {
      participants: [
        { id: 'p', ranking: ['A', 'B'] },
        { id: 'q', ranking: ['B'], unacceptable: ['A'] },
      ],
      sessions: [session('A', 9, { minimum: 3 }), session('B', 5)],
    };
    expect((await explained(problem, 'p'))?.missed[0]).toMatchObject({
      demand: 1,
      seats: 9,
      taken: 0,
      needed: [{ kind: 'more-people', people: 2 }],
    });
  });

  it('tells what holds someone back from a free seat', async () => {
    const sessions = [session('A', 2), session('B', 2)];
    const wants = { ranking: ['A', 'B'] };
    const fixed = [{ participantId: 'p', sessionId: 'b' }];
    const held = { participants: [{ id: 'p', ...wants }], sessions, fixed };
    expect((await explained(held, 'p'))?.missed[0]?.needed).toEqual([{ kind: 'held-seat' }]);
    const pair = {
      participants: [
        { id: 'p', ...wants, with: 'q' },
        { id: 'q', ranking: ['B'], unacceptable: ['A'], with: 'p' },
      ],
      sessions,
    };
    expect((await explained(pair, 'p'))?.missed[0]?.needed).toEqual([{ kind: 'colleague' }]);
    const needed = {
      participants: [
        { id: 'p', ...wants },
        { id: 'q', ranking: ['B'], unacceptable: ['A'] },
      ],
      sessions: [session('A', 1), session('B', 2, { minimum: 2 })],
    };
    expect((await explained(needed, 'p'))?.missed[0]?.needed).toEqual([
      { kind: 'minimum-elsewhere', sessionId: 'b' },
    ]);
  });

  it('explains no seat, and leaves out seminars had in another slot', async () => {
    const problem = {
      participants: [{ id: 'p', ranking: ['A', 'B'], unavailableSlots: ['out'] }],
      sessions: [
        session('A', 1),
        session('B', 0, { id: 'b2', slotId: 'late' }),
        session('A', 0, { id: 'a2', slotId: 'late' }),
        session('A', 1, { id: 'a3', slotId: 'out' }),
      ],
    };
    const explanations = explainSeat(problem, await allocate(problem), 'p');
    expect(explanations.map(({ slotId, unplaced }) => [slotId, unplaced])).toContainEqual([
      'out',
      'unavailable',
    ]);
    const without = explanations.find(({ slotId }) => slotId === 'late');
    expect(without?.unplaced).toBe('no-capacity');
    expect(without?.missed.map(({ seminarId, seats }) => [seminarId, seats])).toEqual([['B', 0]]);
  });

  it('asks for as many seats as give it to everyone who wanted it more', async () => {
    const problem = largeProblem({ people: 60, seminars: 5, slots: 1, seed: 8, capacity: 14 });
    const result = await allocate(problem, { objective: 'total' });
    const loser = result.assignments.find(({ rank }) => rank === 2)?.participantId ?? '';
    const missed = explainSeat(problem, result, loser, 'total')[0]?.missed[0];
    const more = missed?.needed.find((need) => need.kind === 'more-seats')?.seats ?? 0;
    const sessionId = problem.sessions.find(({ seminarId }) => seminarId === missed?.seminarId)?.id;
    const capacity = (missed?.seats ?? 0) + more;
    const larger = whatIf(problem, {
      kind: 'change-capacity',
      sessionId: sessionId ?? '',
      capacity,
    });
    const after = await allocate(larger, { objective: 'total' });
    const seat = after.assignments.find(({ participantId }) => participantId === loser);
    expect(seat?.rank).toBe(1);
  });

  it('knows only participants', async () => {
    const problem = { participants: [], sessions: [] };
    const result = await allocate(problem);
    expect(() => explainSeat(problem, result, 'nobody')).toThrow(AllocationInputError);
  });
});
