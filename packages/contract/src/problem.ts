/** A text in the two languages of the product. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}

export type Locale = keyof Text;

/** What a problem code stands for: the HTTP status, what happened and what to do about it. */
export interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly title: Text;
  readonly remedy: Text;
}

/** Declares a table of problems, keeping its codes as literal types. */
export function problemTable<Code extends string>(
  table: Record<Code, ProblemKind>,
): Record<Code, ProblemKind> {
  return table;
}
