import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { listMyEvents } from './my-day-repository.ts';
import {
  readMyDay,
  readMyProgramme,
  renewFeed,
  writeFeed,
  writeMyCalendar,
} from './my-day-service.ts';

const calendarType = 'text/calendar; charset=utf-8';

export async function myDayRoutes(app: FastifyInstance): Promise<void> {
  const installation = { vault: app.vault, baseUrl: app.settings.baseUrl };

  implement(app, 'listMyEvents', async ({ tx, who }) => ({
    events: await listMyEvents(tx, who.personId),
  }));

  implement(app, 'getMyDay', ({ tx, who, params, now }) =>
    readMyDay(tx, { ...params, personId: who.personId }, installation, now),
  );

  implement(app, 'getMyProgramme', ({ tx, who, params, now }) =>
    readMyProgramme(tx, { ...params, personId: who.personId }, now),
  );

  implement(app, 'getMyDayCalendar', async ({ tx, who, params, locale, now }) => {
    const whose = { ...params, personId: who.personId };
    const { text, name } = await writeMyCalendar(tx, whose, installation, locale, now);
    return { content: text, mediaType: calendarType, fileName: `${name}.ics` };
  });

  implement(app, 'getCalendarFeed', async ({ tx, params, now, reply }) => {
    reply.header('x-robots-tag', 'noindex');
    return {
      content: await writeFeed(tx, params.token, installation, now),
      mediaType: calendarType,
    };
  });

  implement(app, 'renewCalendarFeed', async ({ tx, who, params }) => ({
    calendarFeed: await renewFeed(tx, { ...params, personId: who.personId }, installation),
  }));
}
