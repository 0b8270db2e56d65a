import type { DemoLetter, Message, MessageDetail } from '@ledarforum/contract/outbox';
import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import type { z } from 'zod';
import { found, Problem } from '../../problem.ts';
import { isDemo } from '../sign-ins/sign-ins-service.ts';
import { fillLinks, hideLinks, type LinkMaker } from './letter-links.ts';
import * as outbox from './outbox-repository.ts';
import { wakeSenders } from './outbox-service.ts';

type MessageShown = z.input<typeof Message>;

const hiddenLink: Readonly<Record<Locale, string>> = {
  sv: 'mottagarens egen länk',
  en: 'the recipient’s own link',
};

export async function listMessages(
  tx: Tx,
  query: outbox.MessageFilters & outbox.Pages,
): Promise<{
  rows: MessageShown[];
  total: number;
  counts: outbox.MessageNumbers;
}> {
  const { rows, total } = await outbox.listMessages(tx, query);
  const counts = await outbox.countMessages(tx, query.eventId);
  return { rows: rows.map(presented), total, counts };
}

export async function getMessage(
  tx: Tx,
  id: string,
  locale: Locale,
): Promise<z.input<typeof MessageDetail>> {
  const message = found(await outbox.findMessage(tx, id));
  const text = message.person.protectedIdentity ? '' : hideLinks(message.text, hiddenLink[locale]);
  return { ...presented(message), text };
}

/** @throws Problem `message-not-failed`, or `message-link-expired` when it would arrive with a dead link. */
export async function retryMessage(tx: Tx, id: string, now: Date): Promise<MessageShown> {
  const { state, kind } = found(await outbox.findMessage(tx, id));
  if (state !== 'FAILED') throw new Problem('message-not-failed');
  if (kind === 'SIGN_IN') throw new Problem('message-link-expired');
  await outbox.requeueFailed(tx, { id }, now);
  await wakeSenders(tx);
  return presented(found(await outbox.findMessage(tx, id)));
}

export async function retryFailed(tx: Tx, eventId: string | undefined, now: Date): Promise<number> {
  const letters = await outbox.requeueFailed(tx, { eventId }, now);
  if (letters > 0) await wakeSenders(tx);
  return letters;
}

/** The mailbox of the demo: everybody's letters, with working links. @throws Problem `demo-only` anywhere else. */
export async function listDemoMail(
  tx: Tx,
  query: { search: string } & outbox.Pages,
  links: LinkMaker,
): Promise<{ rows: z.input<typeof DemoLetter>[]; total: number }> {
  if (!(await isDemo(tx))) throw new Problem('demo-only');
  const { rows, total } = await outbox.listLetters(tx, query);
  const participations = await outbox.findLinks(tx, rows);
  return { rows: rows.map(delivered), total };

  function delivered(letter: outbox.LetterRow): z.input<typeof DemoLetter> {
    const own = participations.find(
      ({ eventId, personId }) => eventId === letter.event?.id && personId === letter.personId,
    );
    const link = own === undefined ? null : { participationId: own.id, serial: own.linkSerial };
    return {
      messageId: letter.id,
      kind: letter.kind,
      name: nameOf(letter),
      address: letter.toAddress,
      subject: letter.subject,
      text: fillLinks({ text: letter.text, cause: letter.dedupeKey, link }, links),
      createdAt: letter.createdAt.toISOString(),
    };
  }
}

function presented(message: outbox.MessageRow): MessageShown {
  const { id, toAddress, person, createdAt, sentAt, nextAttemptAt, ...rest } = message;
  return {
    messageId: id,
    kind: rest.kind,
    state: rest.state,
    recipient: person.protectedIdentity ? null : { name: nameOf(message), address: toAddress },
    event: rest.event,
    subject: rest.subject,
    attempts: rest.attempts,
    lastError: rest.lastError,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    nextAttemptAt: rest.state === 'PENDING' ? nextAttemptAt.toISOString() : null,
  };
}

function nameOf({ person }: outbox.MessageRow): string {
  return `${person.givenName} ${person.familyName}`.trim();
}
