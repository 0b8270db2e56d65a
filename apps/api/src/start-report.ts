import type { RunningServer } from './server.ts';

/** Does one step of the start and says in one line what it was and how long it took. */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`  ✓ ${name.padEnd(44)} ${seconds.padStart(5)} s`);
  return result;
}

/** Says where the product is, in which mode it runs, and where each role begins. */
export function announceAddress({ address, config, demo }: RunningServer): void {
  const database = config.databaseUrl === null ? 'embedded PostgreSQL in .data/' : 'DATABASE_URL';
  const mail = config.smtpUrl === null ? 'kept in the outbox (no SMTP_URL)' : 'sent over SMTP';
  console.log(`
Ledarforum is ready: ${address}
  Mode: ${demo ? 'demo municipality, sign in without mail' : 'production'} · database: ${database} · mail: ${mail}

  Arrangör   ${address}/organise
  Deltagare  ${address}/my
  Ledning    ${address}/results
${demo ? '\n  Choose a role on the first page. ' : '\n'}Press Ctrl-C to stop.`);
}
