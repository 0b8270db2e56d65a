export type StartProblemCode =
  | 'database-unreachable'
  | 'database-refused'
  | 'database-missing'
  | 'database-too-old'
  | 'migration-changed'
  | 'migration-failed'
  | 'data-directory-in-use'
  | 'data-directory-unusable'
  | 'server-missing'
  | 'server-failed'
  | 'root-without-account';

/**
 * Something outside the program stops it from starting. The message is one line in plain English that
 * says what is wrong and what to do about it, so that it can be printed as it is, without a stack.
 */
export class StartProblem extends Error {
  readonly code: StartProblemCode;

  constructor(code: StartProblemCode, message: string, options?: ErrorOptions) {
    super(message.replace(/\s+/g, ' ').trim(), options);
    this.name = 'StartProblem';
    this.code = code;
  }
}
