import { type Locale, useLocale } from './locale.ts';

export const defaultTimeZone = 'Europe/Stockholm';

type Moment = string | Date;

export interface DateStyle {
  locale: Locale;
  /** IANA name of the event's time zone. */
  timeZone: string;
}

const tags: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function format(style: DateStyle, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([style, options]);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(tags[style.locale], {
    timeZone: style.timeZone,
    ...options,
  });
  formats.set(key, made);
  return made;
}

const plainDay = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day (`2022-05-11`) has no zone: it is read and written in UTC, so that it stays the same day. */
function read(moment: Moment, style: DateStyle): { date: Date; style: DateStyle } {
  if (typeof moment === 'string' && plainDay.test(moment)) {
    return { date: new Date(`${moment}T00:00:00Z`), style: { ...style, timeZone: 'UTC' } };
  }
  return { date: new Date(moment), style };
}

function write(moment: Moment, style: DateStyle, options: Intl.DateTimeFormatOptions): string {
  const known = read(moment, style);
  return format(known.style, options).format(known.date);
}

/** "09.30" in Swedish, "09:30" in English. */
export function formatTime(moment: Moment, style: DateStyle): string {
  const time = write(moment, style, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return style.locale === 'sv' ? time.replace(':', '.') : time;
}

/** "09.30–10.45". */
export function formatTimeRange(from: Moment, to: Moment, style: DateStyle): string {
  return `${formatTime(from, style)}–${formatTime(to, style)}`;
}

/** "onsdag 11 maj", "Wednesday 11 May". */
export function formatDay(moment: Moment, style: DateStyle): string {
  const weekday = write(moment, style, { weekday: 'long' });
  return `${weekday} ${write(moment, style, { day: 'numeric', month: 'long' })}`;
}

/** "11 maj 2022". */
export function formatDate(moment: Moment, style: DateStyle): string {
  return write(moment, style, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "11 maj 2022 kl. 09.30", "11 May 2022, 09:30". */
export function formatDateTime(moment: Moment, style: DateStyle): string {
  const joint = style.locale === 'sv' ? ' kl. ' : ', ';
  return `${formatDate(moment, style)}${joint}${formatTime(moment, style)}`;
}

/** "4 maj kl. 12.00", "4 May, 12:00": for deadlines, when the year is plain. */
export function formatDeadline(moment: Moment, style: DateStyle): string {
  const joint = style.locale === 'sv' ? ' kl. ' : ', ';
  const day = write(moment, style, { day: 'numeric', month: 'long' });
  return `${day}${joint}${formatTime(moment, style)}`;
}

/** "11–12 maj 2022"; one day is written as one day. */
export function formatDateRange(from: Moment, to: Moment, style: DateStyle): string {
  const first = read(from, style);
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return format(first.style, options).formatRange(first.date, read(to, style).date);
}

/** "1 tim 15 min", "1 h 15 min"; whole minutes. */
export function formatMinutes(minutes: number, locale: Locale): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [];
  if (hours > 0) parts.push(`${hours} ${locale === 'sv' ? 'tim' : 'h'}`);
  if (rest > 0 || hours === 0) parts.push(`${rest} min`);
  return parts.join(' ');
}

const collator = new Intl.Collator('sv-SE', { numeric: true, sensitivity: 'accent' });

/** Swedish order: … Z Å Ä Ö, numbers by value. */
export function compareSv(a: string, b: string): number {
  return collator.compare(a, b);
}

/** The same functions with the chosen language and the event's zone filled in. */
export function useDates(timeZone: string = defaultTimeZone) {
  const locale = useLocale();
  const style: DateStyle = { locale, timeZone };
  return {
    time: (moment: Moment) => formatTime(moment, style),
    timeRange: (from: Moment, to: Moment) => formatTimeRange(from, to, style),
    day: (moment: Moment) => formatDay(moment, style),
    date: (moment: Moment) => formatDate(moment, style),
    dateTime: (moment: Moment) => formatDateTime(moment, style),
    deadline: (moment: Moment) => formatDeadline(moment, style),
    dateRange: (from: Moment, to: Moment) => formatDateRange(from, to, style),
    minutes: (minutes: number) => formatMinutes(minutes, locale),
  };
}
