import { z } from 'zod';
import { Clash } from './choices.ts';
import { endpoint } from './endpoint.ts';
import { Day, EventParams, Id, Instant, named } from './shapes.ts';

const SessionParams = z.object({ sessionId: Id });
const Count = z.int().min(0);

/** How many seats are left, as everybody may see it. */
const SessionSeats = named(
  'SessionSeats',
  z.object({
    sessionId: Id,
    capacity: Count,
    /** Seats that anybody may take now. */
    free: Count,
    state: z.enum(['free', 'few', 'full']),
    /** People in the queue. */
    waiting: Count,
    /** Seats that somebody has. */
    taken: Count,
    /** Seats that organisers keep back. */
    reserved: Count,
  }),
);

const SeatHolder = z.object({
  participationId: Id,
  /** Null: a protected person. */
  name: z.string().nullable(),
  unit: z.string().nullable(),
});

const SessionPeople = named(
  'SessionPeople',
  z.object({
    seated: z.array(SeatHolder.extend({ byHand: z.boolean() })),
    waiting: z.array(SeatHolder.extend({ offeredUntil: Instant.nullable() })),
  }),
);

const ClaimSession = named(
  'ClaimSession',
  z.object({
    ...SessionSeats.shape,
    slotId: Id,
    seminarId: Id,
    room: z.string().nullable(),
    floor: z.string(),
    clash: Clash.nullable(),
    mine: z.boolean(),
    /** My place in the queue, from 1; null: I am not in it. */
    place: z.int().min(1).nullable(),
    /** Until when a seat is kept for me; null: none is. */
    offeredUntil: Instant.nullable(),
  }),
);

const ClaimBlock = named(
  'ClaimBlock',
  z.object({
    id: Id,
    name: z.string(),
    opensAt: Instant.nullable(),
    closesAt: Instant.nullable(),
    /** Why I cannot claim now; null when I can. */
    refusal: z
      .enum([
        'claim-not-here',
        'choice-declined',
        'choice-digital',
        'claim-not-open',
        'claim-closed',
      ])
      .nullable(),
    /** Hours that a free seat is kept for the next in the queue; 0: it is theirs at once. */
    offerHours: Count,
    slots: z.array(z.object({ id: Id, startsAt: Instant, endsAt: Instant })),
    seminars: z.array(
      z.object({
        id: Id,
        letter: z.string(),
        title: z.string(),
        description: z.string(),
        host: z.string(),
        dropped: z.boolean(),
      }),
    ),
    sessions: z.array(ClaimSession),
  }),
);

export const MyClaims = named(
  'MyClaims',
  z.object({
    eventId: Id,
    eventName: z.string(),
    date: Day,
    timeZone: z.string(),
    blocks: z.array(ClaimBlock),
  }),
);

const claimRefusals = [
  'not-found',
  'claim-not-here',
  'choice-declined',
  'choice-digital',
  'claim-not-open',
  'claim-closed',
  'seminar-dropped',
] as const;

export const claimEndpoints = {
  getMyClaims: endpoint({
    method: 'GET',
    path: '/my/events/{eventId}/claims',
    summary:
      'The blocks of an event whose seats are taken first come, first served, and what I have',
    tag: 'Choosing',
    params: EventParams,
    status: 200,
    response: MyClaims,
    problems: ['not-found'],
  }),
  listSeats: endpoint({
    method: 'GET',
    path: '/events/{eventId}/seats',
    summary: 'How many seats are left in every session that is claimed, for pages that stay open',
    tag: 'Choosing',
    params: EventParams,
    status: 200,
    response: z.object({ sessions: z.array(SessionSeats) }),
    problems: ['not-found'],
  }),
  claimSeat: endpoint({
    method: 'POST',
    path: '/my/seats',
    summary:
      'Take a seat, or swap one for another in one step. The same key again gives the same answer',
    tag: 'Choosing',
    body: z.object({
      /** Made by the caller, one for each attempt that somebody makes. */
      key: z.uuid(),
      sessionId: Id,
      /** The session whose seat is given up for it; kept when the other cannot be had. */
      insteadOf: Id.nullable(),
    }),
    status: 200,
    response: z.object({ sessionId: Id, insteadOf: Id.nullable() }),
    problems: [
      ...claimRefusals,
      'session-full',
      'seat-in-slot',
      'seat-in-seminar',
      'seat-not-held',
      'claim-key-used',
    ],
  }),
  releaseMySeat: endpoint({
    method: 'DELETE',
    path: '/my/seats/{sessionId}',
    summary: 'Give my seat back. Giving back what I do not have is harmless',
    tag: 'Choosing',
    params: SessionParams,
    status: 204,
    response: null,
    problems: [...claimRefusals],
  }),
  joinQueue: endpoint({
    method: 'PUT',
    path: '/my/queues/{sessionId}',
    summary: 'Join the queue for a full session. Joining twice is harmless',
    tag: 'Choosing',
    params: SessionParams,
    status: 200,
    response: z.object({ place: z.int().min(1) }),
    problems: [...claimRefusals, 'session-not-full', 'seat-in-seminar'],
  }),
  leaveQueue: endpoint({
    method: 'DELETE',
    path: '/my/queues/{sessionId}',
    summary: 'Leave a queue, or turn down a seat that is offered. Leaving twice is harmless',
    tag: 'Choosing',
    params: SessionParams,
    status: 204,
    response: null,
    problems: [...claimRefusals],
  }),
  listSessionPeople: endpoint({
    method: 'GET',
    path: '/sessions/{sessionId}/people',
    summary: 'Who has a seat in a session, by name, and who waits for one, in turn',
    tag: 'Choosing',
    params: SessionParams,
    status: 200,
    response: SessionPeople,
    problems: ['not-found'],
  }),
  setReservedSeats: endpoint({
    method: 'PUT',
    path: '/sessions/{sessionId}/reserved-seats',
    summary: 'Keep seats of a session back from claiming, or let them go',
    tag: 'Choosing',
    params: SessionParams,
    body: z.object({ reserved: z.int().min(0).max(100_000) }),
    status: 200,
    response: z.object({ reserved: Count, free: Count }),
    problems: ['not-found', 'event-closed', 'claim-not-here', 'seats-not-free'],
  }),
  placeInSession: endpoint({
    method: 'PUT',
    path: '/sessions/{sessionId}/seats/{participationId}',
    summary:
      'Give a person a seat by hand, past the queue and the deadline; takes a kept-back seat first',
    tag: 'Choosing',
    params: SessionParams.extend({ participationId: Id }),
    status: 204,
    response: null,
    problems: [
      'not-found',
      'event-closed',
      'session-full',
      'seat-in-slot',
      'seat-in-seminar',
      'person-not-on-site',
      'seminar-dropped',
    ],
  }),
  removeFromSession: endpoint({
    method: 'DELETE',
    path: '/sessions/{sessionId}/seats/{participationId}',
    summary: "Take a person's seat back; the next in the queue gets it",
    tag: 'Choosing',
    params: SessionParams.extend({ participationId: Id }),
    status: 204,
    response: null,
    problems: ['not-found', 'event-closed'],
  }),
};
