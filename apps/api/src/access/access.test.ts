import { type EndpointName, endpointList, endpoints } from '@ledarforum/contract/endpoints';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  makeBlock,
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
} from '../testing/factories.ts';
import { makePicture } from '../testing/materials.ts';
import { makePortrait, makeTables } from '../testing/tables.ts';
import { startTestApp, type TestApp, type Visitor } from '../testing/test-app.ts';
import { accessTable, type Caller } from './access-table.ts';

let test: TestApp;
const visitors = new Map<Caller, Visitor>();

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  visitors.set('anonymous', test.anonymous);
  visitors.set('participant', await test.signIn(await makePerson(test.database)));
  visitors.set(
    'leadership',
    await test.signIn(await makePerson(test.database, { roles: ['LEADERSHIP'] })),
  );
  visitors.set(
    'organiser',
    await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] })),
  );
});
afterAll(() => test.stop());

const nothing = '00000000-0000-4000-8000-000000000000';
/** Ends the sign-in that the other cases still need; covered by sign-ins.test.ts. */
const endsSignIn = new Set<EndpointName>(['deleteSignIn', 'deleteAllSignIns']);

async function statusFor(caller: Caller, name: EndpointName): Promise<number> {
  const endpoint = endpoints[name];
  const visitor = visitors.get(caller);
  if (!visitor) throw new Error(caller);
  const names = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key ?? '');
  const params = Object.fromEntries(names.map((key) => [key, nothing]));
  const answer = await visitor.call(name, { params } as never);
  return answer.status;
}

describe('the access table', () => {
  it('has a row for every endpoint, and the app serves each', () => {
    expect(Object.keys(accessTable).sort()).toEqual(Object.keys(endpoints).sort());
    for (const [, endpoint] of endpointList) {
      const url = `/api/v1${endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
      expect(test.app.hasRoute({ method: endpoint.method, url }), `${endpoint.method} ${url}`).toBe(
        true,
      );
    }
  });

  const callers: readonly Caller[] = ['anonymous', 'participant', 'leadership', 'organiser'];
  const cases = endpointList
    .filter(([name]) => !endsSignIn.has(name))
    .flatMap(([name]) => callers.map((caller) => ({ name, caller })));

  it.each(cases)('$name as $caller', async ({ name, caller }) => {
    const status = await statusFor(caller, name);
    if (accessTable[name][caller] === 'none') {
      expect(status).toBe(caller === 'anonymous' ? 401 : 403);
    } else {
      expect([401, 403]).not.toContain(status);
      expect(status).not.toBe(500);
    }
  });
});

describe('what is one’s own', () => {
  /** What is sent where something must be. */
  const bodies: Partial<Record<EndpointName, object>> = {
    saveMyReply: { attendance: 'COMING', needs: null, version: 1 },
    saveMyRanking: { ranking: [], version: 0 },
    submitEvaluation: { answers: [] },
    saveReflection: { seminarId: null, text: 'Tänk på det här' },
    saveCommitment: { text: 'Prata med alla', until: '2026-06-11' },
    markCommitment: { outcome: 'DONE', note: '' },
    choosePractice: { startsOn: '2026-05-12', endsOn: '2026-05-12' },
    logMeeting: { at: '2026-05-12T08:00:00Z', kind: 'TEAM', line: '', rating: 4 },
    saveTableAnswer: { text: 'Vi tar med oss tid', version: 0 },
    setMyActionStatus: { version: 1, status: 'STARTED', reason: '', note: '' },
    keepEncounter: { keepInTouch: true, note: '' },
  };
  const roles = { participant: [], leadership: ['LEADERSHIP'], organiser: ['ORGANISER'] } as const;
  const callers = ['participant', 'leadership', 'organiser'] as const;
  const cases = endpointList
    .filter(([, { path }]) => path.includes('{'))
    .flatMap(([name]) => callers.map((caller) => ({ name, caller })))
    .filter(({ name, caller }) => accessTable[name][caller] === 'own')
    // An open stream has no end to wait for: live.test.ts.
    .filter(({ name }) => name !== 'getEventLive');

  function bodyFor(name: EndpointName, colleague: { id: string; personId: string }) {
    if (name === 'askColleague') return { participationId: colleague.id };
    if (name === 'shareCommitment') return { way: 'COLLEAGUE', personId: colleague.personId };
    return bodies[name];
  }

  function queryFor(name: EndpointName) {
    if (name === 'getKitCalendar') return { startsAt: '2026-05-20T08:00:00Z' };
    return name.endsWith('Colleagues') ? { search: 'Kim' } : undefined;
  }

  it.each(cases)('$name as $caller: mine, and nobody else’s', async ({ name, caller }) => {
    const event = await makeEvent(test.database, { phase: 'CHOOSING' });
    const block = await makeBlock(test.database, event);
    const form = await test.database.evaluationForm.create({ data: { eventId: event.id } });
    const person = await makePerson(test.database, { roles: roles[caller] });
    const seat = await makeParticipation(test.database, event, person);
    const beside = await makePerson(test.database);
    const colleague = await makeParticipation(test.database, event, beside);
    const begun = await test.database.programmeItem.create({
      data: {
        eventId: event.id,
        kind: 'WORKSHOP',
        title: 'Bordssamtal',
        startsAt: new Date(test.now.getTime() - 60_000),
        endsAt: new Date(test.now.getTime() + 60_000),
      },
    });
    await makeTables(test.database, event, [{ itemId: begun.id, tables: [[seat, colleague]] }]);
    const table = await test.database.workshopGroup.findFirstOrThrow({
      where: { round: { workshop: { eventId: event.id } } },
    });
    const stepId = crypto.randomUUID();
    await test.database.dialogue.create({
      data: {
        roundId: table.roundId,
        status: 'ENDED',
        steps: { create: { id: stepId, position: 0, textSv: 'Samla', minutes: 5 } },
      },
    });
    const action = await test.database.improvementAction.create({
      data: {
        eventId: event.id,
        title: 'Mer tid',
        findingKind: 'FREE',
        finding: 'För lite tid',
        ownerId: person.id,
      },
    });
    const own = { personId: person.id, eventId: event.id };
    const sealed = new Uint8Array(156);
    const until = new Date('2026-06-11');
    const commitment = await test.database.commitment.create({
      data: { id: crypto.randomUUID(), ...own, sealed, until, createdAt: test.now },
    });
    const reflection = await test.database.reflection.create({
      data: { id: crypto.randomUUID(), ...own, sealed, savedAt: test.now },
    });
    await test.database.meetingPractice.create({
      data: { ...own, startsOn: until, endsOn: until },
    });
    const sending = {
      params: {
        groupId: table.id,
        stepId,
        actionId: action.id,
        commitmentId: commitment.id,
        reflectionId: reflection.id,
        meetingId: crypto.randomUUID(),
        way: 'TABLE',
        eventId: event.id,
        blockId: block.id,
        sessionId: block.sessions[0]?.id,
        formId: form.id,
        participationId: colleague.id,
        portraitId: await makePortrait(test.database, beside),
        materialId: await makePicture(test.database, event),
      },
      query: queryFor(name),
      body: bodyFor(name, colleague),
    };
    const mine = await (await test.signIn(person)).call(name, sending as never);
    expect([mine.status, mine.code]).not.toEqual([404, 'not-found']);
    expect([401, 403, 422, 500]).not.toContain(mine.status);
    const theirs = await visitors.get(caller)?.call(name, sending as never);
    expect(theirs?.status === 404 || theirs?.code === 'evaluation-not-yours', theirs?.text).toBe(
      true,
    );
  });
});
