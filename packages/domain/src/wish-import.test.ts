import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSeminar, recogniseColumns } from './wish-columns.ts';
import {
  countVerdicts,
  planWishImport as planTable,
  type WishImportFacts,
  type WishImportPlan,
  type WishPerson,
} from './wish-import.ts';

const seminars = [
  { id: 'sa', letter: 'A', title: 'Chefens ansvar i vardagen' },
  { id: 'sb', letter: 'B', title: 'Värdet vi skapar tillsammans' },
  { id: 'sc', letter: 'C', title: 'Att leda vid förändring' },
];

const person = (number: number, more: Partial<WishPerson> = {}): WishPerson => ({
  personId: `p${number}`,
  employeeNumber: `P00${number}`,
  email: `person.${number}@storakra.example`,
  givenName: 'Kim',
  familyName: `Åberg ${number}`,
  participation: { id: `d${number}`, attendance: 'COMING', ranking: [] },
  ...more,
});

function planWishImport(cells: readonly (readonly string[])[], given: WishImportFacts) {
  const [columns = [], ...body] = cells;
  return planTable(
    { columns, rows: body.map((row, at) => ({ number: at + 2, cells: row })) },
    given,
  );
}

const facts = { people: [person(1), person(2), person(3)], seminars, inviteMissing: false };

function rowsOf(plan: WishImportPlan) {
  if (!plan.ok) throw new Error(plan.code);
  return plan.rows;
}

describe('recogniseColumns', () => {
  it.each([
    [['E-post', 'Val 1', 'Val 2', 'Val 3']],
    [['participant', 'choice1', 'choice2', 'choice3']],
    [['Namn', '1:a hand', '2:a hand', '3:e hand']],
    [['Anställningsnummer', 'Förstahandsval', 'Andrahandsval', 'Tredjehandsval']],
    [['Email', 'First choice', 'Second choice', 'Third choice']],
    [['Namn', 'Vad vill du gå på? [Val 1]', 'Vad vill du gå på? [Val 2]', 'Vad? [3:e hand]']],
    [['namn', '1', '2', '3']],
  ])('reads places from %j', (header) => {
    expect(recogniseColumns(header, seminars).choices).toEqual({
      kind: 'by-place',
      columns: [1, 2, 3],
    });
  });

  it('orders places by their number, not by their column', () => {
    const { choices } = recogniseColumns(['Prio 2', 'E-postadress', 'Prio 1'], seminars);
    expect(choices).toEqual({ kind: 'by-place', columns: [2, 0] });
  });

  it('reads a column per seminar and a single column with all of them', () => {
    expect(
      recogniseColumns(['Namn', 'Rangordna [B. Värdet vi skapar tillsammans]', 'A'], seminars)
        .choices,
    ).toEqual({
      kind: 'by-seminar',
      columns: [
        { column: 1, seminarId: 'sb' },
        { column: 2, seminarId: 'sa' },
      ],
    });
    expect(recogniseColumns(['ID', 'Rangordna seminarierna'], seminars).choices).toEqual({
      kind: 'in-one',
      column: 1,
    });
  });
});

describe('matchSeminar', () => {
  it.each([
    ['b', 'sb'],
    ['B. Värdet vi skapar tillsammans', 'sb'],
    ['  värdet vi  SKAPAR tillsammans ', 'sb'],
    ['B – Värdet vi skapar tillsammans', 'sb'],
    ['Att leda vid förändring'.normalize('NFD'), 'sc'],
    ['B. Att leda vid förändring', null],
    ['D', null],
    ['Att leda', null],
  ])('%j is %s', (cell, id) => {
    expect(matchSeminar(cell, seminars)?.id ?? null).toBe(id);
  });

  it('takes no side between two seminars of the same title, but knows their letters', () => {
    const twins = [
      { id: '1', letter: 'A', title: 'Samtal' },
      { id: '2', letter: 'B', title: 'Samtal' },
    ];
    expect(matchSeminar('Samtal', twins)).toBeNull();
    expect(matchSeminar('B Samtal', twins)?.id).toBe('2');
  });
});

describe('planWishImport', () => {
  it('finds people by e-mail, number and name and says what each row would do', () => {
    const plan = planWishImport(
      [
        ['E-post', 'Anst.nr', 'Namn', 'Val 1', 'Val 2'],
        ['PERSON.1@storakra.example', '', '', 'A', 'B'],
        ['', 'p002', '', 'B', 'A'],
        ['', '', 'Åberg 3, Kim', 'C', ''],
      ],
      {
        ...facts,
        people: [
          person(1),
          person(2, { participation: { id: 'd2', attendance: 'INVITED', ranking: ['sb', 'sa'] } }),
          person(3, { participation: { id: 'd3', attendance: 'COMING', ranking: ['sa'] } }),
        ],
      },
    );
    expect(
      rowsOf(plan).map(({ row, verdict, personId, ranking }) => [row, verdict, personId, ranking]),
    ).toEqual([
      [2, 'new', 'p1', ['sa', 'sb']],
      [3, 'unchanged', 'p2', ['sb', 'sa']],
      [4, 'changed', 'p3', ['sc']],
    ]);
    expect(countVerdicts(rowsOf(plan))).toEqual({ new: 1, changed: 1, unchanged: 1, faulty: 0 });
  });

  it('names the row, the column and the value of each fault', () => {
    const plan = planWishImport(
      [
        ['Namn', 'Val 1', 'Val 2'],
        ['Kim Åberg 1', 'A', 'A'],
        ['Ingen Alls', 'A', ''],
        ['Kim Åberg 2', 'Öronproppar', 'B'],
        ['', 'A', ''],
        ['Kim Åberg 3', '', ''],
        ['Kim Åberg 1', 'B', ''],
      ],
      facts,
    );
    expect(
      rowsOf(plan).flatMap(({ row, faults }) => faults.map((fault) => ({ row, ...fault }))),
    ).toEqual([
      { row: 2, column: 'Val 2', value: 'A', code: 'seminar-twice' },
      { row: 3, column: 'Namn', value: 'Ingen Alls', code: 'person-unknown' },
      { row: 4, column: 'Val 1', value: 'Öronproppar', code: 'seminar-unknown' },
      { row: 5, column: 'Namn', value: '', code: 'person-missing' },
      { row: 6, column: '', value: '', code: 'no-wishes' },
      { row: 7, column: 'Namn', value: 'Kim Åberg 1', code: 'person-twice' },
    ]);
    expect(rowsOf(plan).every(({ verdict }) => verdict === 'faulty')).toBe(true);
  });

  it('refuses those who do not come, and those not invited unless they are to be invited', () => {
    const people = [
      person(1, { participation: null }),
      person(2, { participation: { id: 'd2', attendance: 'DECLINED', ranking: [] } }),
      person(3, { participation: { id: 'd3', attendance: 'DIGITAL', ranking: [] } }),
    ];
    const table = [
      ['id', 'val 1'],
      ['P001', 'A'],
      ['P002', 'A'],
      ['P003', 'A'],
    ];
    const codes = (inviteMissing: boolean) =>
      rowsOf(planWishImport(table, { people, seminars, inviteMissing })).map(
        ({ faults }) => faults[0]?.code ?? null,
      );
    expect(codes(false)).toEqual(['person-not-invited', 'person-declined', 'person-digital']);
    expect(codes(true)).toEqual([null, 'person-declined', 'person-digital']);
  });

  it('never guesses between two people of one name', () => {
    const people = [person(1, { familyName: 'Berg' }), person(2, { familyName: 'Berg' })];
    const [row] = rowsOf(
      planWishImport(
        [
          ['Namn', 'Val 1'],
          ['Kim Berg', 'A'],
        ],
        { ...facts, people },
      ),
    );
    expect(row?.faults.map(({ code }) => code)).toEqual(['person-ambiguous']);
  });

  it('reads all choices from one cell, and a place per seminar', () => {
    const inOne = planWishImport(
      [
        ['E-post', 'Rangordna seminarierna'],
        ['person.1@storakra.example', 'Att leda vid förändring;A;B. Värdet vi skapar tillsammans;'],
      ],
      facts,
    );
    expect(rowsOf(inOne)[0]?.ranking).toEqual(['sc', 'sa', 'sb']);
    const bySeminar = planWishImport(
      [
        ['E-post', 'A', 'B', 'C'],
        ['person.1@storakra.example', '2', '', '1:a hand'],
        ['person.2@storakra.example', '1', '1', 'gärna'],
      ],
      facts,
    );
    expect(rowsOf(bySeminar)[0]?.ranking).toEqual(['sc', 'sa']);
    expect(rowsOf(bySeminar)[1]?.faults.map(({ column, code }) => [column, code])).toEqual([
      ['B', 'place-twice'],
      ['C', 'place-unreadable'],
    ]);
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
  ])('refuses a table it cannot use: %j', (table, code) => {
    expect(planWishImport(table, facts)).toEqual({ ok: false, code });
  });

  it('never plans a seminar twice, nor one that is not in the block, whatever the cells hold', () => {
    const cell = fc.oneof(fc.constantFrom('A', 'B', 'C', 'D', '', 'a.', ' c '), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 3 }), (choices) => {
        const table = [
          ['id', 'val 1', 'val 2', 'val 3'],
          ...choices.map((row, index) => [`P00${index + 1}`, ...row]),
        ];
        const plan = planWishImport(table, facts);
        if (!plan.ok) return false;
        return plan.rows.every(
          ({ ranking, verdict, faults }) =>
            new Set(ranking).size === ranking.length &&
            ranking.every((id) => seminars.some((seminar) => seminar.id === id)) &&
            (verdict === 'faulty') === faults.length > 0,
        );
      }),
    );
  });
});
