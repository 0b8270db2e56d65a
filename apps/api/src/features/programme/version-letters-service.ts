import type { Tx } from '@ledarforum/database/client';
import { found, Problem } from '../../problem.ts';
import { wakeSenders } from '../outbox/outbox-service.ts';
import * as repository from './version-letters-repository.ts';
import { findVersion, type LetterWords } from './versions-repository.ts';

/** Publishings whose letters wait for an organiser, latest first. */
export async function readHeldLetters(tx: Tx) {
  const versions = await repository.listHeld(tx);
  return {
    publishings: versions.flatMap(({ id, words, publishedAt, ...version }) =>
      words === null
        ? []
        : [{ ...version, versionId: id, words, publishedAt: publishedAt.toISOString() }],
    ),
  };
}

/** Other words in all letters of a publishing that are still held. Returns how many. */
export async function editHeldLetters(
  tx: Tx,
  versionId: string,
  after: LetterWords,
): Promise<number> {
  await lock(tx, versionId);
  const { letters: before } = found(await findVersion(tx, versionId));
  if (before === null) throw new Problem('not-found');
  await repository.saveWords(tx, versionId, after);
  const swedish = await repository.rewriteHeld(tx, versionId, 'sv', { before, after });
  return swedish + (await repository.rewriteHeld(tx, versionId, 'en', { before, after }));
}

/** Lets the held letters of a publishing go. Returns how many. */
export async function releaseHeldLetters(tx: Tx, versionId: string, now: Date): Promise<number> {
  await lock(tx, versionId);
  const letters = await repository.releaseHeld(tx, versionId, now);
  if (letters > 0) await wakeSenders(tx);
  return letters;
}

/** Throws the held letters of a publishing away. Returns how many. */
export async function discardHeldLetters(tx: Tx, versionId: string): Promise<number> {
  await lock(tx, versionId);
  return repository.discardHeld(tx, versionId);
}

async function lock(tx: Tx, versionId: string): Promise<void> {
  found((await repository.lockVersion(tx, versionId)) || null);
}
