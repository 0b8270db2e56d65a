import type { Locale } from '@ledarforum/contract/problem';
import type { Database } from '@ledarforum/database/client';

export interface DueLetter {
  readonly id: string;
  readonly kind: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly cause: string;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly locale: Locale;
  readonly participationId: string | null;
  readonly linkSerial: number | null;
}

/**
 * Takes letters that are due, so that no other sender has them until `leaseEnds`; if this process dies first, they are
 * tried again then, under the same Message-ID. Sign-in letters go before a mail-out.
 */
export async function claimDueLetters(
  database: Database,
  { now, leaseEnds, limit }: { now: Date; leaseEnds: Date; limit: number },
): Promise<DueLetter[]> {
  return database.$queryRaw<DueLetter[]>`
    WITH claimed AS (
      UPDATE outbox_message SET attempts = attempts + 1, next_attempt_at = ${leaseEnds}::timestamptz
      WHERE id IN (
        SELECT id FROM outbox_message
        WHERE state = 'PENDING' AND next_attempt_at <= ${now}::timestamptz
        ORDER BY (kind = 'SIGN_IN') DESC, next_attempt_at, id
        LIMIT ${limit} FOR UPDATE SKIP LOCKED
      )
      RETURNING *
    )
    SELECT claimed.id, claimed.kind::text, to_address AS "toAddress", subject, text, message_id AS "messageId",
      dedupe_key AS cause, attempts, claimed.created_at AS "createdAt", person.locale,
      participation.id AS "participationId", link_serial AS "linkSerial"
    FROM claimed JOIN person ON person.id = claimed.person_id
    LEFT JOIN participation
      ON participation.event_id = claimed.event_id AND participation.person_id = claimed.person_id
    ORDER BY claimed.created_at, claimed.id`;
}

export async function markSent(database: Database, id: string, now: Date): Promise<void> {
  await database.outboxMessage.update({
    where: { id },
    data: { state: 'SENT', sentAt: now, lastError: null },
  });
}

export async function markRetry(
  database: Database,
  id: string,
  nextAttemptAt: Date,
  lastError: string,
): Promise<void> {
  await database.outboxMessage.update({ where: { id }, data: { nextAttemptAt, lastError } });
}

export async function markFailed(database: Database, id: string, lastError: string): Promise<void> {
  await database.outboxMessage.update({ where: { id }, data: { state: 'FAILED', lastError } });
}
