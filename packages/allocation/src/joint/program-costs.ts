import { NONE } from '../indexed-problem.ts';
import type { Level } from '../levels.ts';
import type { Prices } from './best-schedule.ts';
import type { JointModel } from './joint-model.ts';
import { type Basic, isSchedule, type ProgramRows, type Unit } from './program-rows.ts';

const APART = 16;

/** What is minimised, what is forbidden, and what places cost at the rows' prices. */
export class ProgramCosts {
  readonly #model: JointModel;
  readonly #rows: ProgramRows;
  readonly #weight: Float64Array;
  readonly #shut: Uint8Array;
  /** Sessions that must reach their minimum. */
  readonly #demanded: Uint8Array;
  readonly prices: Prices;

  /** @param penalty what something forbidden costs: more than any exchange can gain */
  constructor(model: JointModel, rows: ProgramRows, penalty: number) {
    this.#model = model;
    this.#rows = rows;
    this.#weight = new Float64Array(model.levels.length);
    this.#shut = new Uint8Array(model.levels.length);
    this.#demanded = new Uint8Array(model.sessions.length);
    const people = model.problem.personIds.length;
    this.prices = {
      session: new Float64Array(model.sessions.length),
      pair: new Float64Array(model.sessions.length),
      level: new Float64Array(model.levels.length),
      forbidden: new Uint16Array(people * model.places),
      penalty,
      closed: new Uint8Array(people * model.places),
      needed: new Uint8Array(people * model.seminars),
    };
  }

  /** Makes a level what is minimised. */
  minimise(level: number): void {
    for (let each = 0; each < this.#weight.length; each++) {
      this.#weight[each] = this.#shut[each] === 1 ? this.#shutWeight(each) : 0;
    }
    this.#weight[level] = 1;
  }

  /** Forbids what adds to a level. */
  shut(level: number): void {
    this.#shut[level] = 1;
    this.#weight[level] = this.#shutWeight(level);
  }

  /** Being apart costs more than other forbidden things, so that two are priced as one person. */
  #shutWeight(level: number): number {
    const { scope } = this.#model.levels[level] as Level;
    return this.prices.penalty * (scope === 'pair' ? APART : 1);
  }

  isShut(level: number): boolean {
    return this.#shut[level] === 1;
  }

  /** Demands that a session reaches its minimum, or takes the demand back. */
  demandMinimum(session: number, demand: boolean): void {
    this.#demanded[session] = demand ? 1 : 0;
  }

  /** Forbids a place to a person once more, or once less. */
  forbid(person: number, place: number, change: 1 | -1): void {
    const cell = person * this.#model.places + place;
    this.prices.forbidden[cell] = (this.prices.forbidden[cell] as number) + change;
  }

  /** Demands that a person has a seminar once more, or once less. */
  need(person: number, seminar: number, change: 1 | -1): void {
    const cell = person * this.#model.seminars + seminar;
    this.prices.needed[cell] = (this.prices.needed[cell] as number) + change;
  }

  of(basic: Basic): number {
    if (!isSchedule(basic)) return this.#ofUnit(basic);
    const { slots, places, parties, seminarOf, seminars, sessions } = this.#model;
    const { penalty, forbidden, needed } = this.prices;
    let cost = 0;
    for (let level = 0; level < this.#weight.length; level++) {
      cost += (this.#weight[level] as number) * (basic.loss[level] as number);
    }
    const people = parties[basic.party] as readonly number[];
    for (let cell = 0; cell < basic.places.length; cell++) {
      const place = basic.places[cell] as number;
      if (place === NONE) continue;
      const person = people[cell < slots ? 0 : 1] as number;
      cost += penalty * (forbidden[person * places + place] as number);
      if (place >= sessions.length) continue;
      cost -= penalty * (needed[person * seminars + (seminarOf[place] as number)] as number);
    }
    return cost;
  }

  /** True when a schedule is, or has, something forbidden. */
  isForbidden(basic: Basic): boolean {
    const lacking = isSchedule(basic) ? this.#neededBy(basic.party) : 0;
    return this.of(basic) + lacking > this.prices.penalty / 2;
  }

  /** What all parties are credited for having what they need. */
  credit(): number {
    let needed = 0;
    for (const one of this.prices.needed) needed += one;
    return needed * this.prices.penalty;
  }

  /** Turns the rows' prices into what places and levels cost. */
  publish(price: Float64Array): void {
    const { session, pair, level } = this.prices;
    for (let index = 0; index < session.length; index++) {
      const minimum = this.#rows.ofMinimum[index] as number;
      session[index] =
        (minimum === NONE ? 0 : (price[minimum] as number)) -
        (price[this.#rows.ofSeats[index] as number] as number);
      const together = this.#rows.ofPairs[index] as number;
      pair[index] = together === NONE ? 0 : -(price[together] as number);
    }
    for (let index = 0; index < level.length; index++) {
      const row = this.#rows.ofLevel[index] as number;
      const cut = this.#rows.ofCut[index] as number;
      level[index] =
        (this.#weight[index] as number) -
        (row === NONE ? 0 : (price[row] as number)) +
        (cut === NONE ? 0 : (price[cut] as number));
    }
  }

  #ofUnit({ row, sign }: Unit): number {
    if (sign === 1) return this.#rows.tight[row] === true ? this.prices.penalty : 0;
    const session = this.#rows.minimumOf(row);
    return session === NONE || this.#demanded[session] === 1 ? this.prices.penalty : 0;
  }

  #neededBy(party: number): number {
    const { parties, seminars } = this.#model;
    let needed = 0;
    for (const person of parties[party] ?? []) {
      for (let cell = person * seminars; cell < (person + 1) * seminars; cell++) {
        needed += this.prices.needed[cell] as number;
      }
    }
    return needed * this.prices.penalty;
  }
}
