import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { checkIn, findUninvited, listArrivals, undoCheckIn } from './arrivals-service.ts';

export async function arrivalRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'listArrivals', ({ params, tx }) => listArrivals(tx, params.eventId));

  implement(app, 'findUninvited', ({ params, query, tx }) =>
    findUninvited(tx, params.eventId, query.search),
  );

  implement(app, 'checkIn', ({ params, tx, now }) =>
    checkIn(tx, params.eventId, params.personId, now),
  );

  implement(app, 'undoCheckIn', ({ params, tx }) =>
    undoCheckIn(tx, params.eventId, params.personId),
  );
}
