import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeBlock, makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { runAllocation } from '../../testing/run-allocation.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

interface Guest {
  readonly visitor: Visitor;
  readonly id: string;
  readonly personId: string;
}

let test: TestApp;
let event: Awaited<ReturnType<typeof makeEvent>>;
let block: Awaited<ReturnType<typeof makeBlock>>;
let kim: Guest;
let asa: Guest;
let bo: Guest;

beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

beforeEach(async () => {
  test.now = new Date('2026-05-11T06:00:00Z');
  event = await makeEvent(test.database, { phase: 'CHOOSING' });
  block = await makeBlock(test.database, event, { seminars: 4, slots: 2, capacity: 3 });
  kim = await guest('Kim');
  asa = await guest('Åsa');
  bo = await guest('Bo');
});

async function guest(
  givenName: string,
  attendance: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED' = 'COMING',
): Promise<Guest> {
  const person = await makePerson(test.database, { givenName });
  const { id } = await makeParticipation(test.database, event, person, attendance);
  return { visitor: await test.signIn(person), id, personId: person.id };
}

const params = () => ({ blockId: block.id });
const ask = (from: Guest, to: { id: string }) =>
  from.visitor.call('askColleague', { params: params(), body: { participationId: to.id } });
const accept = (by: Guest, of: Guest) =>
  by.visitor.call('acceptColleague', { params: { ...params(), participationId: of.id } });
const decline = (by: Guest, of: Guest) =>
  by.visitor.call('declineColleague', { params: { ...params(), participationId: of.id } });
const end = (by: Guest) => by.visitor.call('endCompanion', { params: params() });
const search = (by: Guest, text: string) =>
  by.visitor.call('findColleagues', { params: params(), query: { search: text } });

async function mine({ visitor }: Guest) {
  const { body } = await visitor.call('getMyCompanions', { params: { eventId: event.id } });
  const [found] = body.blocks;
  if (!found) throw new Error('no block');
  return found;
}
const partner = async (one: Guest) => (await mine(one)).companion?.participationId ?? null;

describe('choosing with a colleague', () => {
  it('is asked, seen and agreed to', async () => {
    expect((await ask(kim, asa)).body.asked).toMatchObject({
      participationId: asa.id,
      declined: false,
    });
    const seen = await mine(asa);
    expect(seen.askedBy.map(({ participationId }) => participationId)).toEqual([kim.id]);
    expect(seen.askedBy[0]?.name).toMatch(/^Kim Testsson/);
    const day = await asa.visitor.call('getMyDay', { params: { eventId: event.id } });
    expect(day.body.wishes[0]?.askedBy).toEqual([expect.stringMatching(/^Kim Testsson/)]);
    expect((await accept(asa, kim)).body.companion?.participationId).toBe(kim.id);
    expect(await partner(kim)).toBe(asa.id);
    const after = await asa.visitor.call('getMyDay', { params: { eventId: event.id } });
    expect(after.body.wishes[0]?.askedBy).toEqual([]);
    expect((await accept(asa, kim)).status).toBe(200);
  });

  it('is declined, and cannot be asked again until the other asks', async () => {
    await ask(kim, asa);
    expect((await decline(asa, kim)).body.askedBy).toEqual([]);
    expect((await mine(kim)).asked?.declined).toBe(true);
    expect((await ask(kim, asa)).code).toBe('companion-said-no');
    expect((await accept(asa, kim)).code).toBe('companion-not-asked');
    await ask(asa, kim);
    expect((await accept(kim, asa)).status).toBe(200);
    expect(await partner(asa)).toBe(kim.id);
  });

  it('is ended by either, and a question is taken back', async () => {
    for (const one of [kim, asa]) {
      await ask(kim, asa);
      await accept(asa, kim);
      expect((await end(one)).body.companion).toBeNull();
      expect([await partner(kim), await partner(asa)]).toEqual([null, null]);
    }
    await ask(kim, asa);
    expect((await end(kim)).body.asked).toBeNull();
    expect((await mine(asa)).askedBy).toEqual([]);
    expect((await end(kim)).status).toBe(200);
  });

  it('is with one: others wait until it ends', async () => {
    await ask(kim, asa);
    await ask(bo, asa);
    await accept(asa, kim);
    expect((await accept(asa, bo)).code).toBe('companion-already');
    expect((await ask(asa, bo)).code).toBe('companion-already');
    expect((await ask(bo, kim)).code).toBe('companion-has-another');
    expect((await mine(asa)).askedBy).toEqual([]);
    await end(kim);
    expect((await mine(asa)).askedBy.map(({ participationId }) => participationId)).toEqual([
      bo.id,
    ]);
  });
});

describe('at the same time', () => {
  it('two who ask each other have agreed once', async () => {
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all([ask(kim, asa), ask(asa, kim)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const rows = await test.database.companion.findMany({ where: { blockId: block.id } });
      expect(rows).toHaveLength(1);
      expect(rows[0]?.agreedAt).not.toBeNull();
      expect([await partner(kim), await partner(asa)]).toEqual([asa.id, kim.id]);
      await end(kim);
    }
  });

  it('nobody gets two colleagues', async () => {
    await ask(kim, bo);
    await ask(asa, bo);
    const answers = await Promise.all([
      accept(bo, kim),
      accept(bo, asa),
      ask(bo, kim),
      ask(kim, asa),
      ask(asa, kim),
    ]);
    expect(answers.every(({ status }) => status < 500)).toBe(true);
    const agreed = await test.database.companion.findMany({
      where: { blockId: block.id, agreedAt: { not: null } },
    });
    const people = agreed.flatMap(({ askerId, askedId }) => [askerId, askedId]);
    expect(new Set(people).size).toBe(people.length);
    expect(people.length).toBeGreaterThan(0);
  });
});

describe('who may', () => {
  it('finds colleagues by name: those invited, not oneself, not those who do not come, never protected people', async () => {
    await guest('Kimberly', 'INVITED');
    await guest('Kimmo', 'DECLINED');
    await guest('Kimchi', 'DIGITAL');
    const hidden = await guest('Kimura');
    await test.database.person.update({
      where: { id: hidden.personId },
      data: { protectedIdentity: true },
    });
    await makePerson(test.database, { givenName: 'Kimbra' });
    const names = (await search(asa, 'KIM')).body.rows.map(({ name }) => name?.split(' ')[0]);
    expect(names.sort()).toEqual(['Kim', 'Kimberly']);
    expect((await search(kim, 'kim')).body.rows).toHaveLength(1);
    expect((await search(kim, 'k')).status).toBe(422);
    expect((await search(kim, '%%')).body.rows).toEqual([]);
    expect((await ask(asa, hidden)).code).toBe('not-found');
    expect((await ask(hidden, asa)).code).toBe('companion-protected');
  });

  it('nobody asks a stranger, and a stranger asks nobody', async () => {
    const elsewhere = await makeEvent(test.database, { phase: 'CHOOSING' });
    const person = await makePerson(test.database);
    const stranger = await makeParticipation(test.database, elsewhere, person);
    expect((await ask(kim, stranger)).code).toBe('not-found');
    const outsider = { visitor: await test.signIn(person), id: stranger.id, personId: person.id };
    expect((await ask(outsider, kim)).code).toBe('not-found');
    expect((await search(outsider, 'kim')).code).toBe('not-found');
    const read = await outsider.visitor.call('getMyCompanions', { params: { eventId: event.id } });
    expect(read.code).toBe('not-found');
    expect((await ask(kim, kim)).code).toBe('companion-yourself');
    expect((await accept(kim, asa)).code).toBe('companion-not-asked');
  });

  it('nobody who does not come asks or is asked', async () => {
    const away = await guest('Lo', 'DECLINED');
    const far = await guest('Mio', 'DIGITAL');
    expect((await ask(away, kim)).code).toBe('choice-declined');
    expect((await ask(far, kim)).code).toBe('choice-digital');
    for (const one of [away, far]) expect((await ask(kim, one)).code).toBe('companion-not-on-site');
    await ask(kim, asa);
    await test.database.participation.update({
      where: { id: kim.id },
      data: { attendance: 'DECLINED' },
    });
    expect((await mine(asa)).askedBy).toEqual([]);
    expect((await accept(asa, kim)).code).toBe('companion-not-on-site');
  });

  it('nothing changes after the deadline, before choosing and where nobody ranks', async () => {
    await ask(kim, asa);
    test.now = new Date('2026-05-12T00:00:00Z');
    for (const answer of [
      await ask(bo, kim),
      await accept(asa, kim),
      await decline(asa, kim),
      await end(kim),
      await search(kim, 'bo'),
    ]) {
      expect(answer.code).toBe('choice-closed');
    }
    expect((await mine(kim)).refusal).toBe('choice-closed');
    test.now = new Date('2026-05-11T06:00:00Z');
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'INVITED' } });
    expect((await ask(bo, kim)).code).toBe('choice-not-open');
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'CHOOSING' } });
    await test.database.seminarBlock.update({ where: { id: block.id }, data: { mode: 'CLAIM' } });
    expect((await ask(bo, kim)).code).toBe('choice-by-claim');
  });
});

it('two who have agreed are given the same seminars', async () => {
  const organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
  for (let index = 0; index < 6; index++) await guest(`Nr ${index}`);
  const orders: [Guest, number[]][] = [
    [kim, [0, 1]],
    [asa, [2, 3]],
  ];
  for (const [one, order] of orders) {
    const saved = await one.visitor.call('saveMyRanking', {
      params: params(),
      body: { ranking: order.map((at) => block.seminars[at]?.id ?? ''), version: 0 },
    });
    expect(saved.status).toBe(200);
  }
  await ask(kim, asa);
  await accept(asa, kim);
  const { run, outcome } = await runAllocation(organiser, block.id);
  expect(outcome?.pairs).toEqual({ agreed: 1, together: 1 });
  await organiser.call('publishAllocation', {
    params: { runId: run.id },
    body: { evenIfOutdated: false },
  });
  const sessionsOf = async ({ id }: Guest) =>
    (await test.database.seat.findMany({ where: { participationId: id } }))
      .map(({ sessionId }) => sessionId)
      .sort();
  expect(await sessionsOf(kim)).toHaveLength(2);
  expect(await sessionsOf(kim)).toEqual(await sessionsOf(asa));
});
