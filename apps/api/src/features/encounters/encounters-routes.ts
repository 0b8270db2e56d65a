import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import {
  keepEncounter,
  listEncounters,
  readContactCard,
  removeEncounter,
} from './encounters-service.ts';

export async function encounterRoutes(app: FastifyInstance): Promise<void> {
  const { vault } = app;
  const ownerOf = (
    { eventId }: { eventId: string },
    { who, now }: { who: { personId: string }; now: Date },
  ) => ({ eventId, personId: who.personId, vault, now });

  implement(app, 'listMyEncounters', ({ tx, params, ...call }) =>
    listEncounters(tx, ownerOf(params, call)),
  );
  implement(app, 'keepEncounter', ({ tx, params, body, ...call }) =>
    keepEncounter(tx, ownerOf(params, call), params.participationId, body),
  );
  implement(app, 'removeEncounter', ({ tx, params, ...call }) =>
    removeEncounter(tx, ownerOf(params, call), params.participationId),
  );
  implement(app, 'getContactCard', ({ tx, params, ...call }) =>
    readContactCard(tx, ownerOf(params, call), params.participationId),
  );
}
