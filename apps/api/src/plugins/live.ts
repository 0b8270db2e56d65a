import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { liveChannel } from '../live/announce.ts';
import { createListener } from '../live/listener.ts';
import { LiveHub, sameSignIn } from '../live/live-hub.ts';
import { findEndedSignIns } from '../live/live-repository.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly live: LiveHub;
    /** Resolves when changes are being listened for; the first caller causes it. */
    readonly listenForChanges: () => Promise<void>;
  }
}

const beatMs = 15_000;

/** Brings what `announce` says, in whichever process, to everybody who has the event open in this one. */
export default fp(async (app: FastifyInstance) => {
  const hub = new LiveHub();
  const listener = createListener({
    databaseUrl: app.databaseUrl,
    channel: liveChannel,
    onMessage: (payload) => {
      const [eventId = '', topic = ''] = payload.split(':');
      hub.tell(eventId, topic);
    },
    onGap: () => hub.tellAllToReadAgain(),
    onLost: (error) => app.log.warn({ err: error }, 'live connection lost, connecting again'),
  });
  app.decorate('live', hub);
  app.decorate('listenForChanges', () => listener.start());

  const beating = setInterval(() => {
    hub.beat();
    endThoseSignedOut().catch((error: unknown) => app.log.warn({ err: error }, 'live check'));
  }, beatMs).unref();

  async function endThoseSignedOut(): Promise<void> {
    if (hub.size === 0) return;
    const ended = await findEndedSignIns(app.database, hub.signIns, app.clock());
    hub.endWhere((who) => ended.has(who));
  }

  app.addHook('onResponse', async (request, reply) => {
    const { who } = request;
    if (who === null || reply.statusCode >= 300) return;
    const { endpoint } = request.routeOptions.config;
    if (endpoint === 'deleteSignIn') hub.endWhere((other) => sameSignIn(other, who));
    if (endpoint === 'deleteAllSignIns') {
      hub.endWhere(({ personId }) => personId === who.personId);
    }
  });
  app.addHook('preClose', async () => {
    clearInterval(beating);
    hub.endWhere(() => true);
    await listener.stop();
  });
});
