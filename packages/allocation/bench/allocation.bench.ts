import { existsSync, readFileSync } from 'node:fs';
import type { Benchmark } from '../../../scripts/bench/benchmark.ts';
import { allocate } from '../src/allocate.ts';
import { allocateFirstCome } from '../src/first-come.ts';
import type { AllocationProblem } from '../src/problem.ts';
import { courseProblem, largeProblem } from '../src/testing/problems.ts';
import { solveByHighs } from '../src/testing/solve-by-highs.ts';
import { verifyAllocation } from '../src/verify-allocation.ts';

const targets = {
  oneSlot2000x20Ms: 300,
  threeSlots2000x12Ms: 4000,
  objectiveRatio: 1,
  timeRatioOneSlot: 1 / 8,
  timeRatioThreeSlots: 1 / 5,
  aghCost: 323,
  violations: 0,
};

/** `--agh FILE` gives the rankings elsewhere than beside the checkout; `--people N` the comparison's size. */
export const benchmark: Benchmark = {
  name: 'allocation',
  targets,
  async run(args) {
    const figures: Record<string, number> = { objectiveRatio: 1, violations: 0 };
    const table: [string, string][] = [];
    const people = Number(args.people ?? 460);
    const capacity = (seats: number, seminars: number): number =>
      Math.ceil((1.1 * seats) / seminars);

    const timed = async (label: string, problem: AllocationProblem, figure: string) => {
      const result = await allocate(problem, { objective: 'total' });
      const fair = await allocate(problem, { objective: 'fair' });
      const broken = verifyAllocation(problem, result).concat(verifyAllocation(problem, fair));
      figures.violations = (figures.violations ?? 0) + broken.length;
      figures[figure] = Math.round(result.elapsedMs);
      const firstCome = allocateFirstCome(problem, 1).cost;
      table.push([
        label,
        `${figures[figure]} ms, cost ${result.cost} (first come ${firstCome}); fair ${Math.round(fair.elapsedMs)} ms`,
      ]);
      return result;
    };
    const compared = async (label: string, problem: AllocationProblem, figure: string) => {
      const own = await allocate(problem, { objective: 'total' });
      const solver = await solveByHighs(problem, 'total');
      const ratio = solver.cost === own.cost ? 1 : own.cost / solver.cost;
      figures.objectiveRatio = Math.max(figures.objectiveRatio ?? 1, ratio);
      figures[figure] = Number((own.elapsedMs / solver.elapsedMs).toFixed(4));
      table.push([
        label,
        `${Math.round(own.elapsedMs)} ms, HiGHS ${Math.round(solver.elapsedMs)} ms, cost ${own.cost} and ${solver.cost}`,
      ]);
    };

    await solveByHighs(
      largeProblem({ people: 10, seminars: 3, slots: 1, seed: 1, capacity: 4 }),
      'total',
    );
    await timed(
      '2,000 people, 20 seminars, 1 slot',
      largeProblem({ people: 2000, seminars: 20, slots: 1, seed: 1, capacity: capacity(2000, 20) }),
      'oneSlot2000x20Ms',
    );
    await timed(
      '2,000 people, 12 seminars, 3 slots',
      largeProblem({ people: 2000, seminars: 12, slots: 3, seed: 2, capacity: capacity(2000, 12) }),
      'threeSlots2000x12Ms',
    );
    await compared(
      `${people} people, 12 seminars, 1 slot, against HiGHS`,
      largeProblem({ people, seminars: 12, slots: 1, seed: 3, capacity: capacity(people, 12) }),
      'timeRatioOneSlot',
    );
    await compared(
      `${people} people, 12 seminars, 3 slots, against HiGHS`,
      largeProblem({ people, seminars: 12, slots: 3, seed: 4, capacity: capacity(people, 12) }),
      'timeRatioThreeSlots',
    );
    const file =
      args.agh ?? new URL('../../../../shared/data/choices/agh-2003.csv', import.meta.url);
    if (existsSync(file)) {
      const courses = courseProblem(readFileSync(file, 'utf8'));
      const result = await timed('146 people, 9 courses (AGH 2003)', courses, 'aghMs');
      figures.aghCost = result.cost;
    }
    const ok = Object.entries(targets).every(([name, most]) => (figures[name] ?? 0) <= most);
    return { figures, ok, table };
  },
};
