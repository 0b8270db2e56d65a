import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readXlsxCells } from '../../tabular/read-xlsx.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeTable,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { tableAnswersOf } from './dialogues-service.ts';

let test: TestApp;
let leader: Visitor;
let at: { eventId: string; workshopId: string; roundId: string };
let groupId: string;
let one: Visitor;
let other: Visitor;

const step = (textSv: string, more: { questionSv?: string; id?: string } = {}) => ({
  id: randomUUID() as string,
  textSv,
  textEn: '',
  minutes: 5,
  questionSv: '',
  questionEn: '',
  ...more,
});

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  leader = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  test.now = new Date('2026-05-11T08:00:00Z');
  const event = await makeEvent(test.database, { phase: 'LIVE' });
  const people = [await makePerson(test.database), await makePerson(test.database)] as const;
  const seats = [
    await makeParticipation(test.database, event, people[0]),
    await makeParticipation(test.database, event, people[1]),
  ];
  const table = await makeTable(test.database, event, {
    number: 7,
    participationIds: seats.map(({ id }) => id),
  });
  at = { eventId: event.id, workshopId: table.workshopId, roundId: table.roundId };
  groupId = table.groupId;
  one = await test.signIn(people[0]);
  other = await test.signIn(people[1]);
});

const save = (steps: ReturnType<typeof step>[]) =>
  leader.call('saveDialogue', { params: at, body: { steps } });
const read = async () => (await leader.call('getDialogue', { params: at })).body;
type Act =
  | { kind: 'start' | 'pause' | 'resume' | 'end' | 'reset' }
  | { kind: 'lengthen'; minutes: number }
  | { kind: 'go'; step: number };
const lead = async (act: Act, version?: number) =>
  leader.call('leadDialogue', {
    params: at,
    body: { act, version: version ?? (await read()).clock.version },
  });
const table = (visitor = one) =>
  visitor.call('getTableDialogue', { params: { eventId: at.eventId, groupId } });
const write = (stepId: string, text: string, version: number, visitor = one) =>
  visitor.call('saveTableAnswer', {
    params: { eventId: at.eventId, groupId, stepId },
    body: { text, version },
  });

describe('the process leader', () => {
  it('writes steps, and leads all tables through them', async () => {
    expect((await read()).steps).toEqual([]);
    expect((await table()).body.dialogue).toBeNull();
    expect((await lead({ kind: 'start' })).code).toBe('dialogue-without-steps');
    const steps = [step('Lyssna'), step('Samla', { questionSv: 'Vad tar vi med?' })];
    expect((await save(steps)).body.steps).toEqual(steps);
    const started = await lead({ kind: 'start' });
    expect(started.body.clock).toMatchObject({
      status: 'RUNNING',
      step: 0,
      endsAt: '2026-05-11T08:05:00.000Z',
    });
    test.now = new Date('2026-05-11T08:02:00Z');
    expect((await lead({ kind: 'pause' })).body.clock.leftMs).toBe(180_000);
    await lead({ kind: 'lengthen', minutes: 1 });
    const shown = (await table()).body;
    expect(shown).toMatchObject({ table: 7, dialogue: { clock: { status: 'PAUSED' } } });
    expect(shown.dialogue?.clock.leftMs).toBe(240_000);
    await lead({ kind: 'go', step: 1 });
    expect((await lead({ kind: 'end' })).body.clock).toMatchObject({ status: 'ENDED', step: null });
  });

  it('is told when somebody else was first', async () => {
    await save([step('Lyssna')]);
    const { version } = (await read()).clock;
    const both = await Promise.all([
      lead({ kind: 'start' }, version),
      lead({ kind: 'start' }, version),
    ]);
    expect(both.map(({ code }) => code).sort()).toEqual(['dialogue-led-by-another', null].sort());
    expect((await lead({ kind: 'start' })).code).toBe('dialogue-not-now');
  });

  it('keeps steps that tables have answered, and may move and change them', async () => {
    const steps = [step('Lyssna'), step('Samla', { questionSv: 'Vad?' })];
    const [listen, gather] = steps;
    await save(steps);
    await lead({ kind: 'start' });
    await write(gather?.id ?? '', 'Tid', 0);
    expect((await save([listen ?? step('')])).code).toBe('dialogue-step-answered');
    const turned = [step('Samla allt', { id: gather?.id ?? '' }), step('Nytt')];
    expect((await save(turned)).body.steps.map(({ textSv }) => textSv)).toEqual([
      'Samla allt',
      'Nytt',
    ]);
    const elsewhere = await makeTable(test.database, { id: at.eventId }, { name: 'Annat' });
    const stolen = await leader.call('saveDialogue', {
      params: { eventId: at.eventId, workshopId: elsewhere.workshopId, roundId: elsewhere.roundId },
      body: { steps: turned },
    });
    expect(stolen.code).toBe('dialogue-step-elsewhere');
  });

  it('sees which tables have written, and takes the answers along', async () => {
    const steps = [step('Samla', { questionSv: 'Vad tar vi med?' })];
    await save(steps);
    await lead({ kind: 'start' });
    const stepId = steps[0]?.id ?? '';
    await write(stepId, 'Mer tid', 0);
    expect((await read()).tables).toEqual([
      { groupId, number: 7, people: 2, answers: [{ stepId, text: 'Mer tid' }] },
    ]);
    const file = await leader.call('exportDialogue', { params: at });
    expect(await readXlsxCells(file.bytes)).toEqual([
      ['Steg', 'Fråga', 'Bord', 'Svar'],
      ['1', 'Vad tar vi med?', '7', 'Mer tid'],
    ]);
  });
});

describe('a table', () => {
  it('writes together: nothing that either wrote is lost', async () => {
    const steps = [step('Samla', { questionSv: 'Vad?' })];
    const stepId = steps[0]?.id ?? '';
    await save(steps);
    expect((await write(stepId, 'För tidigt', 0)).code).toBe('dialogue-not-now');
    await lead({ kind: 'start' });
    expect((await write(stepId, 'Min', 0)).body).toEqual({ saved: true, text: 'Min', version: 1 });
    expect((await write(stepId, 'Din', 0, other)).body).toEqual({
      saved: false,
      text: 'Min',
      version: 1,
    });
    // Sent again because the answer was lost on its way.
    expect((await write(stepId, 'Min', 0)).body).toMatchObject({ saved: true, version: 1 });
    expect((await write(stepId, 'Min och din', 1, other)).body.version).toBe(2);
    expect((await table()).body.dialogue?.answers).toEqual([
      { stepId, text: 'Min och din', version: 2 },
    ]);
    await lead({ kind: 'end' });
    expect((await write(stepId, 'Efteråt', 2)).body.saved).toBe(true);
    await test.database.event.update({ where: { id: at.eventId }, data: { phase: 'CLOSED' } });
    expect((await write(stepId, 'För sent', 3)).code).toBe('event-is-over');
  });

  it('is reached by those who sit there, when it is published', async () => {
    const event = { id: at.eventId };
    const stranger = await makePerson(test.database);
    await makeParticipation(test.database, event, stranger);
    const outside = await test.signIn(stranger);
    const steps = [step('Samla')];
    await save(steps);
    await lead({ kind: 'start' });
    expect((await table(outside)).code).toBe('not-found');
    expect((await write(steps[0]?.id ?? '', 'x', 0, outside)).code).toBe('not-found');
    await test.database.workshop.update({
      where: { id: at.workshopId },
      data: { state: 'PROPOSED', publishedAt: null },
    });
    expect((await table()).code).toBe('not-found');
  });
});

it('gives each what their own table wrote, to take home', async () => {
  const steps = [step('Samla', { questionSv: 'Vad tar vi med?' }), step('Tyst')];
  await save(steps);
  await lead({ kind: 'start' });
  await write(steps[0]?.id ?? '', 'Mer tid', 0);
  await write(steps[1]?.id ?? '', '', 0);
  const seats = await test.database.participation.findMany({ where: { eventId: at.eventId } });
  for (const { id } of seats) {
    expect(await tableAnswersOf(test.database, id)).toEqual([
      {
        text: 'Mer tid',
        workshop: 'Bord',
        table: 7,
        question: { sv: 'Vad tar vi med?', en: 'Vad tar vi med?' },
      },
    ]);
  }
});

it('lets a whole day go, answers and all', async () => {
  const steps = [step('Samla')];
  await save(steps);
  await lead({ kind: 'start' });
  await write(steps[0]?.id ?? '', 'Något', 0);
  await test.database.event.delete({ where: { id: at.eventId } });
  expect(await test.database.dialogueAnswer.count({ where: { groupId } })).toBe(0);
});
