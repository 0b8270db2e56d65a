import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  makeBlock,
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
});
afterAll(() => test.stop());

it('holds everything about me, nothing about others, and no answer to an evaluation', async () => {
  const me = await makePerson(test.database, {
    givenName: 'Åsa',
    familyName: 'Öst',
    title: 'Rektor',
  });
  const other = await makePerson(test.database, { givenName: 'Bo', familyName: 'Annan' });
  const event = await makeEvent(test.database, { name: 'Ledarforum våren' });
  const block = await makeBlock(test.database, event);
  const mine = await makeParticipation(test.database, event, me);
  await makeParticipation(test.database, event, other);
  await test.database.preferenceList.create({
    data: {
      participationId: mine.id,
      blockId: block.id,
      savedAt: test.now,
      source: 'SELF',
    },
  });
  await test.database.preference.create({
    data: {
      participationId: mine.id,
      blockId: block.id,
      seminarId: block.seminars[0]?.id ?? '',
      rank: 1,
    },
  });
  const form = await test.database.evaluationForm.create({
    data: {
      eventId: event.id,
      receipts: { create: { participationId: mine.id } },
      responses: { create: {} },
    },
    include: { responses: true },
  });
  const answer = await (await test.signIn(me)).call('exportMyData');
  expect(String(answer.headers['content-disposition'])).toContain('registerutdrag-2026-05-11.json');
  const data = JSON.parse(answer.text);
  expect(data.person).toMatchObject({ givenName: 'Åsa', title: 'Rektor' });
  expect(data.participations).toMatchObject([
    {
      event: { name: 'Ledarforum våren' },
      preferences: [{ rank: 1, seminar: { title: 'Seminarium A' } }],
      evaluations: [null],
    },
  ]);
  expect(answer.text).not.toContain('Annan');
  expect(answer.text).not.toContain(form.responses[0]?.id);
});

it('does not name a manager whose identity is protected', async () => {
  const manager = await makePerson(test.database, {
    familyName: 'Hemlig',
    protectedIdentity: true,
  });
  const me = await makePerson(test.database, { managerId: manager.id });
  const answer = await (await test.signIn(me)).call('exportMyData');
  expect(JSON.parse(answer.text).person.manager).toBeNull();
  expect(answer.text).not.toContain('Hemlig');
});

it('does not show what was told about needs to anybody but the person', async () => {
  expect((await test.anonymous.call('exportMyData')).code).toBe('not-signed-in');
});
