import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, migrationState } from './migrate.ts';
import { type MigrationFile, readMigrations } from './migration-files.ts';
import { createEmptyDatabase, type TestDatabase } from './testing-database.ts';

let database: TestDatabase;
let client: pg.Client;

beforeEach(async () => {
  database = await createEmptyDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await database.drop();
});

function migration(name: string, sql: string): MigrationFile {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

const first = migration(
  '20260101000000_first',
  'CREATE TABLE note (id int PRIMARY KEY, body text);',
);
const second = migration(
  '20260102000000_second',
  `ALTER TABLE note ADD COLUMN author text NOT NULL DEFAULT 'unknown';
   CREATE FUNCTION shout(t text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN upper(t); END; $$;`,
);

describe('migrate', () => {
  it('applies the committed migrations once', async () => {
    const committed = (await readMigrations()).map(({ name }) => name);
    expect(await migrationState(database.url)).toMatchObject({ state: 'behind', applied: 0 });
    expect(await migrate(database.url)).toEqual(committed);
    expect(await migrate(database.url)).toEqual([]);
    expect(await migrationState(database.url)).toEqual({
      state: 'up-to-date',
      applied: committed.length,
    });
  });

  it('lets one of several nodes work while the others wait', async () => {
    const applied = await Promise.all(
      Array.from({ length: 4 }, () => migrate(database.url, undefined, [first, second])),
    );
    expect(applied.flat().sort()).toEqual([first.name, second.name]);
    const { rows } = await client.query('SELECT count(*)::int AS count FROM _prisma_migrations');
    expect(rows).toEqual([{ count: 2 }]);
  });

  it('keeps the data when a new migration arrives', async () => {
    await migrate(database.url, undefined, [first]);
    await client.query(`INSERT INTO note VALUES (1, 'Välkommen')`);
    expect(await migrate(database.url, undefined, [first, second])).toEqual([second.name]);
    const { rows } = await client.query('SELECT id, shout(body) AS body, author FROM note');
    expect(rows).toEqual([{ id: 1, body: 'VÄLKOMMEN', author: 'unknown' }]);
  });

  it('takes back a script that fails half-way and says so in one line', async () => {
    const broken = migration(
      '20260103000000_broken',
      'CREATE TABLE half (id int); INSERT INTO absent VALUES (1);',
    );
    await migrate(database.url, undefined, [first]);
    await expect(migrate(database.url, undefined, [first, broken])).rejects.toMatchObject({
      code: 'migration-failed',
      message: expect.stringMatching(
        /^The migration 20260103000000_broken failed [^\n]+absent[^\n]+$/,
      ),
    });
    const { rows } = await client.query(`SELECT to_regclass('half') AS half`);
    expect(rows).toEqual([{ half: null }]);
    const mended = migration(broken.name, 'CREATE TABLE half (id int);');
    expect(await migrate(database.url, undefined, [first, mended])).toEqual([mended.name]);
  });

  it('refuses a migration that was edited after it was applied', async () => {
    await migrate(database.url, undefined, [first]);
    const edited = migration(first.name, `${first.sql} -- changed`);
    await expect(migrate(database.url, undefined, [edited])).rejects.toMatchObject({
      code: 'migration-changed',
    });
    expect(await migrationState(database.url, [edited])).toMatchObject({ state: 'changed' });
  });

  it('leaves alone what a newer version has applied', async () => {
    await migrate(database.url, undefined, [first, second]);
    expect(await migrate(database.url, undefined, [first])).toEqual([]);
    expect(await migrationState(database.url, [first])).toMatchObject({ state: 'up-to-date' });
  });
});

describe('an address that does not work', () => {
  const refusals: [string, (url: URL) => void, string][] = [
    ['nobody listens', (url) => Object.assign(url, { port: '1' }), 'database-unreachable'],
    ['wrong password', (url) => Object.assign(url, { password: 'wrong' }), 'database-refused'],
    ['no such database', (url) => Object.assign(url, { pathname: '/absent' }), 'database-missing'],
  ];

  it.each(refusals)('%s: one line, without the password', async (_, change, code) => {
    const url = new URL(database.url);
    const password = url.password;
    change(url);
    const refusal = await migrate(url.href).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code, message: expect.stringContaining('DATABASE_URL') });
    expect(String(refusal)).not.toContain(password);
    expect(String(refusal)).not.toContain('\n');
  });
});
