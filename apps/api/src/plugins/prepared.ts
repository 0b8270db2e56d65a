import { createPrepared, type Statements } from '@ledarforum/database/prepared';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

declare module 'fastify' {
  interface FastifyInstance {
    /** For the few statements that everybody sends at once: signing in with a cookie, claiming a seat, saving an order. */
    readonly prepared: Statements;
  }
}

export default fp(async (app: FastifyInstance) => {
  const prepared = createPrepared(app.databaseUrl);
  app.decorate('prepared', prepared);
  app.addHook('onClose', () => prepared.stop());
});
