import { parentPort, workerData } from 'node:worker_threads';
import { type AllocationProblem, allocate } from '@ledarforum/allocation';
import { allocateFirstCome } from '@ledarforum/allocation/first-come';
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

/** What the thread tells: how far it is, now and then, and at last what it came to. */
export type AllocationNews =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly figures: RunFigures; readonly outcome: StoredOutcome };

const { problem, objective, seed, people } = workerData as AllocationTask;
const tell = (news: AllocationNews) => parentPort?.postMessage(news);

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
tell({
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
});
