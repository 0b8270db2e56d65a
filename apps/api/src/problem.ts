import type { Text } from '@ledarforum/contract/problem';
import type { ProblemCode } from '@ledarforum/contract/problems';

/** One fault in what was sent: where (JSON pointer below /params, /query or /body), its code and a sentence. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly message: Text;
}

/** A refusal the caller is told about. Thrown by services; plugins/problems.ts turns it into problem+json. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly detail: Text | undefined;
  readonly faults: readonly Fault[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ProblemCode,
    more: { detail?: Text; faults?: readonly Fault[]; retryAfterSeconds?: number } = {},
  ) {
    super(code);
    this.code = code;
    this.detail = more.detail;
    this.faults = more.faults ?? [];
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** The value, or `not-found` when there is none. */
export function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Problem('not-found');
  return value;
}
