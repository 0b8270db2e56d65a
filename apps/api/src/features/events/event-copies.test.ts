import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeBlock,
  makeEvent,
  makeParticipation,
  makePerson,
  makeUnit,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let unitId: string;

beforeAll(async () => {
  test = await startTestApp();
  unitId = (await makeUnit(test.database)).id;
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'], unitId }));
});
afterAll(() => test.stop());

const times = (rows: readonly { startsAt: string }[]) =>
  rows.map(({ startsAt }) => startsAt.slice(11, 16));

async function pastDay() {
  const event = await makeEvent(test.database);
  const block = await makeBlock(test.database, event, { seminars: 3, slots: 2 });
  const params = { eventId: event.id };
  await organiser.call('setAudience', {
    params,
    body: { leadershipGroupIds: [], unitIds: [unitId] },
  });
  const person = await makePerson(test.database, { unitId });
  const { id: participationId } = await makeParticipation(test.database, event, person, 'COMING');
  const [seminar] = block.seminars;
  await test.database.preferenceList.create({
    data: { participationId, blockId: block.id, savedAt: new Date() },
  });
  await test.database.preference.create({
    data: { participationId, blockId: block.id, seminarId: seminar?.id ?? '', rank: 1 },
  });
  return { event, params, block };
}

const asked = (more: object) => ({
  name: 'Nästa dag',
  date: '2026-11-18',
  place: '',
  series: { kind: 'new' as const, name: `Serie ${randomUUID()}` },
  template: null,
  ...more,
});

describe('a day copied from another', () => {
  it('has its programme by the clocks and its audience, and none of its choices or people', async () => {
    const { event, params } = await pastDay();
    const body = asked({ copyOf: { kind: 'event', id: event.id } });
    const made = await organiser.call('createEvent', { body });
    expect(made.status).toBe(201);
    const copy = { eventId: made.body.id };
    const before = (await organiser.call('getProgramme', { params })).body;
    const after = (await organiser.call('getProgramme', { params: copy })).body;
    expect(after.rooms.map(({ name }) => name).sort()).toEqual(
      before.rooms.map(({ name }) => name).sort(),
    );
    const [block] = after.blocks;
    expect(block?.sessions).toHaveLength(6);
    expect(block?.wished).toBe(0);
    // Summer time there, winter time here: the same by the clocks.
    expect(times(block?.slots ?? [])).not.toEqual(times(before.blocks[0]?.slots ?? []));
    expect(block?.slots.every(({ startsAt }) => startsAt.startsWith('2026-11-18'))).toBe(true);
    expect((await organiser.call('getAudience', { params: copy })).body.unitIds).toEqual([unitId]);
    expect(await test.database.participation.count({ where: { eventId: made.body.id } })).toBe(0);
    expect((await organiser.call('getEvent', { params: copy })).body).toMatchObject({
      phase: 'DRAFT',
      replyBy: null,
    });
  });

  it('is refused when there is no such day', async () => {
    const body = asked({ copyOf: { kind: 'event', id: randomUUID() } });
    expect((await organiser.call('createEvent', { body })).code).toBe('not-found');
  });
});

describe('a template that was kept', () => {
  it('is listed, starts other days without people, and can be deleted', async () => {
    const { params } = await pastDay();
    const name = `Konceptet ${randomUUID()}`;
    const kept = await organiser.call('saveTemplate', { params, body: { name, description: '' } });
    expect(kept.body).toMatchObject({ name, seminars: 3, days: 1 });
    expect(
      (await organiser.call('saveTemplate', { params, body: { name, description: '' } })).code,
    ).toBe('template-name-taken');
    // The day goes on; the template stays as it was.
    await test.database.seminar.deleteMany({
      where: { block: { eventId: params.eventId }, letter: 'C' },
    });
    const { rows } = (await organiser.call('listTemplates', {})).body;
    expect(rows.some((row) => row.id === kept.body.id)).toBe(true);
    const body = asked({ copyOf: { kind: 'saved-template', id: kept.body.id } });
    const made = await organiser.call('createEvent', { body });
    const { blocks } = (await organiser.call('getProgramme', { params: { eventId: made.body.id } }))
      .body;
    expect(blocks[0]?.seminars).toHaveLength(3);
    const audience = (await organiser.call('getAudience', { params: { eventId: made.body.id } }))
      .body;
    expect(audience.unitIds).toEqual([]);
    const at = { params: { templateId: kept.body.id } };
    expect((await organiser.call('deleteTemplate', at)).status).toBe(204);
    expect((await organiser.call('deleteTemplate', at)).code).toBe('not-found');
  });
});
