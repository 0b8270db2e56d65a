import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from './connect.ts';
import { startEmbeddedServer } from './embedded-server.ts';
import { migrate } from './migrate.ts';

/** For a database that lives as long as a test run: nothing is written for keeps. */
export const THROWAWAY_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
};

/** What a test worker needs to know to make databases of its own; plain data, so it can be passed on. */
export type TestServer = {
  /** Address of a database of the server that nobody uses, for CREATE DATABASE. */
  adminUrl: string;
  /** Name of the migrated, empty database that the others are copied from. */
  template: string;
  /** How to copy it fastest, as a clause of CREATE DATABASE; PostgreSQL 14 knows one way only. */
  strategy: '' | 'STRATEGY FILE_COPY';
};

/** How the workers of a test run, which are processes of their own, learn of the server. */
export const TEST_SERVER_VARIABLE = 'LEDARFORUM_TEST_SERVER';

export type TestDatabase = { url: string; drop: () => Promise<void> };

/**
 * Starts a throwaway PostgreSQL with one migrated database to copy. With `TEST_DATABASE_URL` set, that
 * server is used instead, to try another version of PostgreSQL.
 */
export async function startTestServer(): Promise<TestServer & { stop: () => Promise<void> }> {
  const own = process.env.TEST_DATABASE_URL;
  const directory = own ? null : await mkdtemp(join(await throwawayPlace(), 'ledarforum-test-'));
  const server = directory
    ? await startEmbeddedServer({
        dataDir: join(directory, 'postgres'),
        settings: THROWAWAY_SETTINGS,
      })
    : null;
  const adminUrl = server?.url ?? own ?? '';
  const template = `ledarforum_template_${randomBytes(4).toString('hex')}`;
  const stop = async () => {
    if (!server) await run(adminUrl, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await server?.stop();
    if (directory) await rm(directory, { recursive: true, force: true });
  };
  try {
    await run(adminUrl, `CREATE DATABASE ${template}`);
    await migrate(addressOf(adminUrl, template));
    return { adminUrl, template, strategy: await fastestStrategy(adminUrl), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const memoryPlace = '/dev/shm';
const roomNeeded = 1024 ** 3;

/** In memory where there is room, else on disk: copying a database is then ten times as fast. */
async function throwawayPlace(): Promise<string> {
  const room = await statfs(memoryPlace).catch(() => null);
  return room !== null && room.bavail * room.bsize > roomNeeded ? memoryPlace : tmpdir();
}

/** Copies the migrated database. Each test file takes its own and drops it when it is done. */
export async function createTestDatabase(server = serverOfThisRun()): Promise<TestDatabase> {
  const name = `ledarforum_test_${randomBytes(6).toString('hex')}`;
  await run(
    server.adminUrl,
    `CREATE DATABASE ${name} TEMPLATE ${server.template} ${server.strategy}`,
  );
  return {
    url: addressOf(server.adminUrl, name),
    drop: () => run(server.adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** A database without tables, for tests of the migrations themselves. */
export async function createEmptyDatabase(server = serverOfThisRun()): Promise<TestDatabase> {
  return createTestDatabase({ ...server, template: 'template1' });
}

async function fastestStrategy(adminUrl: string): Promise<TestServer['strategy']> {
  const client = await connect(adminUrl);
  try {
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    return Number(rows[0]?.server_version_num) >= 150_000 ? 'STRATEGY FILE_COPY' : '';
  } finally {
    await client.end();
  }
}

function serverOfThisRun(): TestServer {
  const given = process.env[TEST_SERVER_VARIABLE];
  if (!given) {
    throw new Error(
      'No test server: add prisma/src/testing-server.ts to globalSetup of the project.',
    );
  }
  return JSON.parse(given);
}

async function run(url: string, statement: string): Promise<void> {
  const client = await connect(url);
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function addressOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
