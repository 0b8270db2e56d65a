import type { Locale } from '@ledarforum/contract/problem';
import type { Tx } from '@ledarforum/database/client';
import { versionCause } from './version-letter.ts';
import type { LetterWords } from './versions-repository.ts';

export interface LetterNumbers {
  readonly held: number;
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
}

/** How far the letters of each version have come. */
export async function countLetters(
  tx: Tx,
  eventId: string,
): Promise<ReadonlyMap<string, LetterNumbers>> {
  const rows = await tx.$queryRaw<({ versionId: string } & LetterNumbers)[]>`
    SELECT split_part(dedupe_key, ':', 2) AS "versionId",
      count(*) FILTER (WHERE state = 'HELD')::int AS held,
      count(*) FILTER (WHERE state = 'PENDING')::int AS waiting,
      count(*) FILTER (WHERE state = 'SENT')::int AS sent,
      count(*) FILTER (WHERE state = 'FAILED')::int AS failed
    FROM outbox_message WHERE event_id = ${eventId}::uuid AND kind = 'PROGRAMME' GROUP BY 1`;
  return new Map(rows.map(({ versionId, ...numbers }) => [versionId, numbers]));
}

/** Participations with a letter that is held, and the number of the version that they have heard of last. */
export async function readHeld(tx: Tx, eventId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ participationId: string; known: number }[]>`
    SELECT split_part(dedupe_key, ':', 4) AS "participationId",
      min(split_part(dedupe_key, ':', 5)::int) AS known
    FROM outbox_message
    WHERE event_id = ${eventId}::uuid AND state = 'HELD' AND kind = 'PROGRAMME' GROUP BY 1`;
  return new Map(rows.map(({ participationId, known }) => [participationId, known]));
}

export async function discardHeldOfEvent(tx: Tx, eventId: string): Promise<void> {
  await tx.outboxMessage.deleteMany({ where: { eventId, state: 'HELD', kind: 'PROGRAMME' } });
}

/** Publishings with letters that are held, latest first. */
export async function listHeld(tx: Tx) {
  const counts = await tx.$queryRaw<{ versionId: string; held: number }[]>`
    SELECT split_part(dedupe_key, ':', 2) AS "versionId", count(*)::int AS held
    FROM outbox_message WHERE state = 'HELD' AND kind = 'PROGRAMME' GROUP BY 1`;
  const versions = await tx.programmeVersion.findMany({
    where: { id: { in: counts.map(({ versionId }) => versionId) } },
    orderBy: { publishedAt: 'desc' },
    select: {
      id: true,
      name: true,
      publishedAt: true,
      letters: true,
      event: { select: { id: true, name: true } },
    },
  });
  const held = new Map(counts.map((row) => [row.versionId, row.held]));
  return versions.map(({ letters, ...version }) => ({
    ...version,
    words: letters as LetterWords | null,
    held: held.get(version.id) ?? 0,
  }));
}

export async function saveWords(tx: Tx, versionId: string, letters: LetterWords): Promise<void> {
  await tx.programmeVersion.update({
    where: { id: versionId },
    data: { letters },
    select: { id: true },
  });
}

/** Gives held letters in one language other words; the introduction is the second paragraph. Returns how many. */
export async function rewriteHeld(
  tx: Tx,
  versionId: string,
  locale: Locale,
  { before, after }: Record<'before' | 'after', LetterWords>,
): Promise<number> {
  const { subject, introduction } = after[locale];
  return tx.$executeRaw`
    UPDATE outbox_message SET subject = ${subject},
      text = overlay(text PLACING ${introduction} FROM strpos(text, E'\n\n') + 2
        FOR char_length(${before[locale].introduction}))
    WHERE state = 'HELD' AND starts_with(dedupe_key, ${versionCause(versionId, locale)})`;
}

/** Locks a version for whoever changes its letters; false when there is none. */
export async function lockVersion(tx: Tx, versionId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM programme_version WHERE id = ${versionId}::uuid FOR UPDATE`;
  return rows.length > 0;
}

export async function releaseHeld(tx: Tx, versionId: string, now: Date): Promise<number> {
  const { count } = await tx.outboxMessage.updateMany({
    where: { state: 'HELD', dedupeKey: { startsWith: versionCause(versionId) } },
    data: { state: 'PENDING', nextAttemptAt: now },
  });
  return count;
}

export async function discardHeld(tx: Tx, versionId: string): Promise<number> {
  const { count } = await tx.outboxMessage.deleteMany({
    where: { state: 'HELD', dedupeKey: { startsWith: versionCause(versionId) } },
  });
  return count;
}
