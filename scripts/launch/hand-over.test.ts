import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';

const handOver = new URL('./hand-over.mjs', import.meta.url).href;

/** Writes down what it hears; ends with 7 when asked to with SIGTERM. */
const WITNESS = `
  import { appendFileSync } from 'node:fs';
  const [file, lifetime] = process.argv.slice(2);
  const say = (word) => appendFileSync(file, word + '\\n');
  process.on('SIGINT', () => say('SIGINT'));
  process.on('SIGTERM', () => { say('SIGTERM'); process.exit(7); });
  say('begun');
  setTimeout(() => process.exit(3), Number(lifetime ?? 60_000));`;

let directory: string;
let program: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ledarforum-hand-over-'));
  program = join(directory, 'witness.mjs');
  await writeFile(program, WITNESS);
});

afterEach(() => rm(directory, { recursive: true, force: true }));

function launch(runs: string[][]): ChildProcess {
  const script = `
    const { handOver } = await import(${JSON.stringify(handOver)});
    process.exitCode = await handOver(process.execPath, ${JSON.stringify(runs)}, {
      cwd: ${JSON.stringify(directory)}, env: process.env,
    });`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
}

async function heard(name: string, words: string[]): Promise<string[]> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const lines = (await readFile(join(directory, name), 'utf8').catch(() => ''))
      .trim()
      .split('\n');
    if (words.every((word) => lines.includes(word))) return lines;
    await wait(50);
  }
  throw new Error(`${name} never said ${words.join(', ')}.`);
}

const witness = (name: string, lifetime?: number) => [
  program,
  join(directory, name),
  ...(lifetime === undefined ? [] : [String(lifetime)]),
];

it('ends with the exit code of the program', async () => {
  const launcher = launch([witness('one', 10)]);
  expect(await once(launcher, 'exit')).toEqual([3, null]);
});

it('passes on a request to stop and waits for the program', async () => {
  const launcher = launch([witness('one')]);
  await heard('one', ['begun']);
  launcher.kill('SIGTERM');
  expect(await once(launcher, 'exit')).toEqual([7, null]);
});

it('makes one Ctrl-C of the two that the terminal and npm send', async () => {
  const launcher = launch([witness('one')]);
  await heard('one', ['begun']);
  launcher.kill('SIGINT');
  await wait(20);
  launcher.kill('SIGINT');
  await heard('one', ['SIGINT']);
  await wait(600);
  launcher.kill('SIGTERM');
  expect(await heard('one', ['SIGTERM'])).toEqual(['begun', 'SIGINT', 'SIGTERM']);
});

it('stops the other programs when one ends', async () => {
  const launcher = launch([witness('one'), witness('two', 400)]);
  expect(await once(launcher, 'exit')).toEqual([3, null]);
  expect(await heard('one', ['begun'])).toEqual(['begun', 'SIGTERM']);
});

it('has the program stopped when it is killed itself', async () => {
  const launcher = launch([witness('one')]);
  await heard('one', ['begun']);
  launcher.kill('SIGKILL');
  expect(await heard('one', ['SIGTERM'])).toEqual(['begun', 'SIGTERM']);
});
