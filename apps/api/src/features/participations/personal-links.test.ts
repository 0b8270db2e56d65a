import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeEvent, makePerson, makeUnit } from '../../testing/factories.ts';
import { readMailbox, tokenIn } from '../../testing/mailbox.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
const start = new Date('2026-05-11T06:00:00Z');

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());
beforeEach(() => {
  test.now = start;
});

/** Somebody invited by letter, with the token from it. */
async function makeInvited(roles: readonly 'ORGANISER'[] = []) {
  const unit = await makeUnit(test.database);
  const person = await makePerson(test.database, { unitId: unit.id, givenName: 'Åsa', roles });
  const event = await makeEvent(test.database, { phase: 'INVITED' });
  await test.database.eventAudience.create({ data: { eventId: event.id, unitId: unit.id } });
  const params = { eventId: event.id };
  await organiser.call('sendInvitations', { params, body: { expected: 1 } });
  return { person, event, params, token: await lastToken(person.email) };
}

async function lastToken(email: string): Promise<string> {
  return tokenIn((await readMailbox(test, email)).at(-1)?.links[0]);
}

const look = (token: string) => test.anonymous.call('getInvitation', { params: { token } });
const accept = (token: string, cookie?: string) =>
  test.anonymous.call('acceptInvitation', {
    params: { token },
    ...(cookie && { headers: { cookie } }),
  });
const cookieOf = (headers: Readonly<Record<string, unknown>>) =>
  String(headers['set-cookie']).split(';')[0] ?? '';
const whoIs = async (cookie: string) =>
  (await test.anonymous.call('getMe', { headers: { cookie } })).body.me;

describe('a personal link', () => {
  it('says whose it is without being used, however often it is looked at', async () => {
    const { token, event, person } = await makeInvited();
    for (let times = 0; times < 3; times++) {
      const answer = await look(token);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.body).toEqual({
        givenName: 'Åsa',
        familyName: person.familyName,
        eventId: event.id,
        eventName: event.name,
        date: '2026-05-11',
        place: '',
        youSaid: [],
      });
    }
    expect(await test.database.signIn.count({ where: { personId: person.id } })).toBe(0);
  });

  it('signs in as a participant, also an organiser, as often as wanted', async () => {
    const { token, event, person, params } = await makeInvited(['ORGANISER']);
    const first = await accept(token);
    expect(first.status).toBe(201);
    expect(first.body).toEqual({ eventId: event.id });
    const cookie = cookieOf(first.headers);
    expect(await whoIs(cookie)).toMatchObject({
      personId: person.id,
      roles: ['participant'],
      limited: true,
      demoRole: null,
    });
    const headers = { cookie };
    expect((await test.anonymous.call('getMyReply', { params, headers })).status).toBe(200);
    const refused = await test.anonymous.call('getInvitationPlan', { params, headers });
    expect(refused.code).toBe('not-allowed');
    expect((await accept(token)).status).toBe(201);
  });

  it('leaves somebody who is signed in as the same person as they are', async () => {
    const { token, person } = await makeInvited(['ORGANISER']);
    const visitor = await test.signIn(person);
    const answer = await accept(token, visitor.cookie ?? '');
    expect(answer.status).toBe(201);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect((await visitor.call('getMe')).body.me?.roles).toContain('organiser');
  });

  it('ends the sign-in of somebody else in the same browser', async () => {
    const { token } = await makeInvited();
    const other = await test.signIn(await makePerson(test.database));
    expect((await accept(token, other.cookie ?? '')).status).toBe(201);
    expect((await other.call('getMe')).body.me).toBeNull();
  });

  it('is not believed when a letter of it differs', async () => {
    const { token } = await makeInvited();
    const other = await makeInvited();
    const [id = '', serial = '', signature = ''] = token.split('.');
    const [otherId = ''] = other.token.split('.');
    const forgeries = [
      `${otherId}.${serial}.${signature}`,
      `${id}.2.${signature}`,
      `${id}.${serial}.${signature.split('').reverse().join('')}`,
      '',
      'x',
    ];
    for (const forgery of forgeries) {
      expect((await look(forgery)).status).toBeGreaterThanOrEqual(404);
      expect((await accept(forgery)).status).toBeGreaterThanOrEqual(404);
    }
    expect((await accept(forgeries[0] ?? '')).code).toBe('personal-link-invalid');
  });

  it('stops working for those who have left', async () => {
    const { token, person } = await makeInvited();
    await test.database.person.update({ where: { id: person.id }, data: { leftAt: start } });
    expect((await look(token)).code).toBe('personal-link-invalid');
    expect((await accept(token)).code).toBe('personal-link-invalid');
  });

  it('stops working two weeks after the event was closed', async () => {
    const { token, event } = await makeInvited();
    await test.database.event.update({
      where: { id: event.id },
      data: { phase: 'CLOSED', closedAt: start },
    });
    test.now = new Date(start.getTime() + 14 * 24 * 3600 * 1000 - 1);
    expect((await accept(token)).status).toBe(201);
    test.now = new Date(test.now.getTime() + 1);
    expect((await accept(token)).code).toBe('personal-link-invalid');
    expect((await look(token)).code).toBe('personal-link-invalid');
  });
});

describe('a new link', () => {
  it('replaces the old one and ends what it had opened, but not other sign-ins', async () => {
    const { token, person, params } = await makeInvited();
    const stolen = cookieOf((await accept(token)).headers);
    const own = await test.signIn(person);
    const { id: participationId } = await test.database.participation.findFirstOrThrow({
      where: { personId: person.id },
    });
    const answer = await organiser.call('renewPersonalLink', {
      params: { ...params, participationId },
    });
    expect(answer.body).toEqual({ letters: 1 });
    expect((await accept(token)).code).toBe('personal-link-invalid');
    expect(await whoIs(stolen)).toBeNull();
    expect((await own.call('getMe')).body.me).not.toBeNull();
    const fresh = await lastToken(person.email);
    expect(fresh).not.toBe(token);
    expect((await accept(fresh)).status).toBe(201);
    expect((await readMailbox(test, person.email)).at(-1)?.subject).toContain('Din nya länk');
  });

  it('is for a participation of the event only', async () => {
    const [one, other] = [await makeInvited(), await makeInvited()];
    const { id: participationId } = await test.database.participation.findFirstOrThrow({
      where: { personId: one.person.id },
    });
    const params = { eventId: other.event.id, participationId };
    expect((await organiser.call('renewPersonalLink', { params })).code).toBe('not-found');
    expect((await accept(one.token)).status).toBe(201);
  });
});
