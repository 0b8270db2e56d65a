import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeBlock, makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { runAllocation } from '../../testing/run-allocation.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;
let block: Awaited<ReturnType<typeof makeBlock>>;
let people: { id: string; personId: string }[];

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  test.now = new Date('2026-05-11T06:00:00Z');
  event = await makeEvent(test.database, { phase: 'CHOOSING' });
  block = await makeBlock(test.database, event, { seminars: 3, slots: 2, capacity: 2 });
  people = [];
  for (let index = 0; index < 4; index++) {
    people.push(await makeParticipation(test.database, event, await makePerson(test.database)));
  }
});

const person = (index: number) => people[index]?.id ?? '';
const slot = (number: number) => block.slots[number - 1]?.id ?? '';

/** The session of a seminar in a slot: "A1". */
function session(name: string): string {
  const seminarId = block.seminars.find(({ letter }) => letter === name[0])?.id;
  const slotId = slot(Number(name[1]));
  return (
    block.sessions.find((one) => one.seminarId === seminarId && one.slotId === slotId)?.id ?? ''
  );
}

const move = (index: number, to: string, byHand = true) =>
  organiser.call('movePerson', {
    params: { slotId: slot(Number(to[1])), participationId: person(index) },
    body: { sessionId: session(to), byHand },
  });

/** Room for everybody in every session. */
const makeRoom = () =>
  test.database.seminarSession.updateMany({
    where: { seminar: { blockId: block.id } },
    data: { capacity: 4 },
  });

const allocated = () => runAllocation(organiser, block.id);

const publish = (runId: string, evenIfOutdated = false) =>
  organiser.call('publishAllocation', { params: { runId }, body: { evenIfOutdated } });

async function seatsOf(index: number): Promise<string[]> {
  const seats = await test.database.seat.findMany({
    where: { participationId: person(index) },
    include: { seminar: true, slot: true },
    orderBy: { slot: { startsAt: 'asc' } },
  });
  return seats.map(({ seminar, slotId, pinned }) => {
    const number = block.slots.findIndex(({ id }) => id === slotId) + 1;
    return `${seminar.letter}${number}${pinned ? '!' : ''}`;
  });
}

const letters = () =>
  test.database.outboxMessage.findMany({
    where: { eventId: event.id, dedupeKey: { startsWith: 'moved:' } },
  });

describe('a person moved by hand', () => {
  it('stays where they were put when the block is allocated again, and the run says so', async () => {
    await move(0, 'C1');
    await move(1, 'C1');
    const first = await allocated();
    expect(first.outcome?.byHand).toBe(2);
    await publish(first.run.id);
    expect((await seatsOf(0))[0]).toBe('C1!');
    await move(0, 'A2');
    const second = await allocated();
    expect(second.outcome?.byHand).toBe(3);
    await publish(second.run.id);
    expect(await seatsOf(0)).toEqual(['C1!', 'A2!']);
    expect((await seatsOf(1))[0]).toBe('C1!');
    await organiser.call('takeBackAllocation', { params: { runId: second.run.id } });
    expect(await seatsOf(0)).toEqual(['C1!', 'A2!']);
  });

  it('stays when moved after the run that is then published', async () => {
    await makeRoom();
    const { run } = await allocated();
    for (const index of [0, 1]) expect((await move(index, 'B1')).status).toBe(200);
    expect((await publish(run.id)).code).toBe('allocation-outdated');
    expect((await publish(run.id, true)).status).toBe(200);
    for (const index of [0, 1]) expect((await seatsOf(index))[0]).toBe('B1!');
  });

  it('is told once seats are published, and not when the move is taken back before the letter left', async () => {
    await makeRoom();
    await move(0, 'C1');
    expect(await letters()).toHaveLength(0);
    await publish((await allocated()).run.id);
    const had = (await seatsOf(1)).join();
    const other = ['A', 'B', 'C'].find((letter) => !had.includes(letter));
    const moved = await move(1, `${other}1`);
    expect(moved.body.letters).toBe(1);
    const [letter] = await letters();
    expect(letter?.text).toContain('har ändrats');
    const { sessionId = '', byHand = false } = moved.body.before ?? {};
    const back = await organiser.call('movePerson', {
      params: { slotId: slot(1), participationId: person(1) },
      body: { sessionId, byHand },
    });
    expect(back.body.letters).toBe(0);
    expect(await letters()).toHaveLength(0);
  });

  it('is taken out of the slot again, and hears nothing of a move that was undone at once', async () => {
    await makeRoom();
    const late = await makeParticipation(test.database, event, await makePerson(test.database));
    await test.database.participation.update({
      where: { id: late.id },
      data: { attendance: 'INVITED' },
    });
    await publish((await allocated()).run.id);
    const params = { slotId: slot(1), participationId: late.id };
    const came = await organiser.call('movePerson', {
      params,
      body: { sessionId: session('A1'), byHand: true },
    });
    expect(came.body).toEqual({ before: null, letters: 1 });
    const left = await organiser.call('movePerson', {
      params,
      body: { sessionId: null, byHand: false },
    });
    expect(left.body).toEqual({ before: { sessionId: session('A1'), byHand: true }, letters: 0 });
    expect(await letters()).toHaveLength(0);
    expect(await test.database.seat.count({ where: { participationId: late.id } })).toBe(0);
  });

  it('can be let go of: the next run may move them', async () => {
    await move(0, 'C1');
    const { body } = await move(0, 'C1', false);
    expect(body.before).toEqual({ sessionId: session('C1'), byHand: true });
    expect((await allocated()).outcome?.byHand).toBe(0);
  });

  it('gets no full or cancelled session, no seminar twice, and none when not on site', async () => {
    await move(0, 'A1');
    await move(1, 'A1');
    expect((await move(2, 'A1')).code).toBe('session-full');
    expect((await move(0, 'A2')).code).toBe('person-has-seminar');
    await test.database.seminar.updateMany({
      where: { blockId: block.id, letter: 'B' },
      data: { dropped: true },
    });
    expect((await move(2, 'B1')).code).toBe('seminar-dropped');
    await test.database.participation.update({
      where: { id: person(3) },
      data: { attendance: 'DIGITAL' },
    });
    expect((await move(3, 'C1')).code).toBe('person-not-on-site');
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'CLOSED' } });
    expect((await move(0, 'C1')).code).toBe('event-closed');
  });

  it('never overbooks, whoever moves at the same time', async () => {
    const answers = await Promise.all([0, 1, 2, 3].map((index) => move(index, 'A1')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    const { body } = await organiser.call('getBlockSeats', { params: { blockId: block.id } });
    expect(body.byHand).toBe(2);
    expect(body.sessions.find(({ sessionId }) => sessionId === session('A1'))).toMatchObject({
      letter: 'A',
      capacity: 2,
      taken: 2,
      free: 0,
      byHand: 2,
    });
  });

  it('is only the organiser’s to move, and only within the event', async () => {
    const other = await makeEvent(test.database, { phase: 'CHOOSING' });
    const stranger = await makeParticipation(test.database, other, await makePerson(test.database));
    const params = { slotId: slot(1), participationId: stranger.id };
    const body = { sessionId: session('A1'), byHand: true };
    expect((await organiser.call('movePerson', { params, body })).code).toBe('not-found');
    const someone = await test.signIn(await makePerson(test.database));
    expect((await someone.call('movePerson', { params, body })).code).toBe('not-allowed');
    const elsewhere = { params: { slotId: slot(2), participationId: person(0) }, body };
    expect((await organiser.call('movePerson', elsewhere)).code).toBe('not-found');
  });
});

it('a cancelled seminar is given to nobody', async () => {
  await test.database.seminar.updateMany({
    where: { blockId: block.id, letter: 'A' },
    data: { dropped: true },
  });
  const { outcome } = await allocated();
  expect(new Set(outcome?.sessions.map(({ letter }) => letter))).toEqual(new Set(['B', 'C']));
});
