import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { exportMyData } from './my-data-service.ts';

export async function myDataRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'exportMyData', ({ tx, who, now }) =>
    exportMyData(tx, { vault: app.vault, personId: who.personId, now }),
  );
}
