import type { IndexedRounds } from './indexed-rounds.ts';

/** With more people the table of pairs would not fit. */
const MOST_PEOPLE = 6000;
const MOST_ROUNDS = 255;

/**
 * How often each pair shares a group, kept in a table of pairs: reading takes time with the size of the
 * groups, not with the number of rounds.
 */
export class PairMeetings {
  readonly #people: number;
  /** person × person: the rounds in which they share a group. */
  readonly #shared: Uint8Array;
  /** round → group × place: who is in it. */
  readonly #members: readonly Int32Array[];
  readonly #sizes: readonly Int32Array[];
  /** round × person: where in the group's members. */
  readonly #place: Int32Array;
  readonly #room: readonly number[];

  constructor(problem: IndexedRounds) {
    this.#people = problem.personIds.length;
    this.#shared = new Uint8Array(this.#people * this.#people);
    this.#room = problem.rounds.map(
      // Twice as many as fit: in an exchange all who come may come before anybody has gone.
      ({ max }) => Math.min(this.#people, 2 * max.reduce((most, one) => Math.max(most, one), 1)),
    );
    this.#members = problem.rounds.map(
      ({ min }, round) => new Int32Array(min.length * (this.#room[round] as number)),
    );
    this.#sizes = problem.rounds.map(({ min }) => new Int32Array(min.length));
    this.#place = new Int32Array(problem.rounds.length * this.#people);
  }

  /** True when reading pairs is quicker than counting who comes from which group of every other round. */
  static suits(problem: IndexedRounds): boolean {
    const { rounds, personIds } = problem;
    const groups = rounds.reduce((sum, { min }) => sum + min.length, 0);
    const seats = rounds.reduce((sum, { presentCount }) => sum + presentCount, 0);
    return (
      personIds.length <= MOST_PEOPLE &&
      rounds.length <= MOST_ROUNDS &&
      rounds.length - 1 > seats / Math.max(1, groups)
    );
  }

  put(round: number, person: number, group: number): void {
    const sizes = this.#sizes[round] as Int32Array;
    const members = this.#members[round] as Int32Array;
    const start = group * (this.#room[round] as number);
    const place = sizes[group] as number;
    if (place >= (this.#room[round] as number)) throw new RangeError(`Group ${group} is too full.`);
    this.#count(members, start, start + place, person, 1);
    members[start + place] = person;
    this.#place[round * this.#people + person] = place;
    sizes[group] = place + 1;
  }

  take(round: number, person: number, group: number): void {
    const sizes = this.#sizes[round] as Int32Array;
    const members = this.#members[round] as Int32Array;
    const start = group * (this.#room[round] as number);
    const left = (sizes[group] as number) - 1;
    const last = members[start + left] as number;
    const place = this.#place[round * this.#people + person] as number;
    members[start + place] = last;
    this.#place[round * this.#people + last] = place;
    sizes[group] = left;
    this.#count(members, start, start + left, person, -1);
  }

  /** Σ over the group's members of how often they share a group with the person; two are left out. */
  sharedWith(round: number, group: number, person: number, without: number): number {
    const members = this.#members[round] as Int32Array;
    const start = group * (this.#room[round] as number);
    const end = start + (this.#sizes[round]?.[group] as number);
    const row = person * this.#people;
    let sum = 0;
    for (let cell = start; cell < end; cell++) {
      const other = members[cell] as number;
      if (other !== person && other !== without) sum += this.#shared[row + other] as number;
    }
    return sum;
  }

  /** Σ over pairs of the pairs of rounds in which they share a group. */
  repeats(): number {
    let twice = 0;
    for (const shared of this.#shared) twice += (shared * (shared - 1)) / 2;
    return twice / 2;
  }

  /** Calls for everybody in the round who shares a group with somebody they also meet in another round. */
  eachMeetingAgain(round: number, call: (person: number) => void): void {
    const members = this.#members[round] as Int32Array;
    this.#sizes[round]?.forEach((size, group) => {
      const start = group * (this.#room[round] as number);
      for (let cell = start; cell < start + size; cell++) {
        const person = members[cell] as number;
        if (this.sharedWith(round, group, person, person) > size - 1) call(person);
      }
    });
  }

  #count(members: Int32Array, start: number, end: number, person: number, sign: number): void {
    const people = this.#people;
    const shared = this.#shared;
    const row = person * people;
    for (let cell = start; cell < end; cell++) {
      const other = members[cell] as number;
      const there = other * people + person;
      shared[row + other] = (shared[row + other] as number) + sign;
      shared[there] = (shared[there] as number) + sign;
    }
  }
}
