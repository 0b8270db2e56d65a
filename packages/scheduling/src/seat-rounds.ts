import { seededRandom } from '@ledarforum/allocation/random';
import { countBits } from './bits.ts';
import { FlowNetwork } from './flow-network.ts';
import { type IndexedSchedule, placesAt, type Rooms } from './indexed-schedule.ts';
import type { ScheduleValue } from './problem.ts';

/** How many times each slot is seated anew. */
const ROUNDS = 30;
const NOTHING = -1;

/**
 * Seats people in one slot after the other, as many as can be given what they have in the others, again and again in an
 * order by chance, so that nobody is ever fewer: a lower bound on what a schedule is worth, exact in one slot.
 * @param most stops when so many seats are given
 */
export function seatInRounds(problem: IndexedSchedule, rooms: Rooms, most: number): ScheduleValue {
  const seats = new Seats(problem, rooms);
  for (let round = 0; round < ROUNDS && seats.value < most; round++) {
    for (const slot of seats.emptiestFirst()) seats.seat(slot);
    if (problem.slots === 1) break;
  }
  return { value: seats.value, whole: seats.whole };
}

class Seats {
  value = 0;
  readonly #problem: IndexedSchedule;
  readonly #wants: readonly number[];
  readonly #places: Int32Array;
  /** The seminar of each person in each slot, at `person * slots + slot`. */
  readonly #has: Int8Array;
  readonly #filled: Int32Array;
  readonly #random = seededRandom(1);

  constructor(problem: IndexedSchedule, rooms: Rooms) {
    const { slots, groups } = problem;
    this.#problem = problem;
    this.#wants = groups.flatMap(({ wants, people }) => new Array<number>(people).fill(wants));
    this.#places = Int32Array.from(rooms, (_, cell) => placesAt(problem, rooms, cell));
    this.#has = new Int8Array(this.#wants.length * slots).fill(NOTHING);
    this.#filled = new Int32Array(slots);
  }

  get whole(): number {
    const { slots } = this.#problem;
    return this.#wants.filter((wants, person) => {
      const own = this.#has.subarray(person * slots, (person + 1) * slots);
      const seats = own.reduce((sum, seminar) => sum + (seminar === NOTHING ? 0 : 1), 0);
      return seats === Math.min(slots, countBits(wants));
    }).length;
  }

  emptiestFirst(): number[] {
    const slots = Array.from({ length: this.#problem.slots }, (_, slot) => slot);
    return slots.sort((a, b) => (this.#filled[a] as number) - (this.#filled[b] as number));
  }

  /** Seats everybody anew in a slot. */
  seat(slot: number): void {
    const { seminars, slots } = this.#problem;
    const people = this.#wants.length;
    const sink = 1 + people + seminars;
    const network = new FlowNetwork(sink + 1);
    const order = this.#shuffled(seminars).filter(
      (seminar) => (this.#places[seminar * slots + slot] as number) > 0,
    );
    for (const seminar of order) {
      network.edge(1 + people + seminar, sink, this.#places[seminar * slots + slot] as number);
    }
    const edges: { person: number; seminar: number; edge: number }[] = [];
    for (const person of this.#shuffled(people)) {
      const wants = this.#openTo(person, slot);
      network.edge(0, 1 + person, 1);
      for (const seminar of order) {
        if (((wants >> seminar) & 1) === 0) continue;
        edges.push({
          person,
          seminar,
          edge: network.edge(1 + person, 1 + people + seminar, 1),
        });
      }
    }
    const seated = network.augment(0, sink);
    this.value += seated - (this.#filled[slot] as number);
    this.#filled[slot] = seated;
    for (let person = 0; person < people; person++) this.#has[person * slots + slot] = NOTHING;
    for (const { person, seminar, edge } of edges) {
      if (network.flow(edge) > 0) this.#has[person * slots + slot] = seminar;
    }
  }

  /** What a person wants and does not have in another slot. */
  #openTo(person: number, slot: number): number {
    const { slots } = this.#problem;
    let wants = this.#wants[person] as number;
    for (let other = 0; other < slots; other++) {
      const seminar = this.#has[person * slots + other] as number;
      if (other !== slot && seminar !== NOTHING) wants &= ~(1 << seminar);
    }
    return wants;
  }

  #shuffled(count: number): number[] {
    const order = Array.from({ length: count }, (_, index) => index);
    for (let last = count - 1; last > 0; last--) {
      const pick = Math.floor(this.#random() * (last + 1));
      const held = order[last] as number;
      order[last] = order[pick] as number;
      order[pick] = held;
    }
    return order;
  }
}
