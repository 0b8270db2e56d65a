import { Prisma, type Tx } from '@ledarforum/database/client';
import type { ChoicePhase } from '@ledarforum/domain/choices';
import type { ChoiceMode } from '@ledarforum/domain/programme-kinds';
import type { WishSeminar } from '@ledarforum/domain/wish-columns';
import type { PlannedWish, WishPerson } from '@ledarforum/domain/wish-import';

/** A row of a dry run, with the version of the person's order that it was planned against. */
export interface StoredWish extends PlannedWish {
  readonly version: number;
}

export interface WishImportSummary {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faulty: number;
  readonly invites: number;
  readonly missing: number;
  readonly kept: number;
}

/** A person's order as it was before the import, and the version the import gave it. */
export interface WishBefore {
  readonly participationId: string;
  readonly versionAfter: number;
  readonly invited: boolean;
  /** Null: nothing was ever saved. */
  readonly before: {
    readonly ranking: readonly string[];
    readonly source: 'SELF' | 'IMPORT';
    readonly savedAt: string;
  } | null;
}

export interface StoredImport {
  readonly id: string;
  readonly blockId: string;
  readonly eventId: string;
  readonly fileName: string;
  readonly state: 'DRY_RUN' | 'CONFIRMED' | 'UNDONE';
  readonly plan: readonly StoredWish[];
  readonly summary: WishImportSummary;
  readonly undo: readonly WishBefore[] | null;
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
}

export interface WishBlock {
  readonly id: string;
  readonly eventId: string;
  readonly mode: ChoiceMode;
  readonly phase: ChoicePhase;
  readonly seminars: readonly WishSeminar[];
}

export async function findWishBlock(tx: Tx, blockId: string): Promise<WishBlock | null> {
  const block = await tx.seminarBlock.findUnique({
    where: { id: blockId },
    select: {
      id: true,
      eventId: true,
      mode: true,
      event: { select: { phase: true } },
      seminars: {
        select: { id: true, letter: true, title: true },
        orderBy: { letter: 'asc' },
      },
    },
  });
  return block && { ...block, phase: block.event.phase };
}

/** Everybody a row can be about, with what they have ranked and the version of that. */
export async function listWishPeople(
  tx: Tx,
  block: WishBlock,
): Promise<readonly (WishPerson & { readonly version: number })[]> {
  const rows = await tx.$queryRaw<
    {
      personId: string;
      employeeNumber: string | null;
      email: string;
      givenName: string;
      familyName: string;
      participationId: string | null;
      attendance: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED';
      version: number;
      ranking: string[];
    }[]
  >`
    SELECT person.id::text AS "personId", person.employee_number AS "employeeNumber", person.email,
      person.given_name AS "givenName", person.family_name AS "familyName",
      participation.id::text AS "participationId", participation.attendance::text AS attendance,
      coalesce(list.version, 0) AS version, coalesce(wishes.ranking, '{}') AS ranking
    FROM person
    LEFT JOIN participation
      ON participation.person_id = person.id AND participation.event_id = ${block.eventId}::uuid
    LEFT JOIN preference_list AS list
      ON list.participation_id = participation.id AND list.block_id = ${block.id}::uuid
    LEFT JOIN (
      SELECT participation_id, array_agg(seminar_id::text ORDER BY rank) AS ranking
      FROM preference WHERE block_id = ${block.id}::uuid GROUP BY participation_id
    ) AS wishes ON wishes.participation_id = participation.id
    WHERE person.left_at IS NULL OR participation.id IS NOT NULL`;
  return rows.map(({ participationId, attendance, ranking, ...person }) => ({
    ...person,
    participation: participationId === null ? null : { id: participationId, attendance, ranking },
  }));
}

export async function createWishImport(
  tx: Tx,
  run: {
    blockId: string;
    fileName: string;
    plan: readonly StoredWish[];
    summary: WishImportSummary;
    createdById: string;
    now: Date;
  },
): Promise<string> {
  const { id } = await tx.importRun.create({
    data: {
      kind: 'WISHES',
      blockId: run.blockId,
      fileName: run.fileName,
      plan: asJson(run.plan),
      summary: asJson(run.summary),
      createdById: run.createdById,
      createdAt: run.now,
    },
    select: { id: true },
  });
  return id;
}

/** An import of wishes; null when there is none. With `lock`, nobody else decides it meanwhile. */
export async function findWishImport(
  tx: Tx,
  importId: string,
  lock: 'lock' | 'read',
): Promise<StoredImport | null> {
  if (lock === 'lock') {
    await tx.$queryRaw`SELECT id FROM import_run WHERE id = ${importId}::uuid FOR UPDATE`;
  }
  const run = await tx.importRun.findFirst({ where: { id: importId, kind: 'WISHES' } });
  if (!run?.blockId) return null;
  const block = await tx.seminarBlock.findUnique({
    where: { id: run.blockId },
    select: { eventId: true },
  });
  if (!block) return null;
  return {
    id: run.id,
    blockId: run.blockId,
    eventId: block.eventId,
    fileName: run.fileName,
    state: run.state,
    plan: run.plan as unknown as readonly StoredWish[],
    summary: run.summary as unknown as WishImportSummary,
    undo: run.undo as unknown as readonly WishBefore[] | null,
    createdAt: run.createdAt,
    confirmedAt: run.confirmedAt,
  };
}

export async function closeWishImport(
  tx: Tx,
  importId: string,
  end:
    | { state: 'CONFIRMED'; undo: readonly WishBefore[]; at: Date }
    | { state: 'UNDONE'; summary: WishImportSummary; at: Date },
): Promise<void> {
  await tx.importRun.update({
    where: { id: importId },
    data:
      end.state === 'CONFIRMED'
        ? { state: end.state, confirmedAt: end.at, undo: asJson(end.undo), plan: [] }
        : {
            state: end.state,
            undoneAt: end.at,
            undo: Prisma.DbNull,
            summary: asJson(end.summary),
          },
  });
}

function asJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
