import { type AnswerValue, shownQuestions } from '../src/evaluation-conditions.ts';
import { countersOfForm, marksOf } from '../src/evaluation-counting.ts';
import { completeQuestion, type Question } from '../src/evaluation-questions.ts';
import { questionsToCount } from '../src/evaluation-versions.ts';
import { type Answered, reportOn, takeSnapshot } from '../src/suppression/snapshot.ts';
import { randomFrom, wholeFrom } from '../src/testing/random.ts';
import { attackLinearly, type Findings, type Told } from './anonymity-attack.ts';
import { inFilter, makeFilters, makeWorld, type World } from './anonymity-worlds.ts';

const choices = (...keys: string[]) => keys.map((key) => ({ key, textSv: key, textEn: key }));
const ask = (key: string, kind: Question['kind'], more: Partial<Question> = {}) => ({
  ...completeQuestion({ key, kind, textSv: key, textEn: key, ...more }),
  id: key,
  version: 1,
});

/** A question of every kind that is counted, and two that follow on what was chosen. */
const form = [
  ask('part', 'SINGLE', { options: choices('a', 'b', 'c') }),
  ask('why', 'SCALE', {
    condition: { question: 'part', is: 'chosen', choices: ['a'], step: null },
  }),
  ask('more', 'MULTIPLE', {
    options: choices('a', 'b'),
    condition: { question: 'why', is: 'at-most', choices: [], step: 2 },
  }),
  ask('keep', 'MULTIPLE', { options: choices('a', 'b', 'c') }),
  ask('order', 'RANKING', { options: choices('a', 'b', 'c') }),
  ask('things', 'MATRIX', { rows: choices('a', 'b'), steps: 4 }),
];
const counters = countersOfForm(questionsToCount(form));

/** What is attacked: a counter with its number of marks, and the question that somebody must have answered to be in it. */
const attacked = Object.entries(counters.widths).map(([name, width]) => {
  const key = name.split('/')[0] ?? '';
  const follows = key === 'why' || key === 'more';
  return { name, width, root: follows ? 'part' : name, follows };
});

export interface KindsAttack {
  told: number;
  recovered: number;
  /** People times counters. */
  people: number;
  smallest: number;
}

/**
 * The same attack on choices, rankings, matrices and questions that follow on an answer. The attacker knows who answered every
 * question that is asked of all; whether somebody was asked one that follows is part of what is to be kept.
 * @param careful false: those who were not asked are left out when groups are put together, as if that were no secret.
 */
export function attackKinds(sequences: number, careful: boolean): KindsAttack {
  const result = { told: 0, recovered: 0, people: 0, smallest: Number.POSITIVE_INFINITY };
  for (let seed = 1; seed <= sequences; seed += 1) {
    const random = randomFrom(seed);
    const world = makeFormWorld(random, wholeFrom(random, 6, 120), careful);
    const snapshot = takeSnapshot(world.people, world.dimensions, world.steps);
    const filters = makeFilters(random, world, snapshot, wholeFrom(random, 5, 15));
    const reports = filters.map((filter) => ({ filter, report: reportOn(snapshot, filter) }));
    for (const target of attacked) {
      const told = new Map<string, Told>();
      for (const { filter, report } of reports) {
        const counts = report?.questions[target.name];
        if (!counts) continue;
        const people = world.people.flatMap((person, index) =>
          person.marks[target.root] !== undefined && inFilter(person, filter) ? [index] : [],
        );
        told.set(people.join(), {
          people,
          counts: withRest(counts, people.length, target.follows),
        });
      }
      if (told.size === 0) continue;
      add(result, attackLinearly([...told.values()], target.width + Number(target.follows)), told);
    }
  }
  return result;
}

/** Those who were not asked are the rest: known to be in the group, and to have answered otherwise before. */
function withRest(counts: readonly number[], people: number, follows: boolean): number[] {
  return follows ? [...counts, people - counts.reduce((a, b) => a + b, 0)] : [...counts];
}

function add(result: KindsAttack, findings: Findings, told: ReadonlyMap<string, Told>): void {
  result.told += told.size;
  result.recovered += findings.recovered;
  result.people += new Set([...told.values()].flatMap(({ people }) => people)).size;
  result.smallest = Math.min(result.smallest, findings.smallest);
}

/** The groups of the other worlds, with answers to a whole form that lean by unit. */
function makeFormWorld(random: () => number, size: number, careful: boolean): World {
  const groups = makeWorld(random, size, 5);
  const leaning = new Map<string, number>();
  const people = groups.people.map(({ groups: own }): Answered => {
    const unit = own.unit ?? '';
    if (!leaning.has(unit)) leaning.set(unit, random());
    const answers = answer(random, leaning.get(unit) ?? 0.5);
    const marks = careful
      ? counters.marksOf(Object.fromEntries(answers))
      : Object.assign({}, ...form.map((one) => marksOf(one.key, one, answers.get(one.key) ?? {})));
    return { groups: own, marks };
  });
  return { ...groups, people, steps: counters.widths };
}

function answer(random: () => number, leaning: number): Map<string, AnswerValue> {
  const answers = new Map<string, AnswerValue>();
  for (const question of form) {
    if (!shownQuestions(form, answers).includes(question) || random() < 0.15) continue;
    const place = (width: number) =>
      Math.min(width - 1, Math.floor((random() < 0.5 ? leaning : random()) * width));
    answers.set(question.key, answerTo(question, random, place));
  }
  return answers;
}

function answerTo(
  { kind, options, rows, steps }: Question,
  random: () => number,
  place: (width: number) => number,
): AnswerValue {
  const keys = options.map(({ key }) => key);
  const first = keys[place(keys.length)] ?? '';
  const others = keys.filter((key) => key !== first);
  if (kind === 'SINGLE') return { choices: [first] };
  if (kind === 'MULTIPLE') return { choices: [first, ...others.filter(() => random() < 0.4)] };
  if (kind === 'RANKING') {
    return { choices: [first, ...(random() < 0.5 ? others : [...others].reverse())] };
  }
  if (kind === 'MATRIX') {
    return { rows: Object.fromEntries(rows.map(({ key }) => [key, 1 + place(steps)])) };
  }
  return { scale: 1 + place(steps) };
}
