import pg from 'pg';

export interface ListenerOptions {
  readonly databaseUrl: string;
  readonly channel: string;
  readonly onMessage: (payload: string) => void;
  /** The connection is up again after an interruption: messages may have been missed. */
  readonly onGap: () => void;
  readonly onLost: (error: Error) => void;
}

export interface Listener {
  /** Connects unless that has begun; settles when the first attempt has succeeded or failed. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const firstDelayMs = 250;
const longestDelayMs = 5_000;

/** Hears NOTIFY on one channel over a connection of its own, and connects again whenever it breaks. */
export function createListener(options: ListenerOptions): Listener {
  let client: pg.Client | null = null;
  let started: Promise<void> | null = null;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;
  let interrupted = false;
  let delayMs = firstDelayMs;

  async function attempt(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: options.databaseUrl,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'ledarforum live',
    });
    let failed = false;
    const fail = (error: Error) => {
      if (failed || stopped) return;
      failed = true;
      client = null;
      interrupted = true;
      options.onLost(error);
      fresh.end().catch(() => undefined);
      retry = setTimeout(attempt, delayMs);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    };
    fresh.on('error', fail);
    fresh.on('end', () => fail(new Error('The connection was closed')));
    fresh.on('notification', ({ payload }) => options.onMessage(payload ?? ''));
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${pg.escapeIdentifier(options.channel)}`);
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    if (stopped) {
      await fresh.end();
      return;
    }
    client = fresh;
    delayMs = firstDelayMs;
    if (interrupted) options.onGap();
    interrupted = false;
  }

  return {
    start() {
      started ??= attempt();
      return started;
    },
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await started;
      await client?.end();
    },
  };
}
