import { asProblem, type ProblemError } from '../../lib/problem-error.ts';

/** A file on its way. `sent` in bytes. */
export interface Upload<Placing> {
  readonly id: number;
  readonly eventId: string;
  readonly file: File;
  readonly placing: Placing;
  readonly state: 'WAITING' | 'SENDING' | 'REFUSED';
  readonly sent: number;
  readonly problem?: ProblemError;
}

export interface Sending {
  onProgress: (sent: number) => void;
  signal: AbortSignal;
}

interface Hooks<Placing> {
  /** Sends one; rejects with what the server answered. */
  send: (upload: Upload<Placing>, sending: Sending) => Promise<unknown>;
  onDone: (upload: Upload<Placing>) => void;
  onChange: () => void;
}

/** Sends files one after the other, also while one is on another page, and keeps those that were refused until they are sent again or dismissed. */
export class UploadQueue<Placing> {
  readonly #hooks: Hooks<Placing>;
  #uploads: readonly Upload<Placing>[] = [];
  #nextId = 1;
  #sending: { id: number; aborter: AbortController } | undefined;

  constructor(hooks: Hooks<Placing>) {
    this.#hooks = hooks;
  }

  get uploads(): readonly Upload<Placing>[] {
    return this.#uploads;
  }

  /** True while leaving would lose something. */
  get busy(): boolean {
    return this.#uploads.some(({ state }) => state !== 'REFUSED');
  }

  /** `refusal`: what is known to be wrong with a file before it is sent. */
  add(
    eventId: string,
    files: readonly File[],
    placing: Placing,
    refusal: (file: File) => ProblemError | undefined,
  ): void {
    const added = files.map((file): Upload<Placing> => {
      const problem = refusal(file);
      const upload = { id: this.#nextId++, eventId, file, placing, sent: 0 };
      return problem === undefined
        ? { ...upload, state: 'WAITING' }
        : { ...upload, state: 'REFUSED', problem };
    });
    this.#set([...this.#uploads, ...added]);
    void this.#sendNext();
  }

  /** Takes one away, whether it waits, is being sent or was refused. */
  drop(id: number): void {
    if (this.#sending?.id === id) this.#sending.aborter.abort();
    this.#set(this.#uploads.filter((upload) => upload.id !== id));
  }

  retry(id: number): void {
    this.#change(id, { state: 'WAITING', sent: 0 });
    void this.#sendNext();
  }

  async #sendNext(): Promise<void> {
    if (this.#sending !== undefined) return;
    const next = this.#uploads.find(({ state }) => state === 'WAITING');
    if (next === undefined) return;
    const aborter = new AbortController();
    this.#sending = { id: next.id, aborter };
    this.#change(next.id, { state: 'SENDING' });
    try {
      await this.#hooks.send(next, {
        signal: aborter.signal,
        onProgress: (sent) => this.#change(next.id, { sent }),
      });
      this.#hooks.onDone(next);
      this.drop(next.id);
    } catch (error) {
      this.#change(next.id, { state: 'REFUSED', problem: asProblem(error) });
    }
    this.#sending = undefined;
    void this.#sendNext();
  }

  #change(id: number, change: Partial<Upload<Placing>>): void {
    this.#set(
      this.#uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)),
    );
  }

  #set(uploads: readonly Upload<Placing>[]): void {
    this.#uploads = uploads;
    this.#hooks.onChange();
  }
}
