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
  block = await makeBlock(test.database, event, { seminars: 3, slots: 2, capacity: 3 });
  people = [];
  for (let index = 0; index < 8; index++) people.push(await newcomer());
});

async function newcomer() {
  return makeParticipation(test.database, event, await makePerson(test.database));
}

async function decline(...indexes: number[]): Promise<void> {
  await test.database.participation.updateMany({
    where: { id: { in: indexes.map((index) => people[index]?.id ?? '') } },
    data: { attendance: 'DECLINED' },
  });
}

const publish = (runId: string, evenIfOutdated = false) =>
  organiser.call('publishAllocation', { params: { runId }, body: { evenIfOutdated } });
const takeBack = (runId: string) => organiser.call('takeBackAllocation', { params: { runId } });
const repaired = () => runAllocation(organiser, block.id, { purpose: 'repair' });
const seatsNow = async () =>
  (await organiser.call('getBlockSeats', { params: { blockId: block.id } })).body;

/** Who has which sessions, of those who come. */
async function placed(): Promise<ReadonlyMap<string, string>> {
  const seats = await test.database.seat.findMany({
    where: { slot: { blockId: block.id } },
    orderBy: { sessionId: 'asc' },
  });
  const sessions = new Map<string, string>();
  for (const { participationId, sessionId } of seats) {
    sessions.set(participationId, `${sessions.get(participationId) ?? ''} ${sessionId}`);
  }
  return sessions;
}

const lettersSince = (runId: string) =>
  test.database.outboxMessage.findMany({
    where: { dedupeKey: { startsWith: `allocation:${runId}:` } },
  });

describe('late changes', () => {
  beforeEach(async () => {
    await publish((await runAllocation(organiser, block.id)).run.id);
  });

  it('are counted: who left, who lacks a seat, what is cancelled', async () => {
    expect((await seatsNow()).gaps).toEqual({
      gone: 0,
      lackingPeople: 0,
      lackingSeats: 0,
      cancelled: 0,
    });
    await decline(0, 1);
    people.push(await newcomer());
    await test.database.seminar.updateMany({
      where: { blockId: block.id, letter: 'C' },
      data: { dropped: true },
    });
    const { gaps } = await seatsNow();
    expect(gaps.gone).toBe(2);
    expect(gaps.cancelled).toBeGreaterThan(0);
    expect(gaps.lackingPeople).toBe(gaps.cancelled + 1);
  });

  it('are mended without moving anybody when nobody needs to, and only those concerned are told', async () => {
    const before = await placed();
    await decline(0, 1);
    const late = await newcomer();
    people.push(late);
    const { run, outcome, letters } = await repaired();
    expect(run).toMatchObject({ purpose: 'repair', optimal: true, state: 'PROPOSED' });
    expect(outcome?.unplaced).toEqual([]);
    const movers = outcome?.changes.filter(({ leaves }) => leaves.length > 0) ?? [];
    expect(movers).toHaveLength(outcome?.moved ?? -1);
    expect(outcome?.changes).toHaveLength(movers.length + 1);
    expect(letters).toBe(movers.length + 1);
    expect((await publish(run.id)).body.letters).toBe(letters);
    const after = await placed();
    const changed = people.slice(2).filter(({ id }) => after.get(id) !== before.get(id));
    expect(changed.map(({ id }) => id).sort()).toEqual(
      outcome?.changes.map(({ participationId }) => participationId).sort(),
    );
    expect((await lettersSince(run.id)).map(({ personId }) => personId).sort()).toEqual(
      changed.map(({ personId }) => personId).sort(),
    );
    expect((await lettersSince(run.id))[0]?.text).toContain('har ändrats');
    expect((await seatsNow()).gaps).toMatchObject({ gone: 0, lackingPeople: 0 });
  });

  it('move as few as possible when a seminar is cancelled, and none of those held by hand', async () => {
    await test.database.seminarSession.updateMany({
      where: { seminar: { blockId: block.id } },
      data: { capacity: 8 },
    });
    const holder = people[0]?.id ?? '';
    await test.database.seat.updateMany({
      where: { participationId: holder },
      data: { pinned: true },
    });
    const had = await placed();
    await test.database.seminar.updateMany({
      where: { blockId: block.id, letter: 'C' },
      data: { dropped: true },
    });
    const { cancelled } = (await seatsNow()).gaps;
    const { run, outcome } = await repaired();
    expect(outcome?.moved).toBe(cancelled);
    await publish(run.id);
    const dropped = block.sessions.filter(({ seminarId }) => seminarId === block.seminars[2]?.id);
    const untouched = people.filter(
      ({ id }) => !dropped.some((one) => had.get(id)?.includes(one.id)),
    );
    const after = await placed();
    for (const { id } of untouched) expect(after.get(id)).toBe(had.get(id));
    for (const one of dropped) expect([...after.values()].join().includes(one.id)).toBe(false);
  });

  it('can be taken back, which brings the earlier publication back', async () => {
    const before = await placed();
    await decline(0);
    people.push(await newcomer());
    test.now = new Date('2026-05-11T06:01:00Z');
    const { run } = await repaired();
    await publish(run.id);
    expect((await takeBack(run.id)).status).toBe(200);
    const after = await placed();
    for (const { id } of people.slice(1)) expect(after.get(id)).toBe(before.get(id));
    const list = await organiser.call('listAllocationRuns', { params: { blockId: block.id } });
    expect(list.body.rows.map(({ purpose, state }) => [purpose, state])).toEqual([
      ['repair', 'PROPOSED'],
      ['allocate', 'PUBLISHED'],
    ]);
  });

  it('say when more has changed since the repair was proposed', async () => {
    await decline(0);
    const { run } = await repaired();
    await decline(1);
    expect((await publish(run.id)).code).toBe('allocation-outdated');
  });
});

it('there is nothing to mend before a publication', async () => {
  const refused = await organiser.call('startAllocation', {
    params: { blockId: block.id },
    body: { objective: 'fair', purpose: 'repair' },
  });
  expect(refused.code).toBe('allocation-not-published');
});

it.each(['fair', 'total'] as const)(
  'those who have not ranked are seated last: %s',
  async (objective) => {
    await test.database.seminarSession.updateMany({
      where: { seminar: { blockId: block.id } },
      data: { capacity: 2 },
    });
    const wanting = people.slice(4);
    for (const { id } of wanting) {
      await test.database.preferenceList.create({
        data: { participationId: id, blockId: block.id, savedAt: test.now },
      });
      await test.database.preference.createMany({
        data: [0, 1].map((at) => ({
          participationId: id,
          blockId: block.id,
          seminarId: block.seminars[at]?.id ?? '',
          rank: at + 1,
        })),
      });
    }
    const { outcome } = await runAllocation(organiser, block.id, { objective });
    const without = new Set(outcome?.unplaced.map(({ participationId }) => participationId));
    for (const { id } of wanting) expect(without.has(id)).toBe(false);
    expect(outcome?.unplaced).toHaveLength(4);
    expect(outcome?.seatsUnasked).toBe(4);
  },
);

it('nobody is given a seat when they have one of another block or are needed elsewhere', async () => {
  await test.database.seminarSession.updateMany({
    where: { seminar: { blockId: block.id } },
    data: { capacity: 8 },
  });
  const [first, second] = block.slots;
  const other = await makeBlock(test.database, event, { seminars: 1, mode: 'CLAIM' });
  const [elsewhere] = other.sessions;
  if (!first || !second || !elsewhere) throw new Error('no slots');
  await test.database.seat.create({
    data: {
      participationId: people[0]?.id ?? '',
      sessionId: elsewhere.id,
      slotId: elsewhere.slotId,
      seminarId: elsewhere.seminarId,
      source: 'CLAIM',
    },
  });
  const host = await test.database.person.findUniqueOrThrow({
    where: { id: people[1]?.personId ?? '' },
  });
  await test.database.programmeItem.create({
    data: {
      eventId: event.id,
      kind: 'WORKSHOP',
      title: 'Verkstad',
      startsAt: second.startsAt,
      endsAt: second.endsAt,
      responsible: `${host.familyName}, ${host.givenName}`,
    },
  });
  const { run, outcome } = await runAllocation(organiser, block.id);
  expect(
    outcome?.unplaced.map(({ participationId, slotId, reason }) => [
      participationId,
      slotId,
      reason,
    ]),
  ).toEqual(
    expect.arrayContaining([
      [people[0]?.id, first.id, 'unavailable'],
      [people[1]?.id, second.id, 'unavailable'],
    ]),
  );
  expect(outcome?.unplaced).toHaveLength(2);
  expect((await publish(run.id)).body.seats).toBe(14);
  expect((await seatsNow()).gaps.lackingPeople).toBe(0);
  const theirs = await test.database.seat.findFirstOrThrow({
    where: { participationId: people[0]?.id ?? '', slotId: second.id },
  });
  const room = (await seatsNow()).sessions.find(
    ({ slotId, free, seminarId }) =>
      slotId === first.id && free > 0 && seminarId !== theirs.seminarId,
  );
  const moved = await organiser.call('movePerson', {
    params: { slotId: first.id, participationId: people[0]?.id ?? '' },
    body: { sessionId: room?.sessionId ?? '', byHand: true },
  });
  expect(moved.status).toBe(200);
  expect((await repaired()).run.state).toBe('PROPOSED');
});
