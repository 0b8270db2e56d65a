import { describe, expect, it } from 'vitest';
import { type EventPhase, eventPhases } from './event-phase.ts';
import { decidePlan } from './planned-moves.ts';

const now = new Date('2026-05-01T12:00:00Z');
const day = (date: number) => new Date(Date.UTC(2026, 4, date, 12));
const decide = (phase: EventPhase, ...moves: readonly (readonly [EventPhase, number])[]) =>
  decidePlan(
    phase,
    moves.map(([to, date]) => ({ to, at: day(date) })),
    eventPhases,
    now,
  );

describe('decidePlan', () => {
  it('takes moves ahead in the order of phases, in whatever order they are given', () => {
    expect(decide('DRAFT')).toEqual({ ok: true });
    expect(decide('DRAFT', ['LIVE', 11], ['INVITED', 2])).toEqual({ ok: true });
  });

  it('refuses what has been, what is reached and what the event never goes through', () => {
    expect(decide('DRAFT', ['INVITED', 1])).toEqual({ ok: false, code: 'planned-move-past' });
    expect(decide('INVITED', ['INVITED', 2])).toEqual({ ok: false, code: 'planned-move-behind' });
    const moves = [{ to: 'CHOOSING' as const, at: day(2) }];
    const phases = eventPhases.filter((phase) => phase !== 'CHOOSING');
    expect(decidePlan('DRAFT', moves, phases, now)).toEqual({
      ok: false,
      code: 'planned-move-behind',
    });
  });

  it('refuses disorder and repetition', () => {
    const disorder = { ok: false, code: 'planned-moves-disorder' };
    expect(decide('DRAFT', ['INVITED', 5], ['LIVE', 4])).toEqual(disorder);
    expect(decide('DRAFT', ['INVITED', 5], ['LIVE', 5])).toEqual(disorder);
    expect(decide('DRAFT', ['INVITED', 4], ['INVITED', 5])).toEqual(disorder);
  });
});
