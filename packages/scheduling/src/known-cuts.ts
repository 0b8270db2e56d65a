import { countBits } from './bits.ts';
import { type IndexedSchedule, placesAt, type Rooms } from './indexed-schedule.ts';

/** How many are kept. */
const MOST = 30;

/**
 * Sets of seminars whose places once were what held a schedule back. A schedule that gives such a set no more places can satisfy
 * no more wishes, which is seen without a flow: those for the set are no more than its places, the others no more than are wanted.
 */
export class KnownCuts {
  readonly #problem: IndexedSchedule;
  /** The last to be of use first. */
  readonly #cuts: { readonly set: number; readonly others: number }[] = [];
  readonly #places: Float64Array;

  constructor(problem: IndexedSchedule) {
    this.#problem = problem;
    this.#places = new Float64Array(problem.seminars);
  }

  add(set: number): void {
    if (this.#cuts.some((cut) => cut.set === set)) return;
    const { groups, slots } = this.#problem;
    const others = groups.reduce(
      (sum, { wants, people }) => sum + people * Math.min(slots, countBits(wants & ~set)),
      0,
    );
    this.#cuts.unshift({ set, others });
    this.#cuts.length = Math.min(this.#cuts.length, MOST);
  }

  /** Whether some cut shows that the schedule satisfies no more than so many wishes. */
  isAtMost(rooms: Rooms, enough: number): boolean {
    const { seminars, slots } = this.#problem;
    this.#places.fill(0);
    for (let cell = 0; cell < rooms.length; cell++) {
      const seminar = Math.floor(cell / slots);
      const before = this.#places[seminar] as number;
      this.#places[seminar] = before + placesAt(this.#problem, rooms, cell);
    }
    const found = this.#cuts.findIndex(({ set, others }) => {
      let most = others;
      for (let seminar = 0; seminar < seminars; seminar++) {
        if ((set >> seminar) & 1) most += this.#places[seminar] as number;
      }
      return most <= enough;
    });
    if (found > 0) this.#cuts.unshift(...this.#cuts.splice(found, 1));
    return found >= 0;
  }
}
