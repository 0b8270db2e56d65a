import { Worker } from 'node:worker_threads';
import type { Database } from '@ledarforum/database/client';
import { connect } from '@ledarforum/database/connect';
import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import { announce } from '../../live/announce.ts';
import { Problem } from '../../problem.ts';
import {
  failAbandonedRuns,
  finishRun,
  holdRun,
  moveRun,
  noteProgress,
  type RunFailure,
} from './allocation-runs-repository.ts';
import type {
  AllocationNews,
  AllocationTask,
  Considered,
  WhatIfTask,
} from './allocation-worker.ts';

export interface RunnerParts {
  readonly database: Database;
  readonly databaseUrl: string;
  readonly log: FastifyBaseLogger;
  readonly clock: () => Date;
}

/** A run that this process has laid its hand on but not begun. */
export interface HeldRun {
  readonly begin: (eventId: string, task: AllocationTask) => void;
  readonly release: () => Promise<void>;
}

const noteEveryMs = 500;

/**
 * Works on allocations in threads of their own, so that requests are answered meanwhile. A run is held by a
 * lock on a connection of its own: when this process dies the lock goes with it, and any other process
 * sees that the run is abandoned.
 */
export class AllocationRunner {
  readonly #parts: RunnerParts;
  readonly #working = new Map<string, { worker: Worker; ended: Promise<void> }>();

  readonly #considering = new Map<string, Worker>();

  constructor(parts: RunnerParts) {
    this.#parts = parts;
  }

  async hold(runId: string): Promise<HeldRun> {
    const connection = await connect(this.#parts.databaseUrl);
    const release = () => connection.end().catch(() => undefined);
    try {
      await connection.query(holdRun, [runId]);
    } catch (error) {
      await release();
      throw error;
    }
    return { release, begin: (eventId, task) => this.#begin(runId, eventId, task, connection) };
  }

  /**
   * Works out what something would come to and keeps nothing; ends when nobody waits for it any longer.
   * @throws Problem `allocation-running` when something is already considered for the block
   */
  async consider(blockId: string, task: WhatIfTask, gone: AbortSignal): Promise<Considered> {
    if (this.#considering.has(blockId)) throw new Problem('allocation-running');
    const worker = startThread(task);
    this.#considering.set(blockId, worker);
    const stop = () => void worker.terminate();
    gone.addEventListener('abort', stop);
    if (gone.aborted) stop();
    try {
      return await newsOf(worker, 'considered');
    } finally {
      gone.removeEventListener('abort', stop);
      this.#considering.delete(blockId);
    }
  }

  /** Stops the threads; their runs are interrupted. */
  async close(): Promise<void> {
    await Promise.all([...this.#considering.values()].map((worker) => worker.terminate()));
    const all = [...this.#working.values()];
    await Promise.all(all.map(({ worker }) => worker.terminate()));
    await Promise.all(all.map(({ ended }) => ended));
  }

  /** Marks runs that were left behind by processes that are gone. */
  async failAbandoned(): Promise<void> {
    const count = await failAbandonedRuns(this.#parts.database, this.#parts.clock());
    if (count > 0) this.#parts.log.warn({ count }, 'allocations were left unfinished');
  }

  #begin(runId: string, eventId: string, task: AllocationTask, held: pg.Client): void {
    const { log } = this.#parts;
    const worker = startThread(task);
    const ended = this.#follow(runId, eventId, worker)
      .catch((error: unknown) => log.error({ err: error, runId }, 'allocation could not be noted'))
      .finally(async () => {
        this.#working.delete(runId);
        await held.end().catch(() => undefined);
      });
    this.#working.set(runId, { worker, ended });
  }

  async #follow(runId: string, eventId: string, worker: Worker): Promise<void> {
    let progress = 0;
    let noted = -1;
    const pulse = setInterval(async () => {
      const goesOn = await this.#note(runId, eventId, progress, progress !== noted).catch(
        () => true,
      );
      noted = progress;
      if (!goesOn) await worker.terminate();
    }, noteEveryMs);
    try {
      const news = await newsOf(worker, 'done', (done) => {
        progress = done;
      });
      clearInterval(pulse);
      await this.#keep(runId, eventId, news);
    } catch (error) {
      clearInterval(pulse);
      const failure = error instanceof ThreadStopped ? 'interrupted' : 'unsolvable';
      if (failure === 'unsolvable') this.#parts.log.error({ err: error, runId }, 'allocation');
      await this.#fail(runId, eventId, failure);
    }
  }

  async #note(runId: string, eventId: string, done: number, news: boolean): Promise<boolean> {
    const { database } = this.#parts;
    const goesOn = await noteProgress(database, runId, done);
    if (goesOn && news) await announce(database, eventId, 'allocation');
    return goesOn;
  }

  async #keep(
    runId: string,
    eventId: string,
    { figures, outcome }: Extract<AllocationNews, { kind: 'done' }>,
  ): Promise<void> {
    await this.#parts.database.$transaction(async (tx) => {
      if (await finishRun(tx, runId, figures, outcome)) await announce(tx, eventId, 'allocation');
    });
  }

  async #fail(runId: string, eventId: string, failure: RunFailure): Promise<void> {
    const { database, clock } = this.#parts;
    await database.$transaction(async (tx) => {
      const end = { state: 'FAILED', failure, decidedAt: clock() } as const;
      if (await moveRun(tx, runId, 'RUNNING', end)) await announce(tx, eventId, 'allocation');
    });
  }
}

/** The thread ended without a result and without an error: it was stopped. */
class ThreadStopped extends Error {}

function startThread(task: AllocationTask | WhatIfTask): Worker {
  return new Worker(new URL('./allocation-worker.ts', import.meta.url), { workerData: task });
}

/** What the thread comes to, when it does. */
function newsOf<Kind extends 'done' | 'considered'>(
  worker: Worker,
  kind: Kind,
  onProgress: (done: number) => void = () => undefined,
): Promise<Extract<AllocationNews, { kind: Kind }>> {
  const isAwaited = (news: AllocationNews): news is Extract<AllocationNews, { kind: Kind }> =>
    news.kind === kind;
  return new Promise((resolve, reject) => {
    worker.on('message', (news: AllocationNews) => {
      if (isAwaited(news)) resolve(news);
      else if (news.kind === 'progress') onProgress(news.done);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new ThreadStopped()));
  });
}
