import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { announceSoon } from '../../live/announce-soon.ts';
import { maySeeEvent } from '../../live/live-repository.ts';
import { Problem } from '../../problem.ts';
import { mailHostOf } from '../outbox/outbox-service.ts';
import * as service from './claims-service.ts';
import { claimTogether } from './claims-together.ts';

export async function claimRoutes(app: FastifyInstance): Promise<void> {
  const mailHost = mailHostOf(app.settings.baseUrl);
  const takeSeat = claimTogether(app.prepared);
  const seatsChanged = announceSoon(app.database, 'seats');
  app.addHook('onClose', () => seatsChanged.flush());

  implement(app, 'getMyClaims', ({ tx, who, params, now }) =>
    service.readMyClaims(tx, { eventId: params.eventId, personId: who.personId }, now),
  );

  implement(app, 'listSeats', async ({ tx, who, params }) => {
    if (!(await maySeeEvent(tx, params.eventId, who))) throw new Problem('not-found');
    return service.listSeats(tx, params.eventId);
  });

  implement(
    app,
    'claimSeat',
    ({ who, body, now }) =>
      service.claimSeat(
        { database: app.database, takeSeat },
        { ...body, personId: who.personId },
        {
          now,
          mailHost,
          onTaken: (eventId) =>
            seatsChanged.about(eventId, (error) => app.log.warn({ err: error }, 'seats not told')),
        },
      ),
    { transaction: 'none' },
  );

  implement(app, 'releaseMySeat', ({ tx, who, params, now }) =>
    service.releaseMySeat(tx, { ...params, personId: who.personId }, { now, mailHost }),
  );
  implement(app, 'joinQueue', ({ tx, who, params, now }) =>
    service.joinQueue(tx, { ...params, personId: who.personId }, { now, mailHost }),
  );
  implement(app, 'leaveQueue', ({ tx, who, params, now }) =>
    service.leaveQueue(tx, { ...params, personId: who.personId }, { now, mailHost }),
  );

  implement(app, 'listSessionPeople', ({ tx, params }) =>
    service.readSessionPeople(tx, params.sessionId),
  );
  implement(app, 'setReservedSeats', ({ tx, who, params, body, now }) =>
    service.setReservedSeats(tx, { ...params, ...body, actorId: who.personId }, { now, mailHost }),
  );
  implement(app, 'placeInSession', ({ tx, who, params }) =>
    service.placeInSession(tx, { ...params, actorId: who.personId }),
  );
  implement(app, 'removeFromSession', ({ tx, who, params, now }) =>
    service.removeFromSession(tx, { ...params, actorId: who.personId }, { now, mailHost }),
  );
}
