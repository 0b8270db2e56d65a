import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../tabular/read-table.ts';
import { writeCsv } from '../../tabular/write-csv.ts';
import { writeXlsx } from '../../tabular/write-xlsx.ts';
import { countQueries } from '../../testing/count-queries.ts';
import { makeBlock, makeEvent, makeParticipation, makePerson } from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let event: Awaited<ReturnType<typeof makeEvent>>;
let block: Awaited<ReturnType<typeof makeBlock>>;
let people: Awaited<ReturnType<typeof makePerson>>[];

beforeAll(async () => {
  test = await startTestApp();
  organiser = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
});
afterAll(() => test.stop());

beforeEach(async () => {
  test.now = new Date('2026-05-11T06:00:00Z');
  event = await makeEvent(test.database, { phase: 'CHOOSING' });
  block = await makeBlock(test.database, event, { seminars: 3 });
  people = await Promise.all(Array.from({ length: 4 }, () => makePerson(test.database)));
  for (const person of people) await makeParticipation(test.database, event, person);
});

const headings = ['E-post', 'Val 1', 'Val 2', 'Val 3'];
const email = (index: number) => people[index]?.email ?? '';
const seminar = (index: number) => block.seminars[index]?.id ?? '';

function plan(rows: readonly string[][], query: { inviteMissing?: 'yes' | 'no' } = {}) {
  return planFile(writeCsv([headings, ...rows]), 'svar.csv', query);
}

function planFile(body: Buffer, fileName: string, query: { inviteMissing?: 'yes' | 'no' } = {}) {
  return organiser.call('planWishImport', {
    params: { blockId: block.id },
    query: { fileName, ...query },
    body,
  });
}

const decide = (name: 'confirmWishImport' | 'undoWishImport', importId: string, who = organiser) =>
  who.call(name, { params: { importId } });

async function wishesOf(index: number): Promise<string> {
  const rows = await test.database.preference.findMany({
    where: { blockId: block.id, participation: { personId: people[index]?.id ?? '' } },
    orderBy: { rank: 'asc' },
    select: { seminar: { select: { letter: true } } },
  });
  return rows.map(({ seminar: { letter } }) => letter).join('');
}

async function rankAs(index: number, letters: number[], version: number) {
  const visitor = await test.signIn(people[index] ?? { id: '' });
  return visitor.call('saveMyRanking', {
    params: { blockId: block.id },
    body: { ranking: letters.map(seminar), version },
  });
}

describe('a dry run', () => {
  it('says what would happen to each row and writes nothing', async () => {
    await rankAs(1, [0, 1], 0);
    await rankAs(2, [2], 0);
    const { body } = await plan([
      [email(0), 'A', 'Seminarium B', ''],
      [email(1), 'A', 'B', ''],
      [email(2), 'B', '', ''],
      ['ingen@storakra.example', 'A', '', ''],
    ]);
    expect(body).toMatchObject({
      state: 'dry-run',
      rows: 4,
      new: 1,
      changed: 1,
      unchanged: 1,
      faulty: 1,
      missing: 1,
    });
    expect([await wishesOf(0), await wishesOf(2)]).toEqual(['', 'C']);
    const { body: faulty } = await organiser.call('listWishImportRows', {
      params: { importId: body.id },
      query: { verdict: 'faulty' },
    });
    expect(faulty).toEqual({
      total: 1,
      rows: [
        {
          row: 5,
          verdict: 'faulty',
          who: 'ingen@storakra.example',
          letters: ['A'],
          invites: false,
          faults: [
            {
              column: 'E-post',
              value: 'ingen@storakra.example',
              code: 'person-unknown',
              message:
                'Personen finns inte i registret. Rätta uppgiften eller lägg till personen där.',
            },
          ],
        },
      ],
    });
  });

  it('gives the faults as a sheet', async () => {
    const { body } = await plan([
      [email(0), 'Ö', '', ''],
      ['', 'A', '', ''],
    ]);
    const sheet = await organiser.call('getWishImportFaults', { params: { importId: body.id } });
    const table = await readTable(sheet.bytes, 'fel.xlsx');
    expect(table.rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
      ['2', email(0), 'Val 1', 'Ö'],
      ['3', '', 'E-post', ''],
    ]);
  });

  it('reads Excel files as well', async () => {
    const file = await writeXlsx([
      {
        name: 'Svar',
        columns: headings.map((title) => ({ title })),
        rows: [[email(0), 'C', 'A', 'B']],
      },
    ]);
    const { body } = await planFile(file, 'svar.xlsx');
    await decide('confirmWishImport', body.id);
    expect(await wishesOf(0)).toBe('CAB');
  });

  it.each([
    [
      [
        ['Vem', 'Val 1'],
        ['Kim', 'A'],
      ],
      'wishes-without-person',
    ],
    [
      [
        ['Namn', 'Kommentar'],
        ['Kim', 'A'],
      ],
      'wishes-without-choices',
    ],
    [[['Namn', 'Val 1']], 'file-empty'],
  ] as const)('refuses a file it cannot use: %j', async (cells, code) => {
    expect((await planFile(writeCsv(cells), 'svar.csv')).code).toBe(code);
  });

  it('is refused for a block where nobody chooses, and once the day has begun', async () => {
    await test.database.event.update({ where: { id: event.id }, data: { phase: 'LIVE' } });
    expect((await plan([[email(0), 'A', '', '']])).code).toBe('allocation-too-late');
    await test.database.seminarBlock.update({
      where: { id: block.id },
      data: { mode: 'ROTATION' },
    });
    expect((await plan([[email(0), 'A', '', '']])).code).toBe('choice-rotation');
  });

  it('reads 2,000 rows in as many queries as one', async () => {
    const one = await countQueries(() => plan([[email(0), 'A', '', '']]));
    const many = await countQueries(() =>
      plan(Array.from({ length: 2000 }, (_, index) => [`okand.${index}@x.example`, 'A', '', ''])),
    );
    expect(many.result.body.faulty).toBe(2000);
    expect(many.count).toBe(one.count);
  });
});

describe('confirming', () => {
  it('writes all new and changed rows and leaves the rest', async () => {
    await rankAs(1, [0, 1], 0);
    await rankAs(2, [2, 1], 0);
    const { body } = await plan([
      [email(0), 'B', 'C', ''],
      [email(1), 'C', 'B', 'A'],
      [email(3), 'Ö', '', ''],
    ]);
    expect((await decide('confirmWishImport', body.id)).body.state).toBe('confirmed');
    expect(await Promise.all([0, 1, 2, 3].map(wishesOf))).toEqual(['BC', 'CBA', 'CB', '']);
    expect((await decide('confirmWishImport', body.id)).code).toBe('wish-import-decided');
  });

  it('refuses, and writes nothing, when somebody in it has ranked since', async () => {
    const { body } = await plan([
      [email(0), 'A', '', ''],
      [email(1), 'B', '', ''],
    ]);
    await rankAs(1, [2], 0);
    expect((await decide('confirmWishImport', body.id)).code).toBe('wish-import-outdated');
    expect([await wishesOf(0), await wishesOf(1)]).toEqual(['', 'C']);
  });

  it('refuses a dry run whose seminar is gone, and one older than a day', async () => {
    const { body } = await plan([[email(0), 'C', '', '']]);
    await test.database.seminar.delete({ where: { id: seminar(2) } });
    expect((await decide('confirmWishImport', body.id)).code).toBe('wish-import-outdated');
    const { body: second } = await plan([[email(0), 'A', '', '']]);
    test.now = new Date('2026-05-12T06:00:01Z');
    expect((await decide('confirmWishImport', second.id)).code).toBe('wish-import-outdated');
  });

  it('happens once when asked twice at the same time', async () => {
    const { body } = await plan([[email(0), 'A', 'B', '']]);
    const answers = await Promise.all([1, 2, 3].map(() => decide('confirmWishImport', body.id)));
    expect(answers.map(({ code }) => code).sort()).toEqual([
      null,
      'wish-import-decided',
      'wish-import-decided',
    ]);
    expect(await wishesOf(0)).toBe('AB');
  });

  it('invites people of the register only when told to', async () => {
    const guest = await makePerson(test.database);
    const rows = [[guest.email, 'A', '', '']];
    expect((await plan(rows)).body).toMatchObject({ faulty: 1, invites: 0 });
    const { body } = await plan(rows, { inviteMissing: 'yes' });
    expect(body).toMatchObject({ new: 1, invites: 1 });
    await decide('confirmWishImport', body.id);
    const where = { eventId: event.id, personId: guest.id };
    expect(await test.database.participation.findFirst({ where })).toMatchObject({
      attendance: 'INVITED',
    });
    await decide('undoWishImport', body.id);
    expect(await test.database.participation.count({ where })).toBe(0);
  });
});

describe('undoing', () => {
  it('puts everything back but what people have changed themselves since', async () => {
    await rankAs(1, [0, 1], 0);
    const { body } = await plan([
      [email(0), 'B', '', ''],
      [email(1), 'C', '', ''],
      [email(2), 'A', '', ''],
    ]);
    await decide('confirmWishImport', body.id);
    expect((await rankAs(2, [2, 1], 1)).status).toBe(200);
    const undone = (await decide('undoWishImport', body.id)).body;
    expect(undone).toMatchObject({ state: 'undone', kept: 1 });
    expect(await Promise.all([0, 1, 2].map(wishesOf))).toEqual(['', 'AB', 'CB']);
    expect((await decide('undoWishImport', body.id)).code).toBe('wish-import-not-confirmed');
  });

  it('makes a phone that shows the imported order say so instead of mixing', async () => {
    const { body } = await plan([[email(0), 'B', '', '']]);
    await decide('confirmWishImport', body.id);
    await decide('undoWishImport', body.id);
    expect((await rankAs(0, [0], 1)).code).toBe('ranking-changed-elsewhere');
  });

  it('has an end, and needs something to undo', async () => {
    const { body } = await plan([[email(0), 'B', '', '']]);
    expect((await decide('undoWishImport', body.id)).code).toBe('wish-import-not-confirmed');
    await decide('confirmWishImport', body.id);
    test.now = new Date('2026-06-12T06:00:00Z');
    const later = await test.signIn(await makePerson(test.database, { roles: ['ORGANISER'] }));
    expect((await decide('undoWishImport', body.id, later)).code).toBe('wish-import-not-confirmed');
  });
});

it('is only the organiser’s, and says when there is no such import', async () => {
  const participant = await test.signIn(people[0] ?? { id: '' });
  const { body } = await plan([[email(0), 'B', '', '']]);
  expect((await decide('confirmWishImport', body.id, participant)).code).toBe('not-allowed');
  expect((await decide('confirmWishImport', block.id)).code).toBe('not-found');
  expect((await decide('undoWishImport', block.id)).code).toBe('not-found');
});

/** The real rankings when they are at hand, else as many of the same shape. */
function courseRankings(): Buffer {
  const real = new URL('../../../../../../shared/data/choices/agh-2003.csv', import.meta.url);
  if (existsSync(real)) return readFileSync(real);
  const courses = Array.from({ length: 9 }, (_, index) => `Course ${index + 1}`);
  return writeCsv([
    ['participant', ...courses.map((_, index) => `choice${index + 1}`)],
    ...Array.from({ length: 146 }, (_, index) => [
      `P${String(index + 1).padStart(3, '0')}`,
      ...courses.slice(index % 9),
      ...courses.slice(0, index % 9),
    ]),
  ]);
}

it('reads 146 complete rankings of 9 courses', async () => {
  block = await makeBlock(test.database, event, { seminars: 9, capacity: 18 });
  for (const [index, { id }] of block.seminars.entries()) {
    await test.database.seminar.update({
      where: { id },
      data: { title: `Course ${index + 1}` },
    });
  }
  const unit = await test.database.unit.findFirstOrThrow();
  await test.database.person.createMany({
    data: Array.from({ length: 146 }, (_, index) => ({
      employeeNumber: `P${String(index + 1).padStart(3, '0')}`,
      givenName: 'Kim',
      familyName: `Kurs ${index + 1}`,
      email: `kurs.${index + 1}@storakra.example`,
      unitId: unit.id,
    })),
  });
  const { body } = await planFile(courseRankings(), 'agh-2003.csv', { inviteMissing: 'yes' });
  expect(body).toMatchObject({ rows: 146, new: 146, faulty: 0, invites: 146 });
  await decide('confirmWishImport', body.id);
  expect(await test.database.preference.count({ where: { blockId: block.id } })).toBe(146 * 9);
});
