import { seededRandom } from '@ledarforum/allocation/random';
import type { Ground } from './branch-and-bound.ts';
import { coarseWorth } from './coarse-worth.ts';
import type { IndexedSchedule, Rooms } from './indexed-schedule.ts';
import { KnownCuts } from './known-cuts.ts';
import { filled, isSound, type Move, moved, movesOf } from './moves.ts';
import { cellsOf } from './seats-bound.ts';

/** How many times in a row a start from elsewhere may be in vain, for each session that there is room for. */
const VAIN = 2;
/** How many changes lead elsewhere. */
const KICKS = 3;

/**
 * Schedules that no small change makes promise more, one after the other, each begun from the best so far with a few
 * changes by chance. Yields null now and then, to let others in.
 * @param target what nothing can promise more than
 */
export function* improvements(
  ground: Ground,
  start: Rooms,
  target: number,
  seed: number,
): Generator<Rooms | null, void, undefined> {
  const random = seededRandom(seed);
  let best = filled(ground.problem, start);
  let promise = ground.bound.mostByFlow(cellsOf(best), best);
  yield best;
  let isFirst = true;
  const cuts = new KnownCuts(ground.problem);
  const places = ground.problem.free.reduce((sum, free) => sum + free, 0);
  for (let vain = 0; vain < VAIN * places && ground.best < target; vain++) {
    const begun = isFirst
      ? yield* climbByPlaces(ground, best, random)
      : kicked(ground, best, random);
    isFirst = false;
    const found = yield* climbByFlow(ground, cuts, begun, target, random);
    const here = ground.bound.mostByFlow(cellsOf(found), found);
    if (here > ground.best) yield found;
    if (here < promise) continue;
    if (here > promise) vain = -1;
    promise = here;
    best = found;
  }
}

function kicked({ problem }: Ground, rooms: Rooms, random: () => number): Rooms {
  let next = rooms;
  for (let kick = 0; kick < KICKS; kick++) {
    for (const move of shuffled(movesOf(problem, next), random)) {
      const tried = moved(next, move);
      if (!isSound(problem, tried)) continue;
      next = tried;
      break;
    }
  }
  return filled(problem, next);
}

function climbByPlaces({ problem }: Ground, start: Rooms, random: () => number) {
  const promiseOf = (rooms: Rooms) => coarseWorth(problem, rooms);
  return climbBy(promiseOf, problem, start, Number.MAX_SAFE_INTEGER, random);
}

function climbByFlow(
  { problem, bound }: Ground,
  cuts: KnownCuts,
  start: Rooms,
  target: number,
  random: () => number,
) {
  const promiseOf = (rooms: Rooms, enough: number) => {
    if (coarseWorth(problem, rooms) <= enough || cuts.isAtMost(rooms, enough)) return enough;
    const most = bound.mostByFlow(cellsOf(rooms), rooms, enough);
    if (most <= enough) cuts.add(bound.cutByFlow());
    return most;
  };
  return climbBy(promiseOf, problem, start, target, random);
}

/** Small changes for as long as one promises more. */
function* climbBy(
  promiseOf: (rooms: Rooms, enough: number) => number,
  problem: IndexedSchedule,
  start: Rooms,
  target: number,
  random: () => number,
): Generator<null, Rooms, undefined> {
  let best = start;
  let promise = promiseOf(best, -1);
  let better = true;
  while (better && promise < target) {
    better = false;
    for (const move of shuffled(movesOf(problem, best), random)) {
      const tried = moved(best, move);
      yield null;
      if (!isSound(problem, tried)) continue;
      const here = promiseOf(tried, promise);
      if (here <= promise) continue;
      best = filled(problem, tried);
      promise = promiseOf(best, -1);
      better = true;
      break;
    }
  }
  return best;
}

function shuffled(moves: Move[], random: () => number): Move[] {
  for (let last = moves.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    const held = moves[last] as Move;
    moves[last] = moves[pick] as Move;
    moves[pick] = held;
  }
  return moves;
}
