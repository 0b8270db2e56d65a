import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readXlsxCells } from '../../tabular/read-xlsx.ts';
import { countQueries } from '../../testing/count-queries.ts';
import { bringCrowd, makeCrowd } from '../../testing/crowd.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeUnit,
  type PersonSketch,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;
let item: { id: string };

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  event = await makeEvent(test.database, { phase: 'INVITED' });
  item = await test.database.programmeItem.create({
    data: {
      eventId: event.id,
      kind: 'WORKSHOP',
      title: 'Verkstad',
      startsAt: new Date('2026-05-11T10:00:00Z'),
      endsAt: new Date('2026-05-11T11:00:00Z'),
    },
  });
});

async function invite(
  sketch: PersonSketch = {},
  attendance: 'COMING' | 'DIGITAL' | 'DECLINED' | 'INVITED' = 'COMING',
) {
  const person = await makePerson(test.database, sketch);
  return { person, ...(await makeParticipation(test.database, event, person, attendance)) };
}

/** `perUnit` people who come from each of `units` units. */
async function inviteMany(units: number, perUnit: number) {
  for (let index = 0; index < units; index++) {
    const unit = await makeUnit(test.database);
    const department = await makeUnit(test.database, { parentId: unit.id, kind: 'ENHET' });
    for (let count = 0; count < perUnit; count++) await invite({ unitId: department.id });
  }
}

const wish = {
  name: 'Runda 1',
  size: { by: 'people' as const, people: 4 },
  mix: ['organisation' as const],
  apartFromManager: false,
};

const create = (more: object = {}, visitor = organiser) =>
  visitor.call('createRound', {
    params: { eventId: event.id },
    body: { ...wish, itemId: item.id, ...more },
  });
const params = (roundId: string) => ({ eventId: event.id, roundId });
const read = (roundId: string) => organiser.call('getRound', { params: params(roundId) });
const publish = (roundId: string) => organiser.call('publishRound', { params: params(roundId) });

describe('making groups', () => {
  it('divides everybody who comes, as mixed as can be, and nobody else', async () => {
    await inviteMany(4, 4);
    await invite({}, 'DECLINED');
    await invite({}, 'DIGITAL');
    await invite({}, 'INVITED');
    const answer = await create();
    expect(answer.status).toBe(201);
    const { body } = answer;
    expect(body.state).toBe('PROPOSED');
    expect(body.tables.map(({ number, members }) => [number, members.length])).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
    expect(body.mix).toEqual([{ attribute: 'organisation', samePairs: 0, bound: 0 }]);
    for (const { members } of body.tables) {
      expect(new Set(members.map(({ organisation }) => organisation)).size).toBe(4);
    }
    expect(body.unplaced).toEqual([]);
    expect((await read(body.id)).body).toEqual(body);
  });

  it('counts what cannot be avoided as the bound', async () => {
    await inviteMany(2, 4);
    const { body } = await create();
    expect(body.mix).toEqual([{ attribute: 'organisation', samePairs: 4, bound: 4 }]);
  });

  it('keeps people apart from their own manager when asked to', async () => {
    const unit = await makeUnit(test.database);
    const managers = [await invite({ unitId: unit.id }), await invite({ unitId: unit.id })];
    for (const { person } of managers) {
      await invite({ unitId: unit.id, managerId: person.id });
      await invite({ unitId: unit.id, managerId: person.id });
    }
    const { body } = await create({
      size: { by: 'groups', groups: 3 },
      apartFromManager: true,
      mix: ['organisation', 'unit', 'title'],
    });
    expect(body.withManager).toBe(0);
    expect(body.apartFromManager).toBe(true);
    expect(body.tables).toHaveLength(3);
  });

  it('names those concerned when the conditions cannot be kept', async () => {
    const boss = await invite({ familyName: 'Chefsson' });
    await invite({ managerId: boss.person.id, familyName: 'Medarbetarsson' });
    const answer = await create({ size: { by: 'groups', groups: 1 }, apartFromManager: true });
    expect(answer.status).toBe(409);
    expect(answer.code).toBe('groups-impossible');
    expect(answer.text).toContain('Chefsson');
    expect(answer.text).toContain('Medarbetarsson');
    expect(await test.database.workshopRound.count({ where: { eventId: event.id } })).toBe(0);
  });

  it('refuses too few people, a name that is taken, an item of another day and a closed day', async () => {
    await invite();
    expect((await create()).code).toBe('too-few-coming');
    await inviteMany(2, 2);
    expect((await create({ size: { by: 'groups', groups: 3 } })).code).toBe('too-few-coming');
    await create({ size: { by: 'groups', groups: 2 } });
    expect((await create()).code).toBe('round-name-taken');
    const other = await makeEvent(test.database);
    const elsewhere = await test.database.programmeItem.create({
      data: {
        eventId: other.id,
        kind: 'PLENARY',
        title: 'Annan dag',
        startsAt: new Date(),
        endsAt: new Date(Date.now() + 1000),
      },
    });
    expect((await create({ name: 'Runda 2', itemId: elsewhere.id })).code).toBe(
      'programme-item-unknown',
    );
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'CLOSED' } });
    expect((await create({ name: 'Runda 2' })).code).toBe('event-is-over');
  });

  it('says every fault of the form at once', async () => {
    const answer = await create({ name: ' ', size: { by: 'people', people: 1 }, mix: [] });
    expect(answer.code).toBe('invalid-input');
    expect(answer.faults.map(({ pointer }) => pointer).sort()).toEqual([
      '/body/mix',
      '/body/name',
      '/body/size/people',
    ]);
  });

  it('lets one of two make a round of the same name', async () => {
    await inviteMany(2, 2);
    const answers = await Promise.all([create(), create()]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['round-name-taken', null].sort());
  });
});

describe('changing groups by hand', () => {
  it('tells what each move would do, and does it', async () => {
    await inviteMany(2, 4);
    const { body: round } = await create();
    const [first, second] = round.tables;
    const mover = first?.members[0]?.participationId ?? '';
    const member = { ...params(round.id), participationId: mover };
    const { moves } = (await organiser.call('listPossibleMoves', { params: member })).body;
    expect(moves).toEqual([
      { groupId: second?.id, number: 2, size: 4, samePairsChange: 1, meetsManager: false },
    ]);
    const move = () =>
      organiser.call('moveMember', {
        params: member,
        body: { fromGroupId: first?.id ?? '', toGroupId: second?.id ?? '' },
      });
    const { body: moved } = await move();
    expect(moved.tables.map(({ members }) => members.length)).toEqual([3, 5]);
    expect(moved.mix[0]?.samePairs).toBe(5);
    expect(moved.mix[0]?.bound).toBe(4);
    expect((await move()).code).toBe('member-moved-already');
  });

  it('warns of the own manager', async () => {
    const boss = await invite();
    const report = await invite({ managerId: boss.person.id });
    await invite();
    await invite();
    const { body: round } = await create({
      size: { by: 'groups', groups: 2 },
      apartFromManager: true,
    });
    const member = { ...params(round.id), participationId: report.id };
    const { moves } = (await organiser.call('listPossibleMoves', { params: member })).body;
    expect(moves.map(({ meetsManager }) => meetsManager)).toEqual([true]);
    const from = round.tables.find(({ members }) =>
      members.some(({ participationId }) => participationId === report.id),
    );
    const { body: moved } = await organiser.call('moveMember', {
      params: member,
      body: { fromGroupId: from?.id ?? null, toGroupId: moves[0]?.groupId ?? '' },
    });
    expect(moved.withManager).toBe(1);
  });

  it('shows who came later and who no longer comes, and places the former', async () => {
    await inviteMany(2, 4);
    const { body: round } = await create();
    const late = await invite({ familyName: 'Sen' });
    const gone = round.tables[0]?.members[0]?.participationId ?? '';
    await test.database.participation.update({
      where: { id: gone },
      data: { attendance: 'DECLINED' },
    });
    const { body } = await read(round.id);
    expect(body.unplaced.map(({ participationId }) => participationId)).toEqual([late.id]);
    expect(
      body.tables[0]?.members.find(({ participationId }) => participationId === gone)?.coming,
    ).toBe(false);
    const place = (participationId: string) =>
      organiser.call('moveMember', {
        params: { ...params(round.id), participationId },
        body: { fromGroupId: null, toGroupId: round.tables[1]?.id ?? '' },
      });
    expect((await place(late.id)).body.unplaced).toEqual([]);
    expect((await place(late.id)).code).toBe('member-moved-already');
    expect((await place(gone)).code).toBe('not-coming');
  });

  it('deals tables to rooms, refuses rooms that are too small, and clears them', async () => {
    await inviteMany(3, 4);
    const { body: round } = await create();
    const room = (name: string, capacity: number) =>
      test.database.room.create({ data: { eventId: event.id, name, capacity } });
    const small = await room('Liten', 5);
    const large = await room('Stor', 100);
    const deal = (roomIds: string[]) =>
      organiser.call('dealRooms', { params: params(round.id), body: { roomIds } });
    const { body } = await deal([small.id, large.id]);
    expect(body.tables.map(({ room: where }) => where?.name)).toEqual(['Liten', 'Stor', 'Stor']);
    const refused = await deal([small.id]);
    expect(refused.code).toBe('rooms-too-small');
    expect(refused.text).toContain('8 personer');
    expect((await read(round.id)).body.tables[2]?.room?.name).toBe('Stor');
    expect((await deal([])).body.tables.every(({ room: where }) => where === null)).toBe(true);
    const other = await makeEvent(test.database);
    const elsewhere = await test.database.room.create({
      data: { eventId: other.id, name: 'Annan', capacity: 100 },
    });
    expect((await deal([elsewhere.id])).code).toBe('not-found');
  });
});

describe('publishing and discarding', () => {
  it('shows everybody their own table and takes it back again', async () => {
    const me = await invite();
    await inviteMany(3, 1);
    const { body: round } = await create();
    const visitor = await test.signIn(me.person);
    const tables = async () =>
      (await visitor.call('getMyDay', { params: { eventId: event.id } })).body.entries[0]?.tables;
    expect(await tables()).toEqual([]);
    const published = await publish(round.id);
    expect(published.body.state).toBe('PUBLISHED');
    expect(await tables()).toEqual([{ round: 'Runda 1', number: 1, place: null }]);
    test.now = new Date(test.now.getTime() + 60_000);
    expect((await publish(round.id)).body.publishedAt).toBe(published.body.publishedAt);
    expect(
      await test.database.activityEntry.count({
        where: { eventId: event.id, action: 'publish-workshop-round' },
      }),
    ).toBe(1);
    await organiser.call('withdrawRound', { params: params(round.id) });
    expect(await tables()).toEqual([]);
  });

  it('discards a proposal, never a published round, and puts it back as it was', async () => {
    await inviteMany(2, 4);
    const { body: round } = await create();
    const discard = () => organiser.call('discardRound', { params: params(round.id) });
    await publish(round.id);
    expect((await discard()).code).toBe('round-is-published');
    await organiser.call('withdrawRound', { params: params(round.id) });
    const { body: discarded } = await discard();
    expect((await read(round.id)).code).toBe('not-found');
    const restore = (body = discarded) =>
      organiser.call('restoreRound', { params: params(round.id), body });
    const { body: restored } = await restore();
    const seats = (of: typeof round) =>
      of.tables.map(({ number, members }) => [
        number,
        members.map(({ participationId }) => participationId).sort(),
      ]);
    expect(seats(restored)).toEqual(seats(round));
    expect(restored.mix).toEqual(round.mix);
    expect((await restore()).code).toBe('round-exists');

    await discard();
    await create();
    expect((await restore()).code).toBe('round-name-taken');
  });

  it('puts back only what still is there, and refuses what never could be', async () => {
    await inviteMany(2, 4);
    const { body: round } = await create();
    const { body: discarded } = await organiser.call('discardRound', {
      params: params(round.id),
    });
    const [table] = discarded.tables;
    const restore = (tables: typeof discarded.tables) =>
      organiser.call('restoreRound', {
        params: params(round.id),
        body: { ...discarded, tables },
      });
    const twice = await restore([...discarded.tables, ...(table ? [{ ...table, number: 9 }] : [])]);
    expect(twice.faults.map(({ code }) => code)).toEqual(['person-twice']);
    const sameNumber = await restore([
      ...discarded.tables,
      { number: 1, roomId: null, participationIds: [] },
    ]);
    expect(sameNumber.faults.map(({ code }) => code)).toEqual(['table-twice']);

    await test.database.participation.delete({
      where: { id: table?.participationIds[0] ?? '' },
    });
    await test.database.programmeItem.delete({ where: { id: item.id } });
    const { body } = await restore(discarded.tables);
    expect(body.people).toBe(7);
    expect(body.item).toBeNull();
  });

  it('refuses changes when the day is closed', async () => {
    await inviteMany(2, 4);
    const { body: round } = await create();
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'CLOSED' } });
    expect((await publish(round.id)).code).toBe('event-is-over');
    const deal = await organiser.call('dealRooms', {
      params: params(round.id),
      body: { roomIds: [] },
    });
    expect(deal.code).toBe('event-is-over');
    const [first, second] = round.tables;
    const move = await organiser.call('moveMember', {
      params: {
        ...params(round.id),
        participationId: first?.members[0]?.participationId ?? '',
      },
      body: { fromGroupId: first?.id ?? '', toGroupId: second?.id ?? '' },
    });
    expect(move.code).toBe('event-is-over');
  });
});

describe('what is shown', () => {
  it('hides protected identities from organisers and prints, and shows them their own table', async () => {
    const hidden = await invite({
      givenName: 'Hemlig',
      familyName: 'Skyddsson',
      title: 'Hemlighetschef',
      protectedIdentity: true,
    });
    await inviteMany(3, 1);
    const { body: round, text } = await create();
    expect(text).not.toContain('Skyddsson');
    expect(text).not.toContain('Hemlighetschef');
    expect(round.tables[0]?.members.filter(({ name }) => name === null)).toEqual([
      {
        participationId: hidden.id,
        name: null,
        title: '',
        unit: '',
        organisation: '',
        coming: true,
      },
    ]);
    await publish(round.id);
    const file = await organiser.call('exportRound', { params: params(round.id) });
    const cells = (await readXlsxCells(file.bytes)).flat();
    expect(cells).toContain('Skyddad person');
    expect(cells.join()).not.toContain('Skyddsson');
    const visitor = await test.signIn(hidden.person);
    const { body: day } = await visitor.call('getMyDay', { params: { eventId: event.id } });
    expect(day.entries[0]?.tables).toEqual([{ round: 'Runda 1', number: 1, place: null }]);
  });

  it('exports who sits where, in Swedish order', async () => {
    for (const familyName of ['Öst', 'Ahl', 'Åberg', 'Zäll']) {
      await invite({ familyName, givenName: familyName });
    }
    const { body: round } = await create();
    const file = await organiser.call('exportRound', { params: params(round.id) });
    expect(file.headers['content-disposition']).toContain('Runda%201.xlsx');
    const [heading, ...rows] = await readXlsxCells(file.bytes);
    expect(heading?.slice(0, 3)).toEqual(['Namn', 'Bord', 'Lokal']);
    expect(rows.map(([name, table]) => [name, table])).toEqual([
      ['Ahl Ahl', '1'],
      ['Zäll Zäll', '1'],
      ['Åberg Åberg', '1'],
      ['Öst Öst', '1'],
    ]);
  });

  it('lists rounds and what new ones can be made from', async () => {
    await inviteMany(2, 4);
    await create();
    const list = () => organiser.call('listRounds', { params: { eventId: event.id } });
    const { body } = await list();
    expect(body.coming).toBe(8);
    expect(body.items.map(({ title }) => title)).toEqual(['Verkstad']);
    expect(body.rounds.map(({ name, groups, people }) => [name, groups, people])).toEqual([
      ['Runda 1', 2, 8],
    ]);
    const one = await countQueries(list);
    await create({ name: 'Runda 2' });
    await create({ name: 'Runda 3' });
    expect((await countQueries(list)).count).toBe(one.count);
  });

  it('is found only under its own event', async () => {
    await inviteMany(2, 2);
    const { body: round } = await create();
    const other = await makeEvent(test.database);
    const wrong = { params: { eventId: other.id, roundId: round.id } };
    expect((await organiser.call('getRound', wrong)).code).toBe('not-found');
    expect((await organiser.call('publishRound', wrong)).code).toBe('not-found');
    expect((await organiser.call('discardRound', wrong)).code).toBe('not-found');
    expect((await organiser.call('exportRound', wrong)).code).toBe('not-found');
  });
});

describe('at 2,000 people', () => {
  it('reads a round with as many queries as a small one', async () => {
    await inviteMany(2, 2);
    const { body: small } = await create({ size: { by: 'groups', groups: 2 } });
    const few = await countQueries(() => read(small.id));
    const people = await makeCrowd(test.database, 2000, await makeUnit(test.database));
    await bringCrowd(test.database, event, people);
    const { body: large } = await create({ name: 'Stor', size: { by: 'people', people: 10 } });
    expect(large.people).toBe(2004);
    const many = await countQueries(() => read(large.id));
    expect(many.count).toBe(few.count);
  });
});
