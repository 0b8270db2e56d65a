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

async function mineOf(visitor: Visitor) {
  const params = { eventId: event.id };
  return (await visitor.call('getMyEvaluation', { params })).body.forms[0];
}

/** The marks given to a question by its Swedish words, in whichever version. */
async function answersTo(textSv: string): Promise<(number | null)[]> {
  const rows = await test.database.evaluationAnswer.findMany({
    where: { question: { textSv, form: { eventId: event.id } } },
    orderBy: { scale: 'asc' },
  });
  return rows.map(({ scale }) => scale);
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

  it('changes the questions in place until somebody has answered, and then as a new version', async () => {
    const [day] = await openForms();
    const params = { eventId: event.id, formId: day?.id ?? '' };
    const questions = [
      { kind: 'SCALE' as const, textSv: 'Hur var maten?', textEn: '' },
      { key: 'helhet', kind: 'SCALE' as const, textSv: 'Hur var det?', textEn: 'How was it?' },
    ];
    const change = (revision: number, asked: (typeof questions)[number][]) =>
      organiser.call('setEvaluationQuestions', { params, body: { questions: asked, revision } });
    const first = await change(1, questions);
    expect(first.body).toMatchObject({ version: 1, revision: 2, fixed: false });
    expect(first.body.questions.map(({ key }) => key)).toEqual(['fråga-1', 'helhet']);
    expect((await change(1, questions)).code).toBe('stale-version');

    expect((await answerDay((await attend()).visitor, 4)).status).toBe(204);
    const late = await attend();
    const seenBefore = await mineOf(late.visitor);
    const second = await change(2, [...questions].reverse());
    expect(second.body).toMatchObject({ version: 2, revision: 3, fixed: false });
    const third = await change(3, questions.slice(1));
    expect(third.body).toMatchObject({ version: 2, revision: 4 });
    expect(await answersTo('Hur var maten?')).toEqual([4]);

    const inTheMidst = await late.visitor.call('submitEvaluation', {
      params,
      body: { answers: [{ questionId: seenBefore?.questions[0]?.id ?? '', scale: 2 }] },
    });
    expect(inTheMidst.status).toBe(204);
    expect(await answersTo('Hur var maten?')).toEqual([2, 4]);
    expect((await mineOf((await attend()).visitor))?.questions).toHaveLength(1);

    const told = await test.database.activityEntry.count({
      where: { eventId: event.id, action: 'change-evaluation' },
    });
    expect(told).toBe(1);

    await close();
    const kept = await test.database.evaluationAnswer.findMany({
      where: { question: { form: { eventId: event.id } } },
      select: { question: { select: { key: true, version: true } } },
      orderBy: [{ question: { key: 'asc' } }, { question: { version: 'asc' } }],
    });
    expect(kept.map(({ question }) => [question.key, question.version])).toEqual([
      ['fråga-1', 1],
      ['fråga-1', 1],
      ['helhet', 2],
    ]);
  });

  it('says what is wrong with a form that cannot be asked, and changes nothing', async () => {
    const [day] = await openForms();
    const params = { eventId: event.id, formId: day?.id ?? '' };
    const when = { question: 'sen', is: 'at-least' as const, choices: [], step: 4 };
    const refused = await organiser.call('setEvaluationQuestions', {
      params,
      body: {
        revision: 1,
        questions: [
          { kind: 'SINGLE', textSv: 'Vilket?', textEn: 'Which?', condition: when },
          { key: 'sen', kind: 'SCALE', textSv: 'Hur?', textEn: 'How?' },
        ],
      },
    });
    expect(refused.code).toBe('evaluation-form-faulty');
    expect(refused.faults.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/body/questions/0', 'question-options-missing'],
      ['/body/questions/0', 'question-condition-later'],
    ]);
    const { forms } = (await organiser.call('getEvaluation', { params })).body;
    expect(forms[0]).toMatchObject({ revision: 1, version: 1 });
  });

  it('adds a form of each purpose once and removes one that nobody has answered', async () => {
    const params = { eventId: event.id };
    await test.database.event.update({ where: { id: event.id }, data: { valueWords: ['Mod'] } });
    const add = (purpose: 'BEFORE' | 'PULSE_30') =>
      organiser.call('addEvaluationForm', { params, body: { purpose } });
    const before = await add('BEFORE');
    expect(before.body.questions.map(({ key }) => key)).toEqual(['behovet', 'hoppet', 'utfallet']);
    expect((await add('BEFORE')).code).toBe('evaluation-form-exists');
    expect((await add('PULSE_30')).body).toMatchObject({ state: 'not-begun' });
    const one = { ...params, formId: before.body.id };
    const byWord = await organiser.call('setEvaluationQuestions', {
      params: one,
      body: {
        revision: 1,
        questions: [{ kind: 'MATRIX', textSv: 'Hur?', textEn: '', rowsFrom: 'VALUE_WORDS' }],
      },
    });
    expect(byWord.body.questions[0]?.rows).toEqual([{ key: 'mod', textSv: 'Mod', textEn: 'Mod' }]);
    expect((await organiser.call('removeEvaluationForm', { params: one })).status).toBe(204);
    const [day] = await openForms();
    await answerDay((await attend()).visitor, 4);
    const refused = await organiser.call('removeEvaluationForm', {
      params: { ...params, formId: day?.id ?? '' },
    });
    expect(refused.code).toBe('evaluation-has-answers');
  });

  it('gives every seminar the same questions when asked to', async () => {
    const [, a] = await openForms();
    const params = { eventId: event.id, formId: a?.id ?? '' };
    await organiser.call('setEvaluationQuestions', {
      params,
      body: {
        revision: 1,
        everySeminar: true,
        questions: [{ kind: 'SCALE', textSv: 'Hur var det?', textEn: 'How was it?' }],
      },
    });
    const { forms } = (await organiser.call('getEvaluation', { params })).body;
    expect(forms.map(({ questions }) => questions.length)).toEqual([6, 1, 1]);
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
    const words = day?.questions.find(({ kind }) => kind === 'TEXT')?.id ?? '';
    expect((await send(day?.id, [{ questionId: words, text: 'x'.repeat(100_000) }])).code).toBe(
      'evaluation-text-too-long',
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
      SELECT text, written.xmin::text FROM evaluation_text AS written JOIN evaluation_question AS question
        ON question.id = question_id WHERE form_id = ${day?.id}::uuid AND key = 'medskick' ORDER BY written.ctid`;
    const marks = await test.database.$queryRaw<{ scale: number; xmin: string }[]>`
      SELECT scale, answer.xmin::text FROM evaluation_answer AS answer JOIN evaluation_question AS question
        ON question.id = question_id WHERE form_id = ${day?.id}::uuid AND key = 'helhet' ORDER BY answer.ctid`;
    const responses = await test.database.$queryRaw<{ xmin: string }[]>`
      SELECT DISTINCT xmin::text FROM evaluation_response WHERE form_id = ${day?.id}::uuid`;
    expect(
      new Set([...receipts, ...answers, ...marks, ...responses].map(({ xmin }) => xmin)).size,
    ).toBe(1);
    expect(receipts.map((row) => row.participation_id).sort()).toEqual([...order].sort());
    const idsAfter = await responseIds(day?.id);
    expect(idsAfter).toHaveLength(12);
    expect(idsAfter.some((id) => idsBefore.includes(id))).toBe(false);
    expect(answers).toHaveLength(12);
    expect(marks).toHaveLength(12);
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
        WHERE table_schema = 'public' AND table_name IN
          ('evaluation_response', 'evaluation_answer', 'evaluation_receipt', 'evaluation_text')
        ORDER BY 1`;
    expect(columns.map(({ name }) => name)).toEqual([
      'evaluation_answer.choices',
      'evaluation_answer.question_id',
      'evaluation_answer.response_id',
      'evaluation_answer.rows',
      'evaluation_answer.scale',
      'evaluation_answer.text',
      'evaluation_receipt.form_id',
      'evaluation_receipt.participation_id',
      'evaluation_response.form_id',
      'evaluation_response.id',
      'evaluation_response.origin_sealed',
      'evaluation_text.id',
      'evaluation_text.masked_at',
      'evaluation_text.question_id',
      'evaluation_text.quoted',
      'evaluation_text.starred',
      'evaluation_text.state',
      'evaluation_text.text',
      'evaluation_text.unmasked',
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
    const { questions } = (await organiser.call('listEvaluationTexts', { params })).body;
    const textIds = questions.flatMap(({ texts }) => texts.map(({ id }) => id));
    await organiser.call('setEvaluationTextStates', { params, body: { textIds, state: 'SHOWN' } });
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
