import { Worker } from 'node:worker_threads';
import type { Database } from '@ledarforum/database/client';
import type { RoundsQuality, SeatedRounds } from '@ledarforum/grouping';
import type { FastifyBaseLogger } from 'fastify';
import { announce } from '../../live/announce.ts';
import { type FormingFailure, failForming, noteForming } from './forming-repository.ts';
import type { FormingNews, FormingTask } from './forming-worker.ts';

export interface Run {
  readonly runId: string;
  readonly eventId: string;
  readonly workshopId: string;
}

export interface FormingParts {
  readonly database: Database;
  readonly log: FastifyBaseLogger;
  /** Writes down what a search came to. */
  readonly keep: (run: Run, rounds: SeatedRounds) => Promise<void>;
}

const noteEveryMs = 400;

/** Searches for groups on threads of their own, so that requests are answered meanwhile. */
export class FormingRunner {
  readonly #parts: FormingParts;
  readonly #working = new Map<string, { worker: Worker; ended: Promise<void> }>();

  constructor(parts: FormingParts) {
    this.#parts = parts;
  }

  begin(run: Run, task: Omit<FormingTask, 'stop'>): void {
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(new URL('./forming-worker.ts', import.meta.url), {
      workerData: { ...task, stop } satisfies FormingTask,
    });
    const ended = this.#follow(run, worker, stop)
      .catch((error: unknown) => this.#parts.log.error({ err: error, ...run }, 'forming not noted'))
      .finally(() => this.#working.delete(run.runId));
    this.#working.set(run.runId, { worker, ended });
  }

  /** Stops the threads; their searches are interrupted. */
  async close(): Promise<void> {
    const all = [...this.#working.values()];
    await Promise.all(all.map(({ worker }) => worker.terminate()));
    await Promise.all(all.map(({ ended }) => ended));
  }

  async #follow(run: Run, worker: Worker, stop: Int32Array): Promise<void> {
    const { database, keep, log } = this.#parts;
    let best: RoundsQuality | null = null;
    let told: RoundsQuality | null = null;
    const pulse = setInterval(async () => {
      const isNews = best !== told;
      told = best;
      const asked = await noteForming(database, run.runId, best).catch(() => ({ stop: false }));
      if (asked === null) await worker.terminate();
      else if (asked.stop) Atomics.store(stop, 0, 1);
      if (asked !== null && isNews) await announce(database, run.eventId, 'groups').catch(() => {});
    }, noteEveryMs);
    try {
      const news = await outcomeOf(worker, (quality) => {
        best = quality;
      });
      clearInterval(pulse);
      if (news.kind === 'done') await keep(run, news.rounds);
      else await this.#fail(run, { code: 'groups-impossible', ...withoutKind(news) });
    } catch (error) {
      clearInterval(pulse);
      if (!(error instanceof ThreadStopped)) log.error({ err: error, ...run }, 'forming');
      await this.#fail(run, { code: 'forming-interrupted' });
    }
  }

  async #fail({ runId, eventId }: Run, failure: FormingFailure): Promise<void> {
    await this.#parts.database.$transaction(async (tx) => {
      await failForming(tx, runId, failure);
      await announce(tx, eventId, 'groups');
    });
  }
}

type Outcome = Exclude<FormingNews, { kind: 'progress' }>;

/** The thread ended without a result and without an error: it was stopped. */
class ThreadStopped extends Error {}

function outcomeOf(worker: Worker, onProgress: (quality: RoundsQuality) => void): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    worker.on('message', (news: FormingNews) => {
      if (news.kind === 'progress') onProgress(news.quality);
      else resolve(news);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new ThreadStopped()));
  });
}

function withoutKind({ kind: _, ...news }: Extract<FormingNews, { kind: 'impossible' }>) {
  return news;
}
