import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import {
  checkIn,
  checkInByCode,
  findUninvited,
  listArrivals,
  readOwnCode,
  undoCheckIn,
} from './arrivals-service.ts';

export async function arrivalRoutes(app: FastifyInstance): Promise<void> {
  const { vault } = app;

  implement(app, 'listArrivals', ({ params, tx }) => listArrivals(tx, params.eventId));

  implement(app, 'findUninvited', ({ params, query, tx }) =>
    findUninvited(tx, params.eventId, query.search),
  );

  implement(app, 'checkIn', ({ params, tx, now }) =>
    checkIn(tx, params.eventId, params.personId, now),
  );

  implement(app, 'checkInByCode', ({ params: { eventId }, body, tx, now }) =>
    checkInByCode(tx, vault, { eventId, ...body, at: now }),
  );

  implement(app, 'getMyDeskCode', ({ params, who, tx }) =>
    readOwnCode(tx, vault, params.eventId, who.personId),
  );

  implement(app, 'undoCheckIn', ({ params, tx }) =>
    undoCheckIn(tx, params.eventId, params.personId),
  );
}
