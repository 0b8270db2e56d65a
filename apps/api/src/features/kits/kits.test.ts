import { readyKit } from '@ledarforum/domain/kit';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeTable,
} from '../../testing/factories.ts';
import { parseCalendar } from '../../testing/parse-calendar.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let me: Visitor;
let myId: string;
let params: { eventId: string };

const ready = structuredClone(readyKit) as unknown as Content;
type Content = {
  questions: { sv: string; en: string }[];
  agenda: {
    minutes: number;
    title: { sv: string; en: string };
    how: { sv: string; en: string };
  }[];
};
const own: Content = {
  questions: [{ sv: 'Vad tar vi med oss?', en: '' }],
  agenda: [
    {
      minutes: 10,
      title: { sv: 'Lyssna', en: 'Listen' },
      how: { sv: 'Var; och, en', en: '' },
    },
    { minutes: 25, title: { sv: 'Samla', en: '' }, how: { sv: '', en: '' } },
  ],
};

beforeAll(async () => {
  test = await startTestApp({ BASE_URL: 'https://dagen.storakra.example' });
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  const event = await makeEvent(test.database, { name: 'Ledarforum våren', phase: 'EVALUATING' });
  const person = await makePerson(test.database);
  params = { eventId: event.id };
  myId = (await makeParticipation(test.database, event, person)).id;
  me = await test.signIn(person);
});

const save = (content: Content, version = 0) =>
  organiser.call('saveKit', { params, body: { version, content } });
const setPhase = (phase: 'DRAFT' | 'LIVE' | 'CLOSED') =>
  test.database.event.update({ where: { id: params.eventId }, data: { phase } });
const calendar = (startsAt: string) => me.call('getKitCalendar', { params, query: { startsAt } });

describe('the organiser', () => {
  it('has a ready kit, writes another, and puts the ready one back', async () => {
    const before = await organiser.call('getKit', { params });
    expect(before.body).toEqual({
      eventName: 'Ledarforum våren',
      content: ready,
      ready: true,
      open: true,
      version: 0,
    });
    expect((await save(own)).body).toMatchObject({ content: own, ready: false, version: 1 });
    expect((await save(ready, 1)).body).toMatchObject({ ready: true, version: 2 });
    const told = await test.database.activityEntry.count({
      where: { ...params, action: 'change-kit' },
    });
    expect(told).toBe(2);
  });

  it('is told when somebody else has written, and theirs stands', async () => {
    const both = await Promise.all([save(own), save(ready)]);
    expect(both.map(({ code }) => code).sort()).toEqual(['stale-version', null].sort());
    const { version } = (await organiser.call('getKit', { params })).body;
    expect(version).toBe(1);
    await save(own, version);
    expect((await save(ready, version)).code).toBe('stale-version');
    expect((await organiser.call('getKit', { params })).body.content).toEqual(own);
  });

  it.each<[string, Content, string]>([
    ['an agenda without steps', { ...own, agenda: [] }, '/body/content/agenda'],
    [
      'a question that says nothing',
      { ...own, questions: [{ sv: ' ', en: 'What?' }] },
      '/body/content/questions/0/sv',
    ],
    [
      'a step that takes no time',
      { ...own, agenda: own.agenda.map((step) => ({ ...step, minutes: 0 })) },
      '/body/content/agenda/0/minutes',
    ],
    [
      'thirteen questions',
      { ...own, questions: Array.from({ length: 13 }, () => ({ sv: 'Vad?', en: '' })) },
      '/body/content/questions',
    ],
  ])('cannot write %s', async (_, content, pointer) => {
    const answer = await save(content);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(pointer);
    expect((await organiser.call('getKit', { params })).body.version).toBe(0);
  });
});

describe('a participant', () => {
  it('takes home what the own table wrote and nobody else’s, with the questions and the agenda', async () => {
    const event = { id: params.eventId };
    const beside = await makeParticipation(test.database, event, await makePerson(test.database));
    const mine = await makeTable(test.database, event, { number: 7, participationIds: [myId] });
    const other = await makeTable(test.database, event, {
      number: 8,
      name: 'Andra bord',
      participationIds: [beside.id],
    });
    await write(mine, 'Mer tid för varandra');
    await write(other, 'Färre möten');
    await save(own);
    const { body } = await me.call('getMyKit', { params });
    expect(body).toMatchObject({ eventName: 'Ledarforum våren', content: own });
    expect(body.tableAnswers).toEqual([
      {
        workshop: 'Bord',
        table: 7,
        question: { sv: 'Vad tar vi med?', en: 'Vad tar vi med?' },
        text: 'Mer tid för varandra',
      },
    ]);
  });

  it('has it from the follow-up on, and keeps it when the day is closed', async () => {
    await setPhase('LIVE');
    expect((await me.call('getMyKit', { params })).code).toBe('kit-not-yet');
    expect((await calendar('2026-05-20T08:00:00Z')).code).toBe('kit-not-yet');
    await setPhase('CLOSED');
    expect((await me.call('getMyKit', { params })).status).toBe(200);
    const stranger = await test.signIn(await makePerson(test.database));
    expect((await stranger.call('getMyKit', { params })).code).toBe('not-found');
  });

  it('puts the conversation into the calendar at a time of one’s own', async () => {
    await save(own);
    const answer = await calendar('2026-05-20T08:00:00Z');
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const [meeting] = parseCalendar(answer.text).events;
    expect(meeting?.get('DTSTART')).toBe('20260520T080000Z');
    expect(meeting?.get('DTEND')).toBe('20260520T083500Z');
    expect(meeting?.get('SUMMARY')).toBe('Samtal efter Ledarforum våren');
    expect(meeting?.get('URL')).toContain(`/my/${params.eventId}/kit`);
    expect(meeting?.get('DESCRIPTION')).toContain('0–10 min: Lyssna. Var; och, en');
    expect(meeting?.get('DESCRIPTION')).toContain('10–35 min: Samla');
    expect(meeting?.get('DESCRIPTION')).toContain('• Vad tar vi med oss?');
    const uid = async (at: string) =>
      parseCalendar((await calendar(at)).text).events[0]?.get('UID');
    expect(await uid('2026-05-20T08:00:00Z')).toBe(meeting?.get('UID'));
    expect(await uid('2026-05-21T08:00:00Z')).not.toBe(meeting?.get('UID'));
  });

  it('cannot plan it for what has been, or for too far away', async () => {
    expect((await calendar('2026-05-11T05:59:00Z')).code).toBe('kit-meeting-past');
    expect((await calendar('2027-06-11T06:00:00Z')).code).toBe('kit-meeting-far');
  });
});

describe('the letter', () => {
  it('leads to the kit when the day is followed up', async () => {
    await setPhase('LIVE');
    const moved = await organiser.call('movePhase', {
      params,
      body: { from: 'LIVE', to: 'EVALUATING' },
    });
    expect(moved.status).toBeLessThan(300);
    const letters = await test.database.outboxMessage.findMany({
      where: { ...params, kind: 'EVALUATION' },
    });
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain(`{personal-link /my/${params.eventId}/kit}`);
  });
});

async function write(
  { roundId, groupId }: { roundId: string; groupId: string },
  text: string,
): Promise<void> {
  await test.database.dialogue.create({
    data: {
      roundId,
      status: 'ENDED',
      steps: {
        create: {
          id: crypto.randomUUID(),
          position: 0,
          textSv: 'Samla',
          minutes: 5,
          questionSv: 'Vad tar vi med?',
          answers: { create: { groupId, text } },
        },
      },
    },
  });
}
