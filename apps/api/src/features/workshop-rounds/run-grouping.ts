import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { RoundsProblem, RoundsResult } from '@ledarforum/grouping';
import { Problem } from '../../problem.ts';

export interface GroupingTask {
  readonly problem: RoundsProblem;
  readonly options: { readonly timeLimitMs: number; readonly seed: number };
}

export type GroupingAnswer =
  | ({ readonly ok: true } & RoundsResult)
  /** The conditions contradict each other; these people are concerned. */
  | { readonly ok: false; readonly personIds: readonly string[] };

/** Beyond the search's own limit, for starting the thread on a busy machine. */
const graceMs = 15_000;

/**
 * Forms groups on a thread of its own, so that the server goes on answering.
 * @throws Problem `grouping-timed-out` when there is no answer within the time limit and a grace of 15 s.
 */
export async function runGrouping(task: GroupingTask): Promise<GroupingAnswer> {
  const worker = new Worker(new URL('./grouping-worker.ts', import.meta.url), {
    workerData: task,
  });
  try {
    const timeout = AbortSignal.timeout(task.options.timeLimitMs + graceMs);
    const [answer] = await once(worker, 'message', { signal: timeout });
    return answer as GroupingAnswer;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      throw new Problem('grouping-timed-out');
    }
    throw error;
  } finally {
    await worker.terminate();
  }
}
