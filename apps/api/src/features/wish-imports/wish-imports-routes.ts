import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { readTable } from '../../tabular/read-table.ts';
import { xlsxMediaType } from '../../tabular/write-xlsx.ts';
import {
  confirmImport,
  planImport,
  readImport,
  readImportRows,
  undoImport,
  writeFaultSheet,
} from './wish-imports-service.ts';

export async function wishImportRoutes(app: FastifyInstance): Promise<void> {
  implement(
    app,
    'planWishImport',
    async ({ who, params, query, body, now }) => {
      const table = await readTable(body, query.fileName);
      return app.database.$transaction((tx) =>
        planImport(tx, {
          blockId: params.blockId,
          fileName: query.fileName,
          inviteMissing: query.inviteMissing === 'yes',
          table,
          personId: who.personId,
          now,
        }),
      );
    },
    { transaction: 'none' },
  );

  implement(app, 'getWishImport', ({ tx, params }) => readImport(tx, params.importId));

  implement(app, 'listWishImportRows', ({ tx, params, query, locale }) =>
    readImportRows(tx, params.importId, { ...query, locale }),
  );

  implement(app, 'getWishImportFaults', async ({ tx, params, locale }) => ({
    content: await writeFaultSheet(tx, params.importId, locale),
    mediaType: xlsxMediaType,
    fileName: locale === 'sv' ? 'fel-i-onskemal.xlsx' : 'faults-in-wishes.xlsx',
  }));

  implement(app, 'confirmWishImport', ({ tx, params, who, now }) =>
    confirmImport(tx, params.importId, who.personId, now),
  );

  implement(app, 'undoWishImport', ({ tx, params, who, now }) =>
    undoImport(tx, params.importId, who.personId, now),
  );
}
