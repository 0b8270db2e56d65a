import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { connect } from './connect.ts';
import { type MigrationFile, readMigrations } from './migration-files.ts';
import { StartProblem } from './start-problem.ts';

export type MigrationState =
  | { state: 'up-to-date'; applied: number }
  | { state: 'behind'; applied: number; pending: string[] }
  | { state: 'changed'; applied: number; changed: string[] };

type AppliedRow = {
  migration_name: string;
  checksum: string;
  finished: boolean;
  logs: string | null;
};

/** Any number will do, as long as every node of every version uses the same. */
const MIGRATION_LOCK = 5_271_918_302;

/** The table of `prisma migrate deploy`, so that either tool can continue after the other. */
const CREATE_MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/**
 * Brings the database up to the committed migrations and returns the names of those it applied.
 *
 * Several nodes may call it at once: an advisory lock lets one work while the others wait and then find
 * nothing to do. Each migration and its row in `_prisma_migrations` are one transaction, so a failing
 * script leaves the database as it was. Migrations of a newer version are left alone.
 *
 * @throws StartProblem when the server is unreachable or older than 14, when an applied migration has
 * been edited since, or when a script fails.
 */
export async function migrate(
  url: string,
  onProgress?: (migration: string) => void,
  migrations?: MigrationFile[],
): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations());
  const client = await connect(url);
  try {
    await refuseOldServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const pending = pendingAmong(wanted, await readApplied(client));
    if (pending.length > 0) await client.query(CREATE_MIGRATIONS_TABLE);
    for (const migration of pending) {
      onProgress?.(migration.name);
      await applyOne(client, migration);
    }
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/**
 * Says whether every committed migration is applied, without changing anything; for `/ready`.
 * @throws StartProblem when the server cannot be reached.
 */
export async function migrationState(
  url: string,
  migrations?: MigrationFile[],
): Promise<MigrationState> {
  const wanted = migrations ?? (await readMigrations());
  const client = await connect(url);
  try {
    const applied = await readApplied(client);
    const changed = changedAmong(wanted, applied);
    const count = applied.filter(({ finished }) => finished).length;
    if (changed.length > 0) return { state: 'changed', applied: count, changed };
    const pending = notApplied(wanted, applied).map(({ name }) => name);
    return pending.length > 0
      ? { state: 'behind', applied: count, pending }
      : { state: 'up-to-date', applied: count };
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `SELECT current_setting('server_version_num')::int AS number,
            current_setting('server_version') AS version`,
  );
  const server = rows[0];
  if (server && server.number < 140_000) {
    throw new StartProblem(
      'database-too-old',
      `The server at DATABASE_URL is PostgreSQL ${server.version}; use PostgreSQL 14 or newer.`,
    );
  }
}

async function readApplied(client: pg.Client): Promise<AppliedRow[]> {
  const { rows: tables } = await client.query<{ found: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`,
  );
  if (!tables[0]?.found) return [];
  const { rows } = await client.query<AppliedRow>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, logs
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return rows;
}

function pendingAmong(wanted: MigrationFile[], applied: AppliedRow[]): MigrationFile[] {
  const unfinished = applied.find(({ finished }) => !finished);
  if (unfinished) {
    throw new StartProblem(
      'migration-failed',
      `The migration ${unfinished.migration_name} was begun by another tool and never finished: restore
       the database from its backup, or finish it by hand and mark it with "prisma migrate resolve".`,
    );
  }
  const changed = changedAmong(wanted, applied);
  if (changed.length > 0) {
    throw new StartProblem(
      'migration-changed',
      `The migration ${changed.join(', ')} has been edited after it was applied to this database: restore
       the file from version control and put the change in a new migration.`,
    );
  }
  return notApplied(wanted, applied);
}

function notApplied(wanted: MigrationFile[], applied: AppliedRow[]): MigrationFile[] {
  const finished = new Set(applied.filter((row) => row.finished).map((row) => row.migration_name));
  return wanted.filter(({ name }) => !finished.has(name));
}

function changedAmong(wanted: MigrationFile[], applied: AppliedRow[]): string[] {
  const checksums = new Map(applied.map((row) => [row.migration_name, row.checksum]));
  return wanted
    .filter(({ name, checksum }) => (checksums.get(name) ?? checksum) !== checksum)
    .map(({ name }) => name);
}

async function applyOne(client: pg.Client, migration: MigrationFile): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    const reason = error instanceof pg.DatabaseError ? error.message : String(error);
    await client.query('ROLLBACK').catch(() => undefined);
    throw new StartProblem(
      'migration-failed',
      `The migration ${migration.name} failed and was taken back: ${reason}. The database is as it was;
       run the previous version until the cause is mended.`,
      { cause: error },
    );
  }
}
