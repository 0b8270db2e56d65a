import { type IndexedProblem, NONE } from '../indexed-problem.ts';
import { helpingLevels, type Level, totalLevel } from '../levels.ts';
import type { Pace } from '../pace.ts';
import { BranchAndPrice, type Found } from './branch-and-price.ts';
import { type JointModel, jointModel, type Schedule, scheduleOf } from './joint-model.ts';
import { MasterProgram } from './master-program.ts';
import { everyoneWithout, startingSchedules } from './starting-schedules.ts';

/** Schedules that are priced to let priority decide. */
const MOST_TIE_LOOKS = 200_000;
/** Schedules that are priced to find an outcome that is best in all levels at once: some, and some per party. */
const QUICK_LOOKS = 60_000;
const QUICK_LOOKS_PER_PARTY = 1_500;
/** Schedules that are priced when the levels are gone through one by one, at an effort of 1: some and some per party. */
const LOOKS = 5_000_000;
const LOOKS_PER_PARTY = 10_000;
/** Per party, at any effort: enough for a whole outcome or two. */
const LEAST_LOOKS = 400;
/** How much of the looks that are left one level may take. */
const LEVEL_SHARE = 0.5;
const WHOLE = 1e-6;

/** Person × slot (of the problem) → session or NONE, and whether that is proven best. */
export interface JointSeats {
  readonly seats: Int32Array;
  readonly proven: boolean;
  /** When not proven: what outcomes that fill as many places, move as few and keep as many pairs together cost at least. */
  readonly bound: number;
}

/**
 * The best seats in slots that hang together, by branch and price (C. Barnhart and others, 1998): the levels are minimised
 * one after the other over shares of schedules, each kept at its least while the next is minimised. Where the least is a whole number, what cannot be part
 * of a best outcome is closed. At the last level a whole outcome is looked for, which proves all levels at once; if there
 * is none, the levels are gone through again with a whole outcome for each.
 * @param order the people, those first who come first between equals
 */
export async function allocateJointly(
  problem: IndexedProblem,
  slots: readonly number[],
  levels: readonly Level[],
  order: ArrayLike<number>,
  effort: number,
  pace: Pace,
): Promise<JointSeats> {
  const judged = levels.filter((level) => !level.tie);
  const ties = levels.filter((level) => level.tie).slice(0, -1);
  const isTotal = judged.at(-1)?.isCost === true;
  const helps = isTotal ? helpingLevels(problem) : [];
  const model = jointModel(
    problem,
    slots,
    [...judged.slice(0, -1), ...helps, ...judged.slice(-1), ...ties],
    order,
  );
  if (model.parties.length === 0) {
    return { seats: readSeats(model, slots, []), proven: true, bound: 0 };
  }
  const none = new Int32Array(problem.minimum.length);
  const start = await startingSchedules(model, slots, judged, none, pace);
  const last = judged.length + helps.length;
  let outcome = await inOneGo(model, start, last, pace);
  if (!outcome.proven) {
    const held = await startingSchedules(model, slots, judged, problem.minimum, pace);
    const known = [outcome.schedules, held, everyoneWithout(model)];
    outcome = await oneByOne(model, start, last, known, effort, pace);
  }
  if (outcome.proven) return { seats: readSeats(model, slots, outcome.schedules), ...outcome };
  const first = judged.filter(({ precedes }) => precedes);
  const costs = jointModel(problem, slots, [...first, totalLevel(problem)], order);
  const least = await leastCost(costs, start, outcome.schedules, pace);
  const bound = Math.max(least, isTotal ? outcome.bound : 0);
  return { seats: readSeats(model, slots, outcome.schedules), proven: false, bound };
}

interface Outcome {
  readonly schedules: readonly Schedule[];
  readonly proven: boolean;
  /** What is proven of the last level. */
  readonly bound: number;
}

/** Minimises level after level in shares, and looks for a whole outcome with all those losses. Without success there may be no schedules. */
async function inOneGo(
  model: JointModel,
  start: readonly Schedule[],
  judged: number,
  pace: Pace,
): Promise<Outcome> {
  const master = new MasterProgram(model, start, penaltyOf(model));
  const search = new BranchAndPrice(model, master, pace);
  let found: Found | undefined;
  for (let level = 0; level < judged; level++) {
    if (model.levels[level]?.helps === true) continue;
    await pace.rest((level + 1) / (model.levels.length + 1));
    const isZero = master.lossOf(level) < WHOLE;
    const least = isZero ? 0 : await search.leastOfShares(level);
    let isWhole = isZero || Math.abs(search.least - least) < WHOLE;
    if (level === judged - 1) {
      const looks = QUICK_LOOKS + QUICK_LOOKS_PER_PARTY * model.parties.length;
      const answer = await search.find(level, least, undefined, looks);
      found = answer.found;
      if (found === undefined || found.loss > answer.bound) {
        return { schedules: found?.schedules ?? [], proven: false, bound: answer.bound };
      }
      isWhole &&= found.loss === least;
      await search.leastOfShares(level);
    }
    keepAt(model, master, level, found?.loss ?? least, isWhole);
  }
  if (found === undefined) throw new Error('There is nothing to judge an outcome by.');
  const schedules = await decideTies(model, master, search, judged, found);
  return { schedules, proven: true, bound: found.loss };
}

/**
 * Minimises level after level with a whole outcome for each.
 * @param outcomes whole outcomes to begin with, one at least
 */
async function oneByOne(
  model: JointModel,
  start: readonly Schedule[],
  judged: number,
  outcomes: readonly (readonly Schedule[])[],
  effort: number,
  pace: Pace,
): Promise<Outcome> {
  const master = new MasterProgram(model, start, penaltyOf(model));
  const search = new BranchAndPrice(model, master, pace);
  let equals = outcomes.filter((schedules) => schedules.length > 0);
  let found: Found = { loss: 0, schedules: [] };
  let proven = true;
  let bound = 0;
  const most = effort * (LOOKS + LOOKS_PER_PARTY * model.parties.length);
  for (let level = 0; level < judged; level++) {
    await pace.rest((level + 1) / (model.levels.length + 1));
    const known = leastAt(equals, level);
    const least = await search.leastOfShares(level);
    const isWhole = Math.abs(search.least - least) < WHOLE;
    if (model.levels[level]?.helps === true) {
      if (!isWhole) master.cut(level, least);
      continue;
    }
    const looks = Math.max(LEAST_LOOKS * model.parties.length, (most - search.looks) * LEVEL_SHARE);
    const answer = await search.find(level, least, known, looks);
    found = answer.found ?? known;
    equals = [...equals, found.schedules].filter(
      (schedules) => lossOf(schedules, level) === found.loss,
    );
    bound = answer.bound;
    proven &&= bound >= found.loss;
    await search.leastOfShares(level);
    keepAt(model, master, level, found.loss, isWhole && found.loss === least);
  }
  return { schedules: await decideTies(model, master, search, judged, found), proven, bound };
}

/**
 * What outcomes cost at least, in shares, that are as good in what comes before the objective: a whole
 * number.
 * @param model its levels: what comes before the objective, and the cost
 */
async function leastCost(
  model: JointModel,
  start: readonly Schedule[],
  found: readonly Schedule[],
  pace: Pace,
): Promise<number> {
  const again = (schedules: readonly Schedule[]) =>
    schedules.map(({ party, places }) => scheduleOf(model, party, places));
  const master = new MasterProgram(model, again(start), penaltyOf(model));
  const search = new BranchAndPrice(model, master, pace);
  const kept = again(found);
  const last = model.levels.length - 1;
  for (let level = 0; level < last; level++) {
    await search.leastOfShares(level);
    master.limit(level, lossOf(kept, level));
  }
  return search.leastOfShares(last);
}

/** Keeps the level at its least, which the present shares have, in all that follows. */
function keepAt(
  model: JointModel,
  master: MasterProgram,
  level: number,
  least: number,
  isWhole: boolean,
): void {
  const pairs = model.levels.findIndex(({ scope }) => scope === 'pair');
  const mayConfine = master.canConfine() && (pairs < 0 || master.costs.isShut(pairs));
  if (least === 0) master.costs.shut(level);
  else if (isWhole && mayConfine) master.confine();
  else master.limit(level, least);
}

async function decideTies(
  model: JointModel,
  master: MasterProgram,
  search: BranchAndPrice,
  judged: number,
  best: Found,
): Promise<readonly Schedule[]> {
  let found = best;
  for (let level = judged; level < model.levels.length; level++) {
    const least = await search.leastOfShares(level);
    const known = { ...found, loss: lossOf(found.schedules, level) };
    found = (await search.find(level, least, known, MOST_TIE_LOOKS)).found ?? known;
    master.limit(level, found.loss);
  }
  return found.schedules;
}

function leastAt(outcomes: readonly (readonly Schedule[])[], level: number): Found {
  let best: Found | undefined;
  for (const schedules of outcomes) {
    const loss = lossOf(schedules, level);
    if (best === undefined || loss < best.loss) best = { loss, schedules };
  }
  if (best === undefined) throw new Error('There is always an outcome: everyone without a place.');
  return best;
}

function lossOf(schedules: readonly Schedule[], level: number): number {
  return schedules.reduce((sum, schedule) => sum + (schedule.loss[level] as number), 0);
}

/** More than any exchange can gain. */
function penaltyOf(model: JointModel): number {
  let most = 1;
  for (const losses of model.seatLoss) {
    for (const loss of losses ?? []) most = Math.max(most, loss);
  }
  return 4 * most * (model.places + model.levels.length) * model.slots;
}

function readSeats(
  model: JointModel,
  slots: readonly number[],
  schedules: readonly Schedule[],
): Int32Array {
  const { problem } = model;
  const seats = new Int32Array(problem.personIds.length * problem.slotIds.length).fill(NONE);
  for (const { party, places } of schedules) {
    places.forEach((place, cell) => {
      const session = place === NONE ? undefined : model.sessions[place];
      if (session === undefined) return;
      const person = model.parties[party]?.[Math.floor(cell / slots.length)] as number;
      seats[person * problem.slotIds.length + (slots[cell % slots.length] as number)] = session;
    });
  }
  return seats;
}
