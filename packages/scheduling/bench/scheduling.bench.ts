import * as fc from 'fast-check';
import type { Benchmark } from '../../../scripts/bench/benchmark.ts';
import { proposeSchedule } from '../src/propose-schedule.ts';
import { bestByTryingAll } from '../src/testing/brute-force.ts';
import { type DayShape, dayProblem, tinyProblems } from '../src/testing/problems.ts';
import { verifySchedule } from '../src/verify-schedule.ts';

const targets = { slowestMs: 10_000, agreement: 1, violations: 0 };

const shapes: Omit<DayShape, 'people' | 'seed'>[] = [
  { wishes: 6, repeats: null },
  { wishes: 6, repeats: 3 },
  { wishes: 4, repeats: 2 },
  { wishes: 6, repeats: 1 },
].map((kind) => ({ seminars: 12, slots: 4, rooms: 10, ...kind }));

/** `--seeds N` makes so many days of each kind, `--tiny N` so many small ones; `--people N` the size of a day. */
export const benchmark: Benchmark = {
  name: 'scheduling',
  targets,
  async run(args) {
    const seeds = Number(args.seeds ?? 3);
    const people = Number(args.people ?? 460);
    const days: Day[] = [];
    for (const shape of shapes) {
      for (let seed = 1; seed <= seeds; seed++)
        days.push(await timeDay({ ...shape, people, seed }));
    }
    const tiny = Number(args.tiny ?? 500);
    const agreed = await countAgreeing(tiny);
    const figures = {
      slowestMs: Math.round(Math.max(...days.map(({ elapsedMs }) => elapsedMs))),
      agreement: agreed / tiny,
      violations: days.reduce((sum, { violations }) => sum + violations, 0),
      proven: days.filter(({ gap }) => gap === 0).length / days.length,
      largestGap: Number(Math.max(...days.map(({ gap }) => gap)).toFixed(4)),
    };
    const ok =
      figures.slowestMs <= targets.slowestMs &&
      figures.agreement === targets.agreement &&
      figures.violations === targets.violations;
    const table = days.map(({ line }) => line);
    return {
      figures,
      ok,
      table: [...table, ['agrees with trying every schedule', `${agreed} of ${tiny}`]],
    };
  },
};

interface Day {
  readonly elapsedMs: number;
  readonly violations: number;
  /** From 0, when the value is proven, to 1. */
  readonly gap: number;
  readonly line: [string, string];
}

async function timeDay(shape: DayShape): Promise<Day> {
  const problem = dayProblem(shape);
  const proposal = await proposeSchedule(problem);
  const times = shape.repeats === null ? 'as often as possible' : `${shape.repeats} times`;
  const label = `12 seminars ${times}, 4 slots, 10 rooms, ${shape.wishes} wishes, day ${shape.seed}`;
  const { elapsedMs } = proposal;
  const ms = `${Math.round(elapsedMs)} ms`;
  if (!proposal.feasible) {
    return { elapsedMs, violations: 1, gap: 1, line: [label, `${ms}, no schedule`] };
  }
  const { value, bound, optimal, sessions } = proposal;
  const gap = (bound - value) / bound;
  const words = optimal ? 'proven' : `gap ${(100 * gap).toFixed(2)} %`;
  const violations = verifySchedule(problem, sessions).length;
  const line: Day['line'] = [label, `${ms}, ${value} of at most ${bound}: ${words}`];
  return { elapsedMs, violations, gap, line };
}

async function countAgreeing(count: number): Promise<number> {
  let agreed = 0;
  for (const problem of fc.sample(tinyProblems(), { numRuns: count, seed: 1 })) {
    const proposal = await proposeSchedule(problem);
    const best = bestByTryingAll(problem);
    const same = proposal.feasible ? proposal.value === best && proposal.optimal : best === null;
    if (same) agreed++;
  }
  return agreed;
}
