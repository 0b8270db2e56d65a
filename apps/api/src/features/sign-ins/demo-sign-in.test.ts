import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';

let demo: TestApp;

beforeAll(async () => {
  demo = await startTestApp({ DEMO: '1' });
  await demo.database.organisation.create({
    data: { name: 'Storåkra', contactEmail: 'ledarforum@storakra.example', demo: true },
  });
});
afterAll(() => demo.stop());

const become = (role: 'participant' | 'organiser' | 'leadership') =>
  demo.anonymous.call('switchDemoRole', { body: { role } });

describe('the role switch of the demo', () => {
  it('has nobody to offer in an empty register', async () => {
    expect((await become('organiser')).code).toBe('not-found');
  });

  it('signs in somebody who holds the role, with that role alone', async () => {
    const both = await makePerson(demo.database, { roles: ['ORGANISER', 'LEADERSHIP'] });
    for (const role of ['organiser', 'leadership'] as const) {
      const answer = await become(role);
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        personId: both.id,
        roles: ['participant', role],
        demoRole: role,
        limited: true,
      });
    }
  });

  it('signs in a participant who is coming to the event where seminars are chosen', async () => {
    const choosing = await makeEvent(demo.database, { phase: 'CHOOSING' });
    const draft = await makeEvent(demo.database);
    const [inDraft, declined, coming] = [
      await makePerson(demo.database, { email: 'a@storakra.example' }),
      await makePerson(demo.database, { email: 'b@storakra.example' }),
      await makePerson(demo.database, { email: 'c@storakra.example' }),
    ];
    await makeParticipation(demo.database, draft, inDraft);
    await makeParticipation(demo.database, choosing, declined, 'DECLINED');
    await makeParticipation(demo.database, choosing, coming);
    expect((await become('participant')).body).toMatchObject({
      personId: coming.id,
      limited: false,
    });
    expect((await become('participant')).body.personId).toBe(coming.id);
  });

  it('never signs in somebody with a protected identity', async () => {
    const hidden = await makePerson(demo.database, {
      email: '0@storakra.example',
      protectedIdentity: true,
      roles: ['LEADERSHIP'],
    });
    expect((await become('leadership')).body.personId).not.toBe(hidden.id);
  });

  it('shows that it is a switched role until one signs out', async () => {
    const answer = await become('leadership');
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    const { body } = await demo.anonymous.call('getMe', { headers: { cookie } });
    expect(body.me).toMatchObject({ demoRole: 'leadership' });
  });
});

it('does not exist outside the demo: neither without the setting nor with a real register', async () => {
  const real = await startTestApp({ DEMO: '1' });
  await real.database.organisation.create({
    data: { name: 'Verklig', contactEmail: 'it@verklig.example' },
  });
  await makePerson(real.database, { roles: ['ORGANISER'] });
  const withRealRegister = await real.anonymous.call('switchDemoRole', {
    body: { role: 'organiser' },
  });
  expect(withRealRegister.code).toBe('demo-only');
  await real.stop();

  const production = await startTestApp({ DEMO: '0' });
  await production.database.organisation.create({
    data: { name: 'Storåkra', contactEmail: 'l@storakra.example', demo: true },
  });
  await makePerson(production.database, { roles: ['ORGANISER'] });
  const withoutSetting = await production.anonymous.call('switchDemoRole', {
    body: { role: 'organiser' },
  });
  expect(withoutSetting.status).toBe(404);
  expect(withoutSetting.code).toBe('demo-only');
  await production.stop();
});
