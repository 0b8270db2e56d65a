import { randomInt, randomUUID } from 'node:crypto';
import type { AllocationDetail, AllocationRun } from '@ledarforum/contract/allocations';
import type { Database, Tx } from '@ledarforum/database/client';
import { canAllocate } from '@ledarforum/domain/allocations';
import type { z } from 'zod';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import {
  type AllocationInput,
  findAllocationInput,
  lockBlock,
} from './allocation-input-repository.ts';
import { concernedBy } from './allocation-letter.ts';
import type { AllocationRunner } from './allocation-runner.ts';
import {
  createRun,
  failAbandonedRuns,
  findEventOfBlock,
  findOutcome,
  findRun,
  isRunning,
  listRuns,
  moveRun,
  type Objective,
  type StoredOutcome,
  type StoredRun,
} from './allocation-runs-repository.ts';
import {
  findPublishedRun,
  listNames,
  listRecipients,
  listSeats,
  seatsOf,
} from './seats-repository.ts';

export type RunAnswer = z.input<typeof AllocationRun>;

const largestSeed = 2_147_483_647;

/**
 * Starts an allocation and answers at once; the work goes on in a thread of its own.
 * @throws Problem `allocation-running` when the block already has one under way
 */
export async function startAllocation(
  database: Database,
  runner: AllocationRunner,
  {
    blockId,
    objective,
    seed = randomInt(1, largestSeed),
    personId,
    now,
  }: {
    blockId: string;
    objective: Objective;
    seed?: number | undefined;
    personId: string;
    now: Date;
  },
): Promise<RunAnswer> {
  const id = randomUUID();
  const held = await runner.hold(id);
  try {
    const { input, run } = await database.$transaction(async (tx) => {
      await lockBlock(tx, blockId);
      await failAbandonedRuns(tx, now);
      const input = found(await findAllocationInput(tx, blockId));
      checkInput(input);
      if (await isRunning(tx, blockId)) throw new Problem('allocation-running');
      const eventId = input.block.event.id;
      await createRun(tx, {
        id,
        blockId,
        objective,
        seed,
        inputHash: input.hash,
        createdById: personId,
        createdAt: now,
      });
      const people = input.problem.participants.length;
      await recordActivity(tx, {
        action: 'start-allocation',
        actorId: personId,
        eventId,
        detail: { block: input.block.name, people },
      });
      await announce(tx, eventId, 'allocation');
      return { input, run: runAnswer(found(await findRun(tx, id))) };
    });
    held.begin(input.block.event.id, { problem: input.problem, objective, seed });
    return run;
  } catch (error) {
    await held.release();
    throw error;
  }
}

function checkInput({ block, problem }: AllocationInput): void {
  const may = canAllocate({
    phase: block.event.phase,
    mode: block.mode,
    sessions: problem.sessions.length,
    people: problem.participants.length,
  });
  if (!may.ok) throw new Problem(may.code);
}

export function runAnswer({ createdAt, decidedAt, rankProfile, ...run }: StoredRun): RunAnswer {
  return {
    ...run,
    rankProfile: [...rankProfile],
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

export async function readRuns(tx: Tx, blockId: string): Promise<{ rows: RunAnswer[] }> {
  found(await findEventOfBlock(tx, blockId));
  return { rows: (await listRuns(tx, blockId)).map(runAnswer) };
}

/** A run and what it came to, compared with what stands now. */
export async function readRun(tx: Tx, runId: string): Promise<z.input<typeof AllocationDetail>> {
  const run = found(await findRun(tx, runId));
  const input = found(await findAllocationInput(tx, run.blockId));
  const outcome = await findOutcome(tx, runId);
  const { block, hash } = input;
  return {
    run: runAnswer(run),
    blockName: block.name,
    eventName: block.event.name,
    timeZone: block.event.timeZone,
    outdated: hash !== run.inputHash,
    letters: outcome && run.state === 'PROPOSED' ? await countLetters(tx, input, outcome) : 0,
    outcome: outcome && (await outcomeAnswer(tx, input, outcome)),
  };
}

async function countLetters(
  tx: Tx,
  { block, problem }: AllocationInput,
  outcome: StoredOutcome,
): Promise<number> {
  const first = (await findPublishedRun(tx, block.id)) === null;
  const everybody = problem.participants.map(({ id }) => id);
  const seats = await listSeats(tx, block.id);
  const concerned = concernedBy({ first, seats }, everybody, seatsOf(outcome, block, seats));
  return (await listRecipients(tx, concerned)).length;
}

async function outcomeAnswer(
  tx: Tx,
  { block, problem }: AllocationInput,
  outcome: StoredOutcome,
): Promise<z.input<typeof AllocationDetail>['outcome']> {
  const filled = countBy(outcome.assignments.map(({ sessionId }) => sessionId));
  const firstWishes = countBy(problem.participants.flatMap(({ ranking }) => ranking.slice(0, 1)));
  const closed = new Set(outcome.closed);
  const names = await listNames(
    tx,
    outcome.unplaced.map(({ participantId }) => participantId),
  );
  return {
    people: outcome.people,
    ranked: outcome.ranked,
    seatsUnasked: outcome.seatsUnasked,
    byHand: outcome.byHand ?? 0,
    pairs: outcome.pairs ?? { agreed: 0, together: 0 },
    slots: block.slots.map(({ id, startsAt, endsAt }) => ({
      id,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    sessions: block.sessions.map(({ id, floor: _f, minimum: _m, dropped: _d, ...session }) => ({
      ...session,
      sessionId: id,
      filled: filled.get(id) ?? 0,
      firstWishes: firstWishes.get(session.seminarId) ?? 0,
      closed: closed.has(id),
    })),
    unplaced: outcome.unplaced.map(({ participantId, slotId, reason }) => ({
      participationId: participantId,
      slotId,
      reason,
      name: names.get(participantId)?.name ?? null,
      unit: names.get(participantId)?.unit ?? null,
    })),
    firstCome: { ...outcome.firstCome, rankProfile: [...outcome.firstCome.rankProfile] },
  };
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Stops a run wherever it is worked on: its thread looks twice a second whether it is to go on. */
export async function cancelAllocation(
  tx: Tx,
  runId: string,
  personId: string,
  now: Date,
): Promise<RunAnswer> {
  const end = { state: 'FAILED', failure: 'cancelled', decidedAt: now } as const;
  return moveOrRefuse(tx, runId, ['RUNNING', end, 'allocation-not-running'], {
    action: 'cancel-allocation',
    personId,
  });
}

export async function discardAllocation(
  tx: Tx,
  runId: string,
  personId: string,
  now: Date,
): Promise<RunAnswer> {
  const end = { state: 'DISCARDED', decidedAt: now } as const;
  return moveOrRefuse(tx, runId, ['PROPOSED', end, 'allocation-not-proposed'], {
    action: 'discard-allocation',
    personId,
  });
}

export async function restoreAllocation(
  tx: Tx,
  runId: string,
  personId: string,
): Promise<RunAnswer> {
  const back = { state: 'PROPOSED', decidedAt: null } as const;
  return moveOrRefuse(tx, runId, ['DISCARDED', back, 'allocation-not-proposed'], {
    action: 'restore-allocation',
    personId,
  });
}

type Move = readonly [
  from: StoredRun['state'],
  to: Parameters<typeof moveRun>[3],
  refusal: 'allocation-not-running' | 'allocation-not-proposed',
];

async function moveOrRefuse(
  tx: Tx,
  runId: string,
  [from, to, refusal]: Move,
  { action, personId }: { action: string; personId: string },
): Promise<RunAnswer> {
  const { eventId } = found(await findRun(tx, runId));
  if (!(await moveRun(tx, runId, from, to))) throw new Problem(refusal);
  await recordActivity(tx, { action, actorId: personId, eventId });
  await announce(tx, eventId, 'allocation');
  return runAnswer(found(await findRun(tx, runId)));
}
