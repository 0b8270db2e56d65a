import { CheapestFlow } from './cheapest-flow.ts';
import { NONE } from './indexed-rounds.ts';
import { type SeatingConditions, type Unit, unitsOf } from './seating-search.ts';

/** The old group of somebody whose group is no longer there: moves wherever the seat is. */
export const GONE = -2;

export interface FewestMoves {
  /** person → group; undefined when no seats keep the conditions, or none were found. */
  readonly seats: ReadonlyMap<number, number> | undefined;
  readonly moved: number;
  /** No seats that keep the conditions move fewer. */
  readonly bound: number;
}

/** Added for moving somebody with conditions, so that of equals somebody without is moved. */
const TIE = 1e-5;
const SLACK = 1e-6;

/**
 * Seats that keep every condition with the fewest people away from their old groups: branch and bound
 * (A. H. Land and A. G. Doig, 1960) over flows of least cost in which only sizes and forbidden seats
 * count; people who sit against a condition are what it branches on.
 * @param oldGroup person → group, NONE for newcomers, who are never counted, or `GONE`
 * @param mostNodes gives up proving after so many flows; the bound is then the first flow's
 */
export function fewestMoves(
  conditions: SeatingConditions,
  oldGroup: Int32Array,
  mostNodes: number,
): FewestMoves {
  const units = unitsOf(conditions);
  if (units === undefined) return { seats: undefined, moved: 0, bound: 0 };
  const search = new MovesSearch(conditions, oldGroup, units, mostNodes);
  return search.run();
}

/** How many of the free people leave and come, and where the others sit. */
interface Relaxed {
  readonly cost: number;
  /** Of each group's own free people, how many leave it. */
  readonly leaving: Int32Array;
  readonly coming: Int32Array;
  /** tied unit → group → people. */
  readonly tiedTo: readonly ReadonlyMap<number, number>[];
}

type Branch = { readonly tied: number; readonly group: number };

class MovesSearch {
  readonly #conditions: SeatingConditions;
  readonly #oldGroup: Int32Array;
  readonly #groups: number;
  readonly #tied: readonly Unit[];
  readonly #numberOf: ReadonlyMap<Unit, number>;
  /** group → people without conditions who sat there. */
  readonly #free: number[][];
  /** People without conditions who have no old group. */
  readonly #loose: number[] = [];
  readonly #people: number;
  #gone = 0;
  #nodesLeft: number;
  #best: Map<number, number> | undefined;
  #bestMoved = Number.POSITIVE_INFINITY;
  #complete = true;

  constructor(
    conditions: SeatingConditions,
    oldGroup: Int32Array,
    units: readonly Unit[],
    mostNodes: number,
  ) {
    this.#conditions = conditions;
    this.#oldGroup = oldGroup;
    this.#groups = conditions.min.length;
    this.#nodesLeft = mostNodes;
    this.#people = conditions.people.length;
    this.#free = Array.from({ length: this.#groups }, () => []);
    const tied: Unit[] = [];
    for (const unit of units) {
      const [person] = unit.people;
      const isFree = unit.people.length === 1 && unit.apart.size === 0 && unit.fixed === NONE;
      if (!isFree || person === undefined) {
        tied.push(unit);
        continue;
      }
      const old = oldGroup[person] as number;
      if (old === GONE) this.#gone++;
      if (old >= 0) this.#free[old]?.push(person);
      else this.#loose.push(person);
    }
    this.#tied = tied;
    this.#numberOf = new Map(tied.map((unit, number) => [unit, number]));
  }

  run(): FewestMoves {
    const start = this.#tied.map((): Uint8Array => new Uint8Array(this.#groups).fill(1));
    let possible = true;
    this.#tied.forEach((unit, number) => {
      if (unit.fixed !== NONE) possible &&= this.#fix(start, { tied: number, group: unit.fixed });
    });
    const first = possible ? this.#visit(start) : Number.POSITIVE_INFINITY;
    const bound = this.#complete ? this.#bestMoved : first;
    return {
      seats: this.#best,
      moved: this.#best === undefined ? 0 : this.#bestMoved,
      bound: Number.isFinite(bound) ? bound : 0,
    };
  }

  /** @returns what no seats within these allowances go below */
  #visit(allowed: readonly Uint8Array[]): number {
    if (this.#nodesLeft-- <= 0) {
      this.#complete = false;
      return 0;
    }
    const relaxed = this.#relax(allowed);
    if (relaxed === undefined) return Number.POSITIVE_INFINITY;
    const bound = Math.ceil(relaxed.cost - TIE * this.#people - SLACK);
    if (bound >= this.#bestMoved) return bound;
    const placed = this.#place(relaxed, allowed);
    if (placed instanceof Map) {
      const moved = this.#movedIn(placed);
      if (moved < this.#bestMoved) {
        this.#bestMoved = moved;
        this.#best = placed;
      }
      return bound;
    }
    const without = allowed.map((groups) => groups.slice());
    (without[placed.tied] as Uint8Array)[placed.group] = 0;
    this.#visit(without);
    const fixed = allowed.map((groups) => groups.slice());
    if (this.#fix(fixed, placed)) this.#visit(fixed);
    return bound;
  }

  /** Leaves one group to the unit and forbids it to those who must be apart. @returns false when that cannot be */
  #fix(allowed: readonly Uint8Array[], { tied, group }: Branch): boolean {
    const own = allowed[tied] as Uint8Array;
    if (own[group] === 0) return false;
    own.fill(0);
    own[group] = 1;
    for (const other of (this.#tied[tied] as Unit).apart) {
      (allowed[this.#numberOf.get(other) as number] as Uint8Array)[group] = 0;
    }
    return true;
  }

  #costOf(unit: Unit, group: number): number {
    let cost = 0;
    for (const person of unit.people) {
      const old = this.#oldGroup[person] as number;
      if (old !== NONE && old !== group) cost++;
    }
    return cost;
  }

  /** The cheapest seats that keep sizes and allowances, conditions between people left out. */
  #relax(allowed: readonly Uint8Array[]): Relaxed | undefined {
    const { min, max } = this.#conditions;
    const groups = this.#groups;
    const group = 0;
    const home = groups;
    const tied = 2 * groups;
    const pool = tied + this.#tied.length;
    const source = pool + 1;
    const sink = pool + 2;
    const flow = new CheapestFlow(sink + 1);
    const must = 10 * (this.#people + 1);
    for (let at = 0; at < groups; at++) {
      flow.arc(group + at, sink, min[at] as number, -must);
      flow.arc(group + at, sink, (max[at] as number) - (min[at] as number), 0);
    }
    flow.arc(source, pool, this.#loose.length, 0);
    const leave = this.#free.map((people, at) => {
      flow.arc(source, home + at, people.length, 0);
      flow.arc(home + at, group + at, people.length, 0);
      return flow.arc(home + at, pool, people.length, 1);
    });
    const come = leave.map((_, at) => flow.arc(pool, group + at, this.#people, 0));
    const seat = this.#tied.map((unit, number) => {
      const size = unit.people.length;
      flow.arc(source, tied + number, size, 0);
      const arcs = new Map<number, number>();
      for (let at = 0; at < groups; at++) {
        if (allowed[number]?.[at] !== 1) continue;
        const cost = this.#costOf(unit, at);
        const tie = cost > 0 ? TIE : 0;
        arcs.set(at, flow.arc(tied + number, group + at, size, cost / size + tie));
      }
      return arcs;
    });
    if (flow.send(source, sink) < this.#people) return undefined;
    return this.#read(flow, leave, come, seat);
  }

  /** Undefined when some group is left below its minimum. */
  #read(
    flow: CheapestFlow,
    leave: readonly number[],
    come: readonly number[],
    seat: readonly ReadonlyMap<number, number>[],
  ): Relaxed | undefined {
    let cost = this.#gone;
    const load = new Int32Array(this.#groups);
    const leaving = Int32Array.from(leave, (arc) => flow.flowOn(arc));
    const coming = Int32Array.from(come, (arc) => flow.flowOn(arc));
    this.#free.forEach((people, at) => {
      load[at] = people.length - (leaving[at] as number) + (coming[at] as number);
      cost += leaving[at] as number;
    });
    const tiedTo = seat.map((arcs, number) => {
      const unit = this.#tied[number] as Unit;
      const used = new Map<number, number>();
      for (const [at, arc] of arcs) {
        const people = flow.flowOn(arc);
        if (people === 0) continue;
        used.set(at, people);
        load[at] = (load[at] as number) + people;
        cost += (people * this.#costOf(unit, at)) / unit.people.length;
      }
      return used;
    });
    if (load.some((size, at) => size < (this.#conditions.min[at] as number))) return undefined;
    return { cost, leaving, coming, tiedTo };
  }

  /** Seats, when the flow keeps every condition; else the unit and group to branch on. */
  #place(relaxed: Relaxed, allowed: readonly Uint8Array[]): Map<number, number> | Branch {
    const groupOf = relaxed.tiedTo.map((used) => [...used.keys()][0] as number);
    let branch: Branch | undefined;
    relaxed.tiedTo.forEach((used, tied) => {
      if (used.size < 2 || branch !== undefined) return;
      const [most] = [...used].sort(([, one], [, other]) => other - one);
      branch = { tied, group: most?.[0] as number };
    });
    this.#tied.forEach((unit, tied) => {
      if (branch !== undefined) return;
      for (const other of unit.apart) {
        const number = this.#numberOf.get(other) as number;
        const group = groupOf[tied] as number;
        if (groupOf[number] !== group) continue;
        branch = { tied: this.#lessAtHome(tied, number, group, allowed), group };
      }
    });
    if (branch !== undefined) return branch;
    const seats = new Map<number, number>();
    this.#tied.forEach(({ people }, tied) => {
      for (const person of people) seats.set(person, groupOf[tied] as number);
    });
    this.#placeFree(relaxed, seats);
    return seats;
  }

  /** Of two in one group, who is sent away first: whoever may go and loses less. */
  #lessAtHome(one: number, other: number, group: number, allowed: readonly Uint8Array[]): number {
    const choices = (tied: number): number =>
      (allowed[tied] as Uint8Array).reduce((sum, may) => sum + may, 0);
    if (choices(one) === 1) return other;
    if (choices(other) === 1) return one;
    const stays = (tied: number): number => {
      const unit = this.#tied[tied] as Unit;
      return unit.people.filter((person) => this.#oldGroup[person] === group).length;
    };
    return stays(one) < stays(other) ? one : other;
  }

  #placeFree({ leaving, coming }: Relaxed, seats: Map<number, number>): void {
    const pool = [...this.#loose];
    this.#free.forEach((people, at) => {
      const stay = people.length - (leaving[at] as number);
      people.forEach((person, place) => {
        if (place < stay) seats.set(person, at);
        else pool.push(person);
      });
    });
    coming.forEach((count, at) => {
      for (const person of pool.splice(0, count)) seats.set(person, at);
    });
  }

  #movedIn(seats: ReadonlyMap<number, number>): number {
    let moved = 0;
    for (const [person, group] of seats) {
      const old = this.#oldGroup[person] as number;
      if (old !== NONE && old !== group) moved++;
    }
    return moved;
  }
}
