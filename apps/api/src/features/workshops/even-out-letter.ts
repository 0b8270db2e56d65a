import { mingleSign } from '@ledarforum/domain/mingle-sign';
import { personalLinkTo } from '../outbox/letter-links.ts';
import type { Letter } from '../outbox/outbox-service.ts';
import type { Recipient } from '../outbox/recipient.ts';

export interface TableMove {
  readonly kind: 'TABLES' | 'MINGLE';
  readonly round: string;
  readonly from: number;
  readonly to: number;
}

const words = {
  sv: {
    hello: (name: string) => `Hej ${name}!`,
    subject: 'Du har fått ett nytt bord',
    lead: 'Några har kommit och några saknas. Därför har du fått ett nytt bord:',
    move: (round: string, from: string, to: string) => `${round}: ${to} i stället för ${from}`,
    TABLES: (number: number) => `bord ${number}`,
    MINGLE: (number: number) => `grupp ${mingleSign(number)}`,
    page: 'I Min dag står alltid det som gäller:',
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    subject: 'You have a new table',
    lead: 'Some have come and some are missing. That is why you have a new table:',
    move: (round: string, from: string, to: string) => `${round}: ${to} instead of ${from}`,
    TABLES: (number: number) => `table ${number}`,
    MINGLE: (number: number) => `group ${mingleSign(number)}`,
    page: 'My day always shows what holds:',
  },
} as const;

/** How the causes of the letters about one change of a workshop begin. */
export const evenOutCause = (workshopId: string, change: number) =>
  `even-out:${workshopId}:${change}:`;

/** Tells somebody who is moved which tables are new. */
export function evenOutLetter(
  { eventId, eventName, cause }: { eventId: string; eventName: string; cause: string },
  to: Recipient,
  moves: readonly TableMove[],
): Letter {
  const text = words[to.locale];
  return {
    kind: 'ALLOCATION',
    personId: to.personId,
    toAddress: to.email,
    eventId,
    subject: text.subject,
    text: [
      text.hello(to.givenName),
      [
        text.lead,
        ...moves.map(({ kind, round, from, to }) =>
          text.move(round, text[kind](from), text[kind](to)),
        ),
      ].join('\n'),
      `${text.page}\n${personalLinkTo(`/my/${eventId}`)}`,
      eventName,
    ].join('\n\n'),
    cause: `${cause}${to.participationId}`,
  };
}
