import type { Locale } from '@ledarforum/contract/problem';
import { dayAt, timeAt } from '@ledarforum/domain/zoned-time';
import { personalLinkTo } from '../outbox/letter-links.ts';
import type { Letter } from '../outbox/outbox-service.ts';
import type { Recipient } from '../outbox/recipient.ts';

export interface SessionForLetter {
  readonly id: string;
  readonly eventId: string;
  readonly eventName: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly timeZone: string;
}

const words = {
  sv: {
    hello: (name: string) => `Hej ${name}!`,
    seatSubject: (title: string) => `Du har fått plats: ${title}`,
    seat: (title: string, when: string) =>
      `En plats blev ledig på ${title}, ${when}. Den är din. Passar det inte längre, lämna tillbaka den på din sida.`,
    offerSubject: (title: string) => `Plats erbjuds: ${title}`,
    offer: (title: string, when: string, until: string) =>
      `En plats har blivit ledig på ${title}, ${when}. Den hålls åt dig till ${until}. Ta den på din sida, annars går den vidare till nästa i kön.`,
    page: 'Dina seminarier:',
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    seatSubject: (title: string) => `You have got a seat: ${title}`,
    seat: (title: string, when: string) =>
      `A seat has become free at ${title}, ${when}. It is yours. If it no longer suits you, give it back on your page.`,
    offerSubject: (title: string) => `A seat is offered: ${title}`,
    offer: (title: string, when: string, until: string) =>
      `A seat has become free at ${title}, ${when}. It is kept for you until ${until}. Take it on your page, or it goes to the next in the queue.`,
    page: 'Your seminars:',
  },
} as const;

/** Tells somebody in a queue that a seat is theirs, or is kept for them until a moment. */
export function queueLetter(
  session: SessionForLetter,
  to: Recipient,
  entryId: string,
  offeredUntil: Date | null,
): Letter {
  const text = words[to.locale];
  const when = moment(session.startsAt, session.timeZone, to.locale);
  const body =
    offeredUntil === null
      ? text.seat(session.title, when)
      : text.offer(session.title, when, moment(offeredUntil, session.timeZone, to.locale));
  return {
    kind: 'ALLOCATION',
    personId: to.personId,
    toAddress: to.email,
    eventId: session.eventId,
    subject:
      offeredUntil === null ? text.seatSubject(session.title) : text.offerSubject(session.title),
    text: [
      text.hello(to.givenName),
      body,
      `${text.page}\n${personalLinkTo(`/my/${session.eventId}/wishes`)}`,
      session.eventName,
    ].join('\n\n'),
    cause: `queue:${entryId}:${offeredUntil === null ? 'seat' : 'offer'}`,
  };
}

function moment(at: Date, timeZone: string, locale: Locale): string {
  const time = timeAt(at, timeZone);
  return `${dayAt(at, timeZone)} ${locale === 'sv' ? `kl. ${time.replace(':', '.')}` : `at ${time}`}`;
}
