import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeEvent, makeOrganisation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let organiserId: string;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  const person = await makePerson(test.database, { roles: ['ORGANISER'] });
  organiserId = person.id;
  organiser = await test.signIn(person);
});
afterAll(() => test.stop());

/** A day about which so many have written: the last of them something of their own. */
async function evaluated(texts: number, phase: 'EVALUATING' | 'CLOSED') {
  const event = await makeEvent(test.database, { phase });
  await test.database.evaluationForm.create({
    data: {
      eventId: event.id,
      questions: {
        create: { kind: 'TEXT', key: 'medskick', textSv: 'Medskick', textEn: 'Ideas', position: 1 },
      },
    },
  });
  const form = await test.database.evaluationForm.findFirstOrThrow({
    where: { eventId: event.id },
    include: { questions: true },
  });
  const questionId = form.questions[0]?.id ?? '';
  const said = Array.from({ length: texts }, (_, n) =>
    n === texts - 1 ? 'Börja senare.' : 'Mer tid.',
  );
  if (phase === 'CLOSED') {
    await test.database.evaluationText.createMany({
      data: said.map((text) => ({ questionId, text, state: 'SHOWN' as const })),
    });
  } else {
    for (const text of said) {
      await test.database.evaluationResponse.create({
        data: { formId: form.id, answers: { create: { questionId, text } } },
      });
    }
  }
  return event;
}
const planNext = async (seriesId: string, date = '2026-11-11') =>
  (
    await organiser.call('createEvent', {
      body: {
        name: 'Nästa dag',
        date,
        place: '',
        series: { kind: 'existing', id: seriesId },
        template: null,
      },
    })
  ).body.id;
const notesOf = async (eventId: string) =>
  (await organiser.call('getPlanning', { params: { eventId } })).body.notes;

describe('medskick', () => {
  it('comes to a day that is made after the evaluation has closed', async () => {
    const past = await evaluated(7, 'CLOSED');
    const eventId = await planNext(past.seriesId);
    expect(await notesOf(eventId)).toMatchObject([
      { text: 'Mer tid.', times: 6, source: 'MEDSKICK', from: { name: past.name } },
      { text: 'Börja senare.', times: 1 },
    ]);
    const again = await organiser.call('bringMedskick', { params: { eventId } });
    expect(again.body.brought).toBe(0);
  });

  it('comes when comments are let through, to a day that was there already', async () => {
    const past = await evaluated(8, 'EVALUATING');
    const eventId = await planNext(past.seriesId);
    await organiser.call('movePhase', {
      params: { eventId: past.id },
      body: { from: 'EVALUATING', to: 'CLOSED' },
    });
    expect(await notesOf(eventId)).toEqual([]);
    const { questions } = (
      await organiser.call('listEvaluationTexts', { params: { eventId: past.id } })
    ).body;
    await organiser.call('setEvaluationTextStates', {
      params: { eventId: past.id },
      body: { textIds: questions[0]?.texts.map(({ id }) => id) ?? [], state: 'SHOWN' },
    });
    expect(await notesOf(eventId)).toHaveLength(2);
  });

  it('follows what is masked and withheld, but does not bring back what was taken away', async () => {
    const past = await evaluated(8, 'CLOSED');
    const eventId = await planNext(past.seriesId);
    const texts = await test.database.evaluationText.findMany({
      where: { question: { form: { eventId: past.id } } },
    });
    const own = texts.find(({ text }) => text === 'Börja senare.');
    const most = (await notesOf(eventId)).find(({ times }) => times === 7);
    await organiser.call('changePlanningNote', {
      params: { eventId, noteId: most?.id ?? '' },
      body: { version: most?.version ?? 0, removed: true },
    });
    const params = { eventId: past.id, textId: own?.id ?? '' };
    await organiser.call('maskEvaluationText', {
      params,
      body: { words: [1], text: 'Börja senare.' },
    });
    expect((await notesOf(eventId)).map(({ text }) => text)).toEqual(['Börja ███.']);
    await organiser.call('unmaskEvaluationText', { params });
    expect((await notesOf(eventId)).map(({ text }) => text)).toEqual(['Börja senare.']);
    await organiser.call('changeEvaluationText', { params, body: { state: 'WITHHELD' } });
    expect(await notesOf(eventId)).toEqual([]);
  });

  it('stays away when fewer than seven wrote', async () => {
    const past = await evaluated(6, 'CLOSED');
    expect(await notesOf(await planNext(past.seriesId))).toEqual([]);
  });
});

describe('an organiser’s own note', () => {
  it('is taken, ticked off, taken away and put back', async () => {
    const { id: eventId } = await makeEvent(test.database);
    const { body: note } = await organiser.call('addPlanningNote', {
      params: { eventId },
      body: { text: 'Boka tidigt.' },
    });
    const params = { eventId, noteId: note.id };
    const change = (version: number, body: object) =>
      organiser.call('changePlanningNote', { params, body: { version, ...body } });
    const stranger = await makePerson(test.database);
    expect((await change(1, { takerId: stranger.id })).code).toBe('planning-taker-unknown');
    expect((await change(1, { takerId: organiserId, done: true })).body).toMatchObject({
      done: true,
      taker: { personId: organiserId },
    });
    expect((await change(1, { done: false })).code).toBe('stale-version');
    await change(2, { removed: true });
    expect(await notesOf(eventId)).toEqual([]);
    await change(3, { removed: false });
    expect(await notesOf(eventId)).toHaveLength(1);
    const other = await makeEvent(test.database);
    const elsewhere = { params: { eventId: other.id, noteId: note.id }, body: { version: 4 } };
    expect((await organiser.call('changePlanningNote', elsewhere)).code).toBe('not-found');
  });
});
