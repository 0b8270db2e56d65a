import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The Node that everything but the launcher runs on: a package like any other, pinned by the lockfile. */
export const nodeProgram = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Where the fingerprints of finished steps are kept; gone with node_modules, as it should be. */
export const stamps = join(root, 'node_modules/.cache/ledarforum');

/** Node's own cache of the programs it has run. */
export const compiled = join(root, 'node_modules/.cache/node');
