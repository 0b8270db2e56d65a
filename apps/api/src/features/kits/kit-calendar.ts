import type { Locale } from '@ledarforum/contract/problem';
import { agendaMinutes, type KitContent, kitText, timeAgenda } from '@ledarforum/domain/kit';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

interface KitMeeting {
  readonly participationId: string;
  readonly eventName: string;
  readonly content: KitContent;
  readonly startsAt: Date;
  readonly locale: Locale;
  readonly baseUrl: string;
  /** Where the kit can be read in the web app. */
  readonly url: string;
  readonly now: Date;
}

const minuteMs = 60_000;

/**
 * The conversation at the own workplace as RFC 5545. Another time is another conversation: whoever leads two groups puts both into
 * the calendar, and the same time twice is one.
 */
export function kitCalendar(meeting: KitMeeting): string {
  const { content, startsAt, eventName, locale, url } = meeting;
  const calendar = ical({
    name: eventName,
    prodId: { company: 'Ledarforum', product: 'Kit', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `kit-${meeting.participationId}-${startsAt.getTime()}@${new URL(meeting.baseUrl).hostname}`,
    sequence: 0,
    stamp: meeting.now,
    start: startsAt,
    end: new Date(startsAt.getTime() + agendaMinutes(content.agenda) * minuteMs),
    summary: locale === 'en' ? `Conversation after ${eventName}` : `Samtal efter ${eventName}`,
    description: describe(content, locale),
    status: ICalEventStatus.CONFIRMED,
    url,
  });
  return calendar.toString();
}

function describe({ questions, agenda }: KitContent, locale: Locale): string {
  const steps = timeAgenda(agenda).map(({ from, to, title, how }) => {
    const what = [kitText(title, locale), kitText(how, locale)].filter(Boolean).join('. ');
    return `${from}–${to} min: ${what}`;
  });
  const asked = questions.map((question) => `• ${kitText(question, locale)}`);
  const heading = locale === 'en' ? 'Questions' : 'Frågor';
  return [...steps, ...(asked.length > 0 ? ['', heading, ...asked] : [])].join('\n');
}
