import { spawn } from 'node:child_process';

const ENDING = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** A step that could not be done; the message is for the person at the terminal. */
export class StepFailed extends Error {}

/**
 * Runs one step and says on one line what it is and how long it took.
 * @param {string} name
 * @param {() => Promise<void>} work
 */
export async function step(name, work) {
  const began = performance.now();
  const { isTTY } = process.stdout;
  if (isTTY) process.stdout.write(`  … ${name}`);
  try {
    await work();
  } catch (error) {
    process.stdout.write(`${isTTY ? '\r' : ''}  ✗ ${name}\n`);
    throw error;
  }
  const time = ((performance.now() - began) / 1000).toFixed(1).padStart(5);
  process.stdout.write(`${isTTY ? '\r' : ''}  ✓ ${name.padEnd(44)} ${time} s\n`);
}

/**
 * Runs a program silently and shows what it printed only if it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, remedy: string, shell?: boolean }} options
 */
export async function runQuietly(program, args, { cwd, env, remedy, shell = false }) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      printed = (printed + text).slice(-20_000);
    });
  }
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    child.kill(signal);
    process.exit(130);
  };
  for (const signal of ENDING) process.on(signal, stop);
  const outcome = await new Promise((done) => {
    child.once('error', (error) => done(error.message));
    child.once('close', (code, signal) => done(code === 0 ? '' : `ended with ${signal ?? code}`));
  });
  for (const signal of ENDING) process.removeListener(signal, stop);
  if (outcome === '') return;
  const last = printed.trimEnd().split('\n').slice(-40).join('\n');
  throw new StepFailed(`${last}\n\n${remedy} (${program.split(/[\\/]/).pop()} ${outcome})`.trim());
}
