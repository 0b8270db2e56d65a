import type { EventPhase } from '@ledarforum/domain/event-phase';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import { bringCrowd, makeCrowd } from '../../testing/crowd.ts';
import {
  makeBlock,
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeUnit,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { carryOutPlannedMoves } from './planned-moves-service.ts';

let test: TestApp;
let organiser: Visitor;
let unitId: string;
const start = new Date('2026-04-01T08:00:00Z');

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  unitId = (await makeUnit(test.database, { name: 'Kommunledning' })).id;
  organiser = await test.signIn(
    await makePerson(test.database, {
      roles: ['ORGANISER'],
      unitId,
      givenName: 'Ada',
      familyName: 'Arrangör',
    }),
  );
});
afterAll(() => test.stop());
beforeEach(() => {
  test.now = start;
});

/** An event whose audience is a unit of its own with so many people. */
async function eventFor(people: number, phase: EventPhase = 'DRAFT') {
  const event = await makeEvent(test.database, { phase });
  const unit = await makeUnit(test.database);
  await test.database.eventAudience.create({ data: { eventId: event.id, unitId: unit.id } });
  const persons = [];
  for (let index = 0; index < people; index++) {
    persons.push(
      await makePerson(test.database, { unitId: unit.id, locale: index === 0 ? 'en' : 'sv' }),
    );
  }
  return { event, persons, params: { eventId: event.id } };
}
const move = (eventId: string, from: EventPhase, to: EventPhase) =>
  organiser.call('movePhase', { params: { eventId }, body: { from, to } });
const lettersOf = (eventId: string, kind: 'INVITATION' | 'CHOICE_OPEN' | 'EVALUATION') =>
  test.database.outboxMessage.findMany({ where: { eventId, kind } });

describe('moving the phase', () => {
  it('invites with the first move, once, however many ask', async () => {
    const { event, params } = await eventFor(5);
    const forum = (await organiser.call('getForum', { params })).body;
    expect(forum.next).toEqual({
      to: 'INVITED',
      refusal: null,
      consequences: [
        { code: 'invitations-sent', count: 5 },
        { code: 'programme-shown', count: 5 },
      ],
    });
    const answers = await Promise.all([1, 2, 3].map(() => move(event.id, 'DRAFT', 'INVITED')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.map(({ code }) => code)).toContain('phase-moved-already');
    expect(await lettersOf(event.id, 'INVITATION')).toHaveLength(5);
    const after = (await organiser.call('getForum', { params })).body;
    expect(after.numbers).toMatchObject({ invited: 5, unanswered: 5, toInvite: 0 });
  });

  it('goes the whole way, with letters in each person’s language and forms to answer', async () => {
    const { event, persons, params } = await eventFor(3);
    const block = await makeBlock(test.database, event, { seminars: 2, capacity: 10 });
    await move(event.id, 'DRAFT', 'INVITED');
    await test.database.participation.updateMany({
      where: { eventId: event.id },
      data: { attendance: 'COMING' },
    });
    await move(event.id, 'INVITED', 'CHOOSING');
    const choice = await lettersOf(event.id, 'CHOICE_OPEN');
    expect(choice).toHaveLength(3);
    const english = choice.find(({ personId }) => personId === persons[0]?.id);
    expect(english?.subject).toMatch(/^Wish for seminars at/);
    expect(english?.text).toContain('Wish until 12 May at 02:00:');
    expect(choice.filter(({ subject }) => subject.startsWith('Önska seminarier'))).toHaveLength(2);
    expect((await move(event.id, 'CHOOSING', 'ALLOCATED')).code).toBe('allocation-outstanding');
    await test.database.allocationRun.create({
      data: {
        blockId: block.id,
        state: 'PUBLISHED',
        seed: 1,
        inputHash: 'x',
        createdById: persons[0]?.id ?? '',
      },
    });
    expect((await move(event.id, 'CHOOSING', 'ALLOCATED')).status).toBe(200);
    expect((await move(event.id, 'ALLOCATED', 'CHOOSING')).code).toBe('allocation-published');
    expect((await move(event.id, 'ALLOCATED', 'LIVE')).status).toBe(200);
    const evaluating = await move(event.id, 'LIVE', 'EVALUATING');
    expect(evaluating.body.todos.map(({ code }) => code)).toEqual(['await-answers']);
    expect(await lettersOf(event.id, 'EVALUATION')).toHaveLength(3);
    const forms = await test.database.evaluationForm.count({ where: params });
    expect(forms).toBe(3);
    expect((await move(event.id, 'EVALUATING', 'CLOSED')).body.event.closedAt).not.toBeNull();
    expect((await move(event.id, 'CLOSED', 'EVALUATING')).body.event.closedAt).toBeNull();
  });

  it('refuses with the reason', async () => {
    const { event, params } = await eventFor(0);
    expect((await move(event.id, 'DRAFT', 'INVITED')).code).toBe('audience-empty');
    expect((await move(event.id, 'DRAFT', 'LIVE')).code).toBe('phase-not-next');
    expect((await move(event.id, 'DRAFT', 'CHOOSING')).code).toBe('choice-block-missing');
    const person = await makePerson(test.database, { unitId });
    const participation = await makeParticipation(test.database, event, person);
    await move(event.id, 'DRAFT', 'INVITED');
    expect((await move(event.id, 'INVITED', 'DRAFT')).code).toBe('people-already-invited');
    await makeBlock(test.database, event, { seminars: 0, slots: 0 });
    expect((await move(event.id, 'INVITED', 'CHOOSING')).code).toBe('choice-block-empty');
    await test.database.seminarBlock.deleteMany({ where: params });
    await move(event.id, 'INVITED', 'LIVE');
    await move(event.id, 'LIVE', 'EVALUATING');
    const form = await test.database.evaluationForm.findFirst({ where: params });
    await test.database.evaluationReceipt.create({
      data: { formId: form?.id ?? '', participationId: participation.id },
    });
    expect((await move(event.id, 'EVALUATING', 'LIVE')).code).toBe('evaluation-answered');
    const missing = '00000000-0000-4000-8000-000000000000';
    expect((await move(missing, 'DRAFT', 'INVITED')).code).toBe('not-found');
  });

  it('goes from the invitation to the day where nobody ranks', async () => {
    const { event, params } = await eventFor(1);
    await makeBlock(test.database, event, { mode: 'ROTATION' });
    const forum = (await organiser.call('getForum', { params })).body;
    expect(forum.phases).toEqual(['DRAFT', 'INVITED', 'LIVE', 'EVALUATING', 'CLOSED']);
    await move(event.id, 'DRAFT', 'INVITED');
    expect((await move(event.id, 'INVITED', 'LIVE')).body.previous).toMatchObject({
      to: 'INVITED',
      refusal: null,
    });
  });
});

describe('planned moves', () => {
  const around = (now: string) => ({
    now: new Date(now),
    mailHost: 'localhost',
    vault: test.app.vault,
  });

  it('happen by themselves, once, in order, and are not made again when made by hand', async () => {
    const { event, params } = await eventFor(2);
    const moves = [
      { to: 'INVITED' as const, at: '2026-04-02T06:00:00Z' },
      { to: 'LIVE' as const, at: '2026-05-11T05:00:00Z' },
      { to: 'EVALUATING' as const, at: '2026-05-11T15:00:00Z' },
    ];
    const plan = await organiser.call('setPlannedMoves', { params, body: { moves } });
    expect(plan.body.rows.map(({ to }) => to)).toEqual(['INVITED', 'LIVE', 'EVALUATING']);
    expect(await carryOutPlannedMoves(test.database, around('2026-04-02T05:59:59Z'))).toBe(0);
    const both = await Promise.all([
      carryOutPlannedMoves(test.database, around('2026-04-02T06:00:00Z')),
      carryOutPlannedMoves(test.database, around('2026-04-02T06:00:00Z')),
    ]);
    expect(both.reduce((sum, moved) => sum + moved, 0)).toBe(1);
    expect(await lettersOf(event.id, 'INVITATION')).toHaveLength(2);
    await move(event.id, 'INVITED', 'LIVE');
    expect(await carryOutPlannedMoves(test.database, around('2026-05-11T16:00:00Z'))).toBe(1);
    const { plannedMoves, event: now } = (await organiser.call('getForum', { params })).body;
    expect(now.phase).toBe('EVALUATING');
    expect(plannedMoves.every(({ doneAt }) => doneAt !== null)).toBe(true);
  });

  it('note why they could not be made, and are not tried again', async () => {
    const { event, params } = await eventFor(0);
    const moves = [{ to: 'INVITED' as const, at: '2026-04-02T06:00:00Z' }];
    await organiser.call('setPlannedMoves', { params, body: { moves } });
    for (let round = 0; round < 2; round++) {
      expect(await carryOutPlannedMoves(test.database, around('2026-04-03T06:00:00Z'))).toBe(0);
    }
    const { plannedMoves } = (await organiser.call('getForum', { params })).body;
    expect(plannedMoves).toEqual([
      expect.objectContaining({ doneAt: null, refusal: 'audience-empty' }),
    ]);
    expect((await test.database.event.findUnique({ where: { id: event.id } }))?.phase).toBe(
      'DRAFT',
    );
  });

  it('happen at one event although something is wrong with another', async () => {
    const [broken, sound] = [await eventFor(1), await eventFor(1)];
    const moves = [{ to: 'INVITED' as const, at: '2026-04-02T06:00:00Z' }];
    for (const { params } of [broken, sound]) {
      await organiser.call('setPlannedMoves', { params, body: { moves } });
    }
    await test.database.$executeRawUnsafe(`
      ALTER TABLE event ADD CONSTRAINT broken CHECK (id <> '${broken.event.id}' OR phase = 'DRAFT')`);
    const attempt = () => carryOutPlannedMoves(test.database, around('2026-04-03T06:00:00Z'));
    await expect(attempt()).rejects.toThrow(AggregateError);
    const phaseOf = async (id: string) =>
      (await test.database.event.findUniqueOrThrow({ where: { id } })).phase;
    expect(await phaseOf(sound.event.id)).toBe('INVITED');
    await test.database.$executeRawUnsafe('ALTER TABLE event DROP CONSTRAINT broken');
    expect(await attempt()).toBe(1);
    expect(await phaseOf(broken.event.id)).toBe('INVITED');
  });

  it('are refused in the past, behind the phase and in disorder', async () => {
    const { params } = await eventFor(1, 'INVITED');
    const refused = async (...moves: { to: EventPhase; at: string }[]) =>
      (await organiser.call('setPlannedMoves', { params, body: { moves } })).code;
    expect(await refused({ to: 'LIVE', at: '2026-03-01T06:00:00Z' })).toBe('planned-move-past');
    expect(await refused({ to: 'INVITED', at: '2026-05-01T06:00:00Z' })).toBe(
      'planned-move-behind',
    );
    expect(
      await refused(
        { to: 'LIVE', at: '2026-05-12T06:00:00Z' },
        { to: 'EVALUATING', at: '2026-05-11T06:00:00Z' },
      ),
    ).toBe('planned-moves-disorder');
  });
});

describe('the forum', () => {
  it('says what is left to do and what changed since yesterday', async () => {
    const { event, persons, params } = await eventFor(3);
    await organiser.call('createRoom', {
      params,
      body: { name: 'Aulan', floor: '', directions: '', capacity: 3 },
    });
    await organiser.call('createRoom', {
      params,
      body: { name: 'Scenen', floor: '', directions: '', capacity: 3 },
    });
    await move(event.id, 'DRAFT', 'INVITED');
    await test.database.participation.updateMany({
      where: { eventId: event.id, personId: persons[0]?.id ?? '' },
      data: { attendance: 'COMING', repliedAt: new Date('2026-04-01T07:00:00Z') },
    });
    const forum = (await organiser.call('getForum', { params })).body;
    expect(forum.since).toBe('2026-03-30T22:00:00.000Z');
    expect(forum.replies).toBe(1);
    expect(forum.changes.find(({ action }) => action === 'add-room')).toMatchObject({
      times: 2,
      by: 'Ada Arrangör',
      detail: { name: 'Scenen' },
    });
    expect(forum.todos.map(({ code, count, of }) => [code, count, of])).toEqual([
      ['build-programme', null, null],
      ['write-questions', null, null],
      ['await-replies', 2, 3],
    ]);
  });

  it('does not name an organiser whose identity is protected', async () => {
    const protectedPerson = await makePerson(test.database, {
      roles: ['ORGANISER'],
      unitId,
      protectedIdentity: true,
    });
    const visitor = await test.signIn(protectedPerson);
    const { params } = await eventFor(0);
    await visitor.call('createRoom', {
      params,
      body: { name: 'Aulan', floor: '', directions: '', capacity: 3 },
    });
    const forum = (await organiser.call('getForum', { params })).body;
    expect(forum.changes[0]).toMatchObject({ action: 'add-room', by: null });
  });

  it('is read with a constant number of queries at 2,000 people', async () => {
    const { event, params } = await eventFor(1, 'CHOOSING');
    await makeBlock(test.database, event);
    const { count: few } = await countQueries(() => organiser.call('getForum', { params }));
    const people = await makeCrowd(test.database, 2000, { id: unitId });
    await bringCrowd(test.database, event, people);
    await makeBlock(test.database, event, { seminars: 8, slots: 3 });
    const { count, result } = await countQueries(() => organiser.call('getForum', { params }));
    expect(count).toBe(few);
    expect(result.body.numbers).toMatchObject({ coming: 2000, unwished: 2000 });
  });
});
