import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isAlive } from './data-directory-lock.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts';
import { THROWAWAY_SETTINGS } from './testing-database.ts';

let directory: string;
/** Made by the first test that starts a server in it; every test leaves it stopped. */
let dataDir: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ledarforum-embedded-'));
  dataDir = join(directory, 'postgres');
});

afterAll(() => rm(directory, { recursive: true, force: true }));

const start = () => startEmbeddedServer({ dataDir, settings: THROWAWAY_SETTINGS });

async function query(server: EmbeddedServer, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function serverPid(): Promise<number> {
  return Number((await readFile(join(dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

it('keeps data from one start to the next, sorts in Swedish and leaves no process', async () => {
  const first = await start();
  expect(first.created).toBe(true);
  const sorted = await query(
    first,
    `SELECT string_agg(name, ' ' ORDER BY name) AS names
     FROM unnest(ARRAY['Östen', 'Åsa', 'Zäta', 'Anna', 'Wik', 'Ärla', 'Vera']) AS name`,
  );
  expect(sorted).toEqual([{ names: 'Anna Vera Wik Zäta Åsa Ärla Östen' }]);
  await query(first, 'CREATE TABLE kept AS SELECT 7 AS number');
  const pid = await serverPid();
  await Promise.all([first.stop(), first.stop()]);
  expect(isAlive(pid)).toBe(false);

  const second = await start();
  expect(second.created).toBe(false);
  expect(await query(second, 'SELECT number FROM kept')).toEqual([{ number: 7 }]);
  await second.stop();
});

it('refuses a directory that a living instance holds, and lets it go afterwards', async () => {
  const holder = await start();
  await expect(start()).rejects.toMatchObject({ code: 'data-directory-in-use' });
  expect(await query(holder, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await holder.stop();
  await (await start()).stop();
});

it('is stopped by its guard when the process that started it is killed', async () => {
  const module = new URL('./embedded-server.ts', import.meta.url).href;
  const script = `
    const { startEmbeddedServer } = await import(${JSON.stringify(module)});
    await startEmbeddedServer(${JSON.stringify({ dataDir, settings: THROWAWAY_SETTINGS })});
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: 'inherit',
  });
  await once(child, 'exit');
  const pid = await serverPid().catch(() => null);
  for (let waited = 0; pid && isAlive(pid) && waited < 10_000; waited += 50) await wait(50);
  await expect(serverPid()).rejects.toThrow();

  const next = await start();
  await next.stop();
});

it('starts although a crash left claims with numbers that now belong to other programs', async () => {
  await (await start()).stop();
  const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  await once(stranger, 'spawn');
  await writeFile(`${dataDir}.lock`, `${stranger.pid} 12345\n`);
  await writeFile(join(dataDir, 'postmaster.pid'), `${stranger.pid}\n${dataDir}\n0\n5432\n`);
  const server = await start();
  expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await server.stop();
  expect(stranger.exitCode).toBeNull();
  stranger.kill();
});

it('says what to do about a directory it cannot use', async () => {
  dataDir = join(directory, 'other');
  await mkdir(dataDir);
  await expect(start()).rejects.toMatchObject({
    code: 'data-directory-unusable',
    message: expect.stringContaining('move it away'),
  });
  await writeFile(join(dataDir, 'PG_VERSION'), '17\n');
  await expect(start()).rejects.toMatchObject({
    code: 'data-directory-unusable',
    message: expect.stringContaining('PostgreSQL 17'),
  });
});
