import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createDatabase } from '@ledarforum/database/client';
import { loadDemoApart } from '@ledarforum/database/demo/load-demo-apart';
import { startEmbeddedServer } from '@ledarforum/database/embedded-server';
import { migrate } from '@ledarforum/database/migrate';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { type Config, ConfigError } from './config.ts';
import { keptEncryptionKey } from './encryption-key.ts';

export interface ServerPlan {
  readonly config: Config;
  /** Where the embedded database and the key live. */
  readonly dataDir: string;
  readonly webRoot: string;
  /** Wraps each step, to report progress. */
  readonly step: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;
  /** Called when the embedded database ends without having been asked to. */
  readonly onDatabaseLost: () => void;
}

export interface RunningServer {
  readonly address: string;
  readonly config: Config;
  /** Whether the demo municipality is what is being served. */
  readonly demo: boolean;
  /** Finishes requests in flight, then stops the app, its jobs and the embedded database. */
  stop(): Promise<void>;
}

/**
 * Starts everything in order; whatever was started is stopped again when a later step fails.
 * @throws ConfigError or StartProblem with one line that says what is wrong and the remedy.
 */
export async function startServer(plan: ServerPlan): Promise<RunningServer> {
  const { config, dataDir, webRoot, step } = plan;
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of undo.splice(0).reverse()) await close();
  };
  try {
    const databaseUrl = config.databaseUrl ?? (await startEmbedded(plan, undo));
    const encryptionKey = config.encryptionKey ?? (await keptEncryptionKey(dataDir));
    await step('Migrations', () => migrate(databaseUrl));
    const database = createDatabase({ url: databaseUrl });
    undo.push(() => database.$disconnect());
    if (config.demo && (await database.organisation.count()) === 0) {
      await step('Demo municipality', () => loadDemoApart(databaseUrl));
    }
    const organisation = await database.organisation.findFirst({ select: { demo: true } });
    const app = await buildApp({
      database,
      databaseUrl,
      settings: config,
      encryptionKey,
      webRoot,
      jobs: true,
    });
    undo.push(() => closeKindly(app));
    await app.listen({ port: config.port, host: '0.0.0.0' }).catch((error: unknown) => {
      throw portProblem(error, config.port);
    });
    return {
      address: config.baseUrl,
      config,
      demo: config.demo && organisation?.demo === true,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startEmbedded(
  { dataDir, step, onDatabaseLost }: ServerPlan,
  undo: (() => Promise<unknown>)[],
): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const embedded = await step('PostgreSQL 18', () =>
    startEmbeddedServer({
      dataDir: join(dataDir, 'postgres'),
      onUnexpectedExit: onDatabaseLost,
    }),
  );
  undo.push(embedded.stop);
  return embedded.url;
}

/** Lets requests in flight finish, but not for ever. */
async function closeKindly(app: FastifyInstance): Promise<void> {
  const patience = setTimeout(() => app.server.closeAllConnections(), 10_000);
  await app.close();
  clearTimeout(patience);
}

function portProblem(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return new ConfigError(
      `Port ${port} is taken by another program: stop it, or choose another with PORT=${port + 1}.`,
    );
  }
  if (code === 'EACCES') {
    return new ConfigError(
      `Port ${port} may not be used: choose one above 1023, such as PORT=3000.`,
    );
  }
  return error;
}
