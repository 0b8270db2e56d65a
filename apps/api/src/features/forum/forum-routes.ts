import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { mailHostOf } from '../outbox/outbox-service.ts';
import { readForum } from './forum-service.ts';
import { longestMove, movePhase } from './phase-service.ts';
import { setPlannedMoves } from './planned-moves-service.ts';

export async function forumRoutes(app: FastifyInstance): Promise<void> {
  const { vault } = app;
  const mailHost = mailHostOf(app.settings.baseUrl);

  implement(app, 'getForum', ({ tx, params, who, now }) =>
    readForum(tx, params.eventId, { vault, readerId: who.personId, now }),
  );

  implement(
    app,
    'movePhase',
    async ({ params, body, who, now }) => {
      const move = { ...params, ...body, actorId: who.personId };
      return app.database.$transaction(async (tx) => {
        await movePhase(tx, move, { now, mailHost, vault });
        return readForum(tx, params.eventId, { vault, readerId: who.personId, now });
      }, longestMove);
    },
    { transaction: 'none' },
  );

  implement(app, 'setPlannedMoves', async ({ tx, params, body, who, now }) => ({
    rows: await setPlannedMoves(tx, { ...params, ...body, actorId: who.personId }, now),
  }));
}
