import { Temporal } from 'temporal-polyfill';

/**
 * What was written in a date field and a time field, in the event's zone, as an instant in UTC (`…Z`).
 * A time that does not exist (clocks go forward) is moved forward; one that exists twice is the first.
 * Throws RangeError when either field is empty or malformed.
 */
export function toInstant(day: string, time: string, timeZone: string): string {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return local.toZonedDateTime(timeZone).toInstant().toString();
}

/** An instant as the values of a date field (`2022-05-11`) and a time field (`09:30`) in the event's zone. */
export function toFields(instant: string, timeZone: string): { day: string; time: string } {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return {
    day: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
