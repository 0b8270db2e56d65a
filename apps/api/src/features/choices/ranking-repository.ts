import type { Tx } from '@ledarforum/database/client';
import type { Statements } from '@ledarforum/database/prepared';
import type { ChoiceFacts } from '@ledarforum/domain/choices';
import { liveChannel } from '../../live/announce.ts';

export interface RankingToSave {
  readonly personId: string;
  readonly blockId: string;
  readonly ranking: readonly string[];
  /** The version the order is based on; 0 when never saved. */
  readonly version: number;
  readonly now: Date;
}

export interface StoredRanking {
  readonly ranking: string[];
  readonly savedAt: Date;
  readonly version: number;
}

/**
 * Saves an order in one statement, so that a whole municipality can rank at once without transactions
 * waiting for each other. It repeats every condition of `decideRanking`: null means that one of them
 * failed or that the version was not the latest, and that nothing was changed. The rows are replaced
 * only after the list's own row has been won, so two saves never mix.
 */
export async function saveRanking(
  statements: Statements,
  { personId, blockId, ranking, version, now }: RankingToSave,
): Promise<StoredRanking | null> {
  const [saved] = await statements.$queryRaw<{ version: number }[]>`
    WITH allowed AS (
      SELECT participation.id AS participation_id, block.id AS block_id, block.event_id
      FROM seminar_block AS block
      JOIN event ON event.id = block.event_id
      JOIN participation
        ON participation.event_id = event.id AND participation.person_id = ${personId}::uuid
      WHERE block.id = ${blockId}::uuid
        AND block.mode = 'RANK'
        AND event.phase = 'CHOOSING'
        AND (block.opens_at IS NULL OR block.opens_at <= ${now})
        AND (block.closes_at IS NULL OR block.closes_at > ${now})
        AND participation.attendance IN ('INVITED', 'COMING')
        AND NOT EXISTS (
          SELECT FROM allocation_run AS run WHERE run.block_id = block.id AND run.state = 'PUBLISHED'
        )
        AND NOT EXISTS (
          SELECT FROM unnest(${ranking}::uuid[]) AS wished(id)
          WHERE NOT EXISTS (
            SELECT FROM seminar WHERE seminar.id = wished.id AND seminar.block_id = block.id
          )
        )
        AND (${version}::int = 0 OR EXISTS (
          SELECT FROM preference_list AS earlier
          WHERE earlier.participation_id = participation.id AND earlier.block_id = block.id
        ))
    ), list AS (
      INSERT INTO preference_list AS own (participation_id, block_id, source, saved_at, version)
      SELECT participation_id, block_id, 'SELF', ${now}::timestamptz, 1 FROM allowed
      ON CONFLICT (participation_id, block_id) DO UPDATE
        SET source = 'SELF', saved_at = excluded.saved_at, version = own.version + 1
        WHERE own.version = ${version}::int
      RETURNING own.participation_id, own.block_id, own.version
    ), removed AS (
      DELETE FROM preference USING list
      WHERE preference.participation_id = list.participation_id
        AND preference.block_id = list.block_id
      RETURNING preference.rank
    ), added AS (
      INSERT INTO preference (participation_id, block_id, seminar_id, rank)
      SELECT list.participation_id, list.block_id, wished.id, wished.rank
      FROM list, (SELECT count(*) FROM removed) AS cleared,
        unnest(${ranking}::uuid[]) WITH ORDINALITY AS wished(id, rank)
      RETURNING rank
    )
    SELECT list.version,
      pg_notify(${liveChannel}, allowed.event_id::text || ':preferences')::text AS told
    FROM list, allowed`;
  return saved ? { ranking: [...ranking], savedAt: now, version: saved.version } : null;
}

export interface RankingFacts extends ChoiceFacts {
  readonly seminarIds: readonly string[];
  /** What is saved now; null when nothing is. */
  readonly saved: StoredRanking | null;
}

/** What decides whether a person may rank a block; null when the person is not invited to its event. */
export async function findRankingFacts(
  tx: Tx,
  personId: string,
  blockId: string,
): Promise<RankingFacts | null> {
  const [facts] = await tx.$queryRaw<
    (Omit<RankingFacts, 'saved'> & {
      savedAt: Date | null;
      version: number | null;
      ranking: string[];
    })[]
  >`
    SELECT event.phase::text AS phase, block.mode::text AS mode,
      block.opens_at AS "opensAt", block.closes_at AS "closesAt",
      participation.attendance::text AS attendance,
      EXISTS (
        SELECT FROM allocation_run AS run WHERE run.block_id = block.id AND run.state = 'PUBLISHED'
      ) AS allocated,
      ARRAY(SELECT id::text FROM seminar WHERE seminar.block_id = block.id) AS "seminarIds",
      list.saved_at AS "savedAt", list.version,
      ARRAY(
        SELECT seminar_id::text FROM preference
        WHERE preference.participation_id = participation.id AND preference.block_id = block.id
        ORDER BY rank
      ) AS ranking
    FROM seminar_block AS block
    JOIN event ON event.id = block.event_id AND event.phase <> 'DRAFT'
    JOIN participation
      ON participation.event_id = event.id AND participation.person_id = ${personId}::uuid
    LEFT JOIN preference_list AS list
      ON list.participation_id = participation.id AND list.block_id = block.id
    WHERE block.id = ${blockId}::uuid`;
  if (!facts) return null;
  const { savedAt, version, ranking, ...rest } = facts;
  return {
    ...rest,
    saved: savedAt === null || version === null ? null : { savedAt, version, ranking },
  };
}
