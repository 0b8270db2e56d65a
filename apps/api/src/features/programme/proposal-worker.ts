import { parentPort, workerData } from 'node:worker_threads';
import { proposeSchedule, type ScheduleProblem, valueOfToday } from '@ledarforum/scheduling';
import { verifySchedule } from '@ledarforum/scheduling/verify-schedule';
import type { ProposalAnswer } from './run-proposal.ts';

/** Milliseconds for the proposal, and for what today's schedule is worth. */
const proposalMs = 7000;
const todayMs = 1500;

/** One problem, one answer, then the thread ends. */
async function answer(problem: ScheduleProblem): Promise<ProposalAnswer> {
  const proposal = await proposeSchedule(problem, { timeLimitMs: proposalMs });
  const today = await valueOfToday(problem, { timeLimitMs: todayMs });
  const broken = verifySchedule(problem, problem.today ?? []);
  return { proposal, today: { ...today, broken: broken.length } };
}

parentPort?.postMessage(await answer(workerData as ScheduleProblem));
