import type { Random } from './random.ts';
import type { Change, RoundMoves } from './round-moves.ts';
import type { RoundsState } from './rounds-state.ts';
import type { SearchBudget } from './search-budget.ts';

/** Moves between two looks at the clock. */
const BATCH = 2048;
/** Moves of the first coolings, per person and round. */
const FIRST_CYCLE = 400;
/** Of the budget, at most, for cooling the rounds one after the other before all are cooled together. */
const FIRST_SHARE = 0.4;
/** Where coolings start, in units of the full heat; after all of them the next have twice as many moves. */
const HEATS = [0, 0.35, 0.35];
/** No cooling starts below this many times the coldest. */
const COOLEST_START = 3;
/** More who meet somebody again than this, and they are looked up only now and then: most proposals meet one anyway. */
const FEW_MEETING_AGAIN = 1000;
const BATCHES_BETWEEN = 16;
const SLACK = 1e-6;
/** In units of the temperature: beyond it acceptance is as good as impossible (e⁻²⁰). */
const GREATEST_LOSS = 20;

/**
 * Swap annealing (S. Kirkpatrick et al., 1983): the rounds one after the other, then all together in
 * coolings that grow, so that easy problems end soon and hard ones use the whole budget. Then half of the proposals are for those who meet
 * somebody again (as in min-conflicts, S. Minton et al., 1992): the last repeats are seldom hit by chance. Only changes that keep every
 * condition are proposed. Leaves the state at the best seats found.
 * @param lowest stops as soon as the cost is down to this
 * @param onReport called now and then with the best seats so far
 */
export function annealRounds(
  state: RoundsState,
  moves: RoundMoves,
  random: Random,
  budget: SearchBudget,
  lowest: number,
  onReport: (best: readonly Int32Array[]) => void,
): void {
  if (moves.rounds.length === 0) return;
  const search = new Annealing(state, moves, random);
  const people = moves.movable.reduce((sum, list) => sum + list.length, 0);
  const { hottest, coldest } = search.temperatures(people);
  search.returnToBest();
  const isDone = (): boolean => search.best <= lowest + SLACK || budget.used >= 1;
  const cool = (from: number, length: number, mostUsed: number): void => {
    const ratio = coldest / from;
    const start = budget.used;
    let done = 0;
    for (let part = 0; part < 1 && !isDone(); ) {
      search.run(BATCH, from * ratio ** part);
      budget.spend(BATCH);
      done += BATCH;
      part = Math.max(done / length, (budget.used - start) / (mostUsed - start));
      if (budget.reportDue()) onReport(search.bestSeats());
    }
    search.returnToBest();
  };
  if (moves.rounds.length > 1) {
    moves.rounds.forEach((round, index) => {
      search.only = round;
      const share = (FIRST_SHARE * (index + 1)) / moves.rounds.length;
      const length = FIRST_CYCLE * (moves.movable[round]?.length ?? 0);
      if (!isDone() && budget.used < share) cool(hottest, length, share);
    });
    search.only = undefined;
  }
  let length = Math.max(20_000, FIRST_CYCLE * people);
  for (let cooling = 0; !isDone(); cooling++) {
    const heat = HEATS[cooling % HEATS.length] as number;
    cool(Math.max(coldest * COOLEST_START, hottest * heat), length, 1);
    length *= cooling % HEATS.length === HEATS.length - 1 ? 2 : 1;
  }
}

class Annealing {
  readonly #state: RoundsState;
  readonly #moves: RoundMoves;
  readonly #random: Random;
  readonly #saved: Int32Array[];
  /** The round in which people move; all when undefined. */
  only: number | undefined;
  /** Who meets somebody again and can move, as round and person in turn. */
  #again: number[] = [];
  #batches = 0;
  #cost: number;
  #savedCost: number;

  constructor(state: RoundsState, moves: RoundMoves, random: Random) {
    this.#state = state;
    this.#moves = moves;
    this.#random = random;
    this.#cost = state.cost();
    this.#savedCost = this.#cost;
    this.#saved = state.groupOf.map((groups) => groups.slice());
  }

  get best(): number {
    return Math.min(this.#cost, this.#savedCost);
  }

  bestSeats(): readonly Int32Array[] {
    return this.#cost < this.#savedCost ? this.#state.groupOf : this.#saved;
  }

  /** From the gains and losses of random swaps: hot enough to leave any place, cold enough to settle. */
  temperatures(people: number): { hottest: number; coldest: number } {
    this.run(10 * people, Number.POSITIVE_INFINITY);
    let least = Number.POSITIVE_INFINITY;
    let sum = 0;
    let count = 0;
    for (let sample = 0; sample < 2000; sample++) {
      const { round, one, other } = this.#propose();
      const groups = this.#state.groupOf[round] as Int32Array;
      if (groups[one] === groups[other]) continue;
      const size = Math.abs(this.#state.swapCost(round, one, other));
      if (size < SLACK) continue;
      least = Math.min(least, size);
      sum += size;
      count++;
    }
    if (count === 0) return { hottest: 1, coldest: 0.1 };
    return { hottest: Math.max(least, (0.2 * sum) / count), coldest: 0.12 * least };
  }

  run(moves: number, temperature: number): void {
    this.#lookWhoMeetsAgain();
    for (let move = 0; move < moves; move++) {
      const { round, one, other } = this.#propose();
      if (this.#moves.isRestrained(one) && (this.#random.bits() & 15) === 0) {
        this.#tryChain(round, one, temperature);
        continue;
      }
      if (this.#moves.canResize(round) && (this.#random.bits() & 3) === 0) {
        this.#tryResize(round, one, temperature);
        continue;
      }
      const groups = this.#state.groupOf[round] as Int32Array;
      if (groups[one] === groups[other]) continue;
      if (!this.#moves.isSingle(round, one)) {
        this.#tryExchange(round, one, groups[other] as number, temperature);
      } else if (!this.#moves.isSingle(round, other)) {
        this.#tryExchange(round, other, groups[one] as number, temperature);
      } else {
        this.#trySwap(round, one, other, temperature);
      }
    }
  }

  returnToBest(): void {
    if (this.#cost <= this.#savedCost) return;
    this.#state.restore(this.#saved);
    this.#cost = this.#savedCost;
  }

  #lookWhoMeetsAgain(): void {
    if (this.only !== undefined) return;
    if (this.#again.length > 2 * FEW_MEETING_AGAIN && this.#batches++ % BATCHES_BETWEEN > 0) return;
    this.#again = [];
    for (const round of this.#moves.rounds) {
      this.#state.eachMeetingAgain(round, (person) => {
        if (this.#moves.canMove(round, person)) this.#again.push(round, person);
      });
    }
  }

  #propose(): { round: number; one: number; other: number } {
    const { rounds, movable } = this.#moves;
    if (this.#again.length > 0 && (this.#random.bits() & 1) === 0) {
      const pick = 2 * this.#random.below(this.#again.length / 2);
      const round = this.#again[pick] as number;
      const others = movable[round] as Int32Array;
      const other = others[this.#random.below(others.length)] as number;
      return { round, one: this.#again[pick + 1] as number, other };
    }
    const round =
      this.only ?? (rounds[rounds.length === 1 ? 0 : this.#random.below(rounds.length)] as number);
    const people = movable[round] as Int32Array;
    const one = people[this.#random.below(people.length)] as number;
    const other = people[this.#random.below(people.length)] as number;
    return { round, one, other };
  }

  #trySwap(round: number, one: number, other: number, temperature: number): void {
    const cost = this.#state.swapCost(round, one, other);
    if (!this.#isAcceptable(cost, temperature)) return;
    const groups = this.#state.groupOf[round] as Int32Array;
    const here = groups[one] as number;
    const there = groups[other] as number;
    if (!this.#moves.mayJoin(round, one, there, other)) return;
    if (!this.#moves.mayJoin(round, other, here, one)) return;
    this.#keepBest(cost);
    this.#state.move(round, one, there);
    this.#state.move(round, other, here);
    this.#cost += cost;
  }

  /** Sends somebody to any group, empty or not, so that sizes change. */
  #tryResize(round: number, person: number, temperature: number): void {
    const from = this.#state.groupOf[round]?.[person] as number;
    const to = this.#moves.anyGroup(round);
    if (from === to) return;
    if (!this.#moves.isSingle(round, person)) {
      const back = this.#random.below(this.#moves.unitSize(round, person));
      this.#tryChanges(round, this.#moves.exchange(round, person, to, back), temperature);
      return;
    }
    if (!this.#moves.mayResize(round, from, to)) return;
    const cost = this.#state.moveCost(round, person, to);
    if (!this.#isAcceptable(cost, temperature)) return;
    if (!this.#moves.mayJoin(round, person, to, person)) return;
    this.#keepBest(cost);
    this.#state.move(round, person, to);
    this.#cost += cost;
  }

  #tryChain(round: number, person: number, temperature: number): void {
    const to = this.#moves.anyGroup(round);
    if (this.#state.groupOf[round]?.[person] === to) return;
    this.#tryChanges(round, this.#moves.chain(round, person, to), temperature);
  }

  #tryExchange(round: number, person: number, to: number, temperature: number): void {
    const back = this.#moves.unitSize(round, person);
    this.#tryChanges(round, this.#moves.exchange(round, person, to, back), temperature);
  }

  #tryChanges(round: number, changes: readonly Change[] | undefined, temperature: number): void {
    if (changes === undefined) return;
    const groups = this.#state.groupOf[round] as Int32Array;
    const before = changes.map(({ person }): Change => ({ person, to: groups[person] as number }));
    const cost = this.#carryOut(round, changes);
    this.#carryOut(round, before);
    if (!this.#isAcceptable(cost, temperature)) return;
    this.#keepBest(cost);
    this.#carryOut(round, changes);
    this.#cost += cost;
  }

  #carryOut(round: number, changes: readonly Change[]): number {
    let cost = 0;
    for (const { person, to } of changes) {
      cost += this.#state.moveCost(round, person, to);
      this.#state.move(round, person, to);
    }
    return cost;
  }

  #isAcceptable(cost: number, temperature: number): boolean {
    if (cost <= 0) return true;
    const loss = cost / temperature;
    return loss < GREATEST_LOSS && this.#random.fraction() < Math.exp(-loss);
  }

  /** Saves the seats when they are the best so far and about to get worse. */
  #keepBest(cost: number): void {
    if (cost <= 0 || this.#cost >= this.#savedCost - SLACK) return;
    this.#savedCost = this.#cost;
    this.#state.groupOf.forEach((groups, round) => {
      this.#saved[round]?.set(groups);
    });
  }
}
