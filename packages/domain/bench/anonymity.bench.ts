import type { Benchmark } from '../../../scripts/bench/benchmark.ts';
import { fewestAnswers } from '../src/suppression/limits.ts';
import {
  type Answered,
  type Filter,
  reportOn,
  type Snapshot,
  takeSnapshot,
} from '../src/suppression/snapshot.ts';
import { randomFrom, wholeFrom } from '../src/testing/random.ts';
import { attackByEnumeration, attackLinearly, type Told } from './anonymity-attack.ts';
import { attackKinds, type KindsAttack } from './anonymity-kinds.ts';
import { tellAll } from './anonymity-product.ts';
import { inFilter, makeFilters, makeWorld, type World } from './anonymity-worlds.ts';

const targets = {
  recovered: 0,
  recoveredFromProduct: 0,
  toldBeyondSnapshot: 0,
  recoveredByEnumeration: 0,
  tracesInTables: 0,
  recoveredFromKinds: 0,
  recoveredFromCarelessFollowUps: 1,
  tracesInWords: 0,
  smallestGroup: fewestAnswers,
  recoveredWithoutSuppression: 1,
  recoveredWithThresholdOnly: 1,
  recoveredFromTwoCounts: 1,
  tracesWithLabelledRows: 1,
  tracesWithWordsBesideMarks: 1,
};

type Reporter = (filter: Filter, asked: readonly Answered[]) => readonly number[] | null;

/** `--sequences N` random filter sequences against the reporting function, and against all that the product tells: pages, rows, files and the
 * stored snapshot; every tenth as many against each control. */
export const benchmark: Benchmark = {
  name: 'anonymity',
  targets,
  async run(args) {
    const sequences = Number(args.sequences ?? 10_000);
    const shown = attackMany(sequences, fromSnapshot);
    const controls = Math.ceil(sequences / 10);
    const open = attackMany(controls, () => (_, asked) => (asked.length > 0 ? count(asked) : null));
    const threshold = attackMany(
      controls,
      () => (_, asked) => (asked.length >= fewestAnswers ? count(asked) : null),
    );
    const product = attackProduct(sequences);
    const words = swapMany(sequences, 'words');
    const beside = swapMany(controls, 'words beside marks');
    const twice = attackTwoCounts(controls);
    const exhausted = enumerateMany(Math.ceil(sequences / 10));
    const kinds = attackKinds(Math.ceil(sequences / 5), true);
    const careless = attackKinds(Math.ceil(sequences / 5), false);
    const tables = swapMany(sequences, 'marks');
    const labelled = swapMany(controls, 'marks beside unit');
    const figures = {
      sequences,
      answersTold: shown.told,
      refused: shown.refused,
      recovered: shown.recovered,
      productAnswersTold: product.told,
      recoveredFromProduct: product.recovered,
      toldBeyondSnapshot: product.beyond,
      smallestGroup: shown.smallest,
      recoveredByEnumeration: exhausted,
      tracesInTables: tables,
      kindsTold: kinds.told,
      recoveredFromKinds: kinds.recovered,
      recoveredFromCarelessFollowUps: careless.recovered,
      tracesInWords: words,
      recoveredWithoutSuppression: open.recovered,
      recoveredWithThresholdOnly: threshold.recovered,
      recoveredFromTwoCounts: twice,
      tracesWithLabelledRows: labelled,
      tracesWithWordsBesideMarks: beside,
    };
    const ok =
      figures.recovered +
        figures.recoveredFromProduct +
        figures.toldBeyondSnapshot +
        figures.recoveredByEnumeration +
        figures.recoveredFromKinds +
        figures.tracesInTables +
        figures.tracesInWords ===
        0 &&
      Math.min(figures.smallestGroup, kinds.smallest, product.smallest) >= fewestAnswers &&
      Math.min(open.recovered, threshold.recovered, twice, labelled, beside, careless.recovered) >
        0;
    const table = tableOf(figures, shown, open, threshold, controls);
    return { figures, ok, table: [...table, ...kindsTable(kinds, careless)] };
  },
};

const fromSnapshot =
  (snapshot: Snapshot): Reporter =>
  (filter) =>
    reportOn(snapshot, filter)?.questions.first ?? null;

interface Attack {
  told: number;
  refused: number;
  recovered: number;
  people: number;
  smallest: number;
}

function attackMany(sequences: number, reporter: (snapshot: Snapshot) => Reporter): Attack {
  const result = {
    told: 0,
    refused: 0,
    recovered: 0,
    people: 0,
    smallest: Number.POSITIVE_INFINITY,
  };
  for (let seed = 1; seed <= sequences; seed += 1) {
    const random = randomFrom(seed);
    const world = makeWorld(random, wholeFrom(random, 6, 150), 5);
    const { told, refused } = ask(random, world, reporter);
    result.refused += refused;
    if (told.length === 0) continue;
    const findings = attackLinearly(told, 5);
    result.told += told.length;
    result.people += world.people.length;
    result.recovered += findings.recovered;
    result.smallest = Math.min(result.smallest, findings.smallest);
  }
  return result;
}

/** The same with every door that the product has, and both questions. */
function attackProduct(sequences: number): Attack & { beyond: number } {
  const result = {
    told: 0,
    refused: 0,
    recovered: 0,
    people: 0,
    smallest: Number.POSITIVE_INFINITY,
    beyond: 0,
  };
  for (let seed = 1; seed <= sequences; seed += 1) {
    const random = randomFrom(seed);
    const world = makeWorld(random, wholeFrom(random, 6, 150), 5);
    const snapshot = takeSnapshot(world.people, world.dimensions, world.steps);
    const filters = makeFilters(random, world, snapshot, wholeFrom(random, 5, 25));
    for (const question of Object.keys(world.steps)) {
      const { told, refused, beyond } = tellAll(world, snapshot, filters, question);
      result.refused += refused;
      result.beyond += beyond;
      if (told.length === 0) continue;
      const findings = attackLinearly(told, 5);
      result.told += told.length;
      result.people += world.people.length;
      result.recovered += findings.recovered;
      result.smallest = Math.min(result.smallest, findings.smallest);
    }
  }
  return result;
}

/** One reader's answers to all their filters, each set of people once. */
function ask(random: () => number, world: World, reporter: (snapshot: Snapshot) => Reporter) {
  const snapshot = takeSnapshot(world.people, world.dimensions, world.steps);
  const report = reporter(snapshot);
  const filters = makeFilters(random, world, snapshot, wholeFrom(random, 5, 25));
  const told = new Map<string, Told>();
  let refused = 0;
  for (const filter of filters) {
    const people = world.people.flatMap((person, index) =>
      person.marks.first !== undefined && inFilter(person, filter) ? [index] : [],
    );
    const counts = report(
      filter,
      people.flatMap((index) => world.people[index] ?? []),
    );
    if (counts === null) refused += 1;
    else told.set(people.join(), { people, counts });
  }
  return { told: [...told.values()], refused };
}

function count(people: readonly Answered[]): number[] {
  return [1, 2, 3, 4, 5].map((step) => people.filter(({ marks }) => marks.first === step).length);
}

/** What a second count after one to three late answers would give away: the reason why answers are counted once. */
function attackTwoCounts(sequences: number): number {
  let recovered = 0;
  for (let seed = 1; seed <= sequences; seed += 1) {
    const random = randomFrom(seed);
    const world = makeWorld(random, wholeFrom(random, 12, 60), 5);
    const early = { ...world, people: world.people.slice(0, -wholeFrom(random, 1, 3)) };
    const told = [early, world].flatMap((moment) => {
      return ask(random, moment, fromSnapshot).told;
    });
    if (told.length > 0) recovered += attackLinearly(told, 5).recovered;
  }
  return recovered;
}

function enumerateMany(sequences: number): number {
  let recovered = 0;
  for (let seed = 1; seed <= sequences; seed += 1) {
    const random = randomFrom(seed);
    const world = makeWorld(random, wholeFrom(random, 10, 14), 2);
    const { told } = ask(random, world, fromSnapshot);
    if (told.length > 0) recovered += attackByEnumeration(told);
  }
  return recovered;
}

/**
 * Someone who reads the answer tables as well sees every response, unsigned. Whoever is in the same atom swaps all answers at
 * random: where the snapshot and the tables stay the same, letter for letter, they cannot say who answered what.
 * The words stand in a table of their own: an attacker who knows from the style who wrote what, and keeps those where they are, still sees
 * no trace. Beside the marks they would leave one, and so would the unit.
 * @returns how many people's swaps left a trace.
 */
function swapMany(sequences: number, tables: Tables): number {
  let traces = 0;
  for (let seed = 1; seed <= sequences; seed += 1) {
    const random = randomFrom(seed);
    const world = makeWorld(random, wholeFrom(random, 6, 150), 5);
    const snapshot = takeSnapshot(world.people, world.dimensions, world.steps);
    if (snapshot.answered === null) continue;
    const swapped = swapWithin(random, world.people, snapshot);
    const before = visible(world.people, world, tables);
    const after = visible(swapped, world, tables);
    if (before !== after) traces += world.people.length;
  }
  return traces;
}

function swapWithin(
  random: () => number,
  people: readonly Answered[],
  { dimensions }: Snapshot,
): Answered[] {
  const atomOf = ({ groups }: Answered) =>
    dimensions
      .map(({ key, cells }) => cells.findIndex((cell) => cell.includes(groups[key] ?? '')))
      .join();
  const free = new Map<string, Answered[]>();
  for (const person of people) {
    free.set(atomOf(person), [...(free.get(atomOf(person)) ?? []), person]);
  }
  return people.map((person) => {
    const mates = free.get(atomOf(person)) ?? [];
    const [taken] = mates.splice(Math.floor(random() * mates.length), 1);
    return { groups: person.groups, marks: taken?.marks ?? {} };
  });
}

/** What an attacker reads of the answer tables. */
type Tables = 'marks' | 'words' | 'marks beside unit' | 'words beside marks';

function visible(people: readonly Answered[], world: World, tables: Tables): string {
  const rows = people.map(({ groups, marks }, writer) => {
    const answers = [marks.first ?? 0, marks.second ?? 0];
    if (tables === 'marks beside unit') return [groups.unit, ...answers].join();
    return tables === 'words beside marks' ? [writer, ...answers].join() : answers.join();
  });
  const words = tables === 'words' ? [...people.keys()].map((writer) => `text of ${writer}`) : [];
  return JSON.stringify([
    takeSnapshot(people, world.dimensions, world.steps),
    rows.sort(),
    words.sort(),
  ]);
}

function tableOf(
  figures: Record<string, number>,
  shown: Attack,
  open: Attack,
  threshold: Attack,
  controls: number,
): [string, string][] {
  const found = ({ recovered, people }: Attack) => `${recovered} of ${people} people’s answers`;
  return [
    ['filter sequences, each with all margins and crossings', `${figures.sequences}`],
    ['answers given and refused', `${shown.told} and ${shown.refused}`],
    ['recovered beyond the base rate by linear inference', found(shown)],
    [
      'recovered through every page, row, file and the snapshot',
      `${figures.recoveredFromProduct} from ${figures.productAnswersTold} answers`,
    ],
    ['told that the snapshot alone would have refused', `${figures.toldBeyondSnapshot}`],
    ['smallest group that can be told apart', `${shown.smallest} people`],
    ['recovered by trying every possible set of answers', `${figures.recoveredByEnumeration}`],
    ['people whose swapped answers leave a trace in tables', `${figures.tracesInTables}`],
    ['people whose marks follow from who wrote what', `${figures.tracesInWords}`],
    [`control, suppression off, ${controls} sequences`, found(open)],
    ['control, only fewer than five hidden', found(threshold)],
    ['control, counted again after late answers', `${figures.recoveredFromTwoCounts}`],
    ['control, rows that keep the unit: traces', `${figures.tracesWithLabelledRows}`],
    ['control, words kept beside marks: traces', `${figures.tracesWithWordsBesideMarks}`],
  ];
}

function kindsTable(kinds: KindsAttack, careless: KindsAttack): [string, string][] {
  const found = ({ recovered, people }: KindsAttack) => `${recovered} of ${people} answers`;
  return [
    ['choices, rankings, matrices and follow-up questions: told', `${kinds.told}`],
    ['recovered from them beyond the base rate', found(kinds)],
    ['smallest group that can be told apart by them', `${kinds.smallest} people`],
    ['control, groups made of those who were asked the follow-up', found(careless)],
  ];
}
