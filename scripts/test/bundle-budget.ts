import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fail, type Outcome, pass } from './outcome.ts';
import { root } from './run-program.ts';

/** Bytes of JavaScript after gzip that a participant may have to fetch before Min dag can be used. */
const LIMIT = 120_000;

/** What Min dag is made of: the page everybody gets, and the participant's own chunk of it. */
const ENTRIES = ['index.html', 'src/pages/participant/my-day-page.tsx'];

const dist = join(root, 'apps/web/dist');

type ManifestChunk = { file: string; imports?: string[] };
export type Manifest = Record<string, ManifestChunk>;

/** Weighs the built files of Min dag with everything they import at once. */
export async function checkBundleBudget(): Promise<Outcome> {
  const manifest: Manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
  const missing = ENTRIES.filter((entry) => !manifest[entry]);
  if (missing.length > 0) {
    return fail(`The build has no ${missing.join(', ')}: correct ENTRIES in bundle-budget.ts.`);
  }
  const files = [...chunksOf(manifest, ENTRIES)].filter((file) => file.endsWith('.js'));
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, bytes: gzipSync(await readFile(join(dist, file))).length })),
  );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= LIMIT) return pass;
  const lines = sizes
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ file, bytes }) => `${kilobytes(bytes)}  ${file}`);
  return fail(
    `Min dag loads ${kilobytes(total)} of JavaScript (gzip); the budget is ${kilobytes(LIMIT)}.\n${lines.join('\n')}`,
  );
}

/** The files of the entries and of all they import at once; what is fetched later is not among them. */
export function chunksOf(manifest: Manifest, entries: string[]): Set<string> {
  const files = new Set<string>();
  const queue = [...entries];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) continue;
    files.add(chunk.file);
    queue.push(...(chunk.imports ?? []));
  }
  return files;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
