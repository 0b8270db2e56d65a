/** What is wrong with a problem handed to the engine. */
export type AllocationInputCode =
  | 'duplicate-participant'
  | 'duplicate-session'
  | 'duplicate-in-ranking'
  | 'duplicate-previous'
  | 'unknown-seminar'
  | 'unknown-participant'
  | 'unknown-session'
  | 'duplicate-fixed'
  | 'fixed-unacceptable'
  | 'fixed-unavailable'
  | 'fixed-over-capacity'
  | 'ranked-and-unacceptable'
  | 'with-self'
  | 'negative-capacity'
  | 'invalid-capacity'
  | 'negative-minimum'
  | 'invalid-minimum'
  | 'invalid-priority';

/** Thrown before any work is done when the problem itself is wrong. Nothing is changed. */
export class AllocationInputError extends Error {
  override readonly name = 'AllocationInputError';
  readonly code: AllocationInputCode;
  /** Ids of what is wrong: the person or session first, then what it names. */
  readonly ids: readonly string[];

  constructor(code: AllocationInputCode, ...ids: string[]) {
    super(`${code}: ${ids.join(', ')}`);
    this.code = code;
    this.ids = ids;
  }
}
