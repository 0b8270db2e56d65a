import type { Tx } from '@ledarforum/database/client';
import type { Queueing, SessionSeats } from '@ledarforum/domain/claims';
import type { ChoiceMode } from '@ledarforum/domain/programme-kinds';

export interface LockedSession extends SessionSeats {
  readonly id: string;
  readonly slotId: string;
  readonly seminarId: string;
  readonly blockId: string;
  readonly eventId: string;
  readonly offerHours: number;
  readonly dropped: boolean;
  readonly mode: ChoiceMode;
}

/** The sessions, locked in the order of their ids, with their numbers as they are then. */
export async function lockSessions(tx: Tx, ids: readonly string[]): Promise<LockedSession[]> {
  return tx.$queryRaw<LockedSession[]>`
    SELECT session.id::text, session.slot_id::text AS "slotId", session.seminar_id::text AS "seminarId",
      session.capacity, session.taken, session.reserved, session.offered, seminar.dropped,
      block.mode::text AS mode,
      block.id::text AS "blockId", block.event_id::text AS "eventId", block.offer_hours AS "offerHours"
    FROM seminar_session AS session
    JOIN seminar ON seminar.id = session.seminar_id
    JOIN seminar_block AS block ON block.id = seminar.block_id
    WHERE session.id = ANY(${[...ids]}::uuid[])
    ORDER BY session.id
    FOR UPDATE OF session`;
}

/** The queue for a session in its order. */
export async function readQueue(tx: Tx, sessionId: string): Promise<readonly WaitingRow[]> {
  return tx.$queryRaw<WaitingRow[]>`
    SELECT entry.id::text, entry.participation_id::text AS "participationId",
      entry.offered_until AS "offeredUntil",
      EXISTS (
        SELECT FROM seat WHERE seat.participation_id = entry.participation_id
          AND (seat.slot_id = session.slot_id OR seat.seminar_id = session.seminar_id)
      ) AS elsewhere
    FROM waiting_entry AS entry
    JOIN seminar_session AS session ON session.id = entry.session_id
    WHERE entry.session_id = ${sessionId}::uuid
    ORDER BY entry.number`;
}

export interface WaitingRow extends Queueing {
  readonly participationId: string;
}

/** Adds a person last in the queue, unless they are in it. */
export async function addToQueue(
  tx: Tx,
  entry: { participationId: string; sessionId: string },
): Promise<void> {
  await tx.waitingEntry.createMany({ data: [entry], skipDuplicates: true });
}

/** Takes entries out of the queue and their offers back. */
export async function removeFromQueue(
  tx: Tx,
  sessionId: string,
  entries: readonly WaitingRow[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.waitingEntry.deleteMany({ where: { id: { in: entries.map(({ id }) => id) } } });
  const offers = entries.filter(({ offeredUntil }) => offeredUntil !== null).length;
  if (offers > 0) {
    await tx.seminarSession.update({
      where: { id: sessionId },
      data: { offered: { decrement: offers } },
    });
  }
}

/** Keeps a seat for each of the entries. */
export async function offerSeats(
  tx: Tx,
  sessionId: string,
  ids: readonly string[],
  until: Date,
): Promise<void> {
  await tx.waitingEntry.updateMany({
    where: { id: { in: [...ids] } },
    data: { offeredUntil: until },
  });
  await tx.seminarSession.update({
    where: { id: sessionId },
    data: { offered: { increment: ids.length } },
  });
}

/** Gives each of the participations a seat in the session. */
export async function seatAll(
  tx: Tx,
  session: { id: string; slotId: string; seminarId: string },
  participationIds: readonly string[],
): Promise<void> {
  await tx.seat.createMany({
    data: participationIds.map((participationId) => ({
      participationId,
      sessionId: session.id,
      slotId: session.slotId,
      seminarId: session.seminarId,
      source: 'CLAIM',
    })),
  });
}

/** Sessions with a queue that something is to be done about: a free seat, an offer that has lapsed, or somebody who will not come. */
export async function findSessionsToServe(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT session.id::text FROM seminar_session AS session
    JOIN seminar ON seminar.id = session.seminar_id
    JOIN seminar_block AS block ON block.id = seminar.block_id AND block.mode = 'CLAIM'
    JOIN event ON event.id = block.event_id AND event.phase IN ('CHOOSING', 'ALLOCATED', 'LIVE')
    WHERE EXISTS (
      SELECT FROM waiting_entry AS entry WHERE entry.session_id = session.id
        AND (entry.offered_until <= ${now}
          OR session.taken + session.reserved + session.offered < session.capacity)
    )`;
  return rows.map(({ id }) => id);
}
