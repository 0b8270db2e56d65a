import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import {
  makeBlock,
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeTable,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let event: Awaited<ReturnType<typeof makeEvent>>;
let person: Awaited<ReturnType<typeof makePerson>>;
let participation: Awaited<ReturnType<typeof makeParticipation>>;
let me: Visitor;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
});
afterAll(() => test.stop());

beforeEach(async () => {
  test.now = new Date('2026-05-11T06:00:00Z');
  event = await makeEvent(test.database, { phase: 'ALLOCATED' });
  person = await makePerson(test.database);
  participation = await makeParticipation(test.database, event, person);
  me = await test.signIn(person);
});

const at = (time: string) => new Date(`2026-05-11T${time}:00Z`);

async function makeItem(
  title: string,
  startsAt: string,
  endsAt: string,
  more: { kind?: 'PLENARY' | 'WORKSHOP' | 'MEAL'; roomId?: string } = {},
) {
  return test.database.programmeItem.create({
    data: {
      eventId: event.id,
      kind: 'PLENARY',
      title,
      startsAt: at(startsAt),
      endsAt: at(endsAt),
      ...more,
    },
  });
}

const makeRoom = (name: string) =>
  test.database.room.create({
    data: {
      eventId: event.id,
      name,
      floor: 'plan 2',
      directions: 'Ta trappan till vänster.',
      capacity: 100,
    },
  });

async function takeSeat(
  block: Awaited<ReturnType<typeof makeBlock>>,
  letter: string,
  slotIndex = 0,
  whose = participation,
) {
  const seminar = block.seminars.find((candidate) => candidate.letter === letter);
  const slot = block.slots[slotIndex];
  const session = block.sessions.find(
    ({ seminarId, slotId }) => seminarId === seminar?.id && slotId === slot?.id,
  );
  if (!session) throw new Error(`No session ${letter}`);
  await test.database.seat.create({
    data: {
      participationId: whose.id,
      sessionId: session.id,
      slotId: session.slotId,
      seminarId: session.seminarId,
      source: 'ALLOCATION',
      rank: 1,
    },
  });
  return session;
}

async function sitAtTable(
  number: number,
  itemId: string | null,
  state: 'PROPOSED' | 'PUBLISHED',
  roomId: string | null = null,
) {
  await makeTable(test.database, event, {
    number,
    itemId,
    state,
    roomId,
    name: `Runda ${number}`,
    participationIds: [participation.id],
  });
}

const myDay = (visitor = me) => visitor.call('getMyDay', { params: { eventId: event.id } });

describe('Min dag', () => {
  it('is one answer with my seminars, my table and where they are', async () => {
    const helge = await makeRoom('Sal Helge');
    await makeItem('Välkommen', '06:45', '07:00');
    const workshop = await makeItem('Verkstad', '10:00', '11:00', { kind: 'WORKSHOP' });
    const block = await makeBlock(test.database, event, { slots: 2 });
    const session = await takeSeat(block, 'B');
    await sitAtTable(12, workshop.id, 'PUBLISHED', helge.id);

    const { body } = await myDay();
    expect(body.entries.map(({ kind, title, letter }) => [kind, title, letter])).toEqual([
      ['PLENARY', 'Välkommen', null],
      ['SEMINAR', 'Seminarium B', 'B'],
      ['SLOT_WITHOUT_SEAT', block.name, null],
      ['WORKSHOP', 'Verkstad', null],
    ]);
    expect(body.entries[1]?.id).toBe(session.id);
    expect(body.entries[3]).toMatchObject({
      place: {
        roomId: expect.any(String),
        room: 'Sal Helge',
        floor: 'plan 2',
        directions: 'Ta trappan till vänster.',
      },
      tables: [{ round: 'Runda 12', number: 12 }],
    });
    expect(body.event).toMatchObject({ date: '2026-05-11', attendance: 'COMING' });
  });

  it('shows a seminar slot as undecided until seats have been given out', async () => {
    await makeBlock(test.database, event);
    expect((await myDay()).body.entries.map(({ kind }) => kind)).toEqual(['SLOT_UNDECIDED']);
  });

  it('shows no table before its round is published, and keeps one whose item is gone', async () => {
    await sitAtTable(4, null, 'PROPOSED');
    await sitAtTable(7, null, 'PUBLISHED');
    const { body } = await myDay();
    expect(body.tablesWithoutTime).toMatchObject([{ round: 'Runda 7', number: 7, place: null }]);
  });

  it('asks for wishes while a block is open, and says when they were saved', async () => {
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'CHOOSING' } });
    const block = await makeBlock(test.database, event, { closesAt: at('12:00') });
    await makeBlock(test.database, event, { closesAt: at('05:00') });
    await makeBlock(test.database, event, { mode: 'ROTATION' });
    const open = {
      askedBy: [],
      blockId: block.id,
      name: block.name,
      closesAt: at('12:00').toISOString(),
    };
    expect((await myDay()).body.wishes).toEqual([{ ...open, savedAt: null }]);

    await test.database.preferenceList.create({
      data: { participationId: participation.id, blockId: block.id, savedAt: at('05:30') },
    });
    expect((await myDay()).body.wishes).toEqual([{ ...open, savedAt: at('05:30').toISOString() }]);
  });

  it('leads to the evaluation until I have answered what is mine to answer', async () => {
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'EVALUATING' } });
    const block = await makeBlock(test.database, event);
    await takeSeat(block, 'A');
    expect((await myDay()).body.evaluation).toBe('closed');
    const dayForm = await test.database.evaluationForm.create({ data: { eventId: event.id } });
    const [mine, other] = block.seminars;
    const seminarForm = await test.database.evaluationForm.create({
      data: { eventId: event.id, purpose: 'SEMINAR', seminarId: mine?.id ?? '' },
    });
    await test.database.evaluationForm.create({
      data: { eventId: event.id, purpose: 'SEMINAR', seminarId: other?.id ?? '' },
    });
    const answer = (formId: string) =>
      test.database.evaluationReceipt.create({
        data: { formId, participationId: participation.id },
      });
    await answer(dayForm.id);
    expect((await myDay()).body.evaluation).toBe('open');
    await answer(seminarForm.id);
    expect((await myDay()).body.evaluation).toBe('answered');
  });

  it('is nobody else’s, and none of a draft', async () => {
    const stranger = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
    expect((await myDay(stranger)).code).toBe('not-found');
    expect((await myDay(test.anonymous)).code).toBe('not-signed-in');
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'DRAFT' } });
    expect((await myDay()).code).toBe('not-found');
    expect((await me.call('listMyEvents')).body.events).toEqual([]);
  });

  it('holds only my own seats and tables', async () => {
    const block = await makeBlock(test.database, event);
    const other = await makeParticipation(test.database, event, await makePerson(test.database));
    await takeSeat(block, 'C', 0, other);
    const { body } = await myDay();
    expect(body.entries.map(({ kind }) => kind)).toEqual(['SLOT_WITHOUT_SEAT']);
  });

  it('costs as many queries on a large day as on a small one', async () => {
    const block = await makeBlock(test.database, event, { seminars: 2 });
    await takeSeat(block, 'A');
    await makeItem('Välkommen', '06:45', '07:00');
    const workshop = await makeItem('Verkstad', '10:00', '11:00', { kind: 'WORKSHOP' });
    await sitAtTable(1, workshop.id, 'PUBLISHED');
    const small = await countQueries(() => myDay());

    const others = await Promise.all(Array.from({ length: 40 }, () => makePerson(test.database)));
    for (const other of others) await makeParticipation(test.database, event, other);
    const large = await makeBlock(test.database, event, { seminars: 12, slots: 4 });
    await takeSeat(large, 'D', 1);
    for (let index = 0; index < 20; index++) await makeItem(`Punkt ${index}`, '12:00', '12:30');
    await sitAtTable(2, workshop.id, 'PUBLISHED');
    const big = await countQueries(() => myDay());
    expect(big.result.body.entries.length).toBeGreaterThan(20);
    expect(big.count).toBe(small.count);
    expect(big.count).toBeLessThanOrEqual(25);
  });
});

describe('my events and the programme', () => {
  it('lists events I am invited to, the latest first', async () => {
    const later = await makeEvent(test.database, {
      phase: 'INVITED',
      date: new Date('2026-11-11'),
    });
    await makeParticipation(test.database, later, person, 'INVITED');
    const { events } = (await me.call('listMyEvents')).body;
    expect(events.map(({ id, attendance }) => [id, attendance])).toEqual([
      [later.id, 'INVITED'],
      [event.id, 'COMING'],
    ]);
  });

  it('shows every seminar and which of it is mine', async () => {
    await makeItem('Lunch', '10:00', '11:00', { kind: 'MEAL' });
    const block = await makeBlock(test.database, event, { seminars: 3 });
    await takeSeat(block, 'B');
    const call = () => me.call('getMyProgramme', { params: { eventId: event.id } });
    const { body } = await call();
    expect(body.rows.map(({ letter, title, mine }) => [letter, title, mine])).toEqual([
      ['A', 'Seminarium A', false],
      ['B', 'Seminarium B', true],
      ['C', 'Seminarium C', false],
      [null, 'Lunch', true],
    ]);
    const few = await countQueries(call);
    await makeBlock(test.database, event, { seminars: 9, slots: 3 });
    const many = await countQueries(call);
    expect(many.count).toBe(few.count);
  });

  it('shows what I wished for until I have a seat in the block', async () => {
    const block = await makeBlock(test.database, event, { seminars: 3 });
    const [a, b] = block.seminars;
    await test.database.preferenceList.create({
      data: { participationId: participation.id, blockId: block.id, savedAt: test.now },
    });
    for (const [rank, seminarId] of [b?.id ?? '', a?.id ?? ''].entries()) {
      await test.database.preference.create({
        data: {
          participationId: participation.id,
          blockId: block.id,
          seminarId,
          rank: rank + 1,
        },
      });
    }
    const wishes = async () =>
      (await me.call('getMyProgramme', { params: { eventId: event.id } })).body.rows.map(
        ({ wish }) => wish,
      );
    expect(await wishes()).toEqual([2, 1, null]);
    await takeSeat(block, 'C');
    expect(await wishes()).toEqual([null, null, null]);
  });

  it('shows nobody a blocker or a cancelled seminar', async () => {
    const block = await makeBlock(test.database, event, { seminars: 2, slots: 1 });
    await test.database.seminar.update({
      where: { id: block.seminars[0]?.id ?? '' },
      data: { dropped: true },
    });
    await test.database.programmeItem.create({
      data: {
        eventId: event.id,
        kind: 'BLOCKER',
        title: 'Ljudprov',
        startsAt: at('05:00'),
        endsAt: at('06:00'),
      },
    });
    const programme = await me.call('getMyProgramme', { params: { eventId: event.id } });
    expect(programme.body.rows.map(({ title }) => title)).toEqual(['Seminarium B']);
    expect(programme.body.rows[0]?.place?.roomId).toBe(block.sessions[1]?.roomId);
    const day = await me.call('getMyDay', { params: { eventId: event.id } });
    expect(day.body.entries.map(({ title }) => title)).not.toContain('Ljudprov');
  });

  it('does not show the programme to somebody who is not invited', async () => {
    const stranger = await test.signIn(await makePerson(test.database));
    const answer = await stranger.call('getMyProgramme', { params: { eventId: event.id } });
    expect(answer.code).toBe('not-found');
  });
});
