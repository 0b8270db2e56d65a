import type { Tx } from '@ledarforum/database/client';
import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { Problem } from '../../problem.ts';
import { isDemo } from '../sign-ins/sign-ins-service.ts';
import * as messages from './messages-service.ts';

export async function outboxRoutes(app: FastifyInstance): Promise<void> {
  const { settings, vault } = app;

  implement(app, 'listMessages', async ({ query, tx }) => {
    const delivery = await deliveryOf(tx);
    return { ...(await messages.listMessages(tx, query)), delivery };
  });

  async function deliveryOf(tx: Tx): Promise<'smtp' | 'demo' | 'none'> {
    if (settings.smtpUrl !== null) return 'smtp';
    return settings.demo && (await isDemo(tx)) ? 'demo' : 'none';
  }

  implement(app, 'getMessage', ({ params, tx, locale }) =>
    messages.getMessage(tx, params.messageId, locale),
  );

  implement(app, 'retryMessage', ({ params, tx, now }) =>
    messages.retryMessage(tx, params.messageId, now),
  );

  implement(app, 'retryFailedMessages', async ({ body, tx, now }) => ({
    letters: await messages.retryFailed(tx, body.eventId, now),
  }));

  implement(app, 'listDemoMail', async ({ query, tx }) => {
    if (!settings.demo) throw new Problem('demo-only');
    return messages.listDemoMail(tx, query, { vault, baseUrl: settings.baseUrl });
  });
}
