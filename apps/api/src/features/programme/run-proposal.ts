import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ScheduleProblem, ScheduleProposal, ScheduleValue } from '@ledarforum/scheduling';
import { Problem } from '../../problem.ts';

export interface ProposalAnswer {
  readonly proposal: ScheduleProposal;
  readonly today: ScheduleValue & { readonly broken: number };
}

/** Well beyond the search's own limit, for a busy machine. */
const patienceMs = 30_000;

/**
 * Makes a proposal on a thread of its own, so that the server goes on answering.
 * @throws Problem `proposal-timed-out` when there is no answer within 30 s.
 */
export async function runProposal(problem: ScheduleProblem): Promise<ProposalAnswer> {
  const worker = new Worker(new URL('./proposal-worker.ts', import.meta.url), {
    workerData: problem,
  });
  try {
    const [answer] = await once(worker, 'message', { signal: AbortSignal.timeout(patienceMs) });
    return answer as ProposalAnswer;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      throw new Problem('proposal-timed-out');
    }
    throw error;
  } finally {
    await worker.terminate();
  }
}
