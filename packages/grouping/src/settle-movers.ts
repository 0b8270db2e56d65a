import { GONE } from './fewest-moves.ts';
import { NONE } from './indexed-rounds.ts';
import type { RoundMoves } from './round-moves.ts';
import type { RoundsState } from './rounds-state.ts';

/** Rounds of improvement at most; far fewer are needed. */
const MOST_PASSES = 30;
const SLACK = 1e-6;

/**
 * Goes downhill in cost without moving more people: those who are not in their old group change places
 * with others, go elsewhere, or go home while somebody else goes in their place.
 * @param old round → person → old group, NONE for newcomers or `GONE`
 */
export function settleMovers(
  state: RoundsState,
  moves: RoundMoves,
  old: readonly Int32Array[],
  fromRound: number,
): void {
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let improved = false;
    for (let round = fromRound; round < old.length; round++) {
      const settling = new Settling(state, moves, round, old[round] as Int32Array);
      improved = settling.pass() || improved;
    }
    if (!improved) return;
  }
}

class Settling {
  readonly #state: RoundsState;
  readonly #moves: RoundMoves;
  readonly #round: number;
  readonly #old: Int32Array;
  readonly #people: readonly number[];
  readonly #groupOf: Int32Array;

  constructor(state: RoundsState, moves: RoundMoves, round: number, old: Int32Array) {
    this.#state = state;
    this.#moves = moves;
    this.#round = round;
    this.#old = old;
    this.#groupOf = state.groupOf[round] as Int32Array;
    this.#people = [...(moves.movable[round] as Int32Array)].filter((person) =>
      moves.isSingle(round, person),
    );
  }

  pass(): boolean {
    let improved = false;
    for (const person of this.#people) {
      if (this.#groupOf[person] === this.#old[person]) continue;
      improved = this.#relocate(person) || improved;
      for (const other of this.#people) {
        if (this.#groupOf[person] === this.#old[person]) break;
        if (this.#groupOf[person] === this.#groupOf[other]) continue;
        improved = this.#swap(person, other) || this.#replace(person, other) || improved;
      }
    }
    return improved;
  }

  #relocate(person: number): boolean {
    const groups = this.#moves.groupsIn(this.#round);
    let improved = false;
    for (let to = 0; to < groups; to++) {
      const from = this.#groupOf[person] as number;
      if (from === to || !this.#moves.mayResize(this.#round, from, to)) continue;
      if (!this.#moves.mayJoin(this.#round, person, to, person)) continue;
      if (this.#state.moveCost(this.#round, person, to) >= -SLACK) continue;
      this.#state.move(this.#round, person, to);
      improved = true;
    }
    return improved;
  }

  #swap(one: number, other: number): boolean {
    const here = this.#groupOf[one] as number;
    const there = this.#groupOf[other] as number;
    const more =
      this.#isAway(one, there) +
      this.#isAway(other, here) -
      this.#isAway(one, here) -
      this.#isAway(other, there);
    if (more > 0) return false;
    if (this.#state.swapCost(this.#round, one, other) >= -SLACK) return false;
    if (!this.#moves.mayJoin(this.#round, one, there, other)) return false;
    if (!this.#moves.mayJoin(this.#round, other, here, one)) return false;
    this.#state.move(this.#round, one, there);
    this.#state.move(this.#round, other, here);
    return true;
  }

  /** One goes home and the other, from a third group, goes where one was. */
  #replace(one: number, other: number): boolean {
    const here = this.#groupOf[one] as number;
    const home = this.#old[one] as number;
    const there = this.#groupOf[other] as number;
    if (home === NONE || home === GONE || home === there || there === here) return false;
    if (!this.#moves.mayResize(this.#round, there, home)) return false;
    if (!this.#moves.mayJoin(this.#round, one, home, one)) return false;
    if (!this.#moves.mayJoin(this.#round, other, here, one)) return false;
    const first = this.#state.moveCost(this.#round, one, home);
    this.#state.move(this.#round, one, home);
    const second = this.#state.moveCost(this.#round, other, here);
    if (first + second < -SLACK) {
      this.#state.move(this.#round, other, here);
      return true;
    }
    this.#state.move(this.#round, one, here);
    return false;
  }

  /** 1 when the person would count as moved in the group. */
  #isAway(person: number, group: number): number {
    const old = this.#old[person] as number;
    return old !== NONE && old !== group ? 1 : 0;
  }
}
