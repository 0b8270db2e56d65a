import { randomUUID } from 'node:crypto';
import type { Tx } from '@ledarforum/database/client';

export interface Letter {
  readonly kind:
    | 'SIGN_IN'
    | 'INVITATION'
    | 'REMINDER'
    | 'CHOICE_OPEN'
    | 'ALLOCATION'
    | 'PROGRAMME'
    | 'EVALUATION'
    | 'FOLLOW_UP'
    | 'PRIVATE';
  readonly personId: string;
  readonly toAddress: string;
  readonly eventId: string | null;
  readonly subject: string;
  /** Plain text; an address on a line of its own becomes a link. Personal links by `personalLinkTo` (letter-links.ts). */
  readonly text: string;
  /** What causes the letter; the same cause never writes two. */
  readonly cause: string;
  /** It waits until an organiser lets it go. */
  readonly held?: boolean;
}

/** The channel on which the senders of all API processes hear that there is mail. */
export const mailChannel = 'ledarforum_mail';

/** The host name that message identifiers end with. */
export function mailHostOf(baseUrl: string): string {
  return new URL(baseUrl).hostname;
}

/**
 * Puts letters in the outbox, in the transaction that causes them, and wakes the sender when it commits. One
 * statement, however many. Returns how many were new.
 */
export async function queueLetters(
  tx: Tx,
  letters: readonly Letter[],
  mailHost: string,
  now = new Date(),
): Promise<number> {
  if (letters.length === 0) return 0;
  const of = (part: (letter: Letter) => string | null) => letters.map(part);
  const count = await tx.$executeRaw`
    INSERT INTO outbox_message
      (id, kind, event_id, person_id, to_address, subject, text, message_id, dedupe_key, state, created_at,
        next_attempt_at)
    SELECT gen_random_uuid(), kind::message_kind, event_id, person_id, to_address, subject, text, message_id, cause,
      CASE WHEN held THEN 'HELD' ELSE 'PENDING' END::message_state, ${now}::timestamptz, ${now}::timestamptz
    FROM unnest(
      ${of((letter) => letter.kind)}::text[],
      ${of((letter) => letter.eventId)}::uuid[],
      ${of((letter) => letter.personId)}::uuid[],
      ${of((letter) => letter.toAddress)}::text[],
      ${of((letter) => letter.subject)}::text[],
      ${of((letter) => letter.text)}::text[],
      ${of(() => `<${randomUUID()}@${mailHost}>`)}::text[],
      ${of((letter) => letter.cause)}::text[],
      ${letters.map(({ held }) => held === true)}::boolean[]
    ) AS letter (kind, event_id, person_id, to_address, subject, text, message_id, cause, held)
    ON CONFLICT (dedupe_key) DO NOTHING`;
  if (count > 0) await wakeSenders(tx);
  return count;
}

/** Tells the senders that there is mail, when the transaction commits. */
export async function wakeSenders(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${mailChannel}, '')`;
}

/**
 * Takes letters that have not left out of the outbox again, by how their causes begin. Tells how many, and how
 * many were sent already.
 */
export async function withdrawLetters(
  tx: Tx,
  causePrefix: string,
): Promise<{ withdrawn: number; sent: number }> {
  const where = { dedupeKey: { startsWith: causePrefix } };
  const { count } = await tx.outboxMessage.deleteMany({
    where: { ...where, state: { not: 'SENT' } },
  });
  return { withdrawn: count, sent: await tx.outboxMessage.count({ where }) };
}
