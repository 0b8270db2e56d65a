import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../problem.ts';
import type { EvenOutTask } from './even-out-problem.ts';
import type { EvenOutNews } from './even-out-worker.ts';

/** Well beyond what it takes for 2,000 people, for a busy machine. */
const patienceMs = 30_000;

/**
 * Mends the seats on a thread of its own, so that the server goes on answering.
 * @throws Problem `forming-interrupted` when there is no answer within 30 s.
 */
export async function runEvenOut(task: EvenOutTask): Promise<EvenOutNews> {
  const worker = new Worker(new URL('./even-out-worker.ts', import.meta.url), {
    workerData: task,
  });
  try {
    const [news] = await once(worker, 'message', { signal: AbortSignal.timeout(patienceMs) });
    return news as EvenOutNews;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      throw new Problem('forming-interrupted');
    }
    throw error;
  } finally {
    await worker.terminate();
  }
}
