import { join } from 'node:path';
import { unlessUnchanged } from './fingerprint.mjs';
import { nodeProgram, root } from './places.mjs';
import { runQuietly, step } from './report.mjs';

/** Generates the Prisma client from the schema. */
export async function generateClient() {
  await unlessUnchanged('database-client', {
    inputs: ['prisma/schema.prisma', 'prisma/package.json'],
    product: 'prisma/generated/client.ts',
    work: () => step('Generate the database client', runGenerate),
  });
}

async function runGenerate() {
  await runQuietly(nodeProgram, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], {
    cwd: join(root, 'prisma'),
    env: {
      // Generating needs no schema engine, but Prisma downloads one unless it is given an executable.
      PRISMA_SCHEMA_ENGINE_BINARY: nodeProgram,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
    remedy: 'The database client could not be generated: see the message above',
  });
}

/** Builds the web app into apps/web/dist. */
export async function buildWebApp() {
  await unlessUnchanged('web-app', {
    inputs: [
      'apps/web',
      'packages/contract',
      'packages/domain',
      'packages/allocation/src',
      'packages/grouping/src',
      'pnpm-lock.yaml',
    ],
    product: 'apps/web/dist/index.html',
    work: () => step('Build the web app', runBuild),
  });
}

async function runBuild() {
  await runQuietly(nodeProgram, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'apps/web'),
    remedy: 'The web app could not be built: see the message above',
  });
}
