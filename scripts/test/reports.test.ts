import { describe, expect, it } from 'vitest';
import { chunksOf, type Manifest } from './bundle-budget.ts';
import { type PlaywrightReport, readJourneyReport } from './journeys.ts';
import { readVitestReport, type VitestReport } from './unit-tests.ts';

const suite = (name: string, ...statuses: string[]): VitestReport['testResults'][number] => ({
  name,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  message: '',
  assertionResults: statuses.map((status, index) => ({
    status,
    fullName: `test ${index + 1}`,
    failureMessages: status === 'failed' ? ['expected 1 to be 2'] : [],
  })),
});

describe('the unit tests', () => {
  it('are counted, and only failures are shown', () => {
    const testResults = [suite('a.test.ts', 'passed', 'passed'), suite('b.test.ts', 'failed')];
    expect(readVitestReport({ numPassedTests: 2, testResults }, 1, '')).toEqual({
      passed: 2,
      failed: 1,
      failures: 'b.test.ts › test 1\nexpected 1 to be 2',
    });
  });

  it('fail when one was left out', () => {
    const testResults = [suite('a.test.ts', 'passed', 'skipped')];
    expect(readVitestReport({ numPassedTests: 1, testResults }, 0, '')).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('fail when a file does not load', () => {
    const broken = { ...suite('a.test.ts'), status: 'failed', message: 'SyntaxError' };
    expect(readVitestReport({ numPassedTests: 0, testResults: [broken] }, 1, '')).toMatchObject({
      failed: 1,
      failures: 'a.test.ts\nSyntaxError',
    });
  });

  it('fail when the run failed outside them', () => {
    const testResults = [suite('a.test.ts', 'passed')];
    expect(readVitestReport({ numPassedTests: 1, testResults }, 1, 'Unhandled')).toEqual({
      passed: 1,
      failed: 1,
      failures: 'Unhandled',
    });
  });
});

describe('the journeys', () => {
  const report = (...statuses: ('expected' | 'unexpected' | 'skipped')[]): PlaywrightReport => ({
    errors: [],
    suites: [
      {
        title: 'day.spec.ts',
        suites: [
          {
            title: 'day A',
            specs: statuses.map((status) => ({
              title: `is ${status}`,
              file: 'day.spec.ts',
              line: 3,
              tests: [
                {
                  projectName: 'phone',
                  status,
                  results: [{ errors: status === 'unexpected' ? [{ message: 'lost' }] : [] }],
                },
              ],
            })),
          },
        ],
      },
    ],
  });

  it('are counted through nested suites, and only failures are shown', () => {
    expect(readJourneyReport(report('expected', 'unexpected'), 1, '')).toEqual({
      passed: 1,
      failed: 1,
      failures: 'day.spec.ts:3 › phone › is unexpected\nlost',
    });
  });

  it('fail when one was left out, and when there are none', () => {
    expect(readJourneyReport(report('expected', 'skipped'), 0, '')).toMatchObject({ failed: 1 });
    expect(readJourneyReport(report(), 1, 'No tests found')).toMatchObject({ failed: 1 });
  });
});

it('the budget counts what is imported at once, once, and not what is fetched later', () => {
  const manifest: Manifest & Record<string, { dynamicImports?: string[] }> = {
    'index.html': {
      file: 'index.js',
      imports: ['_react.js'],
      dynamicImports: ['page.tsx', 'other.tsx'],
    },
    '_react.js': { file: 'react.js' },
    'page.tsx': { file: 'page.js', imports: ['_react.js', 'index.html', '_day.js'] },
    '_day.js': { file: 'day.js', imports: ['_react.js'] },
    'other.tsx': { file: 'other.js' },
  };
  expect([...chunksOf(manifest, ['index.html', 'page.tsx'])].sort()).toEqual([
    'day.js',
    'index.js',
    'page.js',
    'react.js',
  ]);
});
