import type { VersionLetterWords } from '@ledarforum/contract/programme-versions';
import type { Prisma, Tx } from '@ledarforum/database/client';
import type { ProgrammeDocument } from '@ledarforum/domain/programme-document';
import type { ConcernedPerson, Sequences } from '@ledarforum/domain/programme-versions';
import type { z } from 'zod';
import { type Recipient, recipientFields, recipientOf } from '../outbox/recipient.ts';

export type LetterWords = z.output<typeof VersionLetterWords>;

export interface StoredVersion {
  readonly id: string;
  readonly eventId: string;
  readonly number: number;
  readonly name: string;
  readonly comment: string;
  readonly publishedAt: Date;
  readonly publishedById: string | null;
  readonly document: ProgrammeDocument;
  readonly sequences: Sequences;
  readonly letters: LetterWords | null;
}

const columns = {
  id: true,
  eventId: true,
  number: true,
  name: true,
  comment: true,
  publishedAt: true,
  publishedById: true,
  document: true,
  sequences: true,
  letters: true,
} satisfies Prisma.ProgrammeVersionSelect;

function storedVersion(
  row: Prisma.ProgrammeVersionGetPayload<{ select: typeof columns }>,
): StoredVersion {
  return {
    ...row,
    document: row.document as unknown as ProgrammeDocument,
    sequences: row.sequences as Sequences,
    letters: row.letters as LetterWords | null,
  };
}

/** What participants see; null when nothing is published. */
export async function findLatestVersion(tx: Tx, eventId: string): Promise<StoredVersion | null> {
  const row = await tx.programmeVersion.findFirst({
    where: { eventId },
    orderBy: { number: 'desc' },
    select: columns,
  });
  return row && storedVersion(row);
}

export async function findVersion(tx: Tx, id: string): Promise<StoredVersion | null> {
  const row = await tx.programmeVersion.findUnique({ where: { id }, select: columns });
  return row && storedVersion(row);
}

export async function findNumbered(
  tx: Tx,
  eventId: string,
  number: number,
): Promise<StoredVersion | null> {
  const row = await tx.programmeVersion.findUnique({
    where: { eventId_number: { eventId, number } },
    select: columns,
  });
  return row && storedVersion(row);
}

/** Latest first, without the programmes themselves. */
export async function listVersions(tx: Tx, eventId: string) {
  return tx.programmeVersion.findMany({
    where: { eventId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      name: true,
      comment: true,
      publishedAt: true,
      publishedById: true,
    },
  });
}

export async function insertVersion(
  tx: Tx,
  { document, sequences, letters, ...version }: StoredVersion & { readonly seq: number },
): Promise<void> {
  await tx.programmeVersion.create({
    data: {
      ...version,
      document: document as unknown as Prisma.InputJsonValue,
      sequences,
      ...(letters && { letters }),
    },
    select: { id: true },
  });
}

export async function saveDocument(
  tx: Tx,
  id: string,
  { document, sequences }: Pick<StoredVersion, 'document' | 'sequences'>,
): Promise<void> {
  const json = document as unknown as Prisma.InputJsonValue;
  await tx.programmeVersion.update({
    where: { id },
    data: { document: json, sequences },
    select: { id: true },
  });
}

export async function findDocuments(
  tx: Tx,
  eventId: string,
): Promise<readonly Pick<StoredVersion, 'id' | 'document' | 'sequences'>[]> {
  const rows = await tx.programmeVersion.findMany({ where: { eventId }, select: columns });
  return rows.map(storedVersion);
}

/** What SEQUENCE has been so far, as long as nothing was published. */
export async function readDraftVersions(tx: Tx, eventId: string) {
  const event = await tx.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      version: true,
      programmeSeq: true,
      items: { select: { id: true, version: true } },
      blocks: {
        select: {
          slots: { select: { id: true } },
          seminars: { select: { version: true, sessions: { select: { id: true } } } },
        },
      },
    },
  });
  return event;
}

/** Those who have not declined and are in the register, with what is theirs: seats, queues and open wishes. */
export async function listConcerned(tx: Tx, eventId: string): Promise<ConcernedPerson[]> {
  return tx.$queryRaw<ConcernedPerson[]>`
    SELECT participation.id::text, participation.attendance::text AS attendance,
      ARRAY(
        SELECT session_id::text FROM seat WHERE seat.participation_id = participation.id
        UNION SELECT session_id::text FROM waiting_entry AS entry
          WHERE entry.participation_id = participation.id
      ) AS sessions,
      ARRAY(
        SELECT preference.seminar_id::text FROM preference
        WHERE preference.participation_id = participation.id AND NOT EXISTS (
          SELECT FROM slot JOIN seminar_session AS session ON session.slot_id = slot.id
          WHERE slot.block_id = preference.block_id AND session.taken > 0
        )
      ) AS wishes
    FROM participation JOIN person ON person.id = participation.person_id
    WHERE participation.event_id = ${eventId}::uuid AND person.left_at IS NULL
      AND participation.attendance <> 'DECLINED'
    ORDER BY participation.id`;
}

/** The blocks whose seats have been given out. */
export async function findDecidedBlocks(tx: Tx, eventId: string): Promise<ReadonlySet<string>> {
  const blocks = await tx.seminarBlock.findMany({
    where: { eventId, slots: { some: { sessions: { some: { taken: { gt: 0 } } } } } },
    select: { id: true },
  });
  return new Set(blocks.map(({ id }) => id));
}

/** Of these participations, those who have an address. */
export async function listRecipients(tx: Tx, ids: readonly string[]): Promise<Recipient[]> {
  const rows = await tx.participation.findMany({
    where: { id: { in: [...ids] }, person: { leftAt: null, email: { not: '' } } },
    select: recipientFields,
  });
  return rows.map(recipientOf);
}
