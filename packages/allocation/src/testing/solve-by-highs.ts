import type { Highs, Model } from 'highs';
import {
  type IndexedProblem,
  indexProblem,
  NONE,
  previousSeat,
  rankOf,
} from '../indexed-problem.ts';
import { type Level, orderOfLevels, UNPLACED } from '../levels.ts';
import { describeOutcome } from '../outcome.ts';
import type { AllocationProblem } from '../problem.ts';
import { type SeatModel, seatModel } from './seat-model.ts';

/** What one step of the solver keeps small: a whole number per column, and a constant. */
interface Goal {
  readonly cost: Float64Array;
  readonly constant: number;
}

const GRADE = 3;

/** The solver was stopped before it had a proof. */
export class SolverTooSlow extends Error {}

let loaded: Promise<Highs> | undefined;

/**
 * The best outcome by integer programming with HiGHS (Q. Huangfu, J. Hall, 2018), to measure the engine
 * against: the levels that count are minimised one after the other, each kept at its least while the
 * next is minimised. Shares nothing with the engine but how the problem is numbered and the levels.
 * @param mostSeconds how long it may take
 * @throws SolverTooSlow when that is not enough
 * @throws Error when the solver fails
 */
export async function solveByHighs(
  problem: AllocationProblem,
  objective: 'fair' | 'total',
  mostSeconds = 1e9,
): Promise<ReturnType<typeof describeOutcome> & { elapsedMs: number }> {
  loaded ??= loadSolver();
  const highs = await loaded;
  const started = performance.now();
  const indexed = indexProblem(problem);
  const levels = orderOfLevels(indexed, objective, 1);
  const seats = await minimiseInOrder(highs, indexed, levels, mostSeconds);
  const elapsedMs = performance.now() - started;
  return { ...describeOutcome(indexed, seats), elapsedMs };
}

async function minimiseInOrder(
  highs: Highs,
  problem: IndexedProblem,
  levels: readonly Level[],
  mostSeconds: number,
): Promise<Int32Array> {
  const slots = problem.slotIds.map((_, slot) => slot);
  const mostPlaced = problem.available.reduce((sum, takesPart) => sum + takesPart, 0);
  const model = seatModel(problem, slots);
  const [unplaced, ...lesser] = goals(problem, slots, model, levels);
  if (unplaced === undefined || model.personOf.length === 0) return readSeats(problem, model, []);
  return highs.withModel(model.data, async (solver) => {
    solver.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 0.99,
      time_limit: mostSeconds,
    });
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
    for (const goal of lesser) {
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

/** Each goal GRADE times as important as the next: not their order, but a good guess at its answer. */
function blend(goals: readonly Goal[]): Goal {
  const cost = new Float64Array(goals[0]?.cost.length ?? 0);
  for (const goal of goals) {
    goal.cost.forEach((value, column) => {
      cost[column] = GRADE * (cost[column] as number) + value;
    });
  }
  return { cost, constant: 0 };
}

function required(values: Float64Array | undefined): Float64Array {
  if (values === undefined) throw new Error('The solver found no outcome where one exists.');
  return values;
}

/** Solves for one goal. Undefined when nothing is feasible. */
function minimise(highs: Highs, solver: Model, goal: Goal): Float64Array | undefined {
  solver.changeColsCost({ kind: 'range', from: 0, to: goal.cost.length - 1 }, goal.cost);
  const { modelStatus } = solver.run();
  if (modelStatus === highs.constants.modelStatus.infeasible) return undefined;
  if (modelStatus === highs.constants.modelStatus.timeLimit) throw new SolverTooSlow();
  if (modelStatus !== highs.constants.modelStatus.optimal) {
    throw new Error(`The solver stopped with status ${modelStatus}.`);
  }
  return solver.getSolution().colValue.map(Math.round);
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
  const counted = (columns: readonly number[], value: number, constant: number): Goal => {
    const cost = new Float64Array(model.data.numCols);
    for (const column of columns) cost[column] = value;
    return { cost, constant };
  };
  return levels
    .filter((level) => !level.tie)
    .map((level) => {
      if (level.scope === 'person') return counted(model.movedColumns, 1, 0);
      if (level.scope === 'pair')
        return counted(model.togetherColumns, -1, model.togetherColumns.length);
      return goal(problem, slots, model, level);
    });
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
): Int32Array {
  const seats = new Int32Array(problem.personIds.length * problem.slotIds.length).fill(NONE);
  model.personOf.forEach((person, column) => {
    if (values[column] !== 1) return;
    const session = model.sessionOf[column] as number;
    seats[person * problem.slotIds.length + (problem.slotOf[session] as number)] = session;
  });
  return seats;
}
