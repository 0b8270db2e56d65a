import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { clearLapsedNeeds } from './needs-service.ts';

let test: TestApp;
let organiser: Visitor;
const start = new Date('2026-05-11T06:00:00Z');
const dayMs = 24 * 3600 * 1000;

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());
beforeEach(() => {
  test.now = start;
});

type Phase = 'DRAFT' | 'INVITED' | 'LIVE' | 'EVALUATING' | 'CLOSED';

async function makeInvited(phase: Phase = 'INVITED', event?: { id: string }) {
  const place = event ?? (await makeEvent(test.database, { phase }));
  const person = await makePerson(test.database);
  const participation = await makeParticipation(test.database, place, person, 'INVITED');
  const visitor = await test.signIn(person);
  return { person, participation, visitor, event: place, params: { eventId: place.id } };
}

const vegan = {
  diet: ['vegan' as const],
  otherDiet: 'Ingen koriander',
  access: ['hearing-loop' as const],
  otherAccess: '',
};

describe('my reply', () => {
  it('is asked for, given, changed and given again', async () => {
    const { visitor, params, event } = await makeInvited();
    const asked = (await visitor.call('getMyReply', { params })).body;
    expect(asked).toMatchObject({
      eventId: event.id,
      date: '2026-05-11',
      open: true,
      attendance: 'INVITED',
      repliedAt: null,
      needs: null,
    });
    const given = await visitor.call('saveMyReply', {
      params,
      body: { attendance: 'COMING', needs: vegan, version: asked.version },
    });
    expect(given.body).toMatchObject({
      attendance: 'COMING',
      repliedAt: start.toISOString(),
      needs: vegan,
      version: asked.version + 1,
    });
    const changed = await visitor.call('saveMyReply', {
      params,
      body: { attendance: 'DIGITAL', needs: vegan, version: given.body.version },
    });
    expect(changed.body.needs).toEqual({ ...vegan, diet: [], otherDiet: '' });
    const declined = await visitor.call('saveMyReply', {
      params,
      body: { attendance: 'DECLINED', needs: vegan, version: changed.body.version },
    });
    expect(declined.body).toMatchObject({ attendance: 'DECLINED', needs: null });
    expect((await visitor.call('getMyReply', { params })).body).toEqual(declined.body);
  });

  it('is refused from an old screen', async () => {
    const { visitor, params } = await makeInvited();
    const body = { attendance: 'COMING' as const, needs: null, version: 1 };
    expect((await visitor.call('saveMyReply', { params, body })).status).toBe(200);
    expect((await visitor.call('saveMyReply', { params, body })).code).toBe('stale-version');
  });

  it.each(['EVALUATING', 'CLOSED'] as const)('is closed in the phase %s', async (phase) => {
    const { visitor, params } = await makeInvited(phase);
    expect((await visitor.call('getMyReply', { params })).body.open).toBe(false);
    const body = { attendance: 'COMING' as const, needs: null, version: 1 };
    expect((await visitor.call('saveMyReply', { params, body })).code).toBe('reply-closed');
  });

  it('is taken after the last day to reply, and while the day goes on', async () => {
    const { visitor, params, event } = await makeInvited('LIVE');
    await test.database.event.update({ where: { id: event.id }, data: { replyBy: start } });
    test.now = new Date(start.getTime() + dayMs);
    const body = { attendance: 'DECLINED' as const, needs: null, version: 1 };
    expect((await visitor.call('saveMyReply', { params, body })).status).toBe(200);
  });

  it('does not exist for the uninvited, in a draft, or for another event', async () => {
    const { params } = await makeInvited();
    const stranger = await test.signIn(await makePerson(test.database));
    const body = { attendance: 'COMING' as const, needs: null, version: 1 };
    for (const visitor of [stranger, organiser]) {
      expect((await visitor.call('getMyReply', { params })).code).toBe('not-found');
      expect((await visitor.call('saveMyReply', { params, body })).code).toBe('not-found');
    }
    const draft = await makeInvited('DRAFT');
    expect((await draft.visitor.call('getMyReply', { params: draft.params })).code).toBe(
      'not-found',
    );
    const elsewhere = { eventId: randomUUID() };
    expect((await draft.visitor.call('getMyReply', { params: elsewhere })).code).toBe('not-found');
  });

  it('says all that is wrong at once', async () => {
    const { visitor, params } = await makeInvited();
    const answer = await visitor.call('saveMyReply', {
      params,
      body: {
        attendance: 'INVITED' as 'COMING',
        needs: { ...vegan, diet: ['cake' as 'vegan'], otherDiet: 'x'.repeat(201) },
        version: 1,
      },
    });
    expect(answer.code).toBe('invalid-input');
    expect(answer.faults.map(({ pointer }) => pointer).sort()).toEqual([
      '/body/attendance',
      '/body/needs/diet/0',
      '/body/needs/otherDiet',
    ]);
  });
});

describe('needs', () => {
  it('are sealed, and bound to the person who told them', async () => {
    const [one, other] = [await makeInvited(), await makeInvited()];
    const body = { attendance: 'COMING' as const, needs: vegan, version: 1 };
    await one.visitor.call('saveMyReply', { params: one.params, body });
    await other.visitor.call('saveMyReply', { params: other.params, body });
    const sealed = await test.database.participantNeeds.findUniqueOrThrow({
      where: { participationId: one.participation.id },
    });
    expect(Buffer.from(sealed.ciphertext).toString('latin1')).not.toContain('koriander');
    expect(() => test.app.vault.open(sealed, `needs ${other.participation.id}`)).toThrow();
  });

  it('are read as counts of those who are there, and each reading is noted', async () => {
    const event = await makeEvent(test.database, { phase: 'INVITED' });
    const replies = ['COMING', 'COMING', 'DIGITAL', 'DECLINED'] as const;
    for (const attendance of replies) {
      const { visitor, params } = await makeInvited('INVITED', event);
      await visitor.call('saveMyReply', { params, body: { attendance, needs: vegan, version: 1 } });
    }
    const params = { eventId: event.id };
    const diet = await organiser.call('readNeeds', { params, body: { part: 'diet' } });
    expect(diet.status).toBe(201);
    expect(diet.body).toMatchObject({ part: 'diet', counted: 2, people: 2, other: 2 });
    expect(diet.body.kinds.find(({ kind }) => kind === 'vegan')?.count).toBe(2);
    expect(diet.text).not.toContain('koriander');
    const access = await organiser.call('readNeeds', { params, body: { part: 'access' } });
    expect(access.body).toMatchObject({ counted: 3, people: 3, other: 0 });
    const readings = await test.database.needsReading.findMany({ orderBy: { purpose: 'asc' } });
    expect(readings.map(({ eventId, purpose, at }) => [eventId, purpose, at])).toEqual([
      [event.id, 'access', start],
      [event.id, 'diet', start],
    ]);
    const nowhere = { eventId: randomUUID() };
    const missing = await organiser.call('readNeeds', { params: nowhere, body: { part: 'diet' } });
    expect(missing.code).toBe('not-found');
  });

  it('are forgotten thirty days after the closing, or when nobody closed the day', async () => {
    await test.database.participantNeeds.deleteMany();
    const tell = async (event: { id: string }) => {
      const { visitor, params } = await makeInvited('INVITED', event);
      const body = { attendance: 'COMING' as const, needs: vegan, version: 1 };
      await visitor.call('saveMyReply', { params, body });
    };
    const [closed, forgotten, open] = [
      await makeEvent(test.database, { phase: 'INVITED', date: start }),
      await makeEvent(test.database, { phase: 'INVITED', date: new Date('2026-01-10') }),
      await makeEvent(test.database, { phase: 'INVITED', date: start }),
    ];
    for (const event of [closed, forgotten, open]) await tell(event);
    await test.database.event.update({
      where: { id: closed.id },
      data: { phase: 'CLOSED', closedAt: start },
    });
    const clear = (days: number) =>
      test.database.$transaction((tx) =>
        clearLapsedNeeds(tx, new Date(start.getTime() + days * dayMs)),
      );
    expect(await clear(-2)).toBe(0);
    expect(await clear(0)).toBe(1);
    expect(await clear(29)).toBe(0);
    expect(await clear(30)).toBe(1);
    expect(await test.database.participantNeeds.count()).toBe(1);
  });
});
