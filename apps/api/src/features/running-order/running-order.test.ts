import { randomUUID } from 'node:crypto';
import readXlsx from 'read-excel-file/universal';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import {
  makeBlock,
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
} from '../../testing/factories.ts';
import { parseCalendar } from '../../testing/parse-calendar.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;

beforeAll(async () => {
  test = await startTestApp({ BASE_URL: 'https://dagen.storakra.example' });
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  event = await makeEvent(test.database, { phase: 'CHOOSING', name: 'Ledarforum våren' });
});

const params = () => ({ eventId: event.id });
const read = () => organiser.call('getRunningOrder', { params: params() });
const at = (time: string) => new Date(`2026-05-11T${time}:00Z`);

async function makeRoom(more: object = {}) {
  return test.database.room.create({
    data: { eventId: event.id, name: 'Sal Åsnen', floor: 'plan 2', capacity: 50, ...more },
  });
}

async function makeItem(more: object = {}) {
  return test.database.programmeItem.create({
    data: {
      eventId: event.id,
      kind: 'PLENARY',
      title: 'Välkommen',
      startsAt: at('06:00'),
      endsAt: at('06:30'),
      ...more,
    },
  });
}

describe('the running order', () => {
  it('tells how to reach those whose names are in the register, and nobody who is protected', async () => {
    const eva = await makePerson(test.database, { givenName: 'Eva', familyName: 'Ekström Lind' });
    const hidden = { givenName: 'Siv', familyName: 'Dold', protectedIdentity: true };
    await makePerson(test.database, hidden);
    const twin = { givenName: 'Bo', familyName: 'Tvilling' };
    await makePerson(test.database, twin);
    await makePerson(test.database, twin);
    await makeItem({
      responsible: 'Kommundirektören',
      crew: ['Eva Ekström Lind (ljud)', 'Siv Dold', 'Bo Tvilling'],
    });
    const { entries } = (await read()).body;
    expect(entries.map(({ contacts }) => contacts)).toEqual([[eva.email]]);
  });

  it('has every item, blocker and session by time, with who, where and what is needed', async () => {
    const room = await makeRoom({ building: 'Kongressen', features: ['screen'] });
    const welcome = await makeItem({
      roomId: room.id,
      responsible: 'Kommundirektören',
      crew: ['Eva Ek (ljud)'],
      technicalNeeds: 'Headset ×2',
      needs: ['screen'],
    });
    const rigging = await makeItem({
      kind: 'BLOCKER',
      title: 'Riggning',
      startsAt: at('04:00'),
      endsAt: at('06:00'),
      roomId: room.id,
    });
    const block = await makeBlock(test.database, event, { seminars: 2, slots: 1 });
    await test.database.seminar.update({
      where: { id: block.seminars[0]?.id ?? '' },
      data: { host: 'HR-chefen', hostDeclined: true, crew: ['Bo By (värd)'], expected: 12 },
    });
    await makeParticipation(test.database, event, await makePerson(test.database));

    const { body } = await read();
    expect(body.entries.map(({ id }) => id)).toEqual([
      rigging.id,
      welcome.id,
      ...block.sessions.map(({ id }) => id),
    ]);
    expect(body.entries[0]).toMatchObject({ kind: 'BLOCKER', expected: null });
    expect(body.entries[1]).toMatchObject({
      roomId: room.id,
      responsible: 'Kommundirektören',
      crew: ['Eva Ek (ljud)'],
      technicalNeeds: 'Headset ×2',
      needs: ['screen'],
      expected: 1,
      capacity: null,
    });
    expect(body.entries[2]).toMatchObject({
      kind: 'SEMINAR',
      letter: 'A',
      block: block.name,
      responsible: 'HR-chefen',
      declined: true,
      crew: ['Bo By (värd)'],
      expected: 12,
      capacity: 20,
    });
    expect(body).toMatchObject({
      people: 1,
      contact: 'ledarforum@storakra.example',
      programmeAddress: `https://dagen.storakra.example/my/${event.id}/programme`,
      asOf: test.now.toISOString(),
    });
    expect(body.rooms.find(({ id }) => id === room.id)).toMatchObject({
      building: 'Kongressen',
      features: ['screen'],
    });
    expect(body.seminars[0]).toMatchObject({ letter: 'A', sessions: 1, seats: 20, taken: 0 });
  });

  it('keeps a cancelled seminar in the list of seminars only', async () => {
    const block = await makeBlock(test.database, event, { seminars: 1 });
    await test.database.seminar.updateMany({
      where: { blockId: block.id },
      data: { dropped: true },
    });
    const { body } = await read();
    expect(body.entries).toEqual([]);
    expect(body.seminars).toMatchObject([{ dropped: true }]);
  });

  it('takes a constant number of queries', async () => {
    await makeBlock(test.database, event, { seminars: 1, slots: 1 });
    const few = await countQueries(read);
    await makeBlock(test.database, event, { seminars: 6, slots: 3 });
    await makeItem();
    const many = await countQueries(read);
    expect(many.count).toBe(few.count);
  });

  it('is for organisers, of an event that exists', async () => {
    const participant = await test.signIn(await makePerson(test.database));
    for (const name of ['getRunningOrder', 'exportProgramme', 'exportProgrammeCalendar'] as const) {
      expect((await participant.call(name, { params: params() })).code).toBe('not-allowed');
      const nowhere = { eventId: '00000000-0000-4000-8000-000000000000' };
      expect((await organiser.call(name, { params: nowhere })).code).toBe('not-found');
    }
  });
});

describe('the spreadsheet', () => {
  const download = (language = 'sv') =>
    organiser.call('exportProgramme', {
      params: params(),
      headers: { 'accept-language': language },
    });
  const sheetsOf = (bytes: Buffer) => readXlsx(new Blob([Uint8Array.from(bytes)]));

  it('has the running order, the seminars and the rooms, in the language asked for', async () => {
    const room = await makeRoom();
    await makeItem({
      roomId: room.id,
      crew: ['Eva Ek', 'Bo By'],
      needs: ['hearing-loop', 'screen'],
    });
    await makeBlock(test.database, event, { seminars: 2, slots: 2 });
    const answer = await download();
    expect(answer.headers['content-disposition']).toContain(
      encodeURIComponent('Ledarforum våren – Körschema.xlsx'),
    );
    const sheets = await sheetsOf(answer.bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Körschema', 'Seminarier', 'Lokaler']);
    expect(sheets.map(({ data }) => data.length)).toEqual([6, 3, 4]);
    const [head, first] = sheets[0]?.data ?? [];
    const row = Object.fromEntries((head ?? []).map((title, index) => [title, first?.[index]]));
    expect(row).toMatchObject({
      Börjar: '08:00',
      Slutar: '08:30',
      Minuter: 30,
      Slag: 'Gemensamt i storsal',
      Rubrik: 'Välkommen',
      Lokal: 'Sal Åsnen, plan 2',
      Bemanning: 'Eva Ek; Bo By',
      'Krav på lokalen': 'Storbild; Hörslinga',
    });
    expect(row.Dag).toEqual(new Date('2026-05-11T00:00:00Z'));
    const english = await sheetsOf((await download('en')).bytes);
    expect(english.map(({ sheet }) => sheet)).toEqual(['Running order', 'Seminars', 'Rooms']);
  });

  it('runs nothing that somebody wrote', async () => {
    const formula = '=HYPERLINK("https://evil.example";"Klicka")';
    await makeItem({ title: formula, responsible: '+46 70', crew: ['@cmd'] });
    const [order] = await sheetsOf((await download()).bytes);
    const cells = order?.data[1] ?? [];
    expect(cells).toEqual(expect.arrayContaining([formula, '+46 70', '@cmd']));
  });
});

describe('the calendar file', () => {
  const download = async () => {
    const answer = await organiser.call('exportProgrammeCalendar', { params: params() });
    return parseCalendar(answer.text);
  };

  it('has lasting identities, and a sequence that rises with each change, also one that takes another back', async () => {
    const item = await makeItem();
    const [before] = (await download()).events;
    expect(before?.get('UID')).toBe(`programme-${item.id}@dagen.storakra.example`);
    expect(before?.get('SEQUENCE')).toBe('0');
    const { body } = await organiser.call('createRoom', {
      params: params(),
      body: { name: 'Aulan', floor: '', directions: '', capacity: 100 },
    });
    await organiser.call('updateItem', {
      params: { ...params(), itemId: item.id },
      body: {
        kind: 'PLENARY',
        title: 'God morgon',
        description: '',
        startsAt: item.startsAt.toISOString(),
        endsAt: item.endsAt.toISOString(),
        roomId: body.id,
        responsible: '',
        technicalNeeds: '',
        version: 1,
      },
    });
    const [after] = (await download()).events;
    expect(after?.get('UID')).toBe(before?.get('UID'));
    expect(after?.get('SUMMARY')).toBe('God morgon');
    expect(after?.get('SEQUENCE')).toBe('2');
    const history = await organiser.call('listEdits', { params: params() });
    const undo = await organiser.call('undoEdit', {
      params: { ...params(), editId: history.body.undo.at(-1) ?? '' },
      body: { id: randomUUID() },
    });
    expect(undo.code).toBeNull();
    const [undone] = (await download()).events;
    expect(undone?.get('SUMMARY')).toBe('Välkommen');
    expect(undone?.get('SEQUENCE')).toBe('3');
  });

  it('says where, who and what, and marks a blocker private', async () => {
    const room = await makeRoom();
    await makeItem({ roomId: room.id, responsible: 'HR', technicalNeeds: 'Headset' });
    await makeItem({ kind: 'BLOCKER', title: 'Riggning', startsAt: at('05:00') });
    const [blocker, welcome] = (await download()).events;
    expect(blocker?.get('CLASS')).toBe('PRIVATE');
    expect(blocker?.get('SUMMARY')).toBe('Upptaget: Riggning');
    expect(welcome?.get('CLASS')).toBe('PUBLIC');
    expect(welcome?.get('LOCATION')).toBe('Sal Åsnen, plan 2');
    expect(welcome?.get('DESCRIPTION')).toBe('Ansvarig: HR\nTeknik: Headset');
    expect(welcome?.get('DTSTART')).toBe('20260511T060000Z');
  });
});
