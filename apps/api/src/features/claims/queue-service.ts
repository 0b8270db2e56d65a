import type { Database, Tx } from '@ledarforum/database/client';
import { freeSeats, promote } from '@ledarforum/domain/claims';
import { announce } from '../../live/announce.ts';
import { queueLetters } from '../outbox/outbox-service.ts';
import { recipientFields, recipientOf } from '../outbox/recipient.ts';
import { findPublishedProgramme } from '../programme/published-programme.ts';
import { queueLetter } from './claim-letter.ts';
import * as repository from './queue-repository.ts';

const hourMs = 3_600_000;

/** What every change of seats needs to know. */
export interface Moment {
  readonly now: Date;
  readonly mailHost: string;
}

/**
 * Gives the free seats of sessions to those who wait for them, in turn: at once, or as an offer where the block makes offers. Call it
 * in the transaction that made seats free. Locks the sessions in the order of their ids.
 */
export async function serveQueues(
  tx: Tx,
  sessionIds: readonly string[],
  { now, mailHost }: Moment,
): Promise<void> {
  const sessions = await repository.lockSessions(tx, sessionIds);
  for (const session of sessions) {
    if (!session.dropped) await serveQueue(tx, session, { now, mailHost });
  }
  for (const eventId of new Set(sessions.map((session) => session.eventId))) {
    await announce(tx, eventId, 'seats');
  }
}

async function serveQueue(
  tx: Tx,
  session: repository.LockedSession,
  { now, mailHost }: Moment,
): Promise<void> {
  const queue = await repository.readQueue(tx, session.id);
  if (queue.length === 0) return;
  const { leave, seat, offer } = promote(queue, freeSeats(session), session.offerHours, now);
  const entries = (ids: readonly string[]) => queue.filter(({ id }) => ids.includes(id));
  await repository.removeFromQueue(tx, session.id, entries([...leave, ...seat]));
  if (seat.length > 0) {
    const participationIds = entries(seat).map(({ participationId }) => participationId);
    await repository.seatAll(tx, session, participationIds);
  }
  const until = new Date(now.getTime() + session.offerHours * hourMs);
  if (offer.length > 0) await repository.offerSeats(tx, session.id, offer, until);
  const told = entries([...seat, ...offer]);
  if (told.length === 0) return;
  await writeLetters(tx, session.id, told, offer.length > 0 ? until : null, { now, mailHost });
}

async function writeLetters(
  tx: Tx,
  sessionId: string,
  entries: readonly repository.WaitingRow[],
  offeredUntil: Date | null,
  { now, mailHost }: Moment,
): Promise<void> {
  const { seminar, slot } = await tx.seminarSession.findUniqueOrThrow({
    where: { id: sessionId },
    select: {
      seminar: { select: { title: true, block: { select: { event: true } } } },
      slot: { select: { startsAt: true } },
    },
  });
  const { event } = seminar.block;
  const told = (await findPublishedProgramme(tx, event.id))?.sessions.get(sessionId);
  const people = await tx.participation.findMany({
    where: { id: { in: entries.map(({ participationId }) => participationId) } },
    select: recipientFields,
  });
  const about = {
    id: sessionId,
    eventId: event.id,
    eventName: event.name,
    timeZone: event.timeZone,
    title: told?.title ?? seminar.title,
    startsAt: told ? new Date(told.startsAt) : slot.startsAt,
  };
  const letters = people.map(recipientOf).flatMap((to) => {
    const entry = entries.find(({ participationId }) => participationId === to.participationId);
    return entry ? [queueLetter(about, to, entry.id, offeredUntil)] : [];
  });
  await queueLetters(tx, letters, mailHost, now);
}

/**
 * Takes claimed seats and places in queues from people who will not be in the rooms, and serves those who wait. Seats that an
 * allocation gave stay: organisers decide whether to repair it.
 */
export async function giveUpSeats(
  tx: Tx,
  participationIds: readonly string[],
  moment: Moment,
): Promise<void> {
  const whose = { participationId: { in: [...participationIds] } };
  const claimed = { ...whose, seminar: { block: { mode: 'CLAIM' as const } } };
  const seats = await tx.seat.findMany({ where: claimed, select: { sessionId: true } });
  const waiting = await tx.waitingEntry.findMany({ where: whose, select: { sessionId: true } });
  const touched = [...new Set([...seats, ...waiting].map(({ sessionId }) => sessionId))];
  if (touched.length === 0) return;
  await repository.lockSessions(tx, touched);
  for (const sessionId of touched) {
    const queue = await repository.readQueue(tx, sessionId);
    const theirs = queue.filter(({ participationId }) =>
      participationIds.includes(participationId),
    );
    await repository.removeFromQueue(tx, sessionId, theirs);
  }
  await tx.seat.deleteMany({ where: claimed });
  await serveQueues(tx, touched, moment);
}

/** Serves every queue that something is to be done about: offers that lapsed, seats that became free otherwise. */
export async function serveAllQueues(database: Database, moment: Moment): Promise<number> {
  const sessionIds = await repository.findSessionsToServe(database, moment.now);
  for (const sessionId of sessionIds) {
    await database.$transaction((tx) => serveQueues(tx, [sessionId], moment));
  }
  return sessionIds.length;
}
