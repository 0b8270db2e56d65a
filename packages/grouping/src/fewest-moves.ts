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
/** Flows tried beyond the limit as long as no seats at all are found. */
const MORE_WITHOUT_SEATS = 400;

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
  /** group → people. */
  readonly load: Int32Array;
  /** tied unit → group → people. */
  readonly tiedTo: readonly ReadonlyMap<number, number>[];
}

/** A unit to be in the group, or not: `here` says which is tried first. */
interface Branch {
  readonly tied: number;
  readonly group: number;
  readonly here: boolean;
}

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
    const mostLeft = this.#best === undefined ? -MORE_WITHOUT_SEATS : 0;
    if (this.#nodesLeft-- <= mostLeft) {
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
    if (placed.here) this.#visitFixed(allowed, placed);
    const without = allowed.map((groups) => groups.slice());
    (without[placed.tied] as Uint8Array)[placed.group] = 0;
    this.#visit(without);
    if (!placed.here) this.#visitFixed(allowed, placed);
    return bound;
  }

  #visitFixed(allowed: readonly Uint8Array[], branch: Branch): void {
    const fixed = allowed.map((groups) => groups.slice());
    if (this.#fix(fixed, branch)) this.#visit(fixed);
  }

  /** Leaves one group to the unit and forbids it to those who must be apart. @returns false when that cannot be */
  #fix(allowed: readonly Uint8Array[], { tied, group }: Omit<Branch, 'here'>): boolean {
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

  /**
   * The cheapest seats that keep sizes and allowances, conditions between people left out: everybody who
   * can starts at home, which costs nothing, and flow sends the others, and whom sizes send away.
   */
  #relax(allowed: readonly Uint8Array[]): Relaxed | undefined {
    const { min, max } = this.#conditions;
    const groups = this.#groups;
    const pool = groups + this.#tied.length;
    const source = pool + 1;
    const sink = pool + 2;
    const flow = new CheapestFlow(sink + 1);
    const must = 10 * (this.#people + 1);
    let owed = this.#loose.length;
    flow.arc(source, pool, owed, -must);
    const load = Int32Array.from(this.#free, (people) => people.length);
    const seats = this.#tied.map((unit, number) => {
      const here = groups + number;
      const size = unit.people.length;
      const own = allowed[number] as Uint8Array;
      const home = this.#homeOf(unit, own);
      const arcs = new Map<number, number>();
      if (home === NONE) {
        flow.arc(source, here, size, -must);
        owed += size;
      } else {
        load[home] = (load[home] as number) + size;
        flow.arc(home, here, size, 0);
      }
      own.forEach((may, at) => {
        if (may === 0 || at === home) return;
        const cost = this.#costOf(unit, at);
        arcs.set(at, flow.arc(here, at, size, cost / size + (cost > 0 ? TIE : 0)));
      });
      return { home, arcs };
    });
    const leave = this.#free.map((people, at) => flow.arc(at, pool, people.length, 1));
    const come = leave.map((_, at) => flow.arc(pool, at, this.#people, 0));
    load.forEach((size, at) => {
      const least = min[at] as number;
      const most = max[at] as number;
      owed += Math.max(0, size - most) + Math.max(0, least - size);
      flow.arc(source, at, Math.max(0, size - most), -must);
      flow.arc(source, at, Math.max(0, Math.min(size, most) - least), 0);
      flow.arc(at, sink, Math.max(0, least - size), -must);
      flow.arc(at, sink, Math.max(0, most - Math.max(size, least)), 0);
    });
    const paid = -Math.round(flow.send(source, sink, -must / 2) / must);
    if (paid < owed) return undefined;
    return this.#read(flow, leave, come, seats);
  }

  /** The group all of the unit come from, when they may stay; NONE when there is none. */
  #homeOf(unit: Unit, allowed: Uint8Array): number {
    let home = NONE;
    for (const person of unit.people) {
      const old = this.#oldGroup[person] as number;
      if (old === NONE) continue;
      if (old === GONE || (home !== NONE && home !== old)) return NONE;
      home = old;
    }
    return home === NONE || allowed[home] === 1 ? home : NONE;
  }

  #read(
    flow: CheapestFlow,
    leave: readonly number[],
    come: readonly number[],
    seats: readonly { readonly home: number; readonly arcs: ReadonlyMap<number, number> }[],
  ): Relaxed {
    const leaving = Int32Array.from(leave, (arc) => flow.flowOn(arc));
    const coming = Int32Array.from(come, (arc) => flow.flowOn(arc));
    const load = Int32Array.from(
      this.#free,
      (people, at) => people.length - (leaving[at] as number) + (coming[at] as number),
    );
    let cost = this.#gone + leaving.reduce((sum, count) => sum + count, 0);
    const tiedTo = seats.map(({ home, arcs }, number) => {
      const unit = this.#tied[number] as Unit;
      const used = new Map<number, number>();
      let left = unit.people.length;
      for (const [at, arc] of arcs) {
        const people = flow.flowOn(arc);
        if (people === 0) continue;
        used.set(at, people);
        left -= people;
        cost += (people * this.#costOf(unit, at)) / unit.people.length;
      }
      if (left > 0) used.set(home, left);
      for (const [at, people] of used) load[at] = (load[at] as number) + people;
      return used;
    });
    return { cost, leaving, coming, load, tiedTo };
  }

  /** Seats, when the flow keeps every condition; else the unit and group to branch on. */
  #place(relaxed: Relaxed, allowed: readonly Uint8Array[]): Map<number, number> | Branch {
    const groupOf = relaxed.tiedTo.map((used) => [...used.keys()][0] as number);
    let branch: Branch | undefined;
    relaxed.tiedTo.forEach((used, tied) => {
      if (used.size < 2 || branch !== undefined) return;
      const roomIn = (at: number): number =>
        (this.#conditions.max[at] as number) - (relaxed.load[at] as number);
      const [most] = [...used].sort(
        ([at, one], [than, other]) => other - one || roomIn(than) - roomIn(at),
      );
      branch = { tied, group: most?.[0] as number, here: true };
    });
    this.#tied.forEach((unit, tied) => {
      if (branch !== undefined) return;
      for (const other of unit.apart) {
        const number = this.#numberOf.get(other) as number;
        const group = groupOf[tied] as number;
        if (groupOf[number] !== group) continue;
        branch = { tied: this.#lessAtHome(tied, number, group, allowed), group, here: false };
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
