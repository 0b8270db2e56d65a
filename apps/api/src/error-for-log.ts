interface ErrorForLog {
  readonly [key: string]: unknown;
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** Where it happened: the frames alone. */
  readonly stack: string;
  readonly causes?: readonly ErrorForLog[];
}

/**
 * An error as it may be logged. Messages of the database, of JSON.parse and of mail servers quote what was sent: what stands in
 * quotation marks, in parentheses after `=`, and whatever looks like an address is left out, and so are all other properties.
 */
export function errorForLog(error: unknown): ErrorForLog {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const causes = [
    ...(error.cause === undefined ? [] : [error.cause]),
    ...(error instanceof AggregateError ? error.errors : []),
  ];
  return {
    type: error.name,
    message: withoutValues(error.message),
    ...(code !== undefined && { code }),
    stack: framesOf(error),
    ...(causes.length > 0 && { causes: causes.slice(0, 5).map(errorForLog) }),
  };
}

function withoutValues(message: string): string {
  return message
    .slice(0, 2000)
    .replaceAll(/"[^"]*"?/g, '"…"')
    .replaceAll(/'[^']*'?/g, "'…'")
    .replaceAll(/=\([^)]*\)?/g, '=(…)')
    .replaceAll(/[^\s@<>]+@[^\s@<>]+/g, '…@…')
    .trim();
}

function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
}
