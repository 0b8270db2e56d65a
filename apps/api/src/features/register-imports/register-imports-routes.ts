import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { readTable } from '../../tabular/read-table.ts';
import {
  confirmImport,
  planImport,
  readImport,
  readImports,
  readRows,
  undoImport,
  writeErrorSheet,
} from './register-imports-service.ts';

export async function registerImportRoutes(app: FastifyInstance): Promise<void> {
  implement(
    app,
    'planRegisterImport',
    async ({ who, query: { fileName }, body, now }) => {
      const table = await readTable(body, fileName);
      return app.database.$transaction((tx) =>
        planImport(tx, { table, fileName, actorId: who.personId, now }),
      );
    },
    { transaction: 'none' },
  );

  implement(app, 'listRegisterImports', async ({ tx }) => ({ imports: await readImports(tx) }));

  implement(app, 'getRegisterImport', ({ tx, params }) => readImport(tx, params.runId));

  implement(app, 'listImportRows', ({ tx, params, query, locale }) =>
    readRows(tx, params.runId, query, locale),
  );

  implement(app, 'getImportErrorSheet', ({ tx, params, locale }) =>
    writeErrorSheet(tx, params.runId, locale),
  );

  implement(app, 'confirmRegisterImport', ({ tx, who, params, body, now }) =>
    confirmImport(tx, {
      id: params.runId,
      actorId: who.personId,
      removeMissing: body.removeMissing,
      now,
    }),
  );

  implement(app, 'undoRegisterImport', ({ tx, who, params, now }) =>
    undoImport(tx, { id: params.runId, actorId: who.personId, now }),
  );
}
