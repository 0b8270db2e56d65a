import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remindOfWhatLasts } from '../../jobs/follow-up.ts';
import { countQueries } from '../../testing/count-queries.ts';
import { makeEvent, makeOrganisation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let leader: Visitor;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  leader = await test.signIn(await makePerson(test.database, { roles: ['LEADERSHIP'] }));
});
afterAll(() => test.stop());

const draft = {
  title: 'Korta föredragningarna',
  said: '',
  doing: '',
  shown: false,
  ownerId: null as string | null,
  dueOn: null as string | null,
  status: 'PLANNED' as const,
  reason: '',
  finding: { kind: 'QUOTE' as const, key: 'medskick', text: 'För lite tid för samtal!' },
};

async function make(more: Partial<typeof draft> = {}, eventId?: string) {
  const id = eventId ?? (await makeEvent(test.database, { phase: 'CLOSED' })).id;
  const answer = await leader.call('createAction', {
    params: { eventId: id },
    body: { ...draft, ...more },
  });
  return answer.body;
}
const lettersTo = (personId: string) =>
  test.database.outboxMessage.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } });
const remind = () =>
  remindOfWhatLasts(test.database, { now: test.now, mailHost: 'storakra.example' });

describe('an improvement action', () => {
  it('keeps every change, and takes each back', async () => {
    const { id } = await make();
    const params = { actionId: id };
    await leader.call('changeAction', { params, body: { version: 1, status: 'STARTED' } });
    const done = await leader.call('changeAction', {
      params,
      body: { version: 2, status: 'DONE', note: 'Klart före sommaren.' },
    });
    expect(done.body.history.map(({ fields, note }) => [fields, note])).toEqual([
      [[], ''],
      [['status'], ''],
      [['status'], 'Klart före sommaren.'],
    ]);
    const early = await leader.call('undoActionEntry', { params, body: { seq: 2 } });
    expect(early.code).toBe('action-changed-since');
    const undone = await leader.call('undoActionEntry', { params, body: { seq: 3 } });
    expect(undone.body.action.status).toBe('STARTED');
    expect(undone.body.history.at(2)).toMatchObject({ undone: true, note: '' });
    expect((await leader.call('undoActionEntry', { params, body: { seq: 3 } })).code).toBe(
      'action-undone-already',
    );
    await leader.call('undoActionEntry', { params, body: { seq: 2 } });
    const gone = await leader.call('undoActionEntry', { params, body: { seq: 1 } });
    expect(gone.body.action.removed).toBe(true);
    expect((await leader.call('undoActionEntry', { params, body: { seq: 99 } })).code).toBe(
      'action-entry-unknown',
    );
  });

  it('refuses what does not hold, with a code for each', async () => {
    await makePerson(test.database, { givenName: 'Åsa', familyName: 'Öst' });
    const hidden = await makePerson(test.database, { protectedIdentity: true });
    const { id } = await make();
    const change = async (body: object) =>
      (
        await leader.call('changeAction', {
          params: { actionId: id },
          body: { version: 1, ...body },
        })
      ).code;
    expect(await change({ status: 'DECLINED' })).toBe('action-reason-missing');
    expect(await change({ shown: true })).toBe('action-unsaid');
    const told = { shown: true, doing: 'Två pass' };
    expect(await change({ ...told, said: 'Någon skrev: för lite tid, för samtal' })).toBe(
      'action-quotes',
    );
    expect(await change({ ...told, said: 'Åsa öst vill ha mer tid' })).toBe(
      'action-names-somebody',
    );
    expect(await change({ ownerId: hidden.id })).toBe('action-owner-unknown');
    expect(await change({ version: 9, title: 'x' })).toBe('stale-version');
    const after = await leader.call('getAction', { params: { actionId: id } });
    expect(after.body.history).toHaveLength(1);
    expect(after.body.action).toMatchObject({ version: 1, title: draft.title });
  });

  it('is frozen in what it answers to, also for the database', async () => {
    const { id } = await make();
    await expect(
      test.database.improvementAction.update({ where: { id }, data: { finding: 'annat' } }),
    ).rejects.toThrow();
    await expect(
      test.database.improvementAction.update({ where: { id }, data: { status: 'DECLINED' } }),
    ).rejects.toThrow();
    await expect(
      test.database.improvementActionEntry.updateMany({
        where: { actionId: id },
        data: { note: 'annat' },
      }),
    ).rejects.toThrow();
  });

  it('is listed with its day and with its whole series, and exported', async () => {
    const first = await makeEvent(test.database, { phase: 'CLOSED' });
    const { seriesId } = first;
    const second = await test.database.event.create({
      data: { name: 'Nästa dag', date: new Date('2026-11-11'), seriesId },
    });
    await make({ title: 'Den första' }, first.id);
    await make({ title: 'Den andra' }, second.id);
    const params = { eventId: second.id };
    const own = await leader.call('listActions', { params });
    const all = await leader.call('listActions', { params, query: { scope: 'series' } });
    expect(own.body.rows.map(({ title }) => title)).toEqual(['Den andra']);
    expect(all.body.rows.map(({ title }) => title)).toEqual(['Den andra', 'Den första']);
    const file = await leader.call('exportActions', { params, query: { scope: 'series' } });
    expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('is read in as many queries for thirty as for one', async () => {
    const owner = await makePerson(test.database);
    const event = await makeEvent(test.database, { phase: 'CLOSED' });
    const params = { eventId: event.id };
    await make({ ownerId: owner.id }, event.id);
    const few = await countQueries(() => leader.call('listActions', { params }));
    for (let n = 1; n < 30; n += 1) await make({ ownerId: owner.id }, event.id);
    const many = await countQueries(() => leader.call('listActions', { params }));
    expect(many.result.body.rows).toHaveLength(30);
    expect(many.count).toBe(few.count);
  });

  it('is for leadership and organisers alone', async () => {
    const { id } = await make();
    const participant = await test.signIn(await makePerson(test.database));
    expect((await participant.call('getAction', { params: { actionId: id } })).code).toBe(
      'not-allowed',
    );
    expect((await participant.call('findActionOwners', { query: { search: 'kim' } })).code).toBe(
      'not-allowed',
    );
  });
});

describe('whoever owns an action', () => {
  it('is told, reminded once a stage, and says how it goes', async () => {
    const owner = await makePerson(test.database);
    const mine = await test.signIn(owner);
    const { id } = await make({ ownerId: owner.id, dueOn: '2026-05-25' });
    expect((await lettersTo(owner.id)).map(({ kind }) => kind)).toEqual(['FOLLOW_UP']);
    const begun = test.now;
    for (const day of ['2026-05-17', '2026-05-18', '2026-05-20', '2026-05-25', '2026-06-08']) {
      test.now = new Date(`${day}T10:00:00Z`);
      await remind();
      await remind();
    }
    expect((await lettersTo(owner.id)).map(({ subject }) => subject)).toEqual([
      'Din åtgärd: Korta föredragningarna',
      'Om en vecka: Korta föredragningarna',
      'I dag: Korta föredragningarna',
      'Hur gick det? Korta föredragningarna',
    ]);
    const [row] = (await mine.call('listMyActions')).body.rows;
    const params = { actionId: id };
    const body = { version: row?.version ?? 0, reason: '', note: '' };
    const refused = await mine.call('setMyActionStatus', {
      params,
      body: { ...body, status: 'DECLINED' },
    });
    expect(refused.code).toBe('action-reason-missing');
    const told = await mine.call('setMyActionStatus', {
      params,
      body: { ...body, status: 'DONE' },
    });
    expect(told.body.status).toBe('DONE');
    const other = await test.signIn(await makePerson(test.database));
    expect(
      (await other.call('setMyActionStatus', { params, body: { ...body, status: 'PLANNED' } }))
        .code,
    ).toBe('not-found');
    test.now = begun;
  });
});

describe('ni sa – vi gör', () => {
  it('goes with the next invitation, and only what is marked to be shown', async () => {
    const past = await makeEvent(test.database, { phase: 'CLOSED' });
    await make(
      { said: 'Mer tid för samtal', doing: 'Två långa pass', shown: true, reason: '' },
      past.id,
    );
    await make({ title: 'Hemlig', said: 'Dålig lunch', doing: 'Byter kök' }, past.id);
    const person = await makePerson(test.database);
    const next = await test.database.event.create({
      data: {
        name: 'Nästa',
        date: new Date('2026-11-11'),
        phase: 'INVITED',
        seriesId: past.seriesId,
        audience: { create: { unitId: person.unitId } },
      },
    });
    const organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
    const params = { eventId: next.id };
    await organiser.call('sendInvitations', { params, body: { expected: 1 } });
    const [letter] = await lettersTo(person.id);
    expect(letter?.text).toContain('Ni sa: Mer tid för samtal\nVi gör: Två långa pass');
    expect(letter?.text).not.toContain('lunch');
    expect(letter?.text).not.toContain('För lite tid');
    const invited = await test.signIn(person);
    expect((await invited.call('listYouSaid', { params })).body.rows).toEqual([
      {
        said: 'Mer tid för samtal',
        doing: 'Två långa pass',
        done: false,
        eventName: past.name,
      },
    ]);
    const outsider = await test.signIn(await makePerson(test.database));
    expect((await outsider.call('listYouSaid', { params })).code).toBe('not-found');
    const planning = await organiser.call('getPlanning', { params });
    expect(planning.body.actions).toHaveLength(2);
  });
});
