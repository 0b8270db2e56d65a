import pg from 'pg';
import { StartProblem } from './start-problem.ts';

/**
 * Opens one connection outside the pool, for work that belongs to the whole database.
 * @throws StartProblem with the remedy when the server cannot be reached or lets nobody in.
 */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'ledarforum',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw explain(error, url);
  }
}

function explain(error: unknown, url: string): StartProblem {
  const { host, database, user } = addressOf(url);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '3D000') {
    return new StartProblem(
      'database-missing',
      `PostgreSQL at ${host} has no database "${database}": create it (createdb ${database}) or correct
       DATABASE_URL.`,
      { cause: error },
    );
  }
  if (code.startsWith('28') || code === '42501') {
    return new StartProblem(
      'database-refused',
      `PostgreSQL at ${host} refuses the user "${user}" (${messageOf(error)}): check the user name and
       password in DATABASE_URL.`,
      { cause: error },
    );
  }
  return new StartProblem(
    'database-unreachable',
    `PostgreSQL at ${host} does not answer (${messageOf(error)}): check that it is running and that
     DATABASE_URL is right, or unset DATABASE_URL to use the embedded one.`,
    { cause: error },
  );
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/** The parts of the address that may be shown: never the password. */
function addressOf(url: string): { host: string; database: string; user: string } {
  try {
    const parsed = new URL(url);
    return {
      host: parsed.host || 'the local socket',
      database: decodeURIComponent(parsed.pathname.slice(1)),
      user: decodeURIComponent(parsed.username),
    };
  } catch {
    return { host: 'the given address', database: '', user: '' };
  }
}
