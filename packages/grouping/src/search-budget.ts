/** How long a search may go on, and how to follow or stop it. */
export interface SearchOptions<Progress> {
  /** Milliseconds. Counts when `iterations` is absent. */
  readonly timeLimitMs?: number;
  /** Proposed moves. With it the clock is never read to steer, so a seed always gives the same answer. */
  readonly iterations?: number;
  /** Whole number; the same seed and iterations give the same answer. Default 1. */
  readonly seed?: number;
  /** Ends the search at once with the best found so far. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Milliseconds between two reports of progress. */
const REPORT_EVERY = 200;

/** Counts down the time or the moves that are left. */
export class SearchBudget {
  readonly #started = performance.now();
  readonly #limit: number;
  readonly #iterations: number | undefined;
  readonly #signal: AbortSignal | undefined;
  #spent = 0;
  #reported = performance.now();

  constructor(options: SearchOptions<never>, defaultLimitMs: number) {
    this.#limit = options.timeLimitMs ?? defaultLimitMs;
    this.#iterations = options.iterations;
    this.#signal = options.signal;
  }

  get elapsedMs(): number {
    return performance.now() - this.#started;
  }

  spend(moves: number): void {
    this.#spent += moves;
  }

  /** The share used up, from 0; 1 or more when it is time to stop. */
  get used(): number {
    if (this.#signal?.aborted === true) return 1;
    if (this.#iterations !== undefined) return this.#spent / Math.max(1, this.#iterations);
    return this.#limit <= 0 ? 1 : this.elapsedMs / this.#limit;
  }

  /** True now and then, when progress should be reported. */
  reportDue(): boolean {
    if (performance.now() - this.#reported < REPORT_EVERY) return false;
    this.#reported = performance.now();
    return true;
  }
}
