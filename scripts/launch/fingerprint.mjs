import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, stamps } from './places.mjs';

const NOT_INPUTS = new Set(['node_modules', 'dist', '.vite', 'coverage']);

/**
 * A hash over the content of files and whole directories, so that a step is repeated when, and only
 * when, something it reads has changed.
 * @param {string[]} paths relative to the base; those that do not exist count as empty
 * @param {string} base
 */
export async function fingerprint(paths, base = root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  const files = (await Promise.all(paths.map((path) => filesUnder(base, path)))).flat();
  for (const file of files.sort()) {
    hash.update(`${file}\n`).update(await readFile(join(base, file)));
  }
  return hash.digest('hex');
}

/** @param {string} base @param {string} path @returns {Promise<string[]>} */
async function filesUnder(base, path) {
  const found = await stat(join(base, path)).catch(() => null);
  if (!found) return [];
  if (found.isFile()) return [path];
  const names = (await readdir(join(base, path))).filter((name) => !NOT_INPUTS.has(name));
  return (await Promise.all(names.map((name) => filesUnder(base, `${path}/${name}`)))).flat();
}

/**
 * Does the work unless it was done before with the same fingerprint and its product is still there.
 * @param {string} name
 * @param {{ inputs: string[], product: string, work: () => Promise<void> }} task
 */
export async function unlessUnchanged(name, { inputs, product, work }) {
  const file = join(stamps, name);
  const wanted = await fingerprint(inputs);
  const present = await stat(join(root, product)).catch(() => null);
  if (present && (await readFile(file, 'utf8').catch(() => '')) === wanted) return;
  await work();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, wanted);
}
