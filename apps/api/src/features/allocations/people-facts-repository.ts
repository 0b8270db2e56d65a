import type { Tx } from '@ledarforum/database/client';
import type { PeopleFacts } from './stored-explanation.ts';

/** Where the participants of a block's event work, and in what order they saved their wishes for the block. */
export async function findPeopleFacts(tx: Tx, blockId: string): Promise<PeopleFacts> {
  const people = await tx.$queryRaw<
    { id: string; group: string; savedAt: Date | null; imported: boolean }[]
  >`
    WITH RECURSIVE branch AS (
      SELECT id, name FROM unit WHERE parent_id IS NULL
      UNION ALL
      SELECT unit.id,
        CASE WHEN unit.kind IN ('FORVALTNING', 'BOLAG') THEN unit.name ELSE branch.name END
      FROM unit JOIN branch ON unit.parent_id = branch.id
    )
    SELECT participation.id::text AS id, branch.name AS "group", list.saved_at AS "savedAt",
      coalesce(list.source = 'IMPORT', false) AS imported
    FROM seminar_block AS block
    JOIN participation ON participation.event_id = block.event_id
    JOIN person ON person.id = participation.person_id
    JOIN branch ON branch.id = person.unit_id
    LEFT JOIN preference_list AS list
      ON list.participation_id = participation.id AND list.block_id = block.id
    WHERE block.id = ${blockId}::uuid
    ORDER BY list.saved_at, participation.id`;
  const isOrdered = people.every(({ imported }) => !imported);
  return {
    groups: people.map(({ id, group }) => [id, group] as const),
    submitted: isOrdered
      ? people.filter(({ savedAt }) => savedAt !== null).map(({ id }) => id)
      : undefined,
  };
}
