import { type Cells, OFF } from './cells.ts';
import { type IndexedSchedule, NOT_HELD, type Rooms } from './indexed-schedule.ts';

/**
 * The most places that some seminars, and all seminars in some slots, can have together. The rooms of all slots that can be given to their sessions at once
 * form a gammoid, so that taking the largest first, wherever an exchange makes room, is exact (J. Edmonds, "Matroids and
 * the greedy algorithm", Mathematical Programming 1, 1971).
 */
export class RoomShare {
  readonly #problem: IndexedSchedule;
  /** Rooms in slots, at `slot * rooms + room`, largest first. */
  readonly #bySize: readonly number[];
  /** The room in a slot that each cell has, and how many sessions each seminar has. */
  readonly #has: Int32Array;
  readonly #times: Int32Array;
  readonly #seen: Uint8Array;
  #cells: Cells = new Uint8Array();
  #given: Rooms | undefined;
  #taker: Int32Array;
  #among = 0;
  #during = 0;

  constructor(problem: IndexedSchedule) {
    const { seminars, slots, rooms } = problem;
    this.#problem = problem;
    const capacity = (at: number) => problem.problem.rooms[at % rooms]?.capacity ?? 0;
    this.#bySize = Array.from({ length: slots * rooms }, (_, at) => at)
      .filter((at) => problem.free[at] === 1)
      .sort((a, b) => capacity(b) - capacity(a) || a - b);
    this.#has = new Int32Array(seminars * slots);
    this.#times = new Int32Array(seminars);
    this.#seen = new Uint8Array(seminars * slots);
    this.#taker = new Int32Array(slots * rooms);
  }

  /** What is decided, for `most`. */
  load(cells: Cells, given: Rooms | undefined): void {
    const { slots, rooms } = this.#problem;
    this.#cells = cells;
    this.#given = given;
    this.#taker.fill(-1);
    given?.forEach((room, cell) => {
      if (room >= 0) this.#taker[(cell % slots) * rooms + room] = cell;
    });
  }

  /**
   * @param among the seminars, as bits
   * @param during the slots in which all seminars count, as bits
   */
  most(among: number, during: number): number {
    const { seminars, slots, rooms, fixed, places } = this.#problem;
    this.#among = among;
    this.#during = during;
    this.#has.fill(-1);
    this.#times.fill(0);
    let total = 0;
    for (let cell = 0; cell < fixed.length; cell++) {
      const stays = fixed[cell] as number;
      if (stays < 0 || !this.#counts(cell)) continue;
      total += stays;
      const seminar = Math.floor(cell / slots);
      this.#times[seminar] = (this.#times[seminar] as number) + 1;
    }
    for (const at of this.#bySize) {
      this.#seen.fill(0);
      if (!this.#give(at)) continue;
      let best = 0;
      for (let seminar = 0; seminar < seminars; seminar++) {
        if (!this.#counts(seminar * slots + Math.floor(at / rooms))) continue;
        best = Math.max(best, places[seminar * rooms + (at % rooms)] as number);
      }
      total += best;
    }
    return total;
  }

  #counts(cell: number): boolean {
    const { slots } = this.#problem;
    const seminar = Math.floor(cell / slots);
    return ((this.#among >> seminar) & 1) === 1 || ((this.#during >> (cell % slots)) & 1) === 1;
  }

  /** Gives a room in a slot to a session, making others change rooms or slots where needed. */
  #give(at: number): boolean {
    const { seminars, slots, rooms, most } = this.#problem;
    const slot = Math.floor(at / rooms);
    for (let seminar = 0; seminar < seminars; seminar++) {
      const cell = seminar * slots + slot;
      if (this.#seen[cell] === 1 || !this.#fits(cell, at)) continue;
      this.#seen[cell] = 1;
      const had = this.#has[cell] as number;
      if (had >= 0) {
        if (!this.#give(had)) continue;
      } else if ((this.#times[seminar] as number) < (most[seminar] as number)) {
        this.#times[seminar] = (this.#times[seminar] as number) + 1;
      } else if (!this.#leaveOne(seminar)) continue;
      this.#has[cell] = at;
      return true;
    }
    return false;
  }

  /** Takes one of its sessions from a seminar whose room finds another. */
  #leaveOne(seminar: number): boolean {
    const { slots } = this.#problem;
    for (let slot = 0; slot < slots; slot++) {
      const cell = seminar * slots + slot;
      const had = this.#has[cell] as number;
      if (had < 0 || this.#seen[cell] === 1) continue;
      this.#seen[cell] = 1;
      if (!this.#give(had)) continue;
      this.#has[cell] = -1;
      return true;
    }
    return false;
  }

  #fits(cell: number, at: number): boolean {
    const { slots, rooms, places, fixed } = this.#problem;
    const seminar = Math.floor(cell / slots);
    if (!this.#counts(cell) || this.#cells[cell] === OFF) return false;
    if ((fixed[cell] as number) >= 0) return false;
    const room = at % rooms;
    if (places[seminar * rooms + room] === 0) return false;
    const taker = this.#taker[at] as number;
    if (taker !== -1 && taker !== cell) return false;
    const decided = this.#given?.[cell] ?? NOT_HELD;
    return decided < 0 || decided === room;
  }
}
