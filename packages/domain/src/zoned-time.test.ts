import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, instantAt, timeAt } from './zoned-time.ts';

const zone = 'Europe/Stockholm';

describe('instantAt', () => {
  it('knows summer and winter time', () => {
    expect(instantAt('2026-05-11', '09:00', zone).toISOString()).toBe('2026-05-11T07:00:00.000Z');
    expect(instantAt('2026-11-11', '09:00', zone).toISOString()).toBe('2026-11-11T08:00:00.000Z');
  });

  it('moves a skipped time forward and takes the first of a repeated one', () => {
    expect(instantAt('2026-03-29', '02:30', zone).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(instantAt('2026-10-25', '02:30', zone).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is undone by dayAt and timeAt, outside the skipped hour', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true }),
        fc.integer({ min: 4 * 60, max: 23 * 60 + 59 }),
        fc.constantFrom('Europe/Stockholm', 'UTC', 'America/New_York', 'Australia/Adelaide'),
        (date, minutes, timeZone) => {
          const day = date.toISOString().slice(0, 10);
          const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
          const instant = instantAt(day, time, timeZone);
          expect([dayAt(instant, timeZone), timeAt(instant, timeZone)]).toEqual([day, time]);
        },
      ),
    );
  });

  it('refuses what does not exist', () => {
    expect(() => instantAt('2026-02-31x', '09:00', zone)).toThrow(RangeError);
    expect(() => instantAt('2026-05-11', '25:00', zone)).toThrow(RangeError);
    expect(() => instantAt('2026-05-11', '09:00', 'Mars/Base')).toThrow(RangeError);
  });
});
