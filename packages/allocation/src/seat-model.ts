import type { ModelData } from 'highs';
import { type IndexedProblem, maySit, NONE, previousSeat, sessionsIn } from './indexed-problem.ts';

/** A programme of who sits where, its columns from 0 to 1. Columns: seats, then open sessions, then moved people. */
export interface SeatModel {
  readonly data: ModelData;
  /** Column → person and session; the columns after the last one are of other kinds. */
  readonly personOf: Int32Array;
  readonly sessionOf: Int32Array;
  /** The columns that are 1 when a person has moved from the outcome under repair. */
  readonly movedColumns: readonly number[];
}

interface Row {
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** Builds the constraints of the slots: one seat each, no seminar twice, seats, minimums, pairs, moves. */
export function seatModel(problem: IndexedProblem, slots: readonly number[]): SeatModel {
  const sessions = slots.flatMap((slot) => sessionsIn(problem, slot));
  const personOf: number[] = [];
  const sessionOf: number[] = [];
  const columnOf = new Int32Array(problem.personIds.length * problem.sessionIds.length).fill(NONE);
  problem.personIds.forEach((_, person) => {
    for (const session of sessions) {
      if (!mayBothSit(problem, person, session)) continue;
      columnOf[person * problem.sessionIds.length + session] = personOf.length;
      personOf.push(person);
      sessionOf.push(session);
    }
  });
  const column = (person: number, session: number): number =>
    columnOf[person * problem.sessionIds.length + session] as number;
  const rows: Row[] = [
    ...oncePerSlotAndSeminar(problem, personOf, sessionOf),
    ...pairRows(problem, sessions, column),
  ];
  const seatedIn = Map.groupBy(sessionOf.keys(), (index) => sessionOf[index] as number);
  let columns = personOf.length;
  for (const session of sessions) {
    const seated = seatedIn.get(session) ?? [];
    const least = problem.minimum[session] as number;
    rows.push(...seatRows(seated, problem.capacity[session] as number, least, columns));
    if (least > 0) columns++;
  }
  const movedColumns: number[] = [];
  problem.personIds.forEach((_, person) => {
    const before = slots
      .map((slot) => previousSeat(problem, person, slot))
      .filter((session) => session !== NONE);
    if (before.length === 0) return;
    for (const session of before) {
      const kept = column(person, session);
      rows.push(row(1, Number.POSITIVE_INFINITY, kept === NONE ? [columns] : [kept, columns]));
    }
    movedColumns.push(columns++);
  });
  return {
    data: modelData(rows, columns),
    personOf: Int32Array.from(personOf),
    sessionOf: Int32Array.from(sessionOf),
    movedColumns,
  };
}

/** True when the colleague to sit with, if both take part in the slot, may sit there too. */
function mayBothSit(problem: IndexedProblem, person: number, session: number): boolean {
  if (!maySit(problem, person, session)) return false;
  const partner = problem.partner[person] as number;
  if (partner === NONE) return true;
  const slot = problem.slotOf[session] as number;
  const absent = problem.available[partner * problem.slotIds.length + slot] === 0;
  return absent || maySit(problem, partner, session);
}

function row(
  lower: number,
  upper: number,
  columns: readonly number[],
  values: readonly number[] = columns.map(() => 1),
): Row {
  return { lower, upper, columns, values };
}

function oncePerSlotAndSeminar(
  problem: IndexedProblem,
  personOf: readonly number[],
  sessionOf: readonly number[],
): Row[] {
  const groups = new Map<string, number[]>();
  personOf.forEach((person, column) => {
    const session = sessionOf[column] as number;
    const keys = [
      `${person} slot ${problem.slotOf[session]}`,
      `${person} seminar ${problem.seminarOf[session]}`,
    ];
    for (const key of keys) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [column]);
      else group.push(column);
    }
  });
  return [...groups.values()]
    .filter((columns) => columns.length > 1)
    .map((columns) => row(Number.NEGATIVE_INFINITY, 1, columns));
}

function pairRows(
  problem: IndexedProblem,
  sessions: readonly number[],
  column: (person: number, session: number) => number,
): Row[] {
  const rows: Row[] = [];
  problem.partner.forEach((partner, person) => {
    if (partner < person) return;
    for (const session of sessions) {
      const mine = column(person, session);
      const theirs = column(partner, session);
      if (mine !== NONE && theirs !== NONE) rows.push(row(0, 0, [mine, theirs], [1, -1]));
    }
  });
  return rows;
}

/** At most the seats; with a minimum, none at all or at least that many (the column `open` decides). */
function seatRows(
  seated: readonly number[],
  capacity: number,
  minimum: number,
  open: number,
): Row[] {
  if (minimum === 0) return [row(Number.NEGATIVE_INFINITY, capacity, seated)];
  const ones = seated.map(() => 1);
  return [
    row(Number.NEGATIVE_INFINITY, 0, [...seated, open], [...ones, -capacity]),
    row(0, Number.POSITIVE_INFINITY, [...seated, open], [...ones, -minimum]),
  ];
}

function modelData(rows: readonly Row[], columns: number): ModelData {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((entry, index) => {
    starts[index + 1] = (starts[index] as number) + entry.columns.length;
  });
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: rows.map((entry) => entry.lower),
    rowUpper: rows.map((entry) => entry.upper),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: rows.flatMap((entry) => entry.columns),
      values: rows.flatMap((entry) => entry.values),
    },
  };
}
