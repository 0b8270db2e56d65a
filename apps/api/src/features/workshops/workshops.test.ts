import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readXlsxCells } from '../../tabular/read-xlsx.ts';
import { countQueries } from '../../testing/count-queries.ts';
import { bringCrowd, makeCrowd } from '../../testing/crowd.ts';
import { makeEvent, makeOrganisation, makePerson, makeUnit } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { openDay, plainOptions } from '../../testing/workshops.ts';

let test: TestApp;
let organiser: Visitor;
let day: Awaited<ReturnType<typeof openDay>>;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());
beforeEach(async () => {
  day = await openDay(test, organiser);
});

type Shown = Awaited<ReturnType<typeof day.read>>;
const seatsIn = (shown: Shown) =>
  shown.rounds.map(({ tables }) =>
    tables.map(({ number, members }) => [number, members.map((m) => m.participationId).sort()]),
  );

/** Somebody at the first table, and the way to move them. */
function moverIn(shown: Shown, round = 0) {
  const { id: roundId = '', tables = [] } = shown.rounds[round] ?? {};
  const [first, second] = tables;
  const participationId = first?.members[0]?.participationId ?? '';
  const params = { ...day.paramsOf(shown.id), roundId, participationId };
  const seat = (swapWith: string | null = null) =>
    organiser.call('seatMember', {
      params,
      body: { fromGroupId: first?.id ?? '', toGroupId: second?.id ?? '', swapWith },
    });
  return { params, seat, first, second, participationId };
}

describe('changing groups by hand', () => {
  it('tells what each move would do, and does it', async () => {
    await day.inviteMany(2, 4);
    const shown = await day.form();
    const { params, seat, second } = moverIn(shown);
    const possible = (await organiser.call('listPossibleSeats', { params })).body;
    expect(possible.tables).toEqual([
      {
        groupId: second?.id,
        number: 2,
        size: 4,
        repeatsChange: 0,
        samePairsChange: 1,
        alikePairsChange: 0,
        breaks: [],
      },
    ]);
    expect(possible.swaps).toHaveLength(4);
    const { body: moved } = await seat();
    expect(moved.rounds[0]?.tables.map(({ members }) => members.length)).toEqual([3, 5]);
    expect(moved.quality?.mix[0]).toMatchObject({ samePairs: 5 });
    expect((await seat()).code).toBe('member-moved-already');
  });

  it('lets two change places, exactly as foretold', async () => {
    await day.inviteMany(3, 4);
    const shown = await day.form({ rounds: 2 });
    const { params, seat } = moverIn(shown, 1);
    const possible = (await organiser.call('listPossibleSeats', { params })).body;
    const here = new Set(
      shown.rounds[1]?.tables[1]?.members.map(({ participationId }) => participationId),
    );
    const swap = possible.swaps.find(({ participationId }) => here.has(participationId));
    const { body: moved } = await seat(swap?.participationId ?? '');
    expect(moved.rounds[1]?.tables.map(({ members }) => members.length)).toEqual([4, 4, 4]);
    const before = shown.quality;
    expect(moved.quality?.repeats).toBe((before?.repeats ?? 0) + (swap?.repeatsChange ?? 0));
    expect(moved.quality?.mix[0]?.samePairs).toBe(
      (before?.mix[0]?.samePairs ?? 0) + (swap?.samePairsChange ?? 0),
    );
    const locked = moved.rounds[1]?.tables.flatMap(({ members }) =>
      members.filter((m) => m.locked),
    );
    expect(locked?.map(({ participationId }) => participationId).sort()).toEqual(
      [params.participationId, swap?.participationId].sort(),
    );
  });

  it('never undoes a move by hand when groups are formed anew, until it is let go', async () => {
    await day.inviteMany(4, 4);
    const shown = await day.form();
    const { params, seat, second, participationId } = moverIn(shown);
    await seat();
    const again = () =>
      organiser.call('formWorkshop', {
        params: day.paramsOf(shown.id),
        body: { options: plainOptions },
      });
    for (let run = 0; run < 3; run++) {
      await again();
      const formed = await day.formed(shown.id);
      const table = formed.rounds[0]?.tables.find(({ number }) => number === second?.number);
      expect(table?.members).toContainEqual({ participationId, locked: true, leader: false });
      expect(formed.quality).toMatchObject({ broken: 0, mix: [{ samePairs: 0 }] });
    }
    const lock = (locked: boolean) => organiser.call('lockMember', { params, body: { locked } });
    const { body: free } = await lock(false);
    expect(free.rounds[0]?.tables.flatMap(({ members }) => members).some((m) => m.locked)).toBe(
      false,
    );
    expect((await lock(false)).body.undo).toBe('lock-member');
  });

  it('takes back and does again everything, in order', async () => {
    await day.inviteMany(2, 4);
    const shown = await day.form();
    const states = [seatsIn(shown)];
    await moverIn(shown).seat();
    states.push(seatsIn(await day.read(shown.id)));
    await organiser.call('formWorkshop', {
      params: day.paramsOf(shown.id),
      body: { options: { ...plainOptions, size: { by: 'people', people: 3 } } },
    });
    states.push(seatsIn(await day.formed(shown.id)));
    expect(states.map(([tables]) => tables?.length)).toEqual([2, 2, 3]);
    const params = day.paramsOf(shown.id);
    const undo = () => organiser.call('undoWorkshopChange', { params });
    const redo = () => organiser.call('redoWorkshopChange', { params });
    expect(seatsIn((await undo()).body)).toEqual(states[1]);
    expect(seatsIn((await undo()).body)).toEqual(states[0]);
    expect(seatsIn((await undo()).body)).toEqual([[]]);
    expect((await undo()).code).toBe('nothing-to-undo');
    for (const state of states) expect(seatsIn((await redo()).body)).toEqual(state);
    expect((await redo()).code).toBe('nothing-to-redo');
    await undo();
    await moverIn(await day.read(shown.id)).seat();
    expect((await redo()).code).toBe('nothing-to-redo');
  });

  it('shows who came later and who no longer comes, and places the former', async () => {
    await day.inviteMany(2, 4);
    const shown = await day.form();
    const late = await day.invite({ familyName: 'Sen' });
    const { first, second, params } = moverIn(shown);
    const gone = params.participationId;
    await test.database.participation.update({
      where: { id: gone },
      data: { attendance: 'DECLINED' },
    });
    const now = await day.read(shown.id);
    expect(now.rounds[0]?.unplaced).toEqual([late.id]);
    expect(now.people.find(({ participationId }) => participationId === gone)?.coming).toBe(false);
    const place = (participationId: string) =>
      organiser.call('seatMember', {
        params: { ...params, participationId },
        body: { fromGroupId: null, toGroupId: second?.id ?? '', swapWith: null },
      });
    expect((await place(late.id)).body.rounds[0]?.unplaced).toEqual([]);
    expect((await place(late.id)).code).toBe('member-moved-already');
    await test.database.workshopGroupMember.deleteMany({ where: { participationId: gone } });
    expect((await place(gone)).code).toBe('not-found');
    expect(first).toBeDefined();
  });

  it('deals tables to rooms, refuses rooms that are too small, and clears them', async () => {
    await day.inviteMany(3, 4);
    const shown = await day.form();
    const room = (name: string, capacity: number, eventId = day.event.id) =>
      test.database.room.create({ data: { eventId, name, capacity } });
    const small = await room('Liten', 5);
    const large = await room('Stor', 100);
    const deal = (roomIds: string[]) =>
      organiser.call('dealRooms', { params: day.paramsOf(shown.id), body: { roomIds } });
    const roomsIn = ({ rounds }: Shown) => rounds[0]?.tables.map(({ room: at }) => at?.name);
    expect(roomsIn((await deal([small.id, large.id])).body)).toEqual(['Liten', 'Stor', 'Stor']);
    const refused = await deal([small.id]);
    expect(refused.code).toBe('rooms-too-small');
    expect(refused.text).toContain('8 personer');
    expect(roomsIn(await day.read(shown.id))).toEqual(['Liten', 'Stor', 'Stor']);
    expect(roomsIn((await deal([])).body)).toEqual([undefined, undefined, undefined]);
    const elsewhere = await room('Annan', 100, (await makeEvent(test.database)).id);
    expect((await deal([elsewhere.id])).code).toBe('not-found');
  });
});

describe('publishing and discarding', () => {
  it('shows everybody their own table in every round and takes it back again', async () => {
    const me = await day.invite();
    await day.inviteMany(3, 5);
    const shown = await day.form({ rounds: 2 });
    const visitor = await test.signIn(me.person);
    const tables = async () => {
      const { body } = await visitor.call('getMyDay', { params: { eventId: day.event.id } });
      return body.entries[0]?.tables.map(({ round }) => round);
    };
    expect(await tables()).toEqual([]);
    const params = day.paramsOf(shown.id);
    const publish = () => organiser.call('publishWorkshop', { params });
    const published = await publish();
    expect(published.body.state).toBe('PUBLISHED');
    expect(await tables()).toEqual(['Bordssamtal 1', 'Bordssamtal 2']);
    test.now = new Date(test.now.getTime() + 60_000);
    expect((await publish()).body.publishedAt).toBe(published.body.publishedAt);
    const told = { eventId: day.event.id, action: 'publish-workshop' };
    expect(await test.database.activityEntry.count({ where: told })).toBe(1);
    await organiser.call('withdrawWorkshop', { params });
    expect(await tables()).toEqual([]);
  });

  it('discards a proposal, never a published workshop, and brings it back as it was', async () => {
    await day.inviteMany(2, 4);
    const shown = await day.form();
    const params = day.paramsOf(shown.id);
    const discard = () => organiser.call('discardWorkshop', { params });
    const restore = () => organiser.call('restoreWorkshop', { params });
    await organiser.call('publishWorkshop', { params });
    expect((await discard()).code).toBe('workshop-is-published');
    await organiser.call('withdrawWorkshop', { params });
    expect((await discard()).status).toBe(204);
    expect((await organiser.call('getWorkshop', { params })).code).toBe('not-found');
    expect(seatsIn((await restore()).body)).toEqual(seatsIn(shown));
    expect((await restore()).status).toBe(200);
    await discard();
    await day.form();
    expect((await restore()).code).toBe('workshop-name-taken');
  });

  it('refuses changes when the day is closed', async () => {
    await day.inviteMany(2, 4);
    const shown = await day.form();
    await test.database.event.update({ where: { id: day.event.id }, data: { phase: 'CLOSED' } });
    const params = day.paramsOf(shown.id);
    expect((await organiser.call('publishWorkshop', { params })).code).toBe('event-is-over');
    const deal = await organiser.call('dealRooms', { params, body: { roomIds: [] } });
    expect(deal.code).toBe('event-is-over');
    expect((await moverIn(shown).seat()).code).toBe('event-is-over');
    expect((await organiser.call('undoWorkshopChange', { params })).code).toBe('event-is-over');
  });
});

describe('what is shown', () => {
  it('hides protected identities from organisers and prints, and shows them their own table', async () => {
    const hidden = await day.invite({
      givenName: 'Hemlig',
      familyName: 'Skyddsson',
      title: 'Hemlighetschef',
      protectedIdentity: true,
    });
    await day.inviteMany(3, 1);
    const shown = await day.form();
    const text = JSON.stringify(shown);
    expect(text).not.toContain('Skyddsson');
    expect(text).not.toContain('Hemlighetschef');
    expect(shown.people.filter(({ name }) => name === null)).toEqual([
      {
        participationId: hidden.id,
        name: null,
        title: '',
        unit: '',
        organisation: '',
        coming: true,
      },
    ]);
    const params = day.paramsOf(shown.id);
    await organiser.call('publishWorkshop', { params });
    const file = await organiser.call('exportWorkshop', { params });
    const cells = (await readXlsxCells(file.bytes)).flat();
    expect(cells).toContain('Skyddad person');
    expect(cells.join()).not.toContain('Skyddsson');
    const visitor = await test.signIn(hidden.person);
    const { body } = await visitor.call('getMyDay', { params: { eventId: day.event.id } });
    expect(body.entries[0]?.tables).toMatchObject([
      { round: 'Bordssamtal', number: 1, place: null },
    ]);
  });

  it('exports who sits where, in Swedish order', async () => {
    for (const familyName of ['Öst', 'Ahl', 'Åberg', 'Zäll']) {
      await day.invite({ familyName, givenName: familyName });
    }
    const shown = await day.form({ rounds: 2 });
    const file = await organiser.call('exportWorkshop', { params: day.paramsOf(shown.id) });
    expect(file.headers['content-disposition']).toContain('Bordssamtal.xlsx');
    const [heading, ...rows] = await readXlsxCells(file.bytes);
    expect(heading?.slice(0, 4)).toEqual(['Namn', 'Runda 1', 'Runda 2', 'Titel']);
    expect(rows.map(([name, table]) => [name, table])).toEqual([
      ['Ahl Ahl', '1'],
      ['Zäll Zäll', '1'],
      ['Åberg Åberg', '1'],
      ['Öst Öst', '1'],
    ]);
  });

  it('exports mingle groups by the letters on their signs', async () => {
    await day.inviteMany(2, 4);
    const shown = await day.form({ kind: 'MINGLE' });
    const file = await organiser.call('exportWorkshop', { params: day.paramsOf(shown.id) });
    const [heading, ...rows] = await readXlsxCells(file.bytes);
    expect(heading?.slice(0, 2)).toEqual(['Namn', 'Grupp']);
    expect(new Set(rows.map(([, group]) => group))).toEqual(new Set(['A', 'B']));
  });

  it('lists workshops and what new ones can be made from', async () => {
    await day.inviteMany(2, 4);
    await day.form();
    const list = () => organiser.call('listWorkshops', { params: { eventId: day.event.id } });
    const { body } = await list();
    expect(body.people).toHaveLength(8);
    expect(body.tableAddress).toMatch(new RegExp(`^https?://.*/my/${day.event.id}/tables$`));
    expect(body.items.map(({ title }) => title)).toEqual(['Verkstad']);
    expect(body.workshops.map((w) => [w.name, w.roundCount, w.groupCount, w.peopleCount])).toEqual([
      ['Bordssamtal', 1, 2, 8],
    ]);
    const one = await countQueries(list);
    await day.form({ name: 'Runda 2' });
    await day.form({ name: 'Runda 3' });
    expect((await countQueries(list)).count).toBe(one.count);
  });
});

describe('at 2,000 people', () => {
  it('reads a workshop with as many queries as a small one', async () => {
    await day.inviteMany(2, 2);
    const small = await day.form({}, { size: { by: 'groups', groups: 2 } });
    const read = (workshopId: string) => countQueries(() => day.read(workshopId));
    const few = await read(small.id);
    const people = await makeCrowd(test.database, 2000, await makeUnit(test.database));
    await bringCrowd(test.database, day.event, people);
    const large = await day.form(
      { name: 'Stor', rounds: 2 },
      { mix: [], size: { by: 'people', people: 10 } },
    );
    expect(large.peopleCount).toBe(2004);
    expect(large.quality).toMatchObject({ repeats: 0, broken: 0 });
    expect((await read(large.id)).count).toBe(few.count);
  });
});
