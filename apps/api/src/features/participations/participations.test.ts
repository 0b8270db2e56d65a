import { randomUUID } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import { bringCrowd, makeCrowd } from '../../testing/crowd.ts';
import { makeEvent, makeParticipation, makePerson, makeUnit } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let participant: Visitor;
let event: { id: string };
let units: { school: { id: string }; preschool: { id: string }; water: { id: string } };

beforeAll(async () => {
  test = await startTestApp();
  const { database } = test;
  organiser = await test.signIn(await makePerson(database, { roles: ['ORGANISER'] }));
  const school = await makeUnit(database, { name: 'Utbildningsförvaltningen' });
  const preschool = await makeUnit(database, {
    name: 'Förskola',
    parentId: school.id,
    kind: 'ENHET',
  });
  const water = await makeUnit(database, { name: 'Åkra Vatten AB', kind: 'BOLAG' });
  units = { school, preschool, water };
  event = await makeEvent(database, { name: 'Forum', phase: 'INVITED' });
  const people = [
    ['Zara', 'Ödman', school, 'COMING', {}],
    ['Åke', 'Åberg', preschool, 'COMING', {}],
    ['Anna', 'Ek', water, 'DECLINED', {}],
    ['Bo', 'Ek', water, 'INVITED', {}],
    ['Eva', 'Zakrisson', preschool, 'DIGITAL', {}],
    ['Hemlig', 'Person', preschool, 'COMING', { protectedIdentity: true }],
  ] as const;
  for (const [givenName, familyName, unit, attendance, more] of people) {
    const person = await makePerson(database, { givenName, familyName, unitId: unit.id, ...more });
    const { id } = await makeParticipation(database, event, person, attendance);
    if (attendance !== 'INVITED') {
      const repliedAt = new Date('2026-04-01T08:00:00Z');
      await database.participation.update({ where: { id }, data: { repliedAt } });
    }
    if (givenName === 'Zara') participant = await test.signIn(person);
  }
  const elsewhere = await makeEvent(database, { phase: 'INVITED' });
  await makeParticipation(database, elsewhere, await makePerson(database));
});
afterAll(() => test.stop());

type Query = NonNullable<Parameters<typeof list>[0]>;
async function list(
  query: {
    search?: string;
    attendance?: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED';
    unitId?: string;
    sort?: 'name' | 'department' | 'attendance' | 'repliedAt';
    order?: 'asc' | 'desc';
    page?: number;
    limit?: number;
  } = {},
) {
  const answer = await organiser.call('listParticipations', {
    params: { eventId: event.id },
    query,
  });
  return answer.body;
}
const names = async (query?: Query) =>
  (await list(query)).rows.map(({ givenName }) => givenName).join(' ');

describe('the list', () => {
  it('is in Swedish order, counts everybody and names nobody protected', async () => {
    const page = await list();
    expect(page.rows.map(({ familyName }) => familyName)).toEqual([
      'Ek',
      'Ek',
      'Zakrisson',
      'Åberg',
      'Ödman',
    ]);
    expect(page.total).toBe(5);
    expect(page.counts).toEqual({
      invited: 6,
      coming: 3,
      digital: 1,
      declined: 1,
      unanswered: 1,
      protectedIdentities: 1,
    });
    expect(page.rows[3]).toMatchObject({
      givenName: 'Åke',
      unit: 'Förskola',
      department: 'Utbildningsförvaltningen',
      attendance: 'COMING',
    });
  });

  it.each<[Query, string]>([
    [{ order: 'desc' }, 'Zara Åke Eva Bo Anna'],
    [{ sort: 'department' }, 'Eva Åke Zara Anna Bo'],
    [{ sort: 'attendance' }, 'Bo Åke Zara Eva Anna'],
    [{ search: 'åb' }, 'Åke'],
    [{ search: 'anna ek' }, 'Anna'],
    [{ search: '%' }, ''],
    [{ search: 'Hemlig' }, ''],
    [{ attendance: 'COMING' }, 'Åke Zara'],
    [{ limit: 2 }, 'Anna Bo'],
    [{ limit: 2, page: 3 }, 'Zara'],
    [{ page: 9 }, ''],
  ])('answers %j', async (query, expected) => {
    expect(await names(query)).toBe(expected);
  });

  it('holds a unit and those below it', async () => {
    expect(await names({ unitId: units.school.id })).toBe('Eva Åke Zara');
    expect(await names({ unitId: units.preschool.id })).toBe('Eva Åke');
  });

  it('says how many there are on a page beyond the last', async () => {
    expect((await list({ page: 9 })).total).toBe(5);
  });

  it('refuses what it cannot sort by, and events that do not exist', async () => {
    const params = { eventId: event.id };
    const wrong = await organiser.call('listParticipations', {
      params,
      query: { sort: 'needs' as 'name', limit: 0 },
    });
    expect(wrong.faults.map(({ pointer }) => pointer)).toEqual(['/query/limit', '/query/sort']);
    const missing = await organiser.call('listParticipations', {
      params: { eventId: randomUUID() },
    });
    expect(missing.code).toBe('not-found');
  });

  it('takes as many queries for 2,000 people as for five', async () => {
    const few = await countQueries(() => list());
    const crowd = await makeEvent(test.database, { phase: 'INVITED' });
    const people = await makeCrowd(test.database, 2000, units.preschool);
    await bringCrowd(test.database, crowd, people, 'INVITED');
    const many = await countQueries(() =>
      organiser.call('listParticipations', {
        params: { eventId: crowd.id },
        query: { limit: 2000 },
      }),
    );
    expect(many.result.body.rows).toHaveLength(2000);
    expect(many.count).toBe(few.count);
  });
});

it('exports the same people as a workbook', async () => {
  const answer = await organiser.call('exportParticipations', {
    params: { eventId: event.id },
    query: { attendance: 'COMING' },
  });
  expect(answer.headers['content-disposition']).toContain('Forum');
  const [sheet] = await readXlsxFile(answer.bytes);
  expect(sheet?.data.map((row) => row.slice(0, 6))).toEqual([
    ['Förnamn', 'Efternamn', 'Titel', 'Förvaltning', 'Enhet', 'Svar'],
    ['Åke', 'Åberg', 'Enhetschef', 'Utbildningsförvaltningen', 'Förskola', 'Kommer'],
    [
      'Zara',
      'Ödman',
      'Enhetschef',
      'Utbildningsförvaltningen',
      'Utbildningsförvaltningen',
      'Kommer',
    ],
  ]);
});

describe('entering a reply', () => {
  const find = async (givenName: string) => {
    const row = (await list({ search: givenName })).rows[0];
    if (row === undefined) throw new Error(givenName);
    return row;
  };
  const change = (
    participationId: string,
    attendance: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED',
    version: number,
    eventId = event.id,
  ) =>
    organiser.call('changeAttendance', {
      params: { eventId, participationId },
      body: { attendance, version },
    });

  it.each(['Bo', 'Anna'])('can be undone, so that %s is as before', async (givenName) => {
    const before = await find(givenName);
    const done = (await change(before.participationId, 'COMING', before.version)).body;
    expect(done).toMatchObject({
      former: { attendance: before.attendance, repliedAt: before.repliedAt },
      participation: { attendance: 'COMING', repliedAt: test.now.toISOString() },
    });
    const { version } = done.participation;
    const undone = await organiser.call('changeAttendance', {
      params: { eventId: event.id, participationId: before.participationId },
      body: { ...done.former, version },
    });
    expect(undone.body.participation).toEqual({ ...before, version: before.version + 2 });
  });

  it('is refused from an old screen, elsewhere, and when the day is closed', async () => {
    const { participationId, version } = await find('Bo');
    expect((await change(participationId, 'COMING', version - 1 || 99)).code).toBe('stale-version');
    const other = await makeEvent(test.database);
    expect((await change(participationId, 'COMING', version, other.id)).code).toBe('not-found');
    expect((await change(randomUUID(), 'COMING', version)).code).toBe('not-found');
    const closed = await makeEvent(test.database, { phase: 'CLOSED' });
    const late = await makeParticipation(test.database, closed, await makePerson(test.database));
    expect((await change(late.id, 'INVITED', 1, closed.id)).code).toBe('event-is-over');
  });

  it('is nothing that a participant may do', async () => {
    const { participationId, version } = await find('Bo');
    const answer = await participant.call('changeAttendance', {
      params: { eventId: event.id, participationId },
      body: { attendance: 'COMING', version },
    });
    expect(answer.code).toBe('not-allowed');
  });
});
