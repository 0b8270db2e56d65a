import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import {
  answerColleague,
  endCompanion,
  findColleagues,
  readMyCompanions,
} from './companions-service.ts';

export async function companionRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'getMyCompanions', ({ tx, who, params, now }) =>
    readMyCompanions(tx, who.personId, params.eventId, now),
  );
  implement(app, 'findColleagues', ({ tx, who, params, query, now }) =>
    findColleagues(tx, { ...params, personId: who.personId }, query.search, now),
  );
  implement(app, 'askColleague', ({ tx, who, params, body, now }) => {
    const whose = { ...params, personId: who.personId };
    return answerColleague(tx, whose, { kind: 'ask', other: body.participationId }, now);
  });
  implement(app, 'endCompanion', ({ tx, who, params, now }) =>
    endCompanion(tx, { ...params, personId: who.personId }, now),
  );
  implement(app, 'acceptColleague', ({ tx, who, params, now }) => {
    const whose = { blockId: params.blockId, personId: who.personId };
    return answerColleague(tx, whose, { kind: 'accept', other: params.participationId }, now);
  });
  implement(app, 'declineColleague', ({ tx, who, params, now }) => {
    const whose = { blockId: params.blockId, personId: who.personId };
    return answerColleague(tx, whose, { kind: 'decline', other: params.participationId }, now);
  });
}
