import readXlsx from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countQueries } from '../../testing/count-queries.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeUnit,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';
import { closeEvaluation } from './evaluations-service.ts';

let test: TestApp;
let organiser: Visitor;
let leader: Visitor;
let units: Record<'skola' | 'vatten' | 'vård', { id: string; name: string }>;

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
  leader = await test.signIn(await makePerson(test.database, { roles: ['LEADERSHIP'] }));
  const make = (name: string) => makeUnit(test.database, { name });
  units = { skola: await make('Skola'), vatten: await make('Vatten'), vård: await make('Vård') };
});
afterAll(() => test.stop());

type Unit = keyof typeof units;

async function openDay(after?: { seriesId: string; date: string }) {
  const event = after
    ? await test.database.event.create({
        data: {
          seriesId: after.seriesId,
          date: new Date(after.date),
          name: 'Nästa',
          phase: 'EVALUATING',
        },
      })
    : await makeEvent(test.database, { phase: 'EVALUATING' });
  await organiser.call('createEvaluation', { params: { eventId: event.id } });
  return event;
}

/** Somebody from this unit, in an office below it, who was there. */
async function attend(eventId: string, unit: Unit): Promise<Visitor> {
  const office = await makeUnit(test.database, { parentId: units[unit].id, kind: 'ENHET' });
  const person = await makePerson(test.database, { unitId: office.id });
  await makeParticipation(test.database, { id: eventId }, person);
  return test.signIn(person);
}

async function answer(eventId: string, visitor: Visitor, scale: number, text = '') {
  const params = { eventId };
  const { forms } = (await visitor.call('getMyEvaluation', { params })).body;
  const [day] = forms;
  const answers = (day?.questions ?? []).map(({ id, kind }) =>
    kind === 'SCALE' ? { questionId: id, scale } : { questionId: id, text },
  );
  return visitor.call('submitEvaluation', {
    params: { ...params, formId: day?.id ?? '' },
    body: { answers },
  });
}

async function answerAll(eventId: string, unit: Unit, scales: readonly number[], text = '') {
  for (const scale of scales)
    await answer(eventId, await attend(eventId, unit), scale, text && `${text} ${scale}`);
}

async function close(eventId: string) {
  await test.database.$transaction(async (tx) => {
    await tx.event.update({ where: { id: eventId }, data: { phase: 'CLOSED' } });
    await closeEvaluation(tx, eventId, test.app.vault);
  });
}

/** As an organiser who has gone through all that was written. */
async function letThrough(eventId: string) {
  const params = { eventId };
  const { questions } = (await organiser.call('listEvaluationTexts', { params })).body;
  const textIds = questions.flatMap(({ texts }) => texts.map(({ id }) => id));
  await organiser.call('setEvaluationTextStates', { params, body: { textIds, state: 'SHOWN' } });
}

const results = async (eventId: string) =>
  (await leader.call('getResults', { params: { eventId } })).body;

const pleased = [5, 5, 4, 5, 5, 4, 5, 5, 4, 5];
const displeased = [2, 1, 2, 2, 3, 1, 2, 2, 1, 2];

describe('results by förvaltning', () => {
  it('shows small ones together only, says what differs beyond chance, and stays as it was counted', async () => {
    const { id } = await openDay();
    await answerAll(id, 'skola', pleased, 'Mer tid för samtal');
    await answerAll(id, 'vatten', displeased);
    await answerAll(id, 'vård', [3, 3]);
    await attend(id, 'vård');
    await close(id);
    await letThrough(id);
    const counted = await results(id);
    expect(counted.units).toEqual([
      { groups: ['Skola', 'Vård'], eligible: 13, answered: 12 },
      { groups: ['Vatten'], eligible: 10, answered: 10 },
    ]);
    const [helhet] = counted.day;
    expect(helhet?.byUnit.map(({ groups, differs }) => [groups, differs])).toEqual([
      [['Skola', 'Vård'], 'higher'],
      [['Vatten'], 'lower'],
    ]);
    expect(helhet?.scale?.interval?.low).toBeLessThan(helhet?.scale?.mean ?? 0);
    expect(helhet?.scale?.answers).toBe(22);
    expect(counted.day.find(({ key }) => key === 'medskick')?.themes).toEqual([
      { name: 'mer tid', texts: expect.any(Array) },
    ]);

    await test.database.unit.update({
      where: { id: units.skola.id },
      data: { name: 'Utbildning' },
    });
    await attend(id, 'vatten');
    await test.database.evaluationReceipt.deleteMany({ where: { form: { eventId: id } } });
    expect(await results(id)).toEqual(counted);
    await test.database.unit.update({ where: { id: units.skola.id }, data: { name: 'Skola' } });
  });

  it('does not say where answers came from while they are collected, nor after', async () => {
    const { id } = await openDay();
    await answerAll(id, 'skola', [5, 4, 3, 5, 4]);
    await answerAll(id, 'vatten', [1]);
    const sealed = await originsSealed(id);
    expect(sealed).toHaveLength(6);
    expect(new Set(sealed).size).toBe(6);
    expect(new Set(sealed.map((one) => one?.length)).size).toBe(1);
    expect(sealed[0]).toHaveLength(200);
    for (const { id: unitId } of Object.values(units)) {
      expect(sealed.some((one) => one?.includes(Buffer.from(unitId).toString('hex')))).toBe(false);
    }
    await close(id);
    expect(await originsSealed(id)).toEqual(Array(6).fill(null));
    expect((await results(id)).day.every(({ byUnit }) => byUnit.length === 0)).toBe(true);
    const kept = await test.database.$queryRaw<{ taken: string }[]>`
      SELECT taken->>'counted' AS taken FROM evaluation_snapshot JOIN evaluation_form ON id = form_id WHERE event_id = ${id}::uuid`;
    expect(kept.map(({ taken }) => taken).join()).not.toContain(units.vatten.id);
  });

  it('cannot be counted again, changed or labelled afterwards: the database refuses', async () => {
    const { id } = await openDay();
    await answerAll(id, 'skola', pleased);
    await close(id);
    const before = await results(id);
    await test.database.$transaction((tx) => closeEvaluation(tx, id, test.app.vault));
    expect(await results(id)).toEqual(before);
    const { database } = test;
    await expect(database.$executeRaw`UPDATE evaluation_snapshot SET taken = '{}'`).rejects.toThrow(
      'never changed',
    );
    await expect(
      database.$executeRaw`
        UPDATE evaluation_response SET origin_sealed = decode(repeat('00', 64), 'hex')
        WHERE form_id IN (SELECT id FROM evaluation_form WHERE event_id = ${id}::uuid)`,
    ).rejects.toThrow('may not say where they came from');
  });

  it('counts or refuses every answer that comes while the evaluation closes', async () => {
    const { id } = await openDay();
    await answerAll(id, 'skola', pleased);
    const late = await Promise.all(Array.from({ length: 8 }, () => attend(id, 'skola')));
    const sent = late.map((visitor) => answer(id, visitor, 3));
    await close(id);
    const taken = (await Promise.all(sent)).filter(({ status }) => status === 204).length;
    const { answered, day } = await results(id);
    expect(answered).toBe(pleased.length + taken);
    expect(day[0]?.scale?.answers).toBe(pleased.length + taken);
  });
});

describe('results of chosen groups', () => {
  const groupResults = (eventId: string, query: { unit?: string; leadershipGroup?: string }) =>
    leader.call('getGroupResults', { params: { eventId }, query });

  it('are shown against everybody else, or refused whole, in a constant number of queries', async () => {
    const { id, seriesId } = await openDay();
    const unknown = '019387a0-0000-7000-8000-000000000000';
    expect((await groupResults(id, { unit: units.skola.id })).code).toBe('evaluation-not-closed');
    await answerAll(id, 'skola', pleased);
    await answerAll(id, 'vatten', displeased);
    await answerAll(id, 'vård', [3, 3]);
    await close(id);
    const { filters } = await results(id);
    expect(filters.find(({ key }) => key === 'unit')?.cells.map((cell) => cell.length)).toEqual(
      expect.arrayContaining([1, 2]),
    );

    const vatten = await groupResults(id, { unit: units.vatten.id });
    expect(vatten.body.answered).toBe(10);
    expect(vatten.body.questions[0]).toMatchObject({ key: 'helhet', differs: 'lower' });
    const together = `${units.skola.id},${units.vård.id}`;
    expect((await groupResults(id, { unit: together })).body.answered).toBe(12);

    for (const [query, code] of [
      [{ unit: units.vård.id }, 'results-too-few'],
      [{ unit: units.skola.id }, 'results-too-few'],
      [{ unit: `${units.vatten.id},${units.vård.id}` }, 'results-too-few'],
      [{ unit: 'unknown' }, 'results-too-few'],
      [{ unit: unknown }, 'results-unknown-group'],
      [{ unit: `${units.vatten.id}'--` }, 'results-unknown-group'],
      [{ unit: ',' }, 'results-filter-empty'],
      [{}, 'results-filter-empty'],
    ] as const) {
      expect((await groupResults(id, query)).code).toBe(code);
    }

    const one = await countQueries(() => groupResults(id, { unit: units.vatten.id }));
    const next = await openDay({ seriesId, date: '2026-10-08' });
    await answerAll(next.id, 'vatten', pleased);
    await answerAll(next.id, 'skola', displeased);
    await close(next.id);
    const two = await countQueries(() => groupResults(next.id, { unit: units.vatten.id }));
    expect(two.count).toBe(one.count);
    expect(two.result.body.questions[0]?.earlier).toEqual([
      {
        eventId: id,
        scale: expect.objectContaining({ mean: vatten.body.questions[0]?.scale?.mean }),
      },
    ]);
  });

  it('by leadership group: each person in the innermost, coarsened after the förvaltningar', async () => {
    const { id } = await openDay();
    const [inner, outer] = await test.database.leadershipGroup.createManyAndReturn({
      data: [
        { name: 'Utökad ledning', nesting: 2 },
        { name: 'Alla chefer', nesting: 3 },
      ],
      select: { id: true },
    });
    const answerAs = async (unit: Unit, scale: number, groups: (string | undefined)[]) => {
      const office = await makeUnit(test.database, { parentId: units[unit].id, kind: 'ENHET' });
      const person = await makePerson(test.database, { unitId: office.id });
      await test.database.leadershipGroupMember.createMany({
        data: groups.map((groupId = '') => ({ groupId, personId: person.id })),
      });
      await makeParticipation(test.database, { id }, person);
      await answer(id, await test.signIn(person), scale);
    };
    for (const unit of ['skola', 'vatten'] as const) {
      for (let n = 0; n < 6; n += 1) await answerAs(unit, 5, [outer?.id, inner?.id]);
      for (let n = 0; n < 7; n += 1) await answerAs(unit, 1 + (n % 2), [outer?.id]);
    }
    await close(id);
    const { leadershipGroups, day } = await results(id);
    expect(leadershipGroups).toEqual(
      expect.arrayContaining([
        { groups: ['Utökad ledning'], eligible: 12, answered: 12 },
        { groups: ['Alla chefer'], eligible: 14, answered: 14 },
      ]),
    );
    expect(day[0]?.byLeadershipGroup.map(({ groups, differs }) => [groups, differs])).toEqual(
      expect.arrayContaining([
        [['Utökad ledning'], 'higher'],
        [['Alla chefer'], 'lower'],
      ]),
    );
    const crossed = await groupResults(id, {
      unit: units.skola.id,
      leadershipGroup: inner?.id ?? '',
    });
    expect(crossed.body.answered).toBe(6);
  });
});

describe('results as a file', () => {
  it('hold what the page shows and nothing else, and only once they are counted', async () => {
    const { id } = await openDay();
    await answerAll(id, 'skola', pleased, 'Hemligt om vattnet');
    await answerAll(id, 'vatten', displeased);
    await answerAll(id, 'vård', [3, 3]);
    const params = { eventId: id };
    expect((await leader.call('exportResults', { params })).code).toBe('evaluation-not-closed');
    await close(id);
    await letThrough(id);
    const csv = (await leader.call('exportResults', { params, query: { format: 'csv' } })).text;
    const rows = csv.trim().split('\r\n');
    expect(rows[0]).toContain('Om;Fråga;Grupp;Svar;1 %');
    const { day } = await results(id);
    const shown = day.flatMap(({ kind, byUnit }) => (kind === 'SCALE' ? [1 + byUnit.length] : []));
    expect(rows).toHaveLength(1 + shown.reduce((a, b) => a + b, 0));
    expect(rows[1]).toMatch(/^Dagen;[^;]+;Alla;22;/);
    expect(rows.filter((row) => row.includes('Vård'))).toEqual(
      rows.filter((row) => row.includes('"Skola, Vård"')),
    );
    expect(csv).not.toContain('Hemligt');
    const file = await leader.call('exportResults', { params, query: { format: 'xlsx' } });
    const sheets = await readXlsx(new Blob([Uint8Array.from(file.bytes)]));
    const [questions, byUnit, , texts] = sheets.map(({ data }) => data);
    expect(questions?.[1]?.slice(2, 4)).toEqual([22, day[0]?.scale?.percent[0]]);
    expect(byUnit?.[1]?.[1]).toBe('Skola, Vård');
    expect(texts).toHaveLength(1 + 2 * pleased.length);
  });
});

describe('results as open data', () => {
  it('are one number to a row, as the page shows them, with every column described', async () => {
    const { id } = await openDay();
    await answerAll(id, 'skola', pleased, 'Hemligt om vattnet');
    await answerAll(id, 'vatten', displeased);
    await answerAll(id, 'vård', [3, 3]);
    await close(id);
    await letThrough(id);
    const params = { eventId: id };
    const fetched = (format: 'data' | 'metadata' | 'json') =>
      leader.call('exportResults', { params, query: { format } });
    const [head = '', ...rows] = (await fetched('data')).text.trim().split('\r\n');
    const { tableSchema, url } = JSON.parse((await fetched('metadata')).text);
    const described: { name: string; 'dc:description': { sv: string; en: string } }[] =
      tableSchema.columns;
    expect(head).toBe(described.map(({ name }) => name).join());
    expect(url).toMatch(/^\d{4}-\d\d-\d\d-resultat-data\.csv$/);
    for (const column of described) {
      expect(Object.values(column['dc:description']).every((text) => text.length > 5)).toBe(true);
    }
    const cells = rows.map((row) =>
      row.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.slice(0, described.length),
    );
    expect(new Set(cells.map((row) => row?.length))).toEqual(new Set([described.length]));

    const { day } = await results(id);
    const [helhet] = day;
    const of = (group: string, measure: string, step = '') =>
      rows.filter(
        (row) => row.includes(`,helhet,`) && row.includes(`,${group},${measure},${step}`),
      );
    expect(of('', 'mean')[0]).toMatch(new RegExp(`,${helhet?.scale?.mean}$`));
    expect(of('Skola + Vård', 'answers')[0]).toMatch(/,12$/);
    expect(of('Vatten', 'percent').map((row) => Number(row.split(',').at(-1)))).toEqual(
      helhet?.byUnit.find(({ groups }) => groups.includes('Vatten'))?.scale.percent,
    );
    expect(rows.join()).not.toContain('Hemligt');
    expect(rows.some((row) => row.includes(',Vård,') || row.includes(',Skola,'))).toBe(false);
    const { forms } = JSON.parse((await fetched('json')).text);
    expect(JSON.parse((await fetched('json')).text)).toMatchObject(await results(id));
    expect(forms.map(({ purpose }: { purpose: string }) => purpose)).toContain('DAY');
  });
});

describe('results beside earlier days', () => {
  it('compares with each of them and says only what moved beyond chance, in as many queries as for one', async () => {
    const first = await openDay();
    await answerAll(first.id, 'skola', displeased);
    await close(first.id);
    const second = await openDay({ seriesId: first.seriesId, date: '2026-10-07' });
    await answerAll(second.id, 'skola', pleased);
    await close(second.id);
    const one = await countQueries(() => results(second.id));
    const third = await openDay({ seriesId: first.seriesId, date: '2027-05-11' });
    await answerAll(third.id, 'skola', [...pleased].reverse());
    await close(third.id);
    const two = await countQueries(() => results(third.id));
    expect(two.count).toBe(one.count);
    const { day, earlier, headline } = two.result;
    expect(earlier.map(({ eventId, answered }) => [eventId, answered])).toEqual([
      [second.id, 10],
      [first.id, 10],
    ]);
    expect(day[0]?.earlier.map(({ eventId, change }) => [eventId, change])).toEqual([
      [second.id, null],
      [first.id, 'higher'],
    ]);
    expect(headline?.moved).toEqual([]);
    expect(one.result.headline?.moved[0]?.by).toBeGreaterThan(2);
  });
});

async function originsSealed(eventId: string): Promise<(string | null)[]> {
  const rows = await test.database.$queryRaw<{ sealed: string | null }[]>`
    SELECT encode(origin_sealed, 'hex') AS sealed FROM evaluation_response
      JOIN evaluation_form AS form ON form.id = form_id WHERE event_id = ${eventId}::uuid`;
  return rows.map(({ sealed }) => sealed);
}
