import { parentPort, workerData } from 'node:worker_threads';
import { type AllocationProblem, type AllocationResult, allocate } from '@ledarforum/allocation';
import { allocateFirstCome } from '@ledarforum/allocation/first-come';
import { compareOutcomes, type OutcomeComparison } from '@ledarforum/allocation/what-if';
import { countMoved, countPairs } from '@ledarforum/domain/allocations';
import type { RunFigures, StoredOutcome } from './allocation-runs-repository.ts';
import { explainOutcome, type PeopleFacts } from './stored-explanation.ts';

/** What the thread is given. */
export interface AllocationTask {
  readonly problem: AllocationProblem;
  readonly objective: 'total' | 'fair';
  readonly seed: number;
  /** What the outcome is explained with; null where nobody wants anything in particular. */
  readonly people: PeopleFacts | null;
}

/** An allocation that is only considered, beside what it would come instead of. */
export interface WhatIfTask extends Omit<AllocationTask, 'people'> {
  readonly before: AllocationResult;
}

/** What something considered would come to. */
export interface Considered {
  readonly comparison: Omit<OutcomeComparison, 'fortunes'>;
  readonly after: AllocationResult;
}

/** What the thread tells: how far it is, now and then, and at last what it came to. */
export type AllocationNews =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly figures: RunFigures; readonly outcome: StoredOutcome }
  | ({ readonly kind: 'considered' } & Considered);

const effortToConsider = 0.25;

const task = workerData as AllocationTask | WhatIfTask;
const tell = (news: AllocationNews) => parentPort?.postMessage(news);
tell('before' in task ? await consider(task) : await work(task));

async function consider({ problem, objective, seed, before }: WhatIfTask): Promise<AllocationNews> {
  const after = await allocate(problem, { objective, seed, effort: effortToConsider });
  const { fortunes: _fortunes, ...comparison } = compareOutcomes(before, after);
  return { kind: 'considered', comparison, after };
}

async function work({ problem, objective, seed, people }: AllocationTask): Promise<AllocationNews> {
  const result = await allocate(problem, {
    objective,
    seed,
    onProgress: (done) => tell({ kind: 'progress', done }),
  });
  const { assignments, unplaced, closed, ...figures } = result;
  const queue = allocateFirstCome(problem, seed);
  const ranked = new Set(
    problem.participants.filter(({ ranking }) => ranking.length > 0).map(({ id }) => id),
  );
  const unaskedIn = (seats: readonly { participantId: string }[]) =>
    seats.filter(({ participantId }) => !ranked.has(participantId)).length;
  return {
    kind: 'done',
    figures,
    outcome: {
      people: problem.participants.length,
      ranked: ranked.size,
      seatsUnasked: unaskedIn(assignments),
      byHand: problem.fixed?.length ?? 0,
      moved: countMoved(problem.previous ?? [], assignments),
      pairs: countPairs(problem.participants, assignments),
      assignments,
      unplaced,
      closed,
      firstCome: {
        rankProfile: queue.rankProfile,
        cost: queue.cost,
        unplaced: queue.unplaced.length,
        seatsUnasked: unaskedIn(queue.assignments),
      },
      ...(people && { explanation: explainOutcome(problem, result, { objective, seed }, people) }),
    },
  };
}
