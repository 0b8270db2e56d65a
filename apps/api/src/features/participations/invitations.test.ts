import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import { makeCrowd } from '../../testing/crowd.ts';
import { makeEvent, makeOrganisation, makePerson, makeUnit } from '../../testing/factories.ts';
import { readMailbox } from '../../testing/mailbox.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { invite } from './invitations-service.ts';

let test: TestApp;
let organiser: Visitor;
const start = new Date('2026-05-11T06:00:00Z');

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());
beforeEach(() => {
  test.now = start;
});

/** A förvaltning with a unit and a unit below that, one person in each, and an event that invites the unit. */
async function makeAudience(phase: 'DRAFT' | 'INVITED' | 'EVALUATING' = 'INVITED') {
  const top = await makeUnit(test.database);
  const unit = await makeUnit(test.database, { parentId: top.id, kind: 'VERKSAMHET' });
  const below = await makeUnit(test.database, { parentId: unit.id, kind: 'ENHET' });
  const people = {
    top: await makePerson(test.database, { unitId: top.id }),
    unit: await makePerson(test.database, { unitId: unit.id, givenName: 'Östen' }),
    below: await makePerson(test.database, { unitId: below.id, locale: 'en' }),
  };
  const event = await makeEvent(test.database, { name: `Forum ${unit.id.slice(-6)}`, phase });
  await test.database.event.update({
    where: { id: event.id },
    data: { place: 'Folkets hus', theme: 'Tillit', replyBy: new Date('2026-05-04T10:00:00Z') },
  });
  await test.database.eventAudience.create({ data: { eventId: event.id, unitId: unit.id } });
  return { event, people, top, params: { eventId: event.id } };
}

const plan = async (eventId: string) =>
  (await organiser.call('getInvitationPlan', { params: { eventId } })).body;

describe('the plan', () => {
  it('counts units with those below, groups, nobody twice and nobody who has left', async () => {
    const { event, people, params } = await makeAudience();
    expect(await plan(event.id)).toEqual({
      audience: 2,
      invited: 0,
      toInvite: 2,
      toInviteWithoutAddress: 0,
      unanswered: 0,
      toRemind: 0,
      mailOut: 'open',
    });
    const group = await test.database.leadershipGroup.create({
      data: {
        name: `Ledning ${event.id}`,
        nesting: 1,
        members: { create: [{ personId: people.top.id }, { personId: people.unit.id }] },
      },
    });
    await test.database.eventAudience.create({
      data: { eventId: event.id, leadershipGroupId: group.id },
    });
    expect((await plan(event.id)).audience).toBe(3);
    await test.database.person.update({ where: { id: people.top.id }, data: { leftAt: start } });
    expect((await plan(event.id)).audience).toBe(2);
    await organiser.call('sendInvitations', { params, body: { expected: 2 } });
    expect(await plan(event.id)).toMatchObject({ invited: 2, toInvite: 0, unanswered: 2 });
  });

  it('counts people without an address: they are invited, but get no letter', async () => {
    const { event, people, params } = await makeAudience();
    await test.database.person.update({ where: { id: people.below.id }, data: { email: '' } });
    expect(await plan(event.id)).toMatchObject({ toInvite: 2, toInviteWithoutAddress: 1 });
    const answer = await organiser.call('sendInvitations', { params, body: { expected: 2 } });
    expect(answer.body).toEqual({ letters: 1 });
    expect(await plan(event.id)).toMatchObject({ invited: 2, unanswered: 2, toRemind: 1 });
    await test.database.person.update({
      where: { id: people.below.id },
      data: { email: `${people.below.id}@storakra.example` },
    });
  });

  it('is of an event that exists', async () => {
    const params = { eventId: randomUUID() };
    expect((await organiser.call('getInvitationPlan', { params })).code).toBe('not-found');
  });
});

describe('sending invitations', () => {
  it('writes to each in their own language what, when, where and how to reply', async () => {
    const { event, people, params } = await makeAudience();
    const answer = await organiser.call('sendInvitations', { params, body: { expected: 2 } });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ letters: 2 });
    const [swedish] = await readMailbox(test, people.unit.email);
    expect(swedish?.subject).toBe(`Inbjudan till ${event.name}, måndag 11 maj 2026`);
    expect(swedish?.text).toContain('Hej Östen!');
    expect(swedish?.text).toContain('Tema: Tillit\nNär: måndag 11 maj 2026\nVar: Folkets hus');
    expect(swedish?.text).toContain('Svara senast 4 maj kl. 12.00 om du kommer:');
    expect(swedish?.text).toContain('Storåkra kommun\nledarforum@storakra.example');
    const [english] = await readMailbox(test, people.below.email);
    expect(english?.subject).toContain('Invitation to');
    expect(english?.links[0]?.pathname).toMatch(/^\/invitation\/[\w.-]+$/);
    expect(english?.links[0]?.search).toBe(`?to=${encodeURIComponent(`/my/${event.id}/reply`)}`);
    expect(await readMailbox(test, people.top.email)).toEqual([]);
    const activity = await test.database.activityEntry.findFirst({ where: { eventId: event.id } });
    expect(activity).toMatchObject({ action: 'send-invitations', detail: { people: 2 } });
  });

  it('sends nothing when it is not as many as announced', async () => {
    const { event, params } = await makeAudience();
    const answer = await organiser.call('sendInvitations', { params, body: { expected: 412 } });
    expect(answer.code).toBe('mail-out-changed');
    expect(await plan(event.id)).toMatchObject({ invited: 0, toInvite: 2 });
    expect(await test.database.outboxMessage.count({ where: { eventId: event.id } })).toBe(0);
  });

  it('invites nobody twice, also when asked twice at once', async () => {
    const { event, people, params } = await makeAudience();
    const answers = await Promise.all(
      [1, 2].map(() => organiser.call('sendInvitations', { params, body: { expected: 2 } })),
    );
    expect(answers.map(({ code }) => code).sort()).toEqual(['mail-out-changed', null]);
    expect(await readMailbox(test, people.unit.email)).toHaveLength(1);
    expect(await test.database.participation.count({ where: { eventId: event.id } })).toBe(2);
  });

  it.each([
    ['DRAFT', 'event-is-draft'],
    ['EVALUATING', 'event-is-over'],
  ] as const)('is refused in the phase %s', async (phase, code) => {
    const { params } = await makeAudience(phase);
    const body = { expected: 2 };
    expect((await organiser.call('sendInvitations', { params, body })).code).toBe(code);
    expect((await organiser.call('sendReminders', { params, body })).code).toBe(code);
  });

  it('is done in a draft by the move to the next phase', async () => {
    const { event } = await makeAudience('DRAFT');
    const outcome = await test.database.$transaction((tx) =>
      invite(tx, { eventId: event.id, actorId: null, now: start, mailHost: 'localhost' }),
    );
    expect(outcome).toEqual({ invited: 2, letters: 2 });
  });
});

describe('reminding', () => {
  it('writes to those who have not replied, and leaves them in peace for a day', async () => {
    const { event, people, params } = await makeAudience();
    await organiser.call('sendInvitations', { params, body: { expected: 2 } });
    await test.database.participation.updateMany({
      where: { eventId: event.id, personId: people.below.id },
      data: { attendance: 'DECLINED' },
    });
    expect((await plan(event.id)).toRemind).toBe(1);
    const wrong = await organiser.call('sendReminders', { params, body: { expected: 2 } });
    expect(wrong.code).toBe('mail-out-changed');
    const answer = await organiser.call('sendReminders', { params, body: { expected: 1 } });
    expect(answer.body).toEqual({ letters: 1 });
    expect((await readMailbox(test, people.unit.email)).map(({ kind }) => kind)).toEqual([
      'INVITATION',
      'REMINDER',
    ]);
    expect((await plan(event.id)).toRemind).toBe(0);
    const again = await organiser.call('sendReminders', { params, body: { expected: 1 } });
    expect(again.code).toBe('mail-out-changed');
    test.now = new Date(start.getTime() + 24 * 3600 * 1000);
    expect((await plan(event.id)).toRemind).toBe(1);
    const next = await organiser.call('sendReminders', { params, body: { expected: 1 } });
    expect(next.body).toEqual({ letters: 1 });
  });
});

it('invites 2,000 people with as many statements as two', async () => {
  const unit = await makeUnit(test.database);
  await makeCrowd(test.database, 2000, unit);
  const event = await makeEvent(test.database, { phase: 'INVITED' });
  await test.database.eventAudience.create({ data: { eventId: event.id, unitId: unit.id } });
  const send = (eventId: string, expected: number) =>
    countQueries(() =>
      organiser.call('sendInvitations', { params: { eventId }, body: { expected } }),
    );
  const few = await send((await makeAudience()).event.id, 2);
  const many = await send(event.id, 2000);
  expect(many.result.body).toEqual({ letters: 2000 });
  expect(many.count).toBe(few.count);
});
