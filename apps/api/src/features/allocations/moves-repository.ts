import type { Tx } from '@ledarforum/database/client';

export interface LockedTarget {
  readonly sessionId: string;
  readonly slotId: string;
  readonly seminarId: string;
  readonly dropped: boolean;
  readonly capacity: number;
  readonly taken: number;
  readonly offered: number;
  readonly reserved: number;
}

/** The sessions of a slot, locked in the order of their ids, with their numbers as they are then. */
export async function lockSlot(tx: Tx, slotId: string): Promise<LockedTarget[]> {
  return tx.$queryRaw<LockedTarget[]>`
    SELECT session.id::text AS "sessionId", session.slot_id::text AS "slotId",
      session.seminar_id::text AS "seminarId", seminar.dropped, session.capacity, session.taken,
      session.offered, session.reserved
    FROM seminar_session AS session
    JOIN seminar ON seminar.id = session.seminar_id
    WHERE session.slot_id = ${slotId}::uuid
    ORDER BY session.id
    FOR UPDATE OF session`;
}

/** The block and event of a slot; null when there is no such slot. */
export async function findSlot(tx: Tx, slotId: string) {
  const slot = await tx.slot.findUnique({
    where: { id: slotId },
    select: { block: { select: { id: true, event: { select: { id: true, phase: true } } } } },
  });
  return slot && { blockId: slot.block.id, event: slot.block.event };
}

/** Somebody invited to an event, with what they have in a block; null when they are not. */
export async function findMover(
  tx: Tx,
  {
    participationId,
    eventId,
    blockId,
  }: { participationId: string; eventId: string; blockId: string },
) {
  return tx.participation.findFirst({
    where: { id: participationId, eventId },
    select: {
      attendance: true,
      seats: {
        where: { slot: { blockId } },
        select: { sessionId: true, slotId: true, seminarId: true, pinned: true },
      },
      preferences: { where: { blockId }, select: { seminarId: true, rank: true } },
    },
  });
}

export interface GivenSeat {
  readonly participationId: string;
  readonly sessionId: string;
  readonly slotId: string;
  readonly seminarId: string;
  readonly rank: number | null;
  readonly pinned: boolean;
}

/** Gives a person a seat in a slot, in the place of the one they have there. */
export async function putSeat(tx: Tx, seat: GivenSeat): Promise<void> {
  const { participationId, slotId, ...rest } = seat;
  const data = { ...rest, source: 'MANUAL' as const };
  await tx.seat.upsert({
    where: { participationId_slotId: { participationId, slotId } },
    create: { participationId, slotId, ...data },
    update: data,
  });
}

/** Takes away the seat a person has in a slot. */
export async function takeSeatAway(
  tx: Tx,
  seat: { participationId: string; slotId: string },
): Promise<void> {
  await tx.seat.deleteMany({ where: seat });
}

/** Says of a seat whether it is held by hand. */
export async function setHeldByHand(
  tx: Tx,
  { participationId, slotId }: { participationId: string; slotId: string },
  pinned: boolean,
): Promise<void> {
  await tx.seat.updateMany({ where: { participationId, slotId }, data: { pinned } });
}

/** Takes a seat that was kept back into use. */
export async function useReservedSeat(tx: Tx, sessionId: string): Promise<void> {
  await tx.seminarSession.update({
    where: { id: sessionId },
    data: { reserved: { decrement: 1 } },
  });
}

/** The sessions of a block with their seats; null when there is no such block. */
export async function findBlockSeats(tx: Tx, blockId: string) {
  return tx.seminarBlock.findUnique({
    where: { id: blockId },
    select: {
      id: true,
      mode: true,
      slots: { orderBy: { startsAt: 'asc' } },
      seminars: {
        orderBy: { letter: 'asc' },
        select: {
          id: true,
          letter: true,
          title: true,
          dropped: true,
          sessions: {
            orderBy: { slot: { startsAt: 'asc' } },
            select: {
              id: true,
              slotId: true,
              capacity: true,
              taken: true,
              offered: true,
              room: { select: { name: true } },
              _count: { select: { seats: { where: { pinned: true } } } },
            },
          },
        },
      },
    },
  });
}
