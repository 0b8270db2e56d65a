import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { writeXlsx, xlsxMediaType } from '../../tabular/write-xlsx.ts';
import { programmeCalendar } from './programme-calendar.ts';
import { programmeSheets } from './programme-sheets.ts';
import { programmeWords } from './programme-words.ts';
import { readRunningOrder } from './running-order-service.ts';

export async function runningOrderRoutes(app: FastifyInstance): Promise<void> {
  const { baseUrl } = app.settings;

  implement(app, 'getRunningOrder', ({ tx, params, query, now }) =>
    readRunningOrder(tx, params.eventId, { baseUrl, now, ...query }),
  );

  implement(app, 'exportProgramme', async ({ tx, params, now, locale }) => {
    const order = await readRunningOrder(tx, params.eventId, { baseUrl, now });
    return {
      content: await writeXlsx(programmeSheets(order, locale)),
      mediaType: xlsxMediaType,
      fileName: `${order.event.name} – ${programmeWords[locale].runningOrder}.xlsx`,
    };
  });

  implement(app, 'exportProgrammeCalendar', async ({ tx, params, now, locale }) => {
    const order = await readRunningOrder(tx, params.eventId, { baseUrl, now });
    return {
      content: programmeCalendar(order, {
        locale,
        host: new URL(baseUrl).hostname,
        url: order.programmeAddress,
      }),
      mediaType: 'text/calendar; charset=utf-8',
      fileName: `${order.event.name}.ics`,
    };
  });
}
