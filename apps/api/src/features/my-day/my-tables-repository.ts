import type { Tx } from '@ledarforum/database/client';
import type { RoomRow } from './my-day-repository.ts';

/** Where the person sits in the rounds of published workshops, the oldest workshop first. One statement. */
export async function listTables(tx: Tx, participationId: string) {
  return tx.$queryRaw<
    {
      id: string;
      kind: 'TABLES' | 'MINGLE';
      itemId: string | null;
      workshop: string;
      roundCount: number;
      position: number;
      number: number;
      hasDialogue: boolean;
      room: RoomRow | null;
    }[]
  >`
    SELECT place.id::text AS id, workshop.kind::text AS kind, round.item_id::text AS "itemId",
      workshop.name AS workshop, round.position, place.number,
      EXISTS (SELECT FROM dialogue_step WHERE dialogue_step.round_id = round.id) AS "hasDialogue",
      (SELECT count(*)::int FROM workshop_round WHERE workshop_id = workshop.id) AS "roundCount",
      CASE WHEN room.id IS NOT NULL THEN jsonb_build_object(
        'id', room.id, 'name', room.name, 'floor', room.floor, 'directions', room.directions
      ) END AS room
    FROM workshop_group_member AS member
    JOIN workshop_group AS place ON place.id = member.group_id
    JOIN workshop_round AS round ON round.id = member.round_id
    JOIN workshop ON workshop.id = round.workshop_id AND workshop.state = 'PUBLISHED'
    LEFT JOIN room ON room.id = place.room_id
    WHERE member.participation_id = ${participationId}::uuid
    ORDER BY workshop.created_at, workshop.id, round.position`;
}
