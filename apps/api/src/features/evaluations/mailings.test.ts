import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { remindOfWhatLasts } from '../../jobs/follow-up.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;
let people: { personId: string; visitor: Visitor }[];

const dayMs = 86_400_000;
const mailHost = 'storakra.example';

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  event = await makeEvent(test.database, { phase: 'LIVE' });
  people = [];
  for (const _ of [1, 2, 3]) {
    const person = await makePerson(test.database);
    await makeParticipation(test.database, event, person);
    people.push({ personId: person.id, visitor: await test.signIn(person) });
  }
});

const params = () => ({ eventId: event.id });
const list = async () =>
  (await organiser.call('listEvaluationMailings', { params: params() })).body;
const job = (now: Date) => remindOfWhatLasts(test.database, { now, mailHost });
const reminded = async () =>
  (
    await test.database.outboxMessage.findMany({
      where: { eventId: event.id, kind: 'PRIVATE' },
      select: { personId: true },
    })
  ).map(({ personId }) => personId);

const open = () =>
  organiser.call('movePhase', { params: params(), body: { from: 'LIVE', to: 'EVALUATING' } });

async function answer({ visitor }: { visitor: Visitor }) {
  const { forms } = (await visitor.call('getMyEvaluation', { params: params() })).body;
  const [form] = forms.filter(({ state, answered }) => state === 'open' && !answered);
  const question = form?.questions.find(({ kind }) => kind === 'SCALE');
  if (!form || !question) throw new Error('nothing to answer');
  const answers = [{ questionId: question.id, scale: 4 }];
  const place = { ...params(), formId: form.id };
  const sent = await visitor.call('submitEvaluation', { params: place, body: { answers } });
  expect(sent.status).toBe(204);
}

describe('reminders', () => {
  it('are planned when the evaluation opens, and go once to those who have not answered', async () => {
    expect((await open()).status).toBe(200);
    const { rows, unanswered } = await list();
    expect(rows.map(({ kind, state, letters }) => [kind, state, letters])).toEqual([
      ['REMINDER', 'planned', 3],
      ['REMINDER', 'planned', 3],
    ]);
    expect(unanswered).toEqual([{ purpose: 'DAY', letters: 3 }]);
    const [first, ...others] = people;
    if (!first) throw new Error('nobody');
    await answer(first);
    await job(test.now);
    expect(await reminded()).toEqual([]);

    const due = new Date(rows[0]?.at ?? '');
    await Promise.all([job(due), job(due)]);
    await job(new Date(due.getTime() + 60_000));
    expect((await reminded()).toSorted()).toEqual(
      others.map(({ personId }) => personId).toSorted(),
    );
    expect((await list()).rows.map(({ state, letters }) => [state, letters])).toEqual([
      ['sent', 2],
      ['planned', 2],
    ]);
  });

  it('go now when the organiser says so, once however often it is sent, and are listed to nobody', async () => {
    await open();
    const body = { id: randomUUID(), purpose: 'DAY' as const, at: null };
    for (const _ of [1, 2]) {
      const sent = await organiser.call('remindOfEvaluation', { params: params(), body });
      expect(sent.status).toBe(200);
    }
    expect(await reminded()).toHaveLength(3);
    const messages = await organiser.call('listMessages', {
      query: { eventId: event.id, page: 1, limit: 50 },
    });
    expect(messages.body.rows.some(({ subject }) => subject.startsWith('Påminnelse'))).toBe(false);
  });

  it('can be moved and cancelled, but not into the past, nor once they are sent or the form has closed', async () => {
    await open();
    const [first, second] = (await list()).rows;
    const change = (id: string | undefined, body: { at?: string; cancelled?: boolean }) =>
      organiser.call('changeEvaluationMailing', {
        params: { ...params(), mailingId: id ?? '' },
        body,
      });
    expect(
      (await change(first?.id, { at: new Date(test.now.getTime() - 1).toISOString() })).code,
    ).toBe('mailing-in-the-past');
    const later = new Date(test.now.getTime() + 2 * dayMs).toISOString();
    expect((await change(first?.id, { at: later })).body.rows[0]?.at).toBe(later);
    expect((await change(second?.id, { cancelled: true })).body.rows[1]?.state).toBe('cancelled');
    await job(new Date(later));
    expect(await reminded()).toHaveLength(3);
    expect((await change(first?.id, { cancelled: true })).code).toBe('mailing-sent-already');

    await change(second?.id, { cancelled: false });
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'CLOSED' } });
    await job(new Date(test.now.getTime() + 30 * dayMs));
    expect(await reminded()).toHaveLength(3);
    expect((await list()).rows[1]?.state).toBe('cancelled');
    const body = { id: randomUUID(), purpose: 'DAY' as const, at: null };
    const refused = await organiser.call('remindOfEvaluation', { params: params(), body });
    expect(refused.code).toBe('evaluation-not-open');
  });

  it('are nothing that a participant can reach', async () => {
    const { visitor } = people[0] ?? {};
    const refused = await visitor?.call('listEvaluationMailings', { params: params() });
    expect(refused?.status).toBe(403);
  });
});

describe('pulses', () => {
  it('open by themselves with a letter to those who came, and show in my day until answered', async () => {
    const held = new Date(test.now.getTime() - 30 * dayMs).toISOString().slice(0, 10);
    await test.database.event.update({
      where: { id: event.id },
      data: { date: new Date(held), phase: 'CLOSED' },
    });
    const body = { purpose: 'PULSE_30' as const };
    expect((await organiser.call('addEvaluationForm', { params: params(), body })).status).toBe(
      201,
    );
    const [opening] = (await list()).rows;
    expect(opening).toMatchObject({ kind: 'OPENING', state: 'planned', letters: 3 });
    const due = new Date(opening?.at ?? '');
    await job(new Date(due.getTime() - 1));
    expect(await reminded()).toEqual([]);
    await job(due);
    await job(due);
    expect(await reminded()).toHaveLength(3);

    const [first] = people;
    if (!first) throw new Error('nobody');
    test.now = due;
    const asks = async () => (await first.visitor.call('getMyDay', { params: params() })).body.asks;
    expect(await asks()).toBe('afterwards');
    await answer(first);
    expect(await asks()).toBeNull();
  });
});

describe('following a day all the way', () => {
  it('adds what is missing before, on and after the day with its letters, once', async () => {
    const planned = await makeEvent(test.database, {
      phase: 'INVITED',
      date: new Date('2099-05-11T00:00:00Z'),
    });
    const place = { params: { eventId: planned.id } };
    const { body, status } = await organiser.call('followWholeWay', place);
    expect(status).toBe(201);
    const purposes = body.forms.map(({ purpose }) => purpose).toSorted();
    expect(purposes).toEqual(['BEFORE', 'DAY', 'PULSE_30', 'PULSE_90']);
    const { rows } = (await organiser.call('listEvaluationMailings', place)).body;
    const letters = rows.map(({ purpose, kind }) => `${purpose} ${kind}`);
    expect(letters).toEqual(expect.arrayContaining(['PULSE_30 OPENING', 'PULSE_90 OPENING']));
    const again = await organiser.call('followWholeWay', place);
    expect(again.body.forms.map(({ id }) => id).toSorted()).toEqual(
      body.forms.map(({ id }) => id).toSorted(),
    );
  });
});
