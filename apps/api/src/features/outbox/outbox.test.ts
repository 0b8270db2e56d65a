import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import { makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { personalLinkTo } from './letter-links.ts';
import { type Letter, queueLetters } from './outbox-service.ts';

let test: TestApp;
let organiser: Visitor;
const start = new Date('2026-05-11T06:00:00Z');

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());
beforeEach(() => test.database.outboxMessage.deleteMany());

type Person = { id: string; email: string };
let serial = 0;

/** A letter in the outbox; each a second later than the one before. */
async function post(person: Person, more: Partial<Letter> = {}, inside = test) {
  const cause = `test:${++serial}`;
  const letter: Letter = {
    kind: 'INVITATION',
    personId: person.id,
    toAddress: person.email,
    eventId: null,
    subject: `Brev ${serial}`,
    text: 'Hej!',
    cause,
    ...more,
  };
  await queueLetters(inside.database, [letter], 'host.example', new Date(+start + serial * 1000));
  return inside.database.outboxMessage.findUniqueOrThrow({ where: { dedupeKey: cause } });
}

async function fail(id: string, lastError = 'SMTP 550') {
  await test.database.outboxMessage.update({
    where: { id },
    data: { state: 'FAILED', attempts: 10, lastError },
  });
}

const list = async (query: Parameters<typeof send>[0] = {}) => (await send(query)).body;
function send(query: {
  search?: string;
  state?: 'PENDING' | 'SENT' | 'FAILED';
  kind?: 'INVITATION' | 'REMINDER';
  eventId?: string;
  page?: number;
  limit?: number;
}) {
  return organiser.call('listMessages', { query });
}

describe('the outbox', () => {
  it('is filtered, searched and paged, newest first', async () => {
    const event = await makeEvent(test.database);
    const asa = await makePerson(test.database, { givenName: 'Åsa', familyName: 'Öberg' });
    const bo = await makePerson(test.database, { givenName: 'Bo' });
    const first = await post(asa, { eventId: event.id });
    const second = await post(bo, { kind: 'REMINDER', eventId: event.id });
    const third = await post(bo);
    await fail(third.id);
    const ids = async (query: Parameters<typeof send>[0]) =>
      (await list(query)).rows.map(({ messageId }) => messageId);
    expect(await ids({})).toEqual([third.id, second.id, first.id]);
    expect(await ids({ state: 'FAILED' })).toEqual([third.id]);
    expect(await ids({ kind: 'REMINDER' })).toEqual([second.id]);
    expect(await ids({ eventId: event.id })).toEqual([second.id, first.id]);
    expect(await ids({ search: 'åsa öberg' })).toEqual([first.id]);
    expect(await ids({ search: bo.email.toUpperCase() })).toEqual([third.id, second.id]);
    expect(await ids({ limit: 1, page: 2 })).toEqual([second.id]);
    expect(await list({ limit: 1 })).toMatchObject({
      total: 3,
      delivery: 'none',
      counts: { pending: 2, sent: 0, failed: 1, retriable: 1 },
    });
    expect((await list({ eventId: event.id })).counts).toMatchObject({ pending: 2, failed: 0 });
    expect((await list()).rows[0]).toMatchObject({
      recipient: { name: `Bo ${bo.familyName}`, address: bo.email },
      event: null,
      state: 'FAILED',
      attempts: 10,
      lastError: 'SMTP 550',
      nextAttemptAt: null,
    });
  });

  it('names nobody with a protected identity, and does not find them', async () => {
    const hidden = await makePerson(test.database, { protectedIdentity: true, givenName: 'Dold' });
    const { id } = await post(hidden, { text: 'Hej Dold!' });
    const page = await send({});
    expect(page.body.rows[0]?.recipient).toBeNull();
    expect((await list({ search: 'dold' })).total).toBe(0);
    const letter = await organiser.call('getMessage', { params: { messageId: id } });
    expect(letter.text + page.text).not.toMatch(/Dold|kim\./);
  });

  it('takes as many queries for 2,000 letters as for one', async () => {
    const person = await makePerson(test.database);
    await post(person);
    const few = await countQueries(() => list({ limit: 2000 }));
    const letters = Array.from({ length: 2000 }, (_, index) => ({
      kind: 'REMINDER' as const,
      personId: person.id,
      toAddress: person.email,
      eventId: null,
      subject: 'Påminnelse',
      text: 'Hej!',
      cause: `crowd:${index}`,
    }));
    await queueLetters(test.database, letters, 'host.example', start);
    const many = await countQueries(() => list({ limit: 2000 }));
    expect(many.result.rows).toHaveLength(2000);
    expect(many.count).toBe(few.count);
  });
});

describe('a letter', () => {
  it('is shown without the links that only its recipient may use', async () => {
    const person = await makePerson(test.database);
    const event = await makeEvent(test.database);
    await makeParticipation(test.database, event, person);
    const { id } = await post(person, {
      eventId: event.id,
      text: `Svara här:\n\n${personalLinkTo(`/my/${event.id}`)}`,
    });
    const { body } = await organiser.call('getMessage', { params: { messageId: id } });
    expect(body.text).toBe('Svara här:\n\n[mottagarens egen länk]');
    const missing = await organiser.call('getMessage', { params: { messageId: randomUUID() } });
    expect(missing.code).toBe('not-found');
  });

  it('is tried again when it was given up', async () => {
    const { id } = await post(await makePerson(test.database));
    const params = { messageId: id };
    expect((await organiser.call('retryMessage', { params })).code).toBe('message-not-failed');
    await fail(id);
    const answer = await organiser.call('retryMessage', { params });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ state: 'PENDING', attempts: 0, lastError: null });
    expect(answer.body.nextAttemptAt).toBe(test.now.toISOString());
    const missing = await organiser.call('retryMessage', { params: { messageId: randomUUID() } });
    expect(missing.code).toBe('not-found');
  });

  it('with a dead magic link is not', async () => {
    const { id } = await post(await makePerson(test.database), { kind: 'SIGN_IN' });
    await fail(id, 'link-expired');
    const answer = await organiser.call('retryMessage', { params: { messageId: id } });
    expect(answer.code).toBe('message-link-expired');
  });

  it('is tried again with all others of its event', async () => {
    const [one, other] = [await makeEvent(test.database), await makeEvent(test.database)];
    const person = await makePerson(test.database);
    for (const event of [one, one, other])
      await fail((await post(person, { eventId: event.id })).id);
    await fail((await post(person, { kind: 'SIGN_IN' })).id, 'link-expired');
    const ofOne = await organiser.call('retryFailedMessages', { body: { eventId: one.id } });
    expect(ofOne.body).toEqual({ letters: 2 });
    const rest = await organiser.call('retryFailedMessages', { body: {} });
    expect(rest.body).toEqual({ letters: 1 });
    expect((await list()).counts).toEqual({
      pending: 3,
      sent: 0,
      failed: 1,
      retriable: 0,
    });
  });
});

describe('the mailbox of the demo', () => {
  it('holds letters whose links work', async () => {
    const demo = await startTestApp({ DEMO: '1' });
    await demo.database.organisation.create({
      data: { name: 'Storåkra', contactEmail: 'l@storakra.example', demo: true },
    });
    const person = await makePerson(demo.database, { givenName: 'Åsa' });
    const event = await makeEvent(demo.database, { phase: 'INVITED' });
    await makeParticipation(demo.database, event, person);
    await post(person, { eventId: event.id, text: personalLinkTo(`/my/${event.id}`) }, demo);
    await demo.anonymous.call('requestSignInLink', { body: { email: person.email } });
    const mailbox = (await demo.anonymous.call('listDemoMail')).body;
    expect(mailbox.total).toBe(2);
    const tokens = mailbox.rows.map(({ text }) => /\/([\w.-]{30,})/.exec(text)?.[1] ?? '');
    const signIn = await demo.anonymous.call('createSignIn', { body: { token: tokens[1] ?? '' } });
    expect(signIn.status).toBe(201);
    const accepted = await demo.anonymous.call('acceptInvitation', {
      params: { token: tokens[0] ?? '' },
    });
    expect(accepted.body).toEqual({ eventId: event.id });
    const found = await demo.anonymous.call('listDemoMail', { query: { search: 'åsa' } });
    expect(found.body.total).toBe(2);
    expect(
      (await demo.anonymous.call('listDemoMail', { query: { search: 'qqq' } })).body.total,
    ).toBe(0);
    await demo.stop();
  });

  it('exists neither without the setting nor with a real register', async () => {
    expect((await organiser.call('listDemoMail')).code).toBe('demo-only');
    const real = await startTestApp({ DEMO: '1' });
    expect((await real.anonymous.call('listDemoMail')).code).toBe('demo-only');
    await real.stop();
  });
});
