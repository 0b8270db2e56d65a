import type { Tx } from '@ledarforum/database/client';
import type { ProgrammeDocument } from '@ledarforum/domain/programme-document';
import {
  affectedBy,
  type ConcernedPerson,
  compareVersions,
  type EntryChange,
} from '@ledarforum/domain/programme-versions';
import { queueLetters } from '../outbox/outbox-service.ts';
import { versionLetter } from './version-letter.ts';
import { discardHeldOfEvent, readHeld } from './version-letters-repository.ts';
import * as repository from './versions-repository.ts';

interface LettersToWrite {
  readonly event: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly version: {
    readonly id: string;
    readonly words: repository.LetterWords;
    readonly held: boolean;
  };
  /** What participants saw until now. */
  readonly from: { readonly number: number; readonly document: ProgrammeDocument };
  /** What they see from now on. */
  readonly to: ProgrammeDocument;
  readonly now: Date;
  readonly mailHost: string;
}

/**
 * Writes to those whose day differs. Whoever has a letter that is still held has not been told yet: the new letter takes its
 * place and says everything that differs since before it, or nothing when all is as it was.
 */
export async function writeVersionLetters(tx: Tx, letters: LettersToWrite): Promise<void> {
  const { event, version, to, now, mailHost } = letters;
  const people = await repository.listConcerned(tx, event.id);
  const decided = await repository.findDecidedBlocks(tx, event.id);
  const untold = await readHeld(tx, event.id);
  const affected = new Map<string, { changes: readonly EntryChange[]; known: number }>();
  const tell = (whom: readonly ConcernedPerson[], from: LettersToWrite['from']) => {
    const difference = compareVersions(from.document, to);
    for (const [id, changes] of affectedBy(difference, whom, decided)) {
      affected.set(id, { changes, known: from.number });
    }
  };
  tell(
    people.filter(({ id }) => !untold.has(id)),
    letters.from,
  );
  for (const known of new Set(untold.values())) {
    const version = await repository.findNumbered(tx, event.id, known);
    tell(
      people.filter(({ id }) => untold.get(id) === known),
      version ?? letters.from,
    );
  }
  await discardHeldOfEvent(tx, event.id);
  const recipients = await repository.listRecipients(tx, [...affected.keys()]);
  const written = recipients.flatMap((recipient) => {
    const news = affected.get(recipient.participationId);
    return news ? [versionLetter(event, version, recipient, news)] : [];
  });
  await queueLetters(tx, written, mailHost, now);
}
