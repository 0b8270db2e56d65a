import { NONE } from '../indexed-problem.ts';
import { seededRandom } from '../random.ts';
import type { JointModel, Schedule } from './joint-model.ts';

const EASE = 1e-7;

/** A row's slack (sign 1), or what it is short of (sign −1). */
export interface Unit {
  readonly row: number;
  readonly sign: 1 | -1;
}

export type Basic = Schedule | Unit;

/** True for schedules, false for slacks and shortages. */
export function isSchedule(basic: Basic): basic is Schedule {
  return 'party' in basic;
}

/** What shares of schedules are held to, each row a sum that stays at or below its bound. */
export class ProgramRows {
  readonly bounds: number[] = [];
  /**
   * The bounds, each eased by a little of its own, so that no two shares are used up at once and the simplex method
   * never goes in a circle (A. Charnes, 1952).
   */
  readonly eased: number[] = [];
  readonly #random = seededRandom(1);
  /** Rows whose slack no best outcome has. */
  readonly tight: boolean[] = [];
  /** Session → row: people in it, at most its seats. */
  readonly ofSeats: Int32Array;
  /** Session → row: minus the people in it, at most minus its minimum. NONE where one person is enough. */
  readonly ofMinimum: Int32Array;
  /**
   * Session → row: pairs that sit together in it, at most half its seats, rounded down (a cut by rounding, V. Chvátal, 1973).
   * NONE where the seats alone say as much.
   */
  readonly ofPairs: Int32Array;
  readonly #slots: number;
  /** Level → row: its loss, or NONE while it is not limited. */
  readonly ofLevel: Int32Array;

  /** Level → row: minus its loss, at most minus what a whole outcome loses at least. NONE without a cut. */
  readonly ofCut: Int32Array;

  constructor(model: JointModel) {
    const sessions = model.sessions.length;
    this.ofSeats = Int32Array.from(model.capacity, (capacity) => this.add(capacity));
    this.ofMinimum = new Int32Array(sessions).fill(NONE);
    this.ofLevel = new Int32Array(model.levels.length).fill(NONE);
    this.ofCut = new Int32Array(model.levels.length).fill(NONE);
    this.#slots = model.slots;
    const pairs = model.parties.filter((people) => people.length > 1).length;
    this.ofPairs = Int32Array.from(model.capacity, (capacity) =>
      capacity % 2 === 1 && capacity < 2 * pairs ? this.add((capacity - 1) / 2) : NONE,
    );
    for (let session = 0; session < sessions; session++) {
      const minimum = model.minimum[session] as number;
      if (minimum > 1) this.ofMinimum[session] = this.add(-minimum);
    }
  }

  /** Adds a row and returns its number. */
  add(bound: number): number {
    this.eased.push(bound + EASE * (1 + this.#random()));
    return this.bounds.push(bound) - 1;
  }

  /** The session whose minimum the row is about, or NONE. */
  minimumOf(row: number): number {
    return this.ofMinimum.indexOf(row);
  }

  /** True for rows that shares may fall short of, for a penalty. */
  mayBeShort(row: number): boolean {
    return this.minimumOf(row) !== NONE || this.ofCut.includes(row);
  }

  /** Tells every row's factor in a column, times `factor`; a row may come several times. */
  column(basic: Basic, factor: number, tell: (row: number, value: number) => void): void {
    if (!isSchedule(basic)) {
      tell(basic.row, factor * basic.sign);
      return;
    }
    const { places, loss } = basic;
    for (const place of places) {
      if (place === NONE || place >= this.ofSeats.length) continue;
      tell(this.ofSeats[place] as number, factor);
      const minimum = this.ofMinimum[place] as number;
      if (minimum !== NONE) tell(minimum, -factor);
    }
    this.#pairColumn(places, factor, tell);
    for (let level = 0; level < loss.length; level++) {
      const row = this.ofLevel[level] as number;
      const cut = this.ofCut[level] as number;
      if (loss[level] === 0) continue;
      if (row !== NONE) tell(row, factor * (loss[level] as number));
      if (cut !== NONE) tell(cut, -factor * (loss[level] as number));
    }
  }

  #pairColumn(
    places: Int32Array,
    factor: number,
    tell: (row: number, value: number) => void,
  ): void {
    for (let slot = 0; slot + this.#slots < places.length; slot++) {
      const place = places[slot] as number;
      if (place === NONE || place !== places[this.#slots + slot]) continue;
      const row = place < this.ofPairs.length ? (this.ofPairs[place] as number) : NONE;
      if (row !== NONE) tell(row, factor);
    }
  }
}
