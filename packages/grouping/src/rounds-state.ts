import { type IndexedRounds, NONE } from './indexed-rounds.ts';
import { PairMeetings } from './pair-meetings.ts';

/** Who sits where in every round, and what moving somebody would cost, kept up to date. */
export class RoundsState {
  /** round → person → group, or NONE. */
  readonly groupOf: readonly Int32Array[];
  readonly #people: number;
  readonly #loads: readonly Int32Array[];
  /**
   * round → group × column: how many members share a value. Columns are the values of attributes, then
   * the groups of every round, where pairs are not counted: sitting together in another round is one more
   * value to share.
   */
  readonly #counts: readonly Int32Array[];
  readonly #width: number;
  /** person × trait → column, or NONE. Traits are attributes, then rounds. */
  readonly #columnOf: Int32Array;
  readonly #traits: number;
  readonly #attributes: number;
  readonly #roundColumn: Int32Array;
  readonly #weight: Float64Array;
  /** Present when repeated meetings are counted pair by pair. */
  readonly #pairs: PairMeetings | undefined;
  readonly #repeatWeight: number;
  /** Per person: earlier acquaintances as person, weight, person, weight, … */
  readonly #met: readonly Float64Array[];

  /** @param repeatWeight what a pair costs that shares a group in two rounds */
  constructor(problem: IndexedRounds, seats: readonly Int32Array[], repeatWeight: number) {
    const attributes = [
      ...problem.mix,
      ...problem.alike.map((entry) => ({ ...entry, weight: -entry.weight })),
    ];
    this.#people = problem.personIds.length;
    this.#attributes = attributes.length;
    this.#repeatWeight = repeatWeight;
    this.#pairs = PairMeetings.suits(problem) ? new PairMeetings(problem) : undefined;
    this.#traits = attributes.length + (this.#pairs === undefined ? problem.rounds.length : 0);
    this.#weight = new Float64Array(this.#traits).fill(repeatWeight);
    this.#columnOf = new Int32Array(this.#people * this.#traits).fill(NONE);
    let column = 0;
    attributes.forEach(({ weight, values, valueByPerson }, trait) => {
      this.#weight[trait] = weight;
      valueByPerson.forEach((value, person) => {
        if (value !== NONE) this.#columnOf[person * this.#traits + trait] = column + value;
      });
      column += values;
    });
    const counted = this.#pairs === undefined ? problem.rounds : [];
    this.#roundColumn = Int32Array.from(counted, ({ min }) => {
      column += min.length;
      return column - min.length;
    });
    this.#width = column;
    this.#counts = problem.rounds.map(({ min }) => new Int32Array(min.length * column));
    this.#loads = problem.rounds.map(({ min }) => new Int32Array(min.length));
    this.#met = acquaintances(problem);
    this.groupOf = seats.map((seated) => new Int32Array(seated.length).fill(NONE));
    seats.forEach((seated, round) => {
      seated.forEach((group, person) => {
        if (group !== NONE) this.#put(round, person, group);
      });
    });
  }

  /** Calls for everybody in the round who meets somebody again; for nobody where repeats are not counted pair by pair. */
  eachMeetingAgain(round: number, call: (person: number) => void): void {
    this.#pairs?.eachMeetingAgain(round, call);
  }

  load(round: number, group: number): number {
    return this.#loads[round]?.[group] as number;
  }

  /** The whole cost: Σ weight over pairs that share a group, per trait, and Σ of acquaintances. */
  cost(): number {
    let sum = 0;
    this.#counts.forEach((counts, round) => {
      const weights = this.#columnWeights(round);
      counts.forEach((count, cell) => {
        sum += ((weights[cell % this.#width] as number) * count * (count - 1)) / 2;
      });
    });
    if (this.#pairs !== undefined) sum += this.#repeatWeight * this.#pairs.repeats();
    this.groupOf.forEach((groups) => {
      groups.forEach((group, person) => {
        if (group !== NONE) sum += this.#metIn(groups, person, group) / 2;
      });
    });
    return sum;
  }

  /** What it costs to move a person of the round to another group. */
  moveCost(round: number, person: number, to: number): number {
    const groups = this.groupOf[round] as Int32Array;
    const from = groups[person] as number;
    const counts = this.#counts[round] as Int32Array;
    const here = from * this.#width;
    const there = to * this.#width;
    const offset = person * this.#traits;
    const own = this.#attributes + round;
    let cost = this.#metIn(groups, person, to) - this.#metIn(groups, person, from);
    for (let trait = 0; trait < this.#traits; trait++) {
      const column = this.#columnOf[offset + trait] as number;
      if (column === NONE || trait === own) continue;
      cost +=
        (this.#weight[trait] as number) *
        ((counts[there + column] as number) - (counts[here + column] as number) + 1);
    }
    return cost + this.#pairCost(round, person, from, to, person);
  }

  /** What it costs when two people of different groups in the round change places. */
  swapCost(round: number, one: number, other: number): number {
    const groups = this.groupOf[round] as Int32Array;
    const counts = this.#counts[round] as Int32Array;
    const fromOne = groups[one] as number;
    const fromOther = groups[other] as number;
    const here = fromOne * this.#width;
    const there = fromOther * this.#width;
    const offsetOne = one * this.#traits;
    const offsetOther = other * this.#traits;
    const own = this.#attributes + round;
    const columnOf = this.#columnOf;
    let cost = 0;
    for (let trait = 0; trait < this.#traits; trait++) {
      const left = columnOf[offsetOne + trait] as number;
      const right = columnOf[offsetOther + trait] as number;
      if (left === right || trait === own) continue;
      let change = 0;
      if (left !== NONE) {
        change += (counts[there + left] as number) - (counts[here + left] as number) + 1;
      }
      if (right !== NONE) {
        change += (counts[here + right] as number) - (counts[there + right] as number) + 1;
      }
      cost += (this.#weight[trait] as number) * change;
    }
    return (
      cost +
      this.#metSwapCost(groups, one, other) +
      this.#pairCost(round, one, fromOne, fromOther, other) +
      this.#pairCost(round, other, fromOther, fromOne, one)
    );
  }

  /** Moves a person of the round to another group. */
  move(round: number, person: number, to: number): void {
    const from = this.groupOf[round]?.[person] as number;
    this.#take(round, person, from);
    this.#put(round, person, to);
  }

  /** What the meetings cost that a person who goes has more, or less, when `leaving` is not there either. */
  #pairCost(round: number, person: number, from: number, to: number, leaving: number): number {
    const pairs = this.#pairs;
    if (pairs === undefined) return 0;
    const others = this.load(round, from) - 1;
    const less = pairs.sharedWith(round, from, person, person) - others;
    return this.#repeatWeight * (pairs.sharedWith(round, to, person, leaving) - less);
  }

  /** Seats everybody as given; those who sit so already are left alone. */
  restore(seats: readonly Int32Array[]): void {
    seats.forEach((seated, round) => {
      const groups = this.groupOf[round] as Int32Array;
      const going: number[] = [];
      seated.forEach((group, person) => {
        if (groups[person] === group) return;
        this.#take(round, person, groups[person] as number);
        going.push(person);
      });
      for (const person of going) this.#put(round, person, seated[person] as number);
    });
  }

  #metSwapCost(groups: Int32Array, one: number, other: number): number {
    const metOne = this.#met[one] as Float64Array;
    const metOther = this.#met[other] as Float64Array;
    if (metOne.length === 0 && metOther.length === 0) return 0;
    const here = groups[one] as number;
    const there = groups[other] as number;
    let between = 0;
    for (let entry = 0; entry < metOne.length; entry += 2) {
      if (metOne[entry] === other) between += metOne[entry + 1] as number;
    }
    return (
      this.#metIn(groups, one, there) -
      this.#metIn(groups, one, here) +
      this.#metIn(groups, other, here) -
      this.#metIn(groups, other, there) -
      2 * between
    );
  }

  #metIn(groups: Int32Array, person: number, group: number): number {
    const met = this.#met[person] as Float64Array;
    let sum = 0;
    for (let entry = 0; entry < met.length; entry += 2) {
      if (groups[met[entry] as number] === group) sum += met[entry + 1] as number;
    }
    return sum;
  }

  #columnWeights(round: number): Float64Array {
    const weights = new Float64Array(this.#width);
    for (let person = 0; person < this.#people; person++) {
      for (let trait = 0; trait < this.#attributes; trait++) {
        const column = this.#columnOf[person * this.#traits + trait] as number;
        if (column !== NONE) weights[column] = this.#weight[trait] as number;
      }
    }
    this.#roundColumn.forEach((start, other) => {
      const end = start + (this.#loads[other]?.length ?? 0);
      if (other < round) weights.fill(this.#weight[this.#attributes + other] as number, start, end);
    });
    return weights;
  }

  #put(round: number, person: number, group: number): void {
    (this.groupOf[round] as Int32Array)[person] = group;
    this.#count(round, person, group, 1);
    if (this.#pairs !== undefined) {
      this.#pairs.put(round, person, group);
      return;
    }
    this.#columnOf[person * this.#traits + this.#attributes + round] =
      (this.#roundColumn[round] as number) + group;
  }

  #take(round: number, person: number, group: number): void {
    if (this.#pairs === undefined) {
      this.#columnOf[person * this.#traits + this.#attributes + round] = NONE;
    } else {
      this.#pairs.take(round, person, group);
    }
    this.#count(round, person, group, -1);
  }

  /** Adds a member to, or removes one from, everything counted. The member's own column is not set. */
  #count(round: number, person: number, group: number, sign: number): void {
    const loads = this.#loads[round] as Int32Array;
    loads[group] = (loads[group] as number) + sign;
    const counts = this.#counts[round] as Int32Array;
    const offset = person * this.#traits;
    const ownColumn = (this.#roundColumn[round] as number) + group;
    for (let trait = 0; trait < this.#traits; trait++) {
      const column = this.#columnOf[offset + trait] as number;
      if (column === NONE) continue;
      const cell = group * this.#width + column;
      counts[cell] = (counts[cell] as number) + sign;
      const other = trait - this.#attributes;
      if (other < 0) continue;
      const otherCounts = this.#counts[other] as Int32Array;
      const otherCell = (column - (this.#roundColumn[other] as number)) * this.#width + ownColumn;
      otherCounts[otherCell] = (otherCounts[otherCell] as number) + sign;
    }
  }
}

function acquaintances(problem: IndexedRounds): Float64Array[] {
  const lists: number[][] = problem.personIds.map(() => []);
  for (const { pair, weight } of problem.met) {
    lists[pair[0]]?.push(pair[1], weight);
    lists[pair[1]]?.push(pair[0], weight);
  }
  return lists.map((list) => Float64Array.from(list));
}
