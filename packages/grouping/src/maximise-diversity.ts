import { DiversitySearch } from './diversity-search.ts';
import { evenSizes, promisingSizes } from './group-sizes.ts';
import { GroupingInputError } from './input-error.ts';
import { Random } from './random.ts';
import { SearchBudget, type SearchOptions } from './search-budget.ts';

/** People, how much each pair is worth in one group, and the groups' sizes. */
export interface DiversityProblem {
  readonly n: number;
  /** n × n, symmetric; the diagonal is not read. */
  readonly weights: Float64Array;
  readonly groups: readonly { readonly min: number; readonly max: number }[];
}

export interface DiversityProgress {
  readonly objective: number;
  readonly elapsedMs: number;
}

export interface DiversityResult {
  /** The group of each person, from 0. */
  readonly groupOf: Int32Array;
  /** Σ weight over pairs that share a group, each pair once. */
  readonly objective: number;
  readonly elapsedMs: number;
}

const DEFAULT_LIMIT_MS = 3000;
/** Proposals between two looks at the clock. */
const BATCH = 16_384;
/** Moves carried out per row of proposals where cooling begins and ends: between them order arises. */
const MOVES_WHEN_HOT = 2;
const MOVES_WHEN_COLD = 0.05;
/** Where a later cooling begins: much of the order stays. */
const MOVES_WHEN_WARM = 1;
/** Of the first, fast cooling that finds the temperatures: each in units of the last, and its part of the budget. */
const STEP = 0.92;
const MOST_SPENT_FINDING = 0.15;
/** So many rows per person squared are one cooling's; a larger budget is shared by several longer ones. */
const ROWS_OF_COOLING = 8;
/** Where sizes are free every so many coolings one starts molten, to meet sizes nobody thought of. */
const MOLTEN = 4;

/**
 * Maximally diverse grouping: maximise Σ weight over pairs in the same group, within size bounds. Swap
 * annealing (S. Kirkpatrick et al., 1983) over a maintained table of what each person is worth in each
 * group: proposing costs O(1), carrying out O(n). A fast first cooling finds the temperatures between
 * which order arises, whatever the weights; then one slow cooling, or several when the budget allows,
 * fills the budget, so more time gives better groups. Where sizes are free they are chosen first. When
 * the signal fires the best so far is returned.
 * @throws GroupingInputError when sizes or weights cannot be used
 */
export function maximiseDiversity(
  problem: DiversityProblem,
  options: SearchOptions<DiversityProgress> = {},
): DiversityResult {
  check(problem);
  const { onProgress, seed, ...limits } = options;
  const budget = new SearchBudget(limits, DEFAULT_LIMIT_MS);
  const search = new DiversitySearch(problem, evenSizes(problem), new Random(seed ?? 1));
  const report = (): void => {
    if (!budget.reportDue()) return;
    onProgress?.({ objective: search.bestObjective, elapsedMs: budget.elapsedMs });
  };
  if (problem.n > 1 && problem.groups.length > 1) anneal(problem, search, budget, report);
  search.returnToBest();
  search.climb();
  const groupOf = search.groupOf;
  return { groupOf, objective: objectiveOf(problem, groupOf), elapsedMs: budget.elapsedMs };
}

function anneal(
  problem: DiversityProblem,
  search: DiversitySearch,
  budget: SearchBudget,
  report: () => void,
): void {
  const { n } = problem;
  const molten = search.spreadOfGains();
  if (molten === 0) return;
  const run = (rows: number, temperature: number): void => {
    search.run(rows, temperature);
    budget.spend(rows * n);
    report();
  };
  const { hot, warm, cold, rowsPerShare } = findTemperatures(search, n, molten, budget, run);
  const start = budget.used;
  const plenty = ((1 - start) * rowsPerShare) / (ROWS_OF_COOLING * n * n);
  const coolings = Math.max(1, Math.round(Math.sqrt(plenty)));
  const batch = Math.max(1, Math.round(BATCH / n));
  let cooling = 0;
  let first = hot;
  if (search.resizable) search.scatter(promisingSizes(problem, search.groupOf));
  for (let used = start; used < 1; used = budget.used) {
    const done = ((used - start) / (1 - start)) * coolings;
    if (Math.floor(done) > cooling) {
      cooling = Math.floor(done);
      if (search.resizable) search.returnToBest();
      first = search.resizable && cooling % MOLTEN === MOLTEN - 1 ? molten : warm;
    }
    run(batch, first * (cold / first) ** (done - cooling));
  }
}

/** Cools fast and watches how many moves are carried out. */
function findTemperatures(
  search: DiversitySearch,
  n: number,
  molten: number,
  budget: SearchBudget,
  run: (rows: number, temperature: number) => void,
): { hot: number; warm: number; cold: number; rowsPerShare: number } {
  let temperature = molten;
  let hot = molten;
  let warm = molten;
  let rows = Math.ceil(n / 8);
  let rowsPerShare = 0;
  for (;;) {
    const before = search.carriedOut;
    const used = budget.used;
    run(rows, temperature);
    const moves = (search.carriedOut - before) / rows;
    rowsPerShare = rows / Math.max(1e-9, budget.used - used);
    if (moves < 2 * MOVES_WHEN_HOT) rows = n;
    if (moves > MOVES_WHEN_HOT) hot = temperature;
    if (moves > MOVES_WHEN_WARM) warm = temperature;
    if (moves <= MOVES_WHEN_COLD || budget.used > MOST_SPENT_FINDING) break;
    temperature *= STEP;
  }
  search.climb();
  return { hot, warm, cold: Math.min(temperature, warm / 1.5), rowsPerShare };
}

function check({ n, weights, groups }: DiversityProblem): void {
  if (weights.length !== n * n) throw new GroupingInputError('invalid-weight', String(n));
  weights.forEach((weight, cell) => {
    const one = Math.floor(cell / n);
    const other = cell % n;
    if (one !== other && !Number.isFinite(weight)) {
      throw new GroupingInputError('invalid-weight', String(one), String(other));
    }
  });
  let least = 0;
  let most = 0;
  groups.forEach(({ min, max }, group) => {
    if (!Number.isInteger(min) || !Number.isInteger(max) || min < 0 || max < min) {
      throw new GroupingInputError('invalid-size', String(group));
    }
    least += min;
    most += max;
  });
  if (least > n || most < n) throw new GroupingInputError('invalid-size', String(n));
}

function objectiveOf({ n, weights }: DiversityProblem, groupOf: Int32Array): number {
  let sum = 0;
  for (let one = 0; one < n; one++) {
    for (let other = one + 1; other < n; other++) {
      if (groupOf[one] === groupOf[other]) sum += weights[one * n + other] as number;
    }
  }
  return sum;
}
