import { randomUUID } from 'node:crypto';
import { seededRandom } from '@ledarforum/allocation/random';
import type { Endpoint } from '@ledarforum/contract/endpoint';
import { type EndpointName, endpointList } from '@ledarforum/contract/endpoints';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { environment } from '../config.ts';
import {
  makeBlock,
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeUnit,
} from '../testing/factories.ts';
import { pick, valueFor } from '../testing/hostile-values.ts';
import { startTestApp, type TestApp, type Visitor } from '../testing/test-app.ts';

/** Longer and different attacks: HOSTILE_ROUNDS=20 HOSTILE_SEED=7 HOSTILE_LOG=error vitest run … */
const seed = Number(environment.HOSTILE_SEED ?? 2026);
const rounds = Number(environment.HOSTILE_ROUNDS ?? 2);
const chance = seededRandom(seed);
/** Identifiers by the property they are used for, filled with what exists and what the answers tell of. */
const known = new Map<string, string[]>();
const callers: Visitor[] = [];
let test: TestApp;

function learn(name: string, ...ids: string[]): void {
  known.set(name, [...(known.get(name) ?? []), ...ids].slice(-40));
}

beforeAll(async () => {
  test = await startTestApp({ LOG_LEVEL: environment.HOSTILE_LOG ?? 'silent' });
  const { database } = test;
  await makeOrganisation(database);
  const top = await makeUnit(database);
  const below = await makeUnit(database, { parentId: top.id, kind: 'ENHET' });
  learn('unitId', top.id, below.id);
  learn('parentId', top.id, below.id);
  const organiser = await makePerson(database, { unitId: top.id, roles: ['ORGANISER'] });
  const leader = await makePerson(database, { unitId: top.id, roles: ['LEADERSHIP'] });
  const people = [organiser, leader];
  for (let index = 0; index < 12; index += 1) {
    people.push(
      await makePerson(database, {
        unitId: below.id,
        managerId: leader.id,
        protectedIdentity: index === 3,
      }),
    );
  }
  learn('personId', ...people.map(({ id }) => id));
  learn('managerId', ...people.map(({ id }) => id));
  learn('memberId', ...people.map(({ id }) => id));
  const group = await database.leadershipGroup.create({
    data: {
      name: 'Alla chefer',
      nesting: 1,
      members: { create: people.map(({ id }) => ({ personId: id })) },
    },
  });
  learn('groupId', group.id);
  learn('leadershipGroupId', group.id);
  for (const phase of [
    'DRAFT',
    'INVITED',
    'CHOOSING',
    'ALLOCATED',
    'LIVE',
    'EVALUATING',
  ] as const) {
    const event = await makeEvent(database, { phase });
    await database.eventAudience.create({
      data: { eventId: event.id, leadershipGroupId: group.id },
    });
    learn('eventId', event.id);
    learn('seriesId', event.seriesId);
    for (const mode of ['RANK', 'ROTATION'] as const) {
      const block = await makeBlock(database, event, { slots: 2, seminars: 3, mode });
      learn('blockId', block.id);
      learn('slotId', ...block.slots.map(({ id }) => id));
      learn('seminarId', ...block.seminars.map(({ id }) => id));
      learn('ranking', ...block.seminars.map(({ id }) => id));
      for (const { roomId } of block.sessions) if (roomId) learn('roomId', roomId);
    }
    for (const person of people) {
      learn('participationId', (await makeParticipation(database, event, person)).id);
    }
    const item = await database.programmeItem.create({
      data: {
        eventId: event.id,
        kind: 'WORKSHOP',
        title: 'Verkstad',
        startsAt: new Date('2026-05-11T12:00:00Z'),
        endsAt: new Date('2026-05-11T13:00:00Z'),
      },
    });
    learn('itemId', item.id);
  }
  callers.push(test.anonymous);
  for (const person of [people[4] ?? organiser, leader, organiser, organiser, organiser]) {
    callers.push(await test.signIn(person));
  }
}, 60_000);
afterAll(() => test.stop());

function idFor(name: string): string {
  const ids = known.get(name === 'id' ? pick(chance, ['seriesId', 'slotId']) : name) ?? [];
  const [first, ...more] = chance() < 0.9 ? ids : [...known.values()].flat();
  return first === undefined || chance() < 0.04 ? randomUUID() : pick(chance, [first, ...more]);
}

const sheets: readonly [Buffer, ...Buffer[]] = [
  Buffer.alloc(0),
  Buffer.from('PK\u0003\u0004not a workbook'),
  Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex'),
  Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x3b, 0x00]),
  Buffer.from('\u0000\u0000\u0000'),
  Buffer.from('"E-post;Val 1\n'),
  Buffer.from(
    'Förnamn;Efternamn;E-post;Enhet;Titel\nÅsa\u0000;Ek;asa@storakra.example;A\u0000/B;Chef\n',
  ),
  Buffer.from('Förnamn;Efternamn;E-post;Förvaltning\nBo;Ek;bo@storakra.example;Skola\n'),
  Buffer.from('E-post;Val 1;Val 2\nkim.3@storakra.example;A;B\nkim.4@storakra.example;\u0000;Z\n'),
  Buffer.from(`E-post;Val 1\n${'x'.repeat(50_000)};A\n`),
];

/** Ends the sign-in that the others need, or waits for ever. */
const leftOut = new Set<EndpointName>(['deleteSignIn', 'deleteAllSignIns', 'getEventLive']);
const singular: Readonly<Record<string, string>> = {
  rows: '',
  runs: 'runId',
  tables: 'groupId',
  forms: 'formId',
  questions: 'questionId',
};
const madeBy: Partial<Record<EndpointName, string>> = {
  createPerson: 'personId',
  createUnit: 'unitId',
  createLeadershipGroup: 'groupId',
  createEvent: 'eventId',
  createRoom: 'roomId',
  createItem: 'itemId',
  createBlock: 'blockId',
  createSeminar: 'seminarId',
  startAllocation: 'runId',
  createWorkshop: 'workshopId',
  planWishImport: 'importId',
  planRegisterImport: 'runId',
};

/** Whether a text is an identifier. */
const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

function learnFrom(name: EndpointName, answer: unknown): void {
  walk(answer, '');
  const made = madeBy[name];
  const { id } = (answer ?? {}) as { id?: unknown };
  if (made !== undefined && isId(id)) learn(made, id);
}

function walk(value: unknown, within: string): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) {
    const name = Array.isArray(value) ? within : key;
    if (isId(part)) learn(name === 'id' ? (singular[within] ?? `${within}Id`) : name, part);
    else walk(part, name);
  }
}

/** Sends one request made of chance. What broke, or null. */
async function attack(
  caller: Visitor,
  name: EndpointName,
  { params, query, body }: Endpoint,
): Promise<string | null> {
  const sources = { chance, id: idFor, malice: pick(chance, [0, 0.03, 0.15]) };
  const sent = {
    params: params && valueFor(params, { ...sources, malice: 0 }),
    query: query && valueFor(query, sources),
    body: body === 'file' ? pick(chance, sheets) : body && valueFor(body, sources),
  };
  const isFile = Buffer.isBuffer(sent.body);
  const answer = await caller.call(name, {
    params: inAddress(sent.params),
    query: sent.query,
    body: isFile || sent.body === undefined ? sent.body : JSON.stringify(sent.body),
    headers: sent.body === undefined || isFile ? {} : { 'content-type': 'application/json' },
  } as never);
  if (answer.status >= 500) {
    return `${name} ${answer.status} ${JSON.stringify(sent).slice(0, 400)}`;
  }
  if (answer.status < 300 && answer.text.startsWith('{')) learnFrom(name, JSON.parse(answer.text));
  return null;
}

function inAddress(params: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries((params ?? {}) as Record<string, string>).map(([key, value]) => [
      key,
      encodeURIComponent(value.toWellFormed()),
    ]),
  );
}

it('answers whatever anybody sends without breaking down', { timeout: 600_000 }, async () => {
  const broken: (string | null)[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, endpoint] of endpointList) {
      if (leftOut.has(name)) continue;
      for (const caller of callers) broken.push(await attack(caller, name, endpoint));
    }
  }
  expect(broken.filter((one) => one !== null)).toEqual([]);
});
