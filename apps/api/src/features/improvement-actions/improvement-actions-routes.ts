import type { FastifyInstance } from 'fastify';
import type { SignedIn } from '../../access/who.ts';
import { implement } from '../../implement.ts';
import { mailHostOf } from '../outbox/outbox-service.ts';
import { exportActions } from './actions-export.ts';
import * as service from './improvement-actions-service.ts';
import { listMyActions, setMyStatus } from './my-actions-service.ts';
import { readYouSaidAsInvited } from './you-said-service.ts';

export async function improvementActionRoutes(app: FastifyInstance): Promise<void> {
  const mailHost = mailHostOf(app.settings.baseUrl);
  const deedOf = ({ who, now }: { who: SignedIn; now: Date }): service.Deed => ({
    actorId: who.personId,
    now,
    mailHost,
  });

  implement(app, 'listActions', ({ tx, params, query }) =>
    service.listActions(tx, params.eventId, query.scope),
  );
  implement(app, 'exportActions', ({ tx, params, query, locale }) =>
    exportActions(tx, params.eventId, { ...query, locale }),
  );
  implement(app, 'createAction', (call) =>
    service.createAction(call.tx, call.params.eventId, call.body, deedOf(call)),
  );
  implement(app, 'getAction', ({ tx, params }) => service.readAction(tx, params.actionId));
  implement(app, 'changeAction', (call) =>
    service.changeAction(call.tx, call.params.actionId, call.body, deedOf(call)),
  );
  implement(app, 'undoActionEntry', (call) =>
    service.undoEntry(call.tx, call.params.actionId, call.body.seq, deedOf(call)),
  );
  implement(app, 'findActionOwners', async ({ tx, query }) => ({
    rows: await service.findActionOwners(tx, query.search),
  }));
  implement(app, 'listMyActions', ({ tx, who }) => listMyActions(tx, who.personId));
  implement(app, 'setMyActionStatus', (call) =>
    setMyStatus(call.tx, call.params.actionId, call.body, deedOf(call)),
  );
  implement(app, 'listYouSaid', ({ tx, params, who }) =>
    readYouSaidAsInvited(tx, params.eventId, who.personId),
  );
}
