import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import * as copies from './event-copies-service.ts';
import * as events from './events-service.ts';

export async function eventsRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'listSeries', async ({ tx }) => ({ rows: await events.listSeries(tx) }));

  implement(app, 'createSeries', ({ tx, body }) => events.createSeries(tx, body.name));

  implement(app, 'renameSeries', ({ tx, params, body }) =>
    events.renameSeries(tx, params.seriesId, body.name),
  );

  implement(app, 'listEvents', async ({ tx }) => ({ rows: await events.listEvents(tx) }));

  implement(app, 'getEvent', ({ tx, params }) => events.readEvent(tx, params.eventId));

  implement(app, 'createEvent', ({ tx, body: { copyOf, ...event }, who, locale }) =>
    copyOf
      ? copies.copyEvent(tx, event, copyOf, who.personId, locale)
      : events.createEvent(tx, event, who.personId, locale),
  );

  implement(app, 'listTemplates', ({ tx }) => copies.listTemplates(tx));

  implement(app, 'saveTemplate', ({ tx, params, body, who }) =>
    copies.saveTemplate(tx, params.eventId, body, who.personId),
  );

  implement(app, 'deleteTemplate', async ({ tx, params }) => {
    await copies.deleteTemplate(tx, params.templateId);
    return undefined;
  });

  implement(app, 'updateEvent', ({ tx, params, body, who }) =>
    events.updateEvent(tx, params.eventId, body, who.personId),
  );

  implement(app, 'deleteEvent', async ({ tx, params, who }) => {
    await events.deleteEvent(tx, params.eventId, who.personId);
    return undefined;
  });

  implement(app, 'getAudience', ({ tx, params }) => events.readAudience(tx, params.eventId));

  implement(app, 'setAudience', ({ tx, params, body, who }) =>
    events.setAudience(tx, params.eventId, body, who.personId),
  );

  implement(app, 'previewAudience', ({ tx, params, body }) =>
    events.previewAudience(tx, params.eventId, body),
  );
}
