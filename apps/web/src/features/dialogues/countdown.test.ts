import { expect, it } from 'vitest';
import { asMinutes, secondsLeft, skewOf } from './countdown.ts';

const clock = {
  status: 'RUNNING' as const,
  step: 0,
  endsAt: '2026-05-11T08:05:00Z',
  leftMs: null,
  now: '2026-05-11T08:00:00Z',
  version: 1,
};
const at = (time: string) => new Date(`2026-05-11T${time}Z`).getTime();

it('counts by the server’s clock, whatever the device’s says', () => {
  // A device that is seven minutes fast.
  const skew = skewOf(clock, at('08:07:00'));
  expect(secondsLeft(clock, skew, at('08:08:30'))).toBe(210);
  expect(secondsLeft(clock, skew, at('08:13:00'))).toBe(-60);
});

it('stands still while it is paused, and counts nothing before and after', () => {
  const paused = { ...clock, status: 'PAUSED' as const, endsAt: null, leftMs: 61_000 };
  expect(secondsLeft(paused, 0, at('09:00:00'))).toBe(61);
  expect(secondsLeft({ ...clock, status: 'ENDED', endsAt: null }, 0, 0)).toBeNull();
});

it('writes minutes and seconds', () => {
  expect([asMinutes(245, '.'), asMinutes(0, ':'), asMinutes(-30, '.')]).toEqual([
    '4.05',
    '0:00',
    '–0.30',
  ]);
});
