import { join } from 'node:path';
import { buildWebApp, generateClient } from './build.mjs';
import { handOver } from './hand-over.mjs';
import { installPackages, writeBillOfMaterials } from './install.mjs';
import { compiled, nodeProgram, root } from './places.mjs';
import { StepFailed } from './report.mjs';

/**
 * What each command needs in place before the pinned Node takes over, and what it then runs.
 * @type {Record<string, { build: (() => Promise<void>)[], run: string[][] }>}
 */
const commands = {
  start: { build: [generateClient, buildWebApp], run: [['apps/api/src/main.ts']] },
  dev: {
    build: [generateClient],
    run: [
      ['--watch-preserve-output', '--watch', 'apps/api/src/main.ts'],
      ['apps/web/node_modules/vite/bin/vite.js', 'apps/web', '--clearScreen', 'false'],
    ],
  },
  test: { build: [generateClient, buildWebApp], run: [['scripts/test.ts']] },
  verify: { build: [generateClient, buildWebApp], run: [['scripts/test.ts', '--no-browser']] },
  bench: { build: [generateClient, buildWebApp], run: [['scripts/bench.ts']] },
  organiser: { build: [generateClient], run: [['apps/api/src/commands/organiser.ts']] },
  generate: { build: [generateClient], run: [['packages/contract/src/generate.ts']] },
  sbom: { build: [writeBillOfMaterials], run: [] },
  migration: { build: [generateClient], run: [['prisma/src/author-migration.ts']] },
};

/** @param {string[]} words the command and its own arguments */
export async function runCommand([name = '', ...args]) {
  const command = commands[name];
  if (!command) {
    console.error(
      `There is no command "${name}"; choose one of ${Object.keys(commands).join(', ')}.`,
    );
    process.exitCode = 1;
    return;
  }
  try {
    await installPackages();
    for (const build of command.build) await build();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  if (command.run.length === 0) return;
  const programs = command.run.map((words) => [...words, ...args]);
  process.exitCode = await handOver(nodeProgram, programs, {
    cwd: root,
    env: {
      // Where the watching web server sends what is meant for the API.
      API_ORIGIN: `http://localhost:${process.env.PORT || 3000}`,
      // What Node has stripped of types and compiled once, it need not do again.
      NODE_COMPILE_CACHE: compiled,
      ...process.env,
      PATH: pathWithTools(),
    },
  });
}

function pathWithTools() {
  const separator = process.platform === 'win32' ? ';' : ':';
  return [join(nodeProgram, '..'), join(root, 'node_modules/.bin'), process.env.PATH].join(
    separator,
  );
}
