import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AllocationFacts,
  canAllocate,
  canPrepareSeats,
  canPublish,
  canTakeBack,
  countMoved,
  countPairs,
  type PlacedSeat,
  priorityAfter,
  takesSeats,
  withHeldSeats,
} from './allocations.ts';

const facts: AllocationFacts = {
  phase: 'CHOOSING',
  mode: 'RANK',
  purpose: 'allocate',
  published: false,
  claiming: false,
  sessions: 8,
  people: 40,
};
const code = (decision: { ok: boolean; code?: string }) => decision.code ?? 'ok';

describe('takesSeats', () => {
  it.each([
    ['COMING', false, true],
    ['COMING', true, true],
    ['INVITED', true, true],
    ['INVITED', false, false],
    ['DIGITAL', true, false],
    ['DECLINED', true, false],
  ] as const)('%s, has ranked %s: %s', (attendance, hasRanked, expected) => {
    expect(takesSeats(attendance, hasRanked)).toBe(expected);
  });
});

describe('priorityAfter', () => {
  it.each([
    ['never ranked', [], 0],
    ['got the first choice', [[1]], 0],
    ['got the two best in any order', [[2, 1]], 0],
    ['got the second', [[2]], 1],
    ['got the first and the third', [[1, 3]], 1],
    ['got something not ranked', [[1, null]], 2],
    ['got no seat', [[]], 2],
    ['got the best in one block and nothing in another', [[1], []], 2],
    ['got the best in one block and the second in another', [[1], [2]], 1],
  ] as const)('who %s', (_, blocks, expected) => {
    expect(priorityAfter(blocks)).toBe(expected);
  });

  it('never rises when somebody gets something they wanted more', () => {
    const ranks = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(ranks, fc.nat(), (got, which) => {
        const index = which % got.length;
        const better = [1, 2, 3, 4, 5, 6].find((rank) => !got.includes(rank));
        if (better === undefined || better > (got[index] ?? 0)) return;
        const improved = got.with(index, better);
        expect(priorityAfter([improved])).toBeLessThanOrEqual(priorityAfter([got]));
      }),
    );
  });
});

describe('canAllocate', () => {
  it('may be tried at any time before the day', () => {
    for (const phase of ['DRAFT', 'INVITED', 'CHOOSING', 'ALLOCATED'] as const) {
      expect(canAllocate({ ...facts, phase })).toEqual({ ok: true });
    }
    for (const phase of ['LIVE', 'EVALUATING', 'CLOSED'] as const) {
      expect(code(canAllocate({ ...facts, phase }))).toBe('allocation-too-late');
      expect(code(canPrepareSeats({ ...facts, phase }))).toBe('allocation-too-late');
    }
  });

  it.each([
    [{ mode: 'ROTATION' }, 'choice-rotation'],
    [{ sessions: 0 }, 'allocation-without-sessions'],
    [{ people: 0 }, 'allocation-without-people'],
  ] as const)('refuses %j', (change, expected) => {
    expect(code(canAllocate({ ...facts, ...change }))).toBe(expected);
  });
});

describe('canPublish', () => {
  const proposed = { phase: 'CHOOSING', state: 'PROPOSED', outdated: false } as const;

  it.each([
    [{}, false, 'ok'],
    [{ phase: 'ALLOCATED' }, false, 'ok'],
    [{ outdated: true }, true, 'ok'],
    [{ outdated: true }, false, 'allocation-outdated'],
    [{ state: 'RUNNING' }, false, 'allocation-not-proposed'],
    [{ state: 'DISCARDED' }, false, 'allocation-not-proposed'],
    [{ phase: 'INVITED' }, true, 'allocation-too-early'],
    [{ phase: 'LIVE' }, true, 'allocation-too-late'],
  ] as const)('%j, even if outdated %s: %s', (change, evenIfOutdated, expected) => {
    expect(code(canPublish({ ...proposed, ...change }, evenIfOutdated))).toBe(expected);
  });
});

describe('canTakeBack', () => {
  it.each([
    ['PUBLISHED', 'ALLOCATED', 'ok'],
    ['PROPOSED', 'ALLOCATED', 'allocation-not-published'],
    ['PUBLISHED', 'LIVE', 'allocation-too-late'],
  ] as const)('%s in %s: %s', (state, phase, expected) => {
    expect(code(canTakeBack({ state, phase }))).toBe(expected);
  });
});

describe('withHeldSeats', () => {
  const seat = fc.record({
    participationId: fc.constantFrom('kim', 'åsa', 'bo'),
    slotId: fc.constantFrom('1', '2', '3'),
    seminarId: fc.constantFrom('A', 'B', 'C', 'D'),
  });
  /** Seats as the database holds them: one for a person and slot, one for a person and seminar. */
  const seats = fc.uniqueArray(seat, {
    comparator: (one, other) =>
      one.participationId === other.participationId &&
      (one.slotId === other.slotId || one.seminarId === other.seminarId),
  });
  const key = (...parts: string[]) => parts.join(' ');
  const twice = (all: readonly PlacedSeat[], part: 'slotId' | 'seminarId') =>
    all.length !== new Set(all.map((one) => key(one.participationId, one[part]))).size;

  it('keeps all that is held, gives nobody two of anything, and takes no more than it must', () => {
    fc.assert(
      fc.property(seats, seats, (outcome, held) => {
        const all = withHeldSeats(outcome, held);
        expect(all).toEqual(expect.arrayContaining(held));
        expect(twice(all, 'slotId')).toBe(false);
        expect(twice(all, 'seminarId')).toBe(false);
        for (const one of outcome) {
          const inTheWay = held.some(
            (other) =>
              other.participationId === one.participationId &&
              (other.slotId === one.slotId || other.seminarId === one.seminarId),
          );
          expect(all.includes(one)).toBe(!inTheWay);
        }
      }),
    );
  });
});

describe('countPairs', () => {
  const people = [
    { id: 'a', with: 'b' },
    { id: 'b', with: 'a' },
    { id: 'c', with: 'd' },
    { id: 'd', with: 'c' },
    { id: 'e', with: 'a' },
    { id: 'f' },
  ];
  const seats = (...given: [string, string][]) =>
    given.map(([participantId, sessionId]) => ({ participantId, sessionId }));

  it('counts those who name each other, and who have the same sessions', () => {
    const all = seats(['a', 'X1'], ['b', 'Y2'], ['a', 'Y2'], ['b', 'X1'], ['c', 'X1'], ['d', 'Z1']);
    expect(countPairs(people, all)).toEqual({ agreed: 2, together: 1 });
    expect(countPairs([], all)).toEqual({ agreed: 0, together: 0 });
  });
});

describe('what a run is for', () => {
  it.each([
    [{ mode: 'CLAIM' }, 'allocation-by-claim'],
    [{ mode: 'CLAIM', purpose: 'repair', published: true }, 'allocation-by-claim'],
    [{ mode: 'CLAIM', purpose: 'fill' }, 'ok'],
    [{ mode: 'CLAIM', purpose: 'fill', claiming: true }, 'fill-too-early'],
    [{ purpose: 'fill' }, 'fill-not-here'],
    [{ purpose: 'repair' }, 'allocation-not-published'],
    [{ purpose: 'repair', published: true }, 'ok'],
    [{ purpose: 'repair', published: true, phase: 'LIVE' }, 'allocation-too-late'],
  ] as const)('%o: %s', (change, expected) => {
    expect(code(canAllocate({ ...facts, ...change }))).toBe(expected);
  });
});

describe('countMoved', () => {
  const seat = (participantId: string, sessionId: string) => ({ participantId, sessionId });

  it('counts a person once, and only for what is lost', () => {
    const had = [seat('a', 'X1'), seat('a', 'Y2'), seat('b', 'X1'), seat('c', 'Y2')];
    const have = [seat('a', 'Z1'), seat('a', 'W2'), seat('b', 'X1'), seat('b', 'Y2')];
    expect(countMoved(had, have)).toBe(2);
    expect(countMoved(had, had)).toBe(0);
  });
});
