import { NONE, type Pair } from './indexed-rounds.ts';

/** Conditions of one round, to be kept without exception. */
export interface SeatingConditions {
  readonly min: Int32Array;
  readonly max: Int32Array;
  /** Who takes part, by number. */
  readonly people: readonly number[];
  readonly apart: readonly Pair[];
  readonly together: readonly (readonly number[])[];
  readonly seats: readonly { readonly person: number; readonly group: number }[];
}

/** How many units are compared when the hardest is looked for. */
const MOST_COMPARED = 64;

/** People who move as one. */
export interface Unit {
  readonly people: number[];
  fixed: number;
  readonly apart: Set<Unit>;
  group: number;
}

/**
 * Finds seats that keep every condition, by trying the hardest people first and going back when stuck.
 * @param mostSteps gives up after so many tries
 * @returns person → group; 'infeasible' when every possibility is excluded; 'undecided' when given up
 */
export function findSeats(
  conditions: SeatingConditions,
  mostSteps: number,
): Map<number, number> | 'infeasible' | 'undecided' {
  const units = unitsOf(conditions);
  if (units === undefined) return 'infeasible';
  const search = new SeatingSearch(conditions, units, mostSteps);
  return search.run();
}

/** Undefined when two conditions contradict each other about the same people. */
export function unitsOf(conditions: SeatingConditions): Unit[] | undefined {
  const unitOf = new Map<number, Unit>();
  for (const person of conditions.people) {
    unitOf.set(person, { people: [person], fixed: NONE, apart: new Set(), group: NONE });
  }
  for (const set of conditions.together) join(unitOf, set);
  for (const { person, group } of conditions.seats) {
    const unit = unitOf.get(person);
    if (unit === undefined) continue;
    if (unit.fixed !== NONE && unit.fixed !== group) return undefined;
    unit.fixed = group;
  }
  for (const [one, other] of conditions.apart) {
    const left = unitOf.get(one);
    const right = unitOf.get(other);
    if (left === undefined || right === undefined) continue;
    if (left === right) return undefined;
    left.apart.add(right);
    right.apart.add(left);
  }
  return [...new Set(unitOf.values())];
}

function join(unitOf: Map<number, Unit>, people: readonly number[]): void {
  const units = new Set(people.map((person) => unitOf.get(person)));
  const [first, ...others] = [...units].filter((unit) => unit !== undefined);
  if (first === undefined) return;
  for (const person of others.flatMap((unit) => unit.people)) {
    first.people.push(person);
    unitOf.set(person, first);
  }
}

class SeatingSearch {
  readonly #conditions: SeatingConditions;
  readonly #units: Unit[];
  readonly #mostSteps: number;
  readonly #load: Int32Array;
  /** Units in each group: only untouched groups of the same size are alike. */
  readonly #held: Int32Array;
  #unseated: number;
  #steps = 0;

  constructor(conditions: SeatingConditions, units: Unit[], mostSteps: number) {
    this.#conditions = conditions;
    this.#units = units;
    this.#mostSteps = mostSteps;
    this.#load = new Int32Array(conditions.min.length);
    this.#held = new Int32Array(conditions.min.length);
    this.#unseated = conditions.people.length;
  }

  run(): Map<number, number> | 'infeasible' | 'undecided' {
    const fixed = this.#units.filter((unit) => unit.fixed !== NONE);
    for (const unit of fixed) {
      if (!this.#fits(unit, unit.fixed)) return 'infeasible';
      this.#seat(unit, unit.fixed);
    }
    if (!this.#sizesCanBeMet()) return 'infeasible';
    const hard = this.#units
      .filter((unit) => unit.fixed === NONE && (unit.people.length > 1 || unit.apart.size > 0))
      .sort(
        (one, other) =>
          other.people.length - one.people.length || other.apart.size - one.apart.size,
      );
    if (!this.#seatHard(new Set(hard))) {
      return this.#steps > this.#mostSteps ? 'undecided' : 'infeasible';
    }
    this.#seatEasy(this.#units.filter((unit) => unit.group === NONE));
    const seats = new Map<number, number>();
    for (const unit of this.#units) {
      for (const person of unit.people) seats.set(person, unit.group);
    }
    return seats;
  }

  #seatHard(left: Set<Unit>): boolean {
    if (left.size === 0) return true;
    const { unit, groups } = this.#hardest(left);
    left.delete(unit);
    for (const group of groups) {
      if (++this.#steps > this.#mostSteps) break;
      this.#seat(unit, group);
      if (this.#sizesCanBeMet() && this.#seatHard(left)) return true;
      this.#unseat(unit);
    }
    left.add(unit);
    return false;
  }

  /** The unit with fewest groups to go to; the largest, then the most restrained, among equals. */
  #hardest(left: ReadonlySet<Unit>): { unit: Unit; groups: number[] } {
    let chosen: { unit: Unit; groups: number[] } | undefined;
    let looked = 0;
    for (const unit of left) {
      if (++looked > MOST_COMPARED) break;
      const groups = this.#groupsFor(unit);
      if (chosen === undefined || isHarder(unit, groups.length, chosen)) chosen = { unit, groups };
      if (groups.length === 0) break;
    }
    if (chosen === undefined) throw new Error('There is a unit left to seat.');
    const load = this.#load;
    chosen.groups.sort((one, other) => (load[one] as number) - (load[other] as number));
    return chosen;
  }

  #groupsFor(unit: Unit): number[] {
    const { min, max } = this.#conditions;
    const untouched = new Set<number>();
    const groups: number[] = [];
    for (let group = 0; group < min.length; group++) {
      if (!this.#fits(unit, group)) continue;
      if (this.#held[group] === 0) {
        const size = (min[group] as number) * 0x10000 + (max[group] as number);
        if (untouched.has(size)) continue;
        untouched.add(size);
      }
      groups.push(group);
    }
    return groups;
  }

  #fits(unit: Unit, group: number): boolean {
    const load = this.#load[group] as number;
    if (load + unit.people.length > (this.#conditions.max[group] as number)) return false;
    for (const other of unit.apart) if (other.group === group) return false;
    return true;
  }

  #seat(unit: Unit, group: number): void {
    unit.group = group;
    this.#load[group] = (this.#load[group] as number) + unit.people.length;
    this.#held[group] = (this.#held[group] as number) + 1;
    this.#unseated -= unit.people.length;
  }

  #unseat(unit: Unit): void {
    this.#load[unit.group] = (this.#load[unit.group] as number) - unit.people.length;
    this.#held[unit.group] = (this.#held[unit.group] as number) - 1;
    this.#unseated += unit.people.length;
    unit.group = NONE;
  }

  #sizesCanBeMet(): boolean {
    let missing = 0;
    let room = 0;
    this.#load.forEach((load, group) => {
      missing += Math.max(0, (this.#conditions.min[group] as number) - load);
      room += (this.#conditions.max[group] as number) - load;
    });
    return missing <= this.#unseated && this.#unseated <= room;
  }

  /** People without conditions: first to groups below their minimum, then where fewest sit. */
  #seatEasy(units: readonly Unit[]): void {
    const { min, max } = this.#conditions;
    for (const unit of units) {
      let chosen = NONE;
      let least = Number.POSITIVE_INFINITY;
      for (let group = 0; group < min.length; group++) {
        const load = this.#load[group] as number;
        if (load >= (max[group] as number)) continue;
        const missing = Math.max(0, (min[group] as number) - load);
        const rank = missing > 0 ? -missing : load;
        if (rank >= least) continue;
        least = rank;
        chosen = group;
      }
      this.#seat(unit, chosen);
    }
  }
}

function isHarder(
  unit: Unit,
  groups: number,
  than: { readonly unit: Unit; readonly groups: readonly number[] },
): boolean {
  if (groups !== than.groups.length) return groups < than.groups.length;
  if (unit.people.length !== than.unit.people.length) {
    return unit.people.length > than.unit.people.length;
  }
  return unit.apart.size > than.unit.apart.size;
}
