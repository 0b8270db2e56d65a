import { NONE } from '../indexed-problem.ts';
import type { Level } from '../levels.ts';
import type { Pace } from '../pace.ts';
import { allocateSlot } from '../slot-allocation.ts';
import { type JointModel, type Schedule, scheduleOf } from './joint-model.ts';

/** Everyone without a place: possible whatever the problem. */
export function everyoneWithout(model: JointModel): Schedule[] {
  const { slots, sessions, takesPart } = model;
  return model.parties.map((people, party) => {
    const places = Int32Array.from({ length: people.length * slots }, (_, cell) => {
      const person = people[Math.floor(cell / slots)] as number;
      const slot = cell % slots;
      return takesPart[person * slots + slot] === 1 ? sessions.length + slot : NONE;
    });
    return scheduleOf(model, party, places);
  });
}

/**
 * Slot after slot, each as well as the earlier ones leave it.
 * @param minimum people per session of the problem
 */
export async function startingSchedules(
  model: JointModel,
  slots: readonly number[],
  levels: readonly Level[],
  minimum: Int32Array,
  pace: Pace,
): Promise<Schedule[]> {
  const { problem } = model;
  const count = model.sessions.length;
  const places = new Int32Array(problem.personIds.length * slots.length).fill(NONE);
  const had = new Uint8Array(problem.personIds.length * model.seminars);
  const eased = { ...problem, minimum };
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
    const found = await allocateSlot(eased, slot, limits, levels, pace);
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
