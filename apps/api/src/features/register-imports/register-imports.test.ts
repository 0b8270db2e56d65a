import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readTable } from '../../tabular/read-table.ts';
import { writeCsv } from '../../tabular/write-csv.ts';
import { writeXlsx } from '../../tabular/write-xlsx.ts';
import { countQueries } from '../../testing/count-queries.ts';
import {
  makeEvent,
  makeOrganisation,
  makeParticipation,
  makePerson,
  makeUnit,
} from '../../testing/factories.ts';
import { startTestApp, type TestApp, type Visitor } from '../../testing/test-app.ts';

let test: TestApp;
let organiser: Visitor;
let me: { id: string };

beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test.database);
});
afterAll(() => test.stop());

beforeEach(async () => {
  test.now = new Date('2026-05-11T06:00:00Z');
  await test.database.importRun.deleteMany();
  await test.database.eventAudience.deleteMany();
  await test.database.participation.deleteMany();
  await test.database.person.deleteMany();
  await test.database.unit.deleteMany();
  await test.database.leadershipGroup.deleteMany();
  const office = await makeUnit(test.database, { name: 'Kansliet' });
  me = await makePerson(test.database, {
    givenName: 'Mia',
    familyName: 'Arrang',
    email: 'mia@x.se',
    roles: ['ORGANISER'],
    unitId: office.id,
  });
  organiser = await test.signIn(me);
});

const nowhere = '00000000-0000-4000-8000-000000000000';
const headings = [
  'Namn',
  'E-post',
  'Anst.nr',
  'Titel',
  'Förvaltning',
  'Enhet',
  'Chef',
  'Ledningsgrupp',
];
const file = [
  ['Åsa Öst', 'asa@x.se', '1', 'Förvaltningschef', 'Skola', '', '', 'Koncernledning; Alla chefer'],
  ['Ek, Bo', 'bo@x.se', '2', 'Rektor', 'Skola', 'Norr', 'asa@x.se', 'Alla chefer'],
  ['Cilla af Dal', 'cilla@x.se', '3', 'Rektor', 'Skola', 'Söder', 'Åsa Öst', 'Alla chefer'],
];

const dryRun = (rows: readonly (readonly string[])[], head: readonly string[] = headings) =>
  organiser.call('planRegisterImport', {
    query: { fileName: 'chefer.csv' },
    body: writeCsv([head, ...rows]),
  });
const confirm = (runId: string, removeMissing: 'all' | string[] = []) =>
  organiser.call('confirmRegisterImport', { params: { runId }, body: { removeMissing } });
const undo = (runId: string) => organiser.call('undoRegisterImport', { params: { runId } });
const rowsOf = async (
  runId: string,
  verdict: 'new' | 'changed' | 'unchanged' | 'missing' | 'faulty',
) => (await organiser.call('listImportRows', { params: { runId }, query: { verdict } })).body;

async function carriedOut(rows = file): Promise<string> {
  const { id } = (await dryRun(rows)).body;
  expect((await confirm(id)).status).toBe(200);
  return id;
}

/** The register without what may differ: versions and times of change. */
async function contents() {
  const people = await test.database.person.findMany({
    omit: { version: true, updatedAt: true },
    include: { leadershipGroups: { orderBy: { groupId: 'asc' } } },
    orderBy: { id: 'asc' },
  });
  const units = await test.database.unit.findMany({ orderBy: { id: 'asc' } });
  const groups = await test.database.leadershipGroup.findMany({ orderBy: { id: 'asc' } });
  return { people, units, groups };
}

describe('the dry run', () => {
  it('says what each row would do and writes nothing', async () => {
    const before = await contents();
    const { body, status } = await dryRun([...file, ['Kim', 'fel', '', '', 'Okänd', '', '', '']]);
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'DRY_RUN', stale: false, undoable: false });
    expect(body.summary).toEqual({
      new: 3,
      changed: 0,
      unchanged: 0,
      missing: 1,
      faulty: 1,
      removable: 0,
      removed: 0,
      newUnits: ['Skola', 'Skola › Norr', 'Skola › Söder'],
      newGroups: ['Koncernledning', 'Alla chefer'],
      ignoredColumns: [],
    });
    expect(await contents()).toEqual(before);
    const faulty = await rowsOf(body.id, 'faulty');
    expect(faulty.rows[0]).toMatchObject({ number: 5, name: 'Kim', email: 'fel' });
    expect(faulty.rows[0]?.remarks).toMatchObject([
      { code: 'name-unclear', column: 'Namn' },
      { code: 'invalid-email', column: 'E-post', message: '”fel” är ingen e-postadress.' },
    ]);
    expect((await rowsOf(body.id, 'new')).rows[1]).toMatchObject({
      name: 'Bo Ek',
      unit: 'Skola › Norr',
    });
    expect((await rowsOf(body.id, 'missing')).rows).toMatchObject([
      { number: null, verdict: 'missing', personId: me.id, name: 'Mia Arrang', unit: 'Kansliet' },
    ]);
  });

  it('reads an .xlsx as it reads a .csv, and answers in the language asked for', async () => {
    const body = await writeXlsx([
      {
        name: 'Chefer',
        columns: headings.map((title) => ({ title })),
        rows: [...file, ['Kim', 'fel']],
      },
    ]);
    const run = await organiser.call('planRegisterImport', {
      query: { fileName: 'chefer.xlsx' },
      body,
    });
    expect(run.body.summary).toMatchObject({ new: 3, faulty: 1 });
    const rows = await organiser.call('listImportRows', {
      params: { runId: run.body.id },
      query: { verdict: 'faulty' },
      headers: { 'accept-language': 'en' },
    });
    expect(rows.body.rows[0]?.remarks[1]?.message).toBe('“fel” is not an e-mail address.');
  });

  it('pages its rows with a fixed number of queries', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => [
      `Kim Nr${index}`,
      `kim${index}@x.se`,
      '',
      '',
      'Skola',
      '',
      '',
      '',
    ]);
    const few = (await dryRun(many.slice(0, 3))).body;
    const all = (await dryRun(many)).body;
    const page = (runId: string, query: object) =>
      countQueries(() =>
        organiser.call('listImportRows', {
          params: { runId },
          query: { verdict: 'new', ...query },
        }),
      );
    const small = await page(few.id, {});
    const large = await page(all.id, { limit: 2000 });
    expect(large.result.body.rows).toHaveLength(2000);
    expect(large.count).toBe(small.count);
    const last = await page(all.id, { limit: 30, page: 67 });
    expect(last.result.body.rows.map((row) => row.number)).toEqual(
      Array.from({ length: 20 }, (_, index) => 1982 + index),
    );
    expect(last.result.body.total).toBe(2000);
  });

  it('gives an error sheet that, corrected, can be read in again', async () => {
    const { body } = await dryRun([...file, ['Kim Al', 'fel', '9', 'Chef', 'Skola', '', '', '']]);
    const sheet = await organiser.call('getImportErrorSheet', { params: { runId: body.id } });
    const table = await readTable(sheet.bytes, 'fel.xlsx');
    expect(table.columns).toEqual(['Rad', 'Vad som är fel', ...headings]);
    expect(table.rows[0]?.cells.slice(0, 4)).toEqual([
      '5',
      'E-post: ”fel” är ingen e-postadress. Skriv en adress, till exempel namn@kommun.se.',
      'Kim Al',
      'fel',
    ]);
    const corrected = table.rows.map(({ cells }) =>
      cells.map((cell) => (cell === 'fel' ? 'kim@x.se' : cell)),
    );
    const again = await dryRun(corrected, table.columns);
    expect(again.body.summary).toMatchObject({ new: 1, faulty: 0 });
    const clean = await dryRun(file);
    const none = await organiser.call('getImportErrorSheet', { params: { runId: clean.body.id } });
    expect(none.code).toBe('import-without-faults');
  });

  it('refuses a file whose headings it does not know, and names them', async () => {
    const answer = await dryRun([['1', '2']], ['Skostorlek', 'Ögonfärg']);
    expect(answer.code).toBe('register-columns-unknown');
    expect(answer.text).toContain('Skostorlek, Ögonfärg');
  });

  it('passes on what is wrong with the file itself', async () => {
    const answer = await organiser.call('planRegisterImport', {
      query: { fileName: 'x.xlsx' },
      body: Buffer.from('hej'),
    });
    expect(answer.code).toBe('file-unreadable');
  });

  it('forgets plans after a day', async () => {
    const { id } = (await dryRun(file)).body;
    test.now = new Date('2026-05-12T06:00:01Z');
    await dryRun(file);
    expect((await rowsOf(id, 'new')).total).toBe(0);
    expect((await confirm(id)).code).toBe('import-not-waiting');
  });
});

describe('confirming', () => {
  it('makes units, groups and people with their managers, and the same file then changes nothing', async () => {
    const id = await carriedOut();
    const people = await test.database.person.findMany({
      where: { employeeNumber: { not: null } },
      include: {
        unit: { include: { parent: true } },
        manager: true,
        leadershipGroups: { include: { group: true } },
      },
      orderBy: { employeeNumber: 'asc' },
    });
    expect(
      people.map((person) => [
        `${person.givenName}|${person.familyName}`,
        person.unit.name,
        person.unit.parent?.name ?? null,
        person.manager?.email ?? null,
        person.leadershipGroups.length,
      ]),
    ).toEqual([
      ['Åsa|Öst', 'Skola', null, null, 2],
      ['Bo|Ek', 'Norr', 'Skola', 'asa@x.se', 1],
      ['Cilla|af Dal', 'Söder', 'Skola', 'asa@x.se', 1],
    ]);
    const groups = (await organiser.call('listLeadershipGroups')).body.groups;
    expect(groups.map(({ name }) => name)).toEqual(['Koncernledning', 'Alla chefer']);
    const run = await organiser.call('getRegisterImport', { params: { runId: id } });
    expect(run.body).toMatchObject({ state: 'CONFIRMED', undoable: true, stale: false });
    const again = (await dryRun(file)).body;
    expect(again.summary).toMatchObject({ new: 0, changed: 0, unchanged: 3 });
    expect((await confirm(again.id)).code).toBe('import-changes-nothing');
    const listed = (await organiser.call('listRegisterImports')).body.imports;
    expect(listed.map(({ state }) => state)).toEqual(['DRY_RUN', 'CONFIRMED']);
  });

  it('keeps no rows afterwards', async () => {
    const id = await carriedOut();
    expect((await rowsOf(id, 'new')).total).toBe(0);
    const stored = await test.database.importRun.findUniqueOrThrow({ where: { id } });
    expect(stored.plan).toEqual({});
  });

  it('is done once, also when asked twice at the same time', async () => {
    const { id } = (await dryRun(file)).body;
    const answers = await Promise.all([confirm(id), confirm(id)]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['import-not-waiting', null]);
    expect(await test.database.person.count()).toBe(4);
  });

  it.each([
    [
      'a person',
      () => test.database.person.update({ where: { id: me.id }, data: { title: 'Ny' } }),
    ],
    ['a unit', () => makeUnit(test.database, { name: 'Ny' })],
    ['a group', () => test.database.leadershipGroup.create({ data: { name: 'Ny', nesting: 1 } })],
  ])('is refused when %s has changed since the dry run', async (_, change) => {
    const { id } = (await dryRun(file)).body;
    await change();
    const run = await organiser.call('getRegisterImport', { params: { runId: id } });
    expect(run.body.stale).toBe(true);
    expect((await confirm(id)).code).toBe('import-outdated');
    expect(await test.database.person.count()).toBe(1);
  });

  it('is not disturbed by a person choosing a language', async () => {
    const { id } = (await dryRun(file)).body;
    await test.database.person.update({ where: { id: me.id }, data: { locale: 'en' } });
    expect((await confirm(id)).status).toBe(200);
  });

  it('takes out the missing that were chosen, or all without a role, and nobody else', async () => {
    await carriedOut();
    const asa = await test.database.person.findFirstOrThrow({ where: { email: 'asa@x.se' } });
    const bo = await test.database.person.findFirstOrThrow({ where: { email: 'bo@x.se' } });
    const first = (await dryRun(file.slice(0, 1))).body;
    expect((await confirm(first.id, [asa.id])).code).toBe('invalid-input');
    expect((await confirm(first.id, [me.id])).code).toBe('not-yourself');
    const signedIn = await test.signIn(bo);
    expect((await confirm(first.id, [bo.id])).body.summary.removed).toBe(1);
    expect((await signedIn.call('exportMyData')).code).toBe('not-signed-in');
    const second = (await dryRun(file.slice(0, 1))).body;
    expect((await confirm(second.id, 'all')).body.summary.removed).toBe(1);
    const left = await test.database.person.findMany({ where: { leftAt: { not: null } } });
    expect(left.map(({ email }) => email).sort()).toEqual(['bo@x.se', 'cilla@x.se']);
  });

  it('answers not-found for no import', async () => {
    expect((await confirm(nowhere)).code).toBe('not-found');
    expect((await undo(nowhere)).code).toBe('not-found');
    for (const name of ['getRegisterImport', 'getImportErrorSheet'] as const) {
      expect((await organiser.call(name, { params: { runId: nowhere } })).code).toBe('not-found');
    }
    const rows = await organiser.call('listImportRows', {
      params: { runId: nowhere },
      query: { verdict: 'new' },
    });
    expect(rows.code).toBe('not-found');
  });
});

describe('undoing', () => {
  it('restores exactly what was there before', async () => {
    await carriedOut();
    const before = await contents();
    const changed = (
      await dryRun([
        ['Åsa Nyström', 'asa.n@x.se', '1', 'Direktör', 'Teknik', 'Gata', '', 'Helt ny'],
        ['Dag Hed', 'dag@x.se', '4', 'Chef', 'Teknik', 'Drift', 'asa.n@x.se', 'Helt ny'],
      ])
    ).body;
    const bo = await test.database.person.findFirstOrThrow({ where: { email: 'bo@x.se' } });
    expect(changed.summary).toMatchObject({ new: 1, changed: 1, missing: 3 });
    await confirm(changed.id, [bo.id]);
    expect(await contents()).not.toEqual(before);
    const undone = await undo(changed.id);
    expect(undone.body).toMatchObject({ state: 'UNDONE', undoable: false });
    expect(await contents()).toEqual(before);
    expect((await undo(changed.id)).code).toBe('import-not-undoable');
  });

  it('never lets a form from before the undo be saved after it', async () => {
    await carriedOut();
    const run = (await dryRun([['Åsa Nyström', 'asa@x.se', '1', '', 'Skola', '', '', '']])).body;
    await confirm(run.id);
    const asa = await test.database.person.findFirstOrThrow({ where: { email: 'asa@x.se' } });
    await undo(run.id);
    const body = { version: asa.version, groupIds: [] };
    const answer = await organiser.call('setPersonGroups', { params: { personId: asa.id }, body });
    expect(answer.code).toBe('stale-version');
  });

  const asa = () => test.database.person.findFirstOrThrow({ where: { email: 'asa@x.se' } });
  it.each([
    [
      'was changed',
      async () => {
        const { id, version, unitId } = await asa();
        const body = {
          givenName: 'Åsa',
          familyName: 'Öst',
          email: 'asa@x.se',
          title: 'Annat',
          employeeNumber: '1',
          unitId,
          managerId: null,
          protectedIdentity: false,
          version,
        };
        await organiser.call('updatePerson', { params: { personId: id }, body });
      },
    ],
    [
      'was invited',
      async () => makeParticipation(test.database, await makeEvent(test.database), await asa()),
    ],
    ['became a manager', async () => makePerson(test.database, { managerId: (await asa()).id })],
    [
      'got a colleague in a new unit',
      async () => makePerson(test.database, { unitId: (await asa()).unitId }),
    ],
    [
      'was erased',
      async () =>
        organiser.call('erasePerson', {
          params: { personId: (await asa()).id },
          body: { confirmation: 'Åsa Öst' },
        }),
    ],
    [
      'has a new unit below',
      async () => makeUnit(test.database, { parentId: (await asa()).unitId }),
    ],
  ])('is refused when somebody it made %s since', async (_, touch) => {
    const id = await carriedOut();
    await touch();
    const before = await contents();
    const answer = await undo(id);
    expect(['import-touched-since', 'import-not-undoable']).toContain(answer.code);
    expect(await contents()).toEqual(before);
  });

  it('is not for dry runs, nor after 30 days', async () => {
    const dry = (await dryRun(file)).body;
    expect((await undo(dry.id)).code).toBe('import-not-undoable');
    const id = await carriedOut();
    test.now = new Date('2026-06-11T06:00:01Z');
    await dryRun(file);
    expect((await undo(id)).code).toBe('import-not-undoable');
  });
});
