import { BranchAndBound, type Ground } from './branch-and-bound.ts';
import { startingCells } from './cells.ts';
import { clashingDemands } from './clashing-demands.ts';
import { Completion } from './complete-schedule.ts';
import { improvements } from './improve.ts';
import { FIXED, indexSchedule, NOT_HELD, type Rooms, sessionsOf } from './indexed-schedule.ts';
import { filled, isSound, moved, movesOf } from './moves.ts';
import type { ProposeOptions, ScheduleProblem, ScheduleProposal } from './problem.ts';
import { cellsOf, SeatsBound, wishesIn } from './seats-bound.ts';
import { nearToday, sameness, todayOf } from './start.ts';
import { type Worth, worthOf } from './worth.ts';

export type {
  ClashingDemand,
  Demand,
  ProposeOptions,
  ScheduledSession,
  ScheduleProblem,
  ScheduleProposal,
  ScheduleRoom,
  ScheduleSeminar,
  ScheduleValue,
} from './problem.ts';

const TIME_LIMIT_MS = 8000;
/** How long the way back towards today's schedule may take, in milliseconds. */
const RETURN_MS = 500;

/**
 * Proposes which seminar runs in which slots and rooms so that as many wishes as possible can be satisfied at once.
 *
 * A person's wishes are the seminars of their group; they can have at most one in a slot and each once. The value of a
 * schedule is the largest number of seats in wished seminars that can be given to all people together within the places of
 * its sessions: what the allocation of `packages/allocation` fills when only wishes are acceptable, found by its branch
 * and price. Every schedule keeps these demands: each seminar as many times as it is to be given, at most once a slot,
 * never when somebody it needs is away or elsewhere, always in a free room with what it needs; places are those of
 * the room. Fixed sessions stay.
 *
 * The bound is a flow that may share rooms within a slot (see `seats-bound.ts`). Where the best schedule found by small
 * changes from today's reaches it, that is the proof; otherwise branch and bound goes through all schedules until the time is
 * out, and the gap is stated. Seminars without a number of repeats are given as often as there is room for, which
 * takes no wish from anybody. Of schedules of equal value, one near today's is chosen, by small changes, not
 * proven nearest.
 *
 * @throws ScheduleInputError when the problem itself is wrong; the signal's reason when cancelled
 */
export async function proposeSchedule(
  problem: ScheduleProblem,
  options: ProposeOptions = {},
): Promise<ScheduleProposal> {
  const started = performance.now();
  options.signal?.throwIfAborted();
  const indexed = indexSchedule(problem);
  const completion = new Completion(indexed);
  const cells = startingCells(indexed);
  const some = completion.complete(cells);
  const about = () => ({
    wishes: wishesIn(indexed),
    people: indexed.people,
    places: indexed.free.reduce((sum, free) => sum + free, 0),
    elapsedMs: performance.now() - started,
  });
  if (!some) {
    const clash = some === null ? clashingDemands(problem) : [];
    return { feasible: false, clash, ...about() };
  }
  const ground: Ground = { problem: indexed, completion, bound: new SeatsBound(indexed), best: -1 };
  const limit = AbortSignal.timeout(options.timeLimitMs ?? TIME_LIMIT_MS);
  const search = new Search(ground, limit, options);
  const found = await search.run(nearToday(indexed, cells, completion, some));
  return {
    feasible: true,
    sessions: sessionsOf(indexed, found.rooms),
    value: found.worth.value,
    whole: found.worth.whole,
    bound: found.bound,
    optimal: found.bound === found.worth.value,
    ...about(),
  };
}

interface Found {
  readonly rooms: Rooms;
  readonly worth: Worth;
}

class Search {
  readonly #ground: Ground;
  readonly #limit: AbortSignal;
  readonly #signal: AbortSignal | undefined;
  readonly #until: AbortSignal;
  readonly #seed: number;
  readonly #half: number;
  readonly #share: number;
  #best: Found | undefined;
  /** The most that a schedule may be worth whose worth was not settled in time. */
  #unsettled = 0;
  /** The schedule that promises most whose worth is not settled. */
  #promising: Rooms | undefined;
  #promise = 0;
  #rested = performance.now();

  constructor(ground: Ground, limit: AbortSignal, options: ProposeOptions) {
    this.#ground = ground;
    this.#limit = limit;
    this.#signal = options.signal;
    this.#until = options.signal ? AbortSignal.any([limit, options.signal]) : limit;
    this.#seed = options.seed ?? 1;
    const timeLimitMs = options.timeLimitMs ?? TIME_LIMIT_MS;
    this.#half = performance.now() + timeLimitMs / 2;
    this.#share = Math.round(timeLimitMs / 8);
  }

  async run(start: Rooms): Promise<Found & { bound: number }> {
    const { problem, bound } = this.#ground;
    const cells = startingCells(problem);
    const target = bound.most(cells);
    await this.#judge(start, target);
    const way = improvements(this.#ground, start, target, this.#seed);
    await this.#follow(way, target, target, () => performance.now() > this.#half);
    if (this.#promising && this.#ground.best < target) await this.#judge(this.#promising, 0);
    let proven = target;
    if (this.#ground.best < target) {
      this.#unsettled = 0;
      const search = new BranchAndBound(this.#ground);
      await this.#follow(search.schedules(cells), target, 0, () => false);
      proven = Math.min(target, Math.max(search.open, this.#unsettled));
    }
    const best = await this.#towardsToday(this.#best as Found);
    return { ...best, bound: proven };
  }

  async #follow(
    schedules: Generator<Rooms | null, void, undefined>,
    target: number,
    exactFrom: number,
    isOver: () => boolean,
  ): Promise<void> {
    for (const rooms of schedules) {
      await this.#rest();
      if (this.#limit.aborted || isOver()) return;
      if (rooms !== null) await this.#judge(rooms, exactFrom);
      if (this.#ground.best >= target) return;
    }
  }

  /** Lets others in when it is time. @throws the signal's reason when cancelled */
  async #rest(): Promise<void> {
    if (performance.now() - this.#rested < 20) return;
    await new Promise<void>((resume) => {
      setTimeout(resume, 0);
    });
    this.#signal?.throwIfAborted();
    this.#rested = performance.now();
  }

  /** @param exactFrom what a schedule must promise for its worth to be settled exactly */
  async #judge(given: Rooms, exactFrom: number): Promise<void> {
    const { problem, bound } = this.#ground;
    const rooms = filled(problem, given);
    const most = bound.most(cellsOf(rooms), rooms);
    if (most <= this.#ground.best) return;
    const until = most >= exactFrom ? this.#patience(exactFrom > 0) : AbortSignal.abort();
    const worth = await worthOf(problem, rooms, bound, until);
    this.#signal?.throwIfAborted();
    if (!worth.exact) {
      this.#unsettled = Math.max(this.#unsettled, most);
      if (most > this.#promise) this.#promising = rooms;
      this.#promise = Math.max(this.#promise, most);
    }
    if (worth.value <= this.#ground.best) return;
    this.#ground.best = worth.value;
    this.#best = { rooms, worth };
  }

  /** While others can be tried, one schedule is not given all the time that is left. */
  #patience(others: boolean): AbortSignal {
    return others ? AbortSignal.any([this.#until, AbortSignal.timeout(this.#share)]) : this.#until;
  }

  /** Small changes that bring the schedule nearer today's without making it worth less. */
  async #towardsToday(found: Found): Promise<Found> {
    const { problem, bound } = this.#ground;
    const today = todayOf(problem);
    const until = performance.now() + RETURN_MS;
    const never = AbortSignal.abort();
    let best = found;
    let nearer = true;
    while (nearer && performance.now() < until) {
      nearer = false;
      for (const move of movesOf(problem, best.rooms)) {
        if (performance.now() > until) break;
        const rooms = moved(best.rooms, move);
        if (sameness(rooms, today) <= sameness(best.rooms, today)) continue;
        if (!isSound(problem, rooms)) continue;
        if (bound.most(cellsOf(rooms), rooms) < found.worth.value) continue;
        const worth = await worthOf(problem, rooms, bound, never);
        if (worth.value < found.worth.value) continue;
        best = { rooms, worth };
        nearer = true;
        break;
      }
    }
    return best;
  }
}

/**
 * What today's schedule is worth, whatever demands it breaks. `exact` is false when the time was too short to prove it.
 * @throws ScheduleInputError when the problem itself is wrong
 */
export async function valueOfToday(
  problem: ScheduleProblem,
  options: Pick<ProposeOptions, 'timeLimitMs'> = {},
): Promise<Worth> {
  const stands = indexSchedule({
    ...problem,
    seminars: problem.seminars.map((seminar) => ({ ...seminar, repeats: 0 })),
    fixed: (problem.today ?? []).map((session) => ({ ...session, roomId: null })),
  });
  const rooms = Int16Array.from(stands.fixed, (places) => (places >= 0 ? FIXED : NOT_HELD));
  const limit = AbortSignal.timeout(options.timeLimitMs ?? TIME_LIMIT_MS);
  return worthOf(stands, rooms, new SeatsBound(stands), limit);
}
