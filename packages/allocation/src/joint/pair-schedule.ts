import { NONE } from '../indexed-problem.ts';
import type { JointModel } from './joint-model.ts';
import { SlotMatching, UNDECIDED } from './slot-matching.ts';

const NO_PRICE = Number.POSITIVE_INFINITY;

/** What is decided about two people on the way to their cheapest schedule. */
interface Split {
  /** Per slot: 1 when they go their own ways there. */
  readonly apart: Uint8Array;
  /** Per slot: 1 when they sit together there. */
  readonly together: Uint8Array;
  /** Per seminar: 1 when they do not have it together. */
  readonly notTogether: Uint8Array;
  /** Per seminar: 1 when neither has it without the other. */
  readonly notApart: Uint8Array;
  /** Per person and place: 1 when it is not the person's where they are apart. */
  readonly barred: readonly [Uint8Array, Uint8Array];
}

/**
 * The cheapest schedule of two who pay for every slot in which they are apart, by branch and bound. The bound is one matching
 * for the slots they may share, in which being apart costs the least it can, and one each for the slots
 * where they are known to be apart. A split is on a slot where the bound has them apart, or on a seminar
 * that it gives twice.
 */
export class PairSchedule {
  readonly #model: JointModel;
  readonly #price: readonly [Float64Array, Float64Array];
  /** The matching of the first bound, where nothing was decided, when no split was needed. */
  readonly shared: SlotMatching;
  /** Per place: what it costs the two together; "nothing" stands for being apart in the slot. */
  readonly sharedPrice: Float64Array;
  readonly #separate: SlotMatching;
  readonly #ownPrice: readonly [Float64Array, Float64Array];
  readonly #trial: Int32Array;
  #decided: readonly [Int32Array, Int32Array];
  #perApart = 0;
  #perShared: Float64Array = new Float64Array(0);
  #best = NO_PRICE;
  /** How many bounds have been worked out. */
  looks = 0;
  /** The two people's places, one after the other. */
  readonly places: Int32Array;
  readonly #base: Float64Array;

  /** @param price per person and place, filled in before each call */
  constructor(model: JointModel, price: readonly [Float64Array, Float64Array]) {
    this.#model = model;
    this.#price = price;
    this.shared = new SlotMatching(model);
    this.sharedPrice = new Float64Array(model.places);
    this.#separate = new SlotMatching(model);
    this.#ownPrice = [new Float64Array(model.places), new Float64Array(model.places)];
    this.#trial = new Int32Array(model.slots);
    this.#decided = [new Int32Array(0), new Int32Array(0)];
    this.places = new Int32Array(2 * model.slots);
    this.#base = new Float64Array(model.places);
  }

  /**
   * The least price, or infinity when none is below `limit`; leaves the schedule in `places`.
   * @param decided per person and slot: a place, NONE, or UNDECIDED
   * @param perApart what each slot costs in which both take part and are not together
   * @param perShared what each session costs that they share
   */
  find(
    decided: readonly [Int32Array, Int32Array],
    perApart: number,
    perShared: Float64Array,
    limit: number,
  ): number {
    const { slots, seminars, places } = this.#model;
    this.#decided = decided;
    this.#perApart = perApart;
    this.#perShared = perShared;
    this.#best = limit;
    const [mine, theirs] = decided;
    const apart = Uint8Array.from(mine, (place, slot) =>
      place === NONE || theirs[slot] === NONE ? 1 : 0,
    );
    this.#priceShared(apart);
    this.#branch({
      apart,
      together: new Uint8Array(slots),
      notTogether: new Uint8Array(seminars),
      notApart: new Uint8Array(seminars),
      barred: [new Uint8Array(places), new Uint8Array(places)],
    });
    return this.#best < limit ? this.#best : NO_PRICE;
  }

  /** What each place costs the two together, and being apart at least. */
  #priceShared(apart: Uint8Array): void {
    const { slots, sessions, slotOf } = this.#model;
    const [mine, theirs] = this.#decided;
    const [myPrice, theirPrice] = this.#price;
    for (let place = 0; place < sessions.length; place++) {
      const slot = slotOf[place] as number;
      const possible = mayTake(mine, slot, place) && mayTake(theirs, slot, place);
      this.#base[place] = possible
        ? (myPrice[place] as number) +
          (theirPrice[place] as number) +
          (this.#perShared[place] as number)
        : NO_PRICE;
    }
    for (let slot = 0; slot < slots; slot++) {
      if (apart[slot] === 1) continue;
      this.#base[sessions.length + slot] =
        this.#leastIn(slot, mine, myPrice) +
        this.#leastIn(slot, theirs, theirPrice) +
        this.#perApart;
    }
  }

  #leastIn(slot: number, decided: Int32Array, price: Float64Array): number {
    const { sessions, sessionsOf } = this.#model;
    if (decided[slot] !== UNDECIDED) return price[decided[slot] as number] as number;
    let least = price[sessions.length + slot] as number;
    for (const place of sessionsOf[slot] as readonly number[]) {
      if ((price[place] as number) < least) least = price[place] as number;
    }
    return least;
  }

  #branch(split: Split): void {
    const { slots, sessions } = this.#model;
    const { apart, together, notTogether, notApart } = split;
    this.looks++;
    let total = this.#shareRest(split);
    if (total >= this.#best) return;
    const found = this.shared.found(0);
    if (apart.includes(1)) {
      total += this.#goApart(split);
      if (total >= this.#best) return;
    }
    for (let slot = 0; slot < slots; slot++) {
      if (apart[slot] === 1 || (found[slot] as number) < sessions.length) continue;
      this.#branch({ ...split, apart: withOne(apart, slot) });
      this.#branch({ ...split, together: withOne(together, slot) });
      return;
    }
    const twice = this.#hadTwice(split);
    if (twice !== NONE) {
      this.#branch({ ...split, notTogether: withOne(notTogether, twice) });
      this.#branch({ ...split, notApart: withOne(notApart, twice) });
      return;
    }
    const met = this.#metByChance(apart);
    if (met !== NONE) {
      const [mine, theirs] = split.barred;
      this.#branch({ ...split, barred: [withOne(mine, met), theirs] });
      this.#branch({ ...split, barred: [mine, withOne(theirs, met)] });
      return;
    }
    this.#best = total;
    for (let slot = 0; slot < slots; slot++) {
      const isApart = apart[slot] === 1;
      const own = isApart ? this.#separate : this.shared;
      this.places[slot] = own.found(0)[slot] as number;
      this.places[slots + slot] = own.found(isApart ? 1 : 0)[slot] as number;
    }
  }

  /** The bound for the slots where they are not known to be apart. */
  #shareRest({ apart, together, notTogether }: Split): number {
    const { slots, sessions, seminarOf } = this.#model;
    this.sharedPrice.set(this.#base);
    for (let place = 0; place < sessions.length; place++) {
      if (notTogether[seminarOf[place] as number] === 1) this.sharedPrice[place] = NO_PRICE;
    }
    for (let slot = 0; slot < slots; slot++) {
      if (together[slot] === 1) this.sharedPrice[sessions.length + slot] = NO_PRICE;
      this.#trial[slot] = apart[slot] === 1 ? NONE : UNDECIDED;
    }
    return this.shared.complete(this.#trial, this.sharedPrice);
  }

  /** What the slots cost where they are apart, each on their own. */
  #goApart({ apart, notApart, barred }: Split): number {
    const { slots, sessions, seminarOf } = this.#model;
    let total = 0;
    for (const side of [0, 1] as const) {
      const price = this.#ownPrice[side];
      price.set(this.#price[side]);
      for (let place = 0; place < sessions.length; place++) {
        if (notApart[seminarOf[place] as number] === 1 || barred[side][place] === 1) {
          price[place] = NO_PRICE;
        }
      }
      for (let slot = 0; slot < slots; slot++) {
        this.#trial[slot] = apart[slot] === 1 ? (this.#decided[side][slot] as number) : NONE;
      }
      total += this.#separate.complete(this.#trial, price, side);
    }
    for (let slot = 0; slot < slots; slot++) {
      const both = this.#decided[0][slot] !== NONE && this.#decided[1][slot] !== NONE;
      if (apart[slot] === 1 && both) total += this.#perApart;
    }
    return total;
  }

  /** A session in which they are said to be apart but are not, and pay too little for it; or NONE. */
  #metByChance(apart: Uint8Array): number {
    for (let slot = 0; slot < apart.length; slot++) {
      const place = this.#separate.found(0)[slot] as number;
      if (apart[slot] === 0 || place < 0 || place !== this.#separate.found(1)[slot]) continue;
      if (place >= this.#model.sessions.length) continue;
      if ((this.#perShared[place] as number) > this.#perApart) return place;
    }
    return NONE;
  }

  /** A seminar that the bounds give both together and to one alone, or NONE. */
  #hadTwice({ apart }: Split): number {
    const { slots, sessions, seminarOf } = this.#model;
    for (let slot = 0; slot < slots; slot++) {
      if (apart[slot] === 1) continue;
      const seminar = seminarOf[this.shared.found(0)[slot] as number];
      for (let other = 0; other < slots; other++) {
        if (apart[other] === 0) continue;
        for (const side of [0, 1] as const) {
          const place = this.#separate.found(side)[other] as number;
          if (place < 0 || place >= sessions.length) continue;
          if (seminarOf[place] === seminar) return seminar as number;
        }
      }
    }
    return NONE;
  }
}

function mayTake(decided: Int32Array, slot: number, place: number): boolean {
  return decided[slot] === UNDECIDED || decided[slot] === place;
}

function withOne(flags: Uint8Array, index: number): Uint8Array {
  const changed = flags.slice();
  changed[index] = 1;
  return changed;
}
