import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  makeBlock,
  makeEvent,
  makeOrganisation,
  makePerson,
  makeUnit,
} from '../../testing/factories.ts';
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
const tablesOf = ({ rounds }: Shown, round = 0) =>
  (rounds[round]?.tables ?? []).map(({ members }) =>
    members.map(({ participationId }) => participationId),
  );
const tableOf = (shown: Shown, id: string, round = 0) =>
  tablesOf(shown, round).findIndex((table) => table.includes(id)) + 1;

describe('forming groups', () => {
  it('divides everybody who comes, as mixed as can be, and nobody else', async () => {
    await day.inviteMany(4, 4);
    for (const attendance of ['DECLINED', 'DIGITAL', 'INVITED'] as const) {
      await day.invite({}, attendance);
    }
    const asked = await day.ask();
    expect(asked.status).toBe(202);
    expect(asked.body.forming).toMatchObject({ stopping: false, failure: null });
    const shown = await day.formed(asked.body.id);
    expect(shown.state).toBe('PROPOSED');
    expect(tablesOf(shown).map(({ length }) => length)).toEqual([4, 4, 4, 4]);
    expect(shown.quality).toMatchObject({
      meetings: 24,
      repeats: 0,
      mix: [{ attribute: 'organisation', samePairs: 0, bound: 0 }],
      optimal: true,
      broken: 0,
    });
    expect(shown.rounds[0]?.unplaced).toEqual([]);
    expect(shown).toMatchObject({ undo: 'form-groups', redo: null, forming: null });
  });

  it('lets nobody meet twice over several rounds, where that is possible', async () => {
    await day.inviteMany(4, 4);
    const shown = await day.form({ rounds: 3 }, { mix: [] });
    expect(shown.quality).toMatchObject({ meetings: 72, repeats: 0, repeatsBound: 0 });
    expect(shown.rounds.map(({ item }) => item?.title)).toEqual([
      'Verkstad',
      'Verkstad',
      'Verkstad',
    ]);
  });

  it('puts those who want the same seminar most together, and says how many could be', async () => {
    await day.inviteMany(2, 6);
    const { id: blockId, seminars } = await makeBlock(test.database, day.event, { seminars: 3 });
    const people = await test.database.participation.findMany({
      where: { eventId: day.event.id },
      orderBy: { id: 'asc' },
    });
    await test.database.preferenceList.createMany({
      data: people.map(({ id }) => ({ participationId: id, blockId, savedAt: test.now })),
    });
    await test.database.preference.createMany({
      data: people.map(({ id }, index) => ({
        participationId: id,
        blockId,
        seminarId: seminars[index % 3]?.id ?? '',
        rank: 1,
      })),
    });
    const what = { kind: 'wish' as const, blockId };
    const shown = await day.form({}, { mix: [], alike: [{ what, weight: 'much' }] });
    expect(shown.quality?.alike).toEqual([{ what, samePairs: 18, bound: 18 }]);
    expect(shown.rounds[0]?.tables.map(({ alikePairs }) => alikePairs)).toEqual([6, 6, 6]);
    const [first, second] = shown.rounds[0]?.tables ?? [];
    const { body } = await organiser.call('listPossibleSeats', {
      params: {
        ...day.paramsOf(shown.id),
        roundId: shown.rounds[0]?.id ?? '',
        participationId: first?.members[0]?.participationId ?? '',
      },
    });
    const there = body.tables.find(({ groupId }) => groupId === second?.id);
    expect(there?.alikePairsChange).toBe(-3);
  });

  it('keeps together those with the same seminar in a slot', async () => {
    await day.inviteMany(1, 8);
    const { slots, seminars, sessions } = await makeBlock(test.database, day.event, {
      seminars: 2,
    });
    const people = await test.database.participation.findMany({
      where: { eventId: day.event.id },
    });
    await test.database.seat.createMany({
      data: people.map(({ id }, index) => ({
        participationId: id,
        sessionId: sessions[index % 2]?.id ?? '',
        slotId: slots[0]?.id ?? '',
        seminarId: seminars[index % 2]?.id ?? '',
        source: 'ALLOCATION' as const,
      })),
    });
    const what = { kind: 'seat' as const, slotId: slots[0]?.id ?? '' };
    const shown = await day.form({}, { mix: [], alike: [{ what, weight: 'some' }] });
    expect(shown.quality?.alike).toEqual([{ what, samePairs: 12, bound: 12 }]);
  });

  it('refuses to both mix and keep together by the same', async () => {
    const refused = await day.ask(
      {},
      { alike: [{ what: { kind: 'attribute', attribute: 'organisation' }, weight: 'some' }] },
    );
    expect(refused).toMatchObject({ status: 422, code: 'invalid-input' });
  });

  it('gives nobody a table in a round they are away from, and does not miss them there', async () => {
    await day.inviteMany(4, 3);
    const gone = await day.invite();
    const shown = await day.form(
      { rounds: 2 },
      { leaders: [gone.id], away: [{ participationId: gone.id, rounds: [1, 9] }] },
    );
    expect(tableOf(shown, gone.id, 0)).toBe(1);
    expect(tableOf(shown, gone.id, 1)).toBe(0);
    expect(shown.rounds.map(({ unplaced }) => unplaced)).toEqual([[], []]);
    expect(shown.quality).toMatchObject({ broken: 0 });
    expect(tablesOf(shown, 0).flat()).toHaveLength(13);
    expect(tablesOf(shown, 1).flat()).toHaveLength(12);
  });

  it('lets whoever is put at a table by hand stay there, away or not', async () => {
    await day.inviteMany(2, 4);
    const gone = await day.invite();
    const away = [{ participationId: gone.id, rounds: [0] }];
    const shown = await day.form({}, { away });
    const round = shown.rounds[0];
    const params = {
      ...day.paramsOf(shown.id),
      roundId: round?.id ?? '',
      participationId: gone.id,
    };
    const toGroupId = round?.tables[0]?.id ?? '';
    await organiser.call('seatMember', {
      params,
      body: { fromGroupId: null, toGroupId, swapWith: null },
    });
    await organiser.call('formWorkshop', {
      params: day.paramsOf(shown.id),
      body: { options: { ...plainOptions, away } },
    });
    expect(tableOf(await day.formed(shown.id), gone.id)).toBe(1);
  });

  it('keeps people apart from their own manager, together and at the tables they lead', async () => {
    const unit = await makeUnit(test.database);
    const managers = [await day.invite({ unitId: unit.id }), await day.invite({ unitId: unit.id })];
    for (const { person } of managers) {
      await day.invite({ unitId: unit.id, managerId: person.id });
      await day.invite({ unitId: unit.id, managerId: person.id });
    }
    const [one, other, third] = [await day.invite(), await day.invite(), await day.invite()];
    const shown = await day.form(
      { rounds: 2 },
      {
        size: { by: 'groups', groups: 3 },
        apartFromManager: true,
        apart: [{ one: one.id, other: third.id }],
        together: [[one.id, other.id]],
        leaders: managers.map(({ id }) => id),
        leadersMove: true,
      },
    );
    expect(shown.quality?.broken).toBe(0);
    for (const round of [0, 1]) {
      expect(tableOf(shown, one.id, round)).toBe(tableOf(shown, other.id, round));
      expect(tableOf(shown, one.id, round)).not.toBe(tableOf(shown, third.id, round));
      expect(managers.map(({ id }) => tableOf(shown, id, round))).toEqual([round + 1, round + 2]);
    }
    const leaders = shown.rounds[1]?.tables.map(({ members }) => members.filter((m) => m.leader));
    expect(leaders?.map(({ length }) => length)).toEqual([0, 1, 1]);
  });

  it('counts those who sat together on an earlier day', async () => {
    await day.inviteMany(1, 8);
    const first = await day.form({ name: 'Förmiddag' }, { mix: [] });
    const publication = { params: day.paramsOf(first.id) };
    await organiser.call('publishWorkshop', publication);
    const listed = await organiser.call('listWorkshops', { params: { eventId: day.event.id } });
    expect(listed.body.earlier).toMatchObject([{ id: first.id, name: 'Förmiddag' }]);
    const second = await day.form({ name: 'Eftermiddag' }, { mix: [], earlier: [first.id] });
    // Of four who sat together two must meet again: two at each of two tables, from each of two.
    expect(second.quality?.metBefore).toBe(4);
  });

  it('divides a leadership group alone, or those who have a seat at a seminar', async () => {
    await day.inviteMany(1, 4);
    const member = await day.invite();
    const another = await day.invite();
    const group = await test.database.leadershipGroup.create({
      data: {
        name: 'KLG',
        nesting: 1,
        members: { create: [member, another].map(({ person }) => ({ personId: person.id })) },
      },
    });
    const shown = await day.form(
      {},
      { who: { kind: 'leadership-group', groupId: group.id }, size: { by: 'groups', groups: 1 } },
    );
    expect(tablesOf(shown).flat().sort()).toEqual([member.id, another.id].sort());
  });

  it('names the conditions that cannot be kept, and changes nothing', async () => {
    const boss = await day.invite({ familyName: 'Chefsson' });
    await day.invite({ managerId: boss.person.id, familyName: 'Medarbetarsson' });
    const shown = await day.form({}, { size: { by: 'groups', groups: 1 }, apartFromManager: true });
    expect(shown.forming?.failure?.code).toBe('groups-impossible');
    expect(shown.forming?.failure?.detail).toMatch(
      /Runda 1: de här villkoren går inte att förena: .*Medarbetarsson.* ska inte sitta vid samma bord/,
    );
    expect(tablesOf(shown)).toEqual([]);
    const params = day.paramsOf(shown.id);
    expect((await organiser.call('publishWorkshop', { params })).code).toBe('workshop-not-formed');
    await organiser.call('formWorkshop', {
      params,
      body: { options: { ...plainOptions, size: { by: 'groups', groups: 1 } } },
    });
    expect(tablesOf(await day.formed(shown.id))).toHaveLength(1);
  });

  it('ends at once with the best so far when asked to, and keeps what was before when cancelled', async () => {
    await day.inviteMany(6, 10);
    // Nine tables of seven with four rounds of sixty: never proven, so that it goes on until it is stopped.
    const hard = { size: { by: 'groups', groups: 9 } as const };
    const asked = await day.ask({ rounds: 12 }, hard);
    const params = day.paramsOf(asked.body.id);
    const again = await organiser.call('formWorkshop', { params, body: { options: plainOptions } });
    expect(again.code).toBe('forming-already');
    expect((await organiser.call('stopForming', { params })).body.forming?.stopping).toBe(true);
    const shown = await day.formed(asked.body.id);
    expect(shown.quality?.optimal).toBe(false);
    expect(tablesOf(shown)).toHaveLength(9);

    await organiser.call('formWorkshop', {
      params,
      body: { options: { ...plainOptions, ...hard } },
    });
    const cancelled = await organiser.call('cancelForming', { params });
    expect(cancelled.body.forming).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(tablesOf(await day.read(shown.id))).toEqual(tablesOf(shown));
  });

  it('says that a search was interrupted when its process went away', async () => {
    await day.inviteMany(2, 4);
    const shown = await day.form();
    await test.database.workshopForming.create({
      data: {
        workshopId: shown.id,
        runId: shown.id,
        options: plainOptions,
        seed: 1,
        heardAt: new Date(Date.now() - 60_000),
      },
    });
    expect((await day.read(shown.id)).forming?.failure?.code).toBe('forming-interrupted');
  });

  it('refuses too few people, a name that is taken, an item of another day, strangers and a closed day', async () => {
    await day.invite();
    expect((await day.ask()).code).toBe('too-few-coming');
    await day.inviteMany(2, 2);
    const three = { size: { by: 'groups', groups: 3 } as const };
    expect((await day.ask({}, three)).code).toBe('too-few-coming');
    const two = { size: { by: 'groups', groups: 2 } as const };
    await day.form({}, two);
    expect((await day.ask({}, two)).code).toBe('workshop-name-taken');
    const stranger = await day.invite({}, 'DECLINED');
    const unknown = await day.ask({ name: 'B' }, { ...two, leaders: [stranger.id] });
    expect(unknown.code).toBe('workshop-person-unknown');
    const ids = (
      await test.database.participation.findMany({
        where: { eventId: day.event.id, attendance: 'COMING' },
      })
    ).map(({ id }) => id);
    const crowded = await day.ask({ name: 'B' }, { ...two, leaders: ids.slice(0, 3) });
    expect(crowded.code).toBe('too-many-leaders');
    const other = await openDay(test, organiser);
    const elsewhere = await organiser.call('createWorkshop', {
      params: { eventId: day.event.id },
      body: {
        name: 'C',
        kind: 'TABLES',
        rounds: [{ itemId: other.itemId }],
        options: plainOptions,
      },
    });
    expect(elsewhere.code).toBe('programme-item-unknown');
    await test.database.event.update({ where: { id: day.event.id }, data: { phase: 'CLOSED' } });
    expect((await day.ask({ name: 'C' }, two)).code).toBe('event-is-over');
    expect(await test.database.workshop.count({ where: { eventId: day.event.id } })).toBe(1);
  });

  it('says every fault of the form at once', async () => {
    const answer = await organiser.call('createWorkshop', {
      params: { eventId: day.event.id },
      body: {
        name: ' ',
        kind: 'TABLES',
        rounds: [],
        options: {
          ...plainOptions,
          size: { by: 'people', people: 1 },
          mix: [
            { attribute: 'unit', weight: 'some' },
            { attribute: 'unit', weight: 'much' },
          ],
        },
      },
    });
    expect(answer.code).toBe('invalid-input');
    expect(answer.faults.map(({ pointer }) => pointer).sort()).toEqual([
      '/body/name',
      '/body/options/mix',
      '/body/options/size/people',
      '/body/rounds',
    ]);
  });

  it('lets one of two make a workshop of the same name', async () => {
    await day.inviteMany(2, 2);
    const answers = await Promise.all([day.ask(), day.ask()]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['workshop-name-taken', null].sort());
  });

  it('is found only under its own event', async () => {
    await day.inviteMany(2, 2);
    const { id: workshopId } = await day.form();
    const other = await makeEvent(test.database);
    const wrong = { params: { eventId: other.id, workshopId } };
    for (const name of [
      'getWorkshop',
      'publishWorkshop',
      'discardWorkshop',
      'exportWorkshop',
      'stopForming',
      'undoWorkshopChange',
    ] as const) {
      expect((await organiser.call(name, wrong)).code, name).toBe('not-found');
    }
  });
});
