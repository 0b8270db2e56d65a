import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeBlock,
  makeEvent,
  makeParticipation,
  makePerson,
  makeTable,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

const hall = {
  name: 'Stora salen',
  floor: '',
  directions: '',
  capacity: 400,
  building: 'Norra huset',
  features: ['wheelchair', 'screen', 'screen'] as ('wheelchair' | 'screen')[],
};
const talk = {
  kind: 'PLENARY' as const,
  title: 'Välkommen',
  description: '',
  startsAt: '2026-05-11T07:00:00.000Z',
  endsAt: '2026-05-11T07:30:00.000Z',
  roomId: null as string | null,
  responsible: 'Kommundirektören',
  crew: ['Eva Ek (ljud)', 'Bo Alm (gitarr)'],
  technicalNeeds: '',
  needs: ['piano' as const],
};

async function read(eventId: string) {
  return (await organiser.call('getProgramme', { params: { eventId } })).body;
}

describe('what the rules need to know', () => {
  it('is kept of rooms, items and seminars, and left empty where nobody says it', async () => {
    const event = await makeEvent(test.database);
    const params = { eventId: event.id };
    const room = (await organiser.call('createRoom', { params, body: hall })).body;
    expect(room).toMatchObject({ building: 'Norra huset', features: ['screen', 'wheelchair'] });
    const { building: _, features: __, ...bare } = { ...hall, name: 'Aulan' };
    expect((await organiser.call('createRoom', { params, body: bare })).body).toMatchObject({
      building: '',
      features: [],
    });
    const item = (await organiser.call('createItem', { params, body: talk })).body;
    expect(item).toMatchObject({ crew: talk.crew, needs: ['piano'] });
    const { id: blockId, slots } = await makeBlock(test.database, event, { seminars: 1 });
    const seminar = {
      letter: null,
      title: 'Tillit',
      description: '',
      host: 'HR-chefen',
      technicalNeeds: '',
    };
    const at = { blockId };
    expect(
      (await organiser.call('createSeminar', { params: at, body: seminar })).body,
    ).toMatchObject({
      hostDeclined: false,
      awaySlotIds: [],
      crew: [],
      needs: [],
      repeats: null,
      dropped: false,
    });
    const awaySlotIds = slots.slice(0, 1).map(({ id }) => id);
    const more = { hostDeclined: true, awaySlotIds, crew: ['Eva Ek'], repeats: 2, expected: 40 };
    const made = await organiser.call('createSeminar', {
      params: at,
      body: { ...seminar, ...more, needs: ['screen'] },
    });
    expect(made.body).toMatchObject({ ...more, needs: ['screen'], wished: 0 });
    const { id: seminarId, letter } = made.body;
    const dropped = await organiser.call('updateSeminar', {
      params: { seminarId },
      body: { ...seminar, letter, dropped: true, version: 1 },
    });
    expect(dropped.body).toMatchObject({ dropped: true, hostDeclined: false, repeats: null });
  });

  it('refuses features that are not of the vocabulary', async () => {
    const event = await makeEvent(test.database);
    const body = { ...hall, features: ['helipad' as 'screen'] };
    const answer = await organiser.call('createRoom', { params: { eventId: event.id }, body });
    expect(answer.faults[0]).toMatchObject({ pointer: '/body/features/0' });
  });

  it('counts how many want a seminar among as many first wishes as there are slots', async () => {
    const event = await makeEvent(test.database);
    const block = await makeBlock(test.database, event, { seminars: 3, slots: 2 });
    const participation = await makeParticipation(
      test.database,
      event,
      await makePerson(test.database),
    );
    const about = { participationId: participation.id, blockId: block.id };
    await test.database.preferenceList.create({ data: { ...about, savedAt: new Date() } });
    await test.database.preference.createMany({
      data: block.seminars.map(({ id }, index) => ({ ...about, seminarId: id, rank: index + 1 })),
    });
    const { blocks } = await read(event.id);
    expect(blocks[0]?.seminars.map(({ wished }) => wished)).toEqual([1, 1, 0]);
  });

  it('is several days when the event is, and stays so until another number is said', async () => {
    const event = await makeEvent(test.database);
    const params = { eventId: event.id };
    const startsAt = '2026-05-12T07:00:00.000Z';
    const body = { ...talk, needs: [], startsAt, endsAt: '2026-05-12T07:30:00.000Z' };
    await organiser.call('createItem', { params, body });
    expect((await read(event.id)).findings).toMatchObject([{ code: 'item-outside-day' }]);
    const { series, ...known } = (await organiser.call('getEvent', { params })).body;
    const change = { ...known, seriesId: series.id };
    await organiser.call('updateEvent', { params, body: { ...change, days: 2 } });
    const { days: _, ...rest } = change;
    await organiser.call('updateEvent', { params, body: { ...rest, version: 2 } });
    const programme = await read(event.id);
    expect([programme.event.days, programme.findings]).toEqual([2, []]);
    const eight = { ...rest, days: 8, version: 3 };
    expect((await organiser.call('updateEvent', { params, body: eight })).status).toBe(422);
  });
});

describe('warnings', () => {
  it('carry what they are about and one change that helps', async () => {
    const event = await makeEvent(test.database);
    const params = { eventId: event.id };
    const { id: roomId } = (await organiser.call('createRoom', { params, body: hall })).body;
    const withPiano = { ...hall, name: 'Aulan', features: ['piano' as 'screen'] };
    const { id: other } = (await organiser.call('createRoom', { params, body: withPiano })).body;
    const body = { ...talk, roomId };
    const { id } = (await organiser.call('createItem', { params, body })).body;
    expect((await read(event.id)).findings).toEqual([
      {
        code: 'needs-missing',
        severity: 'warning',
        subjectIds: [id],
        blockId: null,
        roomId,
        person: null,
        wanted: null,
        available: null,
        features: ['piano'],
        reason: null,
        span: null,
        remedy: { kind: 'set-room', subjectIds: [id], roomId: other },
      },
    ]);
  });

  it('see the rooms of groups', async () => {
    const event = await makeEvent(test.database);
    const params = { eventId: event.id };
    const room = (await organiser.call('createRoom', { params, body: { ...hall, capacity: 1 } }))
      .body;
    const item = await organiser.call('createItem', {
      params,
      body: { ...talk, kind: 'WORKSHOP', needs: [] },
    });
    const { roundId, groupId } = await makeTable(test.database, event, {
      itemId: item.body.id,
      roomId: room.id,
    });
    for (let index = 0; index < 2; index++) {
      const person = await makePerson(test.database);
      const { id } = await makeParticipation(test.database, event, person);
      await test.database.workshopGroupMember.create({
        data: { roundId, groupId, participationId: id },
      });
    }
    const { findings, groups } = await read(event.id);
    expect(groups).toMatchObject([{ id: groupId, name: 'Bord', people: 2, itemId: item.body.id }]);
    expect(findings).toMatchObject([
      { code: 'groups-over-room', subjectIds: [groupId], wanted: 2, available: 1 },
    ]);
  });

  it('tell of needs of access in numbers only, and each reader of them is noted once a day', async () => {
    const event = await makeEvent(test.database, { phase: 'INVITED' });
    const params = { eventId: event.id };
    const { id: roomId } = (
      await organiser.call('createRoom', { params, body: { ...hall, features: ['screen'] } })
    ).body;
    await organiser.call('createItem', { params, body: { ...talk, roomId, needs: [] } });
    const readings = () => test.database.needsReading.findMany({ where: { eventId: event.id } });
    expect(await read(event.id)).toMatchObject({ access: [], findings: [] });
    expect(await readings()).toEqual([]);

    const needs = { diet: [], otherDiet: '', otherAccess: 'Ljust rum' };
    for (const [attendance, access] of [
      ['COMING', 'wheelchair'],
      ['COMING', 'close-seat'],
      ['DIGITAL', 'hearing-loop'],
    ] as const) {
      const person = await makePerson(test.database);
      await makeParticipation(test.database, event, person, 'INVITED');
      const visitor = await test.signIn(person);
      const body = { attendance, needs: { ...needs, access: [access] }, version: 1 };
      expect((await visitor.call('saveMyReply', { params, body })).status).toBe(200);
    }
    const programme = await read(event.id);
    expect(programme.access).toEqual([
      { kind: 'wheelchair', count: 1 },
      { kind: 'close-seat', count: 1 },
    ]);
    expect(programme.findings).toMatchObject([
      {
        code: 'access-missing',
        severity: 'error',
        roomId,
        wanted: 1,
        features: ['wheelchair'],
        remedy: { kind: 'confirm-feature', roomId, feature: 'wheelchair' },
      },
    ]);
    expect(JSON.stringify(programme)).not.toContain('Ljust rum');
    await read(event.id);
    await organiser.call('getForum', { params });
    expect((await readings()).map(({ purpose }) => purpose)).toEqual(['programme']);
    await test.database.needsReading.updateMany({
      data: { at: new Date(test.now.getTime() - 25 * 60 * 60 * 1000) },
    });
    await read(event.id);
    expect(await readings()).toHaveLength(2);
  });
});

describe('a seminar that is cancelled', () => {
  it('is given to nobody: not by rotation, not by allocation', async () => {
    const event = await makeEvent(test.database, { phase: 'CHOOSING' });
    const params = { eventId: event.id };
    for (let index = 0; index < 4; index++) {
      await makeParticipation(test.database, event, await makePerson(test.database));
    }
    const rotation = await makeBlock(test.database, event, {
      seminars: 3,
      slots: 2,
      mode: 'ROTATION',
    });
    await test.database.seminar.updateMany({
      where: { blockId: rotation.id, letter: 'C' },
      data: { dropped: true },
    });
    const { findings } = (await organiser.call('getProgramme', { params })).body;
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const dealt = await organiser.call('assignCohorts', {
      params: { blockId: rotation.id },
      body: { again: false },
    });
    expect(dealt.body.cohorts).toEqual([2, 2]);

    const ranked = await makeBlock(test.database, event, { seminars: 2, slots: 1 });
    const where = { blockId: ranked.id, letter: 'B' };
    await test.database.seminar.updateMany({ where, data: { dropped: true } });
    const at = { blockId: ranked.id };
    const body = { objective: 'fair' as const };
    const { id: runId } = (await organiser.call('startAllocation', { params: at, body })).body;
    await expect
      .poll(async () => {
        const run = await test.database.allocationRun.findUniqueOrThrow({ where: { id: runId } });
        return run.state;
      })
      .toBe('PROPOSED');
    const run = (await organiser.call('getAllocationRun', { params: { runId } })).body;
    expect(JSON.stringify(run)).not.toContain('Seminarium B');
  });
});
