import { NONE } from '../indexed-problem.ts';
import type { JointModel, Schedule } from './joint-model.ts';
import type { MasterProgram } from './master-program.ts';

/** What a case takes for granted. */
export type Decision =
  | {
      readonly kind: 'seat';
      readonly person: number;
      readonly place: number;
      readonly take: boolean;
    }
  | {
      readonly kind: 'seminar';
      readonly person: number;
      readonly seminar: number;
      readonly take: boolean;
    }
  | { readonly kind: 'session'; readonly session: number; readonly open: boolean }
  | { readonly kind: 'schedule'; readonly schedule: Schedule };

/** The decisions in force, put into the costs: what they forbid has to be paid for. */
export class Decisions {
  readonly #model: JointModel;
  readonly #master: MasterProgram;
  #made: Decision[] = [];
  /** Per session: 1 when it is decided whether it is held. */
  readonly settled: Uint8Array;

  constructor(model: JointModel, master: MasterProgram) {
    this.#model = model;
    this.#master = master;
    this.settled = new Uint8Array(model.sessions.length);
  }

  get count(): number {
    return this.#made.length;
  }

  make(decision: Decision): void {
    this.#made.push(decision);
    this.#weigh(decision, 1);
  }

  /** Takes back all but the first `count`. */
  keepFirst(count: number): void {
    while (this.#made.length > count) this.#weigh(this.#made.pop() as Decision, -1);
  }

  #weigh(decision: Decision, change: 1 | -1): void {
    if (decision.kind === 'session') this.#settle(decision.session, decision.open, change);
    else if (decision.kind === 'seminar') {
      const { person, seminar, take } = decision;
      if (take) this.#master.costs.need(person, seminar, change);
      else this.#forbidSeminar(person, seminar, change);
    } else if (decision.kind === 'seat') {
      const { person, place, take } = decision;
      if (take) this.#forbidOthers(person, place, change);
      else this.#master.costs.forbid(person, place, change);
    } else {
      const { party, places } = decision.schedule;
      const people = this.#model.parties[party] as readonly number[];
      places.forEach((place, cell) => {
        const person = people[cell < this.#model.slots ? 0 : 1] as number;
        if (place !== NONE) this.#forbidOthers(person, place, change);
      });
    }
  }

  #settle(session: number, open: boolean, change: 1 | -1): void {
    this.settled[session] = change === 1 ? 1 : 0;
    if (open) {
      this.#master.costs.demandMinimum(session, change === 1);
      return;
    }
    const people = this.#model.problem.personIds.length;
    for (let person = 0; person < people; person++) {
      this.#master.costs.forbid(person, session, change);
    }
  }

  #forbidSeminar(person: number, seminar: number, change: 1 | -1): void {
    const { sessions, seminarOf } = this.#model;
    for (let place = 0; place < sessions.length; place++) {
      if (seminarOf[place] === seminar) this.#master.costs.forbid(person, place, change);
    }
  }

  #forbidOthers(person: number, place: number, change: 1 | -1): void {
    const { places, slotOf } = this.#model;
    for (let other = 0; other < places; other++) {
      if (other !== place && slotOf[other] === slotOf[place]) {
        this.#master.costs.forbid(person, other, change);
      }
    }
  }
}
