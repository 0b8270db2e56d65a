import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase } from '@ledarforum/database/client';
import { createTestDatabase } from '@ledarforum/database/testing-database';
import { expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { makePerson } from '../testing/factories.ts';
import { startMailServer } from '../testing/mail-server.ts';

it('sends a letter soon after it was written, from whichever process is first, and stops cleanly', async () => {
  const testDatabase = await createTestDatabase();
  const mailServer = await startMailServer();
  const database = createDatabase({ url: testDatabase.url });
  const settings = readConfig({
    LOG_LEVEL: 'silent',
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'ledarforum@storakra.example',
  });
  const node = () =>
    buildApp({
      database,
      databaseUrl: testDatabase.url,
      settings,
      encryptionKey: new Uint8Array(32),
      webRoot: null,
      jobs: true,
    });
  const [first, second] = [await node(), await node()];
  await Promise.all([first.ready(), second.ready()]);

  const people = [];
  for (let count = 0; count < 5; count++) people.push(await makePerson(database));
  for (const { email } of people) {
    const answer = await first.inject({
      method: 'POST',
      url: '/api/v1/sign-in-links',
      headers: { 'x-ledarforum': '1' },
      payload: { email },
    });
    expect(answer.statusCode).toBe(202);
  }
  while (mailServer.received.length < people.length) await pause(20);

  await Promise.all([first.close(), second.close()]);
  expect(mailServer.received.map(({ to }) => to[0]).sort()).toEqual(
    people.map(({ email }) => email).sort(),
  );
  const [open] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND application_name <> 'ledarforum'`;
  expect(open?.count).toBe(0);
  await database.$disconnect();
  await testDatabase.drop();
  await mailServer.stop();
});
