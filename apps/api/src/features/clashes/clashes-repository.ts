import type { Tx } from '@ledarforum/database/client';
import type { Duty } from '@ledarforum/domain/clashes';

/**
 * What people are needed at during an event: items of the programme and seminars that are held, with the names as they are written.
 * What only organisers see is left out.
 * @param naming leaves out what does not contain this text; empty: everything with a name
 */
export async function listDuties(
  tx: Tx,
  eventId: string,
  naming: string,
): Promise<readonly Duty[]> {
  const pattern = `%${naming.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return tx.$queryRaw<Duty[]>`
    SELECT title, "startsAt", "endsAt", names FROM (
      SELECT item.title, item.starts_at AS "startsAt", item.ends_at AS "endsAt",
        array_prepend(item.responsible, item.crew) AS names
      FROM programme_item AS item
      WHERE item.event_id = ${eventId}::uuid AND item.kind <> 'BLOCKER'
      UNION ALL
      SELECT seminar.title, slot.starts_at, slot.ends_at, array_prepend(seminar.host, seminar.crew)
      FROM seminar_session AS session
      JOIN seminar ON seminar.id = session.seminar_id AND NOT seminar.dropped
      JOIN slot ON slot.id = session.slot_id
      JOIN seminar_block AS block ON block.id = slot.block_id AND block.event_id = ${eventId}::uuid
    ) AS duty
    WHERE array_to_string(names, '') <> '' AND array_to_string(names, E'\n') ILIKE ${pattern}
    ORDER BY "startsAt", title`;
}

/** Slots of a block in which somebody has a seat of another block of the same event at the same time. */
export async function listSeatsElsewhere(
  tx: Tx,
  blockId: string,
): Promise<readonly { participationId: string; slotId: string }[]> {
  return tx.$queryRaw`
    SELECT DISTINCT seat.participation_id::text AS "participationId", slot.id::text AS "slotId"
    FROM slot
    JOIN seminar_block AS block ON block.id = slot.block_id
    JOIN seminar_block AS other ON other.event_id = block.event_id AND other.id <> block.id
    JOIN slot AS held ON held.block_id = other.id
      AND held.starts_at < slot.ends_at AND slot.starts_at < held.ends_at
    JOIN seat ON seat.slot_id = held.id
    JOIN seminar ON seminar.id = seat.seminar_id AND NOT seminar.dropped
    WHERE slot.block_id = ${blockId}::uuid
    ORDER BY 1, 2`;
}
