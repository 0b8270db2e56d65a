import type { Database, Tx } from '@ledarforum/database/client';
import { sendDueMailings } from '../features/evaluations/mailings-service.ts';
import { remindOwners } from '../features/improvement-actions/owner-letters-service.ts';
import {
  countWhatLasts,
  remindOfCommitments,
} from '../features/own-follow-up/follow-up-service.ts';

interface Post {
  readonly now: Date;
  readonly mailHost: string;
}

const parts: readonly ((tx: Tx, post: Post) => Promise<unknown>)[] = [
  remindOwners,
  remindOfCommitments,
  countWhatLasts,
  sendDueMailings,
];

/**
 * Reminds of what was decided after a day, and counts what people took home. Each part in a transaction of its own, so that one that fails does not stop
 * the rest; what has been sent is not sent again.
 * @throws AggregateError with what failed.
 */
export async function remindOfWhatLasts(database: Database, post: Post): Promise<void> {
  const failures: unknown[] = [];
  for (const remind of parts) {
    await database
      .$transaction((tx) => remind(tx, post))
      .catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everybody could be reminded');
}
