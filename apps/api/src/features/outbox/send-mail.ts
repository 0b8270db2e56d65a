import type { Database } from '@ledarforum/database/client';
import { afterFailedAttempt } from '@ledarforum/domain/mail-attempts';
import { letterHtml } from './letter-html.ts';
import { fillLinks, type LinkMaker } from './letter-links.ts';
import * as queue from './mail-queue-repository.ts';
import { MailRefusal, type MailTransport } from './mail-transport.ts';

const minuteMs = 60_000;
/** Letters taken at a time: few enough that a slow server is done with them before the lease ends. */
const batch = 20;
const leaseMinutes = 15;
/** A magic link works for ten minutes; a letter with a dead one is not worth sending. */
const signInLetterMinutes = 10;

export interface MailSender {
  readonly database: Database;
  readonly transport: MailTransport;
  readonly links: LinkMaker;
  readonly clock: () => Date;
  /** True when no more letters should be taken: the process is stopping. */
  readonly stopping: () => boolean;
}

export interface SendingOutcome {
  readonly sent: number;
  readonly postponed: number;
  readonly failed: number;
}

/** Sends every letter that is due. Any number of processes may do so at once: each letter is taken by one. */
export async function sendDueMail(sender: MailSender): Promise<SendingOutcome> {
  const outcome = { sent: 0, postponed: 0, failed: 0 };
  while (!sender.stopping()) {
    const now = sender.clock();
    const letters = await queue.claimDueLetters(sender.database, {
      now,
      leaseEnds: new Date(now.getTime() + leaseMinutes * minuteMs),
      limit: batch,
    });
    if (letters.length === 0) break;
    const results = await Promise.all(letters.map((letter) => sendOne(sender, letter)));
    for (const result of results) outcome[result] += 1;
  }
  return outcome;
}

async function sendOne(
  { database, transport, links, clock }: MailSender,
  letter: queue.DueLetter,
): Promise<keyof SendingOutcome> {
  if (isTooLate(letter, clock())) {
    await queue.markFailed(database, letter.id, 'link-expired');
    return 'failed';
  }
  try {
    await transport.send(mailOf(letter, links));
  } catch (error) {
    if (!(error instanceof MailRefusal)) throw error;
    return noteFailure(database, letter, error, clock());
  }
  await queue.markSent(database, letter.id, clock());
  return 'sent';
}

function isTooLate({ kind, createdAt }: queue.DueLetter, now: Date): boolean {
  return (
    kind === 'SIGN_IN' && now.getTime() - createdAt.getTime() >= signInLetterMinutes * minuteMs
  );
}

function mailOf(letter: queue.DueLetter, links: LinkMaker) {
  const { participationId, linkSerial, subject, cause, locale } = letter;
  const link =
    participationId === null || linkSerial === null
      ? null
      : { participationId, serial: linkSerial };
  const text = fillLinks({ text: letter.text, cause, link }, links);
  return {
    to: letter.toAddress,
    subject,
    text,
    html: letterHtml(text, subject, locale),
    messageId: letter.messageId,
    date: letter.createdAt,
  };
}

async function noteFailure(
  database: Database,
  { id, attempts }: queue.DueLetter,
  { message, permanent }: MailRefusal,
  now: Date,
): Promise<'postponed' | 'failed'> {
  const next = afterFailedAttempt({ attempts, permanent }, now);
  if (next.state === 'FAILED') {
    await queue.markFailed(database, id, message);
    return 'failed';
  }
  await queue.markRetry(database, id, next.nextAttemptAt, message);
  return 'postponed';
}
