import { dayAt, timeAt } from '@ledarforum/domain/zoned-time';
import { personalLinkTo } from '../outbox/letter-links.ts';
import type { Letter } from '../outbox/outbox-service.ts';
import type { Recipient } from '../outbox/recipient.ts';
import type { BlockToAllocate } from './allocation-input-repository.ts';
import type { HeldSeat } from './seats-repository.ts';

const words = {
  sv: {
    subject: (event: string) => `Dina seminarier på ${event}`,
    hello: (name: string) => `Hej ${name}!`,
    intro: (block: string) => `Platserna på ${block} är fördelade. Så här blev det för dig:`,
    changed: (block: string) => `Dina platser på ${block} har ändrats. Så här blev det för dig:`,
    filled: (block: string) =>
      `Du saknade plats i något pass på ${block} och har fått det som var ledigt. Så här blev det för dig:`,
    none: (block: string) =>
      `Platserna på ${block} är fördelade. Du fick ingen plats den här gången. Arrangören hör av sig.`,
    rank: (rank: number | null) =>
      rank === null
        ? 'fanns inte bland dina önskemål'
        : rank === 1
          ? 'ditt förstahandsval'
          : `ditt val nummer ${rank}`,
    more: 'Se mer på din sida:',
  },
  en: {
    subject: (event: string) => `Your seminars at ${event}`,
    hello: (name: string) => `Hello ${name},`,
    intro: (block: string) => `The seats of ${block} have been allocated. This is what you got:`,
    changed: (block: string) => `Your seats of ${block} have changed. This is what you have now:`,
    filled: (block: string) =>
      `You lacked a seat in some slot of ${block} and have been given what was free. This is what you have now:`,
    none: (block: string) =>
      `The seats of ${block} have been allocated. You got no seat this time. The organiser will contact you.`,
    rank: (rank: number | null) =>
      rank === null
        ? 'not among your choices'
        : rank === 1
          ? 'your first choice'
          : `your choice number ${rank}`,
    more: 'See more on your page:',
  },
} as const;

/** Why a letter about seats is written: all are given, some have changed, or what was left has been given out. */
export type News = 'intro' | 'changed' | 'filled';

/** What a participant is told when the seats of a block are published, or theirs have changed since. */
export function allocationLetter(
  block: BlockToAllocate,
  about: { readonly cause: string; readonly news: News },
  to: Recipient,
  seats: readonly HeldSeat[],
): Letter {
  const text = words[to.locale];
  const lines = block.slots.flatMap((slot) =>
    block.sessions
      .filter((session) => session.slotId === slot.id)
      .flatMap((session) => {
        const seat = seats.find(({ sessionId }) => sessionId === session.id);
        if (!seat) return [];
        const times = [slot.startsAt, slot.endsAt].map((moment) =>
          clock(moment, block.event.timeZone, to.locale),
        );
        const place = [session.title, session.room, session.floor].filter(Boolean).join(', ');
        const rank = block.mode === 'RANK' ? ` (${text.rank(seat.rank)})` : '';
        return [
          `${dayAt(slot.startsAt, block.event.timeZone)} ${times.join('–')}  ${place}${rank}`,
        ];
      }),
  );
  return {
    kind: 'ALLOCATION',
    personId: to.personId,
    toAddress: to.email,
    eventId: block.event.id,
    subject: text.subject(block.event.name),
    text: [
      text.hello(to.givenName),
      lines.length > 0 ? text[about.news](block.name) : text.none(block.name),
      ...(lines.length > 0 ? [lines.join('\n')] : []),
      `${text.more}\n${personalLinkTo(`/my/${block.event.id}/wishes`)}`,
    ].join('\n\n'),
    cause: about.cause,
  };
}

function clock(moment: Date, timeZone: string, locale: 'sv' | 'en'): string {
  const time = timeAt(moment, timeZone);
  return locale === 'sv' ? time.replace(':', '.') : time;
}

/** What causes the letters of a publication: each participant hears of it once. */
export function letterCause(runId: string, participationId: string): string {
  return `allocation:${runId}:${participationId}`;
}

/**
 * Whom a publication concerns: at the first one everybody it was made for, later those whose sessions differ
 * from what they had.
 */
export function concernedBy(
  before: { readonly first: boolean; readonly seats: readonly HeldSeat[] },
  everybody: readonly string[],
  after: readonly HeldSeat[],
): readonly string[] {
  if (before.first) return everybody;
  const had = sessionsByPerson(before.seats);
  const has = sessionsByPerson(after);
  return [...new Set([...had.keys(), ...has.keys()])].filter(
    (id) => (had.get(id) ?? '') !== (has.get(id) ?? ''),
  );
}

function sessionsByPerson(seats: readonly HeldSeat[]): ReadonlyMap<string, string> {
  const sessions = new Map<string, string[]>();
  for (const { participationId, sessionId } of seats) {
    sessions.set(participationId, [...(sessions.get(participationId) ?? []), sessionId]);
  }
  return new Map([...sessions].map(([id, list]) => [id, list.sort().join()]));
}
