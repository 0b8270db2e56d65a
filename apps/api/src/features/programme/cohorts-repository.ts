import type { Tx } from '@ledarforum/database/client';

export interface ComingPerson {
  readonly participationId: string;
  /** Top of the organisation tree. */
  readonly department: string;
  readonly unit: string;
}

/** Everybody who comes in person. */
export async function listComing(tx: Tx, eventId: string): Promise<ComingPerson[]> {
  return tx.$queryRaw<ComingPerson[]>`
    WITH RECURSIVE branch AS (
      SELECT id, id AS top FROM unit WHERE parent_id IS NULL
      UNION ALL SELECT unit.id, branch.top FROM unit JOIN branch ON unit.parent_id = branch.id
    )
    SELECT participation.id AS "participationId", branch.top AS department, branch.id AS unit
    FROM participation
      JOIN person ON person.id = participation.person_id
      JOIN branch ON branch.id = person.unit_id
    WHERE participation.event_id = ${eventId}::uuid AND participation.attendance = 'COMING'
    ORDER BY participation.id`;
}

export interface SeatInBlock {
  readonly participationId: string;
  readonly slotId: string;
  readonly seminarId: string;
}

export async function listSeats(tx: Tx, blockId: string): Promise<SeatInBlock[]> {
  return tx.seat.findMany({
    where: { slot: { blockId } },
    select: { participationId: true, slotId: true, seminarId: true },
  });
}

/** Takes every seat that these people have in a block. */
export async function removeSeats(
  tx: Tx,
  blockId: string,
  participationIds: readonly string[],
): Promise<void> {
  await tx.seat.deleteMany({
    where: { slot: { blockId }, participationId: { in: [...participationIds] } },
  });
}

/** Gives people their seats of a rotation, in one statement. */
export async function addSeats(tx: Tx, seats: readonly SeatInBlock[]): Promise<void> {
  const of = (part: keyof SeatInBlock) => seats.map((seat) => seat[part]);
  await tx.$executeRaw`
    INSERT INTO seat (id, participation_id, session_id, slot_id, seminar_id, source)
    SELECT gen_random_uuid(), wanted.participation_id, session.id, wanted.slot_id, wanted.seminar_id, 'ROTATION'
    FROM unnest(${of('participationId')}::uuid[], ${of('slotId')}::uuid[], ${of('seminarId')}::uuid[])
        AS wanted (participation_id, slot_id, seminar_id)
      JOIN seminar_session AS session
        ON session.slot_id = wanted.slot_id AND session.seminar_id = wanted.seminar_id`;
}
