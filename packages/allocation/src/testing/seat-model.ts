import type { ModelData } from 'highs';
import { type IndexedProblem, maySit, NONE, previousSeat, sessionsIn } from '../indexed-problem.ts';

/** A 0–1 programme of who sits where. Columns: seats, pairs in sessions, then open sessions, then moved people. */
export interface SeatModel {
  readonly data: ModelData;
  /** Column → person and session; the columns after the last one are of other kinds. */
  readonly personOf: Int32Array;
  readonly sessionOf: Int32Array;
  /** The columns that are 1 when a person has moved from the outcome under repair. */
  readonly movedColumns: readonly number[];
  /** The columns that are 1 when two who asked for it sit together. */
  readonly togetherColumns: readonly number[];
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
      if (!maySit(problem, person, session)) continue;
      columnOf[person * problem.sessionIds.length + session] = personOf.length;
      personOf.push(person);
      sessionOf.push(session);
    }
  });
  const column = (person: number, session: number): number =>
    columnOf[person * problem.sessionIds.length + session] as number;
  const pairs = pairRows(problem, sessions, column, personOf.length);
  const rows: Row[] = [...oncePerSlotAndSeminar(problem, personOf, sessionOf), ...pairs.rows];
  const seatedIn = Map.groupBy(sessionOf.keys(), (index) => sessionOf[index] as number);
  let columns = personOf.length + pairs.columns.length;
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
    togetherColumns: pairs.columns,
  };
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

/** A column per pair and session that may be 1 when both sit there. */
function pairRows(
  problem: IndexedProblem,
  sessions: readonly number[],
  column: (person: number, session: number) => number,
  first: number,
): { rows: Row[]; columns: number[] } {
  const rows: Row[] = [];
  const columns: number[] = [];
  problem.partner.forEach((partner, person) => {
    if (partner < person) return;
    for (const session of sessions) {
      const seats = [column(person, session), column(partner, session)];
      if (seats.includes(NONE)) continue;
      const together = first + columns.length;
      columns.push(together);
      for (const seat of seats) rows.push(row(0, 1, [seat, together], [1, -1]));
    }
  });
  return { rows, columns };
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
    integrality: new Int32Array(columns).fill(1),
  };
}
