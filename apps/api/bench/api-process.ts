import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The API in a process of its own, as in production, ready to answer. */
export async function startApi(
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ process: ChildProcess; url: string }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../src/main.ts', import.meta.url))],
    {
      env: {
        PATH: process.env.PATH,
        DATABASE_URL: databaseUrl,
        ENCRYPTION_KEY: randomBytes(32).toString('hex'),
        PORT: String(port),
        BASE_URL: url,
        DEMO: '1',
        LOG_LEVEL: 'warn',
        ...settings,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error('the API ended before it was ready');
    const ready = await fetch(`${url}/api/v1/ready`).catch(() => null);
    if (ready?.ok) return { process: child, url };
    await pause(100);
  }
  child.kill('SIGKILL');
  throw new Error('the API was not ready within a minute');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
