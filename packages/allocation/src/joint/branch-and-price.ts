import type { Pace } from '../pace.ts';
import { type Decision, Decisions } from './decisions.ts';
import type { JointModel, Schedule } from './joint-model.ts';
import type { MasterProgram } from './master-program.ts';
import { openOrClosed, sharedSchedules, takenOrLeft } from './next-question.ts';

const ROUNDING = 1e-5;
const LOOKS_BETWEEN_RESTS = 16;
/** A dive is tried at every so many cases. */
const CASES_BETWEEN_DIVES = 12;
/** How large a part of those who are divided a dive decides on at a time. */
const DIVE_SHARE = 0.25;
const MOST_TURNS_BACK = 12;
/** How often a dive prices everyone before it gives a batch up. */
const DIVE_LOOKS = 60;
/** After how many looks at everyone the bound is worked out, to see whether going on is of use. */
const PASSES_BETWEEN_BOUNDS = 8;

/** The best whole outcome found for a level. */
export interface Found {
  readonly loss: number;
  readonly schedules: readonly Schedule[];
}

/** What a search came to. */
export interface Answer {
  readonly found: Found | undefined;
  /** No whole outcome loses less. */
  readonly bound: number;
}

/** Some of the outcomes: those with the decisions on the way to the root. */
interface Case {
  readonly parent: Case | undefined;
  readonly decision: Decision | undefined;
  readonly depth: number;
  readonly bound: number;
}

/**
 * Branch and price: the shares' programme gives a bound; where someone is shared between schedules, or
 * a session is held for too few, the outcomes are split in two. The case with the lowest bound is looked at
 * first; whole outcomes are found by diving: deciding on many at a time, and turning back where that costs.
 */
export class BranchAndPrice {
  readonly #model: JointModel;
  readonly #master: MasterProgram;
  readonly #pace: Pace;
  readonly #decisions: Decisions;
  #level = 0;
  #best: Found | undefined;
  /** At how many what has been found must do. */
  #mostLooks = Number.POSITIVE_INFINITY;
  /** The least loss in shares, as of the last look. */
  least = 0;

  constructor(model: JointModel, master: MasterProgram, pace: Pace) {
    this.#model = model;
    this.#master = master;
    this.#pace = pace;
    this.#decisions = new Decisions(model, master);
  }

  /** How many schedules have been priced. */
  get looks(): number {
    return this.#master.looks;
  }

  get #isTired(): boolean {
    return this.looks >= this.#mostLooks;
  }

  /** The least loss that shares allow, rounded up to a whole number. */
  async leastOfShares(level: number): Promise<number> {
    this.#master.costs.minimise(level);
    this.#best = undefined;
    this.#mostLooks = Number.POSITIVE_INFINITY;
    return this.#solveShares();
  }

  /**
   * The whole outcome with the least loss in the level, or the first one that reaches the target.
   * @param target a bound: nothing whole loses less
   * @param known an outcome to begin with
   * @param mostLooks how many schedules are priced before what has been found must do
   */
  async find(
    level: number,
    target: number,
    known: Found | undefined,
    mostLooks: number,
  ): Promise<Answer> {
    if (known !== undefined && known.loss <= target) return { found: known, bound: target };
    this.#level = level;
    this.#best = known;
    this.#mostLooks = this.looks + mostLooks;
    this.#master.costs.minimise(level);
    const bound = await this.#explore(target);
    this.#decisions.keepFirst(0);
    return { found: this.#best, bound };
  }

  /** Returns the bound that is proven. */
  async #explore(target: number): Promise<number> {
    const open: Case[] = [{ parent: undefined, decision: undefined, depth: 0, bound: target }];
    for (let cases = 0; ; cases++) {
      const next = takeBest(open);
      const most = this.#best?.loss ?? Number.POSITIVE_INFINITY;
      if (next === undefined || next.bound >= most) return most;
      if (this.#isTired) return next.bound;
      this.#enter(next);
      const bound = Math.max(next.bound, await this.#solveShares());
      if (this.#isTired) return next.bound;
      if (bound >= most || this.#master.isForced()) continue;
      const question = this.#nextQuestion();
      if (question === undefined) {
        this.#keep();
        continue;
      }
      const depth = next.depth + 1;
      for (const decision of question.toReversed()) {
        open.push({ parent: next, decision, depth, bound });
      }
      if (cases % CASES_BETWEEN_DIVES === 0) await this.#dive(bound);
    }
  }

  #nextQuestion() {
    return (
      openOrClosed(this.#model, this.#master, this.#decisions) ??
      takenOrLeft(this.#model, this.#master)
    );
  }

  #enter(next: Case): void {
    const path: Decision[] = [];
    for (let at: Case | undefined = next; at?.decision !== undefined; at = at.parent) {
      path.push(at.decision);
    }
    this.#decisions.keepFirst(0);
    for (const decision of path.reverse()) this.#decisions.make(decision);
  }

  /** From the present shares to a whole outcome, if the decisions on the way allow one that is better. */
  async #dive(bound: number): Promise<void> {
    let target = bound;
    let turns = 0;
    let batch = this.#nextBatch();
    let failed: readonly Decision[] = [];
    while (batch.length > 0 && !this.#isTired) {
      const before = this.#decisions.count;
      for (const decision of batch) this.#decisions.make(decision);
      const least = await this.#solveShares(DIVE_LOOKS);
      const most = this.#best?.loss ?? Number.POSITIVE_INFINITY;
      const isPossible = least < most && !this.#master.isForced();
      if (isPossible && (least <= target || batch.length === 1)) {
        target = Math.max(target, least);
        batch = this.#nextBatch();
        continue;
      }
      if (++turns > MOST_TURNS_BACK) return;
      this.#decisions.keepFirst(before);
      const other = await this.#instead(batch, failed, turns);
      if (other === undefined) return;
      failed = batch;
      batch = other;
    }
    if (!this.#isTired) this.#keep();
  }

  /** What to try when a batch was too much, or impossible, as the one before may have been. */
  async #instead(
    batch: readonly Decision[],
    before: readonly Decision[],
    turns: number,
  ): Promise<Decision[] | undefined> {
    const [first] = batch;
    const [last] = before;
    if (batch.length > 1) return batch.slice(0, Math.ceil(batch.length / 3));
    if (first?.kind === 'session') {
      if (last?.kind === 'session' && last.session === first.session) return undefined;
      return [{ ...first, open: !first.open }];
    }
    await this.#solveShares();
    const question = takenOrLeft(this.#model, this.#master);
    return question === undefined ? this.#nextBatch() : [question[turns % 2] as Decision];
  }

  /** What to take for granted next: the schedules with the largest shares. */
  #nextBatch(): Decision[] {
    const question = openOrClosed(this.#model, this.#master, this.#decisions);
    if (question !== undefined) return [question[0]];
    const largest = new Map<number, { schedule: Schedule; share: number }>();
    for (const one of sharedSchedules(this.#master)) {
      const { party } = one.schedule;
      if (one.share > (largest.get(party)?.share ?? 0)) largest.set(party, one);
    }
    const isPair = ({ party }: Schedule) => this.#model.parties[party]?.length === 2;
    const pairs = [...largest.values()].filter(({ schedule }) => isPair(schedule));
    const asked = pairs.length > 0 ? pairs : [...largest.values()];
    return asked
      .sort((one, other) => other.share - one.share)
      .slice(0, Math.ceil(asked.length * DIVE_SHARE))
      .map(({ schedule }) => ({ kind: 'schedule', schedule }));
  }

  /**
   * Prices everyone, then those who gained until they no longer do, until nobody gains, or until the bound
   * is as high as what is known already.
   * @param most gives up after pricing everyone so many times; there is no bound then
   */
  async #solveShares(most = Number.POSITIVE_INFINITY): Promise<number> {
    this.#master.rebuild();
    const everyone = this.#master.movable;
    const enough = most * (everyone.length + 1);
    let looks = 0;
    let asked = everyone;
    for (let passes = 1; !this.#isTired; passes++) {
      let gained = this.#master.improveUnits();
      const again: number[] = [];
      for (const party of asked) {
        if (this.#master.improve(party)) again.push(party);
        if (++looks % LOOKS_BETWEEN_RESTS === 0 && this.#pace.due) await this.#pace.rest(0);
      }
      gained ||= again.length > 0;
      if (!gained && asked === everyone) break;
      if (looks > enough) return Number.POSITIVE_INFINITY;
      if (passes % PASSES_BETWEEN_BOUNDS === 0 && this.#isBeaten()) break;
      asked = again.length > 0 ? again : everyone;
    }
    this.least = this.#master.bound();
    return Math.ceil(this.least - ROUNDING);
  }

  /** True when the present prices prove that nothing better than what is known can come. */
  #isBeaten(): boolean {
    return this.#best !== undefined && this.#master.bound() > this.#best.loss - 1 + ROUNDING;
  }

  #keep(): void {
    const schedules: Schedule[] = [];
    for (const { schedule, share } of this.#master.shares()) {
      if (share > 0.5) schedules[schedule.party] = schedule;
    }
    const loss = schedules.reduce((sum, one) => sum + (one.loss[this.#level] as number), 0);
    if (loss < (this.#best?.loss ?? Number.POSITIVE_INFINITY)) this.#best = { loss, schedules };
  }
}

/** Takes out the case with the lowest bound; of several the deepest, which is nearest to an outcome. */
function takeBest(open: Case[]): Case | undefined {
  let best = 0;
  open.forEach((each, index) => {
    const than = open[best] as Case;
    if (each.bound < than.bound || (each.bound === than.bound && each.depth >= than.depth))
      best = index;
  });
  return open.splice(best, 1)[0];
}
