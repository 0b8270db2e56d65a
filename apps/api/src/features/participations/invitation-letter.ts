import type { Locale } from '@ledarforum/contract/problem';
import { personalLinkTo } from '../outbox/letter-links.ts';
import type { InvitingEvent } from './audience-repository.ts';

export type LetterReason = 'invitation' | 'reminder' | 'new-link';

/** An invitation, with what has been done about what was said before, a reminder to reply, or a new personal link. */
export function invitationLetter(
  reason: LetterReason,
  event: InvitingEvent,
  { givenName, locale }: { givenName: string; locale: Locale },
  youSaid: string | null = null,
): { subject: string; text: string } {
  const words = locale === 'en' ? english : swedish;
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'sv-SE', {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(event.date);
  const paragraphs = [
    words.greeting(givenName),
    words.opening[reason](event.name),
    [
      event.theme === '' ? null : `${words.theme}: ${event.theme}`,
      `${words.when}: ${day}`,
      event.place === '' ? null : `${words.where}: ${event.place}`,
    ]
      .filter((line) => line !== null)
      .join('\n'),
    event.replyBy === null ? words.reply : words.replyBy(deadline(event.replyBy, event, locale)),
    personalLinkTo(`/my/${event.id}/reply`),
    words.yours,
    ...(youSaid === null ? [] : [youSaid]),
    [words.closing, event.organisation, event.contactEmail]
      .filter((line) => line !== '')
      .join('\n'),
  ];
  return { subject: words.subject[reason](event.name, day), text: paragraphs.join('\n\n') };
}

function deadline(moment: Date, { timeZone }: InvitingEvent, locale: Locale): string {
  const tag = locale === 'en' ? 'en-GB' : 'sv-SE';
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone });
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone });
  const [date, clock] = [day.format(moment), time.format(moment)];
  return locale === 'en' ? `${date} at ${clock}` : `${date} kl. ${clock.replace(':', '.')}`;
}

interface Words {
  readonly greeting: (name: string) => string;
  readonly opening: Readonly<Record<LetterReason, (event: string) => string>>;
  readonly subject: Readonly<Record<LetterReason, (event: string, day: string) => string>>;
  readonly theme: string;
  readonly when: string;
  readonly where: string;
  readonly reply: string;
  readonly replyBy: (deadline: string) => string;
  readonly yours: string;
  readonly closing: string;
}

const swedish: Words = {
  greeting: (name) => `Hej ${name}!`,
  opening: {
    invitation: (event) => `Du är inbjuden till ${event}.`,
    reminder: (event) => `Vi har inte fått ditt svar om ${event} än.`,
    'new-link': (event) => `Här är din nya länk till ${event}. Den gamla gäller inte längre.`,
  },
  subject: {
    invitation: (event, day) => `Inbjudan till ${event}, ${day}`,
    reminder: (event, day) => `Kommer du till ${event}, ${day}?`,
    'new-link': (event) => `Din nya länk till ${event}`,
  },
  theme: 'Tema',
  when: 'När',
  where: 'Var',
  reply: 'Svara om du kommer:',
  replyBy: (moment) => `Svara senast ${moment} om du kommer:`,
  yours: 'Länken är din egen och behöver inget lösenord. Skicka den inte vidare.',
  closing: 'Hälsningar',
};

const english: Words = {
  greeting: (name) => `Hello ${name},`,
  opening: {
    invitation: (event) => `You are invited to ${event}.`,
    reminder: (event) => `We do not have your reply about ${event} yet.`,
    'new-link': (event) => `Here is your new link to ${event}. The old one no longer works.`,
  },
  subject: {
    invitation: (event, day) => `Invitation to ${event}, ${day}`,
    reminder: (event, day) => `Are you coming to ${event}, ${day}?`,
    'new-link': (event) => `Your new link to ${event}`,
  },
  theme: 'Theme',
  when: 'When',
  where: 'Where',
  reply: 'Tell us if you are coming:',
  replyBy: (moment) => `Tell us before ${moment} if you are coming:`,
  yours: 'The link is yours alone and needs no password. Do not pass it on.',
  closing: 'Kind regards',
};
