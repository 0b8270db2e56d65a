import type { ConsideredChange } from '@ledarforum/contract/allocation-what-if';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { bringCrowd, makeCrowd, rankForCrowd } from '../../testing/crowd.ts';
import { makeBlock, makeEvent, makePerson, makeUnit } from '../../testing/factories.ts';
import { runAllocation } from '../../testing/run-allocation.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;
let block: Awaited<ReturnType<typeof makeBlock>>;
let runId: string;
let ids: string[];

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  event = await makeEvent(test.database, { phase: 'CHOOSING' });
  block = await makeBlock(test.database, event, { seminars: 3, capacity: 4 });
  const unit = await makeUnit(test.database);
  ids = await bringCrowd(test.database, event, await makeCrowd(test.database, 9, unit));
  await rankForCrowd(test.database, block, ids, () => block.seminars, test.now);
  runId = (await runAllocation(organiser, block.id)).run.id;
});

const session = (index: number) => {
  const found = block.sessions.find(({ seminarId }) => seminarId === block.seminars[index]?.id);
  if (!found) throw new Error('no session');
  return found;
};
const consider = (body: z.input<typeof ConsideredChange>, who = organiser) =>
  who.call('considerChange', { params: { runId }, body });

describe('what if', () => {
  it('a room were larger', async () => {
    const { body } = await consider({
      kind: 'change-capacity',
      sessionId: session(0).id,
      capacity: 6,
    });
    expect(body).toMatchObject({
      worse: 0,
      optimal: true,
      before: { rankProfile: [4, 4, 1, 0], seatsUnasked: 0, unplaced: 0 },
      after: { rankProfile: [6, 3, 0, 0], seatsUnasked: 0, unplaced: 0 },
    });
    expect(body.better).toBeGreaterThan(0);
    expect(body.better + body.worse + body.same).toBe(9);
  });

  it('a seminar were held once more', async () => {
    const { seminarId, slotId } = session(0);
    const { body } = await consider({ kind: 'add-session', seminarId, slotId, capacity: 5 });
    expect(body).toMatchObject({ better: 5, worse: 0, same: 4 });
    expect(body.after.rankProfile).toEqual([9, 0, 0, 0]);
  });

  it('a seminar were closed', async () => {
    const { seminarId } = session(0);
    const { body } = await consider({ kind: 'close-seminar', seminarId });
    expect(body.after).toEqual({ rankProfile: [0, 4, 4, 0], seatsUnasked: 0, unplaced: 1 });
    expect(body.worse).toBeGreaterThan(body.better);
  });

  it('leaves everything as it was, and answers the same again', async () => {
    const state = async () => ({
      runs: await test.database.allocationRun.findMany({ where: { blockId: block.id } }),
      sessions: await test.database.seminarSession.findMany({
        where: { seminar: { blockId: block.id } },
        orderBy: { id: 'asc' },
      }),
      seats: await test.database.seat.count({ where: { slot: { blockId: block.id } } }),
      activity: await test.database.activityEntry.count({ where: { eventId: event.id } }),
    });
    const before = await state();
    const { seminarId, slotId } = session(1);
    const change = { kind: 'add-session', seminarId, slotId, capacity: 2 } as const;
    const first = await consider(change);
    expect((await consider(change)).body).toEqual(first.body);
    expect(await state()).toEqual(before);
  });

  it('is about what still holds, one question at a time, and what there is', async () => {
    const { seminarId } = session(0);
    const change = { kind: 'close-seminar', seminarId } as const;
    const both = await Promise.all([consider(change), consider(change)]);
    expect(both.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['allocation-running', null]),
    );
    for (const unknown of [
      { kind: 'close-seminar', seminarId: runId },
      { kind: 'change-capacity', sessionId: runId, capacity: 2 },
      { kind: 'add-session', seminarId: runId, slotId: session(0).slotId, capacity: 2 },
      { kind: 'add-session', seminarId, slotId: runId, capacity: 2 },
    ] as const) {
      expect((await consider(unknown)).code).toBe('not-found');
    }
    await test.database.preference.deleteMany({ where: { participationId: ids[0] ?? '' } });
    expect((await consider(change)).code).toBe('allocation-outdated');
  });

  it('is only the organiser’s', async () => {
    const participant = await test.signIn(await makePerson(test.database));
    const change = { kind: 'close-seminar', seminarId: session(0).seminarId } as const;
    expect((await consider(change, participant)).code).toBe('not-allowed');
    await test.database
      .$executeRaw`UPDATE allocation_run SET outcome = NULL WHERE id = ${runId}::uuid`;
    expect((await consider(change)).code).toBe('allocation-not-proposed');
  });
});
