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

/** A file of 20,000 rows takes some seconds to write; nobody else's transaction should wait this long. */
const patient = { timeout: 60_000 };

export async function registerImportRoutes(app: FastifyInstance): Promise<void> {
  implement(
    app,
    'planRegisterImport',
    async ({ who, query: { fileName }, body, now }) => {
      const table = await readTable(body, fileName);
      return app.database.$transaction(
        (tx) => planImport(tx, { table, fileName, actorId: who.personId, now }),
        patient,
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

  implement(
    app,
    'confirmRegisterImport',
    ({ who, params: { runId: id }, body: { removeMissing }, now }) =>
      app.database.$transaction(
        (tx) => confirmImport(tx, { id, actorId: who.personId, removeMissing, now }),
        patient,
      ),
    { transaction: 'none' },
  );

  implement(
    app,
    'undoRegisterImport',
    ({ who, params, now }) =>
      app.database.$transaction(
        (tx) => undoImport(tx, { id: params.runId, actorId: who.personId, now }),
        patient,
      ),
    { transaction: 'none' },
  );
}
