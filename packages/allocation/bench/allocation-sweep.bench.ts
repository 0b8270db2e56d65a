import type { Benchmark } from '../../../scripts/bench/benchmark.ts';
import { allocate } from '../src/allocate.ts';
import type { AllocationProblem } from '../src/problem.ts';
import { figuresOfResult } from '../src/testing/best-by-trying-all.ts';
import { afterChanges, type ProblemShape, randomProblem } from '../src/testing/random-problem.ts';
import { SolverTooSlow, solveByHighs } from '../src/testing/solve-by-highs.ts';
import { verifyAllocation } from '../src/verify-allocation.ts';

const targets = {
  objectiveRatio: 1,
  worseThanSolver: 0,
  movedAboveSolver: 0,
  violations: 0,
  unproven: 0,
  slowestMs: 10_000,
};

const plain: Omit<ProblemShape, 'slots' | 'seminars' | 'people'> = {
  even: true,
  room: 1.1,
  ranked: 0,
  unacceptable: false,
  minimums: false,
  paired: 0,
  away: false,
};

const kinds: Record<string, Partial<ProblemShape>> = {
  even: {},
  'partial rankings': { ranked: 4 },
  'unacceptable, away': { unacceptable: true, away: true },
  'minimums, just enough seats': { minimums: true, room: 1 },
  uneven: { even: false },
  'uneven, minimums': { even: false, minimums: true },
  'too few seats': { even: false, room: 0.9, ranked: 3 },
  pairs: { paired: 0.5 },
  'pairs, minimums, just enough seats': { paired: 0.5, minimums: true, room: 1 },
  'uneven, pairs, partial rankings': { even: false, paired: 0.5, ranked: 4 },
};

/** What one kind of problem came to. */
interface Tally {
  readonly own: number[];
  readonly solver: number[];
  solverProved: number;
  ratio: number;
}

/**
 * Random problems of every shape, in both objectives, against HiGHS's proven optimum.
 * `--instances N` (default 2) per shape and objective, `--limit S` seconds (default 10) for HiGHS on each, `--people N` (default 40).
 * Where HiGHS has no proof within its limit only the engine's own proof counts.
 */
export const benchmark: Benchmark = {
  name: 'allocation-sweep',
  targets,
  async run(args) {
    const instances = Number(args.instances ?? 2);
    const limit = Number(args.limit ?? 10);
    const people = Number(args.people ?? 40);
    const figures = {
      instances: 0,
      solverProved: 0,
      objectiveRatio: 1,
      worseThanSolver: 0,
      movedAboveSolver: 0,
      violations: 0,
      unproven: 0,
      slowestMs: 0,
    };
    const table: [string, string][] = [];

    const compare = async (
      problem: AllocationProblem,
      objective: 'fair' | 'total',
      tally: Tally,
    ): Promise<void> => {
      const own = await allocate(problem, { objective });
      figures.instances++;
      figures.violations += verifyAllocation(problem, own).length;
      figures.unproven += own.optimal ? 0 : 1;
      figures.slowestMs = Math.max(figures.slowestMs, Math.round(own.elapsedMs));
      tally.own.push(own.elapsedMs);
      const solved = await solvedWithin(problem, objective, limit);
      if (solved === undefined) return;
      figures.solverProved++;
      tally.solverProved++;
      tally.solver.push(solved.elapsedMs);
      const mine = figuresOfResult(problem, own, objective);
      const theirs = figuresOfResult(problem, solved, objective);
      figures.worseThanSolver += isLess(theirs, mine) ? 1 : 0;
      figures.movedAboveSolver += Math.max(0, (mine[1] ?? 0) - (theirs[1] ?? 0));
      if (objective === 'fair' || solved.cost === own.cost) return;
      tally.ratio = Math.max(tally.ratio, own.cost / solved.cost);
      figures.objectiveRatio = Math.max(figures.objectiveRatio, tally.ratio);
    };

    let seed = 0;
    const sweep = async (label: string, build: (seed: number) => Promise<AllocationProblem>) => {
      const tally: Tally = { own: [], solver: [], solverProved: 0, ratio: 1 };
      for (let instance = 0; instance < instances; instance++) {
        const problem = await build(++seed);
        for (const objective of ['fair', 'total'] as const) {
          await compare(problem, objective, tally);
        }
      }
      table.push([label, described(tally)]);
    };

    for (const [kind, shape] of Object.entries(kinds)) {
      for (let slots = 1; slots <= 6; slots++) {
        const whole = { ...plain, slots, seminars: slots + 3, people, ...shape };
        await sweep(`${slots} × ${slots + 3}, ${kind}`, async (at) => randomProblem(whole, at));
      }
    }
    await sweep(`6 × 6, 54 people, even, minimums, pairs, no seat to spare`, async (at) =>
      randomProblem(
        { ...plain, slots: 6, seminars: 6, people: 54, room: 1, minimums: true, paired: 0.5 },
        at,
      ),
    );
    for (const change of ['out', 'in'] as const) {
      for (let slots = 1; slots <= 6; slots++) {
        const whole = { ...plain, even: false, slots, seminars: slots + 3, people };
        await sweep(`${slots} × ${slots + 3}, repair after 5 % drop ${change}`, async (at) => {
          const problem = randomProblem(whole, at);
          return afterChanges(problem, (await allocate(problem)).assignments, 0.05, change, at);
        });
      }
    }
    const ok = Object.entries(targets).every(
      ([name, most]) => figures[name as keyof typeof targets] <= most,
    );
    return { figures, ok, table };
  },
};

async function solvedWithin(
  problem: AllocationProblem,
  objective: 'fair' | 'total',
  seconds: number,
) {
  try {
    return await solveByHighs(problem, objective, seconds);
  } catch (error) {
    if (error instanceof SolverTooSlow) return undefined;
    throw error;
  }
}

function described({ own, solver, solverProved, ratio }: Tally): string {
  const proofs = `HiGHS ${solverProved} of ${own.length} proven`;
  const time = `${median(own)} ms, at most ${Math.round(Math.max(...own))} ms`;
  const theirs = solver.length > 0 ? `, ${median(solver)} ms` : '';
  return `ratio ${ratio.toFixed(3)}, ${time}; ${proofs}${theirs}`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

function isLess(left: readonly number[], right: readonly number[]): boolean {
  const first = left.findIndex((value, index) => value !== right[index]);
  return first >= 0 && (left[first] ?? 0) < (right[first] ?? 0);
}
