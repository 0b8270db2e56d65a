import {
  matchSeminar,
  plainText,
  recogniseColumns,
  type WishColumns,
  type WishSeminar,
} from './wish-columns.ts';

/** A person of the register, and whether they are part of the event. */
export interface WishPerson {
  readonly personId: string;
  readonly employeeNumber: string | null;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  /** Null: not invited to the event. */
  readonly participation: {
    readonly id: string;
    readonly attendance: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED';
    /** The seminars ranked now, most wanted first. */
    readonly ranking: readonly string[];
  } | null;
}

export type WishFaultCode =
  | 'person-missing'
  | 'person-unknown'
  | 'person-ambiguous'
  | 'person-twice'
  | 'person-not-invited'
  | 'person-declined'
  | 'person-digital'
  | 'no-wishes'
  | 'seminar-unknown'
  | 'seminar-twice'
  | 'place-unreadable'
  | 'place-twice';

/** What is wrong with a cell: the column's heading, what it held and why that cannot be used. */
export interface WishFault {
  readonly column: string;
  readonly value: string;
  readonly code: WishFaultCode;
}

export type WishVerdict = 'new' | 'changed' | 'unchanged' | 'faulty';

export interface PlannedWish {
  /** The row in the file; the heading is row 1. */
  readonly row: number;
  readonly verdict: WishVerdict;
  /** Whom the row is about, as the file says. */
  readonly who: string;
  readonly personId: string | null;
  /** Null when the person is to be invited by the import. */
  readonly participationId: string | null;
  readonly ranking: readonly string[];
  readonly faults: readonly WishFault[];
}

export interface WishImportFacts {
  readonly people: readonly WishPerson[];
  readonly seminars: readonly WishSeminar[];
  /** Whether people in the register who are not invited are invited by the import; else their rows are faulty. */
  readonly inviteMissing: boolean;
}

export type WishImportPlan =
  | { readonly ok: true; readonly columns: WishColumns; readonly rows: readonly PlannedWish[] }
  | {
      readonly ok: false;
      readonly code: 'wishes-without-person' | 'wishes-without-choices';
    };

/** A table as read: its headings, and the rows below with their numbers in the file. */
export interface WishTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/**
 * Plans an import of wishes: one row per person, the choices in order. Nothing is written. A person is
 * found by e-mail, else by employee number, else by name when only one has it. Empty choices between
 * others are passed over.
 */
export function planWishImport(table: WishTable, facts: WishImportFacts): WishImportPlan {
  const header = table.columns;
  const columns = recogniseColumns(header, facts.seminars);
  if (!namesPeople(columns)) return { ok: false, code: 'wishes-without-person' };
  if (columns.choices.kind === 'none') return { ok: false, code: 'wishes-without-choices' };
  const findPerson = personFinder(facts.people);
  const seen = new Set<string>();
  return {
    ok: true,
    columns,
    rows: table.rows.map(({ cells, number }) => {
      const reading = new RowReading(header, cells);
      const person = findPerson(reading, columns);
      const ranking = readRanking(reading, columns, facts.seminars);
      if (person) checkPerson(person, reading, columns, facts.inviteMissing, seen);
      return {
        row: number,
        who: whoOf(reading, columns),
        personId: person?.personId ?? null,
        participationId: person?.participation?.id ?? null,
        ranking,
        faults: reading.faults,
        verdict: verdictOf(reading.faults, person, ranking),
      };
    }),
  };
}

/** How many rows have each verdict. */
export function countVerdicts(
  rows: readonly { readonly verdict: WishVerdict }[],
): Record<WishVerdict, number> {
  const counts: Record<WishVerdict, number> = { new: 0, changed: 0, unchanged: 0, faulty: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

/** A row's cells by column, and what was found wrong in them. */
class RowReading {
  readonly faults: WishFault[] = [];
  readonly #header: readonly string[];
  readonly #cells: readonly string[];

  constructor(header: readonly string[], cells: readonly string[]) {
    this.#header = header;
    this.#cells = cells;
  }

  cell(column: number | null): string {
    return column === null ? '' : (this.#cells[column] ?? '').trim();
  }

  fault(column: number | null, code: WishFaultCode, value = this.cell(column)): void {
    this.faults.push({ column: column === null ? '' : (this.#header[column] ?? ''), value, code });
  }
}

function namesPeople({ email, employeeNumber, name, givenName, familyName }: WishColumns): boolean {
  const byName = name !== null || (givenName !== null && familyName !== null);
  return email !== null || employeeNumber !== null || byName;
}

function firstPersonColumn({ email, employeeNumber, name, familyName }: WishColumns) {
  return email ?? employeeNumber ?? name ?? familyName;
}

function nameOf(reading: RowReading, { name, givenName, familyName }: WishColumns): string {
  return name === null
    ? `${reading.cell(givenName)} ${reading.cell(familyName)}`.trim()
    : reading.cell(name);
}

function whoOf(reading: RowReading, columns: WishColumns): string {
  const parts = [
    nameOf(reading, columns),
    reading.cell(columns.email),
    reading.cell(columns.employeeNumber),
  ];
  return parts.find((part) => part !== '') ?? '';
}

type FindPerson = (reading: RowReading, columns: WishColumns) => WishPerson | null;

function personFinder(people: readonly WishPerson[]): FindPerson {
  const index = (keysOf: (person: WishPerson) => readonly string[]) => {
    const found = new Map<string, WishPerson[]>();
    for (const person of people) {
      for (const key of keysOf(person)) found.set(key, [...(found.get(key) ?? []), person]);
    }
    return found;
  };
  const byEmail = index(({ email }) => [plainText(email)]);
  const byNumber = index(({ employeeNumber }) =>
    employeeNumber === null ? [] : [plainText(employeeNumber)],
  );
  const byName = index(({ givenName, familyName }) => [
    plainText(`${givenName} ${familyName}`),
    plainText(`${familyName}, ${givenName}`),
    plainText(`${familyName} ${givenName}`),
  ]);
  return (reading, columns) => {
    const tries: readonly [Map<string, WishPerson[]>, string][] = [
      [byEmail, plainText(reading.cell(columns.email))],
      [byNumber, plainText(reading.cell(columns.employeeNumber))],
      [byName, plainText(nameOf(reading, columns))],
    ];
    const given = tries.filter(([, key]) => key !== '');
    for (const [found, key] of given) {
      const matches = new Set(found.get(key));
      const [only] = matches;
      if (matches.size === 1 && only) return only;
      if (matches.size > 1) {
        reading.fault(firstPersonColumn(columns), 'person-ambiguous', key);
        return null;
      }
    }
    const column = firstPersonColumn(columns);
    reading.fault(column, given.length === 0 ? 'person-missing' : 'person-unknown');
    return null;
  };
}

function checkPerson(
  person: WishPerson,
  reading: RowReading,
  columns: WishColumns,
  inviteMissing: boolean,
  seen: Set<string>,
): void {
  const column = firstPersonColumn(columns);
  if (seen.has(person.personId)) reading.fault(column, 'person-twice');
  seen.add(person.personId);
  const attendance = person.participation?.attendance;
  if (attendance === undefined && !inviteMissing) reading.fault(column, 'person-not-invited');
  if (attendance === 'DECLINED') reading.fault(column, 'person-declined');
  if (attendance === 'DIGITAL') reading.fault(column, 'person-digital');
}

function readRanking(
  reading: RowReading,
  columns: WishColumns,
  seminars: readonly WishSeminar[],
): readonly string[] {
  const before = reading.faults.length;
  const { choices } = columns;
  const ranking =
    choices.kind === 'by-seminar'
      ? readPlaces(reading, choices.columns)
      : readSeminars(reading, wishedCells(reading, choices), seminars);
  if (ranking.length === 0 && reading.faults.length === before) reading.fault(null, 'no-wishes');
  return ranking;
}

interface WishedCell {
  readonly column: number;
  readonly value: string;
}

function wishedCells(reading: RowReading, choices: WishColumns['choices']): readonly WishedCell[] {
  const cells =
    choices.kind === 'in-one'
      ? reading
          .cell(choices.column)
          .split(/[;\n|]/)
          .map((value) => ({ column: choices.column, value: value.trim() }))
      : choices.kind === 'by-place'
        ? choices.columns.map((column) => ({ column, value: reading.cell(column) }))
        : [];
  return cells.filter(({ value }) => value !== '');
}

function readSeminars(
  reading: RowReading,
  cells: readonly WishedCell[],
  seminars: readonly WishSeminar[],
): readonly string[] {
  const ranking: string[] = [];
  for (const { column, value } of cells) {
    const seminar = matchSeminar(value, seminars);
    if (seminar === null) reading.fault(column, 'seminar-unknown', value);
    else if (ranking.includes(seminar.id)) reading.fault(column, 'seminar-twice', value);
    else ranking.push(seminar.id);
  }
  return ranking;
}

function readPlaces(
  reading: RowReading,
  columns: readonly { readonly column: number; readonly seminarId: string }[],
): readonly string[] {
  const placed: { place: number; seminarId: string }[] = [];
  for (const { column, seminarId } of columns) {
    const value = reading.cell(column);
    if (value === '') continue;
    const place = Number(/^\d{1,2}/.exec(value)?.[0] ?? 0);
    if (place < 1) reading.fault(column, 'place-unreadable');
    else if (placed.some((other) => other.place === place)) reading.fault(column, 'place-twice');
    else placed.push({ place, seminarId });
  }
  return placed.sort((one, other) => one.place - other.place).map(({ seminarId }) => seminarId);
}

function verdictOf(
  faults: readonly WishFault[],
  person: WishPerson | null,
  ranking: readonly string[],
): WishVerdict {
  if (faults.length > 0 || person === null) return 'faulty';
  const current = person.participation?.ranking ?? [];
  if (current.length === 0) return 'new';
  const same = current.length === ranking.length && current.every((id, at) => id === ranking[at]);
  return same ? 'unchanged' : 'changed';
}
