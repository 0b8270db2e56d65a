import { personalLinkTo } from '../outbox/letter-links.ts';
import type { Letter } from '../outbox/outbox-service.ts';
import type { Recipient } from '../outbox/recipient.ts';

export interface TableMove {
  readonly round: string;
  readonly from: number;
  readonly to: number;
}

const words = {
  sv: {
    hello: (name: string) => `Hej ${name}!`,
    subject: 'Du har fått ett nytt bord',
    lead: 'Några har kommit och några saknas. Därför har du fått ett nytt bord:',
    move: ({ round, from, to }: TableMove) => `${round}: bord ${to} i stället för bord ${from}`,
    page: 'I Min dag står alltid det som gäller:',
  },
  en: {
    hello: (name: string) => `Hello ${name},`,
    subject: 'You have a new table',
    lead: 'Some have come and some are missing. That is why you have a new table:',
    move: ({ round, from, to }: TableMove) => `${round}: table ${to} instead of table ${from}`,
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
      [text.lead, ...moves.map(text.move)].join('\n'),
      `${text.page}\n${personalLinkTo(`/my/${eventId}`)}`,
      eventName,
    ].join('\n\n'),
    cause: `${cause}${to.participationId}`,
  };
}
