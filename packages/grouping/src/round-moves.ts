import { type IndexedRounds, NONE } from './indexed-rounds.ts';
import type { Random } from './random.ts';
import type { RoundsState } from './rounds-state.ts';

/** People to put into other groups, all in one round. */
export interface Change {
  readonly person: number;
  readonly to: number;
}

/** Who may move, alone or only with others, and what keeps every condition. */
export class RoundMoves {
  readonly #problem: IndexedRounds;
  readonly #state: RoundsState;
  readonly #random: Random;
  /** round → people who are not fixed. */
  readonly movable: readonly Int32Array[];
  readonly #free: readonly Uint8Array[];
  /** round → person → those who move along, the person included; empty for people who move alone. */
  readonly #along: readonly (readonly (readonly number[])[])[];
  readonly #apart: readonly Int32Array[];
  /** Rounds in which somebody can change places, as often as people can. */
  readonly rounds: readonly number[];
  readonly #resizable: readonly boolean[];

  constructor(problem: IndexedRounds, state: RoundsState, random: Random) {
    this.#problem = problem;
    this.#state = state;
    this.#random = random;
    this.#apart = apartLists(problem);
    this.#along = problem.rounds.map((_, round) => unitsIn(problem, round));
    this.movable = problem.rounds.map((_, round) => this.#movableIn(round));
    this.#free = this.movable.map((people) => {
      const free = new Uint8Array(problem.personIds.length);
      for (const person of people) free[person] = 1;
      return free;
    });
    this.rounds = problem.rounds
      .map((_, round) => round)
      .filter((round) => (this.movable[round]?.length ?? 0) > 0);
    this.#resizable = problem.rounds.map(({ min, max }) =>
      min.some((least, group) => least < (max[group] as number)),
    );
  }

  /** True when the person is not fixed in the round. */
  canMove(round: number, person: number): boolean {
    return this.#free[round]?.[person] === 1;
  }

  /** True when the person moves alone in the round. */
  isSingle(round: number, person: number): boolean {
    return this.#along[round]?.[person]?.length === 0;
  }

  canResize(round: number): boolean {
    return this.#resizable[round] === true;
  }

  /** True when nobody the person must be apart from is in the group, `leaving` not counted. */
  mayJoin(round: number, person: number, group: number, leaving: number): boolean {
    const apart = this.#apart[person] as Int32Array;
    if (apart.length === 0) return true;
    const groups = this.#state.groupOf[round] as Int32Array;
    for (const other of apart) {
      if (other !== leaving && groups[other] === group) return false;
    }
    return true;
  }

  /** True when one may leave `from` and come to `to` without anyone in exchange. */
  mayResize(round: number, from: number, to: number): boolean {
    const here = this.#problem.rounds[round];
    if (here === undefined) return false;
    return (
      this.#state.load(round, from) > (here.min[from] as number) &&
      this.#state.load(round, to) < (here.max[to] as number)
    );
  }

  groupsIn(round: number): number {
    return this.#problem.rounds[round]?.min.length ?? 0;
  }

  /** Any group of the round, empty or not. */
  anyGroup(round: number): number {
    return this.#random.below(this.groupsIn(round));
  }

  /** The number of people who move when the person does. */
  unitSize(round: number, person: number): number {
    return this.#unitOf(round, person).length;
  }

  /**
   * A change that moves a whole unit to the group in exchange for at most `back` others, or undefined
   * when that would break a condition.
   */
  exchange(round: number, person: number, to: number, back: number): Change[] | undefined {
    const groups = this.#state.groupOf[round] as Int32Array;
    const from = groups[person] as number;
    const unit = this.#unitOf(round, person);
    const changes = unit.map((member): Change => ({ person: member, to }));
    let missing = back;
    const candidates: number[] = [];
    for (const other of this.movable[round] as Int32Array) {
      if (groups[other] === to) candidates.push(other);
    }
    this.#random.shuffle(candidates);
    const taken = new Set<number>();
    for (const other of missing === 0 ? [] : candidates) {
      const others = this.#unitOf(round, other);
      if (taken.has(other) || others.length > missing) continue;
      for (const member of others) {
        taken.add(member);
        changes.push({ person: member, to: from });
      }
      missing -= others.length;
      if (missing === 0) break;
    }
    const grown = unit.length - back + missing;
    return this.#keepsConditions(round, from, to, grown, changes) ? changes : undefined;
  }

  /** True when somebody must be apart from the person. */
  isRestrained(person: number): boolean {
    return (this.#apart[person] as Int32Array).length > 0;
  }

  /**
   * A change that sends a person to the group, sends back whoever must be apart from them, and so on until everybody is apart who
   * must be: the chain of A. B. Kempe (1879), which reaches seats that no swap does. Undefined when it would break a condition.
   */
  chain(round: number, person: number, to: number): Change[] | undefined {
    const groups = this.#state.groupOf[round] as Int32Array;
    const fixed = this.#problem.rounds[round]?.fixed as Int32Array;
    const from = groups[person] as number;
    const going = new Map<number, number>();
    const waiting = [person];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (going.has(next)) continue;
      for (const member of this.#unitOf(round, next)) {
        if (fixed[member] !== NONE) return undefined;
        const there = groups[member] === from ? to : from;
        going.set(member, there);
        for (const other of this.#apart[member] as Int32Array) {
          if (groups[other] === there && !going.has(other)) waiting.push(other);
        }
      }
    }
    this.#evenOut(round, from, to, going);
    const changes = [...going].map(([member, there]): Change => ({ person: member, to: there }));
    const grown = changes.reduce((sum, change) => sum + (change.to === to ? 1 : -1), 0);
    return this.#keepsConditions(round, from, to, grown, changes) ? changes : undefined;
  }

  /** Lets others change sides as well, by chance, until both groups have a size they may have, if that can be. */
  #evenOut(round: number, from: number, to: number, going: Map<number, number>): void {
    const here = this.#problem.rounds[round];
    if (here === undefined) return;
    const groups = this.#state.groupOf[round] as Int32Array;
    const sizeOf = (group: number) => {
      let size = this.#state.load(round, group);
      for (const [member, there] of going) {
        if (there === group) size++;
        else if (groups[member] === group) size--;
      }
      return size;
    };
    const missing = (group: number, other: number) =>
      Math.max(
        (here.min[group] as number) - sizeOf(group),
        sizeOf(other) - (here.max[other] as number),
      );
    const [taker, giver] = missing(from, to) > 0 ? [from, to] : [to, from];
    let wanted = missing(taker, giver);
    if (wanted <= 0) return;
    const people = this.movable[round] as Int32Array;
    const first = this.#random.below(people.length);
    for (let step = 0; step < people.length && wanted > 0; step++) {
      const person = people[(first + step) % people.length] as number;
      if (groups[person] !== giver || going.has(person) || !this.isSingle(round, person)) continue;
      if (this.#meetsApart(person, taker, groups, going)) continue;
      going.set(person, taker);
      wanted--;
    }
  }

  #meetsApart(
    person: number,
    group: number,
    groups: Int32Array,
    going: ReadonlyMap<number, number>,
  ): boolean {
    for (const other of this.#apart[person] as Int32Array) {
      if ((going.get(other) ?? groups[other]) === group) return true;
    }
    return false;
  }

  #unitOf(round: number, person: number): readonly number[] {
    const along = this.#along[round]?.[person] ?? [];
    return along.length === 0 ? [person] : along;
  }

  #keepsConditions(
    round: number,
    from: number,
    to: number,
    grown: number,
    changes: readonly Change[],
  ): boolean {
    const here = this.#problem.rounds[round];
    if (here === undefined) return false;
    const fits = (group: number, size: number) =>
      size >= (here.min[group] as number) && size <= (here.max[group] as number);
    if (!fits(from, this.#state.load(round, from) - grown)) return false;
    if (!fits(to, this.#state.load(round, to) + grown)) return false;
    const groups = this.#state.groupOf[round] as Int32Array;
    const going = new Map(changes.map((change) => [change.person, change.to]));
    return changes.every((change) => !this.#meetsApart(change.person, change.to, groups, going));
  }

  #movableIn(round: number): Int32Array {
    const here = this.#problem.rounds[round];
    const people: number[] = [];
    here?.present.forEach((present, person) => {
      const unit = this.#unitOf(round, person);
      if (present === 1 && unit.every((member) => here.fixed[member] === NONE)) people.push(person);
    });
    return Int32Array.from(people);
  }
}

function apartLists(problem: IndexedRounds): Int32Array[] {
  const lists: number[][] = problem.personIds.map(() => []);
  for (const [one, other] of problem.apart) {
    lists[one]?.push(other);
    lists[other]?.push(one);
  }
  return lists.map((list) => Int32Array.from(list));
}

function unitsIn(problem: IndexedRounds, round: number): number[][] {
  const present = problem.rounds[round]?.present;
  const units: number[][] = problem.personIds.map(() => []);
  for (const set of problem.together) {
    const here = set.filter((person) => present?.[person] === 1);
    const joined = new Set<number>(here);
    for (const person of here) for (const member of units[person] ?? []) joined.add(member);
    if (joined.size < 2) continue;
    const unit = [...joined];
    for (const person of unit) units[person] = unit;
  }
  return units;
}
