import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bringCrowd, makeCrowd, rankForCrowd } from '../../testing/crowd.ts';
import {
  makeBlock,
  makeEvent,
  makeParticipation,
  makePerson,
  makeUnit,
} from '../../testing/factories.ts';
import { runAllocation } from '../../testing/run-allocation.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;
let block: Awaited<ReturnType<typeof makeBlock>>;

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  test.now = new Date('2026-05-11T06:00:00Z');
  event = await makeEvent(test.database, { phase: 'CHOOSING' });
  block = await makeBlock(test.database, event, { seminars: 3, capacity: 12 });
});

/** People of a förvaltning of their own who rank the same letters. */
async function bring(count: number, letters: string): Promise<{ name: string; ids: string[] }> {
  const unit = await makeUnit(test.database);
  const ids = await bringCrowd(test.database, event, await makeCrowd(test.database, count, unit));
  const wishes = [...letters].flatMap(
    (letter) => block.seminars.find((seminar) => seminar.letter === letter) ?? [],
  );
  await rankForCrowd(test.database, block, ids, () => wishes, test.now);
  return { name: unit.name, ids };
}

describe('the explanation of an outcome', () => {
  it('flags a förvaltning that fared worse, and leaves out those too small to be shown', async () => {
    const lucky = await bring(12, 'ABC');
    const unlucky = await bring(12, 'BCA');
    await test.database.seminarSession.updateMany({
      where: { seminar: { blockId: block.id, letter: 'B' } },
      data: { capacity: 1 },
    });
    const few = await bring(2, 'CA');
    await test.database.seminarSession.updateMany({
      where: { seminar: { blockId: block.id, letter: 'C' } },
      data: { capacity: 20 },
    });
    const { outcome } = await runAllocation(organiser, block.id);
    const { explanation } = outcome ?? {};
    expect(explanation?.smallGroups).toBe(1);
    expect(JSON.stringify(explanation)).not.toContain(few.name);
    const of = (name: string) => explanation?.groups.find(({ group }) => group === name);
    expect(of(lucky.name)).toMatchObject({
      people: 12,
      rankProfile: [12, 0, 0, 0],
      meanRank: 1,
      exceedsChance: true,
    });
    expect(of(unlucky.name)).toMatchObject({ rankProfile: [1, 11, 0, 0], exceedsChance: true });
    expect(of(unlucky.name)?.difference).toBeGreaterThan(0);
  });

  it('counts who wanted a seminar beside its seats, and compares with queues', async () => {
    await bring(15, 'AB');
    await bring(6, '');
    const { outcome } = await runAllocation(organiser, block.id);
    expect(
      outcome?.sessions.map(({ letter, wanted, filled }) => [letter, wanted, filled]),
    ).toMatchObject([
      ['A', 15, 12],
      ['B', 3, expect.any(Number)],
      ['C', 0, expect.any(Number)],
    ]);
    expect(outcome?.explanation).toMatchObject({
      allocation: { rankProfile: [12, 3, 0, 0], meanRank: 1.2, worstRank: 2, seats: 15 },
      randomOrder: { rankProfile: [12, 3, 0, 0], seats: 15 },
      submissionOrder: { rankProfile: [12, 3, 0, 0], seats: 15 },
    });
  });

  it('does not guess in which order wishes came that were imported', async () => {
    await bring(5, 'AB');
    await test.database.preferenceList.updateMany({
      where: { blockId: block.id },
      data: { source: 'IMPORT' },
    });
    const { outcome } = await runAllocation(organiser, block.id);
    expect(outcome?.explanation?.submissionOrder).toBeNull();
  });
});

describe('what a participant is told', () => {
  let me: Visitor;
  let mine: { id: string };

  beforeEach(async () => {
    const person = await makePerson(test.database);
    mine = await makeParticipation(test.database, event, person);
    me = await test.signIn(person);
    await rankForCrowd(test.database, block, [mine.id], () => block.seminars, test.now);
  });

  const told = async () => {
    const answer = await me.call('getMyWishes', { params: { eventId: event.id } });
    return { outcome: answer.body.blocks[0]?.outcome, text: answer.text };
  };
  const sessionOf = (letter: string) => {
    const seminar = block.seminars.find((one) => one.letter === letter);
    const session = block.sessions.find(({ seminarId }) => seminarId === seminar?.id);
    if (!session) throw new Error('no session');
    return session;
  };
  /** Publishes an outcome in which I did not get A, drawing lots until it is so. */
  async function publishWithoutA() {
    for (let seed = 1; ; seed++) {
      const { run } = await runAllocation(organiser, block.id, { seed });
      const stored = await test.database.allocationRun.findUniqueOrThrow({ where: { id: run.id } });
      if (JSON.stringify(stored.outcome).includes(`"${mine.id}":[{`)) {
        await organiser.call('publishAllocation', {
          params: { runId: run.id },
          body: { evenIfOutdated: false },
        });
        return;
      }
    }
  }

  it('is why not what they wanted more and what would have been needed, in counts only', async () => {
    const { ids } = await bring(13, 'ABC');
    await publishWithoutA();
    const { outcome, text } = await told();
    expect(outcome?.missed).toEqual([
      {
        slotId: sessionOf('A').slotId,
        gotSessionId: sessionOf('B').id,
        seminarId: sessionOf('A').seminarId,
        rank: 1,
        demand: 14,
        seats: 12,
        needed: [
          { kind: 'more-seats', count: 2 },
          { kind: 'better-lot', count: 12 },
        ],
      },
    ]);
    for (const id of ids) expect(text).not.toContain(id);
  });

  it('stays what it was when wishes and seats change, and is silent once one has been moved', async () => {
    await bring(13, 'ABC');
    await publishWithoutA();
    const before = (await told()).outcome?.missed;
    await test.database.preference.deleteMany({
      where: { blockId: block.id, participationId: { not: mine.id } },
    });
    await test.database.seminarSession.updateMany({
      where: { seminar: { blockId: block.id } },
      data: { capacity: 30 },
    });
    expect((await told()).outcome?.missed).toEqual(before);
    await organiser.call('movePerson', {
      params: { slotId: sessionOf('C').slotId, participationId: mine.id },
      body: { sessionId: sessionOf('C').id, byHand: true },
    });
    expect((await told()).outcome?.missed).toEqual([]);
  });

  it('is nothing before it is published, nor when they got what they wanted most', async () => {
    await bring(3, 'B');
    const { run } = await runAllocation(organiser, block.id);
    expect((await told()).outcome).toBeNull();
    await organiser.call('publishAllocation', {
      params: { runId: run.id },
      body: { evenIfOutdated: false },
    });
    expect((await told()).outcome?.missed).toEqual([]);
  });
});
