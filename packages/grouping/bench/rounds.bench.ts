import type { Benchmark } from '../../../scripts/bench/benchmark.ts';
import { formRounds } from '../src/form-rounds.ts';
import { Random } from '../src/random.ts';
import { repairRounds } from '../src/repair-rounds.ts';
import type { RoundsProblem, RoundsResult, SeatedRounds } from '../src/rounds-problem.ts';
import { dayAtTables } from '../src/testing/problems.ts';
import { verifyRounds } from '../src/verify-rounds.ts';
import { countMeetings } from './count-meetings.ts';
import { greedyRounds } from './greedy-rounds.ts';

interface Row {
  readonly label: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly limits: Readonly<Record<string, number>>;
}

/** Filled in row by row: some bars are what another search reaches. */
const targets: Record<string, number> = {};

/** `--only a,d` runs those rows alone. */
export const benchmark: Benchmark = {
  name: 'rounds',
  targets,
  async run(args) {
    const rows: Record<string, () => Row[]> = {
      a: () => [...independentRows(), ...nestedRows()],
      b: constructedRows,
      c: golfRows,
      d: dayRows,
      e: oddRows,
      f: repairRows,
    };
    const only = args.only?.split(',') ?? Object.keys(rows);
    const figures: Record<string, number> = {};
    const table: [string, string][] = [];
    let ok = true;
    for (const name of only) {
      for (const row of rows[name]?.() ?? []) {
        const broken = Object.keys(row.limits).filter(
          (what) => !((row.figures[what] ?? Number.NaN) <= (row.limits[what] as number)),
        );
        ok &&= broken.length === 0;
        const shown = Object.entries(row.figures).map(([what, figure]) => {
          figures[`${row.label}: ${what}`] = figure;
          const limit = row.limits[what];
          if (limit !== undefined) targets[`${row.label}: ${what}`] = limit;
          return limit === undefined ? `${what} ${figure}` : `${what} ${figure} (≤ ${limit})`;
        });
        const verdict = broken.length === 0 ? 'reached' : `MISSED: ${broken.join(', ')}`;
        table.push([row.label, `${shown.join(', ')} — ${verdict}`]);
      }
    }
    return { figures, ok, table };
  },
};

function independentRows(): Row[] {
  return [50, 100, 230, 460, 1000, 2000].map((people): Row => {
    const problem = dayAtTables({
      people,
      tables: Math.round(people / 10),
      rounds: 1,
      seed: people,
    });
    const { result, ms } = timed(problem, 3000);
    return {
      label: `${people} people, independent attributes`,
      figures: {
        'pairs above bound': pairsAbove(result),
        ms,
        broken: verifyRounds(problem, result.rounds).length,
      },
      limits: { 'pairs above bound': 0, ms: 3000, broken: 0 },
    };
  });
}

function nestedRows(): Row[] {
  return [50, 100, 230, 460, 1000, 2000].map((people): Row => {
    const problem = nestedUnits(people);
    const { result, ms } = timed(problem, 3000);
    const gaps = Object.fromEntries(
      result.quality.mix.map((entry) => [`${entry.attribute} % above`, percentAbove(entry)]),
    );
    return {
      label: `${people} people, units within förvaltningar`,
      figures: { ...gaps, ms, broken: verifyRounds(problem, result.rounds).length },
      limits: {
        ...Object.fromEntries(Object.keys(gaps).map((what) => [what, 1])),
        ms: 3050,
        broken: 0,
      },
    };
  });
}

function constructedRows(): Row[] {
  return [
    { people: 91, tables: 13, rounds: 13 },
    { people: 460, tables: 46, rounds: 6 },
    { people: 1000, tables: 125, rounds: 18 },
    { people: 2000, tables: 200, rounds: 20 },
  ].map(({ people, tables, rounds }): Row => {
    const problem = { ...dayAtTables({ people, tables, rounds, seed: 1 }), mix: [] };
    const runs = Array.from({ length: 5 }, () => timed(problem, 3000));
    const [, , middle] = runs.toSorted((one, other) => one.ms - other.ms);
    const { result, ms } = middle ?? timed(problem, 3000);
    const { repeats } = countMeetings(result.rounds);
    return {
      label: `${people} people, ${tables} tables, ${rounds} rounds, construction (median of 5)`,
      figures: { repeats, ms, broken: verifyRounds(problem, result.rounds).length },
      limits: { repeats: 0, ms: 50, broken: 0 },
    };
  });
}

function golfRows(): Row[] {
  return [9, 10].map((rounds): Row => {
    const problem = { ...dayAtTables({ people: 32, tables: 8, rounds, seed: 1 }), mix: [] };
    const { result, ms } = timed(problem, 3000);
    const { repeats } = countMeetings(result.rounds);
    return {
      label: `8 tables of 4, ${rounds} rounds`,
      figures: { repeats, ms, broken: verifyRounds(problem, result.rounds).length },
      limits: { repeats: 0, broken: 0 },
    };
  });
}

function dayRows(): Row[] {
  return [1, 2, 3].map((seed): Row => {
    const problem = dayAtTables({
      people: 460,
      tables: 46,
      rounds: 4,
      seed,
      apart: 40,
      leaders: 46,
    });
    const { result, ms } = timed(problem, 10_000);
    const { repeats } = countMeetings(result.rounds);
    const gaps = Object.fromEntries(
      result.quality.mix.map((entry) => [`${entry.attribute} % above`, percentAbove(entry)]),
    );
    return {
      label: `460 people, 46 tables, 4 rounds, 40 apart, 46 leaders (day ${seed})`,
      figures: {
        'repeats above bound': repeats - result.quality.repeatsBound,
        ...gaps,
        ms,
        broken: verifyRounds(problem, result.rounds).length,
      },
      limits: {
        'repeats above bound': 0,
        ...Object.fromEntries(Object.keys(gaps).map((what) => [what, 1])),
        ms: 10_050,
        broken: 0,
      },
    };
  });
}

function oddRows(): Row[] {
  return [6, 12, 20].map((rounds): Row => {
    const problem = oddDay(rounds);
    const { result } = timed(problem, 5000);
    const bound = result.quality.repeatsBound;
    const ours = countMeetings(result.rounds).repeats - bound;
    const greedy = greedyRounds(problem, 10_000, 1);
    const theirs = countMeetings(greedy).repeats - bound;
    return {
      label: `457 people, tables of 8–10, some absent, ${rounds} rounds`,
      figures: {
        'repeats above bound': ours,
        'greedy in twice the time': theirs,
        broken: broken(problem, result.rounds, greedy),
      },
      limits: { 'repeats above bound': theirs / 2, broken: 0 },
    };
  });
}

/** Of 460 people 1 in 15 falls ill and 12 come late; the tables keep their sizes as nearly as can be. */
function repairRows(): Row[] {
  return [1, 2, 3].map((seed): Row => {
    const day = dayAtTables({
      people: 472,
      tables: 46,
      rounds: 4,
      seed,
      apart: 40,
      leaders: 46,
    });
    const early = withSizes({ ...day, people: day.people.slice(0, 460) }, 10, 10);
    const formed = formRounds(early, { timeLimitMs: 5000 });
    const random = new Random(seed);
    const people = day.people.filter((_, index) => index < 46 || random.below(15) > 0);
    const here = new Set(people.map(({ id }) => id));
    const changed = withSizes(
      {
        ...day,
        people,
        apart: [
          ...(day.apart ?? []),
          ...Array.from({ length: 20 }, (_, pair): [string, string] => [
            `person ${130 + pair}`,
            `person ${460 - pair}`,
          ]),
        ].filter((pair) => pair.every((id) => here.has(id))),
      },
      Math.floor(people.length / 46),
      Math.ceil(people.length / 46),
    );
    const started = performance.now();
    const { rounds, moves, movesBound, quality } = repairRounds(changed, formed.rounds);
    const ms = Math.round(performance.now() - started);
    return {
      label: `460 people, 4 rounds, ${460 - people.length + 12} ill, 12 late, 20 new pairs apart (day ${seed})`,
      figures: {
        'moves above bound': moves.length - movesBound,
        moves: moves.length,
        'repeats above bound': quality.repeats - quality.repeatsBound,
        ms,
        broken: verifyRounds(changed, rounds).length,
      },
      limits: { 'moves above bound': 0, ms: 2000, broken: 0 },
    };
  });
}

function withSizes(problem: RoundsProblem, min: number, max: number): RoundsProblem {
  const rounds = problem.rounds.map(({ groups }) => ({
    groups: groups.map(({ id }) => ({ id, min, max })),
  }));
  return { ...problem, rounds };
}

function timed(problem: RoundsProblem, timeLimitMs: number): { result: RoundsResult; ms: number } {
  const started = performance.now();
  const result = formRounds(problem, { timeLimitMs });
  return { result, ms: Math.round(performance.now() - started) };
}

function broken(problem: RoundsProblem, ...all: SeatedRounds[]): number {
  return all.reduce((sum, rounds) => sum + verifyRounds(problem, rounds).length, 0);
}

function pairsAbove({ quality }: RoundsResult): number {
  return quality.mix.reduce((sum, { sameValuePairs, bound }) => sum + sameValuePairs - bound, 0);
}

function percentAbove(entry: { readonly sameValuePairs: number; readonly bound: number }): number {
  const above = (entry.sameValuePairs - entry.bound) / Math.max(1, entry.bound);
  return Number((100 * above).toFixed(3));
}

/** Everybody in a unit, every unit in one of 13 förvaltningar of very different sizes. */
function nestedUnits(people: number): RoundsProblem {
  const random = new Random(people);
  const day = dayAtTables({ people, tables: Math.round(people / 10), rounds: 1, seed: people });
  return {
    ...day,
    people: day.people.map(({ id, attributes }) => {
      const department = Math.floor(13 * random.fraction() ** 2);
      const unit = random.below(2 + department);
      const gender = attributes.gender ?? '';
      return {
        id,
        attributes: { department: `${department}`, unit: `${department}.${unit}`, gender },
      };
    }),
    mix: [
      { attribute: 'department', weight: 3 },
      { attribute: 'unit', weight: 3 },
      { attribute: 'gender', weight: 1 },
    ],
  };
}

/** One in eight misses a third of the rounds. */
function oddDay(rounds: number): RoundsProblem {
  const random = new Random(rounds);
  const day = dayAtTables({ people: 457, tables: 50, rounds, seed: 1 });
  const groups = Array.from({ length: 50 }, (_, table) => ({
    id: `table ${table}`,
    min: 8,
    max: 10,
  }));
  return {
    ...day,
    mix: [],
    rounds: Array.from({ length: rounds }, () => ({ groups })),
    people: day.people.map((person) => {
      if (random.below(8) > 0) return person;
      const present = Array.from({ length: rounds }, (_, round) => round);
      return { ...person, presentInRounds: present.filter(() => random.below(3) > 0) };
    }),
  };
}
