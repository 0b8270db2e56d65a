import type { Tx } from '@ledarforum/database/client';
import { priorityAfter, type RankGot } from '@ledarforum/domain/allocations';

/**
 * Who comes first among equally good outcomes at an event, by participation: from what each got the last time they had ranked
 * and seats were allocated, at an earlier day. Those who come no further than others are left out.
 */
export async function findPriorities(
  tx: Tx,
  eventId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; ranks: RankGot[] }[]>`
    WITH earlier AS (
      SELECT DISTINCT ON (now.id) now.id, past.id AS past_id
      FROM event AS this
      JOIN participation AS now ON now.event_id = this.id
      JOIN participation AS past ON past.person_id = now.person_id AND past.attendance IN ('INVITED', 'COMING')
      JOIN event AS day ON day.id = past.event_id AND day.date < this.date
      WHERE this.id = ${eventId}::uuid AND now.attendance IN ('INVITED', 'COMING')
        AND EXISTS (
          SELECT FROM preference JOIN allocation_run AS run ON run.block_id = preference.block_id
          WHERE preference.participation_id = past.id AND run.state = 'PUBLISHED' AND run.purpose <> 'fill'
        )
      ORDER BY now.id, day.date DESC, day.id
    ), ranked AS (
      SELECT DISTINCT earlier.id, earlier.past_id, preference.block_id
      FROM earlier
      JOIN preference ON preference.participation_id = earlier.past_id
      JOIN allocation_run AS run ON run.block_id = preference.block_id
        AND run.state = 'PUBLISHED' AND run.purpose <> 'fill'
    )
    SELECT ranked.id::text AS id,
      coalesce(array_agg(preference.rank) FILTER (WHERE seat.id IS NOT NULL), '{}') AS ranks
    FROM ranked
    LEFT JOIN (seat JOIN slot ON slot.id = seat.slot_id)
      ON seat.participation_id = ranked.past_id AND slot.block_id = ranked.block_id
    LEFT JOIN preference
      ON preference.participation_id = seat.participation_id AND preference.seminar_id = seat.seminar_id
    GROUP BY ranked.id, ranked.block_id`;
  const blocksOf = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    [...blocksOf].flatMap(([id, blocks]) => {
      const priority = priorityAfter(blocks.map(({ ranks }) => ranks));
      return priority > 0 ? [[id, priority] as const] : [];
    }),
  );
}
