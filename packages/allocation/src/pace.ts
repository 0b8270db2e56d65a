/** How long the engine works before it lets others in, in milliseconds. */
const STRETCH = 25;

/** Keeps long work polite: tells how far it is, lets other work in, and stops when asked to. */
export class Pace {
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((done: number) => void) | undefined;
  #rested = performance.now();
  #from = 0;
  #share = 1;
  #told = 0;

  constructor(signal: AbortSignal | undefined, onProgress: ((done: number) => void) | undefined) {
    this.#signal = signal;
    this.#onProgress = onProgress;
    signal?.throwIfAborted();
  }

  /** What follows is the part of the whole work from `from` to `to`. */
  section(from: number, to: number): void {
    this.#from = from;
    this.#share = to - from;
  }

  /** True when it is time to `rest`. */
  get due(): boolean {
    return performance.now() - this.#rested > STRETCH;
  }

  /**
   * Tells that `done` (0 to 1) of the section is finished, never less than before, and lets other work in.
   * @throws the signal's reason when the work has been cancelled
   */
  async rest(done: number): Promise<void> {
    this.#told = Math.max(this.#told, this.#from + this.#share * Math.min(1, done));
    this.#onProgress?.(this.#told);
    await new Promise<void>((resume) => {
      setTimeout(resume, 0);
    });
    this.#signal?.throwIfAborted();
    this.#rested = performance.now();
  }
}
