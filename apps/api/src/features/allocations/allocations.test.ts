import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@ledarforum/database/connect';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import { bringCrowd, makeCrowd, rankForCrowd } from '../../testing/crowd.ts';
import { makeBlock, makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { failAbandonedRuns, holdRun } from './allocation-runs-repository.ts';

let test: TestApp;
let organiser: Visitor;
let participant: Visitor;
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
  block = await makeBlock(test.database, event, { seminars: 3, capacity: 2 });
  people = [];
  for (let index = 0; index < 5; index++) {
    const person = await makePerson(test.database);
    people.push(await makeParticipation(test.database, event, person));
    if (index === 0) participant = await test.signIn(person);
  }
});

async function rank(index: number, letters: string): Promise<void> {
  const participationId = people[index]?.id ?? '';
  const key = { participationId_blockId: { participationId, blockId: block.id } };
  await test.database.preferenceList.upsert({
    where: key,
    create: { participationId, blockId: block.id, savedAt: test.now },
    update: { savedAt: test.now, version: { increment: 1 } },
  });
  await test.database.preference.deleteMany({ where: { participationId, blockId: block.id } });
  await test.database.preference.createMany({
    data: [...letters].map((letter, at) => ({
      participationId,
      blockId: block.id,
      seminarId: seminar(letter),
      rank: at + 1,
    })),
  });
}

const seminar = (letter: string) => block.seminars.find((one) => one.letter === letter)?.id ?? '';

const start = (body: { objective?: 'total' | 'fair'; seed?: number } = {}) =>
  organiser.call('startAllocation', {
    params: { blockId: block.id },
    body: { objective: 'total', ...body },
  });
const read = (runId: string) => organiser.call('getAllocationRun', { params: { runId } });
const publish = (runId: string, evenIfOutdated = false) =>
  organiser.call('publishAllocation', { params: { runId }, body: { evenIfOutdated } });
const takeBack = (runId: string) => organiser.call('takeBackAllocation', { params: { runId } });

/** Starts a run and waits until it is no longer running. */
async function allocated(body: { objective?: 'total' | 'fair'; seed?: number } = {}) {
  const { body: run } = await start(body);
  for (;;) {
    const { state } = await test.database.allocationRun.findUniqueOrThrow({
      where: { id: run.id },
      select: { state: true },
    });
    if (state !== 'RUNNING') return (await read(run.id)).body;
    await pause(20);
  }
}

async function seatsNow(): Promise<string[]> {
  const seats = await test.database.seat.findMany({
    where: { slot: { blockId: block.id } },
    include: { seminar: true },
  });
  return people.map(({ id }) =>
    seats
      .filter(({ participationId }) => participationId === id)
      .map(({ seminar: { letter } }) => letter)
      .join(''),
  );
}

async function setPhase(phase: 'DRAFT' | 'INVITED' | 'CHOOSING' | 'ALLOCATED' | 'LIVE') {
  await test.database.event.update({ where: { id: event.id }, data: { phase } });
}

describe('a run', () => {
  it('proposes the best outcome and keeps what it was made from', async () => {
    for (const [index, letters] of ['ABC', 'AB', 'A', 'BA', ''].entries()) {
      if (letters) await rank(index, letters);
    }
    const { run, outcome, outdated } = await allocated({ seed: 7 });
    expect(run).toMatchObject({
      state: 'PROPOSED',
      optimal: true,
      seed: 7,
      progress: 1,
      cost: 5,
      bound: 5,
      rankProfile: [3, 1, 0, 1],
    });
    expect(outdated).toBe(false);
    expect(outcome).toMatchObject({ people: 5, ranked: 4, seatsUnasked: 1 });
    expect(
      outcome?.sessions.map(({ letter, filled, firstWishes }) => [letter, filled, firstWishes]),
    ).toEqual([
      ['A', 2, 3],
      ['B', 2, 1],
      ['C', 1, 0],
    ]);
    expect(outcome?.unplaced).toEqual([]);
    expect(outcome?.firstCome.cost).toBeGreaterThanOrEqual(5);
    expect(await seatsNow()).toEqual(['', '', '', '', '']);
    const stored = await test.database.allocationRun.findUniqueOrThrow({ where: { id: run.id } });
    expect(stored.inputHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives the same outcome for the same seed and wishes', async () => {
    for (let index = 0; index < 5; index++) await rank(index, 'AB');
    const outcomes = [];
    for (const seed of [11, 11]) {
      const { run } = await allocated({ seed });
      const stored = await test.database.allocationRun.findUniqueOrThrow({ where: { id: run.id } });
      outcomes.push([stored.inputHash, stored.outcome]);
    }
    expect(outcomes[0]).toEqual(outcomes[1]);
  });

  it('leaves out those who do not come and those who have neither replied nor ranked', async () => {
    const attendances = ['COMING', 'DIGITAL', 'DECLINED', 'INVITED', 'INVITED'] as const;
    for (const [index, attendance] of attendances.entries()) {
      await test.database.participation.update({
        where: { id: people[index]?.id ?? '' },
        data: { attendance },
      });
      if (index < 4) await rank(index, 'A');
    }
    const { outcome } = await allocated();
    expect(outcome?.people).toBe(2);
  });

  it('names those without a seat and why, but no protected person', async () => {
    await test.database.seminarSession.updateMany({
      where: { seminar: { blockId: block.id } },
      data: { capacity: 1 },
    });
    await test.database.person.updateMany({
      where: { id: { in: people.map(({ personId }) => personId) } },
      data: { protectedIdentity: true, familyName: 'Hemlig' },
    });
    const { run } = await allocated();
    const answer = await read(run.id);
    expect(answer.body.outcome?.unplaced).toHaveLength(2);
    expect(answer.body.outcome?.unplaced[0]).toMatchObject({
      name: null,
      unit: null,
      reason: 'no-capacity',
    });
    expect(answer.text).not.toContain('Hemlig');
  });

  it('answers other requests while it works, and can be cancelled', async () => {
    await manyWhoRank(3000, 12, 4);
    const { body: run } = await start({ objective: 'fair' });
    expect((await test.anonymous.call('getHealth')).status).toBe(200);
    expect((await read(run.id)).body).toMatchObject({ run: { state: 'RUNNING' }, outcome: null });
    expect((await start()).code).toBe('allocation-running');
    const cancelled = await organiser.call('cancelAllocation', { params: { runId: run.id } });
    expect(cancelled.body).toMatchObject({ state: 'FAILED', failure: 'cancelled' });
    expect((await organiser.call('cancelAllocation', { params: { runId: run.id } })).code).toBe(
      'allocation-not-running',
    );
    await pause(1500);
    expect((await read(run.id)).body).toMatchObject({
      run: { state: 'FAILED', failure: 'cancelled', cost: null },
      outcome: null,
    });
    expect((await publish(run.id)).code).toBe('allocation-not-proposed');
  });

  it('is marked as interrupted when its process is gone, and left alone while it is held', async () => {
    const run = (id: string) =>
      test.database.allocationRun.create({
        data: { id, blockId: block.id, seed: 1, inputHash: 'x', createdById: people[0]?.id ?? '' },
      });
    const held = '019f0000-0000-7000-8000-000000000001';
    await run(held);
    const connection = await connect(test.databaseUrl);
    await connection.query(holdRun, [held]);
    expect(await failAbandonedRuns(test.database, test.now)).toBe(0);
    await connection.end();
    await pause(50);
    expect((await start()).status).toBe(202);
    expect(await test.database.allocationRun.findUnique({ where: { id: held } })).toMatchObject({
      state: 'FAILED',
      failure: 'interrupted',
    });
  });

  it('is stopped with the process that works on it', async () => {
    const other = await startTestApp();
    const theirs = await other.signIn(await makePerson(other.database, { roles: ['ORGANISER'] }));
    const day = await makeEvent(other.database, { phase: 'CHOOSING' });
    const big = await makeBlock(other.database, day, { seminars: 12, slots: 4, capacity: 200 });
    await fillBlock(other, day, big, 1500);
    const { body: run } = await theirs.call('startAllocation', {
      params: { blockId: big.id },
      body: { objective: 'fair' },
    });
    await other.app.close();
    const stored = await other.database.allocationRun.findUniqueOrThrow({ where: { id: run.id } });
    expect(stored).toMatchObject({ state: 'FAILED', failure: 'interrupted' });
    await other.stop();
  });

  it('is refused where it makes no sense', async () => {
    await setPhase('LIVE');
    expect((await start()).code).toBe('allocation-too-late');
    await setPhase('CHOOSING');
    await test.database.participation.updateMany({
      where: { eventId: event.id },
      data: { attendance: 'DECLINED' },
    });
    expect((await start()).code).toBe('allocation-without-people');
    await test.database.seminarSession.deleteMany({ where: { seminar: { blockId: block.id } } });
    expect((await start()).code).toBe('allocation-without-sessions');
    await test.database.seminarBlock.update({
      where: { id: block.id },
      data: { mode: 'ROTATION' },
    });
    expect((await start()).code).toBe('choice-rotation');
    expect(await test.database.allocationRun.count({ where: { blockId: block.id } })).toBe(0);
  });

  it('can be discarded and taken up again', async () => {
    const { run } = await allocated();
    const params = { runId: run.id };
    const discarded = await organiser.call('discardAllocation', { params });
    expect(discarded.body.state).toBe('DISCARDED');
    expect((await organiser.call('discardAllocation', { params })).code).toBe(
      'allocation-not-proposed',
    );
    expect((await publish(run.id)).code).toBe('allocation-not-proposed');
    expect((await organiser.call('restoreAllocation', { params })).body.state).toBe('PROPOSED');
    const list = await organiser.call('listAllocationRuns', { params: { blockId: block.id } });
    expect(list.body.rows.map(({ id }) => id)).toEqual([run.id]);
  });
});

describe('publishing', () => {
  it('gives the seats, counts them, writes to all and closes the choices', async () => {
    for (const [index, letters] of ['AB', 'AB', 'B', 'BA', 'C'].entries())
      await rank(index, letters);
    const { run, letters } = await allocated();
    expect(letters).toBe(5);
    const { body } = await publish(run.id);
    expect(body).toMatchObject({ seats: 5, letters: 5, run: { state: 'PUBLISHED' } });
    expect(await seatsNow()).toEqual(['A', 'A', 'B', 'B', 'C']);
    const sessions = await test.database.seminarSession.findMany({
      where: { seminar: { blockId: block.id } },
      orderBy: { seminar: { letter: 'asc' } },
    });
    expect(sessions.map(({ taken }) => taken)).toEqual([2, 2, 1]);
    const saved = await participant.call('saveMyRanking', {
      params: { blockId: block.id },
      body: { ranking: [seminar('C')], version: 1 },
    });
    expect(saved.code).toBe('choice-already-allocated');
    const mine = await participant.call('getMyWishes', { params: { eventId: event.id } });
    expect(mine.body.blocks[0]?.outcome?.seats).toMatchObject([
      { seminarId: seminar('A'), rank: 1 },
    ]);
    const letter = await test.database.outboxMessage.findFirstOrThrow({
      where: { personId: people[3]?.personId ?? '' },
    });
    expect(letter.kind).toBe('ALLOCATION');
    expect(letter.text).toContain('2026-05-11 09.00–10.00  Seminarium B');
    expect(letter.text).toContain('ditt förstahandsval');
  });

  it('is refused when wishes, replies or seats have changed since, unless confirmed', async () => {
    await rank(0, 'AB');
    const { run } = await allocated();
    await rank(0, 'BA');
    expect((await read(run.id)).body.outdated).toBe(true);
    expect((await publish(run.id)).code).toBe('allocation-outdated');
    expect(await seatsNow()).toEqual(['', '', '', '', '']);
    await test.database.participation.update({
      where: { id: people[1]?.id ?? '' },
      data: { attendance: 'DECLINED' },
    });
    expect((await publish(run.id, true)).body.seats).toBe(4);
    expect((await seatsNow())[1]).toBe('');
  });

  it('never overbooks, even when confirmed', async () => {
    const { run } = await allocated();
    await test.database.seminarSession.updateMany({
      where: { seminar: { blockId: block.id } },
      data: { capacity: 1 },
    });
    expect((await publish(run.id, true)).code).toBe('allocation-impossible');
    expect(await seatsNow()).toEqual(['', '', '', '', '']);
    expect((await read(run.id)).body.run.state).toBe('PROPOSED');
  });

  it('replaces an earlier publication and writes only to those who were moved', async () => {
    for (const [index, letters] of ['A', 'A', 'B', 'B', 'C'].entries()) await rank(index, letters);
    const first = await allocated();
    await publish(first.run.id);
    await rank(4, 'BC');
    await rank(2, 'CB');
    const second = await allocated();
    expect(second.letters).toBe(2);
    expect((await publish(second.run.id)).body.letters).toBe(2);
    expect(await seatsNow()).toEqual(['A', 'A', 'C', 'B', 'B']);
    expect((await read(first.run.id)).body.run.state).toBe('DISCARDED');
  });

  it('happens once when asked many times at the same time', async () => {
    const { run } = await allocated();
    const answers = await Promise.all([1, 2, 3, 4].map(() => publish(run.id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ code }) => code))).toEqual(
      new Set([null, 'allocation-not-proposed']),
    );
    expect(await test.database.seat.count({ where: { slot: { blockId: block.id } } })).toBe(5);
    expect(
      await test.database.outboxMessage.count({ where: { eventId: event.id, kind: 'ALLOCATION' } }),
    ).toBe(5);
  });

  it('waits for choosing to begin and ends when the day does', async () => {
    const { run } = await allocated();
    await setPhase('INVITED');
    expect((await publish(run.id)).code).toBe('allocation-too-early');
    await setPhase('LIVE');
    expect((await publish(run.id)).code).toBe('allocation-too-late');
  });

  it('takes as many queries for 600 people as for five', async () => {
    const small = await allocated();
    const fewRead = await countQueries(() => read(small.run.id));
    const few = await countQueries(() => publish(small.run.id));
    await fillBlock(test, event, block, 600);
    await test.database.seminarSession.updateMany({
      where: { seminar: { blockId: block.id } },
      data: { capacity: 300 },
    });
    const large = await allocated();
    const manyRead = await countQueries(() => read(large.run.id));
    const many = await countQueries(() => publish(large.run.id));
    expect(many.result.body.seats).toBe(605);
    expect(many.count - few.count).toBeLessThanOrEqual(1);
    expect(manyRead.count).toBe(fewRead.count);
  });
});

describe('taking back', () => {
  it('restores the seats there were and withdraws what has not been sent', async () => {
    for (const [index, letters] of ['A', 'A', 'B', 'B', 'C'].entries()) await rank(index, letters);
    const first = await allocated();
    await publish(first.run.id);
    await rank(2, 'CB');
    const second = await allocated();
    await publish(second.run.id);
    expect((await takeBack(first.run.id)).code).toBe('allocation-not-published');
    const { body } = await takeBack(second.run.id);
    expect(body).toMatchObject({
      run: { state: 'PROPOSED', decidedAt: null },
      lettersWithdrawn: 1,
      lettersAlreadySent: 0,
    });
    expect(await seatsNow()).toEqual(['A', 'A', 'B', 'B', 'C']);
    expect((await read(first.run.id)).body.run.state).toBe('PUBLISHED');
    await takeBack(first.run.id);
    expect(await seatsNow()).toEqual(['', '', '', '', '']);
    expect((await publish(first.run.id, true)).body.letters).toBe(5);
  });

  it('tells how many letters had left, and does not write them again', async () => {
    const { run } = await allocated();
    await publish(run.id);
    await test.database.outboxMessage.updateMany({
      where: { eventId: event.id },
      data: { state: 'SENT', sentAt: test.now },
    });
    expect((await takeBack(run.id)).body).toMatchObject({
      lettersWithdrawn: 0,
      lettersAlreadySent: 5,
    });
    expect((await publish(run.id)).body.letters).toBe(0);
  });

  it('is refused when the earlier seats no longer fit and when the day has begun', async () => {
    const first = await allocated();
    await publish(first.run.id);
    await test.database.seminarSession.updateMany({
      where: { seminar: { blockId: block.id } },
      data: { capacity: 10 },
    });
    for (let index = 0; index < 5; index++) await rank(index, 'A');
    const second = await allocated();
    await publish(second.run.id);
    await test.database.seminarSession.updateMany({
      where: { seminar: { blockId: block.id, letter: { not: 'A' } } },
      data: { capacity: 1 },
    });
    const refused = await takeBack(second.run.id);
    expect(refused.code).toBe('seats-changed-since');
    expect(await seatsNow()).toEqual(['A', 'A', 'A', 'A', 'A']);
    await setPhase('LIVE');
    expect((await takeBack(second.run.id)).code).toBe('allocation-too-late');
  });
});

it('is only the organiser’s, and says when there is no such run', async () => {
  const { run } = await allocated();
  for (const name of [
    'getAllocationRun',
    'cancelAllocation',
    'takeBackAllocation',
    'discardAllocation',
    'restoreAllocation',
  ] as const) {
    expect((await participant.call(name, { params: { runId: run.id } })).code).toBe('not-allowed');
    expect((await organiser.call(name, { params: { runId: block.id } })).code).toBe('not-found');
  }
  expect((await publish(block.id)).code).toBe('not-found');
  const list = await organiser.call('listAllocationRuns', { params: { blockId: run.id } });
  expect(list.code).toBe('not-found');
});

async function manyWhoRank(count: number, seminars: number, slots: number): Promise<void> {
  block = await makeBlock(test.database, event, { seminars, slots, capacity: 300 });
  await fillBlock(test, event, block, count);
}

async function fillBlock(
  on: TestApp,
  day: { id: string },
  filled: { id: string; seminars: readonly { id: string }[] },
  count: number,
): Promise<void> {
  const unit = await on.database.unit.findFirstOrThrow();
  const ids = await bringCrowd(on.database, day, await makeCrowd(on.database, count, unit));
  const { seminars } = filled;
  const choose = (index: number) =>
    [0, 1, 2].flatMap((at) => seminars[(index * index + at) % seminars.length] ?? []);
  await rankForCrowd(on.database, filled, ids, choose, on.now);
}
