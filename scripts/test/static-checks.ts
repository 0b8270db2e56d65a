import { checkBundleBudget } from './bundle-budget.ts';
import { type Check, fail, pass } from './outcome.ts';
import { runNode } from './run-program.ts';

const PROJECTS = [
  'packages/domain',
  'packages/contract',
  'packages/allocation',
  'packages/grouping',
  'packages/scheduling',
  'prisma',
  'apps/api',
  'apps/web',
  'e2e',
  'scripts',
];

/** Where the checkers keep what they worked out; gone with node_modules, as it should be. */
const checked = 'node_modules/.cache/checked';

/** What can be said without running the product. */
export const staticChecks: Check[] = [
  program('Format and lint', ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.']),
  ...PROJECTS.map((project) =>
    program(`Types of ${project}`, [
      'node_modules/typescript/bin/tsc',
      '-p',
      project,
      '--pretty',
      'false',
      // Several checkers each work out the types of the contract anew: three times the work.
      '--singleThreaded',
      // A second run works out only what has changed.
      '--incremental',
      '--tsBuildInfoFile',
      `${checked}/${project.replace('/', '-')}.tsbuildinfo`,
    ]),
  ),
  program('Dead code', [
    'node_modules/knip/bin/knip.js',
    '--no-progress',
    '--no-config-hints',
    '--cache',
    '--cache-location',
    `${checked}/knip`,
  ]),
  program('Contract drift', ['packages/contract/src/generate.ts', '--check']),
  { name: 'Bundle budget', run: checkBundleBudget },
];

function program(name: string, args: string[]): Check {
  return {
    name,
    run: async () => {
      const { code, printed } = await runNode(args);
      return code === 0 ? pass : fail(printed);
    },
  };
}
