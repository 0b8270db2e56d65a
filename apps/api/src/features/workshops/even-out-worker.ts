import { parentPort, workerData } from 'node:worker_threads';
import type { Condition } from '@ledarforum/grouping';
import { GroupingInfeasibleError } from '@ledarforum/grouping/infeasible-error';
import { type RepairResult, repairRounds } from '@ledarforum/grouping/repair-rounds';
import type { EvenOutTask } from './even-out-problem.ts';

export type EvenOutNews =
  | { readonly kind: 'done'; readonly repaired: RepairResult }
  | {
      readonly kind: 'impossible';
      readonly proven: boolean;
      readonly round: number;
      readonly conditions: readonly Condition[];
    };

const { problem, formed, fromRound } = workerData as EvenOutTask;
const tell = (news: EvenOutNews) => parentPort?.postMessage(news);

try {
  tell({ kind: 'done', repaired: repairRounds(problem, formed, { fromRound }) });
} catch (error) {
  if (!(error instanceof GroupingInfeasibleError)) throw error;
  const { code, round, conditions } = error;
  tell({ kind: 'impossible', proven: code === 'infeasible', round, conditions });
}
