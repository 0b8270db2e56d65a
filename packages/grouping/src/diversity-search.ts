import type { DiversityProblem } from './maximise-diversity.ts';
import type { Random } from './random.ts';

/** Random losses that can be taken, in units of the temperature: −ln u for evenly spread u. */
const LOSSES = Float64Array.from({ length: 4096 }, (_, step) => -Math.log((step + 0.5) / 4096));
const GREATEST_LOSS = LOSSES[0] as number;

/**
 * Who is in which group, what everybody is worth in every group, and moves at a temperature
 * (N. Metropolis et al., 1953). Proposals go row by row: one person with everybody else in turn, so that
 * all that is read lies side by side in memory and a refusal costs a few nanoseconds.
 */
export class DiversitySearch {
  readonly #n: number;
  readonly #groups: number;
  readonly #random: Random;
  readonly #min: Int32Array;
  readonly #max: Int32Array;
  /** n × n with nothing on the diagonal. */
  readonly #weights: Float64Array;
  readonly #groupOf: Int32Array;
  readonly #size: Int32Array;
  /** group × place: the people in it. */
  readonly #members: Int32Array;
  readonly #place: Int32Array;
  readonly #room: number;
  /** group × person: Σ weight between the person and the group's members. */
  readonly #worth: Float64Array;
  /** What each person is worth in their own group. */
  readonly #own: Float64Array;
  /** What the person of the row would gain in each group. */
  readonly #elsewhere: Float64Array;
  readonly #best: Int32Array;
  #objective = 0;
  #bestObjective = Number.NEGATIVE_INFINITY;
  #carriedOut = 0;
  readonly resizable: boolean;

  constructor({ n, weights, groups }: DiversityProblem, sizes: Int32Array, random: Random) {
    this.#n = n;
    this.#groups = groups.length;
    this.#random = random;
    this.#min = Int32Array.from(groups, ({ min }) => min);
    this.#max = Int32Array.from(groups, ({ max }) => Math.min(max, n));
    this.resizable = groups.some(({ min, max }) => min < max);
    this.#weights = weights.slice();
    for (let person = 0; person < n; person++) this.#weights[person * n + person] = 0;
    this.#groupOf = new Int32Array(n);
    this.#size = new Int32Array(groups.length);
    this.#room = this.#max.reduce((most, max) => Math.max(most, max), 0);
    this.#members = new Int32Array(groups.length * this.#room);
    this.#place = new Int32Array(n);
    this.#worth = new Float64Array(groups.length * n);
    this.#own = new Float64Array(n);
    this.#elsewhere = new Float64Array(groups.length);
    this.#best = new Int32Array(n);
    this.#seat(this.#anywhere(sizes));
  }

  get groupOf(): Int32Array {
    return this.#groupOf;
  }

  get bestObjective(): number {
    return Math.max(this.#objective, this.#bestObjective);
  }

  /** Moves carried out since the start. */
  get carriedOut(): number {
    return this.#carriedOut;
  }

  /** Starts again from people scattered by chance over groups of these sizes; the best is kept. */
  scatter(sizes: Int32Array): void {
    this.#keepBest();
    this.#seat(this.#anywhere(sizes));
  }

  /** Goes to the best grouping met and counts everything anew. */
  returnToBest(): void {
    this.#keepBest();
    this.#seat(this.#best.slice());
  }

  /** The root mean square of what random swaps gain: the scale of temperatures. */
  spreadOfGains(): number {
    const samples = 500;
    let squares = 0;
    for (let sample = 0; sample < samples; sample++) {
      const one = this.#random.below(this.#n);
      const other = this.#random.below(this.#n);
      if (this.#groupOf[one] !== this.#groupOf[other]) squares += this.#swapGain(one, other) ** 2;
    }
    return Math.sqrt(squares / samples);
  }

  /** Proposes to so many people, taken by chance, to change places with each of the others. */
  run(rows: number, temperature: number): void {
    for (let row = 0; row < rows; row++) this.#row(this.#random.below(this.#n), temperature);
  }

  /** Goes uphill until no swap and no move gains. */
  climb(): void {
    for (let before = Number.NEGATIVE_INFINITY; this.#objective - before > 1e-7; ) {
      before = this.#objective;
      for (let one = 0; one < this.#n; one++) this.#row(one, 0);
    }
  }

  #row(one: number, temperature: number): void {
    if (this.resizable) this.#tryMoves(one, temperature);
    const n = this.#n;
    const groupOf = this.#groupOf;
    const worth = this.#worth;
    const own = this.#own;
    const weights = this.#weights;
    const elsewhere = this.#elsewhere;
    const random = this.#random;
    const worst = -temperature * GREATEST_LOSS;
    const row = one * n;
    let here = this.#look(one);
    for (let other = 0; other < n; other++) {
      const gain =
        (elsewhere[groupOf[other] as number] as number) +
        (worth[here + other] as number) -
        (own[other] as number) -
        2 * (weights[row + other] as number);
      if (gain < worst) continue;
      if (gain < 0) {
        if (gain < -temperature * (LOSSES[random.bits() >>> 20] as number)) continue;
        if (this.#objective > this.#bestObjective) this.#keepBest();
      }
      this.#swap(one, other, gain);
      here = this.#look(one);
    }
  }

  /** Fills in what the person would gain in each group. @returns where the own group's worths begin */
  #look(one: number): number {
    const n = this.#n;
    const elsewhere = this.#elsewhere;
    const worth = this.#worth;
    const own = this.#own[one] as number;
    for (let group = 0, cell = one; group < this.#groups; group++, cell += n) {
      elsewhere[group] = (worth[cell] as number) - own;
    }
    const here = this.#groupOf[one] as number;
    elsewhere[here] = Number.NEGATIVE_INFINITY;
    return here * n;
  }

  #swapGain(one: number, other: number): number {
    const n = this.#n;
    const here = (this.#groupOf[one] as number) * n;
    const there = (this.#groupOf[other] as number) * n;
    return (
      (this.#worth[there + one] as number) -
      (this.#own[one] as number) +
      (this.#worth[here + other] as number) -
      (this.#own[other] as number) -
      2 * (this.#weights[one * n + other] as number)
    );
  }

  #swap(one: number, other: number, gain: number): void {
    const n = this.#n;
    const weights = this.#weights;
    const worth = this.#worth;
    const groupOne = this.#groupOf[one] as number;
    const groupOther = this.#groupOf[other] as number;
    let here = groupOne * n;
    let there = groupOther * n;
    const rowOther = other * n;
    const end = rowOther + n;
    for (let left = one * n, right = rowOther; right < end; left++, right++, here++, there++) {
      const shift = (weights[right] as number) - (weights[left] as number);
      worth[here] = (worth[here] as number) + shift;
      worth[there] = (worth[there] as number) - shift;
    }
    const placeOne = this.#place[one] as number;
    const placeOther = this.#place[other] as number;
    this.#put(one, groupOther, placeOther);
    this.#put(other, groupOne, placeOne);
    this.#refresh(groupOne);
    this.#refresh(groupOther);
    this.#objective += gain;
    this.#carriedOut++;
  }

  /** Proposes to a person to go to each group that has room. */
  #tryMoves(one: number, temperature: number): void {
    for (let group = 0; group < this.#groups; group++) {
      const from = this.#groupOf[one] as number;
      if ((this.#size[from] as number) <= (this.#min[from] as number)) return;
      if (group === from || (this.#size[group] as number) >= (this.#max[group] as number)) continue;
      const gain = (this.#worth[group * this.#n + one] as number) - (this.#own[one] as number);
      if (gain < 0) {
        if (gain < -temperature * (LOSSES[this.#random.bits() >>> 20] as number)) continue;
        if (this.#objective > this.#bestObjective) this.#keepBest();
      }
      this.#move(one, group, gain);
    }
  }

  #move(one: number, to: number, gain: number): void {
    const n = this.#n;
    const from = this.#groupOf[one] as number;
    const row = one * n;
    for (let person = 0; person < n; person++) {
      const weight = this.#weights[row + person] as number;
      const here = from * n + person;
      const there = to * n + person;
      this.#worth[here] = (this.#worth[here] as number) - weight;
      this.#worth[there] = (this.#worth[there] as number) + weight;
    }
    const left = (this.#size[from] as number) - 1;
    const last = this.#members[from * this.#room + left] as number;
    this.#put(last, from, this.#place[one] as number);
    this.#put(one, to, this.#size[to] as number);
    this.#size[from] = left;
    this.#size[to] = (this.#size[to] as number) + 1;
    this.#refresh(from);
    this.#refresh(to);
    this.#objective += gain;
    this.#carriedOut++;
  }

  #put(person: number, group: number, place: number): void {
    this.#groupOf[person] = group;
    this.#place[person] = place;
    this.#members[group * this.#room + place] = person;
  }

  /** Reads anew what a group's members are worth in it. */
  #refresh(group: number): void {
    const start = group * this.#room;
    const end = start + (this.#size[group] as number);
    const offset = group * this.#n;
    for (let cell = start; cell < end; cell++) {
      const person = this.#members[cell] as number;
      this.#own[person] = this.#worth[offset + person] as number;
    }
  }

  #anywhere(sizes: Int32Array): Int32Array {
    const order = Int32Array.from({ length: this.#n }, (_, person) => person);
    this.#random.shuffle(order);
    const groupOf = new Int32Array(this.#n);
    let next = 0;
    sizes.forEach((size, group) => {
      for (let seat = 0; seat < size; seat++) groupOf[order[next++] as number] = group;
    });
    return groupOf;
  }

  #keepBest(): void {
    if (this.#objective <= this.#bestObjective) return;
    this.#bestObjective = this.#objective;
    this.#best.set(this.#groupOf);
  }

  #seat(groupOf: Int32Array): void {
    const n = this.#n;
    this.#size.fill(0);
    this.#worth.fill(0);
    groupOf.forEach((group, person) => {
      const place = this.#size[group] as number;
      this.#size[group] = place + 1;
      this.#put(person, group, place);
      for (let other = 0; other < n; other++) {
        const cell = group * n + other;
        this.#worth[cell] =
          (this.#worth[cell] as number) + (this.#weights[person * n + other] as number);
      }
    });
    let twice = 0;
    for (let group = 0; group < this.#groups; group++) this.#refresh(group);
    for (const own of this.#own) twice += own;
    this.#objective = twice / 2;
  }
}
