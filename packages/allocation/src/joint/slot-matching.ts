import { NONE } from '../indexed-problem.ts';
import type { JointModel } from './joint-model.ts';

/** A slot in which it is still open what the person does. */
export const UNDECIDED = -2;

const NOTHING = -1;
/** Sums of prices that differ by less than this are equal. */
const PROVEN = 1e-6;

/**
 * One person's cheapest way to fill several slots without having a seminar twice: an assignment of
 * slots to seminars by shortest augmenting paths (R. Jonker, A. Volgenant, 1987), each slot with a
 * column of its own for staying without.
 */
export class SlotMatching {
  readonly #model: JointModel;
  readonly #columns: number;
  /** slot × column: the cheapest price and its place. */
  readonly #cost: Float64Array;
  readonly #place: Int32Array;
  readonly #used: Uint8Array;
  readonly #rowPrice: Float64Array;
  readonly #columnPrice: Float64Array;
  readonly #rowAt: Int32Array;
  readonly #way: Int32Array;
  readonly #least: Float64Array;
  readonly #visited: Uint8Array;
  readonly #found: readonly [Int32Array, Int32Array];
  #clashed = false;

  constructor(model: JointModel) {
    this.#model = model;
    this.#columns = model.seminars + model.slots;
    this.#cost = new Float64Array(model.slots * this.#columns);
    this.#place = new Int32Array(model.slots * this.#columns);
    this.#used = new Uint8Array(model.seminars);
    this.#rowPrice = new Float64Array(model.slots);
    this.#columnPrice = new Float64Array(this.#columns);
    this.#rowAt = new Int32Array(this.#columns);
    this.#way = new Int32Array(this.#columns);
    this.#least = new Float64Array(this.#columns);
    this.#visited = new Uint8Array(this.#columns);
    this.#found = [new Int32Array(model.slots), new Int32Array(model.slots)];
  }

  /** The last two answers of `complete`: 0 for the first of a pair of calls, 1 for the second. */
  found(side: 0 | 1): Int32Array {
    return this.#found[side];
  }

  /** Fills the undecided slots as cheaply as can be and returns the price of the whole. */
  complete(decided: Int32Array, price: Float64Array, side: 0 | 1 = 0): number {
    const { slots, sessions, seminarOf, seminars } = this.#model;
    const found = this.#found[side];
    this.#used.fill(0);
    let total = 0;
    for (let slot = 0; slot < slots; slot++) {
      const place = decided[slot] as number;
      found[slot] = place;
      if (place < 0) continue;
      total += price[place] as number;
      if (place < sessions.length) this.#used[seminarOf[place] as number] = 1;
    }
    let clash = false;
    for (let slot = 0; slot < slots; slot++) {
      if (decided[slot] !== UNDECIDED) continue;
      const place = this.#cheapest(slot, price);
      found[slot] = place;
      total += price[place] as number;
      if (place >= sessions.length) continue;
      const seminar = seminarOf[place] as number;
      clash ||= this.#used[seminar] === 2;
      this.#used[seminar] = 2;
    }
    this.#clashed = clash;
    if (!clash || total === Number.POSITIVE_INFINITY) return total;
    for (let seminar = 0; seminar < seminars; seminar++) {
      if (this.#used[seminar] === 2) this.#used[seminar] = 0;
    }
    return this.#match(decided, price, found);
  }

  /**
   * What the last answer proves about a place in a slot that was undecided: how much dearer than the
   * cheapest every choice with this place is, at least. Never negative.
   */
  excess(place: number, price: Float64Array): number {
    const { sessions, slotOf, seminarOf } = this.#model;
    const slot = slotOf[place] as number;
    const cost = price[place] as number;
    if (!this.#clashed) return cost - (price[this.#found[0][slot] as number] as number);
    const seminar =
      place < sessions.length ? (this.#columnPrice[seminarOf[place] as number] as number) : 0;
    return cost - (this.#rowPrice[slot] as number) - seminar;
  }

  /** True when the last answer proves that every cheapest choice has the seminar. */
  needs(seminar: number): boolean {
    return this.#clashed && (this.#columnPrice[seminar] as number) < -PROVEN;
  }

  #cheapest(slot: number, price: Float64Array): number {
    const { sessions, sessionsOf, seminarOf } = this.#model;
    let best = sessions.length + slot;
    for (const place of sessionsOf[slot] as readonly number[]) {
      if ((price[place] as number) >= (price[best] as number)) continue;
      if (this.#used[seminarOf[place] as number] !== 1) best = place;
    }
    return best;
  }

  #match(decided: Int32Array, price: Float64Array, found: Int32Array): number {
    const { slots } = this.#model;
    this.#setCosts(price);
    this.#rowAt.fill(NOTHING);
    this.#columnPrice.fill(0);
    this.#rowPrice.fill(0);
    const clashing: number[] = [];
    for (let slot = 0; slot < slots; slot++) {
      if (decided[slot] === UNDECIDED && !this.#takeCheapest(slot)) clashing.push(slot);
    }
    for (const slot of clashing) {
      if (!this.#augment(slot)) return Number.POSITIVE_INFINITY;
    }
    for (let column = 0; column < this.#columns; column++) {
      const slot = this.#rowAt[column] as number;
      if (slot === NOTHING) continue;
      found[slot] = this.#place[slot * this.#columns + column] as number;
    }
    let total = 0;
    for (const place of found) if (place !== NONE) total += price[place] as number;
    return total;
  }

  #setCosts(price: Float64Array): void {
    const { slots, sessions, sessionsOf, seminarOf, seminars } = this.#model;
    this.#cost.fill(Number.POSITIVE_INFINITY);
    for (let slot = 0; slot < slots; slot++) {
      const row = slot * this.#columns;
      for (const place of sessionsOf[slot] as readonly number[]) {
        const seminar = seminarOf[place] as number;
        const cost = price[place] as number;
        if (this.#used[seminar] === 1 || cost >= (this.#cost[row + seminar] as number)) continue;
        this.#cost[row + seminar] = cost;
        this.#place[row + seminar] = place;
      }
      this.#cost[row + seminars + slot] = price[sessions.length + slot] as number;
      this.#place[row + seminars + slot] = sessions.length + slot;
    }
  }

  /** Gives the slot its cheapest column. Returns false when another slot has it. */
  #takeCheapest(slot: number): boolean {
    const from = slot * this.#columns;
    let best = this.#model.seminars + slot;
    for (let column = 0; column < this.#model.seminars; column++) {
      if ((this.#cost[from + column] as number) < (this.#cost[from + best] as number))
        best = column;
    }
    this.#rowPrice[slot] = this.#cost[from + best] as number;
    if (this.#rowAt[best] !== NOTHING) return false;
    this.#rowAt[best] = slot;
    return true;
  }

  /** Gives the slot a column, moving other slots along the cheapest path. Returns false when there is none. */
  #augment(start: number): boolean {
    this.#least.fill(Number.POSITIVE_INFINITY);
    this.#visited.fill(0);
    let row = start;
    let last = NOTHING;
    let reached = 0;
    let end = NOTHING;
    while (end === NOTHING) {
      const next = this.#reachFrom(row, last, reached);
      this.#visited[next] = 1;
      reached = this.#least[next] as number;
      if (reached === Number.POSITIVE_INFINITY) return false;
      last = next;
      if (this.#rowAt[next] === NOTHING) end = next;
      else row = this.#rowAt[next] as number;
    }
    this.#raisePrices(start, end, reached);
    this.#turnPath(start, end);
    return true;
  }

  /** Looks at what the row leads to; returns the nearest column that has not been visited. */
  #reachFrom(row: number, last: number, reached: number): number {
    const columns = this.#columns;
    const offset = reached - (this.#rowPrice[row] as number);
    let next = NOTHING;
    for (let column = 0; column < columns; column++) {
      if (this.#visited[column] === 1) continue;
      const cost = this.#cost[row * columns + column] as number;
      const reduced = cost + offset - (this.#columnPrice[column] as number);
      if (reduced < (this.#least[column] as number)) {
        this.#least[column] = reduced;
        this.#way[column] = last;
      }
      if (next === NOTHING || (this.#least[column] as number) < (this.#least[next] as number)) {
        next = column;
      }
    }
    return next;
  }

  #raisePrices(start: number, end: number, reached: number): void {
    this.#rowPrice[start] = (this.#rowPrice[start] as number) + reached;
    for (let column = 0; column < this.#columns; column++) {
      if (this.#visited[column] === 0 || column === end) continue;
      const slack = reached - (this.#least[column] as number);
      const row = this.#rowAt[column] as number;
      this.#rowPrice[row] = (this.#rowPrice[row] as number) + slack;
      this.#columnPrice[column] = (this.#columnPrice[column] as number) - slack;
    }
  }

  #turnPath(start: number, end: number): void {
    let column = end;
    while (column !== NOTHING) {
      const before = this.#way[column] as number;
      this.#rowAt[column] = before === NOTHING ? start : (this.#rowAt[before] as number);
      column = before;
    }
  }
}
