import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
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

const read = (blockId: string) => organiser.call('getCohorts', { params: { blockId } });

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

    const groups = (await read(blockId)).body;
    expect(groups).toMatchObject({ coming: 400, lacking: 0, leaving: 0 });
    expect(groups.cohorts.map(({ people, departments }) => [people, departments])).toEqual(
      Array.from({ length: 4 }, () => [100, 13]),
    );
    const letterOf = new Map(blocks[0]?.seminars.map(({ id, letter }) => [id, letter]));
    const ways = groups.cohorts.map(({ stops }) =>
      (blocks[0]?.slots ?? []).map(
        ({ id }) => letterOf.get(stops.find(({ slotId }) => slotId === id)?.seminarId ?? '') ?? '',
      ),
    );
    expect(ways.map((way) => way.join(''))).toEqual(['ABCD', 'BCDA', 'CDAB', 'DABC']);

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
    expect((await read(blockId)).body).toMatchObject({ coming: 402, lacking: 3, leaving: 1 });
    const later = (await assign(blockId)).body;
    expect((await read(blockId)).body).toMatchObject({ coming: 402, lacking: 0, leaving: 0 });
    expect(later).toMatchObject({ people: 402, changed: 3 });
    expect(Math.max(...later.cohorts) - Math.min(...later.cohorts)).toBeLessThanOrEqual(1);
    expect(await test.database.seat.count({ where: { slot: { blockId } } })).toBe(4 * 402);
    expect((await assign(blockId)).body.changed).toBe(0);
    expect((await assign(blockId, true)).body.people).toBe(402);
  });

  it('reads its groups in the same number of queries for 200 as for one', async () => {
    const event = await makeEvent(test.database);
    const block = await makeBlock(test.database, event, {
      mode: 'ROTATION',
      seminars: 3,
      slots: 3,
      capacity: 100,
    });
    await comeTo(event, 1);
    await assign(block.id);
    const { count: few } = await countQueries(() => read(block.id));
    await comeTo(event, 199);
    await assign(block.id);
    const { count: many, result } = await countQueries(() => read(block.id));
    expect(result.body.cohorts).toHaveLength(3);
    expect(many).toBe(few);
  });

  it('refuses what cannot work, and says what would', async () => {
    const event = await makeEvent(test.database);
    const ranked = await makeBlock(test.database, event);
    expect((await assign(ranked.id)).code).toBe('not-rotation');
    expect((await read(ranked.id)).code).toBe('not-rotation');
    const few = { mode: 'ROTATION' as const, seminars: 4, slots: 4, capacity: 5 };
    const block = await makeBlock(test.database, event, few);
    expect((await assign(block.id)).code).toBe('rotation-without-people');
    await comeTo(event, 25);
    const small = await assign(block.id);
    expect(small.code).toBe('rotation-too-few-places');
    expect(small.text).toContain(
      '25 kommer men 20 hinner med allt. Det går med minst 7 platser i varje lokal, eller med 1 pass till där varje seminarium har 5 platser.',
    );
    const short = await makeBlock(test.database, event, { ...few, slots: 3 });
    const answer = await assign(short.id);
    expect(answer.code).toBe('rotation-too-few-slots');
    expect(answer.text).toContain('Det går med 2 pass till där varje seminarium har 5 platser.');
    const empty = await makeBlock(test.database, event, { ...few, seminars: 0 });
    expect((await assign(empty.id)).code).toBe('rotation-no-seminars');
    await test.database.seminarSession.deleteMany({
      where: { seminar: { letter: 'B', blockId: block.id } },
    });
    const gap = await assign(block.id);
    expect(gap.code).toBe('rotation-session-missing');
    expect(gap.text).toContain(
      '25 kommer men ingen hinner med allt. Det går om du lägger till B i pass 1, 2, 3 och 4 och har minst 7 platser i varje lokal, eller med',
    );
    const english = await organiser.call('assignCohorts', {
      params: { blockId: block.id },
      body: { again: false },
      headers: { 'accept-language': 'en' },
    });
    expect(english.text).toContain(
      '25 are coming but nobody can visit everything. It works if you add B in slot 1, 2, 3 and 4 and have',
    );
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'EVALUATING' } });
    expect((await assign(block.id)).code).toBe('rotation-too-late');
  });

  it('sends more cohorts than seminars through more slots, with a free slot each', async () => {
    const event = await makeEvent(test.database, { phase: 'CHOOSING' });
    const block = await makeBlock(test.database, event, {
      mode: 'ROTATION',
      seminars: 3,
      slots: 5,
      capacity: 10,
    });
    await comeTo(event, 48);
    const { body } = await assign(block.id);
    expect(body).toMatchObject({ people: 48, changed: 48 });
    expect(body.cohorts.toSorted()).toEqual([10, 10, 10, 9, 9].toSorted());
    await everyWayIsWhole(block.id, 3, 48);

    const one = await test.database.participation.findFirstOrThrow({
      where: { eventId: event.id },
    });
    const participant = await test.signIn({ id: one.personId });
    const mine = await participant.call('getMyWishes', { params: { eventId: event.id } });
    const [shown] = mine.body.blocks;
    expect(shown).toMatchObject({ mode: 'ROTATION', outcome: null });
    const seats = await test.database.seat.findMany({ where: { participationId: one.id } });
    expect(shown?.way.map(({ slotId, sessionId }) => `${slotId} ${sessionId}`).sort()).toEqual(
      seats.map(({ slotId, sessionId }) => `${slotId} ${sessionId}`).sort(),
    );
  });

  it('goes round a seminar that does not run in every slot, and moves nobody when more come', async () => {
    const event = await makeEvent(test.database);
    const block = await makeBlock(test.database, event, {
      mode: 'ROTATION',
      seminars: 3,
      slots: 3,
      capacity: 20,
    });
    const [gone, large] = await test.database.seminarSession.findMany({
      where: { seminar: { blockId: block.id, letter: 'A' } },
      orderBy: { slot: { startsAt: 'asc' } },
    });
    await test.database.seminarSession.delete({ where: { id: gone?.id ?? '' } });
    await test.database.seminarSession.update({
      where: { id: large?.id ?? '' },
      data: { capacity: 30 },
    });
    await comeTo(event, 30);
    expect((await assign(block.id)).body.changed).toBe(30);
    await everyWayIsWhole(block.id, 3, 30);
    const before = await seatsIn(block.id);
    await comeTo(event, 10);
    expect((await assign(block.id)).body.changed).toBe(10);
    await everyWayIsWhole(block.id, 3, 40);
    const after = new Set(await seatsIn(block.id));
    expect(before.filter((seat) => !after.has(seat))).toEqual([]);
    await comeTo(event, 1);
    expect((await assign(block.id)).text).toContain('41 kommer men 40 hinner med allt.');
  });
});

async function seatsIn(blockId: string): Promise<string[]> {
  const seats = await test.database.seat.findMany({ where: { slot: { blockId } } });
  return seats.map(({ participationId, sessionId }) => `${participationId} ${sessionId}`);
}

/** Everybody has each seminar once, in slots of their own; no session is over its places (the database sees to that). */
async function everyWayIsWhole(blockId: string, seminars: number, people: number) {
  const seats = await test.database.seat.findMany({ where: { slot: { blockId } } });
  expect(seats).toHaveLength(seminars * people);
  for (const part of ['seminarId', 'slotId'] as const) {
    expect(new Set(seats.map((seat) => `${seat.participationId} ${seat[part]}`)).size).toBe(
      seminars * people,
    );
  }
}
