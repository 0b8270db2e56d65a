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
/** Moves between two looks at the clock. */
const BATCH = 4096;
/** Temperatures in units of the spread of a swap's gain, first and last. */
const HOTTEST = 0.28;
const COLDEST = 0.07;
/** Up to this many people several hotter coolings share the budget: few people get stuck easily. */
const FEW = 60;
const COOLINGS_OF_FEW = 8;
const HOTTEST_OF_FEW = 1;

/**
 * Maximally diverse grouping: maximise Σ weight over pairs in the same group, within size bounds. Swap
 * annealing (S. Kirkpatrick et al., 1983) over a maintained table of what each person is worth in each
 * group: proposing costs O(1), carrying out O(n). Cooling fills the whole budget, so more time gives
 * better groups; when the signal fires the best so far is returned.
 * @throws GroupingInputError when sizes or weights cannot be used
 */
export function maximiseDiversity(
  problem: DiversityProblem,
  options: SearchOptions<DiversityProgress> = {},
): DiversityResult {
  check(problem);
  const { timeLimitMs, iterations, signal, onProgress } = options;
  const budget = new SearchBudget(
    {
      ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
      ...(iterations === undefined ? {} : { iterations }),
      ...(signal === undefined ? {} : { signal }),
    },
    DEFAULT_LIMIT_MS,
  );
  const search = new DiversitySearch(problem, new Random(options.seed ?? 1));
  const spread = search.spreadOfGains();
  for (let used = 0; used < 1 && spread > 0; used = budget.used) {
    search.run(BATCH, spread * temperatureAt(used, problem.n));
    budget.spend(BATCH);
    if (budget.reportDue()) {
      onProgress?.({ objective: search.bestObjective, elapsedMs: budget.elapsedMs });
    }
  }
  const groupOf = search.finish();
  return { groupOf, objective: objectiveOf(problem, groupOf), elapsedMs: budget.elapsedMs };
}

/** In units of the spread, when a share of the budget has been used. */
function temperatureAt(used: number, people: number): number {
  const few = people <= FEW;
  const hottest = few ? HOTTEST_OF_FEW : HOTTEST;
  const cooled = few ? (used * COOLINGS_OF_FEW) % 1 : used;
  return hottest * (COLDEST / hottest) ** cooled;
}

function check({ n, weights, groups }: DiversityProblem): void {
  if (weights.length !== n * n) throw new GroupingInputError('invalid-weight', String(n));
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

class DiversitySearch {
  readonly #problem: DiversityProblem;
  readonly #random: Random;
  readonly #groupOf: Int32Array;
  readonly #size: Int32Array;
  /** group × person: Σ weight between the person and the group's members. */
  readonly #worth: Float64Array;
  readonly #resizable: boolean;
  readonly #best: Int32Array;
  #gained = 0;
  #bestGained = 0;
  readonly #start: number;

  constructor(problem: DiversityProblem, random: Random) {
    this.#problem = problem;
    this.#random = random;
    this.#size = startingSizes(problem);
    this.#resizable = problem.groups.some(({ min, max }) => min < max);
    const order = Int32Array.from({ length: problem.n }, (_, person) => person);
    random.shuffle(order);
    this.#groupOf = new Int32Array(problem.n);
    let next = 0;
    this.#size.forEach((size, group) => {
      for (let seat = 0; seat < size; seat++) this.#groupOf[order[next++] as number] = group;
    });
    this.#worth = new Float64Array(problem.groups.length * problem.n);
    this.#groupOf.forEach((group, person) => {
      this.#addTo(group, person, 1);
    });
    this.#start = objectiveOf(problem, this.#groupOf);
    this.#best = this.#groupOf.slice();
  }

  get bestObjective(): number {
    return this.#start + Math.max(this.#gained, this.#bestGained);
  }

  /** How much a random swap's gain varies: the scale for temperatures. */
  spreadOfGains(): number {
    const { n } = this.#problem;
    if (n < 2 || this.#problem.groups.length < 2) return 0;
    let squares = 0;
    const samples = 500;
    for (let sample = 0; sample < samples; sample++) {
      const one = this.#random.below(n);
      const other = this.#random.below(n);
      if (this.#groupOf[one] !== this.#groupOf[other]) squares += this.#swapGain(one, other) ** 2;
    }
    return Math.sqrt(squares / samples);
  }

  run(moves: number, temperature: number): void {
    const { n } = this.#problem;
    const random = this.#random;
    for (let move = 0; move < moves; move++) {
      const one = random.below(n);
      if (this.#resizable && (random.bits() & 7) === 0) {
        this.#tryMove(one, random.below(this.#size.length), temperature);
        continue;
      }
      const other = random.below(n);
      if (this.#groupOf[one] === this.#groupOf[other]) continue;
      const gain = this.#swapGain(one, other);
      if (this.#accepts(gain, temperature)) this.#swap(one, other, gain);
    }
  }

  /** Goes to the best grouping met and from there uphill until no swap or move gains. */
  finish(): Int32Array {
    if (this.#gained < this.#bestGained) this.#returnToBest();
    const { n } = this.#problem;
    for (let improved = true; improved; ) {
      improved = false;
      for (let one = 0; one < n; one++) {
        for (let other = one + 1; other < n; other++) {
          if (this.#groupOf[one] === this.#groupOf[other]) continue;
          const gain = this.#swapGain(one, other);
          if (gain <= 1e-9) continue;
          this.#swap(one, other, gain);
          improved = true;
        }
      }
    }
    return this.#groupOf;
  }

  #returnToBest(): void {
    this.#best.forEach((group, person) => {
      const from = this.#groupOf[person] as number;
      if (from === group) return;
      this.#addTo(from, person, -1);
      this.#addTo(group, person, 1);
      this.#groupOf[person] = group;
      this.#size[from] = (this.#size[from] as number) - 1;
      this.#size[group] = (this.#size[group] as number) + 1;
    });
    this.#gained = this.#bestGained;
  }

  #accepts(gain: number, temperature: number): boolean {
    if (gain >= 0) return true;
    if (this.#random.fraction() >= Math.exp(gain / temperature)) return false;
    if (this.#gained > this.#bestGained) {
      this.#bestGained = this.#gained;
      this.#best.set(this.#groupOf);
    }
    return true;
  }

  #swapGain(one: number, other: number): number {
    const { n, weights } = this.#problem;
    const here = (this.#groupOf[one] as number) * n;
    const there = (this.#groupOf[other] as number) * n;
    const worth = this.#worth;
    return (
      (worth[there + one] as number) -
      (worth[here + one] as number) +
      (worth[here + other] as number) -
      (worth[there + other] as number) -
      2 * (weights[one * n + other] as number)
    );
  }

  #swap(one: number, other: number, gain: number): void {
    const { n, weights } = this.#problem;
    const here = (this.#groupOf[one] as number) * n;
    const there = (this.#groupOf[other] as number) * n;
    const worth = this.#worth;
    const rowOne = one * n;
    const rowOther = other * n;
    for (let person = 0; person < n; person++) {
      const shift = (weights[rowOther + person] as number) - (weights[rowOne + person] as number);
      worth[here + person] = (worth[here + person] as number) + shift;
      worth[there + person] = (worth[there + person] as number) - shift;
    }
    this.#undoOwnWeight(one, other, here, there);
    this.#groupOf[one] = there / n;
    this.#groupOf[other] = here / n;
    this.#gained += gain;
  }

  /** Nobody is worth anything to themselves, whatever the diagonal holds. */
  #undoOwnWeight(one: number, other: number, here: number, there: number): void {
    const { n, weights } = this.#problem;
    const ownOne = weights[one * n + one] as number;
    const ownOther = weights[other * n + other] as number;
    if (ownOne === 0 && ownOther === 0) return;
    this.#worth[here + one] = (this.#worth[here + one] as number) + ownOne;
    this.#worth[there + one] = (this.#worth[there + one] as number) - ownOne;
    this.#worth[here + other] = (this.#worth[here + other] as number) - ownOther;
    this.#worth[there + other] = (this.#worth[there + other] as number) + ownOther;
  }

  #tryMove(person: number, group: number, temperature: number): void {
    const { n, groups } = this.#problem;
    const from = this.#groupOf[person] as number;
    if (from === group) return;
    if ((this.#size[from] as number) <= (groups[from]?.min ?? 0)) return;
    if ((this.#size[group] as number) >= (groups[group]?.max ?? 0)) return;
    const gain =
      (this.#worth[group * n + person] as number) - (this.#worth[from * n + person] as number);
    if (!this.#accepts(gain, temperature)) return;
    this.#addTo(from, person, -1);
    this.#addTo(group, person, 1);
    this.#groupOf[person] = group;
    this.#size[from] = (this.#size[from] as number) - 1;
    this.#size[group] = (this.#size[group] as number) + 1;
    this.#gained += gain;
  }

  #addTo(group: number, person: number, sign: number): void {
    const { n, weights } = this.#problem;
    const offset = group * n;
    for (let other = 0; other < n; other++) {
      if (other === person) continue;
      this.#worth[offset + other] =
        (this.#worth[offset + other] as number) + sign * (weights[person * n + other] as number);
    }
  }
}

/** Every group its minimum, then the rest one by one to the smallest with room. */
function startingSizes({ n, groups }: DiversityProblem): Int32Array {
  const sizes = Int32Array.from(groups, ({ min }) => min);
  let left = n - sizes.reduce((sum, size) => sum + size, 0);
  while (left > 0) {
    let smallest = -1;
    sizes.forEach((size, group) => {
      if (size >= (groups[group]?.max ?? 0)) return;
      if (smallest < 0 || size < (sizes[smallest] as number)) smallest = group;
    });
    sizes[smallest] = (sizes[smallest] as number) + 1;
    left--;
  }
  return sizes;
}
