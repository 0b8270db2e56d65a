import { Writable } from 'node:stream';
import { createDatabase } from '@ledarforum/database/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { readConfig } from '../../config.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeTable,
} from '../../testing/factories.ts';
import { parseCalendar } from '../../testing/parse-calendar.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let event: Awaited<ReturnType<typeof makeEvent>>;
let person: Awaited<ReturnType<typeof makePerson>>;
let me: Visitor;

beforeAll(async () => {
  test = await startTestApp({ BASE_URL: 'https://dagen.storakra.example' });
  await makeOrganisation(test.database);
});
afterAll(() => test.stop());

beforeEach(async () => {
  event = await makeEvent(test.database, { phase: 'ALLOCATED', name: 'Ledarforum våren' });
  person = await makePerson(test.database, { familyName: 'Åkerlöf-Unik' });
  await makeParticipation(test.database, event, person);
  me = await test.signIn(person);
});

async function makeTalk(
  title = 'Värdet vi skapar tillsammans för Öland, Åland; och alla därimellan som räknas',
) {
  const room = await test.database.room.create({
    data: { eventId: event.id, name: 'Sal Åsnen', floor: 'plan 2', capacity: 10 },
  });
  return test.database.programmeItem.create({
    data: {
      eventId: event.id,
      kind: 'PLENARY',
      title,
      startsAt: new Date('2026-05-11T07:00:00Z'),
      endsAt: new Date('2026-05-11T08:30:00Z'),
      roomId: room.id,
      version: 3,
    },
  });
}

const file = (visitor = me) => visitor.call('getMyDayCalendar', { params: { eventId: event.id } });
const feedAddress = async () =>
  (await me.call('getMyDay', { params: { eventId: event.id } })).body.calendarFeed;
const tokenIn = (address: string) => address.replace(/^.*\/calendars\/(.*)\.ics$/, '$1');
const feed = (token: string) => test.anonymous.call('getCalendarFeed', { params: { token } });

describe('the calendar file', () => {
  it('is RFC 5545 with lasting identities, versions, times in UTC and Swedish letters', async () => {
    const item = await makeTalk();
    const answer = await file();
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain('Ledarforum%20v%C3%A5ren.ics');
    for (const line of answer.text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    const calendar = parseCalendar(answer.text);
    expect(calendar.get('VERSION')).toBe('2.0');
    expect(calendar.events).toHaveLength(1);
    const [talk] = calendar.events;
    expect(talk?.get('UID')).toBe(`${item.id}@dagen.storakra.example`);
    expect(talk?.get('SEQUENCE')).toBe('2');
    expect(talk?.get('DTSTART')).toBe('20260511T070000Z');
    expect(talk?.get('DTEND')).toBe('20260511T083000Z');
    expect(talk?.get('SUMMARY')).toBe(item.title);
    expect(talk?.get('LOCATION')).toBe('Sal Åsnen, plan 2');
  });

  it('names the table in the language asked for, and keeps the identity when something changes', async () => {
    const item = await makeTalk();
    const [participation] = await test.database.participation.findMany({
      where: { eventId: event.id },
    });
    await makeTable(test.database, event, {
      number: 12,
      itemId: item.id,
      participationIds: [participation?.id ?? ''],
    });
    const [before] = parseCalendar((await file()).text).events;
    expect(before?.get('LOCATION')).toBe('Sal Åsnen, plan 2, bord 12');
    await test.database.programmeItem.update({
      where: { id: item.id },
      data: { startsAt: new Date('2026-05-11T07:15:00Z'), version: 4 },
    });
    const english = await me.call('getMyDayCalendar', {
      params: { eventId: event.id },
      headers: { 'accept-language': 'en' },
    });
    const [after] = parseCalendar(english.text).events;
    expect(after?.get('LOCATION')).toBe('Sal Åsnen, plan 2, table 12');
    expect(after?.get('UID')).toBe(before?.get('UID'));
    expect(Number(after?.get('SEQUENCE'))).toBeGreaterThan(Number(before?.get('SEQUENCE')));
  });

  it('is only for somebody who takes part', async () => {
    const stranger = await test.signIn(await makePerson(test.database));
    expect((await file(stranger)).code).toBe('not-found');
    expect((await file(test.anonymous)).code).toBe('not-signed-in');
  });
});

describe('the feed', () => {
  it('answers whoever holds the address, with the day and nothing about the person', async () => {
    await makeTalk();
    const address = await feedAddress();
    expect(address).toMatch(
      /^https:\/\/dagen\.storakra\.example\/api\/v1\/calendars\/[\w-]{54}\.ics$/,
    );
    const answer = await feed(tokenIn(address));
    expect(answer.status).toBe(200);
    expect(parseCalendar(answer.text).events).toHaveLength(1);
    expect(answer.text).not.toContain(person.familyName);
    expect(answer.text).not.toContain(person.email);
  });

  it('ends with a new address', async () => {
    const old = await feedAddress();
    const renewed = await me.call('renewCalendarFeed', { params: { eventId: event.id } });
    expect(renewed.body.calendarFeed).not.toBe(old);
    expect(renewed.body.calendarFeed).toBe(await feedAddress());
    expect((await feed(tokenIn(old))).code).toBe('not-found');
    expect((await feed(tokenIn(renewed.body.calendarFeed))).status).toBe(200);
  });

  it('cannot be renewed by others', async () => {
    const stranger = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
    const answer = await stranger.call('renewCalendarFeed', { params: { eventId: event.id } });
    expect(answer.code).toBe('not-found');
    expect((await feed(tokenIn(await feedAddress()))).status).toBe(200);
  });

  it('ends when the person leaves', async () => {
    const token = tokenIn(await feedAddress());
    await test.database.person.update({
      where: { id: person.id },
      data: { leftAt: test.now },
    });
    expect((await feed(token)).code).toBe('not-found');
  });

  it('is not found for a token that is changed, cut or made up', async () => {
    const token = tokenIn(await feedAddress());
    const changed = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    for (const wrong of [
      changed,
      token.slice(0, -1),
      token.slice(0, 22),
      `${token}A`,
      'x',
      'åäö',
    ]) {
      expect((await feed(encodeURIComponent(wrong))).code, wrong).toBe('not-found');
    }
  });

  it('leaves its address in no log', async () => {
    const lines: string[] = [];
    const logTo = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const database = createDatabase({ url: test.databaseUrl });
    const app = await buildApp({
      database,
      databaseUrl: test.databaseUrl,
      settings: readConfig({ LOG_LEVEL: 'trace' }),
      encryptionKey: Buffer.alloc(32, 7),
      webRoot: null,
      logTo,
    });
    const answer = await app.inject('/api/v1/calendars/hemlig-adress-som-ingen-ser.ics');
    await app.close();
    await database.$disconnect();
    expect(answer.statusCode).toBe(404);
    expect(lines.join('')).toContain('/api/v1/calendars/:token.ics');
    expect(lines.join('')).not.toContain('hemlig-adress');
    expect(answer.body).not.toContain('hemlig-adress');
  });
});
