/** How one part of the test run went. */
export type Outcome = {
  passed: number;
  failed: number;
  /** What a person needs to see of the failures; empty when there are none. */
  failures: string;
};

export type Check = { name: string; run: () => Promise<Outcome> };

const LINES_SHOWN = 400;

export const pass: Outcome = { passed: 1, failed: 0, failures: '' };

export function fail(failures: string): Outcome {
  return { passed: 0, failed: 1, failures };
}

/** Runs a part, says in one line how it went, and shows only the failures in full. */
export async function report({ name, run }: Check): Promise<Outcome> {
  const began = performance.now();
  const outcome = await run().catch((error: unknown) =>
    fail(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  const time = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
  const { passed, failed } = outcome;
  const counted = passed + failed > 1 ? `${name}: ${passed} passed, ${failed} failed` : name;
  console.log(`  ${failed === 0 ? '✓' : '✗'} ${counted.padEnd(44)} ${time} s`);
  if (failed > 0) console.log(`\n${shorten(outcome.failures).replace(/^/gm, '      ')}\n`);
  return outcome;
}

/** One cause can fail hundreds of tests; nobody reads past the first pages. */
function shorten(text: string): string {
  const lines = text.split('\n');
  if (lines.length <= LINES_SHOWN) return text;
  const left = lines.length - LINES_SHOWN;
  return [...lines.slice(0, LINES_SHOWN), `… and ${left} lines more.`].join('\n');
}

export function sum(outcomes: Outcome[]): { passed: number; failed: number } {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.reduce((total, { failed }) => total + failed, 0),
  };
}
