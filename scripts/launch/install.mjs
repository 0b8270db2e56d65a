import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unlessUnchanged } from './fingerprint.mjs';
import { root } from './places.mjs';
import { runQuietly, step } from './report.mjs';

const PNPM = 'pnpm@12.21.0';

const MANIFESTS = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'apps/api/package.json',
  'apps/web/package.json',
  'e2e/package.json',
  'packages/allocation/package.json',
  'packages/contract/package.json',
  'packages/domain/package.json',
  'packages/grouping/package.json',
  'packages/scheduling/package.json',
  'prisma/package.json',
];

/** Installs exactly what the lockfile says, when the lockfile or a manifest has changed. */
export async function installPackages() {
  await unlessUnchanged('install', {
    inputs: MANIFESTS,
    product: 'node_modules/node/bin',
    work: () => step('Fetch the packages', runInstall),
  });
}

async function runInstall() {
  await runPnpm(
    ['install', '--frozen-lockfile'],
    'The packages could not be fetched: check the connection to the package registry (npm config get registry) and the room on the disk, then try again',
  );
}

/** Writes what the product is made of, with versions, licences and hashes, to sbom.cdx.json (CycloneDX). */
export async function writeBillOfMaterials() {
  await step('Write sbom.cdx.json', () =>
    runPnpm(
      [
        'sbom',
        '--sbom-format',
        'cyclonedx',
        '--sbom-type',
        'application',
        '--out',
        'sbom.cdx.json',
      ],
      'The list of packages could not be written: see the message above',
    ),
  );
}

/** @param {string[]} words @param {string} remedy */
async function runPnpm(words, remedy) {
  const { program, args, shell } = npx();
  await runQuietly(program, [...args, '--yes', PNPM, ...words], {
    cwd: root,
    shell,
    // Without a terminal to ask at, pnpm must not stop for a question.
    env: { CI: 'true', COREPACK_ENABLE_STRICT: '0' },
    remedy,
  });
}

/** npx of the npm that started us; found without a shell where possible. */
function npx() {
  const besideNpm =
    process.env.npm_execpath && join(dirname(process.env.npm_execpath), 'npx-cli.js');
  const besideNode = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npx-cli.js');
  for (const script of [besideNpm, besideNode]) {
    if (script && existsSync(script)) {
      return { program: process.execPath, args: [script], shell: false };
    }
  }
  return { program: 'npx', args: [], shell: process.platform === 'win32' };
}
