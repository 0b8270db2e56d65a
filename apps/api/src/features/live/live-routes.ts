import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { maySeeEvent } from '../../live/live-repository.ts';
import { Problem } from '../../problem.ts';

export async function liveRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'getEventLive', async ({ tx, who, params, request, reply }) => {
    if (!(await maySeeEvent(tx, params.eventId, who))) throw new Problem('not-found');
    await app.listenForChanges();
    const lastHeard = request.headers['last-event-id'];
    reply.header('x-accel-buffering', 'no').header('connection', 'close');
    return {
      content: app.live.open(
        params.eventId,
        who,
        typeof lastHeard === 'string' ? lastHeard : undefined,
      ),
      mediaType: 'text/event-stream; charset=utf-8',
    };
  });
}
