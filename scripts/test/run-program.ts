import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export type Ended = { code: number; printed: string };

export type RunOptions = {
  /** Relative to the root. */
  cwd?: string;
  env?: Record<string, string>;
  /** Milliseconds until it is stopped and counts as failed. */
  patience?: number;
};

const running = new Set<ChildProcess>();

/** Runs a program to its end and keeps what it printed; it is silent meanwhile. */
export async function runProgram(
  program: string,
  args: string[],
  { cwd = '.', env, patience }: RunOptions = {},
): Promise<Ended> {
  const child = spawn(program, args, {
    cwd: fileURLToPath(new URL(`../../${cwd}/`, import.meta.url)),
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const timer = patience === undefined ? undefined : setTimeout(() => child.kill(), patience);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  return new Promise((done) => {
    const end = (code: number) => {
      clearTimeout(timer);
      running.delete(child);
      done({ code, printed: printed.trim() });
    };
    child.once('error', (error) => {
      printed += error.message;
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Runs a script or a package's own program on this Node. */
export function runNode(args: string[], options?: RunOptions): Promise<Ended> {
  return runProgram(process.execPath, args, options);
}

/** Passes a request to stop on to everything that runs, then ends. */
export function stopTogether(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      for (const child of running) child.kill(signal);
      process.exitCode = 130;
      setTimeout(() => process.exit(130), running.size > 0 ? 5_000 : 0).unref();
    });
  }
}
