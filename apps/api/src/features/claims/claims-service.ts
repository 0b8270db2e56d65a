import { randomUUID } from 'node:crypto';
import type { Database, Tx } from '@ledarforum/database/client';
import { canClaim, freeSeats, isInTheRooms, seatState } from '@ledarforum/domain/claims';
import { findClash } from '@ledarforum/domain/clashes';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { findMyDuties } from '../clashes/clashes-service.ts';
import {
  asPublished,
  findPublishedProgramme,
  type PublishedProgramme,
} from '../programme/published-programme.ts';
import type { Claim, ClaimOutcome } from './claim-statement.ts';
import * as repository from './claims-repository.ts';
import * as queues from './queue-repository.ts';
import { type Moment, serveQueues } from './queue-service.ts';

interface Asked {
  readonly personId: string;
  readonly sessionId: string;
}

/** A claim that lost a race for something that then became free again is tried this often. */
const mostTries = 3;

/**
 * Takes a seat, or swaps one for another. The seat one has is never lost for one that could not be had.
 * @returns what was taken; the same for the same key
 * @throws Problem with what stands in the way
 */
export async function claimSeat(
  { database, takeSeat }: { database: Database; takeSeat: (claim: Claim) => Promise<ClaimOutcome> },
  asked: Asked & { key: string; insteadOf: string | null },
  { onTaken, ...moment }: Moment & { onTaken: (eventId: string) => void },
): Promise<{ sessionId: string; insteadOf: string | null }> {
  const { sessionId, insteadOf } = asked;
  for (let tries = 0; tries < mostTries; tries++) {
    const outcome = await takeSeat({
      ...asked,
      seatId: randomUUID(),
      now: moment.now,
    }).catch((error: unknown) => {
      if (isCollision(error)) return { kind: 'not-had' } as const;
      throw error;
    });
    if (outcome.kind === 'full') throw new Problem('session-full');
    if (outcome.kind === 'had') {
      onTaken(outcome.eventId);
      if (insteadOf !== null) {
        await database.$transaction((tx) => serveQueues(tx, [insteadOf], moment));
      }
      return { sessionId, insteadOf };
    }
    const earlier = await findEarlierAnswer(database, asked);
    if (earlier !== null) return earlier;
    await refuseClaim(database, asked, moment.now);
  }
  throw new Problem('session-full');
}

/** Says what stands in the way of a claim; returns when nothing does any longer. */
async function refuseClaim(
  tx: Tx,
  { personId, sessionId, insteadOf }: Asked & { insteadOf: string | null },
  now: Date,
): Promise<void> {
  const facts = await readFacts(tx, { personId, sessionId }, now);
  const { participationId, inSlot, inSeminar } = facts;
  if (insteadOf !== null) {
    const held = { participationId, sessionId: insteadOf };
    if ((await tx.seat.count({ where: held })) === 0) throw new Problem('seat-not-held');
  }
  if (inSlot !== null && inSlot !== insteadOf) throw new Problem('seat-in-slot');
  if (inSeminar !== null && inSeminar !== insteadOf) throw new Problem('seat-in-seminar');
  if (facts.free <= 0 || facts.waiting) throw new Problem('session-full');
}

/** What a claim with the same key was answered; null when there was none. */
async function findEarlierAnswer(
  tx: Tx,
  asked: Asked & { key: string; insteadOf: string | null },
): Promise<{ sessionId: string; insteadOf: string | null } | null> {
  const receipt = await repository.findReceipt(tx, asked.key);
  if (receipt === null) return null;
  const { sessionId, insteadOf } = receipt.outcome as {
    sessionId: string;
    insteadOf: string | null;
  };
  if (
    receipt.personId !== asked.personId ||
    sessionId !== asked.sessionId ||
    insteadOf !== asked.insteadOf
  ) {
    throw new Problem('claim-key-used');
  }
  return { sessionId, insteadOf };
}

/** Two claims of the same person at once, two swaps in each other's way, or the same key sent twice at once. */
function isCollision(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['23505', '40P01'].includes(String(error.code))
  );
}

async function readFacts(tx: Tx, { personId, sessionId }: Asked, now: Date) {
  const facts = found(await repository.findSessionFacts(tx, personId, sessionId));
  const may = canClaim(facts, now);
  if (!may.ok) throw new Problem(may.code);
  if (facts.dropped) throw new Problem('seminar-dropped');
  return facts;
}

/** Gives a seat back; the next in the queue gets it. */
export async function releaseMySeat(tx: Tx, asked: Asked, moment: Moment): Promise<void> {
  await queues.lockSessions(tx, [asked.sessionId]);
  const facts = found(await repository.findSessionFacts(tx, asked.personId, asked.sessionId));
  const may = canClaim(facts, moment.now);
  if (!may.ok) throw new Problem(may.code);
  const { participationId } = facts;
  const { sessionId } = asked;
  if (await repository.removeSeat(tx, { participationId, sessionId })) {
    await serveQueues(tx, [sessionId], moment);
  }
}

/** Puts a person last in the queue for a full session and tells their place. */
export async function joinQueue(tx: Tx, asked: Asked, moment: Moment): Promise<{ place: number }> {
  const { sessionId } = asked;
  const [session] = await queues.lockSessions(tx, [sessionId]);
  const facts = await readFacts(tx, asked, moment.now);
  if (facts.inSeminar !== null) throw new Problem('seat-in-seminar');
  if (session && freeSeats(session) > 0 && !facts.waiting) throw new Problem('session-not-full');
  await queues.addToQueue(tx, { participationId: facts.participationId, sessionId });
  await announce(tx, facts.eventId, 'seats');
  const places = await repository.findPlaces(tx, facts.participationId);
  return { place: found(places.get(sessionId)) };
}

/** Takes a person out of a queue; a seat that was offered goes to the next. */
export async function leaveQueue(tx: Tx, asked: Asked, moment: Moment): Promise<void> {
  const { sessionId } = asked;
  await queues.lockSessions(tx, [sessionId]);
  const facts = found(await repository.findSessionFacts(tx, asked.personId, sessionId));
  const queue = await queues.readQueue(tx, sessionId);
  const mine = queue.filter(({ participationId }) => participationId === facts.participationId);
  await queues.removeFromQueue(tx, sessionId, mine);
  await serveQueues(tx, [sessionId], moment);
}

/** How many seats are left in every session of an event that is claimed. */
export async function listSeats(tx: Tx, eventId: string) {
  const sessions = await repository.listClaimSessions(tx, eventId);
  return { sessions: sessions.map(seatsAnswer) };
}

function seatsAnswer(session: {
  id: string;
  capacity: number;
  taken: number;
  reserved: number;
  offered: number;
  waiting: number;
}) {
  const { id: sessionId, capacity, waiting, taken, reserved } = session;
  return {
    sessionId,
    capacity,
    waiting,
    taken,
    reserved,
    free: freeSeats(session),
    state: seatState(session),
  };
}

/** The blocks to claim as one person sees them: what is free, what clashes, what they have and wait for. */
export async function readMyClaims(
  tx: Tx,
  whose: { eventId: string; personId: string },
  now: Date,
) {
  const mine = found(await repository.findMyClaims(tx, whose));
  const places = await repository.findPlaces(tx, mine.id);
  const { event, attendance, waiting, person } = mine;
  const published = await findPublishedProgramme(tx, event.id);
  const duties = await findMyDuties(tx, event.id, person, published);
  const seats = mine.seats.map((seat) => seatAsPublished(seat, published));
  const blocks = asPublished(event.blocks, published).map((block) => {
    const may = canClaim({ ...block, phase: event.phase, attendance }, now);
    const slots = new Map(block.slots.map((slot) => [slot.id, slot]));
    const elsewhere = seats
      .filter(({ slot }) => slot.blockId !== block.id)
      .map(({ slot, seminar }) => ({ ...slot, title: seminar.title }));
    const sessions = block.seminars.flatMap((seminar) =>
      seminar.sessions.map(({ id, slotId, seminarId, room, _count, ...numbers }) => {
        const slot = slots.get(slotId);
        const entry = waiting.find(({ sessionId }) => sessionId === id);
        return {
          ...seatsAnswer({ id, ...numbers, waiting: _count.waiting }),
          slotId,
          seminarId,
          room: room?.name ?? null,
          floor: room?.floor ?? '',
          clash: slot ? findClash(slot, { seats: elsewhere, duties }) : null,
          mine: seats.some(({ sessionId }) => sessionId === id),
          place: places.get(id) ?? null,
          offeredUntil:
            entry?.offeredUntil && entry.offeredUntil > now
              ? entry.offeredUntil.toISOString()
              : null,
        };
      }),
    );
    return {
      id: block.id,
      name: block.name,
      opensAt: block.opensAt?.toISOString() ?? null,
      closesAt: block.closesAt?.toISOString() ?? null,
      refusal: may.ok ? null : may.code,
      offerHours: block.offerHours,
      slots: block.slots.map(({ id, startsAt, endsAt }) => ({
        id,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
      seminars: block.seminars.map(({ sessions: _, ...seminar }) => seminar),
      sessions,
    };
  });
  return {
    eventId: event.id,
    eventName: event.name,
    date: event.date.toISOString().slice(0, 10),
    timeZone: event.timeZone,
    blocks,
  };
}

/** A seat as it clashes with others: when and what it was published as. */
function seatAsPublished(
  seat: repository.HeldSeat,
  published: PublishedProgramme | null,
): repository.HeldSeat {
  const told = published?.sessions.get(seat.sessionId);
  if (told === undefined) return seat;
  const times = { startsAt: new Date(told.startsAt), endsAt: new Date(told.endsAt) };
  return { ...seat, slot: { ...seat.slot, ...times }, seminar: { title: told.title } };
}

/** Who has a seat in a session and who waits for one; protected people are there without name and unit. */
export async function readSessionPeople(tx: Tx, sessionId: string) {
  const { seats, waiting } = found(await repository.findSessionPeople(tx, sessionId));
  return {
    seated: seats.map(({ participation, pinned }) => ({
      ...holderAnswer(participation),
      byHand: pinned,
    })),
    waiting: waiting.map(({ participation, offeredUntil }) => ({
      ...holderAnswer(participation),
      offeredUntil: offeredUntil?.toISOString() ?? null,
    })),
  };
}

function holderAnswer({ id, person }: repository.Holder) {
  const hidden = person.protectedIdentity;
  return {
    participationId: id,
    name: hidden ? null : `${person.givenName} ${person.familyName}`.trim(),
    unit: hidden ? null : person.unit.name,
  };
}

/** Keeps seats of a session back, or lets them go to those who wait. */
export async function setReservedSeats(
  tx: Tx,
  { sessionId, reserved, actorId }: { sessionId: string; reserved: number; actorId: string },
  moment: Moment,
) {
  const session = await lockOpenSession(tx, sessionId);
  if (session.mode !== 'CLAIM') throw new Problem('claim-not-here');
  const { capacity, taken, offered, eventId } = session;
  if (taken + offered + reserved > capacity) throw new Problem('seats-not-free');
  await tx.seminarSession.update({ where: { id: sessionId }, data: { reserved } });
  await recordActivity(tx, { action: 'reserve-seats', actorId, eventId, detail: { reserved } });
  await serveQueues(tx, [sessionId], moment);
  const [after] = await queues.lockSessions(tx, [sessionId]);
  return { reserved, free: freeSeats(found(after)) };
}

/** Gives a person a seat by hand, from those kept back when there are any. It stays when the block is allocated again. */
export async function placeInSession(
  tx: Tx,
  { sessionId, participationId, actorId }: Placement,
): Promise<void> {
  const session = await lockOpenSession(tx, sessionId);
  if (session.dropped) throw new Problem('seminar-dropped');
  const { eventId, slotId, seminarId } = session;
  const person = found(
    await tx.participation.findFirst({
      where: { id: participationId, eventId },
      select: {
        attendance: true,
        seats: { select: { sessionId: true, slotId: true, seminarId: true } },
      },
    }),
  );
  if (!isInTheRooms(person.attendance)) throw new Problem('person-not-on-site');
  if (person.seats.some((seat) => seat.sessionId === sessionId)) return;
  if (person.seats.some((seat) => seat.slotId === slotId)) throw new Problem('seat-in-slot');
  if (person.seats.some((seat) => seat.seminarId === seminarId)) {
    throw new Problem('seat-in-seminar');
  }
  if (session.reserved > 0) {
    await tx.seminarSession.update({
      where: { id: sessionId },
      data: { reserved: { decrement: 1 } },
    });
  } else if (freeSeats(session) === 0) {
    throw new Problem('session-full');
  }
  const queue = await queues.readQueue(tx, sessionId);
  const theirs = queue.filter((entry) => entry.participationId === participationId);
  await queues.removeFromQueue(tx, sessionId, theirs);
  await tx.seat.create({
    data: { participationId, sessionId, slotId, seminarId, source: 'MANUAL', pinned: true },
  });
  await recordActivity(tx, { action: 'place-person', actorId, eventId, detail: {} });
  await announce(tx, eventId, 'seats');
}

interface Placement {
  readonly sessionId: string;
  readonly participationId: string;
  readonly actorId: string;
}

/** Takes a person's seat back; the next in the queue gets it. */
export async function removeFromSession(
  tx: Tx,
  { sessionId, participationId, actorId }: Placement,
  moment: Moment,
): Promise<void> {
  const { eventId } = await lockOpenSession(tx, sessionId);
  found((await repository.removeSeat(tx, { participationId, sessionId })) || null);
  await recordActivity(tx, { action: 'remove-person', actorId, eventId, detail: {} });
  await serveQueues(tx, [sessionId], moment);
}

async function lockOpenSession(tx: Tx, sessionId: string): Promise<queues.LockedSession> {
  await repository.keepFromPublishing(tx, sessionId);
  const [session] = await queues.lockSessions(tx, [sessionId]);
  const locked = found(session);
  const event = await tx.event.findUniqueOrThrow({
    where: { id: locked.eventId },
    select: { phase: true },
  });
  if (event.phase === 'CLOSED') throw new Problem('event-closed');
  return locked;
}
