import type { Locale } from '@ledarforum/contract/problem';
import { mingleSign } from '@ledarforum/domain/mingle-sign';
import type { DayEntry, Table } from '@ledarforum/domain/my-day';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

interface CalendarDay {
  readonly event: { readonly name: string; readonly place: string };
  readonly entries: readonly DayEntry[];
  readonly locale: Locale;
  /** Part of every entry's identity, so that it stays the same in the person's calendar. */
  readonly host: string;
  /** Where the entry can be read in the web app. */
  readonly url: string;
  readonly now: Date;
}

/** A person's day as RFC 5545: times in UTC, identities that last, and the version as SEQUENCE. */
export function calendarFile({ event, entries, locale, host, url, now }: CalendarDay): string {
  const calendar = ical({
    name: event.name,
    prodId: { company: 'Ledarforum', product: 'Min dag', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 15 * 60,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@${host}`,
      sequence: entry.version - 1,
      stamp: now,
      start: new Date(entry.startsAt),
      end: new Date(entry.endsAt),
      summary: entry.letter === null ? entry.title : `${entry.letter} ${entry.title}`,
      location: locationOf(entry, event.place, locale),
      description: descriptionOf(entry, locale),
      status: ICalEventStatus.CONFIRMED,
      url,
    });
  }
  return calendar.toString();
}

function locationOf({ place, tables }: DayEntry, venue: string, locale: Locale): string {
  const only = tables.length === 1 ? tables[0] : undefined;
  return [place?.room, place?.floor, only && tableName(only, locale), venue]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function descriptionOf(entry: DayEntry, locale: Locale): string {
  const rounds = entry.tables.map((table) => `${table.round}: ${tableName(table, locale)}`);
  return [
    entry.who,
    ...rounds,
    entry.place?.directions ?? '',
    note(entry, locale),
    entry.description,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function tableName({ kind, number }: Table, locale: Locale): string {
  if (kind === 'MINGLE') return `${locale === 'sv' ? 'grupp' : 'group'} ${mingleSign(number)}`;
  return locale === 'sv' ? `bord ${number}` : `table ${number}`;
}

function note({ kind }: DayEntry, locale: Locale): string {
  if (kind === 'SLOT_UNDECIDED') {
    return locale === 'sv'
      ? 'Ditt seminarium visas här när platserna är fördelade.'
      : 'Your seminar is shown here when the seats have been given out.';
  }
  if (kind === 'SLOT_WITHOUT_SEAT') {
    return locale === 'sv'
      ? 'Du har inget seminarium i det här passet.'
      : 'You have no seminar in this slot.';
  }
  return '';
}
