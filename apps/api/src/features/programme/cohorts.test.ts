import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeBlock,
  makeEvent,
  makeOrganisation,
  makePerson,
  makeUnit,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let unitIds: string[];

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  unitIds = [];
  for (let index = 0; index < 13; index++) unitIds.push((await makeUnit(test.database)).id);
  organiser = await test.signIn(
    await makePerson(test.database, { roles: ['ORGANISER'], unitId: unitIds[0] ?? '' }),
  );
});
afterAll(() => test.stop());

let serial = 0;
async function comeTo(event: { id: string }, count: number) {
  const people = await test.database.person.createManyAndReturn({
    data: Array.from({ length: count }, (_, index) => {
      serial += 1;
      return {
        givenName: 'Kim',
        familyName: `Chef ${serial}`,
        email: `chef.${serial}@storakra.example`,
        unitId: unitIds[index % unitIds.length] ?? '',
      };
    }),
    select: { id: true },
  });
  await test.database.participation.createMany({
    data: people.map(({ id }) => ({ eventId: event.id, personId: id, attendance: 'COMING' })),
  });
}

const assign = (blockId: string, again = false) =>
  organiser.call('assignCohorts', { params: { blockId }, body: { again } });

describe('a rotation', () => {
  it('takes 400 managers through four seminars in four slots, each seminar once', async () => {
    const { body: event } = await organiser.call('createEvent', {
      body: {
        name: 'Chefens dag',
        date: '2026-05-11',
        place: '',
        series: { kind: 'new', name: 'Chefens dag' },
        template: 'rotation-day',
      },
    });
    await comeTo(event, 400);
    const { blocks } = (await organiser.call('getProgramme', { params: { eventId: event.id } }))
      .body;
    const blockId = blocks[0]?.id ?? '';
    expect((await assign(blockId)).body).toEqual({
      people: 400,
      cohorts: [100, 100, 100, 100],
      changed: 400,
    });
    const seats = await test.database.seat.findMany({
      where: { slot: { blockId } },
      include: { participation: { select: { person: { select: { unitId: true } } } } },
    });
    expect(seats).toHaveLength(1600);
    expect(new Set(seats.map((s) => `${s.participationId} ${s.seminarId}`)).size).toBe(1600);
    expect(new Set(seats.map(({ source }) => source))).toEqual(new Set(['ROTATION']));
    const sessions = await test.database.seminarSession.findMany({ where: { slot: { blockId } } });
    expect(new Set(sessions.map(({ taken }) => taken))).toEqual(new Set([100]));
    for (const { id } of sessions) {
      const departments = seats
        .filter(({ sessionId }) => sessionId === id)
        .map(({ participation }) => participation.person.unitId);
      expect(new Set(departments).size).toBe(13);
    }

    await comeTo(event, 3);
    const [leaver] = await test.database.participation.findMany({
      where: { eventId: event.id },
      orderBy: { id: 'asc' },
      take: 1,
    });
    await test.database.participation.update({
      where: { id: leaver?.id ?? '' },
      data: { attendance: 'DECLINED' },
    });
    const later = (await assign(blockId)).body;
    expect(later).toMatchObject({ people: 402, changed: 3 });
    expect(Math.max(...later.cohorts) - Math.min(...later.cohorts)).toBeLessThanOrEqual(1);
    expect(await test.database.seat.count({ where: { slot: { blockId } } })).toBe(4 * 402);
    expect((await assign(blockId)).body.changed).toBe(0);
    expect((await assign(blockId, true)).body.people).toBe(402);
  });

  it('refuses what cannot work, and says what would', async () => {
    const event = await makeEvent(test.database);
    const ranked = await makeBlock(test.database, event);
    expect((await assign(ranked.id)).code).toBe('not-rotation');
    const few = { mode: 'ROTATION' as const, seminars: 4, slots: 4, capacity: 5 };
    const block = await makeBlock(test.database, event, few);
    expect((await assign(block.id)).code).toBe('rotation-without-people');
    await comeTo(event, 25);
    const small = await assign(block.id);
    expect(small.code).toBe('rotation-too-few-places');
    expect(small.text).toContain('Med 7 platser i varje lokal går det.');
    const short = await makeBlock(test.database, event, { ...few, slots: 3 });
    const answer = await assign(short.id);
    expect(answer.code).toBe('rotation-too-few-slots');
    expect(answer.text).toContain('Lägg till 1 pass.');
    const empty = await makeBlock(test.database, event, { ...few, seminars: 0 });
    expect((await assign(empty.id)).code).toBe('rotation-no-seminars');
    await test.database.seminarSession.deleteMany({
      where: { seminar: { letter: 'B', blockId: block.id } },
    });
    const gap = await assign(block.id);
    expect(gap.code).toBe('rotation-session-missing');
    expect(gap.text).toContain('Seminarium B saknas i pass 1. 4 tillfällen saknas');
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'EVALUATING' } });
    expect((await assign(block.id)).code).toBe('rotation-too-late');
  });
});
