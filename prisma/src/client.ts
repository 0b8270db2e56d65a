import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '../generated/client.ts';

export { Prisma };

/** The client of one organisation's database. Only repositories and the app factory see it. */
export type Database = PrismaClient;

/** An open transaction: the only handle that services and repositories get. */
export type Tx = Prisma.TransactionClient;

export type DatabaseOptions = {
  url: string;
  /** Connections this process may hold; all processes together must stay under `max_connections`. */
  poolSize?: number;
  /** What to do when an idle connection breaks, for example because the server restarts. */
  onConnectionLost?: (error: Error) => void;
};

/**
 * Connects lazily to PostgreSQL: the first query opens the first connection.
 *
 * Waiting is bounded on purpose. A transaction that finds no free connection within 5 s fails with
 * P2028, a plain query with a connection time-out, and both are answered as 503; the default of 2 s
 * turned a herd of 460 into errors that a little patience avoids. No transaction holds its rows for
 * more than 10 s.
 */
export function createDatabase({
  url,
  poolSize = 10,
  onConnectionLost,
}: DatabaseOptions): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: poolSize,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 60_000,
      application_name: 'ledarforum',
    },
    onConnectionLost
      ? { onPoolError: onConnectionLost, onConnectionError: onConnectionLost }
      : undefined,
  );
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 5_000, timeout: 10_000 },
    errorFormat: 'minimal',
  });
}
