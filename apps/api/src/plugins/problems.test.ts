import { createDatabase, type Database } from '@ledarforum/database/client';
import { createTestDatabase, type TestDatabase } from '@ledarforum/database/testing-database';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import problems from './problems.ts';

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = createDatabase({ url: testDatabase.url, poolSize: 3 });
});
afterAll(async () => {
  await database.$disconnect();
  await testDatabase.drop();
});

/** How a request is answered whose handler does this. */
async function answerTo(work: () => Promise<unknown>) {
  const app = Fastify();
  await app.register(problems);
  app.get('/', async () => ({ done: await work() }));
  const response = await app.inject('/');
  await app.close();
  return { status: response.statusCode, headers: response.headers, ...response.json() };
}

const sleepOn = (one: Database) => one.$queryRaw`SELECT pg_sleep(60)::text`;
const endOthers = () => database.$executeRaw`
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid()`;

describe('a database that has too much to do', () => {
  it('asks to come back when two transactions block each other', async () => {
    const crossed = Array.from({ length: 2 }, () => Promise.withResolvers<void>());
    const cross = (own: number, other: number) => () =>
      database.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT pg_advisory_xact_lock(${own})::text`;
        crossed[own]?.resolve();
        await crossed[other]?.promise;
        await tx.$queryRaw`SELECT pg_advisory_xact_lock(${other})::text`;
      });
    const answers = await Promise.all([answerTo(cross(0, 1)), answerTo(cross(1, 0))]);
    const refused = answers.find(({ code }) => code === 'busy');
    expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
  });

  it('asks to come back when no connection is free', async () => {
    const narrow = createDatabase({ url: testDatabase.url, poolSize: 1 });
    const holding = sleepOn(narrow).catch(() => undefined);
    const { status, code } = await answerTo(() => narrow.person.findMany());
    expect([status, code]).toEqual([503, 'busy']);
    await endOthers();
    await holding;
    await narrow.$disconnect();
  });

  it('asks to come back when the server goes away or cannot be reached', async () => {
    const waiting = answerTo(() => sleepOn(database));
    let ended = 0;
    while (ended === 0) ended = await endOthers();
    expect(await waiting).toMatchObject({ status: 503, code: 'busy' });
    const nowhere = createDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' });
    expect(await answerTo(() => nowhere.person.findMany())).toMatchObject({ code: 'busy' });
  });
});

it('says that somebody else was first when a row has come or gone meanwhile', async () => {
  const unit = () => database.unit.create({ data: { name: 'Skolan', kind: 'FORVALTNING' } });
  await unit();
  expect(await answerTo(unit)).toMatchObject({ status: 409, code: 'stale-version' });
  const orphan = () => database.$executeRaw`
    INSERT INTO unit (id, parent_id, name, kind) VALUES (gen_random_uuid(), gen_random_uuid(), 'B', 'ENHET')`;
  expect(await answerTo(orphan)).toMatchObject({ status: 409, code: 'stale-version' });
});

it('does not hide a fault of our own', async () => {
  const answer = await answerTo(() => Promise.reject(new TypeError('x is not a function')));
  expect(answer).toMatchObject({ status: 500, code: 'unexpected' });
  expect(JSON.stringify(answer)).not.toContain('not a function');
});
