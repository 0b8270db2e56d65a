import { NONE } from '../indexed-problem.ts';
import type { JointModel, Schedule } from './joint-model.ts';

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
  /** Rows whose slack no best outcome has. */
  readonly tight: boolean[] = [];
  /** Session → row: people in it, at most its seats. */
  readonly ofSeats: Int32Array;
  /** Session → row: minus the people in it, at most minus its minimum. NONE where one person is enough. */
  readonly ofMinimum: Int32Array;
  /** Level → row: its loss, or NONE while it is not limited. */
  readonly ofLevel: Int32Array;

  constructor(model: JointModel) {
    const sessions = model.sessions.length;
    this.ofSeats = Int32Array.from(model.capacity, (capacity) => this.add(capacity));
    this.ofMinimum = new Int32Array(sessions).fill(NONE);
    this.ofLevel = new Int32Array(model.levels.length).fill(NONE);
    for (let session = 0; session < sessions; session++) {
      const minimum = model.minimum[session] as number;
      if (minimum > 1) this.ofMinimum[session] = this.add(-minimum);
    }
  }

  /** Adds a row and returns its number. */
  add(bound: number): number {
    return this.bounds.push(bound) - 1;
  }

  /** The session whose minimum the row is about, or NONE. */
  minimumOf(row: number): number {
    return this.ofMinimum.indexOf(row);
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
    for (let level = 0; level < loss.length; level++) {
      const row = this.ofLevel[level] as number;
      if (row !== NONE && loss[level] !== 0) tell(row, factor * (loss[level] as number));
    }
  }
}
