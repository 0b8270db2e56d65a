import { describe, expect, it } from 'vitest';
import {
  type CurrentTimetable,
  decideTimetable,
  freeLetter,
  type PlannedSlot,
} from './timetable.ts';

const current: CurrentTimetable = {
  slots: [{ id: 'first' }, { id: 'second' }],
  seminars: [{ id: 'a' }, { id: 'b' }],
  sessions: [
    { seminarId: 'a', slotId: 'first', taken: 12 },
    { seminarId: 'b', slotId: 'second', taken: 0 },
  ],
};
const slot = (
  id: string | null,
  from: string,
  to: string,
  sessions: Readonly<Record<string, number>> = {},
): PlannedSlot => ({
  id,
  startsAt: new Date(`2026-05-11T${from}:00Z`),
  endsAt: new Date(`2026-05-11T${to}:00Z`),
  sessions: Object.entries(sessions).map(([seminarId, capacity]) => ({
    seminarId,
    session: { capacity },
  })),
});

describe('decideTimetable', () => {
  it('permits slots that touch, new ones, and removing what nobody has a seat in', () => {
    const planned = [slot('first', '09:00', '10:00', { a: 12 }), slot(null, '10:00', '11:00')];
    expect(decideTimetable(current, planned)).toEqual({ ok: true });
  });

  it.each([
    ['slots-overlap', [slot('first', '09:00', '10:00', { a: 12 }), slot(null, '09:59', '11:00')]],
    ['seminar-unknown', [slot('first', '09:00', '10:00', { a: 12, x: 5 })]],
    ['session-has-seats', [slot('second', '09:00', '10:00', { a: 12 })]],
    ['capacity-below-taken', [slot('first', '09:00', '10:00', { a: 11 })]],
  ] as const)('refuses %s', (code, planned) => {
    expect(decideTimetable(current, planned)).toEqual({ ok: false, code });
  });

  it('refuses the same seminar twice in a slot', () => {
    const twice = slot(null, '12:00', '13:00', { b: 5 });
    const planned = [
      slot('first', '09:00', '10:00', { a: 12 }),
      { ...twice, sessions: [...twice.sessions, ...twice.sessions] },
    ];
    expect(decideTimetable(current, planned)).toEqual({ ok: false, code: 'seminar-unknown' });
  });
});

describe('freeLetter', () => {
  it('fills gaps first and ends after Z', () => {
    expect(freeLetter(['A', 'C'])).toBe('B');
    expect(freeLetter(Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'))).toBeNull();
  });
});
