import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import {
  readBlockAnswers,
  readBlockWishes,
  readMyWishes,
  saveMyRanking,
} from './choices-service.ts';

export async function choiceRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'getMyWishes', ({ tx, who, params, now }) =>
    readMyWishes(tx, who.personId, params.eventId, now),
  );

  implement(
    app,
    'saveMyRanking',
    ({ who, params, body, now }) =>
      saveMyRanking(app, { personId: who.personId, blockId: params.blockId, ...body, now }),
    { transaction: 'none' },
  );

  implement(app, 'getBlockWishes', ({ tx, params }) => readBlockWishes(tx, params.blockId));

  implement(app, 'listBlockAnswers', ({ tx, params, query }) =>
    readBlockAnswers(tx, params.blockId, query),
  );
}
