import type { ProblemError } from '../../lib/problem-error.ts';

export interface SavedRanking {
  readonly ranking: readonly string[];
  readonly version: number;
  readonly savedAt: string | null;
}

export type SaveStatus =
  | { readonly kind: 'still' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** Will be tried again by itself. */
  | { readonly kind: 'failed'; readonly problem: ProblemError }
  /** Another screen saved another order: the person decides which counts. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly problem: ProblemError };

export interface RankingState {
  readonly ranking: readonly string[];
  /** Of what the server holds. */
  readonly version: number;
  readonly savedAt: string | null;
  readonly status: SaveStatus;
}

/** Where an order that has not been saved yet is kept, in case the page is closed. */
export interface DraftStore {
  read: () => { ranking: readonly string[]; version: number } | undefined;
  write: (draft: { ranking: readonly string[]; version: number }) => void;
  drop: () => void;
}

export interface SaverParts {
  readonly saved: SavedRanking;
  readonly save: (ranking: readonly string[], version: number) => Promise<SavedRanking>;
  readonly asProblem: (error: unknown) => ProblemError;
  readonly drafts: DraftStore;
}

const settleMs = 400;
const firstRetryMs = 2_000;
const lastRetryMs = 30_000;

/**
 * Saves an order as one goes: a moment after each change, one save at a time, always the latest. What could not be
 * sent is kept on the device and tried again, at growing intervals and as soon as the network is back.
 */
export class RankingSaver {
  readonly #parts: SaverParts;
  readonly #listeners = new Set<() => void>();
  #state: RankingState;
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = firstRetryMs;

  constructor(parts: SaverParts) {
    this.#parts = parts;
    this.#state = {
      ranking: parts.saved.ranking,
      version: parts.saved.version,
      savedAt: parts.saved.savedAt,
      status: { kind: 'still' },
    };
    this.#takeUpDraft(parts.saved);
  }

  get = (): RankingState => this.#state;

  subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  change(ranking: readonly string[]): void {
    if (sameOrder(ranking, this.#state.ranking)) return;
    this.#parts.drafts.write({ ranking, version: this.#state.version });
    const undecided = this.#state.status.kind === 'conflict';
    this.#show({ ranking, ...(undecided ? {} : { status: { kind: 'saving' } }) });
    if (!undecided) this.#sendIn(settleMs);
  }

  /** Sends at once what waits: when the page is left, when the network is back, when asked to. */
  flush(): void {
    if (this.#timer === undefined) return;
    this.#sendIn(0);
  }

  /** What the server holds now, when it was read again: taken up unless there is something of our own to save. */
  hear(saved: SavedRanking): void {
    const { status } = this.#state;
    const idle = status.kind === 'still' || status.kind === 'saved';
    if (!idle || this.#sending || saved.version <= this.#state.version) return;
    this.#show({ ...saved, status: { kind: 'still' } });
  }

  /** After a conflict: our order counts, on top of what the server holds. */
  keepMine(saved: SavedRanking): void {
    this.#show({ version: saved.version, status: { kind: 'saving' } });
    this.#sendIn(0);
  }

  /** After a conflict: the server's order counts. */
  takeTheirs(saved: SavedRanking): void {
    this.#parts.drafts.drop();
    this.#show({ ...saved, status: { kind: 'saved' } });
  }

  #takeUpDraft(saved: SavedRanking): void {
    const draft = this.#parts.drafts.read();
    if (draft === undefined) return;
    if (sameOrder(draft.ranking, saved.ranking)) {
      this.#parts.drafts.drop();
      return;
    }
    const kind = draft.version === saved.version ? 'saving' : 'conflict';
    this.#state = { ...this.#state, ranking: draft.ranking, status: { kind } };
    if (kind === 'saving') this.#sendIn(settleMs);
  }

  #sendIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#send();
    }, milliseconds);
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    const sent = this.#state.ranking;
    try {
      const saved = await this.#parts.save(sent, this.#state.version);
      this.#sending = false;
      this.#retryMs = firstRetryMs;
      this.#settled(sent, saved);
    } catch (error) {
      this.#sending = false;
      this.#failed(this.#parts.asProblem(error));
    }
  }

  #settled(sent: readonly string[], saved: SavedRanking): void {
    if (sameOrder(sent, this.#state.ranking)) {
      this.#parts.drafts.drop();
      this.#show({ version: saved.version, savedAt: saved.savedAt, status: { kind: 'saved' } });
      return;
    }
    this.#parts.drafts.write({ ranking: this.#state.ranking, version: saved.version });
    this.#show({ version: saved.version, savedAt: saved.savedAt });
    if (this.#timer === undefined) this.#sendIn(0);
  }

  #failed(problem: ProblemError): void {
    if (problem.code === 'ranking-changed-elsewhere') {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#show({ status: { kind: 'conflict' } });
    } else if (problem.status === 0 || problem.status >= 500) {
      this.#show({ status: { kind: 'failed', problem } });
      this.#sendIn(this.#retryMs);
      this.#retryMs = Math.min(lastRetryMs, this.#retryMs * 2);
    } else {
      this.#parts.drafts.drop();
      this.#show({ status: { kind: 'refused', problem } });
    }
  }

  #show(change: Partial<RankingState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

export function sameOrder(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
