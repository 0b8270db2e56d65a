import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import { bringCrowd, makeCrowd, rankForCrowd } from '../../testing/crowd.ts';
import { makeBlock, makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let event: Awaited<ReturnType<typeof makeEvent>>;
let block: Awaited<ReturnType<typeof makeBlock>>;
let me: Visitor;
let participation: { id: string };
let organiser: Visitor;

const closesAt = new Date('2026-05-12T10:00:00Z');

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  test.now = new Date('2026-05-11T06:00:00Z');
  event = await makeEvent(test.database, { phase: 'CHOOSING' });
  block = await makeBlock(test.database, event, { seminars: 4, slots: 2, closesAt });
  const person = await makePerson(test.database);
  participation = await makeParticipation(test.database, event, person);
  me = await test.signIn(person);
});

const seminarIds = () => block.seminars.map(({ id }) => id);
const save = (ranking: string[], version: number, visitor = me) =>
  visitor.call('saveMyRanking', { params: { blockId: block.id }, body: { ranking, version } });
const myBlock = async () => {
  const { body } = await me.call('getMyWishes', { params: { eventId: event.id } });
  const [mine] = body.blocks;
  if (!mine) throw new Error('no block');
  return mine;
};

describe('saving an order', () => {
  it('keeps the order, its time and a version that rises', async () => {
    const [a = '', b = '', c = ''] = seminarIds();
    expect((await save([c, a, b], 0)).body).toEqual({
      ranking: [c, a, b],
      savedAt: '2026-05-11T06:00:00.000Z',
      version: 1,
    });
    expect((await save([b], 1)).body.version).toBe(2);
    expect(await myBlock()).toMatchObject({ ranking: [b], version: 2, refusal: null });
    expect((await save([], 2)).body.ranking).toEqual([]);
    expect(await myBlock()).toMatchObject({ ranking: [], version: 3 });
  });

  it('refuses an order based on an older one, and takes the same order again as no change', async () => {
    const [a = '', b = '', c = ''] = seminarIds();
    await save([a, b], 0);
    await save([b, a], 1);
    expect((await save([c], 1)).code).toBe('ranking-changed-elsewhere');
    expect((await save([c], 0)).code).toBe('ranking-changed-elsewhere');
    expect((await save([c], 7)).code).toBe('ranking-changed-elsewhere');
    expect((await save([b, a], 1)).body.version).toBe(2);
    expect((await myBlock()).ranking).toEqual([b, a]);
  });

  it('lets one of many saves at once win, and never mixes them', async () => {
    const orders = Array.from({ length: 12 }, (_, turn) => {
      const ids = seminarIds();
      return [...ids.slice(turn % 4), ...ids.slice(0, turn % 4)].slice(0, 1 + (turn % 4));
    });
    for (const version of [0, 1, 2]) {
      const answers = await Promise.all(orders.map((order) => save(order, version)));
      const won = answers.flatMap(({ status }, index) => (status === 200 ? [orders[index]] : []));
      expect(won.length).toBeGreaterThanOrEqual(1);
      expect(new Set(won.map((order) => order?.join())).size).toBe(1);
      const others = answers.filter(({ status }) => status !== 200);
      expect(new Set(others.map(({ code }) => code))).toEqual(
        new Set(['ranking-changed-elsewhere']),
      );
      const mine = await myBlock();
      expect(mine.ranking).toEqual(won[0]);
      expect(mine.version).toBe(version + 1);
    }
  });

  it('survives a save that guesses the next version while another is being made', async () => {
    const ids = seminarIds();
    for (let round = 0; round < 10; round++) {
      const { version } = await myBlock();
      const answers = await Promise.all([
        save([...ids], version),
        save([...ids].reverse(), version + 1),
        save(ids.slice(1), version + 2),
      ]);
      for (const { status, code } of answers) {
        expect(status === 200 || code === 'ranking-changed-elsewhere').toBe(true);
      }
      const { ranking } = await myBlock();
      expect([ids, [...ids].reverse(), ids.slice(1)]).toContainEqual(ranking);
    }
  });

  it('is one statement when it succeeds', async () => {
    await save([...seminarIds()], 0);
    const { statements } = await countQueries(() => save([...seminarIds()].reverse(), 1));
    expect(statements.filter((sql) => /preference/.test(sql))).toHaveLength(1);
    expect(statements.filter((sql) => /BEGIN/i.test(sql))).toHaveLength(0);
  });

  it.each([
    ['DECLINED', 'choice-declined'],
    ['DIGITAL', 'choice-digital'],
  ] as const)('is refused for somebody who replied %s', async (attendance, code) => {
    await test.database.participation.update({
      where: { id: participation.id },
      data: { attendance },
    });
    expect((await save([...seminarIds()], 0)).code).toBe(code);
    expect((await myBlock()).refusal).toBe(code);
  });

  it('opens and closes at the block’s moments', async () => {
    const opensAt = new Date('2026-05-10T10:00:00Z');
    await test.database.seminarBlock.update({ where: { id: block.id }, data: { opensAt } });
    test.now = new Date(opensAt.getTime() - 1);
    expect((await save([...seminarIds()], 0)).code).toBe('choice-not-open');
    test.now = opensAt;
    expect((await save([...seminarIds()], 0)).status).toBe(200);
    test.now = new Date(closesAt.getTime() - 1);
    expect((await save([...seminarIds()].reverse(), 1)).status).toBe(200);
    test.now = closesAt;
    expect((await save([...seminarIds()], 2)).code).toBe('choice-closed');
    expect((await myBlock()).refusal).toBe('choice-closed');
  });

  it.each([
    ['INVITED', 'choice-not-open'],
    ['ALLOCATED', 'choice-closed'],
    ['LIVE', 'choice-closed'],
    ['DRAFT', 'not-found'],
  ] as const)('is refused in the phase %s', async (phase, code) => {
    await test.database.event.update({ where: { id: event.id }, data: { phase } });
    expect((await save([...seminarIds()], 0)).code).toBe(code);
  });

  it('is refused where nobody chooses and where the outcome is published', async () => {
    await test.database.allocationRun.create({
      data: {
        blockId: block.id,
        state: 'PUBLISHED',
        seed: 1,
        inputHash: 'x',
        createdById: participation.id,
      },
    });
    expect((await save([...seminarIds()], 0)).code).toBe('choice-already-allocated');
    await test.database.seminarBlock.update({
      where: { id: block.id },
      data: { mode: 'ROTATION' },
    });
    expect((await save([...seminarIds()], 0)).code).toBe('choice-rotation');
  });

  it('refuses a seminar twice, one of another block, and input that is none', async () => {
    const [a = ''] = seminarIds();
    const other = await makeBlock(test.database, event, { seminars: 1 });
    expect((await save([a, a], 0)).code).toBe('ranking-duplicate-seminar');
    expect((await save([a, other.seminars[0]?.id ?? ''], 0)).code).toBe('ranking-unknown-seminar');
    expect((await save(['nonsense'], 0)).code).toBe('invalid-input');
    expect((await save([a], -1)).code).toBe('invalid-input');
    expect(await myBlock()).toMatchObject({ ranking: [], version: 0 });
  });

  it('is only for those who are invited to the event', async () => {
    const stranger = await test.signIn(await makePerson(test.database));
    expect((await save([...seminarIds()], 0, stranger)).code).toBe('not-found');
    expect((await save([...seminarIds()], 0, organiser)).code).toBe('not-found');
    const answer = await stranger.call('getMyWishes', { params: { eventId: event.id } });
    expect(answer.code).toBe('not-found');
    expect(await test.database.preferenceList.count({ where: { blockId: block.id } })).toBe(0);
  });
});

describe('my wishes', () => {
  it('say what, who, where and when', async () => {
    const { body } = await me.call('getMyWishes', { params: { eventId: event.id } });
    expect(body).toMatchObject({ eventName: event.name, phase: 'CHOOSING', attendance: 'COMING' });
    const [mine] = body.blocks;
    expect(mine?.slots).toHaveLength(2);
    expect(mine?.seminars.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
    expect(mine?.seminars[0]?.sessions.map(({ slotId, capacity }) => [slotId, capacity])).toEqual(
      mine?.slots.map(({ id }) => [id, 20]),
    );
    expect(mine?.outcome).toBeNull();
  });

  it('mark what clashes with a seat of another block and with what I am needed at', async () => {
    const other = await makeBlock(test.database, event, { seminars: 1, mode: 'CLAIM' });
    const [seat] = other.sessions;
    if (!seat) throw new Error('no session');
    const { id: sessionId, slotId, seminarId } = seat;
    await test.database.seat.create({
      data: { participationId: participation.id, sessionId, slotId, seminarId, source: 'CLAIM' },
    });
    const { person } = await test.database.participation.findUniqueOrThrow({
      where: { id: participation.id },
      include: { person: true },
    });
    await test.database.seminar.update({
      where: { id: block.seminars[3]?.id ?? '' },
      data: { host: `${person.givenName} ${person.familyName}` },
    });
    const clashes = (await myBlock()).seminars.map(({ sessions }) =>
      sessions.map(({ clash }) => clash && `${clash.title}: ${clash.why}`),
    );
    const all = ['Seminarium A: seat', 'Seminarium D: needed'];
    expect(clashes).toEqual([all, all, all, all]);
  });

  it('tell of a clash only as it has been published', async () => {
    const { person } = await test.database.participation.findUniqueOrThrow({
      where: { id: participation.id },
      include: { person: true },
    });
    const published = await organiser.call('publishProgramme', {
      params: { eventId: event.id },
      body: { id: crypto.randomUUID(), seq: 0, name: 'Första', comment: '', letters: 'none' },
    });
    expect(published.status).toBe(200);
    await test.database.seminar.update({
      where: { id: block.seminars[3]?.id ?? '' },
      data: { host: `${person.givenName} ${person.familyName}` },
    });
    const { seminars } = await myBlock();
    expect(
      seminars.flatMap(({ sessions }) => sessions.flatMap(({ clash }) => clash ?? [])),
    ).toEqual([]);
  });

  it('tell what I got', async () => {
    const small = await makeBlock(test.database, event, { seminars: 3, capacity: 1, closesAt });
    const [a, b] = small.seminars;
    const session = small.sessions.find(({ seminarId }) => seminarId === b?.id);
    if (!a || !b || !session) throw new Error('no session');
    const rivals = await Promise.all(
      Array.from({ length: 2 }, async () =>
        makeParticipation(test.database, event, await makePerson(test.database)),
      ),
    );
    for (const { id } of [participation, ...rivals]) {
      await test.database.preferenceList.create({
        data: { participationId: id, blockId: small.id, savedAt: test.now },
      });
      await test.database.preference.createMany({
        data: [a, b].map((seminar, index) => ({
          participationId: id,
          blockId: small.id,
          seminarId: seminar.id,
          rank: index + 1,
        })),
      });
    }
    await test.database.seat.create({
      data: {
        participationId: participation.id,
        sessionId: session.id,
        slotId: session.slotId,
        seminarId: b.id,
        source: 'ALLOCATION',
        rank: 2,
      },
    });
    await test.database.allocationRun.create({
      data: {
        blockId: small.id,
        state: 'PUBLISHED',
        seed: 1,
        inputHash: 'x',
        createdById: participation.id,
        decidedAt: test.now,
      },
    });
    const { body } = await me.call('getMyWishes', { params: { eventId: event.id } });
    expect(body.blocks.find(({ id }) => id === small.id)?.outcome).toEqual({
      publishedAt: '2026-05-11T06:00:00.000Z',
      seats: [{ slotId: session.slotId, seminarId: b.id, sessionId: session.id, rank: 2 }],
      missed: [],
    });
  });
});

describe('the organiser’s view', () => {
  it('counts wishes by rank and people by what they replied', async () => {
    const [a = '', b = ''] = seminarIds();
    await save([b, a], 0);
    const noReply = await makePerson(test.database);
    await makeParticipation(test.database, event, noReply, 'INVITED');
    await save([b], 0, await test.signIn(noReply));
    for (const attendance of ['INVITED', 'COMING', 'DIGITAL', 'DECLINED', 'DECLINED'] as const) {
      await makeParticipation(test.database, event, await makePerson(test.database), attendance);
    }
    const { body } = await organiser.call('getBlockWishes', { params: { blockId: block.id } });
    expect(body.seminars.map(({ letter, byRank }) => [letter, byRank])).toEqual([
      ['A', [0, 1, 0, 0]],
      ['B', [2, 0, 0, 0]],
      ['C', [0, 0, 0, 0]],
      ['D', [0, 0, 0, 0]],
    ]);
    expect(body.people).toEqual({
      coming: 2,
      noReply: 2,
      digital: 1,
      declined: 2,
      ranked: 2,
      toSeat: 3,
    });
    expect(body.seats).toBe(160);
  });

  it('lists who has answered and who has not, and never names a protected person', async () => {
    await save([...seminarIds()].reverse(), 0);
    const hidden = await makePerson(test.database, {
      familyName: 'Hemlig',
      protectedIdentity: true,
    });
    await makeParticipation(test.database, event, hidden);
    const list = (answered?: 'yes' | 'no') =>
      organiser.call('listBlockAnswers', {
        params: { blockId: block.id },
        query: answered ? { answered } : {},
      });
    const yes = (await list('yes')).body;
    expect(yes.rows.map(({ letters, imported }) => [letters.join(''), imported])).toEqual([
      ['DCBA', false],
    ]);
    const no = await list('no');
    expect(no.body.rows).toMatchObject([{ name: null, unit: null, letters: [] }]);
    expect((await list()).body.total).toBe(2);
    expect(no.text).not.toContain('Hemlig');
  });

  it('is only the organiser’s, and says when there is no such block', async () => {
    for (const name of ['getBlockWishes', 'listBlockAnswers'] as const) {
      expect((await me.call(name, { params: { blockId: block.id } })).code).toBe('not-allowed');
      const missing = await organiser.call(name, { params: { blockId: event.id } });
      expect(missing.code).toBe('not-found');
    }
  });

  it('takes the same number of queries for 2,000 people as for one', async () => {
    const read = () => organiser.call('getBlockWishes', { params: { blockId: block.id } });
    const list = () =>
      organiser.call('listBlockAnswers', {
        params: { blockId: block.id },
        query: { limit: 2000 },
      });
    const mine = () => me.call('getMyWishes', { params: { eventId: event.id } });
    const works: (() => Promise<unknown>)[] = [read, list, mine];
    const before = [];
    for (const work of works) before.push((await countQueries(work)).count);
    await manyWhoRanked(2000);
    const after = [];
    for (const work of works) after.push((await countQueries(work)).count);
    expect(after).toEqual(before);
    expect((await list()).body.rows).toHaveLength(2000);
  });
});

async function manyWhoRanked(people: number): Promise<void> {
  const unit = await test.database.unit.findFirstOrThrow();
  const persons = await makeCrowd(test.database, people, unit);
  const participations = await bringCrowd(test.database, event, persons);
  await rankForCrowd(test.database, block, participations, () => block.seminars, test.now);
}
