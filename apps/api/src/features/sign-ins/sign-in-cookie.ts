import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cookieName } from '../../plugins/sign-in.ts';

/** The browser keeps the cookie longer than a sign-in lasts without use; the server decides when it ends. */
const cookieSeconds = 180 * 24 * 60 * 60;

/** The token in the browser, whether or not it is still good. */
export function readCookie(app: FastifyInstance, request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(app.settings.baseUrl)];
}

export function setCookie(app: FastifyInstance, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName(app.settings.baseUrl), token, {
    ...attributes(app),
    maxAge: cookieSeconds,
  });
}

export function clearCookie(app: FastifyInstance, reply: FastifyReply): void {
  reply.clearCookie(cookieName(app.settings.baseUrl), attributes(app));
}

function attributes(app: FastifyInstance) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: app.settings.baseUrl.startsWith('https:'),
  };
}
