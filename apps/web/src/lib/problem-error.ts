import { currentTexts, defineMessages } from './messages.ts';

export interface FieldProblem {
  /** JSON pointer to what was sent, for example `/body/name`. */
  pointer: string;
  code: string;
  message: string;
}

export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail: string;
  remedy?: string;
  code: string;
  requestId?: string;
  errors: FieldProblem[];
}

/** Everything that can go wrong in a call to the API, the network included, in the words to show. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly remedy: string | undefined;
  readonly code: string;
  readonly requestId: string | undefined;
  readonly errors: readonly FieldProblem[];

  constructor(problem: ProblemDetails) {
    super(problem.detail === '' ? problem.title : problem.detail);
    this.type = problem.type;
    this.title = problem.title;
    this.status = problem.status;
    this.detail = problem.detail;
    this.remedy = problem.remedy;
    this.code = problem.code;
    this.requestId = problem.requestId;
    this.errors = problem.errors;
  }
}

const m = defineMessages({
  offlineTitle: { sv: 'Du har ingen kontakt med servern', en: 'You are offline' },
  offlineDetail: {
    sv: 'Det gick inte att nå Ledarforum. Inget du har skrivit är borta.',
    en: 'Ledarforum could not be reached. Nothing you typed is lost.',
  },
  offlineRemedy: {
    sv: 'Kontrollera nätet och försök igen.',
    en: 'Check your connection and try again.',
  },
  unexpectedTitle: { sv: 'Något gick fel hos oss', en: 'Something went wrong on our side' },
  unexpectedDetail: {
    sv: 'Servern svarade inte som den ska. Det beror inte på dig.',
    en: 'The server did not answer as it should. It is not your fault.',
  },
  unexpectedRemedy: {
    sv: 'Försök igen om en stund. Hjälper inte det, kontakta arrangören.',
    en: 'Try again in a moment. If that does not help, contact the organiser.',
  },
});

/** The network or the server is out of reach. Status 0, code `offline`. */
export function offlineProblem(): ProblemError {
  const t = currentTexts(m);
  return new ProblemError({
    type: 'about:blank',
    title: t.offlineTitle,
    status: 0,
    detail: t.offlineDetail,
    remedy: t.offlineRemedy,
    code: 'offline',
    errors: [],
  });
}

/** Reads an answer that is not 2xx; a body that is not a problem document (a proxy's page, say) gets our own words. */
export async function problemFrom(response: Response): Promise<ProblemError> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const fields = isRecord(body) ? body : {};
  const t = currentTexts(m);
  const requestId = text(fields.requestId) ?? response.headers.get('x-request-id') ?? undefined;
  const remedy = text(fields.remedy) ?? (isRecord(body) ? undefined : t.unexpectedRemedy);
  return new ProblemError({
    type: text(fields.type) ?? 'about:blank',
    title: text(fields.title) ?? t.unexpectedTitle,
    status: response.status,
    detail: text(fields.detail) ?? (isRecord(body) ? '' : t.unexpectedDetail),
    code: text(fields.code) ?? 'unexpected',
    errors: Array.isArray(fields.errors) ? fields.errors.flatMap(fieldProblem) : [],
    ...(remedy === undefined ? {} : { remedy }),
    ...(requestId === undefined ? {} : { requestId }),
  });
}

/** Any thrown value as a problem with words to show. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const t = currentTexts(m);
  return new ProblemError({
    type: 'about:blank',
    title: t.unexpectedTitle,
    status: 500,
    detail: t.unexpectedDetail,
    remedy: t.unexpectedRemedy,
    code: 'unexpected',
    errors: [],
  });
}

function fieldProblem(value: unknown): FieldProblem[] {
  if (!isRecord(value)) return [];
  const message = text(value.message);
  if (message === undefined) return [];
  return [{ pointer: text(value.pointer) ?? '', code: text(value.code) ?? '', message }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
