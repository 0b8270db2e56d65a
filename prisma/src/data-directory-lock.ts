import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartProblem } from './start-problem.ts';

const run = promisify(execFile);

/**
 * Claims the data directory for this process, so that two instances never share it.
 *
 * A claim left by a process that is gone is taken over, and so is a server it left running.
 * @returns a function that gives the directory back.
 * @throws StartProblem `data-directory-in-use` when the claimant is alive.
 */
export async function claimDataDirectory(dataDirectory: string): Promise<() => Promise<void>> {
  const file = `${dataDirectory}.lock`;
  const claim = `${process.pid} ${await identityOf(process.pid)}\n`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await writeNew(file, claim)) return () => rm(file, { force: true });
    const [pid = '', ...identity] = (await readFile(file, 'utf8').catch(() => ''))
      .trim()
      .split(' ');
    if (pid && (await identityOf(Number(pid))) === identity.join(' ')) {
      throw new StartProblem(
        'data-directory-in-use',
        `Another instance (process ${pid}) already uses ${dataDirectory}: stop it first, or set
         DATABASE_URL to run several instances on one database.`,
      );
    }
    await rm(file, { force: true });
  }
  throw new StartProblem(
    'data-directory-in-use',
    `Another instance is starting on ${dataDirectory}: wait a moment and try again.`,
  );
}

async function writeNew(file: string, content: string): Promise<boolean> {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new StartProblem(
      'data-directory-unusable',
      `The file ${file} cannot be written (${String(error)}): give this user write access to the
       directory, or set DATABASE_URL.`,
      { cause: error },
    );
  }
}

/** Tells a process from a later one with the same number; empty when there is none. */
async function identityOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  }
  if (process.platform === 'win32') return isAlive(pid) ? 'alive' : '';
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.trim().replace(/\s+/g, ' ');
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Clears what an instance that was killed left behind: a server still running on the directory is
 * stopped the gentle way, and a number that now belongs to some other program is forgotten.
 */
export async function stopLeftServer(dataDirectory: string): Promise<void> {
  const file = join(dataDirectory, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return;
  if (!(await servesDirectory(pid, dataDirectory))) {
    await rm(file, { force: true });
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(pid, signal);
    for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) await wait(50);
    if (!isAlive(pid)) return;
  }
  throw new StartProblem(
    'data-directory-in-use',
    `A PostgreSQL left from before (process ${pid}) still holds ${dataDirectory} and does not stop: end
     it by hand and start again.`,
  );
}

async function servesDirectory(pid: number, dataDirectory: string): Promise<boolean> {
  const directory = await realpath(dataDirectory);
  if (process.platform === 'linux') {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === directory;
  }
  if (process.platform === 'win32') return true;
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.includes('postgres') && stdout.includes(dataDirectory);
}
