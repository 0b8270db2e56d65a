import type { MailedPurpose } from '@ledarforum/domain/evaluation-mailings';
import { personalLinkTo } from '../outbox/letter-links.ts';
import type { Recipient } from '../outbox/recipient.ts';

interface About {
  readonly id: string;
  readonly name: string;
}

/** A reminder of questions about the day or before it, or that a pulse has opened. */
export function mailingLetter(
  { purpose, kind }: { purpose: MailedPurpose; kind: 'OPENING' | 'REMINDER' },
  event: About,
  { givenName, locale }: Pick<Recipient, 'givenName' | 'locale'>,
): { subject: string; text: string } {
  const words = (locale === 'en' ? english : swedish)[
    purpose === 'DAY' || purpose === 'BEFORE' ? purpose : kind
  ];
  return {
    subject: words.subject(event.name),
    text: [
      locale === 'en' ? `Hello ${givenName},` : `Hej ${givenName}!`,
      words.opening(event.name),
      personalLinkTo(`/my/${event.id}/evaluation`),
      locale === 'en'
        ? 'It takes two minutes. Nobody can see what you answered, not even the organisers.'
        : 'Det tar två minuter. Ingen kan se vad just du svarade, inte heller arrangören.',
    ].join('\n\n'),
  };
}

interface Words {
  readonly subject: (event: string) => string;
  readonly opening: (event: string) => string;
}

type Reason = 'DAY' | 'BEFORE' | 'OPENING' | 'REMINDER';

const swedish: Readonly<Record<Reason, Words>> = {
  DAY: {
    subject: (event) => `Påminnelse: hur var ${event}?`,
    opening: (event) => `Du har inte svarat på frågorna om ${event} än. Det går fortfarande:`,
  },
  BEFORE: {
    subject: (event) => `Påminnelse: inför ${event}`,
    opening: (event) => `Före ${event} vill vi veta vad du behöver och hoppas på. Svara här:`,
  },
  OPENING: {
    subject: (event) => `Vad blev det av ${event}?`,
    opening: (event) => `Det har gått en tid sedan ${event}. Berätta vad det har blivit av dagen:`,
  },
  REMINDER: {
    subject: (event) => `Påminnelse: vad blev det av ${event}?`,
    opening: (event) => `Du kan fortfarande berätta vad det har blivit av ${event}:`,
  },
};

const english: Readonly<Record<Reason, Words>> = {
  DAY: {
    subject: (event) => `Reminder: how was ${event}?`,
    opening: (event) => `You have not answered the questions about ${event} yet. You still can:`,
  },
  BEFORE: {
    subject: (event) => `Reminder: before ${event}`,
    opening: (event) => `Before ${event} we want to know what you need and hope for. Answer here:`,
  },
  OPENING: {
    subject: (event) => `What came of ${event}?`,
    opening: (event) => `Some time has passed since ${event}. Tell us what has come of the day:`,
  },
  REMINDER: {
    subject: (event) => `Reminder: what came of ${event}?`,
    opening: (event) => `You can still tell us what has come of ${event}:`,
  },
};
