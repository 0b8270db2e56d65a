import type { Locale } from '@ledarforum/contract/problem';
import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import { placeWords, programmeWords } from './programme-words.ts';
import type { RunningOrderAnswer } from './running-order-service.ts';

type Entry = RunningOrderAnswer['entries'][number];

interface CalendarFrame {
  readonly locale: Locale;
  /** Part of every entry's identity, so that it stays the same in whatever calendar reads the file. */
  readonly host: string;
  /** Where the programme can be read in the web app. */
  readonly url: string;
}

/**
 * The whole programme as RFC 5545: times in UTC, identities that last and are not those of anybody's own day, every change
 * as SEQUENCE. Blockers are marked private.
 */
export function programmeCalendar(
  { event, rooms, entries, sequence, asOf }: RunningOrderAnswer,
  { locale, host, url }: CalendarFrame,
): string {
  const t = programmeWords[locale];
  const roomOf = new Map(rooms.map((room) => [room.id, room]));
  const calendar = ical({
    name: event.name,
    prodId: { company: 'Ledarforum', product: t.runningOrder, language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: `programme-${entry.id}@${host}`,
      sequence,
      stamp: new Date(asOf),
      start: new Date(entry.startsAt),
      end: new Date(entry.endsAt),
      summary: summaryOf(entry, locale),
      location: [placeWords(roomOf.get(entry.roomId ?? '')), event.place]
        .filter((part) => part !== '')
        .join(', '),
      description: descriptionOf(entry, locale),
      status: ICalEventStatus.CONFIRMED,
      class: entry.kind === 'BLOCKER' ? ICalEventClass.PRIVATE : ICalEventClass.PUBLIC,
      url,
    });
  }
  return calendar.toString();
}

function summaryOf({ kind, letter, title }: Entry, locale: Locale): string {
  if (kind === 'BLOCKER') return `${programmeWords[locale].kinds.BLOCKER}: ${title}`;
  return letter === null ? title : `${letter} ${title}`;
}

function descriptionOf(entry: Entry, locale: Locale): string {
  const t = programmeWords[locale];
  const { responsible, declined, crew, technicalNeeds, description } = entry;
  const line = (label: string, value: string) => (value === '' ? '' : `${label}: ${value}`);
  return [
    line(t.responsible, declined ? `${responsible} (${t.declined})` : responsible),
    line(t.crew, crew.join(', ')),
    line(t.technicalNeeds, technicalNeeds),
    description,
  ]
    .filter((text) => text !== '')
    .join('\n');
}
