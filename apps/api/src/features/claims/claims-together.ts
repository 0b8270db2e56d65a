import type { Statements } from '@ledarforum/database/prepared';
import { type Claim, type ClaimOutcome, takeSeat } from './claim-statement.ts';

/** So many claims go into one statement at most. */
const mostTogether = 250;

interface Waiting {
  readonly claim: Claim;
  readonly resolve: (outcome: ClaimOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Takes seats for many at once: while one statement is under way those who claim meanwhile gather for the next, so that under a
 * herd a session is locked once for dozens of claims and not once for each. Who claims alone waits for nobody. What goes wrong in a
 * statement goes wrong for nobody else: each of its claims is then made by itself. Swaps, and a second claim of the same person
 * or with the same key, are always made by themselves.
 */
export function claimTogether(statements: Statements): (claim: Claim) => Promise<ClaimOutcome> {
  let waiting: Waiting[] = [];
  let busy = false;

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      await answer(batch);
    }
    busy = false;
  }

  async function answer(batch: readonly Waiting[]): Promise<void> {
    const [only, ...others] = batch;
    if (only === undefined) return;
    if (others.length === 0) return settle(only);
    try {
      const outcomes = await takeSeats(
        statements,
        batch.map(({ claim }) => claim),
      );
      for (const { claim, resolve } of batch) {
        resolve(outcomes.get(claim.key) ?? { kind: 'not-had' });
      }
    } catch {
      await Promise.all(batch.map(settle));
    }
  }

  const settle = ({ claim, resolve, reject }: Waiting): Promise<void> =>
    takeSeat(statements, claim).then(resolve, reject);

  return (claim) => {
    const isTwice = waiting.some(
      ({ claim: { key, personId } }) => key === claim.key || personId === claim.personId,
    );
    if (claim.insteadOf !== null || isTwice) return takeSeat(statements, claim);
    return new Promise((resolve, reject) => {
      waiting.push({ claim, resolve, reject });
      // The others of this turn of the event loop are let in first.
      setImmediate(() => void work());
    });
  };
}

interface Answer {
  readonly key: string;
  readonly eventId: string;
  readonly had: boolean;
  readonly full: boolean;
}

/**
 * What `takeSeat` does, for many: the same rules and locks, in one statement. Of those who want the same session the first in the
 * list come first, for as long as it has free seats. A key that is missing in the answer was not allowed to claim.
 */
async function takeSeats(
  statements: Statements,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, ClaimOutcome>> {
  const answers = await statements.$queryRaw<Answer[]>`
    WITH asked AS (
      SELECT * FROM unnest(
        ${claims.map(({ key }) => key)}::uuid[], ${claims.map(({ seatId }) => seatId)}::uuid[],
        ${claims.map(({ personId }) => personId)}::uuid[],
        ${claims.map(({ sessionId }) => sessionId)}::uuid[],
        ${claims.map(({ now }) => now)}::timestamptz[]
      ) WITH ORDINALITY AS asked (key, seat_id, person_id, session_id, at, turn)
    ), allowed AS (
      SELECT asked.*, participation.id AS participation_id, event.id AS event_id
      FROM asked
      JOIN seminar_session AS session ON session.id = asked.session_id
      JOIN seminar ON seminar.id = session.seminar_id AND NOT seminar.dropped
      JOIN seminar_block AS block ON block.id = seminar.block_id AND block.mode = 'CLAIM'
      JOIN event ON event.id = block.event_id AND event.phase = 'CHOOSING'
      JOIN participation
        ON participation.event_id = event.id AND participation.person_id = asked.person_id
        AND participation.attendance IN ('INVITED', 'COMING')
      WHERE (block.opens_at IS NULL OR block.opens_at <= asked.at)
        AND (block.closes_at IS NULL OR block.closes_at > asked.at)
    ), locked AS (
      SELECT session.id, session.slot_id, session.seminar_id,
        session.capacity - session.taken - session.reserved - session.offered AS free
      FROM seminar_session AS session
      WHERE session.id IN (SELECT session_id FROM allowed)
      ORDER BY session.id
      FOR UPDATE
    ), mine AS (
      SELECT allowed.turn, entry.id, entry.offered_until > allowed.at AS offered
      FROM waiting_entry AS entry
      JOIN allowed USING (session_id, participation_id)
    ), standing AS (
      SELECT allowed.*, locked.slot_id, locked.seminar_id, locked.free,
        coalesce(mine.offered, false) AS by_offer,
        EXISTS (
          SELECT FROM waiting_entry AS ahead
          WHERE ahead.session_id = locked.id AND ahead.offered_until IS NULL
            AND ahead.participation_id <> allowed.participation_id
        ) AS behind,
        EXISTS (
          SELECT FROM seat
          WHERE seat.participation_id = allowed.participation_id
            AND (seat.slot_id = locked.slot_id OR seat.seminar_id = locked.seminar_id)
        ) AS seated
      FROM allowed
      JOIN locked ON locked.id = allowed.session_id
      LEFT JOIN mine ON mine.turn = allowed.turn
    ), in_line AS (
      SELECT *, row_number() OVER (
        PARTITION BY session_id, by_offer, behind OR seated ORDER BY turn
      ) AS place
      FROM standing
    ), winners AS (
      SELECT * FROM in_line
      WHERE NOT seated AND (by_offer OR (NOT behind AND place <= free))
    ), had AS (
      INSERT INTO seat (id, participation_id, session_id, slot_id, seminar_id, source)
      SELECT seat_id, participation_id, session_id, slot_id, seminar_id, 'CLAIM'
      FROM winners ORDER BY turn
      RETURNING id
    ), left_queue AS (
      DELETE FROM waiting_entry USING mine, winners
      WHERE waiting_entry.id = mine.id AND mine.turn = winners.turn
    ), answered_offers AS (
      UPDATE seminar_session SET offered = seminar_session.offered - given.many
      FROM (
        SELECT session_id, count(*)::int AS many FROM winners WHERE by_offer GROUP BY session_id
      ) AS given
      WHERE seminar_session.id = given.session_id
    ), receipts AS (
      INSERT INTO claim_receipt (key, participation_id, outcome, at)
      SELECT key, participation_id,
        jsonb_build_object('sessionId', session_id::text, 'insteadOf', NULL), at
      FROM winners
    )
    SELECT in_line.key::text, in_line.event_id::text AS "eventId",
      EXISTS (SELECT FROM had WHERE had.id = in_line.seat_id) AS had,
      NOT in_line.seated AND NOT in_line.by_offer
        AND (in_line.free <= 0 OR (NOT in_line.behind AND in_line.place > in_line.free))
        AND NOT EXISTS (SELECT FROM claim_receipt WHERE claim_receipt.key = in_line.key) AS full
    FROM in_line`;
  return new Map(
    answers.map(({ key, eventId, had, full }): [string, ClaimOutcome] => {
      if (had) return [key, { kind: 'had', eventId }];
      return [key, { kind: full ? 'full' : 'not-had' }];
    }),
  );
}
