import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import {
  makeBlock,
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { closeEvaluation, shuffleFreshAnswers } from './evaluations-service.ts';

let test: TestApp;
let organiser: Visitor;
let leader: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;
let block: Awaited<ReturnType<typeof makeBlock>>;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
  leader = await test.signIn(await makePerson(test.database, { roles: ['LEADERSHIP'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  event = await makeEvent(test.database, { phase: 'EVALUATING' });
  block = await makeBlock(test.database, event, { seminars: 2, capacity: 50 });
});

/** Somebody who was there and sat in the first seminar, signed in. */
async function attend(seminar = 0): Promise<{ visitor: Visitor; participationId: string }> {
  const person = await makePerson(test.database);
  const participation = await makeParticipation(test.database, event, person);
  const session = block.sessions.find(({ seminarId }) => seminarId === block.seminars[seminar]?.id);
  if (!session) throw new Error('no session');
  await test.database.seat.create({
    data: {
      participationId: participation.id,
      sessionId: session.id,
      slotId: session.slotId,
      seminarId: session.seminarId,
      source: 'MANUAL',
    },
  });
  return { visitor: await test.signIn(person), participationId: participation.id };
}

async function openForms() {
  const params = { eventId: event.id };
  return (await organiser.call('createEvaluation', { params })).body.forms;
}

async function answerDay(visitor: Visitor, scale: number, text?: string) {
  const params = { eventId: event.id };
  const { forms } = (await visitor.call('getMyEvaluation', { params })).body;
  const day = forms.find(({ seminar }) => seminar === null);
  if (!day) throw new Error('no form');
  const answers: { questionId: string; scale?: number; text?: string }[] = day.questions
    .filter(({ kind }) => kind === 'SCALE' || text !== undefined)
    .map(({ id, kind }) =>
      kind === 'SCALE' ? { questionId: id, scale } : { questionId: id, text: text ?? '' },
    );
  return visitor.call('submitEvaluation', {
    params: { ...params, formId: day.id },
    body: { answers },
  });
}

async function close() {
  await test.database.event.update({ where: { id: event.id }, data: { phase: 'CLOSED' } });
  await test.database.$transaction((tx) => closeEvaluation(tx, event.id, test.app.vault));
}

describe('asking', () => {
  it('makes one form about the day and one for each seminar, once', async () => {
    expect((await openForms()).map(({ seminar }) => seminar?.letter ?? null)).toEqual([
      null,
      'A',
      'B',
    ]);
    expect(await openForms()).toHaveLength(3);
  });

  it('lets the organiser change the questions until somebody has answered', async () => {
    const [day] = await openForms();
    const params = { eventId: event.id, formId: day?.id ?? '' };
    const body = {
      questions: [
        { kind: 'SCALE' as const, textSv: 'Hur var maten?', textEn: 'How was the food?' },
        { key: 'helhet', kind: 'SCALE' as const, textSv: 'Hur var det?', textEn: 'How was it?' },
      ],
    };
    const changed = await organiser.call('setEvaluationQuestions', { params, body });
    expect(changed.body.questions.map(({ key }) => key)).toEqual(['fråga-1', 'helhet']);
    expect((await answerDay((await attend()).visitor, 4)).status).toBe(204);
    const refused = await organiser.call('setEvaluationQuestions', { params, body });
    expect(refused.code).toBe('evaluation-has-answers');
  });
});

describe('answering', () => {
  it('shows the day and only the seminars I was in', async () => {
    await openForms();
    const { visitor } = await attend(1);
    const mine = (await visitor.call('getMyEvaluation', { params: { eventId: event.id } })).body;
    expect(mine.open).toBe(true);
    expect(mine.forms.map(({ seminar }) => seminar?.letter ?? null)).toEqual([null, 'B']);
  });

  it('takes an answer once, also when it is sent twice at the same time', async () => {
    await openForms();
    const { visitor } = await attend();
    const both = await Promise.all([answerDay(visitor, 5), answerDay(visitor, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(both.find(({ status }) => status === 409)?.code).toBe('evaluation-already-answered');
    expect(
      await test.database.evaluationResponse.count({ where: { form: { eventId: event.id } } }),
    ).toBe(1);
  });

  it('refuses with a code of its own and keeps nothing', async () => {
    const forms = await openForms();
    const [day, a] = forms;
    const { visitor } = await attend(1);
    const send = (
      formId: string | undefined,
      answers: { questionId: string; scale?: number; text?: string }[],
    ) =>
      visitor.call('submitEvaluation', {
        params: { eventId: event.id, formId: formId ?? '' },
        body: { answers },
      });
    const question = day?.questions[0]?.id ?? '';
    expect((await send(a?.id, [{ questionId: a?.questions[0]?.id ?? '', scale: 3 }])).code).toBe(
      'evaluation-not-yours',
    );
    expect((await send(day?.id, [])).code).toBe('evaluation-empty');
    expect((await send(day?.id, [{ questionId: event.id, scale: 3 }])).code).toBe(
      'evaluation-unknown-question',
    );
    expect((await send(day?.id, [{ questionId: question, text: 'Hej' }])).code).toBe(
      'evaluation-wrong-kind',
    );
    expect((await send(day?.id, [{ questionId: question, scale: 6 }])).faults[0]?.pointer).toBe(
      '/body/answers/0/scale',
    );
    expect((await send(day?.id, [{ questionId: question, text: 'x'.repeat(100_000) }])).code).toBe(
      'invalid-input',
    );
    expect((await send(event.id, [{ questionId: question, scale: 3 }])).code).toBe('not-found');
    await close();
    expect((await send(day?.id, [{ questionId: question, scale: 3 }])).code).toBe(
      'evaluation-not-open',
    );
    expect(
      await test.database.evaluationReceipt.count({ where: { form: { eventId: event.id } } }),
    ).toBe(0);
    const stranger = await test.signIn(await makePerson(test.database));
    expect((await stranger.call('getMyEvaluation', { params: { eventId: event.id } })).code).toBe(
      'not-found',
    );
  });
});

describe('anonymity', () => {
  it('leaves no order, identifier or transaction that joins a receipt to a response', async () => {
    const [day] = await openForms();
    const order: string[] = [];
    for (let index = 0; index < 12; index += 1) {
      const { visitor, participationId } = await attend();
      await answerDay(visitor, (index % 5) + 1, `Svar ${index}`);
      order.push(participationId);
    }
    const idsBefore = await responseIds(day?.id);
    await close();

    const receipts = await test.database.$queryRaw<{ participation_id: string; xmin: string }[]>`
      SELECT participation_id, xmin::text FROM evaluation_receipt WHERE form_id = ${day?.id}::uuid ORDER BY ctid`;
    const answers = await test.database.$queryRaw<{ text: string; xmin: string }[]>`
      SELECT text, answer.xmin::text FROM evaluation_answer AS answer JOIN evaluation_question AS question
        ON question.id = question_id WHERE form_id = ${day?.id}::uuid AND key = 'medskick' ORDER BY answer.ctid`;
    const responses = await test.database.$queryRaw<{ xmin: string }[]>`
      SELECT DISTINCT xmin::text FROM evaluation_response WHERE form_id = ${day?.id}::uuid`;
    expect(new Set([...receipts, ...answers, ...responses].map(({ xmin }) => xmin)).size).toBe(1);
    expect(receipts.map((row) => row.participation_id).sort()).toEqual([...order].sort());
    const idsAfter = await responseIds(day?.id);
    expect(idsAfter).toHaveLength(12);
    expect(idsAfter.some((id) => idsBefore.includes(id))).toBe(false);
    expect(answers).toHaveLength(12);
    // 12! orders: that both are as they were written by chance is one in 479 001 600.
    const sameReceipts = receipts.every((row, index) => row.participation_id === order[index]);
    const sameAnswers = answers.every((row, index) => row.text === `Svar ${index}`);
    expect(sameReceipts && sameAnswers).toBe(false);
  });

  it('is restored by the job while answers come in, and then has nothing to do', async () => {
    await openForms();
    for (let index = 0; index < 3; index += 1) await answerDay((await attend()).visitor, 4, 'Bra');
    expect(await test.database.$transaction((tx) => shuffleFreshAnswers(tx))).toBe(1);
    expect(await test.database.$transaction((tx) => shuffleFreshAnswers(tx))).toBe(0);
  });

  it('has no column that could hold who, when or in which order', async () => {
    const columns = await test.database.$queryRaw<{ name: string }[]>`
      SELECT table_name || '.' || column_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name IN ('evaluation_response', 'evaluation_answer', 'evaluation_receipt')
        ORDER BY 1`;
    expect(columns.map(({ name }) => name)).toEqual([
      'evaluation_answer.question_id',
      'evaluation_answer.response_id',
      'evaluation_answer.scale',
      'evaluation_answer.text',
      'evaluation_receipt.form_id',
      'evaluation_receipt.participation_id',
      'evaluation_response.form_id',
      'evaluation_response.id',
      'evaluation_response.unit_sealed',
    ]);
  });
});

describe('results', () => {
  it('says nothing before the evaluation has closed, and then everything that may be said', async () => {
    await openForms();
    for (const scale of [5, 5, 4, 4, 3, 1])
      await answerDay((await attend()).visitor, scale, `Mer tid ${scale}`);
    await answerDay((await attend()).visitor, 1, 'Mer tid 7');
    const params = { eventId: event.id };
    const early = (await leader.call('getResults', { params })).body;
    expect(early).toMatchObject({
      state: 'collecting',
      eligible: 7,
      answered: 7,
      day: [],
      headline: null,
    });
    await close();
    const results = (await leader.call('getResults', { params })).body;
    expect(results.day[0]).toMatchObject({
      key: 'helhet',
      scale: { answers: 7, percent: [29, 0, 14, 29, 28], mean: 3.3, positive: 57 },
    });
    expect(results.day.find(({ key }) => key === 'medskick')?.texts).toHaveLength(7);
    expect(results.headline?.strongest?.positive).toBe(57);
    expect(results.seminars.map(({ answered }) => answered)).toEqual([null, null]);
  });

  it('shows nothing for fewer than five answers', async () => {
    await openForms();
    for (const scale of [5, 5, 4, 4]) await answerDay((await attend()).visitor, scale, 'Mer tid');
    await close();
    const results = (await leader.call('getResults', { params: { eventId: event.id } })).body;
    expect(results.day.every(({ scale, texts }) => scale === null && texts.length === 0)).toBe(
      true,
    );
    expect(results.headline).toEqual({ strongest: null, weakest: null, moved: [] });
  });

  it('shows marks but no words when fewer than seven wrote', async () => {
    await openForms();
    for (let index = 0; index < 6; index += 1)
      await answerDay((await attend()).visitor, 4, 'Mer tid');
    await close();
    const results = (await leader.call('getResults', { params: { eventId: event.id } })).body;
    expect(results.day[0]?.scale?.answers).toBe(6);
    expect(results.day.every(({ texts }) => texts.length === 0)).toBe(true);
  });

  it('compares with the last day of the series and lists it, in a constant number of queries', async () => {
    await openForms();
    for (let index = 0; index < 5; index += 1) await answerDay((await attend()).visitor, 5);
    await close();
    const first = event;
    event = await test.database.event.create({
      data: {
        seriesId: first.seriesId,
        name: 'Nästa dag',
        date: new Date('2026-10-07'),
        phase: 'EVALUATING',
      },
    });
    block = await makeBlock(test.database, event, { seminars: 2, capacity: 50 });
    await openForms();
    for (let index = 0; index < 5; index += 1) await answerDay((await attend()).visitor, 3);
    await close();
    const results = (await leader.call('getResults', { params: { eventId: event.id } })).body;
    expect(results.previous?.eventId).toBe(first.id);
    expect(results.headline?.moved[0]).toMatchObject({ by: -2 });
    const listed = (await leader.call('listResults')).body.rows;
    expect(listed.find(({ eventId }) => eventId === event.id)).toMatchObject({
      mean: 3,
      answered: 5,
    });
    const { count } = await countQueries(() => leader.call('listResults'));
    const more = await makeEvent(test.database, { phase: 'CLOSED' });
    await organiser.call('createEvaluation', { params: { eventId: more.id } });
    const again = await countQueries(() => leader.call('listResults'));
    expect(again.result.body.rows.length).toBeGreaterThan(2);
    expect(again.count).toBe(count);
  });
});

async function responseIds(formId: string | undefined): Promise<string[]> {
  const rows = await test.database.evaluationResponse.findMany({ where: { formId: formId ?? '' } });
  return rows.map(({ id }) => id);
}
