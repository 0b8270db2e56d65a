import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringCrowd, makeCrowd } from './testing/crowd.ts';
import { makeEvent, makeOrganisation, makePerson, makeUnit } from './testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from './testing/test-app.ts';
import { openDay } from './testing/workshops.ts';

let test: TestApp;
let organiser: Visitor;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

describe('what cannot be kept is refused, saying where it stands', () => {
  it('a NUL character and half a character, in a body and in an address', async () => {
    for (const name of ['Vår\u0000en', 'Vår\ud83d']) {
      const answer = await organiser.call('createSeries', { body: { name } });
      expect(answer.status).toBe(422);
      expect(answer.faults).toMatchObject([{ pointer: '/body/name', code: 'invalid-characters' }]);
    }
    const search = await organiser.call('listPeople', { query: { search: 'a\u0000' } });
    expect(search.faults).toMatchObject([{ pointer: '/query/search', code: 'invalid-characters' }]);
    const series = await organiser.call('createSeries', { body: { name: 'Våren 👩‍👩‍👧 Å' } });
    expect(series.body.name).toBe('Våren 👩‍👩‍👧 Å');
  });

  it('a year that no event is held in, and a version beyond what is counted', async () => {
    const event = {
      name: 'Ledarforum',
      place: '',
      series: { kind: 'new' as const, name: 'S' },
      template: null,
    };
    for (const date of ['0000-01-01', '0202-05-11', '9999-12-31']) {
      const answer = await organiser.call('createEvent', { body: { ...event, date } });
      expect(answer.faults).toMatchObject([{ pointer: '/body/date', code: 'invalid-date' }]);
    }
    const { id: eventId } = await makeEvent(test.database, { phase: 'INVITED' });
    const reply = await organiser.call('saveMyReply', {
      params: { eventId },
      body: { attendance: 'COMING', needs: null, version: 2 ** 31 },
    });
    expect(reply.faults).toMatchObject([{ pointer: '/body/version', code: 'too-large' }]);
  });
});

describe('what cannot be read', () => {
  const send = (payload: string | Buffer, headers: Record<string, string> = {}) =>
    test.app.inject({
      method: 'POST',
      url: '/api/v1/series',
      payload,
      headers: {
        cookie: organiser.cookie ?? '',
        'x-ledarforum': '1',
        'content-type': 'application/json',
        ...headers,
      },
    });

  it.each([
    ['malformed-request', 400, '{"name":', {}],
    ['malformed-request', 400, '', {}],
    ['malformed-request', 400, '{"__proto__":{"name":"x"}}', {}],
    ['unsupported-media-type', 415, '<name/>', { 'content-type': 'text/xml' }],
    ['too-large', 413, JSON.stringify({ name: 'x'.repeat(3_000_000) }), {}],
    ['invalid-input', 422, '['.repeat(100_000) + ']'.repeat(100_000), {}],
    ['not-from-the-app', 403, '{}', { 'x-ledarforum': '0' }],
  ])('is answered with %s (%i)', async (code, status, payload, headers) => {
    const answer = await send(payload, headers);
    expect([answer.json().code, answer.statusCode]).toEqual([code, status]);
    expect(answer.headers['x-request-id']).toBe(answer.json().requestId);
  });

  it('an address that is none', async () => {
    for (const url of ['/api/v1/events/%zz', '/api/v1/events/%00', '/api/v1/events/1']) {
      const answer = await test.app.inject({ url, headers: { cookie: organiser.cookie ?? '' } });
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.headers['x-request-id']).toBe(answer.json().requestId);
    }
  });
});

it('turns strangers away before it reads what they send', async () => {
  const answer = await test.anonymous.call('planRegisterImport', {
    query: { fileName: 'a.xlsx' },
    body: Buffer.alloc(21 * 1024 * 1024),
  });
  expect(answer.code).toBe('not-signed-in');
});

it('divides a municipality in two halves', async () => {
  const day = await openDay(test, organiser);
  const people = await makeCrowd(test.database, 402, await makeUnit(test.database));
  await bringCrowd(test.database, day.event, people);
  await day.invite({}, 'DECLINED');
  const shown = await day.form({}, { size: { by: 'groups', groups: 2 }, mix: [] });
  expect(shown.rounds[0]?.tables.map(({ members }) => members.length)).toEqual([201, 201]);
});
