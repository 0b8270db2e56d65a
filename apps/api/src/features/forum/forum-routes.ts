import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { mailHostOf } from '../outbox/outbox-service.ts';
import { readForum } from './forum-service.ts';
import { movePhase } from './phase-service.ts';
import { setPlannedMoves } from './planned-moves-service.ts';

export async function forumRoutes(app: FastifyInstance): Promise<void> {
  const { vault } = app;
  const mailHost = mailHostOf(app.settings.baseUrl);

  implement(app, 'getForum', ({ tx, params, who, now }) =>
    readForum(tx, params.eventId, { vault, readerId: who.personId, now }),
  );

  implement(app, 'movePhase', async ({ tx, params, body, who, now }) => {
    await movePhase(tx, { ...params, ...body, actorId: who.personId }, { now, mailHost, vault });
    return readForum(tx, params.eventId, { vault, readerId: who.personId, now });
  });

  implement(app, 'setPlannedMoves', async ({ tx, params, body, who, now }) => ({
    rows: await setPlannedMoves(tx, { ...params, ...body, actorId: who.personId }, now),
  }));
}
