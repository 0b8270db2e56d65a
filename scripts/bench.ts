/**
 * Runs one benchmark, wherever in the house it is: `npm run bench -- <name> [--key value …]`. Prints a table, and as the last line one
 * JSON object with the figures and the targets they are held against.
 */
import { glob } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArguments } from './bench/arguments.ts';
import type { Benchmark } from './bench/benchmark.ts';
import { root } from './test/run-program.ts';

const [name, ...words] = process.argv.slice(2);
const found = new Map<string, string[]>();
for await (const file of glob('{packages/*,apps/*,prisma,e2e}/bench/*.bench.ts', { cwd: root })) {
  const own = basename(file, '.bench.ts');
  found.set(own, [...(found.get(own) ?? []), file].sort());
}
const files = name === undefined ? undefined : found.get(name);
if (files === undefined) {
  console.error(
    `Name a benchmark: npm run bench -- <name>. There is ${[...found.keys()].sort().join(', ') || 'none yet'}.`,
  );
  process.exit(1);
}

// What is measured in several rooms of the house is one benchmark by its name.
const whole = { name, figures: {}, targets: {}, ok: true };
for (const file of files.reverse()) {
  const module: { benchmark: Benchmark } = await import(pathToFileURL(join(root, file)).href);
  const { benchmark } = module;
  const { figures, ok, table } = await benchmark.run(parseArguments(words));
  const width = Math.max(0, ...table.map(([label]) => label.length));
  for (const [label, value] of table) console.log(`  ${label.padEnd(width)}  ${value}`);
  Object.assign(whole.figures, figures);
  Object.assign(whole.targets, benchmark.targets);
  whole.ok &&= ok;
}
console.log(JSON.stringify(whole));
process.exitCode = whole.ok ? 0 : 1;
