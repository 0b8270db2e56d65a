import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { writeXlsx, xlsxMediaType } from '../../tabular/write-xlsx.ts';
import { divide, prepareRound, saveRound } from './create-round-service.ts';
import { placementSheets } from './placement-sheet.ts';
import {
  dealRooms,
  discardRound,
  listPossibleMoves,
  listRounds,
  moveMember,
  publish,
  readRound,
  restoreRound,
} from './workshop-rounds-service.ts';

export async function workshopRoundRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'listRounds', ({ tx, params }) => listRounds(tx, params.eventId));

  implement(
    app,
    'createRound',
    async ({ tx, params, body, who }) => {
      const prepared = await prepareRound(tx, { ...params, ...body });
      const groups = await divide(prepared);
      return app.database.$transaction((open) => saveRound(open, prepared, groups, who));
    },
    { transaction: 'none' },
  );

  implement(app, 'getRound', ({ tx, params }) => readRound(tx, params));

  implement(app, 'listPossibleMoves', ({ tx, params }) => listPossibleMoves(tx, params));

  implement(app, 'moveMember', ({ tx, params, body }) => moveMember(tx, params, body));

  implement(app, 'dealRooms', ({ tx, params, body }) => dealRooms(tx, params, body.roomIds));

  implement(app, 'publishRound', ({ tx, params, who, now }) => publish(tx, params, who, now));

  implement(app, 'withdrawRound', ({ tx, params, who }) => publish(tx, params, who, null));

  implement(app, 'discardRound', ({ tx, params, who }) => discardRound(tx, params, who));

  implement(app, 'restoreRound', ({ tx, params, who, body }) =>
    restoreRound(tx, params, who, body),
  );

  implement(app, 'exportRound', async ({ tx, params, locale }) => {
    const round = await readRound(tx, params);
    return {
      content: await writeXlsx(placementSheets(round, locale)),
      mediaType: xlsxMediaType,
      fileName: `${round.eventName} – ${round.name}.xlsx`,
    };
  });
}
