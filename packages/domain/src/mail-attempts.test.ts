import { expect, it } from 'vitest';
import { afterFailedAttempt, mailAttempts } from './mail-attempts.ts';

const now = new Date('2026-05-11T06:00:00Z');

/** Minutes until the next attempt after each one, until the letter is given up. */
function pauses(): number[] {
  const found = [];
  for (let attempts = 1; ; attempts++) {
    const next = afterFailedAttempt({ attempts, permanent: false }, now);
    if (next.state === 'FAILED') return found;
    found.push((next.nextAttemptAt.getTime() - now.getTime()) / 60_000);
  }
}

it('waits twice as long each time, at most four hours, and gives up after the tenth', () => {
  expect(pauses()).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240]);
  expect(pauses()).toHaveLength(mailAttempts - 1);
});

it('gives up at once when the receiver says no for good', () => {
  expect(afterFailedAttempt({ attempts: 1, permanent: true }, now)).toEqual({ state: 'FAILED' });
});
