import type { Highs, Model, ModelData, Solution } from 'highs';
import type { Pace } from './pace.ts';

/** What one step of the solver keeps small: a whole number per column, and a constant. */
export interface Goal {
  readonly cost: Float64Array;
  readonly constant: number;
}

const TOLERANCE = 1e-6;
/** How much more a goal counts than the next in a blend, beyond what one column of the next can cost. */
const GRADE = 3;
const PRIMAL_SIMPLEX = 4;
/** What the solver calls a whole number. */
export const WHOLE = 1;

/**
 * The best whole values for goals in their order, by linear programming alone; undefined when that does not decide.
 *
 * After each goal the programme is confined to the face of its best points: by complementary slackness a point is best exactly when
 * every column with a reduced cost and every row with a price stays at its bound, so these are fixed there. That adds no row, and the
 * constraints keep the shape that gives whole corners. When the corner that is left is whole, it is best for every goal
 * in turn among all points, hence among the whole ones: a proof without branching; so is any whole point of the last face. It starts from the best corner of a blend of the
 * goals, from where few steps are left for each.
 */
export async function lexicographicCorner(
  highs: Highs,
  solver: Model,
  goals: readonly Goal[],
  pace: Pace,
): Promise<Float64Array | undefined> {
  setCost(solver, blend(goals).cost);
  if (solve(highs, solver) === undefined) return undefined;
  solver.options.set({ presolve: 'off', simplex_strategy: PRIMAL_SIMPLEX });
  let best: Float64Array | undefined;
  for (const [index, goal] of goals.entries()) {
    await pace.rest(index / goals.length);
    setCost(solver, goal.cost);
    const solution = solve(highs, solver);
    if (solution === undefined) return undefined;
    best = solution.colValue;
    confine(solver, solution);
  }
  if (best === undefined || isWhole(best)) return best?.map(Math.round);
  solver.options.set({ presolve: 'on' });
  return wholePoint(highs, solver, best.length);
}

/** Any whole point of what the programme is confined to, found by branching over the little that is not fixed. */
function wholePoint(highs: Highs, solver: Model, size: number): Float64Array | undefined {
  const columns = setCost(solver, new Float64Array(size));
  solver.changeColsIntegrality(columns, new Int32Array(size).fill(WHOLE));
  const solution = solve(highs, solver);
  solver.clearIntegrality();
  return solution?.colValue.map(Math.round);
}

function isWhole(values: Float64Array): boolean {
  return values.every((value) => Math.abs(value - Math.round(value)) < TOLERANCE);
}

/** The goals as one, each more important than the next: not their order, but a good guess at its answer. */
export function blend(goals: readonly Goal[]): Goal {
  const cost = new Float64Array(goals[0]?.cost.length ?? 0);
  for (const goal of goals) {
    const grade = GRADE * goal.cost.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
    goal.cost.forEach((value, column) => {
      cost[column] = grade * (cost[column] as number) + value;
    });
  }
  return { cost, constant: 0 };
}

/** Fixes what cannot change without losing. */
function confine(solver: Model, { colValue, colDual, rowValue, rowDual }: Solution): void {
  const priced = (duals: Float64Array | undefined) =>
    [...(duals ?? []).keys()].filter((index) => Math.abs(duals?.[index] ?? 0) > TOLERANCE);
  const columns = priced(colDual);
  const held = columns.map((column) => Math.round(colValue[column] as number));
  if (columns.length > 0) solver.changeColsBounds({ kind: 'set', indices: columns }, held, held);
  const rows = priced(rowDual);
  const kept = rows.map((row) => Math.round(rowValue[row] as number));
  if (rows.length > 0) solver.changeRowsBounds({ kind: 'set', indices: rows }, kept, kept);
}

/** Lets every column and row be what the model first allowed. */
export function resetBounds(solver: Model, data: ModelData): void {
  const columns = { kind: 'range', from: 0, to: data.numCols - 1 } as const;
  const rows = { kind: 'range', from: 0, to: data.numRows - 1 } as const;
  solver.changeColsBounds(columns, data.colLower, data.colUpper);
  solver.changeRowsBounds(rows, data.rowLower, data.rowUpper);
  solver.options.set({ presolve: 'choose', simplex_strategy: 1 });
}

/** Makes a cost what is minimised. */
export function setCost(solver: Model, cost: Float64Array) {
  const columns = { kind: 'range', from: 0, to: cost.length - 1 } as const;
  solver.changeColsCost(columns, cost);
  return columns;
}

/**
 * The best point for the cost that is set; undefined when there is none.
 * @throws Error when the solver stops for another reason
 */
export function solve(highs: Highs, solver: Model): Solution | undefined {
  const { modelStatus } = solver.run();
  if (modelStatus === highs.constants.modelStatus.infeasible) return undefined;
  if (modelStatus !== highs.constants.modelStatus.optimal) {
    throw new Error(`The solver stopped with status ${modelStatus}.`);
  }
  return solver.getSolution();
}
