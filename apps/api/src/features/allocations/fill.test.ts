import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeBlock, makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { runAllocation } from '../../testing/run-allocation.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;
let block: Awaited<ReturnType<typeof makeBlock>>;
let people: { id: string; personId: string }[];

const open = new Date('2026-05-11T06:00:00Z');
const closed = new Date('2026-05-12T00:00:00Z');

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  test.now = open;
  event = await makeEvent(test.database, { phase: 'CHOOSING' });
  block = await makeBlock(test.database, event, {
    seminars: 3,
    slots: 2,
    capacity: 2,
    mode: 'CLAIM',
  });
  people = [];
  for (let index = 0; index < 5; index++) {
    people.push(await makeParticipation(test.database, event, await makePerson(test.database)));
  }
});

const session = (letter: string, slot: number) =>
  block.sessions.find(
    ({ seminarId, slotId }) =>
      seminarId === block.seminars.find((one) => one.letter === letter)?.id &&
      slotId === block.slots[slot - 1]?.id,
  )?.id ?? '';

async function claim(index: number, letter: string, slot: number) {
  const person = await test.database.person.findUniqueOrThrow({
    where: { id: people[index]?.personId ?? '' },
  });
  return (await test.signIn(person)).call('claimSeat', {
    body: { key: crypto.randomUUID(), sessionId: session(letter, slot), insteadOf: null },
  });
}

const filled = () => runAllocation(organiser, block.id, { purpose: 'fill' });
const publish = (runId: string, evenIfOutdated = false) =>
  organiser.call('publishAllocation', { params: { runId }, body: { evenIfOutdated } });
const seats = () =>
  test.database.seat.findMany({
    where: { slot: { blockId: block.id } },
    orderBy: [{ participationId: 'asc' }, { slotId: 'asc' }],
    select: { participationId: true, sessionId: true, source: true, pinned: true },
  });
const refusal = async (purpose?: 'allocate' | 'repair' | 'fill') =>
  (
    await organiser.call('startAllocation', {
      params: { blockId: block.id },
      body: { objective: 'fair', ...(purpose && { purpose }) },
    })
  ).code;

describe('filling a block to claim', () => {
  it('gives those who lack a seat what is left, leaves everybody else alone, and tells only them', async () => {
    await claim(0, 'A', 1);
    await claim(0, 'B', 2);
    await claim(1, 'A', 1);
    const before = await seats();
    test.now = closed;
    const { body } = await organiser.call('getBlockSeats', { params: { blockId: block.id } });
    expect(body.gaps).toMatchObject({ lackingPeople: 4, lackingSeats: 7 });
    const { run, outcome, letters } = await filled();
    expect(run).toMatchObject({ purpose: 'fill', state: 'PROPOSED' });
    expect(outcome?.changes).toHaveLength(4);
    expect(outcome?.changes.every(({ leaves }) => leaves.length === 0)).toBe(true);
    expect(outcome?.changes.flatMap(({ joins }) => joins)).toHaveLength(7);
    expect(letters).toBe(4);
    expect((await publish(run.id)).body).toMatchObject({ seats: 7, letters: 4 });
    const after = await seats();
    expect(after).toHaveLength(10);
    expect(after).toEqual(expect.arrayContaining(before));
    const told = await test.database.outboxMessage.findMany({
      where: { eventId: event.id, kind: 'ALLOCATION' },
    });
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      people
        .slice(1)
        .map(({ personId }) => personId)
        .sort(),
    );
    expect(told[0]?.text).toContain('har fått det som var ledigt');
    expect(told[0]?.text).not.toContain('önskemål');
  });

  it('is undone without touching what people took themselves, then or since', async () => {
    await claim(0, 'A', 1);
    test.now = closed;
    const { run } = await filled();
    await publish(run.id);
    await test.database.seminarBlock.update({
      where: { id: block.id },
      data: { closesAt: new Date('2026-05-13T00:00:00Z') },
    });
    const mine = await test.database.seat.findFirstOrThrow({
      where: { participationId: people[0]?.id ?? '', slotId: block.slots[1]?.id ?? '' },
    });
    const person = await test.database.person.findUniqueOrThrow({
      where: { id: people[0]?.personId ?? '' },
    });
    const visitor = await test.signIn(person);
    await visitor.call('releaseMySeat', { params: { sessionId: mine.sessionId } });
    const free = mine.sessionId === session('B', 2) ? session('C', 2) : session('B', 2);
    await test.database.seat.deleteMany({ where: { sessionId: free } });
    const taken = await visitor.call('claimSeat', {
      body: { key: crypto.randomUUID(), sessionId: free, insteadOf: null },
    });
    expect(taken.status).toBe(200);
    const back = await organiser.call('takeBackAllocation', { params: { runId: run.id } });
    expect(back.body.run.state).toBe('PROPOSED');
    expect((await seats()).map(({ sessionId, source }) => [sessionId, source])).toEqual(
      expect.arrayContaining([
        [session('A', 1), 'CLAIM'],
        [free, 'CLAIM'],
      ]),
    );
    expect(await seats()).toHaveLength(2);
  });

  it('leaves what is kept back and cancelled, and says who is without', async () => {
    for (const slot of [1, 2]) {
      await organiser.call('setReservedSeats', {
        params: { sessionId: session('A', slot) },
        body: { reserved: 2 },
      });
    }
    await test.database.seminar.updateMany({
      where: { blockId: block.id, letter: 'B' },
      data: { dropped: true },
    });
    test.now = closed;
    const { run, outcome } = await filled();
    expect(outcome?.changes.flatMap(({ joins }) => joins).sort()).toEqual(
      [session('C', 1), session('C', 1), session('C', 2), session('C', 2)].sort(),
    );
    expect(outcome?.unplaced).toHaveLength(6);
    expect((await publish(run.id)).body.seats).toBe(4);
  });

  it('gives nobody two seats when somebody was placed meanwhile', async () => {
    test.now = closed;
    const { run } = await filled();
    const placed = await organiser.call('placeInSession', {
      params: { sessionId: session('A', 1), participationId: people[0]?.id ?? '' },
    });
    expect(placed.status).toBe(204);
    expect((await publish(run.id)).code).toBe('allocation-outdated');
    const confirmed = await publish(run.id, true);
    expect([null, 'allocation-impossible']).toContain(confirmed.code);
    const mine = (await seats()).filter(({ participationId }) => participationId === people[0]?.id);
    expect(mine).toContainEqual(
      expect.objectContaining({ sessionId: session('A', 1), pinned: true }),
    );
    const again = await filled();
    expect((await publish(again.run.id)).status).toBe(200);
    expect((await seats()).filter(({ pinned }) => pinned)).toHaveLength(1);
    expect(await seats()).toHaveLength(10);
  });

  it('waits until choosing has closed, and is only for blocks to claim', async () => {
    expect(await refusal('fill')).toBe('fill-too-early');
    expect(await refusal()).toBe('allocation-by-claim');
    expect(await refusal('repair')).toBe('allocation-by-claim');
    test.now = closed;
    const { run } = await filled();
    await test.database.seminarBlock.update({ where: { id: block.id }, data: { mode: 'RANK' } });
    expect(await refusal('fill')).toBe('fill-not-here');
    expect((await publish(run.id)).code).toBe('fill-not-here');
  });
});
