/** What is wrong with a problem handed to the engine. */
export type GroupingInputCode =
  | 'duplicate-person'
  | 'duplicate-group'
  | 'unknown-person'
  | 'unknown-group'
  | 'unknown-round'
  | 'not-present'
  | 'same-person'
  | 'two-leaders'
  | 'invalid-size'
  | 'invalid-weight';

/** Thrown before any work is done when the problem itself is wrong. */
export class GroupingInputError extends Error {
  override readonly name = 'GroupingInputError';
  readonly code: GroupingInputCode;
  /** Ids of what is wrong, the person or group first. */
  readonly ids: readonly string[];

  constructor(code: GroupingInputCode, ...ids: string[]) {
    super(`${code}: ${ids.join(', ')}`);
    this.code = code;
    this.ids = ids;
  }
}
