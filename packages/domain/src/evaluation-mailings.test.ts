import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  decideMailingTime,
  mailingDueAt,
  mailingStep,
  reminderTimes,
} from './evaluation-mailings.ts';
import type { FormWindow } from './evaluation-windows.ts';

const timeZone = 'Europe/Stockholm';
const at = (text: string) => new Date(text);
const pulse: FormWindow = {
  state: 'open',
  opensAt: at('2026-06-09T22:00:00Z'),
  closesAt: at('2026-06-23T22:00:00Z'),
};

it('plans reminders for the mornings one and four days on, whatever the clocks do', () => {
  expect(reminderTimes(at('2026-03-27T22:30:00Z'), timeZone)).toEqual([
    at('2026-03-28T07:00:00Z'),
    at('2026-03-31T06:00:00Z'),
  ]);
});

it('follows the day that the form opens until somebody moves it', () => {
  expect(mailingDueAt(null, pulse, timeZone)).toEqual(at('2026-06-10T06:00:00Z'));
  const moved = at('2026-06-12T06:00:00Z');
  expect(mailingDueAt(moved, pulse, timeZone)).toEqual(moved);
});

it('never sends about a form that is not open, nor before its moment', () => {
  const moments = fc.date({
    min: at('2026-01-01T00:00:00Z'),
    max: at('2027-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const states = fc.constantFrom('not-begun', 'open', 'closed') as fc.Arbitrary<
    FormWindow['state']
  >;
  fc.assert(
    fc.property(fc.option(moments), states, moments, (dueAt, state, now) => {
      const sends = state === 'open' && dueAt !== null && dueAt <= now;
      expect(mailingStep(dueAt, state, now) === 'send').toBe(sends);
      expect(mailingStep(dueAt, state, now) === 'drop').toBe(state === 'closed');
    }),
  );
});

it('moves a letter only to a moment when somebody could still answer', () => {
  const now = at('2026-06-11T10:00:00Z');
  const move = (to: string, window = pulse) => decideMailingTime(at(to), window, now);
  expect(move('2026-06-15T06:00:00Z')).toEqual({ ok: true });
  expect(move('2026-06-11T09:00:00Z')).toMatchObject({ code: 'mailing-in-the-past' });
  expect(move('2026-06-23T22:00:00Z')).toMatchObject({ code: 'mailing-after-closing' });
  expect(move('2026-06-15T06:00:00Z', { ...pulse, state: 'closed' })).toMatchObject({
    code: 'evaluation-not-open',
  });
});
