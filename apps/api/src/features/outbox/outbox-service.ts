import { randomUUID } from 'node:crypto';
import type { Tx } from '@ledarforum/database/client';

export interface Letter {
  readonly kind:
    | 'SIGN_IN'
    | 'INVITATION'
    | 'REMINDER'
    | 'CHOICE_OPEN'
    | 'ALLOCATION'
    | 'EVALUATION';
  readonly personId: string;
  readonly toAddress: string;
  readonly eventId: string | null;
  readonly subject: string;
  /** Plain text; addresses on lines of their own become links in the demo's mailbox. */
  readonly text: string;
  /** What causes the letter; the same cause never writes two. */
  readonly cause: string;
}

/** Puts letters in the outbox, in the transaction that causes them. Returns how many were new. */
export async function queueLetters(
  tx: Tx,
  letters: readonly Letter[],
  mailHost: string,
): Promise<number> {
  const { count } = await tx.outboxMessage.createMany({
    data: letters.map(({ cause, ...letter }) => ({
      ...letter,
      messageId: `<${randomUUID()}@${mailHost}>`,
      dedupeKey: cause,
    })),
    skipDuplicates: true,
  });
  return count;
}
