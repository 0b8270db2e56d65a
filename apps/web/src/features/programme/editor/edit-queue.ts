import type { Change } from '@ledarforum/domain/programme-edits';
import type { ProblemError } from '../../../lib/problem-error.ts';

/** Something an organiser did that the server is to be told, once however often it is sent. */
export type PendingEdit =
  | {
      readonly id: string;
      readonly kind: 'edit';
      readonly action: string;
      readonly changes: readonly Change[];
    }
  | { readonly id: string; readonly kind: 'undo'; readonly editId: string }
  | { readonly id: string; readonly kind: 'restore'; readonly seq: number };

export interface QueueState {
  /** Not acknowledged yet, oldest first. */
  readonly unsent: readonly PendingEdit[];
  /** Acknowledged, and perhaps not in what was last read from the server. */
  readonly sent: readonly PendingEdit[];
  /** The server could not be reached; it is tried again by itself. */
  readonly waiting: boolean;
  /** Why the latest refused edit was refused. */
  readonly refusal: ProblemError | undefined;
}

/** Where edits that are not sent are kept, in case the page is closed. */
export interface EditStore {
  /** Those of this page and of pages that were closed before they had sent theirs. */
  read: () => readonly PendingEdit[];
  write: (edits: readonly PendingEdit[]) => void;
}

export interface QueueParts {
  readonly send: (edit: PendingEdit) => Promise<unknown>;
  /** Reads the programme again; the edits sent before are in it. */
  readonly refresh: () => Promise<unknown>;
  readonly asProblem: (error: unknown) => ProblemError;
  readonly store: EditStore;
}

const firstRetryMs = 1_000;
const lastRetryMs = 30_000;

/**
 * Sends edits one at a time in the order made. What cannot be sent is kept on the device and tried again, at growing intervals
 * and as soon as the network is back; what is refused is dropped, and said.
 */
export class EditQueue {
  readonly #parts: QueueParts;
  readonly #listeners = new Set<() => void>();
  #state: QueueState;
  #working = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = firstRetryMs;

  constructor(parts: QueueParts) {
    this.#parts = parts;
    this.#state = { unsent: parts.store.read(), sent: [], waiting: false, refusal: undefined };
    if (this.#state.unsent.length > 0) this.#keep();
  }

  get = (): QueueState => this.#state;

  subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  add(edit: PendingEdit): void {
    this.#show({ unsent: [...this.#state.unsent, edit], refusal: undefined });
    this.#keep();
    void this.flush();
  }

  forgetRefusal(): void {
    this.#show({ refusal: undefined });
  }

  /** Sends what waits now: at the start, and when the network is back. */
  async flush(): Promise<void> {
    if (this.#working) return;
    clearTimeout(this.#timer);
    this.#working = true;
    try {
      while (this.#state.unsent.length > 0 && (await this.#sendFirst()));
    } finally {
      this.#working = false;
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** False when the server could not be reached. */
  async #sendFirst(): Promise<boolean> {
    const [edit] = this.#state.unsent;
    if (edit === undefined) return false;
    try {
      await this.#parts.send(edit);
    } catch (error) {
      const problem = this.#parts.asProblem(error);
      if (isPassing(problem)) {
        this.#show({ waiting: true });
        this.#timer = setTimeout(() => void this.flush(), this.#retryMs);
        this.#retryMs = Math.min(2 * this.#retryMs, lastRetryMs);
        return false;
      }
      this.#show({ unsent: this.#state.unsent.slice(1), waiting: false, refusal: problem });
      this.#keep();
      await this.#readAgain();
      return true;
    }
    this.#retryMs = firstRetryMs;
    const { unsent, sent } = this.#state;
    this.#show({ unsent: unsent.slice(1), sent: [...sent, edit], waiting: false });
    this.#keep();
    if (this.#state.unsent.length === 0) await this.#readAgain();
    return true;
  }

  async #readAgain(): Promise<void> {
    const { sent } = this.#state;
    try {
      await this.#parts.refresh();
    } catch {
      return;
    }
    this.#show({ sent: this.#state.sent.filter((edit) => !sent.includes(edit)) });
  }

  #keep(): void {
    this.#parts.store.write(this.#state.unsent);
  }

  #show(change: Partial<QueueState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The network, the server's own trouble, too many at once, or a sign-in that has ended: nothing is wrong with the edit. */
function isPassing({ status }: ProblemError): boolean {
  return status === 0 || status >= 500 || status === 429 || status === 401;
}
