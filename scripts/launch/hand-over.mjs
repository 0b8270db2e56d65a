import { spawn } from 'node:child_process';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const SIGNAL_NUMBERS = /** @type {Record<string, number>} */ ({
  SIGHUP: 1,
  SIGINT: 2,
  SIGKILL: 9,
  SIGTERM: 15,
});

/**
 * Runs programs until the first of them ends, then stops the others, and returns the exit code.
 *
 * Each program has a process group of its own and hears of a signal from here only. Ctrl-C reaches us
 * twice, from the terminal and again from npm, and must not look like an impatient second Ctrl-C. If we
 * or the npm above us are killed outright, the programs are asked to stop all the same.
 *
 * @param {string} program
 * @param {string[][]} runs arguments of each program
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
export async function handOver(program, runs, options) {
  const ownGroup = process.platform !== 'win32';
  const children = runs.map((args) =>
    spawn(program, args, { ...options, stdio: 'inherit', detached: ownGroup }),
  );
  const guards = children.map((child) => guardAgainstDeath(child.pid));
  const stopForwarding = forwardSignals((signal) => {
    for (const child of children) child.kill(signal);
  });
  const endings = children.map(
    (child) =>
      /** @type {Promise<number>} */ (
        new Promise((done) => {
          child.once('error', (error) => {
            console.error(`${program} could not be started: ${error.message}`);
            done(1);
          });
          child.once('exit', (code, signal) =>
            done(code ?? 128 + (SIGNAL_NUMBERS[signal ?? ''] ?? 0)),
          );
        })
      ),
  );
  const code = await Promise.race(endings);
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM');
  await Promise.all(endings);
  for (const guard of guards) guard?.stdin?.end('ended\n');
  stopForwarding();
  return code;
}

/** @param {(signal: NodeJS.Signals) => void} send */
function forwardSignals(send) {
  let last = 0;
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    const now = performance.now();
    if (last > 0 && now - last < 500) return;
    last = now;
    // Nothing to send on Windows: every program of the console hears Ctrl-C by itself.
    if (process.platform !== 'win32') send(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  const watch = process.env.npm_lifecycle_event ? watchParent(() => forward('SIGTERM')) : null;
  return () => {
    for (const signal of SIGNALS) process.removeListener(signal, forward);
    if (watch) clearInterval(watch);
  };
}

/** @param {() => void} onDeath */
function watchParent(onDeath) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onDeath();
  }, 500);
  timer.unref();
  return timer;
}

/**
 * A shell on the other end of a pipe: when the pipe closes without a word we were killed, and the shell
 * asks the program to stop.
 * @param {number | undefined} pid
 */
function guardAgainstDeath(pid) {
  if (process.platform === 'win32' || pid === undefined) return null;
  const script = 'read -r word || kill -TERM "$1" 2>/dev/null';
  const guard = spawn('/bin/sh', ['-c', script, 'ledarforum-guard', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return guard;
}
