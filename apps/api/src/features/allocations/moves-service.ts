import { randomUUID } from 'node:crypto';
import type { BlockSeats } from '@ledarforum/contract/allocations';
import type { Tx } from '@ledarforum/database/client';
import { decideMove } from '@ledarforum/domain/moves-by-hand';
import { seatGaps } from '@ledarforum/domain/seat-gaps';
import type { z } from 'zod';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { type Moment, serveQueues } from '../claims/queue-service.ts';
import { queueLetters, withdrawLetters } from '../outbox/outbox-service.ts';
import { findPublishedProgramme } from '../programme/published-programme.ts';
import {
  type AllocationInput,
  findAllocationInput,
  lockBlock,
} from './allocation-input-repository.ts';
import { allocationLetter } from './allocation-letter.ts';
import {
  findBlockSeats,
  findMover,
  findSlot,
  type LockedTarget,
  lockSlot,
  putSeat,
  setHeldByHand,
  takeSeatAway,
  useReservedSeat,
} from './moves-repository.ts';
import { blockAsPublished } from './published-block.ts';
import { findPublishedRun, listRecipients } from './seats-repository.ts';

/** How many have and can have a seat in each session of a block, and how many were given theirs by hand. */
export async function readBlockSeats(tx: Tx, blockId: string): Promise<z.input<typeof BlockSeats>> {
  const block = found(await findBlockSeats(tx, blockId));
  const input = found(
    await findAllocationInput(tx, blockId, block.mode === 'CLAIM' ? 'fill' : 'repair'),
  );
  const sessions = block.seminars.flatMap(({ sessions, id: seminarId, ...seminar }) =>
    sessions.map(({ id, room, _count, offered, ...session }) => ({
      ...session,
      ...seminar,
      sessionId: id,
      seminarId,
      room: room?.name ?? null,
      free: Math.max(0, session.capacity - session.taken - offered),
      byHand: _count.seats,
    })),
  );
  return {
    blockId: block.id,
    slots: block.slots.map(({ id, startsAt, endsAt }) => ({
      id,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    sessions,
    byHand: sessions.reduce((sum, { byHand }) => sum + byHand, 0),
    gaps: gapsIn(input),
  };
}

function gapsIn({ block, problem, seats }: AllocationInput) {
  const sessionOf = new Map(block.sessions.map((session) => [session.id, session]));
  return seatGaps({
    people: problem.participants,
    slotIds: [...new Set(block.sessions.map(({ slotId }) => slotId))],
    seats: seats.flatMap(({ participationId, sessionId }) => {
      const session = sessionOf.get(sessionId);
      return session ? [{ participationId, slotId: session.slotId, dropped: session.dropped }] : [];
    }),
  });
}

interface Move {
  readonly slotId: string;
  readonly participationId: string;
  /** Null: out of the slot. */
  readonly sessionId: string | null;
  readonly byHand: boolean;
  readonly actorId: string;
}

/**
 * Gives a person another session of a slot. Once seats are published the person is told, unless the move only puts back what they
 * have been told already.
 * @throws Problem with what stands in the way
 */
export async function movePerson(
  tx: Tx,
  { slotId, participationId, sessionId, byHand, actorId }: Move,
  moment: Moment,
): Promise<{ before: { sessionId: string; byHand: boolean } | null; letters: number }> {
  const { blockId, event } = found(await findSlot(tx, slotId));
  if (event.phase === 'CLOSED') throw new Problem('event-closed');
  await lockBlock(tx, blockId);
  const sessions = await lockSlot(tx, slotId);
  const mover = found(await findMover(tx, { participationId, eventId: event.id, blockId }));
  const had = mover.seats.find((seat) => seat.slotId === slotId);
  const before = had ? { sessionId: had.sessionId, byHand: had.pinned } : null;
  if (sessionId === null) {
    await takeSeatAway(tx, { participationId, slotId });
  } else {
    const target = found(sessions.find((session) => session.sessionId === sessionId));
    await seatIn(tx, target, { participationId, byHand, mover });
  }
  await announce(tx, event.id, 'seats');
  if (before?.sessionId === (sessionId ?? undefined)) return { before, letters: 0 };
  await recordActivity(tx, { action: 'move-person', actorId, eventId: event.id, detail: {} });
  if (had) await serveQueues(tx, [had.sessionId], moment);
  await announce(tx, event.id, 'allocation');
  const told = { blockId, slotId, participationId, byHand: byHand && sessionId !== null };
  return { before, letters: await tellMoved(tx, told, moment) };
}

/** Gives the person the seat, unless they have it: then it is only held by hand or let go of. */
async function seatIn(
  tx: Tx,
  target: LockedTarget,
  {
    participationId,
    byHand,
    mover,
  }: {
    participationId: string;
    byHand: boolean;
    mover: NonNullable<Awaited<ReturnType<typeof findMover>>>;
  },
): Promise<void> {
  const { sessionId, slotId, seminarId } = target;
  const free = target.capacity - target.taken - target.offered;
  const may = decideMove({ ...mover, target: { ...target, free } });
  if (!may.ok) throw new Problem(may.code);
  if (mover.seats.some((seat) => seat.sessionId === sessionId)) {
    await setHeldByHand(tx, { participationId, slotId }, byHand);
    return;
  }
  if (target.reserved > 0) await useReservedSeat(tx, sessionId);
  const rank = mover.preferences.find((wish) => wish.seminarId === seminarId)?.rank ?? null;
  await putSeat(tx, { participationId, sessionId, slotId, seminarId, rank, pinned: byHand });
}

async function tellMoved(
  tx: Tx,
  moved: { blockId: string; slotId: string; participationId: string; byHand: boolean },
  { now, mailHost }: Moment,
): Promise<number> {
  const { blockId, participationId } = moved;
  const cause = `moved:${moved.slotId}:${participationId}:`;
  const earlier = await withdrawLetters(tx, cause);
  if (!moved.byHand && earlier.sent === 0) return 0;
  if ((await findPublishedRun(tx, blockId)) === null) return 0;
  const { block, seats: all } = found(await findAllocationInput(tx, blockId, 'allocate'));
  const [to] = await listRecipients(tx, [participationId]);
  if (!to) return 0;
  const seats = all.filter((seat) => seat.participationId === participationId);
  const about = { cause: `${cause}${randomUUID()}`, news: 'changed' as const };
  const told = blockAsPublished(block, await findPublishedProgramme(tx, block.event.id));
  return queueLetters(tx, [allocationLetter(told, about, to, seats)], mailHost, now);
}
