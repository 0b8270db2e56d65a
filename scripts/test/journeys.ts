import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { fail, type Outcome } from './outcome.ts';
import { runNode } from './run-program.ts';

type Suite = {
  title: string;
  suites?: Suite[];
  specs?: {
    title: string;
    file: string;
    line: number;
    tests: {
      projectName: string;
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      results: { errors: { message?: string; stack?: string }[] }[];
    }[];
  }[];
};

export type PlaywrightReport = { suites: Suite[]; errors: { message?: string }[] };

/** Whole journeys in a real browser, with axe. */
export async function runJourneys(): Promise<Outcome> {
  const browser = await findBrowser((line) => console.log(`    ${line}`));
  if (typeof browser === 'string') return fail(browser);
  const directory = await mkdtemp(join(tmpdir(), 'ledarforum-journeys-'));
  const file = join(directory, 'report.json');
  try {
    const { code, printed } = await runNode(
      ['node_modules/@playwright/test/cli.js', 'test', '--reporter=json'],
      {
        cwd: 'e2e',
        env: {
          PLAYWRIGHT_JSON_OUTPUT_NAME: file,
          ...(browser.path !== null && { CHROMIUM_PATH: browser.path }),
        },
      },
    );
    const text = await readFile(file, 'utf8').catch(() => null);
    return text === null ? fail(printed) : readJourneyReport(JSON.parse(text), code, printed);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Counts every journey that did not go as expected as failed, also one that was left out. */
export function readJourneyReport(
  report: PlaywrightReport,
  code: number,
  printed: string,
): Outcome {
  const runs = report.suites.flatMap(testsOf);
  const failures = [
    ...runs.filter(({ status }) => status !== 'expected').map(({ text }) => text),
    ...report.errors.map(({ message }) => message ?? 'Playwright failed without a message.'),
  ];
  if (failures.length === 0 && (code !== 0 || runs.length === 0)) failures.push(printed);
  return {
    passed: runs.filter(({ status }) => status === 'expected').length,
    failed: failures.length,
    failures: failures.join('\n\n'),
  };
}

function testsOf(suite: Suite): { status: string; text: string }[] {
  const own = (suite.specs ?? []).flatMap(({ title, file, line, tests }) =>
    tests.map(({ status, projectName, results }) => {
      const errors = results.flatMap((result) => result.errors);
      const reasons = errors.map(({ stack, message }) => stack ?? message ?? '');
      const reason = reasons.join('\n') || `The journey was not walked (${status}).`;
      return { status, text: `${file}:${line} › ${projectName} › ${title}\n${reason}` };
    }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}
