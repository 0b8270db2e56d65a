import type { Tx } from '@ledarforum/database/client';
import { canPublish, canTakeBack, suitsMode } from '@ledarforum/domain/allocations';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import { queueLetters, withdrawLetters } from '../outbox/outbox-service.ts';
import { findPublishedProgramme } from '../programme/published-programme.ts';
import {
  type AllocationInput,
  findAllocationInput,
  lockSeats,
} from './allocation-input-repository.ts';
import { allocationLetter, concernedBy, letterCause, type News } from './allocation-letter.ts';
import { findOutcome, findRun, moveRun, type StoredRun } from './allocation-runs-repository.ts';
import { type RunAnswer, runAnswer } from './allocations-service.ts';
import { blockAsPublished } from './published-block.ts';
import {
  findPublishedRun,
  findSeatsBefore,
  type HeldSeat,
  keepSeatsBefore,
  listRecipients,
  listSeats,
  OverbookedError,
  replaceSeats,
} from './seats-repository.ts';
import { seatsAfter, seatsWithout } from './seats-to-give.ts';

interface Doer {
  readonly personId: string;
  readonly now: Date;
  readonly mailHost: string;
}

/**
 * Gives the participants the seats of a proposal, all at once, and writes to those concerned. An earlier
 * publication is set aside.
 * @throws Problem `allocation-outdated` unless confirmed, `allocation-impossible` when seats have become too few
 */
export async function publishAllocation(
  tx: Tx,
  runId: string,
  evenIfOutdated: boolean,
  { personId, now, mailHost }: Doer,
): Promise<{ run: RunAnswer; seats: number; letters: number }> {
  const { run, input } = await lockRun(tx, runId);
  const { block, seats: before } = input;
  const outdated = input.hash !== run.inputHash;
  const suits = suitsMode(block.mode, run.purpose);
  if (!suits.ok) throw new Problem(suits.code);
  const may = canPublish({ phase: block.event.phase, state: run.state, outdated }, evenIfOutdated);
  if (!may.ok) throw new Problem(may.code);
  const outcome = found(await findOutcome(tx, runId));
  const previous = await findPublishedRun(tx, run.blockId);
  const after = seatsAfter(outcome, run.purpose, block, before);
  const given = await orRefuse('allocation-impossible', () => replaceSeats(tx, run.blockId, after));
  const seats = run.purpose === 'fill' ? Math.max(0, given - before.length) : given;
  await keepSeatsBefore(tx, runId, { runId: previous, seats: before });
  if (previous !== null) {
    await moveRun(tx, previous, 'PUBLISHED', { state: 'DISCARDED', decidedAt: now });
  }
  await moveRun(tx, runId, 'PROPOSED', { state: 'PUBLISHED', decidedAt: now });
  const first = run.purpose === 'allocate' && previous === null;
  const concerned = concernedBy(
    { first, seats: before },
    input.problem.participants.map(({ id }) => id),
    after,
  );
  const news = run.purpose === 'fill' ? 'filled' : first ? 'intro' : 'changed';
  const letters = await writeLetters(tx, input, { runId, news, concerned }, { now, mailHost });
  const eventId = block.event.id;
  await recordActivity(tx, {
    action: 'publish-allocation',
    actorId: personId,
    eventId,
    detail: { block: block.name, seats, letters },
  });
  await announce(tx, eventId, 'allocation');
  await announce(tx, eventId, 'seats');
  return { run: runAnswer(found(await findRun(tx, runId))), seats, letters };
}

async function writeLetters(
  tx: Tx,
  { block }: AllocationInput,
  { runId, news, concerned }: { runId: string; news: News; concerned: readonly string[] },
  { now, mailHost }: Omit<Doer, 'personId'>,
): Promise<number> {
  const recipients = await listRecipients(tx, concerned);
  const seats = new Map<string, HeldSeat[]>();
  for (const seat of await listSeats(tx, block.id)) {
    seats.set(seat.participationId, [...(seats.get(seat.participationId) ?? []), seat]);
  }
  const told = blockAsPublished(block, await findPublishedProgramme(tx, block.event.id));
  const letters = recipients.map((to) =>
    allocationLetter(
      told,
      { cause: letterCause(runId, to.participationId), news },
      to,
      seats.get(to.participationId) ?? [],
    ),
  );
  return queueLetters(tx, letters, mailHost, now);
}

/**
 * Takes a publication back: the seats become what they were before it, the proposal a proposal again, and
 * letters that have not left are withdrawn.
 * @throws Problem `seats-changed-since` when the earlier seats no longer fit
 */
export async function takeBackAllocation(
  tx: Tx,
  runId: string,
  { personId, now }: Doer,
): Promise<{ run: RunAnswer; lettersWithdrawn: number; lettersAlreadySent: number }> {
  const { run, input } = await lockRun(tx, runId);
  const may = canTakeBack({ phase: input.block.event.phase, state: run.state });
  if (!may.ok) throw new Problem(may.code);
  const before = await findSeatsBefore(tx, runId);
  if (before === null) throw new Problem('seats-changed-since');
  const outcome = found(await findOutcome(tx, runId));
  const after = seatsWithout(outcome, run.purpose, input.block, {
    before: before.seats,
    now: input.seats,
  });
  await orRefuse('seats-changed-since', () => replaceSeats(tx, run.blockId, after));
  await keepSeatsBefore(tx, runId, null);
  await moveRun(tx, runId, 'PUBLISHED', { state: 'PROPOSED', decidedAt: null });
  if (before.runId !== null) {
    await moveRun(tx, before.runId, 'DISCARDED', { state: 'PUBLISHED', decidedAt: now });
  }
  const letters = await withdrawLetters(tx, letterCause(runId, ''));
  const eventId = input.block.event.id;
  await recordActivity(tx, {
    action: 'take-back-allocation',
    actorId: personId,
    eventId,
    detail: { block: input.block.name, lettersWithdrawn: letters.withdrawn },
  });
  await announce(tx, eventId, 'allocation');
  await announce(tx, eventId, 'seats');
  return {
    run: runAnswer(found(await findRun(tx, runId))),
    lettersWithdrawn: letters.withdrawn,
    lettersAlreadySent: letters.sent,
  };
}

async function lockRun(tx: Tx, runId: string): Promise<{ run: StoredRun; input: AllocationInput }> {
  const { blockId } = found(await findRun(tx, runId));
  await lockSeats(tx, blockId);
  const run = found(await findRun(tx, runId));
  return { run, input: found(await findAllocationInput(tx, blockId, run.purpose)) };
}

async function orRefuse<Result>(
  code: 'allocation-impossible' | 'seats-changed-since',
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OverbookedError) throw new Problem(code);
    throw error;
  }
}
