import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StartProblem } from './start-problem.ts';

const run = promisify(execFile);

/** The account that the server runs as when the program itself runs as root. */
export type Account = { uid: number; gid: number };

/** Where root keeps what the server's account must reach although the checkout lies in a closed home. */
export const SHARED_DIRECTORY = '/var/lib/ledarforum';

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root. Returns the account to use instead, made on first need, or null
 * when the present user will do.
 */
export async function serverAccount(): Promise<Account | null> {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return null;
  const existing = await lookUp();
  if (existing) return existing;
  await run('groupadd', ['--system', NAME])
    .catch(() => run('addgroup', ['-S', NAME]))
    .catch(none);
  await run('useradd', ['--system', '--gid', NAME, '--no-create-home', NAME])
    .catch(() => run('adduser', ['-S', '-D', '-H', '-G', NAME, NAME]))
    .catch(none);
  const created = await lookUp();
  if (created) return created;
  throw new StartProblem(
    'root-without-account',
    `PostgreSQL does not run as root and no account "${NAME}" could be made for it: start as an ordinary
     user, add the account (useradd --system ${NAME}), or set DATABASE_URL.`,
  );
}

async function lookUp(): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

function none(): null {
  return null;
}

/** Whether the account may pass through every directory on the way to the path. */
export async function mayEnter(account: Account, path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    const found = await stat(at).catch(() => null);
    if (found?.isDirectory() && !mayPass(account, found)) return false;
    if (at === dirname(at)) return true;
  }
}

function mayPass(account: Account, directory: { mode: number; uid: number; gid: number }): boolean {
  if (directory.uid === account.uid) return (directory.mode & 0o100) !== 0;
  if (directory.gid === account.gid) return (directory.mode & 0o010) !== 0;
  return (directory.mode & 0o001) !== 0;
}

/**
 * Lets the account pass through the directory that the data directory lies in, where that alone is
 * closed to it: one made under a strict umask, or a temporary one. Nothing above is touched.
 */
export async function letThrough(account: Account | null, directory: string): Promise<void> {
  if (!account || (await mayEnter(account, directory))) return;
  if (!(await mayEnter(account, dirname(directory)))) return;
  const { uid, mode } = await stat(directory);
  await chown(directory, uid, account.gid);
  await chmod(directory, (mode & 0o7777) | 0o010);
}

/** Makes a directory that only the server's account reads. */
export async function makePrivateDirectory(path: string, account: Account | null): Promise<void> {
  await mkdir(path, { mode: 0o700 });
  if (account) await chown(path, account.uid, account.gid);
}
