import { parentPort, workerData } from 'node:worker_threads';
import { formRounds, type RoundsProblem } from '@ledarforum/grouping';

/** So many that 2,000 people are mixed as well as they can be, and so few that it is never waited for. */
const iterations = 400_000;

const { rounds } = formRounds(workerData as RoundsProblem, { seed: 1, iterations });
parentPort?.postMessage(rounds);
