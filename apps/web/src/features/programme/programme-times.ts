import { dayAt, instantAt, timeAt } from '@ledarforum/domain/zoned-time';

/** A time on the event's day; what is no time is left to the API to refuse. */
export function instantOf(time: string, event: { date: string; timeZone: string }): string {
  return /^\d\d:\d\d$/.test(time)
    ? instantAt(event.date, time, event.timeZone).toISOString()
    : time;
}

/** A moment that may be on another day than the event's; null when no day is given. */
export function momentOf(day: string, time: string, timeZone: string): string | null {
  if (day === '') return null;
  return instantAt(day, /^\d\d:\d\d$/.test(time) ? time : '12:00', timeZone).toISOString();
}

/** A moment as what its day and time fields show. */
export function dayAndTimeOf(moment: string | null, timeZone: string) {
  if (moment === null) return { day: '', time: '' };
  const date = new Date(moment);
  return { day: dayAt(date, timeZone), time: timeAt(date, timeZone) };
}

/** Each day of an event, `2026-05-11`. */
export function daysOf({ date, days }: { date: string; days: number }): string[] {
  const dayMs = 24 * 60 * 60_000;
  return Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(date) + index * dayMs).toISOString().slice(0, 10),
  );
}
