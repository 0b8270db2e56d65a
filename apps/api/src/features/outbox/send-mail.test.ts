import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { type MailServer, startMailServer } from '../../testing/mail-server.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { personalLinkTo, signInLinkPlace } from './letter-links.ts';
import { createMailTransport, type MailTransport } from './mail-transport.ts';
import { type Letter, queueLetters } from './outbox-service.ts';
import { readPersonalToken } from './personal-link.ts';
import { type SendingOutcome, sendDueMail } from './send-mail.ts';

let test: TestApp;
let server: MailServer;
let transport: MailTransport;
const start = new Date('2026-05-11T06:00:00Z');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

beforeAll(async () => {
  test = await startTestApp({ BASE_URL: 'https://ledarforum.storakra.example' });
  server = await startMailServer();
  transport = createMailTransport(server.url, 'Ledarforum Storåkra <ledarforum@storakra.example>');
});
afterAll(async () => {
  transport.close();
  await server.stop();
  await test.stop();
});
beforeEach(async () => {
  await test.database.outboxMessage.deleteMany();
  test.now = start;
  server.refuse = () => undefined;
});

let serial = 0;
async function queue(person: { id: string; email: string }, more: Partial<Letter> = {}) {
  const letter: Letter = {
    kind: 'INVITATION',
    personId: person.id,
    toAddress: person.email,
    eventId: null,
    subject: 'Inbjudan till Ledarforum våren 2026: Öva på det svåra',
    text: 'Hej Åsa!\n\nVälkommen till <Folkets hus> & Ölandssalen.',
    cause: `test:${++serial}`,
    ...more,
  };
  await queueLetters(test.database, [letter], 'ledarforum.storakra.example', test.now);
  return letter.cause;
}

function send(): Promise<SendingOutcome> {
  const { database, vault, settings } = test.app;
  return sendDueMail({
    database,
    transport,
    links: { vault, baseUrl: settings.baseUrl },
    clock: () => test.now,
    stopping: () => false,
  });
}

const stored = (cause: string) =>
  test.database.outboxMessage.findUniqueOrThrow({ where: { dedupeKey: cause } });

describe('a letter', () => {
  it('arrives with its headers, in Swedish, as text and as a simple page', async () => {
    const person = await makePerson(test.database);
    const cause = await queue(person);
    expect(await send()).toEqual({ sent: 1, postponed: 0, failed: 0 });
    const { mail, to, raw } = server.received.at(-1) ?? expect.fail('nothing arrived');
    const { messageId } = await stored(cause);
    expect(to).toEqual([person.email]);
    expect(mail).toMatchObject({
      from: { name: 'Ledarforum Storåkra', address: 'ledarforum@storakra.example' },
      to: [{ address: person.email }],
      subject: 'Inbjudan till Ledarforum våren 2026: Öva på det svåra',
      messageId,
    });
    expect(messageId).toMatch(/^<[\w-]+@ledarforum\.storakra\.example>$/);
    expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(new Date(mail.date ?? '')).toEqual(start);
    expect(mail.text?.trim()).toBe('Hej Åsa!\n\nVälkommen till <Folkets hus> & Ölandssalen.');
    expect(mail.html).toContain('<html lang="sv">');
    expect(mail.html).toContain('<p>Välkommen till &lt;Folkets hus&gt; &amp; Ölandssalen.</p>');
    expect(raw).toMatch(/Content-Type: multipart\/alternative/i);
    expect(await stored(cause)).toMatchObject({ state: 'SENT', sentAt: start, attempts: 1 });
  });

  it('is sent once', async () => {
    await queue(await makePerson(test.database));
    await send();
    const before = server.received.length;
    test.now = later(600);
    expect(await send()).toEqual({ sent: 0, postponed: 0, failed: 0 });
    expect(server.received).toHaveLength(before);
  });

  it('carries the personal link of the person, which opens nothing for a stranger', async () => {
    const person = await makePerson(test.database);
    const event = await makeEvent(test.database);
    const participation = await makeParticipation(test.database, event, person, 'INVITED');
    const path = `/my/${event.id}/reply` as const;
    await queue(person, { eventId: event.id, text: `Svara här:\n\n${personalLinkTo(path)}` });
    await send();
    const mail = server.received.at(-1)?.mail;
    const address = new URL(/https:\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    const token = address.pathname.replace('/invitation/', '');
    expect(address.searchParams.get('to')).toBe(path);
    expect(readPersonalToken(test.app.vault, token)).toEqual({
      participationId: participation.id,
      serial: 1,
    });
    expect(mail?.html).toContain(`<a href="${address.href}">`);
    for (const forged of [token.replace('.1.', '.2.'), `${token}A`, token.replace(/^./, '-')]) {
      expect(readPersonalToken(test.app.vault, forged)).toBeNull();
    }
  });
});

describe('when the receiving server', () => {
  it('asks for patience, the letter goes out later under the same Message-ID', async () => {
    const cause = await queue(await makePerson(test.database));
    server.refuse = () => 451;
    expect(await send()).toEqual({ sent: 0, postponed: 1, failed: 0 });
    expect(await stored(cause)).toMatchObject({
      state: 'PENDING',
      attempts: 1,
      lastError: 'SMTP 451',
      nextAttemptAt: later(1),
    });
    expect((await send()).sent).toBe(0);
    test.now = later(1);
    await send();
    expect((await stored(cause)).nextAttemptAt).toEqual(later(3));
    server.refuse = () => undefined;
    test.now = later(3);
    expect(await send()).toEqual({ sent: 1, postponed: 0, failed: 0 });
    const tries = [...server.refused.slice(-2), ...server.received.slice(-1)];
    expect(new Set(tries.map(({ mail }) => mail.messageId)).size).toBe(1);
    expect(await stored(cause)).toMatchObject({ state: 'SENT', attempts: 3, lastError: null });
  });

  it('says no for good, the letter has failed and the others go out', async () => {
    const [wrong, right] = [await makePerson(test.database), await makePerson(test.database)];
    const [first, second] = [await queue(wrong), await queue(right)];
    server.refuse = (to) => (to === wrong.email ? 550 : undefined);
    expect(await send()).toEqual({ sent: 1, postponed: 0, failed: 1 });
    expect(await stored(first)).toMatchObject({ state: 'FAILED', lastError: 'SMTP 550' });
    expect((await stored(second)).state).toBe('SENT');
  });

  it('is away, the letter waits, and is given up after ten attempts', async () => {
    const cause = await queue(await makePerson(test.database));
    const away = createMailTransport('smtp://127.0.0.1:1', 'l@storakra.example');
    const { database, vault, settings } = test.app;
    const attempt = () =>
      sendDueMail({
        database,
        transport: away,
        links: { vault, baseUrl: settings.baseUrl },
        clock: () => test.now,
        stopping: () => false,
      });
    expect(await attempt()).toEqual({ sent: 0, postponed: 1, failed: 0 });
    expect((await stored(cause)).lastError).toBe('ESOCKET');
    for (let count = 2; count <= 10; count++) {
      test.now = (await stored(cause)).nextAttemptAt;
      await attempt();
    }
    expect(await stored(cause)).toMatchObject({ state: 'FAILED', attempts: 10 });
    away.close();
  });
});

describe('a sign-in letter', () => {
  it('is not sent when its link is dead', async () => {
    const cause = await queue(await makePerson(test.database), {
      kind: 'SIGN_IN',
      text: signInLinkPlace,
    });
    test.now = later(10);
    expect(await send()).toEqual({ sent: 0, postponed: 0, failed: 1 });
    expect(await stored(cause)).toMatchObject({ state: 'FAILED', lastError: 'link-expired' });
  });

  it('goes before a mail-out', async () => {
    const person = await makePerson(test.database);
    for (let count = 0; count < 25; count++) await queue(person);
    const urgent = await makePerson(test.database);
    await queue(urgent, { kind: 'SIGN_IN' });
    const before = server.received.length;
    await send();
    const firstBatch = server.received.slice(before, before + 20);
    expect(firstBatch.flatMap(({ to }) => to)).toContain(urgent.email);
  });
});

it('never sends a letter twice, however many processes send at once', async () => {
  const person = await makePerson(test.database);
  for (let count = 0; count < 60; count++) await queue(person);
  const before = server.received.length;
  const outcomes = await Promise.all([send(), send(), send(), send()]);
  expect(outcomes.reduce((sum, { sent }) => sum + sent, 0)).toBe(60);
  const identifiers = server.received.slice(before).map(({ mail }) => mail.messageId);
  expect(identifiers).toHaveLength(60);
  expect(new Set(identifiers).size).toBe(60);
});

it('tries again what a process that died had taken', async () => {
  const cause = await queue(await makePerson(test.database));
  const dying: MailTransport = { send: () => Promise.reject(new Error('gone')), close() {} };
  const { database, vault, settings } = test.app;
  const links = { vault, baseUrl: settings.baseUrl };
  const clock = () => test.now;
  await expect(
    sendDueMail({ database, transport: dying, links, clock, stopping: () => false }),
  ).rejects.toThrow('gone');
  expect((await send()).sent).toBe(0);
  test.now = later(15);
  expect((await send()).sent).toBe(1);
  expect((await stored(cause)).attempts).toBe(2);
});

it('queues 5,000 letters in one go, and the same cause never twice', async () => {
  const person = await makePerson(test.database);
  const letters = Array.from({ length: 5000 }, (_, index) => ({
    kind: 'REMINDER' as const,
    personId: person.id,
    toAddress: person.email,
    eventId: null,
    subject: 'Påminnelse',
    text: 'Hej!',
    cause: `many:${index}`,
  }));
  expect(await queueLetters(test.database, letters, 'host.example', start)).toBe(5000);
  expect(await queueLetters(test.database, letters, 'host.example', start)).toBe(0);
});
