import {
  type IndexedProblem,
  maySit,
  NONE,
  previousSeat,
  rankOf,
  sessionsIn,
} from '../indexed-problem.ts';
import { type Level, UNPLACED } from '../levels.ts';

/**
 * Slots that hang together, as parties choosing schedules. A party is one person, or two who asked to
 * sit together. A place is a session (numbered from 0 within the slots) or, after the sessions, having
 * nothing in one of the slots.
 */
export interface JointModel {
  readonly problem: IndexedProblem;
  readonly levels: readonly Level[];
  readonly slots: number;
  /** Session of the problem per session here. */
  readonly sessions: readonly number[];
  readonly sessionsOf: readonly (readonly number[])[];
  /** Sessions, then "nothing" once per slot. */
  readonly places: number;
  readonly slotOf: Int32Array;
  readonly seminarOf: Int32Array;
  readonly seminars: number;
  readonly capacity: Int32Array;
  readonly minimum: Int32Array;
  readonly parties: readonly (readonly number[])[];
  /** True when every party is one person without earlier places. */
  readonly isPlain: boolean;
  /** person × place: 1 when the person may be there. */
  readonly allowed: Uint8Array;
  /** person × slot: 1 when the person takes part. */
  readonly takesPart: Uint8Array;
  /** person × slot: the earlier place under repair, or NONE. */
  readonly before: Int32Array;
  /** Per level that counts seats: person × place. */
  readonly seatLoss: readonly (Float64Array | undefined)[];
}

/** What a party does: person × slot → place, or NONE where the person takes no part. */
export interface Schedule {
  readonly party: number;
  readonly places: Int32Array;
  /** What it adds to each level. */
  readonly loss: Float64Array;
}

/** Numbers the slots' sessions and people; people come in the order given, which decides the last ties. */
export function jointModel(
  problem: IndexedProblem,
  slots: readonly number[],
  levels: readonly Level[],
  order: ArrayLike<number>,
): JointModel {
  const sessions = slots.flatMap((slot) => sessionsIn(problem, slot));
  const count = sessions.length;
  const places = count + slots.length;
  const slotOf = new Int32Array(places);
  for (let place = 0; place < places; place++) {
    const session = sessions[place];
    slotOf[place] =
      session === undefined ? place - count : slots.indexOf(problem.slotOf[session] as number);
  }
  const people = problem.personIds.length;
  const allowed = new Uint8Array(people * places);
  const takesPart = new Uint8Array(people * slots.length);
  const before = new Int32Array(people * slots.length).fill(NONE);
  for (let person = 0; person < people; person++) {
    slots.forEach((slot, index) => {
      const part = problem.available[person * problem.slotIds.length + slot] as number;
      takesPart[person * slots.length + index] = part;
      allowed[person * places + count + index] = part;
      before[person * slots.length + index] = sessions.indexOf(previousSeat(problem, person, slot));
    });
    sessions.forEach((session, place) => {
      allowed[person * places + place] = maySit(problem, person, session) ? 1 : 0;
    });
  }
  const parties = partiesOf(problem, Array.from(order), takesPart, slots.length);
  const shape = { sessions, places, slotOf, slots: slots.length };
  return {
    ...shape,
    problem,
    levels,
    sessionsOf: slots.map((_, slot) =>
      sessions.map((_session, place) => place).filter((place) => slotOf[place] === slot),
    ),
    seminarOf: Int32Array.from(sessions, (session) => problem.seminarOf[session] as number),
    seminars: problem.seminarIds.length,
    capacity: Int32Array.from(sessions, (session) => problem.capacity[session] as number),
    minimum: Int32Array.from(sessions, (session) => problem.minimum[session] as number),
    parties,
    isPlain:
      parties.every((party) => party.length === 1) && !before.some((place) => place !== NONE),
    allowed,
    takesPart,
    before,
    seatLoss: levels.map((level) =>
      level.scope === 'seat' ? seatLosses(problem, level, shape, before, allowed) : undefined,
    ),
  };
}

/** The schedule with its losses. */
export function scheduleOf(model: JointModel, party: number, places: Int32Array): Schedule {
  const loss = new Float64Array(model.levels.length);
  const people = model.parties[party] as readonly number[];
  model.levels.forEach((level, index) => {
    if (level.scope === 'pair') loss[index] = timesApart(model, people, places);
    else if (level.scope === 'person') loss[index] = peopleMoved(model, people, places);
    else loss[index] = sumOfSeats(model, people, places, model.seatLoss[index] as Float64Array);
  });
  return { party, places, loss };
}

function sumOfSeats(
  model: JointModel,
  people: readonly number[],
  places: Int32Array,
  losses: Float64Array,
): number {
  let sum = 0;
  for (let cell = 0; cell < places.length; cell++) {
    const place = places[cell] as number;
    const person = people[cell < model.slots ? 0 : 1] as number;
    if (place !== NONE) sum += losses[person * model.places + place] as number;
  }
  return sum;
}

function peopleMoved(model: JointModel, people: readonly number[], places: Int32Array): number {
  let moved = 0;
  people.forEach((person, index) => {
    for (let slot = 0; slot < model.slots; slot++) {
      const before = model.before[person * model.slots + slot] as number;
      if (before === NONE || model.takesPart[person * model.slots + slot] === 0) continue;
      if (places[index * model.slots + slot] === before) continue;
      moved++;
      return;
    }
  });
  return moved;
}

/** In how many slots two people who both take part do not share a session. */
function timesApart(model: JointModel, people: readonly number[], places: Int32Array): number {
  if (people.length < 2) return 0;
  let apart = 0;
  for (let slot = 0; slot < model.slots; slot++) {
    const one = places[slot] as number;
    const other = places[model.slots + slot] as number;
    if (one === NONE || other === NONE) continue;
    if (one !== other || one >= model.sessions.length) apart++;
  }
  return apart;
}

function partiesOf(
  problem: IndexedProblem,
  order: readonly number[],
  takesPart: Uint8Array,
  slots: number,
): number[][] {
  const parties: number[][] = [];
  const seated = new Uint8Array(problem.personIds.length);
  for (const person of order) {
    if (seated[person] === 1) continue;
    if (!takesPart.subarray(person * slots, (person + 1) * slots).includes(1)) continue;
    const partner = problem.partner[person] as number;
    const party = partner === NONE ? [person] : [person, partner];
    for (const one of party) seated[one] = 1;
    parties.push(party);
  }
  return parties;
}

function seatLosses(
  problem: IndexedProblem,
  level: Level,
  shape: Pick<JointModel, 'sessions' | 'places' | 'slotOf' | 'slots'>,
  earlier: Int32Array,
  allowed: Uint8Array,
): Float64Array {
  const losses = new Float64Array(problem.personIds.length * shape.places);
  for (let cell = 0; cell < losses.length; cell++) {
    if (allowed[cell] === 0) continue;
    const person = Math.floor(cell / shape.places);
    const place = cell % shape.places;
    const session = shape.sessions[place];
    const rank = session === undefined ? UNPLACED : rankOf(problem, person, session);
    const before = earlier[person * shape.slots + (shape.slotOf[place] as number)] as number;
    losses[cell] = level.loss(person, rank, before !== NONE && before !== place);
  }
  return losses;
}
