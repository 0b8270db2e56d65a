import pg from 'pg';
import type { Tx } from './client.ts';

/** Where a statement written by hand can run: a transaction, the client, or {@link createPrepared}. */
export type Statements = Pick<Tx, '$queryRaw'>;

export interface Prepared extends Statements {
  stop(): Promise<void>;
}

/**
 * Runs single statements that a whole municipality sends within a minute: each place in the code that has one is prepared once per
 * connection, so that the server need not plan it again, and nothing stands between it and the driver. Not for transactions. Connects
 * lazily, with a pool of its own.
 */
export function createPrepared(url: string, poolSize = 6): Prepared {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    application_name: 'ledarforum prepared',
  });
  // A broken idle connection is replaced by the next that is asked for.
  pool.on('error', () => undefined);
  const names = new WeakMap<object, { name: string; text: string }>();
  let serial = 0;
  const statementOf = (strings: TemplateStringsArray) => {
    const known = names.get(strings);
    if (known) return known;
    const text = strings.reduce((sql, part, index) => `${sql}$${index}${part}`);
    const made = { name: `statement-${++serial}`, text };
    names.set(strings, made);
    return made;
  };
  const run = async (strings: TemplateStringsArray, ...values: unknown[]) =>
    (await pool.query({ ...statementOf(strings), values })).rows;
  return { $queryRaw: run as Statements['$queryRaw'], stop: () => pool.end() };
}
