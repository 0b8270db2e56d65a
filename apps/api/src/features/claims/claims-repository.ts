import type { Tx } from '@ledarforum/database/client';
import type { ClaimFacts } from '@ledarforum/domain/claims';

/** What decides about a person and a session, and what the person has already. */
export interface SessionFacts extends ClaimFacts {
  readonly eventId: string;
  readonly participationId: string;
  readonly slotId: string;
  readonly seminarId: string;
  readonly dropped: boolean;
  readonly free: number;
  readonly inSlot: string | null;
  readonly inSeminar: string | null;
  readonly waiting: boolean;
}

/** Null when the person is not invited to the session's event, or the event is a draft. */
export async function findSessionFacts(
  tx: Tx,
  personId: string,
  sessionId: string,
): Promise<SessionFacts | null> {
  const [facts] = await tx.$queryRaw<SessionFacts[]>`
    SELECT event.id::text AS "eventId", event.phase::text AS phase, block.mode::text AS mode,
      block.opens_at AS "opensAt", block.closes_at AS "closesAt",
      participation.attendance::text AS attendance, participation.id::text AS "participationId",
      session.slot_id::text AS "slotId", session.seminar_id::text AS "seminarId", seminar.dropped,
      session.capacity - session.taken - session.reserved - session.offered AS free,
      (SELECT session_id::text FROM seat
        WHERE seat.participation_id = participation.id AND seat.slot_id = session.slot_id) AS "inSlot",
      (SELECT session_id::text FROM seat
        WHERE seat.participation_id = participation.id AND seat.seminar_id = session.seminar_id
      ) AS "inSeminar",
      EXISTS (
        SELECT FROM waiting_entry AS ahead
        WHERE ahead.session_id = session.id AND ahead.offered_until IS NULL
          AND ahead.participation_id <> participation.id
      ) AS waiting
    FROM seminar_session AS session
    JOIN seminar ON seminar.id = session.seminar_id
    JOIN seminar_block AS block ON block.id = seminar.block_id
    JOIN event ON event.id = block.event_id AND event.phase <> 'DRAFT'
    JOIN participation
      ON participation.event_id = event.id AND participation.person_id = ${personId}::uuid
    WHERE session.id = ${sessionId}::uuid`;
  return facts ?? null;
}

/** What a claim with this key was answered, and to whom; null when it was not. */
export async function findReceipt(
  tx: Tx,
  key: string,
): Promise<{ personId: string; outcome: unknown } | null> {
  const receipt = await tx.claimReceipt.findUnique({
    where: { key },
    select: { outcome: true, participation: { select: { personId: true } } },
  });
  return receipt && { personId: receipt.participation.personId, outcome: receipt.outcome };
}

/** Removes the seat; false when there was none. */
export async function removeSeat(
  tx: Tx,
  seat: { participationId: string; sessionId: string },
): Promise<boolean> {
  return (await tx.seat.deleteMany({ where: seat })).count > 0;
}

/** Waits for a publication of the session's block that is under way, and keeps others waiting until the transaction ends. */
export async function keepFromPublishing(tx: Tx, sessionId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT block.id FROM seminar_block AS block
    JOIN seminar ON seminar.block_id = block.id
    JOIN seminar_session AS session ON session.seminar_id = seminar.id
    WHERE session.id = ${sessionId}::uuid FOR SHARE OF block`;
}

/** The sessions of an event that are claimed, with their numbers. */
export async function listClaimSessions(tx: Tx, eventId: string) {
  const sessions = await tx.seminarSession.findMany({
    where: { seminar: { block: { eventId, mode: 'CLAIM' } } },
    select: {
      id: true,
      capacity: true,
      taken: true,
      reserved: true,
      offered: true,
      _count: { select: { waiting: true } },
    },
  });
  return sessions.map(({ _count, ...session }) => ({ ...session, waiting: _count.waiting }));
}

/** The blocks to claim of an event as one person sees them; null when the person is not invited to it. */
export async function findMyClaims(tx: Tx, whose: { eventId: string; personId: string }) {
  return tx.participation.findFirst({
    where: {
      eventId: whose.eventId,
      personId: whose.personId,
      event: { phase: { not: 'DRAFT' } },
    },
    select: {
      id: true,
      attendance: true,
      person: { select: { givenName: true, familyName: true } },
      seats: {
        select: {
          sessionId: true,
          slot: { select: { startsAt: true, endsAt: true, blockId: true } },
          seminar: { select: { title: true } },
        },
      },
      waiting: { select: { id: true, sessionId: true, number: true, offeredUntil: true } },
      event: {
        select: {
          id: true,
          name: true,
          date: true,
          timeZone: true,
          phase: true,
          blocks: {
            where: { mode: 'CLAIM' },
            orderBy: [{ position: 'asc' }, { name: 'asc' }],
            select: {
              id: true,
              name: true,
              mode: true,
              opensAt: true,
              closesAt: true,
              offerHours: true,
              slots: { orderBy: { startsAt: 'asc' } },
              seminars: {
                orderBy: { letter: 'asc' },
                select: {
                  id: true,
                  letter: true,
                  title: true,
                  description: true,
                  host: true,
                  dropped: true,
                  sessions: {
                    orderBy: { slot: { startsAt: 'asc' } },
                    select: {
                      id: true,
                      slotId: true,
                      seminarId: true,
                      capacity: true,
                      taken: true,
                      reserved: true,
                      offered: true,
                      room: { select: { name: true, floor: true } },
                      _count: { select: { waiting: true } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  });
}

export interface HeldSeat {
  readonly sessionId: string;
  readonly slot: { readonly startsAt: Date; readonly endsAt: Date; readonly blockId: string };
  readonly seminar: { readonly title: string };
}

/** My place in each queue, from 1. */
export async function findPlaces(
  tx: Tx,
  participationId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ sessionId: string; place: number }[]>`
    SELECT mine.session_id::text AS "sessionId", (
      SELECT count(*)::int FROM waiting_entry AS ahead
      WHERE ahead.session_id = mine.session_id AND ahead.number <= mine.number
    ) AS place
    FROM waiting_entry AS mine WHERE mine.participation_id = ${participationId}::uuid`;
  return new Map(rows.map(({ sessionId, place }) => [sessionId, place]));
}

const holder = {
  id: true,
  person: {
    select: {
      givenName: true,
      familyName: true,
      protectedIdentity: true,
      unit: { select: { name: true } },
    },
  },
} as const;

export interface Holder {
  readonly id: string;
  readonly person: {
    readonly givenName: string;
    readonly familyName: string;
    readonly protectedIdentity: boolean;
    readonly unit: { readonly name: string };
  };
}

/** Who has a seat in a session, by name, and who waits for one, in turn. */
export async function findSessionPeople(tx: Tx, sessionId: string) {
  return tx.seminarSession.findUnique({
    where: { id: sessionId },
    select: {
      seats: {
        orderBy: [
          { participation: { person: { protectedIdentity: 'asc' } } },
          { participation: { person: { familyName: 'asc' } } },
          { participation: { person: { givenName: 'asc' } } },
        ],
        select: { pinned: true, participation: { select: holder } },
      },
      waiting: {
        orderBy: { number: 'asc' },
        select: { offeredUntil: true, participation: { select: holder } },
      },
    },
  });
}
