/** What is wrong with a problem handed to the scheduler. */
export type ScheduleInputCode =
  | 'duplicate-id'
  | 'unknown-seminar'
  | 'unknown-slot'
  | 'unknown-room'
  | 'fixed-twice'
  | 'too-many'
  | 'invalid-number';

/** Thrown before any work is done when the problem itself is wrong. */
export class ScheduleInputError extends Error {
  override readonly name = 'ScheduleInputError';
  readonly code: ScheduleInputCode;
  /** What is wrong: an id or a number. */
  readonly subject: string;

  constructor(code: ScheduleInputCode, subject: string) {
    super(`${code}: ${subject}`);
    this.code = code;
    this.subject = subject;
  }
}
