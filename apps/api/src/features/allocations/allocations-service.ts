import { randomInt, randomUUID } from 'node:crypto';
import type { AllocationRun } from '@ledarforum/contract/allocations';
import type { Database, Tx } from '@ledarforum/database/client';
import { type AllocationPurpose, canAllocate } from '@ledarforum/domain/allocations';
import { canClaim } from '@ledarforum/domain/claims';
import type { z } from 'zod';
import { announce } from '../../live/announce.ts';
import { found, Problem } from '../../problem.ts';
import { recordActivity } from '../activity/activity-repository.ts';
import {
  type AllocationInput,
  findAllocationInput,
  lockBlock,
} from './allocation-input-repository.ts';
import type { AllocationRunner } from './allocation-runner.ts';
import {
  createRun,
  failAbandonedRuns,
  findEventOfBlock,
  findRun,
  isRunning,
  listRuns,
  moveRun,
  type Objective,
  type StoredRun,
} from './allocation-runs-repository.ts';
import { findPeopleFacts } from './people-facts-repository.ts';
import { findPublishedRun } from './seats-repository.ts';

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
    purpose = 'allocate',
    seed = randomInt(1, largestSeed),
    personId,
    now,
  }: {
    blockId: string;
    objective: Objective;
    purpose?: AllocationPurpose | undefined;
    seed?: number | undefined;
    personId: string;
    now: Date;
  },
): Promise<RunAnswer> {
  const id = randomUUID();
  const held = await runner.hold(id);
  try {
    const { input, people, run } = await database.$transaction(async (tx) => {
      await lockBlock(tx, blockId);
      await failAbandonedRuns(tx, now);
      const input = found(await findAllocationInput(tx, blockId, purpose));
      const published = (await findPublishedRun(tx, blockId)) !== null;
      checkInput(input, { purpose, published, now });
      if (await isRunning(tx, blockId)) throw new Problem('allocation-running');
      const eventId = input.block.event.id;
      await createRun(tx, {
        id,
        blockId,
        purpose,
        objective,
        seed,
        inputHash: input.hash,
        createdById: personId,
        createdAt: now,
      });
      await recordActivity(tx, {
        action: 'start-allocation',
        actorId: personId,
        eventId,
        detail: { block: input.block.name, people: input.problem.participants.length },
      });
      await announce(tx, eventId, 'allocation');
      const people = purpose === 'fill' ? null : await findPeopleFacts(tx, blockId);
      return { input, people, run: runAnswer(found(await findRun(tx, id))) };
    });
    held.begin(input.block.event.id, { problem: input.problem, objective, seed, people });
    return run;
  } catch (error) {
    await held.release();
    throw error;
  }
}

function checkInput(
  { block, problem }: AllocationInput,
  { now, ...facts }: { purpose: AllocationPurpose; published: boolean; now: Date },
): void {
  const { mode } = block;
  const { phase } = block.event;
  const may = canAllocate({
    ...facts,
    phase,
    mode,
    claiming: canClaim({ ...block, phase, attendance: 'COMING' }, now).ok,
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
