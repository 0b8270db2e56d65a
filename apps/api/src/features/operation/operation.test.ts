import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

it('is ready however many ask at once: more than the database lets in', async () => {
  const answers = await Promise.all(
    Array.from({ length: 300 }, () => test.anonymous.call('getReady')),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

it('is alive, and not ready, without its database', async () => {
  await test.database.$executeRaw`ALTER TABLE _prisma_migrations RENAME TO elsewhere`;
  const { status, code, headers } = await test.anonymous.call('getReady');
  expect([status, code, headers['retry-after']]).toEqual([503, 'not-ready', '2']);
  expect((await test.anonymous.call('getHealth')).body).toEqual({ status: 'alive' });
  await test.database.$executeRaw`ALTER TABLE elsewhere RENAME TO _prisma_migrations`;
  expect((await test.anonymous.call('getReady')).status).toBe(200);
});
