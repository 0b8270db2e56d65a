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
const checksAtOnce = 2;

stopTogether();
const outcomes = [
  ...(await inTurns(staticChecks, checksAtOnce)),
  await report({ name: 'Unit, database and API tests', run: runUnitTests }),
  ...(withBrowser ? [await report({ name: 'Journeys in a browser', run: runJourneys })] : []),
];
const { passed, failed } = sum(outcomes);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : (process.exitCode ?? 0);

async function inTurns(checks: Check[], atOnce: number): Promise<Outcome[]> {
  const waiting = [...checks];
  const done: Outcome[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.push(await report(next));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done;
}
