import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, type Outcome } from './outcome.ts';
import { root, runNode } from './run-program.ts';

export type VitestReport = {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};

/** Unit, property, database and API tests of every package. */
export async function runUnitTests(): Promise<Outcome> {
  const directory = await mkdtemp(join(tmpdir(), 'ledarforum-vitest-'));
  const file = join(directory, 'report.json');
  try {
    const { code, printed } = await runNode([
      'node_modules/vitest/vitest.mjs',
      'run',
      // The files of a worker share its modules: nothing here keeps state, and it halves the time.
      '--no-isolate',
      `--maxWorkers=${Math.max(3, availableParallelism() - 1)}`,
      '--reporter=json',
      `--outputFile=${file}`,
    ]);
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) return fail(printed);
    return readVitestReport(JSON.parse(text), code, printed);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Counts every test that did not pass as failed, also one that was left out or never began. */
export function readVitestReport(report: VitestReport, code: number, printed: string): Outcome {
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const path = name.replace(root, '');
    const failed = assertionResults.filter((test) => test.status !== 'passed');
    if (failed.length === 0 && status === 'failed') return [`${path}\n${message}`];
    return failed.map((test) => {
      const reason = test.failureMessages.join('\n') || `The test was not run (${test.status}).`;
      return `${path} › ${test.fullName}\n${reason}`;
    });
  });
  // A run can also fail outside its tests: an unhandled rejection, a server that would not stop.
  if (failures.length === 0 && code !== 0) failures.push(printed);
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    failures: failures.join('\n\n'),
  };
}
