import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import { bringCrowd, makeCrowd } from '../../testing/crowd.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeUnit,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let participant: Visitor;
const nobody = '00000000-0000-4000-8000-000000000000';

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  const unitId = (await makeUnit(test.database)).id;
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'], unitId }));
  participant = await test.signIn(await makePerson(test.database, { unitId }));
});
afterAll(() => test.stop());

let serial = 0;
async function plan(template: 'rotation-day' | 'values-day' | null, date = '2027-05-12') {
  serial += 1;
  const series = { kind: 'new' as const, name: `Serie ${serial}` };
  const body = { name: `Dag ${serial}`, date, place: 'Folkets hus', series, template };
  return (await organiser.call('createEvent', { body })).body;
}

describe('series', () => {
  it('are made, listed with how many events, and renamed', async () => {
    const { body } = await organiser.call('createSeries', { body: { name: 'Chefens dag' } });
    expect(body).toMatchObject({ name: 'Chefens dag', events: 0 });
    await organiser.call('renameSeries', {
      params: { seriesId: body.id },
      body: { name: 'Chefsdagen' },
    });
    const { rows } = (await organiser.call('listSeries')).body;
    expect(rows.find(({ id }) => id === body.id)?.name).toBe('Chefsdagen');
  });

  it('have names of their own', async () => {
    const [first] = await Promise.all([
      organiser.call('createSeries', { body: { name: 'Ett' } }),
      organiser.call('createSeries', { body: { name: 'Två' } }),
    ]);
    expect((await organiser.call('createSeries', { body: { name: 'Ett' } })).code).toBe(
      'series-name-taken',
    );
    const renamed = await organiser.call('renameSeries', {
      params: { seriesId: first.body.id },
      body: { name: 'Två' },
    });
    expect(renamed.code).toBe('series-name-taken');
    const missing = await organiser.call('renameSeries', {
      params: { seriesId: nobody },
      body: { name: 'Tre' },
    });
    expect(missing.code).toBe('not-found');
  });
});

describe('planning a day', () => {
  it('begins empty, or as one of the real days by the clocks of the place', async () => {
    const empty = await plan(null);
    expect(empty).toMatchObject({ phase: 'DRAFT', version: 1, theme: '', date: '2027-05-12' });
    const event = await plan('rotation-day', '2027-01-20');
    const { body } = await organiser.call('getProgramme', { params: { eventId: event.id } });
    expect(body.items[0]?.startsAt).toBe('2027-01-20T07:00:00.000Z');
    expect(body.rooms).toHaveLength(6);
    const [block] = body.blocks;
    expect(block?.seminars.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
    expect(block?.sessions).toHaveLength(16);
    expect(body.findings).toEqual([]);
  });

  it('writes a template in the language of whoever makes it', async () => {
    const answer = await organiser.call('createEvent', {
      headers: { 'accept-language': 'en' },
      body: {
        name: 'Values',
        date: '2027-09-01',
        place: '',
        series: { kind: 'new', name: 'In English' },
        template: 'values-day',
      },
    });
    expect(answer.body.valueWords).toEqual(['commitment', 'trust', 'together']);
  });

  it('refuses a series that does not exist or whose name is taken', async () => {
    const body = { name: 'Dag', date: '2027-05-12', place: '', template: null };
    const unknown = { kind: 'existing' as const, id: nobody };
    expect((await organiser.call('createEvent', { body: { ...body, series: unknown } })).code).toBe(
      'series-unknown',
    );
    await organiser.call('createSeries', { body: { name: 'Upptagen' } });
    const taken = { kind: 'new' as const, name: 'Upptagen' };
    expect((await organiser.call('createEvent', { body: { ...body, series: taken } })).code).toBe(
      'series-name-taken',
    );
  });

  it('says what is missing', async () => {
    const body = {
      name: ' ',
      date: '2027-02-30',
      place: '',
      template: null,
      series: { kind: 'existing' as const, id: nobody },
    };
    const answer = await organiser.call('createEvent', { body });
    expect(answer.faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/body/name', 'required'],
      ['/body/date', 'invalid-date'],
    ]);
  });
});

describe('changing an event', () => {
  const changeOf = (event: Awaited<ReturnType<typeof plan>>) => ({
    version: event.version,
    name: event.name,
    date: event.date,
    place: event.place,
    theme: event.theme,
    valueWords: event.valueWords,
    description: event.description,
    seriesId: event.series.id,
    replyBy: event.replyBy,
  });

  it('moves every time with the day, over the change to winter time', async () => {
    const event = await plan('rotation-day', '2027-05-12');
    const params = { eventId: event.id };
    const first = await organiser.call('updateEvent', {
      params,
      body: { ...changeOf(event), replyBy: '2027-05-01T10:00:00Z' },
    });
    await test.database.seminarBlock.updateMany({
      where: { eventId: event.id },
      data: { closesAt: new Date('2027-05-04T10:00:00Z') },
    });
    const moved = await organiser.call('updateEvent', {
      params,
      body: { ...changeOf(first.body), date: '2027-11-10' },
    });
    expect(moved.body).toMatchObject({ date: '2027-11-10', replyBy: '2027-10-30T10:00:00.000Z' });
    const { body } = await organiser.call('getProgramme', { params });
    expect(body.items[0]?.startsAt).toBe('2027-11-10T07:00:00.000Z');
    expect(body.blocks[0]?.slots[0]?.startsAt).toBe('2027-11-10T08:45:00.000Z');
    expect(body.blocks[0]?.closesAt).toBe('2027-11-02T11:00:00.000Z');
    expect(body.findings).toEqual([]);
    const back = await organiser.call('updateEvent', {
      params,
      body: { ...changeOf(moved.body), date: '2027-05-12' },
    });
    expect(back.body.replyBy).toBe('2027-05-01T10:00:00.000Z');
  });

  it('refuses an older version, a closed event, an unknown series, another day once begun', async () => {
    const event = await plan(null);
    const params = { eventId: event.id };
    const body = changeOf(event);
    await organiser.call('updateEvent', { params, body });
    expect((await organiser.call('updateEvent', { params, body })).code).toBe('stale-version');
    const next = { ...body, version: 2 };
    const unknown = { ...next, seriesId: nobody };
    expect((await organiser.call('updateEvent', { params, body: unknown })).code).toBe(
      'series-unknown',
    );
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'LIVE' } });
    const moved = { ...next, date: '2028-01-01' };
    expect((await organiser.call('updateEvent', { params, body: moved })).code).toBe(
      'day-has-begun',
    );
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'CLOSED' } });
    expect((await organiser.call('updateEvent', { params, body: next })).code).toBe('event-closed');
  });

  it('deletes only a draft to which nobody is invited', async () => {
    const event = await plan('values-day');
    const params = { eventId: event.id };
    const person = await makePerson(test.database);
    const participation = await makeParticipation(test.database, event, person);
    expect((await organiser.call('deleteEvent', { params })).code).toBe('event-not-draft');
    await test.database.participation.delete({ where: { id: participation.id } });
    expect((await organiser.call('deleteEvent', { params })).status).toBe(204);
    expect((await organiser.call('getEvent', { params })).code).toBe('not-found');
  });
});

describe('the audience', () => {
  it('is groups and units with what is below them, each person once', async () => {
    const top = await makeUnit(test.database, { name: 'Barn och utbildning' });
    const below = await makeUnit(test.database, { parentId: top.id, kind: 'ENHET' });
    const other = await makeUnit(test.database, { name: 'Teknik AB', kind: 'BOLAG' });
    const head = await makePerson(test.database, { unitId: top.id });
    await makePerson(test.database, { unitId: below.id });
    const left = await makePerson(test.database, { unitId: below.id });
    const now = new Date();
    await test.database.person.update({ where: { id: left.id }, data: { leftAt: now } });
    const outside = await makePerson(test.database, { unitId: other.id });
    const group = await test.database.leadershipGroup.create({
      data: {
        name: 'Koncernledning',
        nesting: 1,
        members: { create: [{ personId: head.id }, { personId: outside.id }] },
      },
    });
    const event = await plan(null);
    const params = { eventId: event.id };
    const body = { leadershipGroupIds: [group.id], unitIds: [top.id] };
    const preview = (await organiser.call('previewAudience', { params, body })).body;
    expect(preview).toMatchObject({ people: 3, toInvite: 3, invitedOutside: 0 });
    expect(preview.departments.map(({ name, people }) => [name, people])).toEqual([
      ['Barn och utbildning', 2],
      ['Teknik AB', 1],
    ]);
    await organiser.call('setAudience', { params, body });
    await makeParticipation(test.database, event, head);
    await organiser.call('setAudience', { params, body });
    const chosen = (await organiser.call('getAudience', { params })).body;
    expect(chosen).toMatchObject({ unitIds: [top.id], count: { people: 3, toInvite: 2 } });
    expect(chosen.units.find(({ id }) => id === top.id)?.people).toBe(2);
    expect(chosen.groups.find(({ id }) => id === group.id)?.people).toBe(2);
    const nothing = { leadershipGroupIds: [], unitIds: [] };
    expect((await organiser.call('setAudience', { params, body: nothing })).body).toMatchObject({
      people: 0,
      invitedOutside: 1,
    });
  });

  it('refuses what does not exist, and changes of a closed event', async () => {
    const event = await plan(null);
    const params = { eventId: event.id };
    const unknown = { leadershipGroupIds: [nobody], unitIds: [] };
    expect((await organiser.call('setAudience', { params, body: unknown })).code).toBe(
      'audience-unknown',
    );
    expect((await organiser.call('previewAudience', { params, body: unknown })).code).toBe(
      'audience-unknown',
    );
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'CLOSED' } });
    const body = { leadershipGroupIds: [], unitIds: [] };
    expect((await organiser.call('setAudience', { params, body })).code).toBe('event-closed');
  });
});

describe('who may', () => {
  it('shows a participant nothing of it, invited or not', async () => {
    const event = await plan(null);
    expect((await participant.call('listEvents')).code).toBe('not-allowed');
    const answer = await participant.call('getEvent', { params: { eventId: event.id } });
    expect(answer.code).toBe('not-allowed');
  });
});

it('lists events with a constant number of queries at 2,000 people', async () => {
  const { count: few } = await countQueries(() => organiser.call('listEvents'));
  const people = await makeCrowd(test.database, 2000, await makeUnit(test.database));
  for (let index = 0; index < 5; index++) {
    await bringCrowd(test.database, await makeEvent(test.database), people, 'INVITED');
  }
  const { count, result } = await countQueries(() => organiser.call('listEvents'));
  expect(count).toBe(few);
  expect(result.body.rows.filter(({ invited }) => invited === 2000)).toHaveLength(5);
});
