import type { Locale } from '@ledarforum/contract/problem';
import { type ProblemCode, problems } from '@ledarforum/contract/problems';
import { StartProblem } from '@ledarforum/database/start-problem';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { Problem } from '../problem.ts';

/** Everything that goes wrong leaves as RFC 9457 problem+json in the caller's language. */
export default fp(async (app: FastifyInstance) => {
  app.decorateRequest('locale', 'sv');
  app.addHook('onRequest', async (request, reply) => {
    request.locale = preferredLocale(request.headers['accept-language']);
    reply.header('x-request-id', request.id);
  });
  app.setErrorHandler((error, request, reply) => {
    const problem = inItsOwnWords(problemOf(error), request);
    if (problems[problem.code].status >= 500) {
      request.log.error({ code: problem.code, err: error }, 'refused');
    } else if (!(error instanceof Problem)) {
      request.log.warn({ code: problem.code, err: error }, 'refused');
    }
    return sendProblem(request, reply, problem);
  });
});

/** Some endpoints have their own words for what is too large. */
function inItsOwnWords(problem: Problem, request: FastifyRequest): Problem {
  const { tooLarge } = request.routeOptions.config;
  return problem.code === 'too-large' && tooLarge ? new Problem(tooLarge) : problem;
}

/** Answers with a problem; also used where no error is thrown (unknown address). */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
): FastifyReply {
  const { status, title, remedy } = problems[problem.code];
  const locale = request.locale;
  if (status === 503) reply.header('retry-after', String(problem.retryAfterSeconds ?? 2));
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .header('content-language', locale)
    .send(
      JSON.stringify({
        type: `/problems/${problem.code}`,
        title: title[locale],
        status,
        ...(problem.detail && { detail: problem.detail[locale] }),
        remedy: remedy[locale],
        instance: request.routeOptions.url ?? '/',
        code: problem.code,
        requestId: request.id,
        ...(problem.faults.length > 0 && {
          errors: problem.faults.map(({ pointer, code, message }) => ({
            pointer,
            code,
            message: message[locale],
          })),
        }),
      }),
    );
}

/** For what is found wrong before any hook runs: an address that cannot be decoded. */
export function answerBadAddress(
  _error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  request.locale = preferredLocale(request.headers['accept-language']);
  reply.header('x-request-id', request.id);
  sendProblem(request, reply, new Problem('not-found'));
}

/** Swedish unless the caller asks for English first. */
export function preferredLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
      return { language: tag.split('-')[0] ?? '', quality: Number(quality ?? 1) };
    })
    .filter(({ language, quality }) => (language === 'sv' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.language === 'en' ? 'en' : 'sv';
}

const byFastifyCode: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-request',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-request',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-request',
  FST_ERR_BAD_URL: 'not-found',
};

/**
 * What the database says when it has too much to do or goes away: Prisma's codes for no connection in time, a transaction not
 * started or timed out, a write conflict, a server gone; and PostgreSQL's own, which Prisma passes on from SQL written by hand.
 */
const busyDatabase = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037'],
  ...[
    '40001',
    '40P01',
    '55P03',
    '57014',
    '57P01',
    '57P02',
    '57P03',
    '53300',
    '08000',
    '08003',
    '08006',
  ],
]);

/** Something that was there when it was looked for has gone or come meanwhile: unique and foreign keys, a row to change. */
const changedMeanwhile = new Set(['P2002', 'P2003', 'P2025', '23503', '23505']);

/** What pg says of its pool and its connections has no code. */
const lostConnection = /^(timeout exceeded when trying to connect|Connection terminated)/;

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode } = error as Partial<FastifyError>;
  if (statusCode === 429) return new Problem('too-many-requests');
  const codes = [code ?? '', sqlStateOf(error)];
  if (codes.some((one) => busyDatabase.has(one)) || isLostConnection(error)) {
    return new Problem('busy');
  }
  if (codes.some((one) => changedMeanwhile.has(one))) return new Problem('stale-version');
  if (code !== undefined && byFastifyCode[code]) return new Problem(byFastifyCode[code]);
  if (statusCode !== undefined && statusCode < 500) return new Problem('malformed-request');
  return new Problem('unexpected');
}

/** PostgreSQL's code inside an error of Prisma's. */
function sqlStateOf(error: unknown): string {
  const { meta } = error as {
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
  };
  return meta?.driverAdapterError?.cause?.originalCode ?? '';
}

function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof StartProblem || lostConnection.test(error.message);
}
