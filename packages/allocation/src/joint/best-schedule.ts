import { NONE } from '../indexed-problem.ts';
import type { JointModel } from './joint-model.ts';
import { PairSchedule } from './pair-schedule.ts';
import { SlotMatching, UNDECIDED } from './slot-matching.ts';

/** What places cost just now. */
export interface Prices {
  /** Per session. */
  readonly session: Float64Array;
  /** Per session: what it costs two to sit there together, beyond what each pays. */
  readonly pair: Float64Array;
  /** Per level: what one unit of loss costs; negative only for losses of seats. */
  readonly level: Float64Array;
  /** person × place: how many decisions forbid it. */
  readonly forbidden: Uint16Array;
  /** What each forbidden place costs on top. */
  readonly penalty: number;
  /** person × place: 1 when no best outcome has the person there. */
  readonly closed: Uint8Array;
  /** person × seminar: how many reasons demand that the person has it; not having it costs the penalty each. */
  readonly needed: Uint8Array;
}

/** Prices that differ by less are equal. */
const EQUAL = 1e-6;
const NO_PRICE = Number.POSITIVE_INFINITY;

/** Finds the cheapest schedule of a party at given prices, exactly. */
export class BestSchedule {
  readonly #model: JointModel;
  readonly #matching: SlotMatching;
  readonly #price: readonly [Float64Array, Float64Array];
  readonly #pair: PairSchedule;
  /** The two people's places; valid until the next call. */
  readonly places: Int32Array;
  readonly #trial: readonly [Int32Array, Int32Array];
  readonly #seatLevels: readonly number[];
  readonly #personLevels: readonly number[];
  readonly #pairLevels: readonly number[];
  #best = NO_PRICE;
  #singles = 0;

  constructor(model: JointModel) {
    this.#model = model;
    this.#matching = new SlotMatching(model);
    this.#price = [new Float64Array(model.places), new Float64Array(model.places)];
    this.#pair = new PairSchedule(model, this.#price);
    this.places = new Int32Array(2 * model.slots);
    this.#trial = [new Int32Array(model.slots), new Int32Array(model.slots)];
    const ofScope = (scope: string): number[] =>
      [...model.levels.keys()].filter((level) => model.levels[level]?.scope === scope);
    this.#seatLevels = ofScope('seat');
    this.#personLevels = ofScope('person');
    this.#pairLevels = ofScope('pair');
  }

  /** How much work has been done: what takes about as long as pricing one person. */
  get looks(): number {
    return this.#singles + this.#pair.looks;
  }

  /** Leaves the cheapest schedule in `places` and returns its price. */
  find(party: number, prices: Prices): number {
    const people = this.#model.parties[party] as readonly number[];
    this.#best = NO_PRICE;
    this.#singles++;
    const moved = sumOf(prices.level, this.#personLevels);
    people.forEach((person, index) => {
      this.#priceOf(person, prices, this.#price[index === 0 ? 0 : 1]);
    });
    const choices = people.map((person) => (moved > 0 && this.#hasEarlier(person) ? 2 : 1));
    for (let one = 0; one < (choices[0] as number); one++) {
      for (let other = 0; other < (choices[1] ?? 1); other++) {
        const keeps = [one === 0 && choices[0] === 2, other === 0 && choices[1] === 2];
        const extra = (one === 1 ? moved : 0) + (other === 1 ? moved : 0);
        this.#findKeeping(people, keeps, extra, prices);
      }
    }
    return this.#best;
  }

  /** True for one person, and for two who take part in the same slots, without earlier places. */
  canConfine(party: number): boolean {
    const { slots, takesPart } = this.#model;
    const people = this.#model.parties[party] as readonly number[];
    const [one = NONE, other = one] = people;
    if (people.some((person) => this.#hasEarlier(person))) return false;
    for (let slot = 0; slot < slots; slot++) {
      if (takesPart[one * slots + slot] !== takesPart[other * slots + slot]) return false;
    }
    return true;
  }

  /**
   * Closes what no cheapest schedule has at these prices, for a party that `canConfine`, whose two, if
   * it is two, pay more for being apart than for anything else. Returns true when nothing is left to choose.
   */
  confine(party: number, prices: Prices): boolean {
    const people = this.#model.parties[party] as readonly number[];
    const { places, seminars, slots, slotOf, takesPart, allowed } = this.#model;
    this.find(party, prices);
    const price = people.length > 1 ? this.#pair.sharedPrice : this.#price[0];
    const matching = people.length > 1 ? this.#pair.shared : this.#matching;
    let choices = 0;
    for (const person of people) {
      for (let place = 0; place < places; place++) {
        const cell = person * places + place;
        if (allowed[cell] === 0 || prices.closed[cell] === 1) continue;
        if (takesPart[person * slots + (slotOf[place] as number)] === 0) continue;
        if (matching.excess(place, price) > EQUAL) prices.closed[cell] = 1;
        else choices++;
      }
      for (let slot = 0; slot < slots; slot++)
        choices -= takesPart[person * slots + slot] as number;
      for (let seminar = 0; seminar < seminars; seminar++) {
        if (matching.needs(seminar)) prices.needed[person * seminars + seminar] = 1;
      }
    }
    return choices === 0;
  }

  #findKeeping(
    people: readonly number[],
    keeps: readonly boolean[],
    extra: number,
    prices: Prices,
  ): void {
    for (const [index, person] of people.entries()) {
      if (!this.#begin(person, index, keeps[index] === true)) return;
    }
    const together = people.length > 1 ? sumOf(prices.level, this.#pairLevels) : 0;
    const isFree = together === 0 && prices.pair.every((price) => price <= 0);
    if (people.length > 1 && !isFree) this.#findPair(together, extra, prices.pair);
    else this.#finish(people, extra);
  }

  /** Sets out what is decided already: where the person takes no part, and what is kept. */
  #begin(person: number, index: number, keeps: boolean): boolean {
    const { slots, takesPart, before, allowed, places } = this.#model;
    const trial = this.#trial[index === 0 ? 0 : 1];
    for (let slot = 0; slot < slots; slot++) {
      const earlier = before[person * slots + slot] as number;
      if (takesPart[person * slots + slot] === 0) trial[slot] = NONE;
      else if (!keeps || earlier === NONE) trial[slot] = UNDECIDED;
      else if (allowed[person * places + earlier] === 0) return false;
      else if (this.#holds(trial.subarray(0, slot), slot, earlier)) return false;
      else trial[slot] = earlier;
    }
    return true;
  }

  /** Completes both trials, each on its own, and keeps them when they are the cheapest so far. */
  #finish(people: readonly number[], extra: number): void {
    const { slots } = this.#model;
    let total = extra;
    for (let index = 0; index < people.length; index++) {
      const side = index === 0 ? 0 : 1;
      total += this.#matching.complete(this.#trial[side], this.#price[side], side);
    }
    if (total >= this.#best) return;
    this.#best = total;
    for (let index = 0; index < people.length; index++) {
      this.places.set(this.#matching.found(index === 0 ? 0 : 1), index * slots);
    }
  }

  #findPair(together: number, extra: number, shared: Float64Array): void {
    const least = this.#pair.find(this.#trial, together, shared, this.#best - extra);
    if (least + extra >= this.#best) return;
    this.#best = least + extra;
    this.places.set(this.#pair.places);
  }

  /** True when the seminar of the place is already had in another slot. */
  #holds(places: Int32Array, slot: number, place: number): boolean {
    const { seminarOf, sessions } = this.#model;
    const seminar = seminarOf[place];
    for (let at = 0; at < places.length; at++) {
      const held = places[at] as number;
      if (at === slot || held < 0 || held >= sessions.length) continue;
      if (seminarOf[held] === seminar) return true;
    }
    return false;
  }

  #hasEarlier(person: number): boolean {
    const { slots, before, takesPart } = this.#model;
    for (let cell = person * slots; cell < (person + 1) * slots; cell++) {
      if (before[cell] !== NONE && takesPart[cell] === 1) return true;
    }
    return false;
  }

  #priceOf(person: number, prices: Prices, price: Float64Array): void {
    const { places, sessions, seminarOf, seminars, allowed, seatLoss } = this.#model;
    const offset = person * places;
    for (let place = 0; place < sessions.length; place++) {
      const needed = prices.needed[person * seminars + (seminarOf[place] as number)] as number;
      price[place] = (prices.session[place] as number) - needed * prices.penalty;
    }
    price.fill(0, sessions.length);
    for (const level of this.#seatLevels) {
      const unit = prices.level[level] as number;
      if (unit === 0) continue;
      const losses = seatLoss[level] as Float64Array;
      for (let place = 0; place < places; place++) {
        price[place] = (price[place] as number) + unit * (losses[offset + place] as number);
      }
    }
    for (let place = 0; place < places; place++) {
      const decisions = prices.forbidden[offset + place] as number;
      if (allowed[offset + place] === 0 || prices.closed[offset + place] === 1)
        price[place] = NO_PRICE;
      else if (decisions > 0) price[place] = (price[place] as number) + decisions * prices.penalty;
    }
  }
}

function sumOf(values: Float64Array, levels: readonly number[]): number {
  let sum = 0;
  for (const level of levels) sum += values[level] as number;
  return sum;
}
