import { describe, expect, it } from 'vitest';
import {
  type AllocationFacts,
  canAllocate,
  canPrepareSeats,
  canPublish,
  canTakeBack,
  takesSeats,
} from './allocations.ts';

const facts: AllocationFacts = { phase: 'CHOOSING', mode: 'RANK', sessions: 8, people: 40 };
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
