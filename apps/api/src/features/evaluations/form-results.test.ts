import readXlsx from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { closeEvaluation, closeLapsedForms } from './evaluations-service.ts';

let test: TestApp;
let organiser: Visitor;
let leader: Visitor;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
  leader = await test.signIn(await makePerson(test.database, { roles: ['LEADERSHIP'] }));
});
afterAll(() => test.stop());

const day = 86_400_000;
const choices = (...keys: string[]) => keys.map((key) => ({ key, textSv: key, textEn: '' }));
const everyKind = [
  { key: 'helhet', kind: 'SCALE' as const, textSv: 'Helheten?', textEn: '' },
  {
    key: 'behovet',
    kind: 'SCALE' as const,
    textSv: 'Möttes behovet?',
    textEn: 'Was the need met?',
  },
  {
    key: 'del',
    kind: 'SINGLE' as const,
    textSv: 'Vilken del?',
    textEn: '',
    options: choices('a', 'b'),
  },
  {
    key: 'kvar',
    kind: 'MULTIPLE' as const,
    textSv: 'Vad ska vara kvar?',
    textEn: '',
    options: choices('a', 'b', 'c'),
  },
  {
    key: 'ordning',
    kind: 'RANKING' as const,
    textSv: 'Viktigast?',
    textEn: '',
    options: choices('a', 'b', 'c'),
  },
  {
    key: 'praktiskt',
    kind: 'MATRIX' as const,
    textSv: 'Det praktiska?',
    textEn: '',
    rows: choices('mat', 'ljud'),
  },
];

/** An event in ten days, with people who are coming, signed in. */
async function plan(people: number) {
  const date = new Date(Date.now() + 10 * day);
  const event = await makeEvent(test.database, { phase: 'INVITED', date });
  const visitors: Visitor[] = [];
  for (let index = 0; index < people; index += 1) {
    const person = await makePerson(test.database);
    await makeParticipation(test.database, event, person);
    visitors.push(await test.signIn(person));
  }
  return { eventId: event.id, visitors };
}

async function answerOpen(
  eventId: string,
  visitor: Visitor,
  answers: Readonly<Record<string, object>>,
) {
  const params = { eventId };
  const { forms } = (await visitor.call('getMyEvaluation', { params })).body;
  const form = forms.find(({ state, answered }) => state === 'open' && !answered);
  if (!form) throw new Error('no open form');
  return visitor.call('submitEvaluation', {
    params: { ...params, formId: form.id },
    body: {
      answers: form.questions.flatMap(({ id, key }) =>
        answers[key] ? [{ questionId: id, ...answers[key] }] : [],
      ),
    },
  });
}

describe('results of every kind', () => {
  it('from before the day to the pulse after it: each form by its own clock, counted once, compared in groups', async () => {
    const { eventId, visitors } = await plan(9);
    const params = { eventId };
    await organiser.call('createEvaluation', { params });
    await organiser.call('addEvaluationForm', { params, body: { purpose: 'BEFORE' } });
    const { forms } = (await organiser.call('getEvaluation', { params })).body;
    const about = forms.find(({ purpose }) => purpose === 'DAY');
    const changed = await organiser.call('setEvaluationQuestions', {
      params: { ...params, formId: about?.id ?? '' },
      body: { revision: 1, questions: everyKind },
    });
    expect(changed.status).toBe(200);

    for (const visitor of visitors) {
      const before = { behovet: { scale: 2 }, hoppet: { scale: 5 } };
      expect((await answerOpen(eventId, visitor, before)).status).toBe(204);
    }
    const empty = (await leader.call('getFormResults', { params })).body;
    expect(empty).toMatchObject({ forms: [], expectations: [] });

    await test.database.event.update({ where: { id: eventId }, data: { phase: 'LIVE' } });
    const count = (now: Date) =>
      test.database.$transaction((tx) => closeLapsedForms(tx, now, test.app.vault));
    expect(await count(new Date())).toBe(1);
    expect(await count(new Date())).toBe(0);
    const late = await visitors[0]?.call('getMyEvaluation', { params });
    expect(late?.body.forms.map(({ state }) => state)).toEqual(['closed', 'not-begun']);

    await test.database.event.update({ where: { id: eventId }, data: { phase: 'EVALUATING' } });
    for (const [index, visitor] of visitors.entries()) {
      const sent = await answerOpen(eventId, visitor, {
        helhet: { scale: 4 },
        behovet: { scale: 5 },
        del: { choices: ['a'] },
        kvar: { choices: index < 6 ? ['c', 'a'] : ['b'] },
        ordning: { choices: ['b', 'c', 'a'] },
        praktiskt: { rows: index < 4 ? { mat: 5, ljud: 1 } : { mat: 5 } },
      });
      expect(sent.status).toBe(204);
    }
    await test.database.event.update({ where: { id: eventId }, data: { phase: 'CLOSED' } });
    await test.database.$transaction((tx) => closeEvaluation(tx, eventId, test.app.vault));

    const { result, count: queries } = await countQueries(() =>
      leader.call('getFormResults', { params }),
    );
    const results = result.body;
    expect(queries).toBeLessThan(12);
    const [before, counted] = results.forms;
    expect([before?.purpose, counted?.purpose]).toEqual(['BEFORE', 'DAY']);
    expect(before?.questions.map(({ scale }) => scale?.mean ?? null)).toEqual([2, 5, null]);
    const byKey = new Map(counted?.questions.map((question) => [question.key, question]));
    expect(byKey.get('del')?.choices).toMatchObject({
      answers: 9,
      ahead: 'a',
      options: [{ percent: 100 }, { percent: 0 }],
    });
    expect(byKey.get('kvar')?.choices?.options.map((option) => option.count)).toEqual([6, 3, 6]);
    expect(byKey.get('ordning')?.choices?.options.map((option) => option.meanPlace)).toEqual([
      3, 1, 2,
    ]);
    expect(byKey.get('praktiskt')?.rows.map(({ key, scale }) => [key, scale?.answers])).toEqual([
      ['mat', 9],
      ['ljud', undefined],
    ]);
    expect(results.expectations).toMatchObject([
      {
        key: 'behovet',
        before: { mean: 2, answers: 9 },
        after: [{ purpose: 'DAY', textSv: 'Möttes behovet?', change: 'higher' }],
      },
    ]);

    const file = await leader.call('exportResults', { params });
    const sheets = await readXlsx(new Blob([Uint8Array.from(file.bytes)]));
    const choicesSheet = sheets.find(({ sheet }) => sheet === 'Val och rangordning');
    expect(choicesSheet?.data[1]?.slice(1, 6)).toEqual(['Vilken del?', 'a', 9, 9, 100]);
    const csv = (await leader.call('exportResults', { params, query: { format: 'csv' } })).text;
    expect(csv).toContain('Dagen;Viktigast?;Alla;9;;;;;;;;;b;9;100;1');
    expect(csv).not.toContain(';ljud;4');
    const open = (await leader.call('exportResults', { params, query: { format: 'data' } })).text;
    expect(open).toMatch(/,DAY,,del,Vilken del\?,a,all,,count,,9\r\n/);
    expect(open).toMatch(/,BEFORE,,,,,all,,answers,,9\r\n/);
    expect(open).toMatch(/,BEFORE,,behovet,[^\r]*,,all,,mean,,2\r\n/);
  });

  it('tells what was written before the day once an organiser has let it through, seven at least', async () => {
    const { eventId, visitors } = await plan(7);
    const params = { eventId };
    const added = await organiser.call('addEvaluationForm', {
      params,
      body: { purpose: 'BEFORE' },
    });
    await organiser.call('setEvaluationQuestions', {
      params: { ...params, formId: added.body.id },
      body: {
        revision: 1,
        questions: [{ key: 'hopp', kind: 'TEXT', textSv: 'Vad hoppas du på?', textEn: '' }],
      },
    });
    for (const [index, visitor] of visitors.entries()) {
      await answerOpen(eventId, visitor, { hopp: { text: `Samtal ${7 - index}` } });
    }
    await test.database.event.update({ where: { id: eventId }, data: { phase: 'LIVE' } });
    await test.database.$transaction((tx) => closeLapsedForms(tx, new Date(), test.app.vault));
    const written = async () =>
      (await leader.call('getFormResults', { params })).body.forms[0]?.questions[0]?.texts;
    expect(await written()).toEqual([]);
    const { questions } = (await organiser.call('listEvaluationTexts', { params })).body;
    const textIds = questions.flatMap(({ texts }) => texts.map(({ id }) => id));
    expect(textIds).toHaveLength(7);
    await organiser.call('setEvaluationTextStates', { params, body: { textIds, state: 'SHOWN' } });
    expect(await written()).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `Samtal ${n}`));
  });

  it('refuses what does not belong to a question with a code of its own, and keeps nothing', async () => {
    const { eventId, visitors } = await plan(1);
    const [visitor] = visitors;
    if (!visitor) throw new Error('nobody');
    const params = { eventId };
    const added = await organiser.call('addEvaluationForm', {
      params,
      body: { purpose: 'BEFORE' },
    });
    await organiser.call('setEvaluationQuestions', {
      params: { ...params, formId: added.body.id },
      body: {
        revision: 1,
        questions: [
          ...everyKind,
          {
            ...everyKind[0],
            key: 'krav',
            kind: 'SCALE',
            textSv: 'Krav?',
            textEn: '',
            required: true,
          },
        ],
      },
    });
    const code = async (answers: Record<string, object>) =>
      (await answerOpen(eventId, visitor, answers)).code;
    const krav = { krav: { scale: 3 } };
    expect(await code({ del: { choices: ['d'] }, ...krav })).toBe('evaluation-unknown-option');
    expect(await code({ del: { choices: ['a', 'b'] }, ...krav })).toBe('evaluation-wrong-kind');
    expect(await code({ ordning: { choices: ['a'] }, ...krav })).toBe(
      'evaluation-ranking-incomplete',
    );
    expect(await code({ praktiskt: { rows: { mat: 6 } }, ...krav })).toBe(
      'evaluation-unknown-step',
    );
    expect(await code({ helhet: { scale: 3 } })).toBe('evaluation-required');
    const where = { form: { eventId } };
    expect(await test.database.evaluationReceipt.count({ where })).toBe(0);
    expect(await test.database.evaluationResponse.count({ where })).toBe(0);
    expect(await code({ helhet: { scale: 3 }, ...krav })).toBeNull();
  });

  it('keeps a form out of a day that is over until it is counted, and nobody else sees it', async () => {
    const { eventId, visitors } = await plan(1);
    const params = { eventId };
    expect((await visitors[0]?.call('getFormResults', { params }))?.status).toBeGreaterThan(400);
    const pulse = await organiser.call('addEvaluationForm', {
      params,
      body: { purpose: 'PULSE_30' },
    });
    const mine = await visitors[0]?.call('submitEvaluation', {
      params: { ...params, formId: pulse.body.id },
      body: { answers: [{ questionId: pulse.body.questions[0]?.id ?? '', choices: ['nej'] }] },
    });
    expect(mine?.code).toBe('evaluation-not-open');
  });
});
