import type { Locale } from '@ledarforum/contract/problem';
import { type ProblemCode, problems } from '@ledarforum/contract/problems';
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
    const problem = problemOf(error);
    if (problems[problem.code].status >= 500) {
      request.log.error({ code: problem.code, err: error }, 'refused');
    }
    return sendProblem(request, reply, problem);
  });
});

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

/** Prisma: no connection in time, transaction not started or timed out, write conflict, server gone. */
const busyDatabase = new Set([
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2034',
  'P2037',
]);

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode } = error as Partial<FastifyError>;
  if (statusCode === 429) return new Problem('too-many-requests');
  if (code !== undefined && busyDatabase.has(code)) return new Problem('busy');
  if (code !== undefined && byFastifyCode[code]) return new Problem(byFastifyCode[code]);
  if (statusCode !== undefined && statusCode < 500) return new Problem('malformed-request');
  return new Problem('unexpected');
}
