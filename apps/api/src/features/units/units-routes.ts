import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { addUnit, changeUnit, deleteUnit, readUnitTree } from './units-service.ts';

export async function unitRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'getUnitTree', async ({ tx }) => ({ units: await readUnitTree(tx) }));

  implement(app, 'createUnit', ({ tx, who, body }) => addUnit(tx, who.personId, body));

  implement(app, 'updateUnit', ({ tx, who, params, body }) =>
    changeUnit(tx, who.personId, params.unitId, body),
  );

  implement(app, 'deleteUnit', ({ tx, who, params }) =>
    deleteUnit(tx, who.personId, params.unitId),
  );
}
