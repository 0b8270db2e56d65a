import { afterAll, beforeAll, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import { bringCrowd, makeCrowd, rankForCrowd } from '../../testing/crowd.ts';
import { makeBlock, makeEvent, makePerson, makeUnit } from '../../testing/factories.ts';
import { runAllocation } from '../../testing/run-allocation.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { findPriorities } from './last-time-repository.ts';

let test: TestApp;
let organiser: Visitor;

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

/** A day where all of them want A most, which has room for half, and then B. */
async function dayFor(personIds: readonly string[], date: string) {
  const event = await makeEvent(test.database, { phase: 'CHOOSING', date: new Date(date) });
  const capacity = Math.ceil(personIds.length / 2);
  const block = await makeBlock(test.database, event, { seminars: 2, capacity });
  const ids = await bringCrowd(test.database, event, personIds);
  await rankForCrowd(test.database, block, ids, () => block.seminars, new Date(date));
  return { event, block, ids };
}

async function publish(blockId: string, seed: number) {
  const { run } = await runAllocation(organiser, blockId, { seed });
  await organiser.call('publishAllocation', {
    params: { runId: run.id },
    body: { evenIfOutdated: false },
  });
}

/** The people who sit at A. */
async function atA(blockId: string): Promise<string[]> {
  const seats = await test.database.seat.findMany({
    where: { seminar: { blockId, letter: 'A' } },
    select: { participation: { select: { personId: true } } },
  });
  return seats.map(({ participation }) => participation.personId).sort();
}

it('lets those who got less than they wanted last time come first, whatever the lot', async () => {
  const people = await makeCrowd(test.database, 12, await makeUnit(test.database));
  const spring = await dayFor(people, '2026-05-11');
  await publish(spring.block.id, 1);
  const lucky = await atA(spring.block.id);
  expect(lucky).toHaveLength(6);
  const waited = people.filter((id) => !lucky.includes(id)).sort();

  const autumn = await dayFor(people, '2026-11-11');
  await publish(autumn.block.id, 2);
  expect(await atA(autumn.block.id)).toEqual(waited);

  const [someLucky = ''] = lucky;
  const visitor = await test.signIn({ id: someLucky });
  const { body } = await visitor.call('getMyWishes', { params: { eventId: autumn.event.id } });
  expect(body.blocks[0]?.outcome?.missed[0]?.needed).toContainEqual({
    kind: 'higher-priority',
    count: 6,
  });

  // Only the day before counts: now it is the other half's turn.
  const spring27 = await dayFor(people, '2027-05-11');
  await publish(spring27.block.id, 3);
  expect(await atA(spring27.block.id)).toEqual(lucky);
});

it('counts no day that is later, was declined, or whose seats were taken back', async () => {
  const people = await makeCrowd(test.database, 4, await makeUnit(test.database));
  const later = await dayFor(people, '2026-12-01');
  await publish(later.block.id, 1);
  const now = await dayFor(people, '2026-11-20');
  const prioritiesNow = () => findPriorities(test.database, now.event.id);
  expect(await prioritiesNow()).toEqual(new Map());

  const before = await dayFor(people, '2026-10-01');
  await publish(before.block.id, 1);
  expect([...(await prioritiesNow()).values()]).toEqual([1, 1]);
  await test.database.seat.deleteMany({ where: { seminar: { blockId: before.block.id } } });
  expect([...(await prioritiesNow()).values()]).toEqual([2, 2, 2, 2]);
  await test.database.participation.updateMany({
    where: { id: before.ids[0] ?? '' },
    data: { attendance: 'DECLINED' },
  });
  expect((await prioritiesNow()).size).toBe(3);
  await test.database.allocationRun.updateMany({
    where: { blockId: before.block.id },
    data: { state: 'DISCARDED' },
  });
  expect(await prioritiesNow()).toEqual(new Map());
});

it('looks all of them up at once', async () => {
  const people = await makeCrowd(test.database, 40, await makeUnit(test.database));
  const first = await dayFor(people, '2026-05-12');
  await publish(first.block.id, 1);
  const next = await dayFor(people, '2026-11-12');
  const { count, result } = await countQueries(() => findPriorities(test.database, next.event.id));
  expect(count).toBe(1);
  expect(result.size).toBe(20);
});
