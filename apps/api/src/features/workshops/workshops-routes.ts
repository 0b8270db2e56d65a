import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { writeXlsx, xlsxMediaType } from '../../tabular/write-xlsx.ts';
import { mailHostOf } from '../outbox/outbox-service.ts';
import { evenOut, planEvenOut } from './even-out-service.ts';
import { FormingRunner } from './forming-runner.ts';
import {
  cancelSearch,
  createWorkshop,
  formWorkshop,
  keepFormed,
  stopForming,
} from './forming-service.ts';
import { giveLateSeats, listLateSeats } from './late-seats-service.ts';
import { placementSheets } from './placement-sheet.ts';
import { listPossibleSeats, lockMember, redo, seatMember, undo } from './seats-service.ts';
import {
  dealRooms,
  discard,
  listWorkshops,
  publish,
  readWorkshop,
  restore,
} from './workshops-service.ts';

export async function workshopRoutes(app: FastifyInstance): Promise<void> {
  const { database, log } = app;
  const mailHost = mailHostOf(app.settings.baseUrl);
  const runner = new FormingRunner({
    database,
    log,
    keep: (run, formed) => keepFormed(database, run, formed),
  });
  app.addHook('onClose', () => runner.close());

  implement(app, 'listWorkshops', ({ tx, params }) =>
    listWorkshops(tx, params.eventId, app.settings.baseUrl),
  );

  implement(
    app,
    'createWorkshop',
    ({ params, body, who, locale }) =>
      createWorkshop(database, runner, { ...params, ...body }, { who, locale }),
    { transaction: 'none' },
  );

  implement(app, 'getWorkshop', ({ tx, params, locale }) => readWorkshop(tx, params, locale));

  implement(
    app,
    'formWorkshop',
    ({ params, body, who, locale }) =>
      formWorkshop(database, runner, params, body, { who, locale }),
    { transaction: 'none' },
  );
  implement(app, 'stopForming', ({ tx, params, locale }) => stopForming(tx, params, locale));
  implement(app, 'cancelForming', ({ tx, params, locale }) => cancelSearch(tx, params, locale));

  implement(app, 'listPossibleSeats', ({ tx, params }) => listPossibleSeats(tx, params));
  implement(app, 'seatMember', ({ tx, params, body, who, locale }) =>
    seatMember(tx, params, body, { who, locale }),
  );
  implement(app, 'lockMember', ({ tx, params, body, who, locale }) =>
    lockMember(tx, params, body.locked, { who, locale }),
  );
  implement(app, 'undoWorkshopChange', ({ tx, params, now, locale }) =>
    undo(tx, params, now, locale),
  );
  implement(app, 'redoWorkshopChange', ({ tx, params, locale }) => redo(tx, params, locale));

  implement(app, 'planEvenOut', async ({ tx, params, query, now }) => {
    const { plan } = await planEvenOut(tx, params, query, now);
    return plan;
  });
  implement(
    app,
    'evenOut',
    ({ params, body, who, now }) => evenOut(database, params, body, { who, now, mailHost }),
    { transaction: 'none' },
  );

  implement(app, 'listLateSeats', ({ tx, params, now }) => listLateSeats(tx, params, now));
  implement(app, 'giveLateSeats', ({ tx, params, body, who, now }) =>
    giveLateSeats(tx, params, body, { who, now }),
  );

  implement(app, 'dealRooms', ({ tx, params, body, locale }) =>
    dealRooms(tx, params, body.roomIds, locale),
  );
  implement(app, 'publishWorkshop', ({ tx, params, who, now, locale }) =>
    publish(tx, params, { who, at: now, locale }),
  );
  implement(app, 'withdrawWorkshop', ({ tx, params, who, locale }) =>
    publish(tx, params, { who, at: null, locale }),
  );
  implement(app, 'discardWorkshop', ({ tx, params, who, now }) => discard(tx, params, who, now));
  implement(app, 'restoreWorkshop', ({ tx, params, who, locale }) =>
    restore(tx, params, { who, locale }),
  );

  implement(app, 'exportWorkshop', async ({ tx, params, locale }) => {
    const workshop = await readWorkshop(tx, params, locale);
    return {
      content: await writeXlsx(placementSheets(workshop, locale)),
      mediaType: xlsxMediaType,
      fileName: `${workshop.eventName} – ${workshop.name}.xlsx`,
    };
  });
}
