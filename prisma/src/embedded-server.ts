import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chown,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { claimDataDirectory, stopLeftServer } from './data-directory-lock.ts';
import {
  type Account,
  letThrough,
  makePrivateDirectory,
  mayEnter,
  SHARED_DIRECTORY,
  serverAccount,
} from './server-account.ts';
import {
  findServerBinaries,
  missingLibrary,
  SERVER_MAJOR,
  type ServerBinaries,
} from './server-binaries.ts';
import { StartProblem } from './start-problem.ts';

const run = promisify(execFile);

const USER = 'ledarforum';
const DATABASE = 'ledarforum';
const PASSWORD_FILE = 'ledarforum-password';

export type EmbeddedServerOptions = {
  /** Made on first start; relative to the working directory. */
  dataDir: string;
  /** Further server settings, such as `{ fsync: 'off' }` for a database that may be lost. */
  settings?: Record<string, string>;
  onProgress?: (step: 'initialise' | 'start') => void;
  /** Called when the server ends without having been asked to. */
  onUnexpectedExit?: (lastWords: string) => void;
};

export type EmbeddedServer = {
  /** Address of the database, password included; loopback only. */
  url: string;
  port: number;
  /** True when this start made the data directory. */
  created: boolean;
  /** Stops the server and waits until no process is left. May be called more than once. */
  stop: () => Promise<void>;
};

/**
 * Runs the PostgreSQL that came with the packages on a free port of the loopback interface, with Swedish
 * collation and a password of its own.
 *
 * The server is in a process group of its own, so Ctrl-C in a terminal reaches only this process, which
 * can finish its requests before it stops the server. Should this process be killed outright, a guard
 * stops the server in its stead.
 *
 * @throws StartProblem when the directory is held by another instance or of another version, when a
 * library is missing, or when root has no account to lend.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const account = await serverAccount();
  const binaries = await findServerBinaries(account);
  const dataDir = resolve(options.dataDir);
  await mkdir(dirname(dataDir), { recursive: true });
  await letThrough(account, dirname(dataDir));
  const release = await claimDataDirectory(dataDir);
  try {
    const created = await ensureInitialised(dataDir, binaries, account, options);
    const directory = await realpath(dataDir);
    await stopLeftServer(directory);
    options.onProgress?.('start');
    const password = (await readFile(join(directory, PASSWORD_FILE), 'utf8')).trim();
    const running = await startOnFreePort(binaries, directory, account, options.settings ?? {});
    const address = (database: string) =>
      `postgresql://${USER}:${password}@127.0.0.1:${running.port}/${database}`;
    const stop = stopper(running.child, binaries, directory, release);
    running.child.once('exit', () => {
      if (!stop.asked()) options.onUnexpectedExit?.(running.lastWords());
    });
    await ensureDatabase(address('postgres')).catch(async (error) => {
      await stop.now();
      throw error;
    });
    return { url: address(DATABASE), port: running.port, created, stop: stop.now };
  } catch (error) {
    await release();
    throw error;
  }
}

async function ensureInitialised(
  dataDir: string,
  binaries: ServerBinaries,
  account: Account | null,
  { onProgress, settings }: EmbeddedServerOptions,
): Promise<boolean> {
  const version = await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version?.trim() === SERVER_MAJOR) return false;
  if (version !== null) {
    throw new StartProblem(
      'data-directory-unusable',
      `${dataDir} was made by PostgreSQL ${version.trim()} and this version carries PostgreSQL
       ${SERVER_MAJOR}: export it with the earlier release, or move the directory away to start anew.`,
    );
  }
  if (await stat(dataDir).catch(() => null)) {
    throw new StartProblem(
      'data-directory-unusable',
      `${dataDir} exists but holds no database: move it away and start again.`,
    );
  }
  onProgress?.('initialise');
  await initialise(dataDir, binaries, account, settings?.fsync === 'off' ? ['--no-sync'] : []);
  return true;
}

/** Builds the directory under another name first, so that an interrupted start leaves nothing half done. */
async function initialise(
  dataDir: string,
  binaries: ServerBinaries,
  account: Account | null,
  extraFlags: string[],
): Promise<void> {
  const closed = account !== null && !(await mayEnter(account, dirname(dataDir)));
  const home = closed ? join(SHARED_DIRECTORY, randomBytes(6).toString('hex')) : dataDir;
  const unfinished = `${home}.unfinished`;
  await mkdir(dirname(home), { recursive: true });
  await rm(unfinished, { recursive: true, force: true });
  const password = randomBytes(24).toString('base64url');
  const secrets = await mkdtemp(join(tmpdir(), 'ledarforum-'));
  const passwordFile = join(secrets, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (account)
      for (const path of [secrets, passwordFile]) await chown(path, account.uid, account.gid);
    await makePrivateDirectory(unfinished, account);
    await runInitdb(binaries, account, [
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordFile}`,
      ...extraFlags,
    ]);
    const keep = join(unfinished, PASSWORD_FILE);
    await writeFile(keep, password, { mode: 0o600 });
    if (account) await chown(keep, account.uid, account.gid);
    await rename(unfinished, home);
    if (closed) await symlink(home, dataDir);
  } finally {
    await rm(secrets, { recursive: true, force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function runInitdb(
  binaries: ServerBinaries,
  account: Account | null,
  places: string[],
): Promise<void> {
  const flags = [
    ...places,
    `--username=${USER}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=sv-SE',
    '--no-instructions',
  ];
  try {
    await run(binaries.initdb, flags, { ...account, cwd: tmpdir(), env: serverEnvironment() });
  } catch (error) {
    throw await explainFailure(binaries, error instanceof Error ? error.message : String(error));
  }
}

/** Nothing of the caller's: a PGDATA or an LC_ALL of the machine must not reach the server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, SystemRoot } = process.env;
  return { LC_ALL: 'C', TZ: 'UTC', ...defined({ PATH, TMPDIR, SystemRoot }) };
}

function defined(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

type RunningServer = { child: ChildProcess; port: number; lastWords: () => string };

async function startOnFreePort(
  binaries: ServerBinaries,
  directory: string,
  account: Account | null,
  settings: Record<string, string>,
): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const started = await start(binaries, directory, account, { ...settings, port: String(port) });
    if (started.ready) return { child: started.child, port, lastWords: started.lastWords };
    const words = started.lastWords();
    if (attempt === 5 || !/could not bind|Address already in use/i.test(words)) {
      throw await explainFailure(binaries, words);
    }
  }
}

async function start(
  binaries: ServerBinaries,
  directory: string,
  account: Account | null,
  settings: Record<string, string>,
): Promise<{ ready: boolean; child: ChildProcess; lastWords: () => string }> {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    lc_messages: 'C',
    timezone: 'UTC',
    jit: 'off',
    log_min_error_statement: 'panic',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', directory, ...flags], {
    ...account,
    cwd: directory,
    env: serverEnvironment(),
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const ready = await new Promise<boolean>((done) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-4_000);
      if (log.includes('database system is ready to accept connections')) done(true);
    });
    child.once('error', (error) => {
      log += error.message;
      done(false);
    });
    child.once('close', () => done(false));
  });
  return { ready, child, lastWords: () => log };
}

async function explainFailure(binaries: ServerBinaries, words: string): Promise<StartProblem> {
  const library = await missingLibrary(binaries.postgres);
  if (library) {
    return new StartProblem(
      'server-missing',
      `The embedded PostgreSQL needs ${library}, which this system lacks: install it with the system's
       package manager, or set DATABASE_URL.`,
    );
  }
  const line = words.split('\n').findLast((text) => /FATAL|PANIC|error:/.test(text)) ?? words;
  return new StartProblem(
    'server-failed',
    `The embedded PostgreSQL did not start (${line.trim().slice(-300)}): check that the disk has room and
     the data directory belongs to this user, or set DATABASE_URL.`,
  );
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      DATABASE,
    ]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function stopper(
  child: ChildProcess,
  binaries: ServerBinaries,
  directory: string,
  release: () => Promise<void>,
): { now: () => Promise<void>; asked: () => boolean } {
  const guard = child.pid === undefined ? null : guardAgainstDeath(child.pid);
  child.unref();
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      if (process.platform === 'win32')
        await run(binaries.pgCtl, ['stop', '-m', 'fast', '-D', directory]);
      else child.kill('SIGINT');
      const impatience = setTimeout(() => child.kill('SIGQUIT'), 20_000);
      await gone;
      clearTimeout(impatience);
    }
    guard?.();
    await release();
  };
  return {
    now: () => {
      stopping ??= stop();
      return stopping;
    },
    asked: () => stopping !== null,
  };
}

/**
 * A shell that waits on a pipe from this process. When the pipe closes without a word, this process was
 * killed, and the shell stops the server.
 * @returns a function that sends the guard home.
 */
function guardAgainstDeath(pid: number): (() => void) | null {
  if (process.platform === 'win32') return null;
  const script = 'read -r word || kill -INT "$1" 2>/dev/null';
  const guard = spawn('/bin/sh', ['-c', script, 'ledarforum-guard', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return () => guard.stdin.end('stopped\n');
}
