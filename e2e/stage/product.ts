import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  createTestDatabase,
  TEST_SERVER_VARIABLE,
  type TestDatabase,
  type TestServer,
} from '@ledarforum/database/testing-database';
import { DEMO_TEMPLATE_VARIABLE } from './set-up.ts';

export type Product = {
  /** Where the web app and the API are served. */
  address: string;
  databaseUrl: string;
  /** The environment that the product and its commands run in. */
  settings: Record<string, string>;
  /** Process id of the server, to weigh it. */
  pid: number;
  stop: () => Promise<void>;
};

const main = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url));

/**
 * Starts the whole product as a person would, on a database and a port of its own.
 * @param settings environment for this instance; `{ DEMO: '1' }` loads the demo municipality
 */
export async function startProduct(settings: Record<string, string> = {}): Promise<Product> {
  const database = await (settings.DEMO === '1' ? copyDemo() : createTestDatabase());
  const port = Number(settings.PORT ?? (await freePort()));
  const address = `http://localhost:${port}`;
  const environment = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: database.url,
    ENCRYPTION_KEY: randomBytes(32).toString('hex'),
    PORT: String(port),
    LOG_LEVEL: 'error',
    ...settings,
  };
  const child = spawn(process.execPath, [main], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collect(child);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await database.drop();
  };
  try {
    await untilReady(address, child);
  } catch (error) {
    await stop();
    throw new Error(`The product did not start:\n${printed()}`, { cause: error });
  }
  return {
    address,
    databaseUrl: database.url,
    settings: environment,
    pid: child.pid ?? 0,
    stop,
  };
}

/** A copy of the database that the set-up has loaded the demo into. */
function copyDemo(): Promise<TestDatabase> {
  const server: TestServer = JSON.parse(process.env[TEST_SERVER_VARIABLE] ?? '{}');
  const template = process.env[DEMO_TEMPLATE_VARIABLE];
  if (!template) throw new Error('No demo to copy: stage/set-up.ts must be in globalSetup.');
  return createTestDatabase({ ...server, template });
}

async function untilReady(address: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    const answer = await fetch(`${address}/api/v1/ready`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error('It was not ready within a minute.');
}

function collect(child: ChildProcess): () => string {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-10_000);
    });
  }
  return () => printed;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
