import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formPurposes,
  formsAlongTheWay,
  formWindow,
  type WindowEvent,
} from './evaluation-windows.ts';
import { eventPhases } from './event-phase.ts';

const event: WindowEvent = {
  phase: 'CHOOSING',
  date: '2026-05-11',
  days: 1,
  timeZone: 'Europe/Stockholm',
};
const at = (instant: string) => new Date(instant);
const stateAt = (
  purpose: (typeof formPurposes)[number],
  phase: WindowEvent['phase'],
  now: string,
) => formWindow(purpose, { ...event, phase }, at(now)).state;

describe('formsAlongTheWay', () => {
  it('leaves out what can no longer be answered', () => {
    const on = (phase: WindowEvent['phase'], now: string) =>
      formsAlongTheWay({ ...event, phase }, at(now));
    expect(on('DRAFT', '2026-03-01T08:00:00Z')).toEqual(['BEFORE', 'PULSE_30', 'PULSE_90']);
    expect(on('LIVE', '2026-05-11T08:00:00Z')).toEqual(['PULSE_30', 'PULSE_90']);
    expect(on('CLOSED', '2026-07-01T08:00:00Z')).toEqual(['PULSE_90']);
    expect(on('CLOSED', '2026-09-01T08:00:00Z')).toEqual([]);
  });
});

describe('formWindow', () => {
  it('asks before the day from the invitation until midnight', () => {
    expect(stateAt('BEFORE', 'DRAFT', '2026-04-01T08:00:00Z')).toBe('not-begun');
    expect(stateAt('BEFORE', 'INVITED', '2026-04-01T08:00:00Z')).toBe('open');
    expect(stateAt('BEFORE', 'ALLOCATED', '2026-05-10T21:59:59Z')).toBe('open');
    expect(stateAt('BEFORE', 'ALLOCATED', '2026-05-10T22:00:00Z')).toBe('closed');
    expect(stateAt('BEFORE', 'LIVE', '2026-05-10T12:00:00Z')).toBe('closed');
  });

  it('asks about the day, the seminars and the interplay while the event is evaluating', () => {
    for (const purpose of ['DAY', 'SEMINAR', 'SAMSPELET'] as const) {
      expect(stateAt(purpose, 'LIVE', '2026-05-11T12:00:00Z')).toBe('not-begun');
      expect(stateAt(purpose, 'EVALUATING', '2026-05-11T15:00:00Z')).toBe('open');
      expect(stateAt(purpose, 'CLOSED', '2026-05-20T12:00:00Z')).toBe('closed');
    }
  });

  it('sends pulses 30 and 90 days after the last day, for 14 days', () => {
    const twoDays = { ...event, days: 2, phase: 'CLOSED' } as const;
    expect(formWindow('PULSE_30', twoDays, at('2026-06-10T21:59:59Z'))).toEqual({
      state: 'not-begun',
      opensAt: at('2026-06-10T22:00:00Z'),
      closesAt: at('2026-06-24T22:00:00Z'),
    });
    expect(formWindow('PULSE_30', twoDays, at('2026-06-10T22:00:00Z')).state).toBe('open');
    expect(formWindow('PULSE_30', twoDays, at('2026-06-24T22:00:00Z')).state).toBe('closed');
    expect(formWindow('PULSE_90', twoDays, at('2026-08-10T00:00:00Z')).state).toBe('open');
    expect(stateAt('PULSE_30', 'LIVE', '2026-06-12T12:00:00Z')).toBe('not-begun');
  });

  it('never opens again once it has closed, as time passes and the event moves on', () => {
    const order = ['not-begun', 'open', 'closed'];
    fc.assert(
      fc.property(
        fc.constantFrom(...formPurposes),
        fc.constantFrom(...eventPhases),
        fc.constantFrom(...eventPhases),
        fc.date({
          min: at('2026-01-01T00:00:00Z'),
          max: at('2027-01-01T00:00:00Z'),
          noInvalidDate: true,
        }),
        fc.nat({ max: 200 * 86_400_000 }),
        (purpose, one, other, now, wait) => {
          const [phase = one, later = other] = [one, other].sort(
            (a, b) => eventPhases.indexOf(a) - eventPhases.indexOf(b),
          );
          const first = formWindow(purpose, { ...event, phase }, now).state;
          const then = new Date(now.getTime() + wait);
          const second = formWindow(purpose, { ...event, phase: later }, then).state;
          expect(order.indexOf(second)).toBeGreaterThanOrEqual(order.indexOf(first));
        },
      ),
    );
  });
});
