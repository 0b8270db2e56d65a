import { parentPort, workerData } from 'node:worker_threads';
import { formRounds } from '@ledarforum/grouping';
import { GroupingInfeasibleError } from '@ledarforum/grouping/infeasible-error';
import type { GroupingAnswer, GroupingTask } from './run-grouping.ts';

/** One task, one answer, then the thread ends. */
function answer({ problem, options }: GroupingTask): GroupingAnswer {
  try {
    return { ok: true, ...formRounds(problem, options) };
  } catch (error) {
    if (!(error instanceof GroupingInfeasibleError)) throw error;
    const conditions = error.conditions.filter(({ kind }) => kind !== 'sizes');
    return {
      ok: false,
      personIds: conditions.flatMap((condition) =>
        condition.kind === 'sizes' ? [] : condition.personIds,
      ),
    };
  }
}

parentPort?.postMessage(answer(workerData as GroupingTask));
