import type { Statements } from '@ledarforum/database/prepared';

export interface Claim {
  /** Of the attempt: sent again, it is answered as the first time. */
  readonly key: string;
  /** Of the seat, should it be had. */
  readonly seatId: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly insteadOf: string | null;
  readonly now: Date;
}

interface Answer {
  readonly eventId: string;
  readonly had: boolean;
  readonly full: boolean;
}

/** `full`: nothing else stands in the way. `not-had`: something does, or nothing does any longer. */
export type ClaimOutcome =
  | { readonly kind: 'had'; readonly eventId: string }
  | { readonly kind: 'full' }
  | { readonly kind: 'not-had' };

/**
 * Takes a seat, or swaps one for another, in one statement. Everything that decides is in it: the rules of `canClaim`, that
 * nobody waits in line for the seat, that the person has nothing else in the slot or of the seminar. The sessions are locked in
 * the order of their ids, so that two who swap with each other do not wait for each other, and a session's numbers are read after
 * its lock is had: under any number of claims at once the last seat goes to one. A claim that was answered before is answered by
 * its receipt. Nothing is changed unless the seat is had.
 */
export async function takeSeat(
  statements: Statements,
  { key, seatId, personId, sessionId, insteadOf, now }: Claim,
): Promise<ClaimOutcome> {
  const [answer] = await statements.$queryRaw<Answer[]>`
    WITH allowed AS (
      SELECT participation.id AS participation_id, event.id AS event_id
      FROM seminar_session AS session
      JOIN seminar ON seminar.id = session.seminar_id AND NOT seminar.dropped
      JOIN seminar_block AS block ON block.id = seminar.block_id AND block.mode = 'CLAIM'
      JOIN event ON event.id = block.event_id AND event.phase = 'CHOOSING'
      JOIN participation
        ON participation.event_id = event.id AND participation.person_id = ${personId}::uuid
        AND participation.attendance IN ('INVITED', 'COMING')
      WHERE session.id = ${sessionId}::uuid
        AND (block.opens_at IS NULL OR block.opens_at <= ${now})
        AND (block.closes_at IS NULL OR block.closes_at > ${now})
    ), locked AS (
      SELECT session.id, session.slot_id, session.seminar_id, session.offered,
        session.capacity - session.taken - session.reserved - session.offered AS free
      FROM seminar_session AS session
      WHERE session.id IN (${sessionId}::uuid, ${insteadOf}::uuid)
        AND EXISTS (SELECT FROM allowed)
      ORDER BY session.id
      FOR UPDATE
    ), mine AS (
      SELECT entry.id, entry.offered_until > ${now} AS offered
      FROM waiting_entry AS entry, allowed
      WHERE entry.session_id = ${sessionId}::uuid
        AND entry.participation_id = allowed.participation_id
    ), place AS (
      SELECT locked.*, allowed.participation_id,
        EXISTS (SELECT FROM mine WHERE mine.offered) AS by_offer
      FROM locked, allowed
      WHERE locked.id = ${sessionId}::uuid
        AND (
          EXISTS (SELECT FROM mine WHERE mine.offered)
          OR (locked.free > 0 AND NOT EXISTS (
            SELECT FROM waiting_entry AS ahead
            WHERE ahead.session_id = locked.id AND ahead.offered_until IS NULL
              AND ahead.participation_id <> allowed.participation_id
          ))
        )
        AND NOT EXISTS (
          SELECT FROM seat
          WHERE seat.participation_id = allowed.participation_id
            AND (seat.slot_id = locked.slot_id OR seat.seminar_id = locked.seminar_id)
            AND seat.session_id IS DISTINCT FROM ${insteadOf}::uuid
        )
    ), seated AS (
      INSERT INTO seat (id, participation_id, session_id, slot_id, seminar_id, source)
      SELECT ${seatId}::uuid, place.participation_id, place.id, place.slot_id, place.seminar_id, 'CLAIM'
      FROM place WHERE ${insteadOf}::uuid IS NULL
      RETURNING participation_id
    ), swapped AS (
      UPDATE seat
      SET session_id = place.id, slot_id = place.slot_id, seminar_id = place.seminar_id,
        source = 'CLAIM', rank = NULL
      FROM place
      WHERE seat.participation_id = place.participation_id AND seat.session_id = ${insteadOf}::uuid
      RETURNING seat.participation_id
    ), had AS (
      SELECT participation_id FROM seated UNION ALL SELECT participation_id FROM swapped
    ), left_queue AS (
      DELETE FROM waiting_entry USING mine, had WHERE waiting_entry.id = mine.id
    ), answered_offer AS (
      UPDATE seminar_session SET offered = seminar_session.offered - 1
      FROM place, had WHERE place.by_offer AND seminar_session.id = place.id
    ), receipt AS (
      INSERT INTO claim_receipt (key, participation_id, outcome, at)
      SELECT ${key}::uuid, had.participation_id,
        jsonb_build_object('sessionId', ${sessionId}::text, 'insteadOf', ${insteadOf}::text), ${now}
      FROM had
    )
    SELECT allowed.event_id::text AS "eventId",
      EXISTS (SELECT FROM had) AS had,
      coalesce((SELECT free FROM locked WHERE id = ${sessionId}::uuid), 1) <= 0
        AND ${insteadOf}::uuid IS NULL
        AND NOT EXISTS (SELECT FROM mine WHERE mine.offered)
        AND NOT EXISTS (SELECT FROM claim_receipt WHERE claim_receipt.key = ${key}::uuid)
        AND NOT EXISTS (
          SELECT FROM seat, locked
          WHERE seat.participation_id = allowed.participation_id
            AND (seat.slot_id = locked.slot_id OR seat.seminar_id = locked.seminar_id)
        ) AS full
    FROM allowed`;
  if (answer?.had === true) return { kind: 'had', eventId: answer.eventId };
  return { kind: answer?.full === true ? 'full' : 'not-had' };
}
