import type { FastifyInstance } from 'fastify';
import { hashToken } from '../../encryption.ts';
import { implement } from '../../implement.ts';
import { Problem } from '../../problem.ts';
import { mailHostOf } from '../outbox/outbox-service.ts';
import { clearCookie, readCookie, setCookie } from './sign-in-cookie.ts';
import * as service from './sign-ins-service.ts';

/** Attempts per caller address. A whole town hall may share one address, so it is generous; each person has a limit too. */
const perAddress = { max: 100, windowMs: 60_000 };

export async function signInRoutes(app: FastifyInstance): Promise<void> {
  const mailHost = mailHostOf(app.settings.baseUrl);

  implement(
    app,
    'requestSignInLink',
    async ({ body, now }) => {
      const { database, vault } = app;
      await service.requestLink(database, { email: body.email, now, vault, mailHost });
      return undefined;
    },
    { transaction: 'none', rateLimit: perAddress },
  );

  implement(
    app,
    'createSignIn',
    async ({ body, tx, now, request, reply }) => {
      const token = await service.consumeLink(tx, body.token, readCookie(app, request), now);
      setCookie(app, reply, token);
      return service.meOf(tx, hashToken(token), app.settings.demo);
    },
    { rateLimit: perAddress },
  );

  implement(app, 'switchDemoRole', async ({ body, tx, now, request, reply }) => {
    if (!app.settings.demo) throw new Problem('demo-only');
    const token = await service.becomeDemoPerson(tx, body.role, readCookie(app, request), now);
    setCookie(app, reply, token);
    return service.meOf(tx, hashToken(token), true);
  });

  implement(app, 'getMe', async ({ who, tx }) => ({
    me: who && (await service.meOf(tx, who.tokenHash, app.settings.demo)),
  }));

  implement(app, 'updateMe', async ({ who, body, tx }) => {
    await service.changeLocale(tx, who, body.locale);
    return service.meOf(tx, who.tokenHash, app.settings.demo);
  });

  implement(app, 'deleteSignIn', async ({ who, tx, reply }) => {
    await service.signOut(tx, who);
    clearCookie(app, reply);
    return undefined;
  });

  implement(app, 'deleteAllSignIns', async ({ who, tx, reply }) => {
    await service.signOutEverywhere(tx, who);
    clearCookie(app, reply);
    return undefined;
  });
}
