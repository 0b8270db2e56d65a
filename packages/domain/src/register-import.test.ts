import { describe, expect, it } from 'vitest';
import type { Register, RegisterPerson } from './register.ts';
import { recogniseRegisterColumns } from './register-columns.ts';
import { type PlannedRow, planRegisterImport, type RegisterPlan } from './register-import.ts';

const people: RegisterPerson[] = [
  {
    id: 'p-asa',
    employeeNumber: '100',
    givenName: 'Åsa',
    familyName: 'Öst',
    email: 'asa.ost@x.se',
    title: 'Förvaltningschef',
    unitId: 'u-bun',
    managerId: null,
    protectedIdentity: false,
    groupIds: ['g-kon'],
    left: false,
  },
  {
    id: 'p-bo',
    employeeNumber: '101',
    givenName: 'Bo',
    familyName: 'Ek',
    email: 'bo.ek@x.se',
    title: 'Rektor',
    unitId: 'u-norr',
    managerId: 'p-asa',
    protectedIdentity: true,
    groupIds: [],
    left: false,
  },
  {
    id: 'p-cilla',
    employeeNumber: null,
    givenName: 'Cilla',
    familyName: 'af Dal',
    email: 'cilla@x.se',
    title: '',
    unitId: 'u-soc',
    managerId: null,
    protectedIdentity: false,
    groupIds: [],
    left: true,
  },
];

const register: Register = {
  people,
  units: [
    { id: 'u-bun', parentId: null, name: 'Barn och utbildning', kind: 'FORVALTNING' },
    { id: 'u-grund', parentId: 'u-bun', name: 'Grundskola', kind: 'VERKSAMHET' },
    { id: 'u-norr', parentId: 'u-grund', name: 'Norrskolan', kind: 'ENHET' },
    { id: 'u-soc', parentId: null, name: 'Socialförvaltningen', kind: 'FORVALTNING' },
    { id: 'u-norr2', parentId: 'u-soc', name: 'Norrskolan', kind: 'ENHET' },
  ],
  groups: [{ id: 'g-kon', name: 'Koncernledning', nesting: 1 }],
};

function plan(text: string, known: Register = register): RegisterPlan {
  const [heading = '', ...lines] = text.trim().split('\n');
  const columns = recogniseRegisterColumns(heading.split(';'));
  if (!columns.ok) throw new Error(columns.code);
  const rows = lines.map((line, index) => ({ number: index + 2, cells: line.split(';') }));
  return planRegisterImport(rows, columns, known);
}

const only = (result: RegisterPlan): PlannedRow => {
  const [row] = result.rows;
  if (!row) throw new Error('no row');
  return row;
};
const faultsOf = (row: PlannedRow) =>
  row.faults.map(({ code, field }) => `${code}@${field ?? 'row'}`);

describe('headings', () => {
  it.each([
    [
      ['Förnamn', 'Efternamn', 'E-post', 'Befattning'],
      ['givenName', 'familyName', 'email', 'title'],
    ],
    [
      ['FIRST NAME', 'surname', 'e-mail address'],
      ['givenName', 'familyName', 'email'],
    ],
    [
      ['Namn', 'Anst.nr', 'Förvaltning / Bolag', 'Närmaste chef'],
      ['fullName', 'employeeNumber', 'division', 'manager'],
    ],
    [
      ['Mejl', 'Enhet', 'Chefens e-post', 'Ledningsgrupp', 'Skyddad'],
      ['email', 'unit', 'managerEmail', 'groups', 'protectedIdentity'],
    ],
  ])('%j', (headings, fields) => {
    const decided = recogniseRegisterColumns(headings);
    expect(decided.ok && [...decided.at.keys()]).toEqual(fields);
  });

  it('names what it passes over, and a second column of the same meaning', () => {
    const decided = recogniseRegisterColumns(['E-post', 'Namn', 'Skostorlek', 'Mail', '']);
    expect(decided).toMatchObject({ ok: true, ignored: ['Skostorlek', 'Mail'] });
  });

  it('refuses a file that does not say who, or nothing about them', () => {
    expect(recogniseRegisterColumns(['Namn', 'Titel'])).toMatchObject({
      ok: false,
      code: 'register-columns-unknown',
    });
    expect(recogniseRegisterColumns(['E-post', 'Skostorlek']).ok).toBe(false);
  });
});

describe('verdicts', () => {
  it('finds a person by number or address and tells what changes', () => {
    const row = only(plan('Anställningsnummer;E-post;Titel\n101;bo.ek@y.se;Biträdande rektor'));
    expect(row).toMatchObject({ verdict: 'changed', personId: 'p-bo' });
    expect(row.changes).toEqual([
      { field: 'email', from: 'bo.ek@x.se', to: 'bo.ek@y.se' },
      { field: 'title', from: 'Rektor', to: 'Biträdande rektor' },
    ]);
    expect(only(plan('E-post;Titel\nBO.EK@x.se;Rektor')).personId).toBe('p-bo');
  });

  it('leaves what the file has no column for, and is unchanged by another way of writing a name', () => {
    expect(only(plan('E-post;Namn\ncilla@x.se;af Dal, Cilla')).changes).toEqual([
      { field: 'returns', from: null, to: 'true' },
    ]);
    expect(only(plan('E-post;Namn\nbo.ek@x.se;Ek, Bo')).verdict).toBe('unchanged');
  });

  it('never takes away a protection because a cell is empty', () => {
    expect(only(plan('E-post;Skyddad\nbo.ek@x.se;')).verdict).toBe('unchanged');
    expect(only(plan('E-post;Skyddad\nbo.ek@x.se;nej')).changes).toEqual([
      { field: 'protectedIdentity', from: 'true', to: 'false' },
    ]);
  });

  it('makes new people with new units, managers from the same file, and new groups', () => {
    const result = plan(
      `Namn;E-post;Förvaltning;Verksamhet;Enhet;Chef;Ledningsgrupp
Dag Hed;dag@x.se;Teknik;;;Åsa Öst;koncernledning, Utökad ledning
Eva von Ståhl;eva@x.se;teknik;Gata;Drift;dag@x.se;Utökad ledning
Finn Gran;finn@x.se;Vatten AB;;;Hed, Dag;`,
    );
    expect(result.rows.map(({ verdict }) => verdict)).toEqual(['new', 'new', 'new']);
    expect(result.newUnits.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'Teknik FORVALTNING',
      'Vatten AB BOLAG',
      'Gata VERKSAMHET',
      'Drift ENHET',
    ]);
    expect(result.newGroups).toEqual([
      { key: 'group:utökad ledning', name: 'Utökad ledning', nesting: 2 },
    ]);
    expect(result.rows[0]?.target).toMatchObject({
      manager: 'p-asa',
      groups: ['g-kon', 'group:utökad ledning'],
    });
    expect(result.rows[1]?.target).toMatchObject({ manager: 'row:2', familyName: 'von Ståhl' });
    expect(result.rows[2]?.target?.manager).toBe('row:2');
    expect(result.missing).toEqual(['p-asa', 'p-bo']);
  });

  it('finds a unit whose verksamhet is not given, and prefers where the person is', () => {
    const found = plan('E-post;Förvaltning;Enhet\nbo.ek@x.se;Barn och utbildning;Norrskolan');
    expect(only(found)).toMatchObject({ verdict: 'unchanged' });
    expect(only(plan('E-post;Enhet\nbo.ek@x.se;norrskolan')).verdict).toBe('unchanged');
    expect(only(plan('E-post;Förvaltning\nbo.ek@x.se;Barn och utbildning')).verdict).toBe(
      'unchanged',
    );
    expect(only(plan('E-post;Förvaltning;Enhet\nbo.ek@x.se;Barn och utbildning;')).changes).toEqual(
      [
        {
          field: 'unit',
          from: 'Barn och utbildning › Grundskola › Norrskolan',
          to: 'Barn och utbildning',
        },
      ],
    );
  });

  it('takes the one at the top as without a manager, and keeps the manager of a held-back row', () => {
    expect(only(plan('E-post;Chef\nasa.ost@x.se;Åsa Öst')).verdict).toBe('unchanged');
    const result = plan('E-post;Namn;Chef\nbo.ek@x.se;Bo Ek;Gun Bo\nfel adress;Gun Bo;');
    expect(result.rows[0]).toMatchObject({
      verdict: 'unchanged',
      notes: [{ code: 'manager-not-imported', params: { value: 'Gun Bo' } }],
    });
  });
});

describe('faults', () => {
  const long = 'x'.repeat(201);
  it.each([
    ['Namn;E-post;Enhet\n;ny@x.se;', ['missing-name@row', 'missing-unit@row']],
    ['Namn;E-post;Förvaltning\nKim;ny@x.se;Teknik', ['name-unclear@fullName']],
    ['Namn;E-post;Förvaltning\nKim Al;ny@x;Teknik', ['invalid-email@email']],
    ['Namn;Anstnr;Förvaltning\nKim Al;999;Teknik', ['missing-email@email']],
    ['Namn;E-post;Enhet\nKim Al;ny@x.se;Okänd', ['unknown-unit@unit']],
    ['Namn;E-post;Enhet\nKim Al;ny@x.se;Norrskolan', ['ambiguous-unit@unit']],
    ['E-post;Chef\nbo.ek@x.se;Ingen Alls', ['unknown-manager@manager']],
    ['E-post;Chef\nbo.ek@x.se;Cilla af Dal', ['manager-left@manager']],
    ['E-post;Chef\nasa.ost@x.se;Bo Ek', ['manager-cycle@manager']],
    [`E-post;Titel\nbo.ek@x.se;${long}`, ['too-long@title']],
    ['E-post;Skyddad\nbo.ek@x.se;kanske', ['not-yes-or-no@protectedIdentity']],
    ['Anstnr;E-post\n101;asa.ost@x.se', ['email-taken@email']],
    ['Anstnr;E-post\n555;asa.ost@x.se', ['email-taken@email']],
  ])('%s', (text, faults) => {
    const row = only(plan(text));
    expect(row.verdict).toBe('faulty');
    expect(faultsOf(row)).toEqual(faults);
    expect(row.target).toBeNull();
  });

  it('finds two people of the same name ambiguous as manager', () => {
    const result = plan(
      'Namn;E-post;Förvaltning;Chef\nIda Ek;ida1@x.se;A;\nIda Ek;ida2@x.se;A;\nKim Al;kim@x.se;A;Ida Ek',
    );
    expect(result.rows.map(faultsOf)).toEqual([[], [], ['ambiguous-manager@manager']]);
  });

  it('counts the first of equal rows and none of unequal ones', () => {
    const result = plan(
      `Namn;E-post;Förvaltning
Kim Al;kim@x.se;A
Kim Al;kim@x.se;A
Ida Ek;ida@x.se;A
Ida Berg;IDA@x.se;A`,
    );
    expect(result.rows.map(faultsOf)).toEqual([
      [],
      ['repeated-row@row'],
      ['duplicate-email@email'],
      ['duplicate-email@email'],
    ]);
    expect(result.rows[2]?.faults[0]?.params).toEqual({ value: 'ida@x.se', rows: '5' });
  });

  it('refuses two rows that reach the same person by different ways', () => {
    const result = plan('Anstnr;E-post;Titel\n101;ny@x.se;A\n;bo.ek@x.se;B');
    expect(result.rows.map(faultsOf)).toEqual([['duplicate-person@row'], ['duplicate-person@row']]);
    expect(result.missing).toEqual(['p-asa']);
  });

  it('marks everyone who closes a circle within the file, and nobody outside it', () => {
    const result = plan(
      `Namn;E-post;Förvaltning;Chef
A A;a@x.se;A;b@x.se
B B;b@x.se;A;c@x.se
C C;c@x.se;A;a@x.se
D D;d@x.se;A;a@x.se`,
    );
    expect(result.rows.map(faultsOf)).toEqual([
      ['manager-cycle@manager'],
      ['manager-cycle@manager'],
      ['manager-cycle@manager'],
      [],
    ]);
    expect(result.rows[3]?.notes[0]?.code).toBe('manager-not-imported');
  });

  it('does not make units or groups that only faulty rows name', () => {
    const result = plan('Namn;E-post;Förvaltning;Ledningsgrupp\nKim;kim@x.se;Ny;Helt ny');
    expect(result.newUnits).toEqual([]);
    expect(result.newGroups).toEqual([]);
  });
});
