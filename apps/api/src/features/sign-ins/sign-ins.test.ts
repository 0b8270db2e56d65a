import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeOrganisation, makePerson } from '../../testing/factories.ts';
import { readMailbox, tokenIn } from '../../testing/mailbox.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { clearExpiredSignIns, linksPerPerson } from './sign-ins-service.ts';

let test: TestApp;
const start = new Date('2026-05-11T06:00:00Z');
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
});
afterAll(() => test.stop());
beforeEach(() => {
  test.now = start;
});

async function askForLink(email: string) {
  return test.anonymous.call('requestSignInLink', { body: { email } });
}

async function linkFor(email: string): Promise<string> {
  await askForLink(email);
  return tokenIn((await readMailbox(test, email)).at(-1)?.links[0]);
}

function cookieOf(headers: Readonly<Record<string, unknown>>): string {
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

async function signInWith(token: string, cookie?: string) {
  return test.anonymous.call('createSignIn', {
    body: { token },
    ...(cookie && { headers: { cookie } }),
  });
}

async function whoIs(cookie: string) {
  return (await test.anonymous.call('getMe', { headers: { cookie } })).body.me;
}

describe('asking for a link', () => {
  it('sends one letter with one link, to the address in the register', async () => {
    const person = await makePerson(test.database, { givenName: 'Åsa', email: 'Asa.Ek@s.example' });
    const answer = await askForLink('asa.ek@S.example');
    expect(answer.status).toBe(202);
    const letters = await readMailbox(test, person.email);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ kind: 'SIGN_IN', subject: 'Din länk till Ledarforum' });
    expect(letters[0]?.text).toContain('Hej Åsa!');
    expect(letters[0]?.links).toHaveLength(1);
  });

  it('keeps the link out of the database', async () => {
    const { email } = await makePerson(test.database);
    const token = await linkFor(email);
    const stored = await test.database.outboxMessage.findFirstOrThrow({
      where: { toAddress: email },
    });
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('writes in the language of the person', async () => {
    const { email } = await makePerson(test.database, { locale: 'en' });
    await askForLink(email);
    expect((await readMailbox(test, email))[0]?.subject).toBe('Your link to Ledarforum');
  });

  it('answers the same for unknown addresses and for people who have left', async () => {
    const left = await makePerson(test.database);
    await test.database.person.update({ where: { id: left.id }, data: { leftAt: start } });
    const known = await askForLink((await makePerson(test.database)).email);
    for (const email of ['nobody@storakra.example', left.email]) {
      const answer = await askForLink(email);
      expect(answer.status).toBe(known.status);
      expect(answer.text).toBe(known.text);
      expect(Object.keys(answer.headers)).toEqual(Object.keys(known.headers));
      expect(await readMailbox(test, email)).toEqual([]);
    }
  });

  it('refuses what is no address', async () => {
    const answer = await askForLink('anna');
    expect(answer.code).toBe('invalid-input');
    expect(answer.faults).toMatchObject([{ pointer: '/body/email', code: 'invalid-email' }]);
  });

  it('sends a person no more than a handful in ten minutes, also when asked all at once', async () => {
    const { email } = await makePerson(test.database);
    const answers = await Promise.all(
      Array.from({ length: linksPerPerson + 3 }, () => askForLink(email)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(await readMailbox(test, email)).toHaveLength(linksPerPerson);
    test.now = minutes(11);
    await askForLink(email);
    expect(await readMailbox(test, email)).toHaveLength(linksPerPerson + 1);
  });
});

describe('following a link', () => {
  it('signs in with a new cookie that no script can read', async () => {
    const person = await makePerson(test.database, { roles: ['ORGANISER'] });
    const answer = await signInWith(await linkFor(person.email));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      personId: person.id,
      roles: ['participant', 'organiser'],
      limited: false,
      demoRole: null,
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^ledarforum=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Path=/');
    expect(await whoIs(cookieOf(answer.headers))).toMatchObject({ personId: person.id });
  });

  it('works once', async () => {
    const token = await linkFor((await makePerson(test.database)).email);
    expect((await signInWith(token)).status).toBe(201);
    const again = await signInWith(token);
    expect(again.status).toBe(410);
    expect(again.code).toBe('sign-in-link-invalid');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('lets exactly one of many simultaneous attempts in', async () => {
    const person = await makePerson(test.database);
    const token = await linkFor(person.email);
    const answers = await Promise.all(Array.from({ length: 8 }, () => signInWith(token)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'sign-in-link-invalid')).toHaveLength(7);
    expect(await test.database.signIn.count({ where: { personId: person.id } })).toBe(1);
  });

  it('works for ten minutes, not longer', async () => {
    const { email } = await makePerson(test.database);
    const inTime = await linkFor(email);
    const late = await linkFor(email);
    test.now = new Date(minutes(10).getTime() - 1);
    expect((await signInWith(inTime)).status).toBe(201);
    test.now = minutes(10);
    expect((await signInWith(late)).code).toBe('sign-in-link-invalid');
  });

  it('refuses unknown links and those of people who have left since', async () => {
    expect((await signInWith('x'.repeat(32))).code).toBe('sign-in-link-invalid');
    const person = await makePerson(test.database);
    const token = await linkFor(person.email);
    await test.database.person.update({ where: { id: person.id }, data: { leftAt: start } });
    expect((await signInWith(token)).code).toBe('sign-in-link-invalid');
  });

  it('ends the sign-in that the browser held before', async () => {
    const [first, second] = [await makePerson(test.database), await makePerson(test.database)];
    const before = cookieOf((await signInWith(await linkFor(first.email))).headers);
    const after = cookieOf((await signInWith(await linkFor(second.email), before)).headers);
    expect(after).not.toBe(before);
    expect(await whoIs(before)).toBeNull();
    expect(await whoIs(after)).toMatchObject({ personId: second.id });
  });

  it('pins the cookie to the host where HTTPS is used', async () => {
    const secure = await startTestApp({ BASE_URL: 'https://ledarforum.storakra.example' });
    const person = await makePerson(secure.database);
    await secure.anonymous.call('requestSignInLink', { body: { email: person.email } });
    const link = (await readMailbox(secure))[0]?.links[0];
    expect(link?.origin).toBe('https://ledarforum.storakra.example');
    const answer = await secure.anonymous.call('createSignIn', { body: { token: tokenIn(link) } });
    expect(answer.headers['set-cookie']).toMatch(/^__Host-ledarforum=.*; Secure/);
    await secure.stop();
  });
});

describe('being signed in', () => {
  it('ends here on request, and elsewhere goes on', async () => {
    const person = await makePerson(test.database);
    const [here, elsewhere] = [await test.signIn(person), await test.signIn(person)];
    const answer = await here.call('deleteSignIn');
    expect(answer.status).toBe(204);
    expect(answer.headers['set-cookie']).toMatch(/^ledarforum=;/);
    expect((await here.call('getMe')).body.me).toBeNull();
    expect((await elsewhere.call('getMe')).body.me).not.toBeNull();
  });

  it('ends everywhere on request, and only for oneself', async () => {
    const person = await makePerson(test.database);
    const other = await test.signIn(await makePerson(test.database));
    const [here, elsewhere] = [await test.signIn(person), await test.signIn(person)];
    expect((await here.call('deleteAllSignIns')).status).toBe(204);
    expect((await here.call('getMe')).body.me).toBeNull();
    expect((await elsewhere.call('getMe')).body.me).toBeNull();
    expect((await other.call('getMe')).body.me).not.toBeNull();
  });

  it('lasts two weeks without use', async () => {
    const { email } = await makePerson(test.database);
    const cookie = cookieOf((await signInWith(await linkFor(email))).headers);
    test.now = minutes(13 * 24 * 60);
    expect(await whoIs(cookie)).not.toBeNull();
    test.now = minutes(26 * 24 * 60);
    expect(await whoIs(cookie)).not.toBeNull();
    test.now = minutes(41 * 24 * 60);
    expect(await whoIs(cookie)).toBeNull();
  });

  it('changes the language of the person', async () => {
    const visitor = await test.signIn(await makePerson(test.database));
    expect((await visitor.call('updateMe', { body: { locale: 'en' } })).body.locale).toBe('en');
    expect((await visitor.call('getMe')).body.me?.locale).toBe('en');
    const wrong = await visitor.call('updateMe', { body: { locale: 'fi' as 'en' } });
    expect(wrong.code).toBe('invalid-input');
  });

  it('clears away what has lapsed, and nothing else', async () => {
    const person = await makePerson(test.database);
    test.now = minutes(60 * 24 * 365 * 3);
    const visitor = await test.signIn(person);
    const token = await linkFor(person.email);
    await clearExpiredSignIns(test.database, test.now);
    expect(await test.database.signInLink.count()).toBe(1);
    expect(await test.database.signIn.count()).toBe(1);
    expect((await visitor.call('getMe')).body.me).not.toBeNull();
    expect((await signInWith(token)).status).toBe(201);
  });
});

it('limits attempts per caller address', async () => {
  const limited = await startTestApp();
  const attempt = () => limited.anonymous.call('createSignIn', { body: { token: 'x'.repeat(32) } });
  const codes = [];
  for (let count = 0; count < 101; count++) codes.push((await attempt()).code);
  expect(codes.slice(0, 100)).toEqual(Array(100).fill('sign-in-link-invalid'));
  expect(codes[100]).toBe('too-many-requests');
  await limited.stop();
});
