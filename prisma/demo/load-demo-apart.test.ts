import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDatabase, type Database } from '../src/client.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing-database.ts';
import { loadDemoApart } from './load-demo-apart.ts';

let place: TestDatabase;
let database: Database;

beforeEach(async () => {
  place = await createTestDatabase();
  database = createDatabase({ url: place.url });
});

afterEach(async () => {
  await database.$disconnect();
  await place.drop();
});

it('loads the demo once, also when two nodes start on the same empty database', async () => {
  await Promise.all([loadDemoApart(place.url), loadDemoApart(place.url)]);
  expect(await database.organisation.count()).toBe(1);
  expect(await database.person.count()).toBeGreaterThan(400);
});
