import type { Tx } from '@ledarforum/database/client';

/** A person's saved order in a block, as it is while it is locked. */
export interface LockedList {
  readonly participationId: string;
  readonly version: number;
  readonly source: 'SELF' | 'IMPORT';
  readonly savedAt: Date;
  readonly ranking: string[];
}

export interface ListToWrite {
  readonly participationId: string;
  /** The version it must have now; 0 when there is none. */
  readonly version: number;
  readonly ranking: readonly string[];
  readonly source: 'SELF' | 'IMPORT';
  readonly savedAt: Date;
}

/** The saved orders of some people, which nobody can change until the transaction ends. */
export async function lockLists(
  tx: Tx,
  blockId: string,
  participationIds: readonly string[],
): Promise<readonly LockedList[]> {
  return tx.$queryRaw`
    WITH list AS (
      SELECT participation_id, version, source, saved_at FROM preference_list
      WHERE block_id = ${blockId}::uuid AND participation_id = ANY(${participationIds}::uuid[])
      ORDER BY participation_id
      FOR UPDATE
    )
    SELECT list.participation_id::text AS "participationId", list.version,
      list.source::text AS source, list.saved_at AS "savedAt",
      ARRAY(
        SELECT seminar_id::text FROM preference
        WHERE preference.participation_id = list.participation_id
          AND preference.block_id = ${blockId}::uuid
        ORDER BY rank
      ) AS ranking
    FROM list`;
}

/**
 * Replaces the orders of many people at once. A list that has another version than expected is left
 * alone. Returns how many were written.
 */
export async function writeLists(
  tx: Tx,
  blockId: string,
  lists: readonly ListToWrite[],
): Promise<number> {
  const written = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO preference_list AS own (participation_id, block_id, source, saved_at, version)
    SELECT participation_id, ${blockId}::uuid, source::preference_source, saved_at, version + 1
    FROM unnest(
      ${lists.map(({ participationId }) => participationId)}::uuid[],
      ${lists.map(({ source }) => source)}::text[],
      ${lists.map(({ savedAt }) => savedAt)}::timestamptz[],
      ${lists.map(({ version }) => version)}::int[]
    ) AS given(participation_id, source, saved_at, version)
    ON CONFLICT (participation_id, block_id) DO UPDATE
      SET source = excluded.source, saved_at = excluded.saved_at, version = excluded.version
      WHERE own.version = excluded.version - 1
    RETURNING participation_id::text AS id`;
  const ids = new Set(written.map(({ id }) => id));
  const wishes = lists
    .filter(({ participationId }) => ids.has(participationId))
    .flatMap(({ participationId, ranking }) =>
      ranking.map((seminarId, index) => ({ participationId, seminarId, rank: index + 1 })),
    );
  await tx.$executeRaw`
    DELETE FROM preference
    WHERE block_id = ${blockId}::uuid AND participation_id = ANY(${[...ids]}::uuid[])`;
  await tx.$executeRaw`
    INSERT INTO preference (participation_id, block_id, seminar_id, rank)
    SELECT participation_id, ${blockId}::uuid, seminar_id, rank
    FROM unnest(
      ${wishes.map(({ participationId }) => participationId)}::uuid[],
      ${wishes.map(({ seminarId }) => seminarId)}::uuid[],
      ${wishes.map(({ rank }) => rank)}::int[]
    ) AS wish(participation_id, seminar_id, rank)`;
  return ids.size;
}

/** Takes away lists that an import made, with all that is in them. */
export async function removeLists(
  tx: Tx,
  blockId: string,
  participationIds: readonly string[],
): Promise<void> {
  await tx.preferenceList.deleteMany({
    where: { blockId, participationId: { in: [...participationIds] } },
  });
}

/** Invites people of the register to an event. Returns the new participations; those already invited are left out. */
export async function inviteForWishes(
  tx: Tx,
  eventId: string,
  personIds: readonly string[],
): Promise<readonly { id: string; personId: string }[]> {
  return tx.participation.createManyAndReturn({
    data: personIds.map((personId) => ({ eventId, personId })),
    skipDuplicates: true,
    select: { id: true, personId: true },
  });
}

/** How many of some people are still in the register. */
export async function countPeopleLeft(tx: Tx, personIds: readonly string[]): Promise<number> {
  return tx.person.count({ where: { id: { in: [...personIds] } } });
}

/** Withdraws invitations that an import made, of people who have neither replied nor been seated. */
export async function withdrawInvitations(
  tx: Tx,
  participationIds: readonly string[],
): Promise<void> {
  await tx.participation.deleteMany({
    where: {
      id: { in: [...participationIds] },
      attendance: 'INVITED',
      repliedAt: null,
      seats: { none: {} },
    },
  });
}
