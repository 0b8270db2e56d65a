import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { changeOrganisation, readOrganisation } from './organisation-service.ts';

export async function organisationRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'getOrganisation', ({ tx }) => readOrganisation(tx));

  implement(app, 'updateOrganisation', ({ tx, who, body }) =>
    changeOrganisation(tx, who.personId, body),
  );
}
