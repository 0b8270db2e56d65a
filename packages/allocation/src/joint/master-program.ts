import { BestSchedule } from './best-schedule.ts';
import { transposedInverse } from './inverse.ts';
import { type JointModel, type Schedule, scheduleOf } from './joint-model.ts';
import { ProgramCosts } from './program-costs.ts';
import { type Basic, isSchedule, ProgramRows, type Unit } from './program-rows.ts';

const TINY = 1e-9;
/** A price has to fall by more than this to count. */
const GAIN = 1e-6;
/** A smaller share counts as none. */
const SHARED = 1e-5;
const REBUILD_AFTER = 100;
const NOBODY = -1;

/**
 * The linear programme "every party has one schedule, mixed in shares; sessions hold no more than their
 * seats", solved by the simplex method with generalised upper bounds (G. Dantzig, R. Van Slyke, 1967):
 * each party has a key schedule, and the basis kept is only as large as there are rows. Schedules are
 * made when their price calls for them (column generation). What must not be used costs a penalty, so
 * every change of mind keeps the shares possible and the next solution starts from the last.
 */
export class MasterProgram {
  readonly #model: JointModel;
  readonly #finder: BestSchedule;
  readonly #rows: ProgramRows;
  readonly costs: ProgramCosts;
  readonly #key: Schedule[];
  #basic: Basic[] = [];
  #share = new Float64Array(0);
  /** row-major by programme row: #inverse[row × size + position]. */
  #inverse: Float64Array = new Float64Array(0);
  #price = new Float64Array(0);
  #updates = 0;
  /** Per party: of its other schedules in the basis. */
  readonly #partyShare: Float64Array;
  readonly #partyRate: Float64Array;
  /** Parties that still have a choice. */
  movable: readonly number[];

  /** Starts from a schedule per party that keeps all seats. */
  constructor(model: JointModel, start: readonly Schedule[], penalty: number) {
    this.#model = model;
    this.#finder = new BestSchedule(model);
    this.#key = [...start];
    this.#rows = new ProgramRows(model);
    this.costs = new ProgramCosts(model, this.#rows, penalty);
    this.#partyShare = new Float64Array(model.parties.length);
    this.#partyRate = new Float64Array(model.parties.length);
    this.movable = model.parties.map((_, party) => party);
    this.#basic = this.#rows.bounds.map((_, row) => ({ row, sign: this.#isShort(row) ? -1 : 1 }));
    this.rebuild();
  }

  /**
   * Confines everything to the best shares at the present, best prices (by complementary slackness:
   * nobody where it is dearer, no row with a price short of its bound), so that what has been minimised stays least.
   * Only where everyone `canConfine`, and being apart is shut.
   */
  confine(): void {
    this.movable = this.movable.filter((party) => !this.#finder.confine(party, this.costs.prices));
    for (const [row, price] of this.#price.entries())
      if (price < -GAIN) this.#rows.tight[row] = true;
  }

  /** How many schedules have been priced. */
  get looks(): number {
    return this.#finder.looks;
  }

  /** True when every party can be confined, if being apart is shut. */
  canConfine(): boolean {
    return this.#key.every((_, party) => this.#finder.canConfine(party));
  }

  /** Keeps a level at or below a bound that the shares keep already. */
  limit(level: number, bound: number): void {
    const row = this.#rows.add(bound);
    this.#rows.ofLevel[level] = row;
    this.#basic.push({ row, sign: 1 });
  }

  /** Demands that a level loses at least what whole outcomes do, which may be more than the present shares. */
  cut(level: number, least: number): void {
    const row = this.#rows.add(-least);
    this.#rows.ofCut[level] = row;
    this.#basic.push({ row, sign: this.lossOf(level) < least ? -1 : 1 });
  }

  /** The level's loss in the present shares. */
  lossOf(level: number): number {
    let sum = 0;
    for (const { share, schedule } of this.shares())
      sum += share * (schedule.loss[level] as number);
    return sum;
  }

  /** What everyone does at present, in shares. */
  *shares(): Generator<{ schedule: Schedule; share: number }> {
    this.#sumShares();
    for (const schedule of this.#key) {
      yield { schedule, share: 1 - (this.#partyShare[schedule.party] as number) };
    }
    for (const [position, basic] of this.#basic.entries()) {
      if (isSchedule(basic)) yield { schedule: basic, share: this.#share[position] as number };
    }
  }

  /** True when the present shares need what is forbidden: then nothing else is possible. */
  isForced(): boolean {
    for (const { schedule, share } of this.shares()) {
      if (share > SHARED && this.costs.isForbidden(schedule)) return true;
    }
    return this.#basic.some(
      (basic, position) =>
        !isSchedule(basic) &&
        (this.#share[position] as number) > SHARED &&
        this.costs.isForbidden(basic),
    );
  }

  /** One look at a party: takes its cheapest schedule in when that gains. Returns true when it did. */
  improve(party: number): boolean {
    const key = this.#key[party] as Schedule;
    const price = this.#finder.find(party, this.costs.prices);
    const gain = price - this.#priceOf(key);
    if (gain >= -GAIN) return false;
    const length = (this.#model.parties[party]?.length ?? 0) * this.#model.slots;
    this.#enterSchedule(scheduleOf(this.#model, party, this.#finder.places.slice(0, length)));
    return true;
  }

  /** Takes in slacks and shortages that gain. Returns true when any did. */
  improveUnits(): boolean {
    let any = false;
    for (let row = 0; row < this.#rows.bounds.length; row++) {
      for (const sign of [1, -1] as const) {
        const unit: Unit = { row, sign };
        if (sign === -1 && !this.#rows.mayBeShort(row)) continue;
        const gain = this.costs.of(unit) - sign * (this.#price[row] as number);
        if (gain >= -GAIN) continue;
        const size = this.#basic.length;
        const rate = this.#inverse.slice(row * size, (row + 1) * size);
        if (sign === -1) for (const [at, value] of rate.entries()) rate[at] = -value;
        this.#pivot(unit, rate, gain, NOBODY);
        any = true;
      }
    }
    return any;
  }

  /** The bound that the present prices prove: no shares, and so no whole outcome, cost less. */
  bound(): number {
    let bound = 0;
    for (const [row, limit] of this.#rows.bounds.entries()) {
      const price = this.#price[row] as number;
      bound += limit * (this.#rows.tight[row] === true ? price : Math.min(0, price));
    }
    for (let party = 0; party < this.#key.length; party++) {
      bound += this.#finder.find(party, this.costs.prices);
    }
    return bound + this.costs.credit();
  }

  /** Works the basis out anew from what is in it: after changes of cost or rows, and now and then. */
  rebuild(): void {
    const size = this.#basic.length;
    const matrix = new Float64Array(size * size);
    this.#basic.forEach((basic, position) => {
      this.#rows.column(basic, 1, (row, value) => {
        matrix[row * size + position] = (matrix[row * size + position] as number) + value;
      });
      if (isSchedule(basic)) {
        this.#rows.column(this.#key[basic.party] as Schedule, -1, (row, value) => {
          matrix[row * size + position] = (matrix[row * size + position] as number) + value;
        });
      }
    });
    this.#inverse = transposedInverse(matrix, size);
    const left = Float64Array.from(this.#rows.eased);
    for (const key of this.#key) {
      this.#rows.column(key, -1, (row, value) => {
        left[row] = (left[row] as number) + value;
      });
    }
    this.#share = new Float64Array(size);
    this.#price = new Float64Array(size);
    const cost = this.#basic.map((basic) =>
      isSchedule(basic)
        ? this.costs.of(basic) - this.costs.of(this.#key[basic.party] as Schedule)
        : this.costs.of(basic),
    );
    for (let row = 0; row < size; row++) {
      let price = 0;
      for (let position = 0; position < size; position++) {
        const entry = this.#inverse[row * size + position] as number;
        if (entry === 0) continue;
        this.#share[position] = (this.#share[position] as number) + entry * (left[row] as number);
        price += entry * (cost[position] as number);
      }
      this.#price[row] = price;
    }
    this.#updates = 0;
    this.costs.publish(this.#price);
  }

  /** True when the schedules at the start leave the row short of a minimum. */
  #isShort(row: number): boolean {
    if (this.#rows.minimumOf(row) < 0) return false;
    let sum = 0;
    for (const key of this.#key) {
      this.#rows.column(key, 1, (at, value) => {
        if (at === row) sum += value;
      });
    }
    return sum > (this.#rows.bounds[row] as number);
  }

  #priceOf(schedule: Schedule): number {
    let price = this.costs.of(schedule);
    this.#rows.column(schedule, 1, (row, value) => {
      price -= value * (this.#price[row] as number);
    });
    return price;
  }

  #rateOf(schedule: Schedule): Float64Array {
    const size = this.#basic.length;
    const rate = new Float64Array(size);
    const add = (row: number, value: number) => {
      const from = row * size;
      for (let position = 0; position < size; position++) {
        rate[position] =
          (rate[position] as number) + value * (this.#inverse[from + position] as number);
      }
    };
    this.#rows.column(schedule, 1, add);
    this.#rows.column(this.#key[schedule.party] as Schedule, -1, add);
    return rate;
  }

  #enterSchedule(schedule: Schedule): void {
    const gain = this.#priceOf(schedule) - this.#priceOf(this.#key[schedule.party] as Schedule);
    this.#pivot(schedule, this.#rateOf(schedule), gain, schedule.party);
  }

  /** Raises the share of what enters until something else is used up, which leaves. */
  #pivot(entering: Basic, rate: Float64Array, gain: number, party: number): void {
    this.#sumShares();
    this.#partyRate.fill(0);
    for (const [position, basic] of this.#basic.entries()) {
      if (!isSchedule(basic)) continue;
      const rates = this.#partyRate;
      rates[basic.party] = (rates[basic.party] as number) - (rate[position] as number);
    }
    if (party !== NOBODY) this.#partyRate[party] = (this.#partyRate[party] as number) + 1;
    const keyShare = (each: number) => 1 - (this.#partyShare[each] as number);
    const share = (position: number) => this.#share[position] as number;
    const step = Math.min(shortestStep(rate, share), shortestStep(this.#partyRate, keyShare));
    const first = strongestAt(rate, share, step);
    const second = strongestAt(this.#partyRate, keyShare, step);
    const isKey =
      second !== NOBODY &&
      (first === NOBODY || (this.#partyRate[second] as number) > (rate[first] as number));
    this.#exchange(entering, rate, gain, step, first, isKey ? second : NOBODY, party);
  }

  #exchange(
    entering: Basic,
    rate: Float64Array,
    gain: number,
    step: number,
    leaving: number,
    leavingParty: number,
    party: number,
  ): void {
    let position = leaving;
    if (leavingParty !== NOBODY) {
      position = this.#positionOf(leavingParty);
      if (position === NOBODY) {
        this.#addShares(rate, step);
        this.#key[leavingParty] = entering as Schedule;
        return;
      }
      this.#promote(position, rate, leavingParty === party);
    }
    this.#addShares(rate, step);
    this.#share[position] = step;
    this.#basic[position] = entering;
    this.#replaceColumn(position, rate, gain);
  }

  #addShares(rate: Float64Array, step: number): void {
    for (let position = 0; position < rate.length; position++) {
      this.#share[position] = (this.#share[position] as number) - step * (rate[position] as number);
    }
  }

  #positionOf(party: number): number {
    let found = NOBODY;
    for (const [position, basic] of this.#basic.entries()) {
      if (!isSchedule(basic) || basic.party !== party) continue;
      if (found === NOBODY || (this.#share[position] as number) > (this.#share[found] as number)) {
        found = position;
      }
    }
    return found;
  }

  /** Makes the schedule at the position its party's key; the old key takes its position. */
  #promote(position: number, rate: Float64Array, isEntering: boolean): void {
    const size = this.#basic.length;
    const schedule = this.#basic[position] as Schedule;
    const { party } = schedule;
    const mates: number[] = [];
    this.#basic.forEach((basic, at) => {
      if (isSchedule(basic) && basic.party === party) mates.push(at);
    });
    const turn = (vector: Float64Array, offset: number) => {
      let sum = 0;
      for (const mate of mates) sum += vector[offset + mate] as number;
      vector[offset + position] = -sum;
    };
    for (let row = 0; row < size; row++) turn(this.#inverse, row * size);
    this.#share[position] = (this.#share[position] as number) - 1;
    turn(this.#share, 0);
    if (isEntering) rate[position] = (rate[position] as number) - 1;
    turn(rate, 0);
    this.#basic[position] = this.#key[party] as Schedule;
    this.#key[party] = schedule;
  }

  #replaceColumn(position: number, rate: Float64Array, gain: number): void {
    const size = this.#basic.length;
    const pivot = rate[position] as number;
    for (let row = 0; row < size; row++) {
      const from = row * size;
      const factor = (this.#inverse[from + position] as number) / pivot;
      if (factor === 0) continue;
      for (let at = 0; at < size; at++) {
        this.#inverse[from + at] =
          (this.#inverse[from + at] as number) - factor * (rate[at] as number);
      }
      this.#inverse[from + position] = factor;
      this.#price[row] = (this.#price[row] as number) + gain * factor;
    }
    this.#updates++;
    if (this.#updates >= REBUILD_AFTER) this.rebuild();
    else this.costs.publish(this.#price);
  }

  #sumShares(): void {
    this.#partyShare.fill(0);
    for (const [position, basic] of this.#basic.entries()) {
      if (!isSchedule(basic)) continue;
      this.#partyShare[basic.party] =
        (this.#partyShare[basic.party] as number) + (this.#share[position] as number);
    }
  }
}

/** How far one may go until the first share that falls is used up. */
function shortestStep(falls: Float64Array, share: (index: number) => number): number {
  let step = Number.POSITIVE_INFINITY;
  for (let index = 0; index < falls.length; index++) {
    const fall = falls[index] as number;
    if (fall > TINY) step = Math.min(step, Math.max(0, share(index)) / fall);
  }
  return step;
}

/** Of the shares used up after the step, the one that falls fastest, for accuracy. */
function strongestAt(falls: Float64Array, share: (index: number) => number, step: number): number {
  let found = NOBODY;
  let strongest = TINY;
  for (let index = 0; index < falls.length; index++) {
    const fall = falls[index] as number;
    if (fall <= strongest || Math.max(0, share(index)) > step * fall + TINY) continue;
    strongest = fall;
    found = index;
  }
  return found;
}
