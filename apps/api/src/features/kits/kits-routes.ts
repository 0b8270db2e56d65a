import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { readKit, readMyKit, saveKit, writeKitCalendar } from './kits-service.ts';

export async function kitRoutes(app: FastifyInstance): Promise<void> {
  const { baseUrl } = app.settings;

  implement(app, 'getKit', ({ tx, params }) => readKit(tx, params.eventId));
  implement(app, 'saveKit', ({ tx, params, body, who }) =>
    saveKit(tx, params.eventId, body, who.personId),
  );
  implement(app, 'getMyKit', ({ tx, params, who, now }) =>
    readMyKit(tx, { ...params, personId: who.personId, now }),
  );
  implement(app, 'getKitCalendar', async ({ tx, params, query, who, locale, now }) => {
    const meeting = {
      ...params,
      personId: who.personId,
      startsAt: new Date(query.startsAt),
    };
    const { text, name } = await writeKitCalendar(tx, meeting, { baseUrl, locale, now });
    return {
      content: text,
      mediaType: 'text/calendar; charset=utf-8',
      fileName: `${name}.ics`,
    };
  });
}
