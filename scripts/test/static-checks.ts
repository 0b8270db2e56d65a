import { checkBundleBudget } from './bundle-budget.ts';
import { type Check, fail, pass } from './outcome.ts';
import { runNode } from './run-program.ts';

const PROJECTS = [
  'packages/domain',
  'packages/contract',
  'packages/allocation',
  'packages/grouping',
  'prisma',
  'apps/api',
  'apps/web',
  'e2e',
  'scripts',
];

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
    ]),
  ),
  program('Dead code', ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints']),
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
