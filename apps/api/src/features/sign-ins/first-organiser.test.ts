import { afterEach, beforeEach, expect, it } from 'vitest';
import { readOrganiser } from '../../commands/organiser-arguments.ts';
import { ConfigError } from '../../config.ts';
import { makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp } from '../../testing/test-app.ts';
import { letOrganiserIn } from './first-organiser-service.ts';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp();
});
afterEach(() => test.stop());

const anna = readOrganiser(['anna.berg@storakra.example', 'Anna Maria Berg', 'Storåkra kommun']);

const letIn = (organiser = anna) =>
  test.database.$transaction((tx) =>
    letOrganiserIn(tx, organiser, { vault: test.app.vault, now: test.now }),
  );

it('makes the organisation, its top unit and the first organiser, who signs in by the link', async () => {
  const token = await letIn();
  const answer = await test.anonymous.call('createSignIn', { body: { token: token ?? '' } });
  expect(answer.body).toMatchObject({
    givenName: 'Anna Maria',
    familyName: 'Berg',
    unit: 'Storåkra kommun',
    roles: ['participant', 'organiser'],
  });
  expect(await test.database.organisation.findFirst()).toMatchObject({
    name: 'Storåkra kommun',
    contactEmail: anna.email,
    demo: false,
  });
});

it('gives a person in the register the role and a new link, and makes nobody twice', async () => {
  const person = await makePerson(test.database, { email: 'Anna.Berg@storakra.example' });
  const tokens = [await letIn(), await letIn()];
  expect(new Set(tokens).size).toBe(2);
  expect(await test.database.person.count()).toBe(1);
  expect(await test.database.roleGrant.findMany()).toEqual([
    { personId: person.id, role: 'ORGANISER' },
  ]);
});

it('adds nobody to a register that has people', async () => {
  await makePerson(test.database);
  expect(await letIn()).toBeNull();
  expect(await test.database.person.count()).toBe(1);
});

it('says how it is used when the command line is wrong', () => {
  for (const argv of [[], ['anna'], ['anna@k.se'], ['anna@k.se', 'Anna'], ['no', 'Anna Berg']]) {
    expect(() => readOrganiser(argv)).toThrow(ConfigError);
  }
  expect(readOrganiser(['anna@kommun.se', ' Anna  Berg ']).organisation).toBe('kommun.se');
});
