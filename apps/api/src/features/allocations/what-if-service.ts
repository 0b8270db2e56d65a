import type { AllocationResult } from '@ledarforum/allocation';
import { type ProgrammeChange, whatIf } from '@ledarforum/allocation/what-if';
import type { ConsideredChange, WhatIfAnswer } from '@ledarforum/contract/allocation-what-if';
import type { Tx } from '@ledarforum/database/client';
import type { z } from 'zod';
import { found, Problem } from '../../problem.ts';
import { type AllocationInput, findAllocationInput } from './allocation-input-repository.ts';
import type { AllocationRunner } from './allocation-runner.ts';
import { findOutcome, findRun, type StoredRun } from './allocation-runs-repository.ts';

type Change = z.output<typeof ConsideredChange>;

/** The same each time, so that the same question has the same answer. */
const addedSession = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * What a run would have come to had the programme been another. Nothing is stored and nothing changes.
 * @throws Problem `allocation-outdated` when the run is no longer what the wishes and seats give, `allocation-running` while something
 * else is considered for the block
 */
export async function considerChange(
  tx: Tx,
  runner: AllocationRunner,
  { runId, change, gone }: { runId: string; change: Change; gone: AbortSignal },
): Promise<z.input<typeof WhatIfAnswer>> {
  const run = found(await findRun(tx, runId));
  const outcome = await findOutcome(tx, runId);
  if (outcome === null) throw new Problem('allocation-not-proposed');
  const input = found(await findAllocationInput(tx, run.blockId, 'allocate'));
  if (input.hash !== run.inputHash) throw new Problem('allocation-outdated');
  const before = resultOf(run, outcome);
  const { comparison, after } = await runner.consider(
    run.blockId,
    {
      problem: whatIf(input.problem, programmeChange(change, input)),
      before,
      objective: run.objective,
      seed: run.seed,
    },
    gone,
  );
  const { better, worse, same } = comparison;
  const ranked = new Set(
    input.problem.participants.filter(({ ranking }) => ranking.length > 0).map(({ id }) => id),
  );
  return {
    better,
    worse,
    same,
    optimal: after.optimal,
    before: profileOf(before, ranked),
    after: profileOf(after, ranked),
  };
}

function resultOf(
  { rankProfile, cost, bound, optimal, elapsedMs }: StoredRun,
  { assignments, unplaced, closed }: NonNullable<Awaited<ReturnType<typeof findOutcome>>>,
): AllocationResult {
  return {
    assignments: [...assignments],
    unplaced: [...unplaced],
    closed: [...closed],
    rankProfile: [...rankProfile],
    cost: cost ?? 0,
    bound: bound ?? 0,
    optimal: optimal ?? false,
    elapsedMs: elapsedMs ?? 0,
  };
}

function profileOf(
  { rankProfile, assignments, unplaced }: AllocationResult,
  ranked: ReadonlySet<string>,
) {
  return {
    rankProfile: [...rankProfile],
    seatsUnasked: assignments.filter(({ participantId }) => !ranked.has(participantId)).length,
    unplaced: unplaced.filter(({ reason }) => reason !== 'unavailable').length,
  };
}

/** The change in the engine's words; seats kept back in a session stay so. */
function programmeChange(change: Change, { block, problem }: AllocationInput): ProgrammeChange {
  if (change.kind === 'change-capacity') {
    const { sessionId, capacity } = change;
    const { keptBack } = found(block.sessions.find(({ id }) => id === sessionId) ?? null);
    return { kind: change.kind, sessionId, capacity: Math.max(0, capacity - keptBack) };
  }
  const { seminarId } = change;
  const held = problem.sessions.filter((session) => session.seminarId === seminarId);
  found(held[0] ?? null);
  if (change.kind === 'close-seminar') return { kind: change.kind, seminarId };
  const { slotId, capacity } = change;
  found(block.slots.find(({ id }) => id === slotId) ?? null);
  const least = Math.min(capacity, ...held.map(({ minimum = 0 }) => minimum));
  const session = { id: addedSession, seminarId, slotId, capacity, minimum: least };
  return { kind: 'add-sessions', sessions: [session] };
}
