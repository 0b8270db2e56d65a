import { readdirSync, readFileSync } from 'node:fs';
import type { Benchmark } from '../../../scripts/bench/benchmark.ts';
import { formRounds } from '../src/form-rounds.ts';
import { type DiversityProblem, maximiseDiversity } from '../src/maximise-diversity.ts';
import { dayAtTables } from '../src/testing/problems.ts';
import { verifyRounds } from '../src/verify-rounds.ts';

const targets = {
  mix460x46AboveBound: 0,
  mix460x46Ms: 3000,
  mix2000x200AboveBound: 0,
  mix2000x200Ms: 3000,
  violations: 0,
  instancesBelowBar: 0,
};

/** `--instances DIR` also runs the files of MDGPLIB in DIR; `--share 0.1` of the published seconds each. */
export const benchmark: Benchmark = {
  name: 'grouping',
  targets,
  async run(args) {
    const figures: Record<string, number> = { violations: 0 };
    const table: [string, string][] = [];
    for (const [people, tables] of [
      [460, 46],
      [2000, 200],
    ] as const) {
      const problem = dayAtTables({ people, tables, rounds: 1, seed: 1 });
      const started = performance.now();
      const { rounds, quality } = formRounds(problem, { timeLimitMs: 3000 });
      const elapsed = Math.round(performance.now() - started);
      const above = quality.mix.reduce((sum, entry) => sum + entry.sameValuePairs - entry.bound, 0);
      figures.violations = (figures.violations ?? 0) + verifyRounds(problem, rounds).length;
      figures[`mix${people}x${tables}AboveBound`] = above;
      figures[`mix${people}x${tables}Ms`] = elapsed;
      const pairs = quality.mix.map(
        ({ attribute, sameValuePairs, bound }) => `${attribute} ${sameValuePairs} (${bound})`,
      );
      table.push([`${people} people at ${tables} tables`, `${elapsed} ms, ${pairs.join(', ')}`]);
    }
    if (args.instances !== undefined) {
      table.push(...diversityTable(args.instances, Number(args.share ?? 0.1), figures));
    }
    const ok = Object.entries(targets).every(([name, most]) => (figures[name] ?? 0) <= most);
    return { figures, ok, table };
  },
};

function diversityTable(
  directory: string,
  share: number,
  figures: Record<string, number>,
): [string, string][] {
  const published = new Map(
    readFileSync(`${directory}/published.csv`, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => {
        const [name = '', best, mean, , seconds] = line.split(',');
        return [
          name,
          { best: Number(best), mean: Number(mean), seconds: Number(seconds) },
        ] as const;
      }),
  );
  return readdirSync(directory)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file): [string, string] => {
      const name = file.replace('.txt', '');
      const known = published.get(name);
      if (known === undefined) return [name, 'nothing published'];
      const problem = readInstance(readFileSync(`${directory}/${file}`, 'utf8'));
      const { groupOf } = maximiseDiversity(problem, { timeLimitMs: known.seconds * 1000 * share });
      const ratio = worthOf(problem, groupOf) / known.best;
      const bar = barFor(name, problem.n);
      figures[`${name} ofBest`] = Number(ratio.toFixed(5));
      if (ratio < bar) figures.instancesBelowBar = (figures.instancesBelowBar ?? 0) + 1;
      const seconds = Number((known.seconds * share).toFixed(2));
      const verdict = ratio < bar ? 'MISSED' : 'reached';
      return [
        name,
        `${ratio.toFixed(5)} of the best in ${seconds} s (published mean ${(known.mean / known.best).toFixed(5)}; at least ${bar}) — ${verdict}`,
      ];
    });
}

/** What a tenth of the published seconds has to reach, of the best published. */
function barFor(name: string, people: number): number {
  if (name.startsWith('Geo')) return 0.9995;
  return people >= 480 ? 0.996 : 0.997;
}

function readInstance(text: string): DiversityProblem {
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const [people, , , ...bounds] = head.trim().split(/\s+/);
  const n = Number(people);
  const weights = new Float64Array(n * n);
  for (const line of lines) {
    const [one = 0, other = 0, weight = 0] = line.trim().split(/\s+/).map(Number);
    weights[one * n + other] = weight;
    weights[other * n + one] = weight;
  }
  const groups = Array.from({ length: bounds.length / 2 }, (_, group) => ({
    min: Number(bounds[2 * group]),
    max: Number(bounds[2 * group + 1]),
  }));
  return { n, weights, groups };
}

function worthOf({ n, weights }: DiversityProblem, groupOf: Int32Array): number {
  let sum = 0;
  for (let one = 0; one < n; one++) {
    for (let other = 0; other < one; other++) {
      if (groupOf[one] === groupOf[other]) sum += weights[one * n + other] as number;
    }
  }
  return sum;
}
