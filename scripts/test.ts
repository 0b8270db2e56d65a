/**
 * Everything that must hold: `npm test`; `npm run verify` is the same without the browser. The last line
 * is `N passed, N failed` over all of it.
 */
import { runJourneys } from './test/journeys.ts';
import { type Check, type Outcome, report, sum } from './test/outcome.ts';
import { stopTogether } from './test/run-program.ts';
import { staticChecks } from './test/static-checks.ts';
import { runUnitTests } from './test/unit-tests.ts';

const withBrowser = !process.argv.includes('--no-browser');
stopTogether();
// The tests often wait for the database; the checks use that time.
const [unitTests, checks] = await Promise.all([
  report({ name: 'Unit, database and API tests', run: runUnitTests }),
  inTurn(staticChecks),
]);
const outcomes = [
  ...checks,
  unitTests,
  ...(withBrowser ? [await report({ name: 'Journeys in a browser', run: runJourneys })] : []),
];
const { passed, failed } = sum(outcomes);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : (process.exitCode ?? 0);

async function inTurn(checks: Check[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const check of checks) outcomes.push(await report(check));
  return outcomes;
}
