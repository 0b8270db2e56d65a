import { type IndexedProblem, NONE } from '../indexed-problem.ts';
import type { Level } from '../levels.ts';
import type { Pace } from '../pace.ts';
import { allocateSlot } from '../slot-allocation.ts';
import { BranchAndPrice, type Found } from './branch-and-price.ts';
import { type JointModel, jointModel, type Schedule, scheduleOf } from './joint-model.ts';
import { MasterProgram } from './master-program.ts';

/** Cases that are told apart to let priority decide; the objective has no such limit. */
const MOST_TIE_CASES = 200;
const WHOLE = 1e-6;

/**
 * The best seats in slots that hang together, by branch and price (C. Barnhart and others, 1998): the levels are minimised
 * one after the other over shares of schedules, each kept at its least while the next is minimised. Where the least is a whole number, what cannot be part
 * of a best outcome is closed. At the last level a whole outcome is looked for, which proves all levels at once; if there
 * is none, the levels are gone through again with a whole outcome for each.
 * @param order the people, those first who come first between equals
 * @returns person × slot (of the problem) → session or NONE
 */
export async function allocateJointly(
  problem: IndexedProblem,
  slots: readonly number[],
  levels: readonly Level[],
  order: ArrayLike<number>,
  pace: Pace,
): Promise<Int32Array> {
  const judged = levels.filter((level) => !level.tie);
  const ties = levels.filter((level) => level.tie).slice(0, -1);
  const model = jointModel(problem, slots, [...judged, ...ties], order);
  if (model.parties.length === 0) return readSeats(model, slots, []);
  const start = await startingSchedules(model, slots, judged, pace);
  const found =
    (await inOrder(model, start, judged.length, false, pace)) ??
    (await inOrder(model, start, judged.length, true, pace));
  if (found === undefined) throw new Error('There is always an outcome: everyone without a place.');
  return readSeats(model, slots, found.schedules);
}

/** Minimises level after level. `careful`: with a whole outcome at each, not only at the last. */
async function inOrder(
  model: JointModel,
  start: readonly Schedule[],
  judged: number,
  careful: boolean,
  pace: Pace,
): Promise<Found | undefined> {
  const master = new MasterProgram(model, start, penaltyOf(model));
  const search = new BranchAndPrice(model, master, pace);
  let found: Found | undefined;
  for (let level = 0; level < judged; level++) {
    const isLast = level === judged - 1;
    await pace.rest((level + 1) / (model.levels.length + 1));
    let least = master.lossOf(level) < WHOLE ? 0 : await search.leastOfShares(level);
    let isWhole = least === 0 || Math.abs(search.least - least) < WHOLE;
    if (careful || isLast) {
      const known = await search.find(level, least);
      if (known === undefined) return undefined;
      found = known;
      isWhole &&= known.loss === least;
      least = known.loss;
      await search.leastOfShares(level);
    }
    if (least === 0) master.costs.shut(level);
    else if (isWhole && model.isPlain) master.confine();
    else master.limit(level, least);
  }
  for (let level = judged; found !== undefined && level < model.levels.length; level++) {
    const least = await search.leastOfShares(level);
    const loss = lossOf(found, level);
    found = (await search.find(level, least, { ...found, loss }, MOST_TIE_CASES)) ?? found;
    master.limit(level, lossOf(found, level));
  }
  return found;
}

function lossOf(found: Found, level: number): number {
  return found.schedules.reduce((sum, schedule) => sum + (schedule.loss[level] as number), 0);
}

/** More than any exchange can gain. */
function penaltyOf(model: JointModel): number {
  let most = 1;
  for (const losses of model.seatLoss) {
    for (const loss of losses ?? []) most = Math.max(most, loss);
  }
  return 4 * most * (model.places + model.levels.length) * model.slots;
}

/** Slot after slot, each as well as the earlier ones leave it. */
async function startingSchedules(
  model: JointModel,
  slots: readonly number[],
  levels: readonly Level[],
  pace: Pace,
): Promise<Schedule[]> {
  const { problem } = model;
  const count = model.sessions.length;
  const places = new Int32Array(problem.personIds.length * slots.length).fill(NONE);
  const had = new Uint8Array(problem.personIds.length * model.seminars);
  const easy = { ...problem, minimum: new Int32Array(problem.minimum.length) };
  for (const [index, slot] of slots.entries()) {
    const people: number[] = [];
    problem.personIds.forEach((_, person) => {
      if (model.takesPart[person * slots.length + index] === 1) people.push(person);
    });
    const maySit = (person: number, session: number) => {
      const place = model.sessions.indexOf(session);
      return (
        model.allowed[person * model.places + place] === 1 &&
        had[person * model.seminars + (model.seminarOf[place] as number)] === 0
      );
    };
    const limits = { people, capacity: problem.capacity, maySit };
    const found = await allocateSlot(easy, slot, limits, levels, pace);
    people.forEach((person, row) => {
      const session = found?.seats[row] ?? NONE;
      const place = session === NONE ? count + index : model.sessions.indexOf(session);
      places[person * slots.length + index] = place;
      if (session !== NONE) had[person * model.seminars + (model.seminarOf[place] as number)] = 1;
    });
  }
  return model.parties.map((people, party) => {
    const own = Int32Array.from({ length: people.length * slots.length }, (_, cell) => {
      const person = people[Math.floor(cell / slots.length)] as number;
      return places[person * slots.length + (cell % slots.length)] as number;
    });
    return scheduleOf(model, party, own);
  });
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
