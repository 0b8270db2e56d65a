/**
 * Runs one benchmark: `npm run bench -- <name> [--key value …]`. Prints a table, and as the last line one
 * JSON object with the figures and the targets they are held against.
 */
import { glob } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArguments } from './bench/arguments.ts';
import type { Benchmark } from './bench/benchmark.ts';
import { root } from './test/run-program.ts';

const [name, ...words] = process.argv.slice(2);
const found = new Map<string, string>();
for await (const file of glob('{packages/*,apps/*,prisma,e2e}/bench/*.bench.ts', { cwd: root })) {
  found.set(basename(file, '.bench.ts'), file);
}
const file = name === undefined ? undefined : found.get(name);
if (file === undefined) {
  console.error(
    `Name a benchmark: npm run bench -- <name>. There is ${[...found.keys()].sort().join(', ') || 'none yet'}.`,
  );
  process.exit(1);
}

const module: { benchmark: Benchmark } = await import(pathToFileURL(join(root, file)).href);
const { benchmark } = module;
const { figures, ok, table } = await benchmark.run(parseArguments(words));
const width = Math.max(0, ...table.map(([label]) => label.length));
for (const [label, value] of table) console.log(`  ${label.padEnd(width)}  ${value}`);
console.log(JSON.stringify({ name: benchmark.name, figures, targets: benchmark.targets, ok }));
process.exitCode = ok ? 0 : 1;
