import { parentPort, workerData } from 'node:worker_threads';
import {
  type Condition,
  formRounds,
  type RoundsProblem,
  type RoundsQuality,
  type SeatedRounds,
} from '@ledarforum/grouping';
import { GroupingInfeasibleError } from '@ledarforum/grouping/infeasible-error';

/** What the thread is given. `stop` turns to 1 when the best so far will do. */
export interface FormingTask {
  readonly problem: RoundsProblem;
  readonly seed: number;
  readonly timeLimitMs: number;
  readonly stop: Int32Array;
}

/** What the thread tells: the best so far, now and then, and at last what it came to. */
export type FormingNews =
  | { readonly kind: 'progress'; readonly quality: RoundsQuality }
  | { readonly kind: 'done'; readonly rounds: SeatedRounds }
  | {
      readonly kind: 'impossible';
      readonly proven: boolean;
      readonly round: number;
      readonly conditions: readonly Condition[];
    };

const { problem, seed, timeLimitMs, stop } = workerData as FormingTask;
const tell = (news: FormingNews) => parentPort?.postMessage(news);

/** The search never lets go of the thread, so that it must look for itself. */
class SharedStop extends EventTarget {
  readonly onabort = null;
  readonly reason = undefined;
  get aborted(): boolean {
    return Atomics.load(stop, 0) === 1;
  }
  throwIfAborted(): void {}
}

try {
  const { rounds } = formRounds(problem, {
    seed,
    timeLimitMs,
    signal: new SharedStop(),
    onProgress: (quality) => tell({ kind: 'progress', quality }),
  });
  tell({ kind: 'done', rounds });
} catch (error) {
  if (!(error instanceof GroupingInfeasibleError)) throw error;
  const { code, round, conditions } = error;
  tell({ kind: 'impossible', proven: code === 'infeasible', round, conditions });
}
