import { countBits } from './bits.ts';
import type { IndexedSchedule } from './indexed-schedule.ts';

/** Whether a seminar runs in a slot, at `seminar * slots + slot`: no, not decided, yes. */
export type Cells = Uint8Array;
export const OFF = 0;
export const MAYBE = 1;
export const ON = 2;

/** Nothing decided but what is fixed. */
export function startingCells(problem: IndexedSchedule): Cells {
  const cells = new Uint8Array(problem.seminars * problem.slots);
  for (let cell = 0; cell < cells.length; cell++) {
    const fixed = (problem.fixed[cell] as number) >= 0;
    cells[cell] = fixed ? ON : problem.may[cell] ? MAYBE : OFF;
  }
  return cells;
}

/**
 * Decides what follows from what is decided: whose people are taken, which seminars run often enough.
 * Returns false when they contradict each other.
 */
export function settle(problem: IndexedSchedule, cells: Cells): boolean {
  const { seminars, slots, rivals } = problem;
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] !== ON || rivals[Math.floor(cell / slots)] === 0) continue;
    if (!settleRivals(problem, cells, cell)) return false;
  }
  for (let seminar = 0; seminar < seminars; seminar++) {
    if (!settleCount(problem, cells, seminar)) return false;
  }
  return true;
}

function settleRivals(problem: IndexedSchedule, cells: Cells, cell: number): boolean {
  const { seminars, slots, rivals, fixed } = problem;
  const mask = rivals[Math.floor(cell / slots)] as number;
  for (let other = 0; other < seminars; other++) {
    if (((mask >> other) & 1) === 0) continue;
    const theirs = other * slots + (cell % slots);
    if (cells[theirs] === MAYBE) cells[theirs] = OFF;
    const bothFixed = (fixed[cell] as number) >= 0 && (fixed[theirs] as number) >= 0;
    if (cells[theirs] === ON && !bothFixed) return false;
  }
  return true;
}

function settleCount(problem: IndexedSchedule, cells: Cells, seminar: number): boolean {
  const { slots } = problem;
  const own = cells.subarray(seminar * slots, (seminar + 1) * slots);
  let on = 0;
  let maybe = 0;
  for (const state of own) {
    if (state === ON) on++;
    else if (state === MAYBE) maybe++;
  }
  if (on > (problem.most[seminar] as number)) return false;
  if (on + maybe < (problem.least[seminar] as number)) return false;
  if (on === problem.most[seminar]) {
    for (let slot = 0; slot < slots; slot++) if (own[slot] === MAYBE) own[slot] = OFF;
  }
  return true;
}

/**
 * At each set of slots: the seminars that run, or may run, in any of them.
 * @param without slots that do not count, as bits
 */
export function reachOfSlots(
  { seminars, slots }: IndexedSchedule,
  cells: Cells,
  without = 0,
): Int32Array {
  const reach = new Int32Array(1 << slots);
  for (let slot = 0; slot < slots; slot++) {
    let held = 0;
    for (let seminar = 0; seminar < seminars; seminar++) {
      const counts = ((without >> slot) & 1) === 0 && cells[seminar * slots + slot] !== OFF;
      if (counts) held |= 1 << seminar;
    }
    for (let set = 0; set < 1 << slot; set++) {
      reach[set | (1 << slot)] = (reach[set] as number) | held;
    }
  }
  return reach;
}

/**
 * In how many slots somebody can be in a seminar they want, each seminar once: the largest matching, by
 * König's theorem the least over sets of slots of those outside it and the seminars that it reaches.
 */
export function slotsServed(reach: Int32Array, slots: number, wants: number): number {
  let least = slots;
  for (let set = 1; set < reach.length; set++) {
    const here = slots - countBits(set) + countBits(wants & (reach[set] as number));
    if (here < least) least = here;
  }
  return least;
}
