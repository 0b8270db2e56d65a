import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

const launcher = fileURLToPath(new URL('../launch.mjs', import.meta.url));

function launch(args: string[], nodeArgs: string[] = []) {
  return new Promise<{ code: number; printed: string }>((done) => {
    execFile(process.execPath, [...nodeArgs, launcher, ...args], (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), printed: (stdout + stderr).trim() });
    });
  });
}

describe('the launcher', () => {
  it('tells an old Node what is needed, in one line', async () => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { node: '18.19.0' } })`;
    const preload = `data:text/javascript,${encodeURIComponent(pretend)}`;
    const { code, printed } = await launch(['start'], ['--import', preload]);
    expect(code).toBe(1);
    expect(printed).toMatch(
      /^Ledarforum needs Node 20 or newer and this is Node 18\.19\.0: install .+$/,
    );
  });

  it('names the commands there are', async () => {
    const { code, printed } = await launch(['strat']);
    expect(code).toBe(1);
    expect(printed).toMatch(/^There is no command "strat"; choose one of start, dev, .+$/);
  });
});

describe('a fingerprint', () => {
  let base: string;

  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'ledarforum-fingerprint-'));
    await mkdir(join(base, 'app/node_modules'), { recursive: true });
    await writeFile(join(base, 'app/page.ts'), 'export {};');
    await writeFile(join(base, 'lock.yaml'), 'a: 1');
  });

  afterEach(() => rm(base, { recursive: true, force: true }));

  const inputs = ['app', 'lock.yaml', 'absent'];

  it('changes with the content of a file, its name, and a file more', async () => {
    const seen = [await fingerprint(inputs, base)];
    await writeFile(join(base, 'app/page.ts'), 'export { };');
    seen.push(await fingerprint(inputs, base));
    await writeFile(join(base, 'app/more.ts'), '');
    seen.push(await fingerprint(inputs, base));
    await writeFile(join(base, 'absent'), '');
    seen.push(await fingerprint(inputs, base));
    expect(new Set(seen).size).toBe(4);
  });

  it('stays when a file is only touched or something not read from changes', async () => {
    const before = await fingerprint(inputs, base);
    await writeFile(join(base, 'app/page.ts'), 'export {};');
    await writeFile(join(base, 'app/node_modules/package.js'), 'changed');
    expect(await fingerprint(inputs, base)).toBe(before);
  });
});
