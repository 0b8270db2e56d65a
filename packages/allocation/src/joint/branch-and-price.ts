import { NONE } from '../indexed-problem.ts';
import type { Pace } from '../pace.ts';
import type { JointModel, Schedule } from './joint-model.ts';
import type { MasterProgram } from './master-program.ts';

const ROUNDING = 1e-5;
const LOOKS_BETWEEN_RESTS = 64;

/** What a branch takes for granted. */
type Decision =
  | {
      readonly kind: 'seat';
      readonly person: number;
      readonly place: number;
      readonly take: boolean;
    }
  | { readonly kind: 'session'; readonly session: number; readonly open: boolean };

/** The best whole outcome found for a level. */
export interface Found {
  readonly loss: number;
  readonly schedules: readonly Schedule[];
}

/**
 * Branch and price: the shares' programme gives a bound; where someone is shared between schedules, or
 * a session is held for too few, the outcomes are split in two.
 */
export class BranchAndPrice {
  readonly #model: JointModel;
  readonly #master: MasterProgram;
  readonly #pace: Pace;
  #level = 0;
  #target = 0;
  #cases = 0;
  /** The least loss in shares, as of the last look. */
  least = 0;
  #best: Found | undefined;
  readonly #decided: Uint8Array;

  constructor(model: JointModel, master: MasterProgram, pace: Pace) {
    this.#model = model;
    this.#master = master;
    this.#pace = pace;
    this.#decided = new Uint8Array(model.sessions.length);
  }

  /** The least loss that shares allow, rounded up to a whole number. */
  async leastOfShares(level: number): Promise<number> {
    this.#master.costs.minimise(level);
    return this.#solveShares();
  }

  /**
   * The whole outcome with the least loss in the level, or the first one that reaches the target.
   * @param known an outcome to begin with
   * @param mostCases how many cases are looked at before what has been found must do
   */
  async find(
    level: number,
    target: number,
    known?: Found,
    mostCases = Number.POSITIVE_INFINITY,
  ): Promise<Found | undefined> {
    if (known !== undefined && known.loss <= target) return known;
    this.#level = level;
    this.#target = target;
    this.#best = known;
    this.#cases = mostCases;
    this.#master.costs.minimise(level);
    await this.#explore();
    return this.#best;
  }

  async #explore(): Promise<void> {
    this.#cases--;
    if (this.#cases < 0) return;
    const least = await this.#solveShares();
    if (this.#best !== undefined && least >= this.#best.loss) return;
    if (this.#master.isForced()) return;
    const decisions = this.#openOrClose() ?? this.#takeOrLeave();
    if (decisions === undefined) {
      this.#keep();
      return;
    }
    for (const decision of decisions) {
      this.#apply(decision, 1);
      await this.#explore();
      this.#apply(decision, -1);
      if (this.#best !== undefined && this.#best.loss <= this.#target) return;
    }
  }

  async #solveShares(): Promise<number> {
    this.#master.rebuild();
    const { movable } = this.#master;
    for (let still = 0, turn = 0; still <= movable.length; turn++) {
      const party = movable[turn % (movable.length + 1)];
      const gained =
        party === undefined ? this.#master.improveUnits() : this.#master.improve(party);
      still = gained ? 0 : still + 1;
      if (turn % LOOKS_BETWEEN_RESTS === 0 && this.#pace.due) await this.#pace.rest(0);
    }
    this.least = this.#master.bound();
    return Math.ceil(this.least - ROUNDING);
  }

  #keep(): void {
    const schedules: Schedule[] = [];
    for (const { schedule, share } of this.#master.shares()) {
      if (share > 0.5) schedules[schedule.party] = schedule;
    }
    const loss = schedules.reduce((sum, one) => sum + (one.loss[this.#level] as number), 0);
    if (loss < (this.#best?.loss ?? Number.POSITIVE_INFINITY)) this.#best = { loss, schedules };
  }

  /** The session furthest below its minimum that is held for someone and is not decided on. */
  #openOrClose(): Decision[] | undefined {
    const { minimum, sessions } = this.#model;
    const load = new Float64Array(sessions.length);
    for (const { schedule, share } of this.#master.shares()) {
      for (const place of schedule.places) {
        if (place !== NONE && place < sessions.length)
          load[place] = (load[place] as number) + share;
      }
    }
    let found = NONE;
    let most = ROUNDING;
    for (let session = 0; session < sessions.length; session++) {
      const missing = (minimum[session] as number) - (load[session] as number);
      if (this.#decided[session] === 1 || (load[session] as number) < ROUNDING || missing <= most)
        continue;
      most = missing;
      found = session;
    }
    if (found === NONE) return undefined;
    const half = (load[found] as number) * 2 > (minimum[found] as number);
    return [half, !half].map((open) => ({ kind: 'session', session: found, open }));
  }

  /** The seat that is taken in the largest share short of the whole. */
  #takeOrLeave(): Decision[] | undefined {
    const { places, slots, parties } = this.#model;
    const taken = new Map<number, number>();
    for (const { schedule, share } of this.#master.shares()) {
      if (share < ROUNDING || share > 1 - ROUNDING) continue;
      const people = parties[schedule.party] as readonly number[];
      schedule.places.forEach((place, cell) => {
        if (place === NONE) return;
        const key = (people[cell < slots ? 0 : 1] as number) * places + place;
        taken.set(key, (taken.get(key) ?? 0) + share);
      });
    }
    let found: number | undefined;
    let most = 0;
    for (const [key, share] of taken) {
      if (share > 1 - ROUNDING || share <= most) continue;
      found = key;
      most = share;
    }
    if (found === undefined) return undefined;
    const seat = {
      kind: 'seat',
      person: Math.floor(found / places),
      place: found % places,
    } as const;
    return [
      { ...seat, take: true },
      { ...seat, take: false },
    ];
  }

  #apply(decision: Decision, change: 1 | -1): void {
    const { forbidden } = this.#master.costs.prices;
    const { places, slotOf, problem } = this.#model;
    const forbid = (cell: number) => {
      forbidden[cell] = (forbidden[cell] as number) + change;
    };
    if (decision.kind === 'session') {
      this.#decided[decision.session] = change === 1 ? 1 : 0;
      if (decision.open) this.#master.costs.demandMinimum(decision.session, change === 1);
      else
        for (let person = 0; person < problem.personIds.length; person++)
          forbid(person * places + decision.session);
      return;
    }
    const { person, place, take } = decision;
    if (!take) forbid(person * places + place);
    for (let other = 0; take && other < places; other++) {
      if (other !== place && slotOf[other] === slotOf[place]) forbid(person * places + other);
    }
  }
}
