import type { Highs, Model } from 'highs';
import { type IndexedProblem, NONE, previousSeat, rankOf } from './indexed-problem.ts';
import { type Level, UNPLACED } from './levels.ts';
import {
  blend,
  type Goal,
  lexicographicCorner,
  resetBounds,
  setCost,
  solve,
  WHOLE,
} from './lexicographic-corner.ts';
import type { Pace } from './pace.ts';
import { type SeatModel, seatModel } from './seat-model.ts';

/** Seats per session column chosen by the solver: person × slot (of the problem) → session or NONE. */
export interface GeneralSeats {
  readonly seats: Int32Array;
  readonly proven: boolean;
}

let loaded: Promise<Highs> | undefined;

/**
 * The best seats in slots that hang together in no simpler way, by integer programming with HiGHS
 * (Q. Huangfu, J. Hall, 2018): the levels are minimised one after the other, each kept at its least
 * while the next is minimised. Levels that only break ties are left to the caller.
 * @param mostPlaced no outcome can fill more places than this
 * @throws Error when the solver fails
 */
export async function allocateGenerally(
  problem: IndexedProblem,
  slots: readonly number[],
  levels: readonly Level[],
  mostPlaced: number,
  pace: Pace,
): Promise<GeneralSeats> {
  loaded ??= loadSolver();
  const highs = await loaded;
  const model = seatModel(problem, slots);
  const [unplaced, ...lesser] = goals(problem, slots, model, levels);
  if (unplaced === undefined || model.personOf.length === 0) return readSeats(problem, model, []);
  return highs.withModel(model.data, async (solver) => {
    solver.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.99 });
    const corner = await lexicographicCorner(highs, solver, [unplaced, ...lesser], pace);
    if (corner !== undefined) return readSeats(problem, model, corner);
    resetBounds(solver, model.data);
    const fillRow = model.data.numRows;
    holdAtMost(solver, unplaced, unplaced.constant - mostPlaced);
    let solved = lesser.length > 1 ? blend(lesser) : (lesser[0] ?? unplaced);
    let values = minimise(highs, solver, solved);
    if (values === undefined) {
      solver.changeRowBounds(fillRow, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
      solved = unplaced;
      values = required(minimise(highs, solver, unplaced));
      const placed = unplaced.constant - lossOf(unplaced, values);
      solver.changeRowBounds(fillRow, Number.NEGATIVE_INFINITY, -placed);
    }
    for (const [index, goal] of lesser.entries()) {
      await pace.rest(index / lesser.length);
      if (goal !== solved && lossOf(goal, values) > 0) {
        solver.setSolution({ colValue: values });
        values = required(minimise(highs, solver, goal));
      }
      holdAtMost(solver, goal, lossOf(goal, values));
    }
    return readSeats(problem, model, values);
  });
}

/** The package's declarations describe its CommonJS build, where the loader is one level deeper. */
async function loadSolver(): Promise<Highs> {
  const { default: load }: { default: unknown } = await import('highs');
  return (load as () => Promise<Highs>)();
}

function required(values: Float64Array | undefined): Float64Array {
  if (values === undefined) throw new Error('The solver found no outcome where one exists.');
  return values;
}

/** Solves for one goal, in whole numbers. Undefined when nothing is feasible. */
function minimise(highs: Highs, solver: Model, goal: Goal): Float64Array | undefined {
  const columns = setCost(solver, goal.cost);
  solver.changeColsIntegrality(columns, new Int32Array(goal.cost.length).fill(WHOLE));
  const solution = solve(highs, solver);
  solver.clearIntegrality();
  return solution?.colValue.map(Math.round);
}

function lossOf(goal: Goal, values: ArrayLike<number>): number {
  return goal.cost.reduce((sum, cost, column) => sum + cost * (values[column] ?? 0), goal.constant);
}

function holdAtMost(solver: Model, goal: Goal, loss: number): void {
  const indices: number[] = [];
  goal.cost.forEach((cost, column) => {
    if (cost !== 0) indices.push(column);
  });
  if (indices.length === 0) return;
  if (
    loss === 0 &&
    goal.constant === 0 &&
    indices.every((column) => (goal.cost[column] ?? 0) > 0)
  ) {
    const zeros = indices.map(() => 0);
    solver.changeColsBounds({ kind: 'set', indices }, zeros, zeros);
    return;
  }
  const values = indices.map((column) => goal.cost[column] as number);
  solver.addRow(Number.NEGATIVE_INFINITY, loss - goal.constant, { indices, values });
}

function goals(
  problem: IndexedProblem,
  slots: readonly number[],
  model: SeatModel,
  levels: readonly Level[],
): Goal[] {
  const judged = levels
    .filter((level) => !level.tie)
    .map((level) => goal(problem, slots, model, level));
  if (model.movedColumns.length === 0) return judged;
  const people = new Float64Array(model.data.numCols);
  for (const column of model.movedColumns) people[column] = 1;
  const [unplaced, ...others] = judged;
  return unplaced === undefined ? [] : [unplaced, { cost: people, constant: 0 }, ...others];
}

/** A level as costs of columns: what sitting adds beyond what having nothing in the slot adds. */
function goal(
  problem: IndexedProblem,
  slots: readonly number[],
  model: SeatModel,
  level: Level,
): Goal {
  const cost = new Float64Array(model.data.numCols);
  let constant = 0;
  const nothing = (person: number, slot: number): number =>
    level.loss(person, UNPLACED, previousSeat(problem, person, slot) !== NONE);
  problem.personIds.forEach((_, person) => {
    for (const slot of slots) {
      if (problem.available[person * problem.slotIds.length + slot] === 1) {
        constant += nothing(person, slot);
      }
    }
  });
  model.personOf.forEach((person, column) => {
    const session = model.sessionOf[column] as number;
    const slot = problem.slotOf[session] as number;
    const before = previousSeat(problem, person, slot);
    const moved = before !== NONE && before !== session;
    cost[column] =
      level.loss(person, rankOf(problem, person, session), moved) - nothing(person, slot);
  });
  return { cost, constant };
}

function readSeats(
  problem: IndexedProblem,
  model: SeatModel,
  values: ArrayLike<number>,
): GeneralSeats {
  const seats = new Int32Array(problem.personIds.length * problem.slotIds.length).fill(NONE);
  model.personOf.forEach((person, column) => {
    if (values[column] !== 1) return;
    const session = model.sessionOf[column] as number;
    seats[person * problem.slotIds.length + (problem.slotOf[session] as number)] = session;
  });
  return { seats, proven: true };
}
