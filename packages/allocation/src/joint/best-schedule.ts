import { NONE } from '../indexed-problem.ts';
import type { JointModel } from './joint-model.ts';
import { SlotMatching, UNDECIDED } from './slot-matching.ts';

/** What places cost just now. */
export interface Prices {
  /** Per session. */
  readonly session: Float64Array;
  /** Per level: what one unit of loss costs; never negative. */
  readonly level: Float64Array;
  /** person × place: how many decisions forbid it. */
  readonly forbidden: Uint16Array;
  /** What each forbidden place costs on top. */
  readonly penalty: number;
  /** person × place: 1 when no best outcome has the person there. */
  readonly closed: Uint8Array;
  /** person × seminar: 1 when the person has it in every best outcome; not having it costs the penalty. */
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
  /** The two people's places; valid until the next call. */
  readonly places: Int32Array;
  readonly #trial: readonly [Int32Array, Int32Array];
  readonly #seatLevels: readonly number[];
  readonly #personLevels: readonly number[];
  readonly #pairLevels: readonly number[];
  /** Per shared slot of two people, cheapest sessions first, and the least that the slots from there on cost. */
  #shared: { slot: number; sessions: number[]; apart: boolean }[] = [];
  #rest: number[] = [];
  #best = NO_PRICE;

  constructor(model: JointModel) {
    this.#model = model;
    this.#matching = new SlotMatching(model);
    this.#price = [new Float64Array(model.places), new Float64Array(model.places)];
    this.places = new Int32Array(2 * model.slots);
    this.#trial = [new Int32Array(model.slots), new Int32Array(model.slots)];
    const ofScope = (scope: string): number[] =>
      [...model.levels.keys()].filter((level) => model.levels[level]?.scope === scope);
    this.#seatLevels = ofScope('seat');
    this.#personLevels = ofScope('person');
    this.#pairLevels = ofScope('pair');
  }

  /** Leaves the cheapest schedule in `places` and returns its price. */
  find(party: number, prices: Prices): number {
    const people = this.#model.parties[party] as readonly number[];
    this.#best = NO_PRICE;
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

  /**
   * Closes what no cheapest schedule of a party of one, without earlier places, has at these prices.
   * Returns true when nothing is left to choose.
   */
  confine(party: number, prices: Prices): boolean {
    const person = this.#model.parties[party]?.[0] as number;
    const { places, seminars, slots, slotOf, takesPart, allowed } = this.#model;
    this.find(party, prices);
    let open = 0;
    let taken = 0;
    for (let slot = 0; slot < slots; slot++) taken += takesPart[person * slots + slot] as number;
    for (let place = 0; place < places; place++) {
      const cell = person * places + place;
      if (allowed[cell] === 0 || prices.closed[cell] === 1) continue;
      if (takesPart[person * slots + (slotOf[place] as number)] === 0) continue;
      if (this.#matching.excess(place, this.#price[0]) > EQUAL) prices.closed[cell] = 1;
      else open++;
    }
    for (let seminar = 0; seminar < seminars; seminar++) {
      if (this.#matching.needs(seminar)) prices.needed[person * seminars + seminar] = 1;
    }
    return open === taken;
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
    if (together > 0) this.#findPair(people, together, extra);
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

  /** Branches over the shared slots: one session for both, or apart. */
  #findPair(people: readonly number[], together: number, extra: number): void {
    const [mine, theirs] = this.#trial;
    const { slots, sessionsOf } = this.#model;
    const least = [0];
    this.#shared = [];
    let alone = extra;
    for (let slot = 0; slot < slots; slot++) {
      const one = mine[slot] as number;
      const other = theirs[slot] as number;
      const leastOne = this.#leastIn(slot, one, 0);
      const leastOther = this.#leastIn(slot, other, 1);
      if (one === NONE || other === NONE) {
        alone += leastOne + leastOther;
        continue;
      }
      const sessions = (sessionsOf[slot] as readonly number[])
        .filter(
          (place) =>
            (one === UNDECIDED || one === place) &&
            (other === UNDECIDED || other === place) &&
            this.#jointly(place) < NO_PRICE,
        )
        .sort((left, right) => this.#jointly(left) - this.#jointly(right));
      const apart = leastOne + leastOther + together;
      const joint = sessions[0] === undefined ? NO_PRICE : this.#jointly(sessions[0]);
      this.#shared.push({ slot, sessions, apart: apart < joint });
      least.push(Math.min(apart, joint));
    }
    this.#rest = least.map((_, index) =>
      least.slice(index + 1).reduce((sum, value) => sum + value, alone),
    );
    this.#branch(people, 0, 0, together, extra, mine.slice(), theirs.slice());
  }

  #jointly(place: number): number {
    return (this.#price[0][place] as number) + (this.#price[1][place] as number);
  }

  #leastIn(slot: number, decided: number, side: 0 | 1): number {
    if (decided === NONE) return 0;
    const price = this.#price[side];
    if (decided !== UNDECIDED) return price[decided] as number;
    let least = price[this.#model.sessions.length + slot] as number;
    for (const place of this.#model.sessionsOf[slot] as readonly number[]) {
      least = Math.min(least, price[place] as number);
    }
    return least;
  }

  #branch(
    people: readonly number[],
    depth: number,
    apart: number,
    together: number,
    extra: number,
    mine: Int32Array,
    theirs: Int32Array,
    spent = 0,
  ): void {
    if (spent + (this.#rest[depth] as number) >= this.#best) return;
    const option = this.#shared[depth];
    if (option === undefined) {
      this.#trial[0].set(mine);
      this.#trial[1].set(theirs);
      this.#finish(people, extra + apart * together);
      return;
    }
    const { slot, sessions } = option;
    const separately = () => {
      const cost =
        this.#leastIn(slot, mine[slot] as number, 0) +
        this.#leastIn(slot, theirs[slot] as number, 1);
      this.#branch(
        people,
        depth + 1,
        apart + 1,
        together,
        extra,
        mine,
        theirs,
        spent + cost + together,
      );
    };
    if (option.apart) separately();
    const [one, other] = [mine[slot] as number, theirs[slot] as number];
    for (const place of sessions) {
      const cost = this.#jointly(place);
      if (spent + cost + (this.#rest[depth + 1] as number) >= this.#best) break;
      if (this.#holds(mine, slot, place) || this.#holds(theirs, slot, place)) continue;
      mine[slot] = place;
      theirs[slot] = place;
      this.#branch(people, depth + 1, apart, together, extra, mine, theirs, spent + cost);
    }
    mine[slot] = one;
    theirs[slot] = other;
    if (!option.apart) separately();
  }

  /** True when the seminar of the place is already had in another slot. */
  #holds(places: Int32Array, slot: number, place: number): boolean {
    const { seminarOf, sessions } = this.#model;
    return places.some(
      (held, at) =>
        at !== slot && held >= 0 && held < sessions.length && seminarOf[held] === seminarOf[place],
    );
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
