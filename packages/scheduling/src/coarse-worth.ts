import { type IndexedSchedule, placesAt, type Rooms } from './indexed-schedule.ts';

/**
 * How many wishes a schedule satisfies at most, at a glance: no more for a seminar than want it or have places, no more in
 * a slot than there are people.
 */
export function coarseWorth(problem: IndexedSchedule, rooms: Rooms): number {
  const { seminars, slots, wanted, people } = problem;
  const inSlot = new Float64Array(slots);
  let bySeminar = 0;
  for (let seminar = 0; seminar < seminars; seminar++) {
    let places = 0;
    for (let slot = 0; slot < slots; slot++) {
      const here = placesAt(problem, rooms, seminar * slots + slot);
      places += here;
      inSlot[slot] = (inSlot[slot] as number) + Math.min(here, wanted[seminar] as number);
    }
    bySeminar += Math.min(places, wanted[seminar] as number);
  }
  return Math.min(
    bySeminar,
    inSlot.reduce((sum, places) => sum + Math.min(places, people), 0),
  );
}
