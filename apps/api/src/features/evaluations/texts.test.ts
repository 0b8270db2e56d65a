import { maskUndoSeconds } from '@ledarforum/domain/free-text/mask';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { closeEvaluation } from './evaluations-service.ts';
import { forgetMasked } from './texts-service.ts';

let test: TestApp;
let organiser: Visitor;
let leader: Visitor;
let params: { eventId: string };

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
  leader = await test.signIn(await makePerson(test.database, { roles: ['LEADERSHIP'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  const { id } = await makeEvent(test.database, { phase: 'EVALUATING' });
  params = { eventId: id };
  await organiser.call('createEvaluation', { params });
});

/** Everybody answers the scales with their number and writes one text. */
async function answer(texts: readonly string[]): Promise<void> {
  for (const [place, text] of texts.entries()) {
    const person = await makePerson(test.database);
    await makeParticipation(test.database, { id: params.eventId }, person);
    const visitor = await test.signIn(person);
    const { forms } = (await visitor.call('getMyEvaluation', { params })).body;
    const questions = forms[0]?.questions ?? [];
    await visitor.call('submitEvaluation', {
      params: { ...params, formId: forms[0]?.id ?? '' },
      body: {
        answers: questions
          .filter(({ kind, key }) => kind === 'SCALE' || key === 'medskick')
          .map(({ id, kind }) =>
            kind === 'SCALE'
              ? { questionId: id, scale: 1 + (place % 5) }
              : { questionId: id, text },
          ),
      },
    });
  }
}

async function close(): Promise<void> {
  await test.database.$transaction(async (tx) => {
    await tx.event.update({ where: { id: params.eventId }, data: { phase: 'CLOSED' } });
    await closeEvaluation(tx, params.eventId, test.app.vault);
  });
}

const review = async () => {
  const { questions } = (await organiser.call('listEvaluationTexts', { params })).body;
  return questions.find(({ key }) => key === 'medskick')?.texts ?? [];
};
const letThrough = (textIds: string[], state: 'SHOWN' | 'WAITING' = 'SHOWN') =>
  organiser.call('setEvaluationTextStates', { params, body: { textIds, state } });
const read = async () => {
  const { day, quotes } = (await leader.call('getResults', { params })).body;
  return { texts: day.find(({ key }) => key === 'medskick')?.texts ?? [], quotes };
};
const eight = Array.from({ length: 8 }, (_, place) => `Mer tid för samtal ${place}`);

describe('what was written', () => {
  it('is parted from the marks when it is counted, in the database too, in an order of chance', async () => {
    const written = Array.from(
      { length: 12 },
      (_, place) => `Text ${String(place).padStart(2, '0')}`,
    );
    await answer(written);
    await close();
    const rows = await test.database.$queryRaw<{ text: string; xmin: string }[]>`
      SELECT text, evaluation_text.xmin::text FROM evaluation_text
        JOIN evaluation_question AS question ON question.id = question_id
        JOIN evaluation_form AS form ON form.id = form_id
        WHERE event_id = ${params.eventId}::uuid ORDER BY evaluation_text.ctid`;
    expect(rows.map(({ text }) => text).sort()).toEqual(written);
    // That 12 stand as they were written by chance is one in 479 001 600.
    expect(rows.map(({ text }) => text)).not.toEqual(written);
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    const kept = await test.database.evaluationAnswer.count({
      where: { text: { not: null }, question: { form: { eventId: params.eventId } } },
    });
    expect(kept).toBe(0);
    const [form] = await test.database.evaluationForm.findMany({
      where: { eventId: params.eventId, purpose: 'DAY' },
      select: { id: true, questions: { select: { id: true, kind: true } } },
    });
    await expect(
      test.database.$transaction(async (tx) => {
        await tx.evaluationSnapshot.delete({ where: { formId: form?.id ?? '' } });
        const response = await tx.evaluationResponse.create({ data: { formId: form?.id ?? '' } });
        const questionId = form?.questions.find(({ kind }) => kind === 'TEXT')?.id ?? '';
        await tx.evaluationAnswer.create({
          data: { responseId: response.id, questionId, text: 'x' },
        });
        await tx.evaluationSnapshot.create({ data: { formId: form?.id ?? '', taken: {} } });
      }),
    ).rejects.toThrow('may not keep their words');
  });

  it('is read by leadership when an organiser has let seven through, and by nobody where fewer wrote', async () => {
    await answer(eight);
    await close();
    expect((await read()).texts).toEqual([]);
    const ids = (await review()).map(({ id }) => id);
    await letThrough(ids.slice(0, 6));
    expect((await read()).texts).toEqual([]);
    const { moved } = (await letThrough(ids)).body;
    expect(moved.toSorted()).toEqual(ids.slice(6).toSorted());
    expect((await read()).texts).toEqual(eight);
    await letThrough(moved, 'WAITING');
    expect((await read()).texts).toEqual([]);
    expect((await leader.call('listEvaluationTexts', { params })).status).toBe(403);
  });

  it('is shown to no organiser, marked or masked where fewer than seven wrote', async () => {
    await answer(eight.slice(0, 6));
    await close();
    expect(await review()).toEqual([]);
    const [hidden] = await test.database.evaluationText.findMany({
      where: { question: { form: { eventId: params.eventId } } },
    });
    const place = { ...params, textId: hidden?.id ?? '' };
    expect((await letThrough([place.textId])).code).toBe('not-found');
    const body = { starred: true };
    expect((await organiser.call('changeEvaluationText', { params: place, body })).code).toBe(
      'not-found',
    );
    expect(
      (
        await organiser.call('maskEvaluationText', {
          params: place,
          body: { words: [0], text: hidden?.text ?? '' },
        })
      ).code,
    ).toBe('not-found');
  });

  it('is quoted at most three times, only where leadership may read it', async () => {
    await answer(eight);
    await close();
    const texts = await review();
    const quote = (place: number, quoted = true) =>
      organiser.call('changeEvaluationText', {
        params: { ...params, textId: texts[place]?.id ?? '' },
        body: { quoted },
      });
    expect((await quote(0)).code).toBe('text-not-shown');
    await letThrough(texts.map(({ id }) => id));
    for (const place of [0, 1, 2]) expect((await quote(place)).body.quoted).toBe(true);
    expect((await quote(3)).code).toBe('text-quotes-full');
    expect((await read()).quotes.map(({ text }) => text)).toEqual(eight.slice(0, 3));
    await letThrough([texts[0]?.id ?? ''], 'WAITING');
    expect((await quote(3)).body.quoted).toBe(true);
    await letThrough(
      texts.slice(4).map(({ id }) => id),
      'WAITING',
    );
    expect((await read()).quotes).toEqual([]);
  });
});

describe('masking', () => {
  let named = '';
  let times = 0;
  const mask = (textId: string, words: number[], text = named) =>
    organiser.call('maskEvaluationText', {
      params: { ...params, textId },
      body: { words, text },
    });
  const kept = (id: string) => test.database.evaluationText.findUnique({ where: { id } });
  const mine = async () => (await review()).find(({ text }) => text.startsWith('Tack'));

  beforeEach(async () => {
    times += 1;
    named = `Tack Ulrikka Ekenstierna för mer tid ${times}`;
    await makePerson(test.database, { givenName: 'Ulrikka', familyName: 'Ekenstierna' });
    await answer([...eight, named]);
    await close();
  });

  it('suggests names of the register, hides at once, and can be taken back for a moment', async () => {
    const text = await mine();
    expect(text?.suggested).toEqual([1, 2]);
    const id = text?.id ?? '';
    const masked = (await mask(id, text?.suggested ?? [])).body;
    expect(masked).toMatchObject({ text: `Tack ███ för mer tid ${times}`, suggested: [] });
    await letThrough((await review()).map((one) => one.id));
    expect((await read()).texts).toContain(`Tack ███ för mer tid ${times}`);
    const place = { ...params, textId: id };
    expect((await organiser.call('unmaskEvaluationText', { params: place })).body.text).toBe(named);
    expect((await organiser.call('unmaskEvaluationText', { params: place })).code).toBe(
      'text-mask-final',
    );
    expect(await kept(id)).toMatchObject({ unmasked: null, maskedAt: null });
  });

  it('leaves nothing of the words afterwards: no column of any table holds them', async () => {
    const id = (await mine())?.id ?? '';
    const action = await test.database.improvementAction.create({
      data: { ...params, title: 'Mer tid', findingKind: 'QUOTE', finding: named },
    });
    await mask(id, [1, 2]);
    const ofQuote = { where: { id: action.id } };
    const { finding } = await test.database.improvementAction.findUniqueOrThrow(ofQuote);
    expect(finding).toBe(`Tack ███ för mer tid ${times}`);
    const after = (seconds: number) => new Date(test.app.clock().getTime() + 1000 * seconds);
    expect(await test.database.$transaction((tx) => forgetMasked(tx, after(1)))).toBe(0);
    expect((await kept(id))?.unmasked).toBe(named);
    const gone = after(maskUndoSeconds + 1);
    expect(await test.database.$transaction((tx) => forgetMasked(tx, gone))).toBe(1);
    expect((await kept(id))?.unmasked).toBeNull();
    const place = { ...params, textId: id };
    expect((await organiser.call('unmaskEvaluationText', { params: place })).code).toBe(
      'text-mask-final',
    );
    const tables = await test.database.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'person'`;
    for (const { name } of tables) {
      const [found] = await test.database.$queryRawUnsafe<{ many: number }[]>(
        `SELECT count(*)::int AS many FROM "${name}" AS t WHERE to_jsonb(t)::text LIKE '%Ekenstierna för mer tid ${times}%'`,
      );
      expect(found?.many, name).toBe(0);
    }
  });

  it('refuses words that are not there and texts that have changed, and changes nothing', async () => {
    const id = (await mine())?.id ?? '';
    expect((await mask(id, [9])).code).toBe('text-unknown-word');
    expect((await mask(id, [1], 'Något annat')).code).toBe('stale-version');
    expect((await mask('019387a0-0000-7000-8000-000000000000', [1])).code).toBe('not-found');
    expect((await kept(id))?.text).toBe(named);
  });

  it('reads texts in as many queries however many there are', async () => {
    const many = await countQueries(review);
    const { eventId } = params;
    const next = await makeEvent(test.database, { phase: 'EVALUATING' });
    params = { eventId: next.id };
    await organiser.call('createEvaluation', { params });
    await answer(eight.slice(0, 7));
    await close();
    const few = await countQueries(review);
    params = { eventId };
    expect(many.count).toBe(few.count);
  });
});
