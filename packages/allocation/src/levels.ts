import { type IndexedProblem, NONE, UNRANKED } from './indexed-problem.ts';
import type { AllocationOptions } from './problem.ts';
import { drawOrder } from './random.ts';

/** In place of a rank: the person has nothing in the slot. */
export const UNPLACED = -1;

/** One thing to keep small. Levels are compared in order: a later one only separates equals. */
export interface Level {
  /** What one person in one slot adds: a whole number from 0 to `most`. */
  readonly loss: (person: number, rank: number, moved: boolean) => number;
  readonly most: number;
  /** What `loss` is counted once for: a seat, a person whatever the number of seats, or two people who asked to sit together. */
  readonly scope: 'seat' | 'person' | 'pair';
  /** Nothing an outcome is judged by: what it comes to at least only helps to bound the next level. */
  readonly helps?: boolean;
  /** Comes before the objective. */
  readonly precedes?: boolean;
  /** Is the cost that `total` minimises. */
  readonly isCost?: boolean;
  /** Only separates outcomes that are equally good. */
  readonly tie: boolean;
}

/**
 * What an outcome is judged by, most important first: places left empty, people moved from the
 * outcome under repair, the objective, then priority and the lottery.
 */
export function orderOfLevels(
  problem: IndexedProblem,
  objective: NonNullable<AllocationOptions['objective']>,
  seed: number,
): Level[] {
  const levels: Level[] = [
    {
      loss: (_person, rank) => (rank === UNPLACED ? 1 : 0),
      most: 1,
      scope: 'seat',
      precedes: true,
      tie: false,
    },
  ];
  const moves = (_person: number, _rank: number, moved: boolean): number => (moved ? 1 : 0);
  if (problem.hasPrevious) {
    levels.push({ loss: moves, most: 1, scope: 'person', precedes: true, tie: false });
  }
  if (problem.partner.some((partner) => partner !== NONE)) {
    levels.push({ loss: () => 0, most: 1, scope: 'pair', precedes: true, tie: false });
  }
  levels.push(...(objective === 'total' ? [totalLevel(problem)] : fairLevels(problem)));
  if (problem.hasPrevious) levels.push({ loss: moves, most: 1, scope: 'seat', tie: true });
  levels.push(...tieLevels(problem, seed));
  return levels;
}

/** (rank−1)², where a seminar not ranked counts as rank = number of seminars. */
export function rankCost(rank: number, seminars: number): number {
  const counted = rank === UNRANKED ? seminars : rank;
  return (counted - 1) ** 2;
}

/** Σ (rank−1)² over seats. */
export function totalLevel(problem: IndexedProblem): Level {
  const seminars = problem.seminarIds.length;
  return {
    loss: (_person, rank) => (rank === UNPLACED ? 0 : rankCost(rank, seminars)),
    most: Math.max(0, seminars - 1) ** 2,
    scope: 'seat',
    isCost: true,
    tie: false,
  };
}

function fairLevels(problem: IndexedProblem): Level[] {
  const longest = problem.rank.reduce((most, rank) => Math.max(most, rank), 0);
  const levels = [levelOfRank(UNRANKED)];
  for (let rank = longest; rank >= 2; rank--) levels.push(levelOfRank(rank));
  return levels;
}

/** For every rank, how many seats have it or a worse one: the sums of which `total` is made. */
export function helpingLevels(problem: IndexedProblem): Level[] {
  const longest = problem.rank.reduce((most, rank) => Math.max(most, rank), 0);
  const loss = (least: number) => (_person: number, rank: number) =>
    rank === UNRANKED || rank >= least ? 1 : 0;
  return Array.from({ length: longest }, (_, index) => ({
    loss: loss(longest + 1 - index),
    most: 1,
    scope: 'seat',
    tie: false,
    helps: true,
  }));
}

function levelOfRank(judged: number): Level {
  return { loss: (_person, rank) => (rank === judged ? 1 : 0), most: 1, scope: 'seat', tie: false };
}

function tieLevels(problem: IndexedProblem, seed: number): Level[] {
  const worst = problem.seminarIds.length + 1;
  const place = (rank: number): number => {
    if (rank === UNPLACED) return worst;
    return rank === UNRANKED ? worst - 1 : rank - 1;
  };
  const levels: Level[] = [];
  const priorities = [...new Set(problem.priority)].sort((left, right) => left - right);
  if (priorities.length > 1) {
    const order = new Map(priorities.map((priority, index) => [priority, index]));
    const weight = Int32Array.from(problem.priority, (priority) => order.get(priority) ?? 0);
    levels.push({
      loss: (person, rank) => (weight[person] as number) * place(rank),
      most: (priorities.length - 1) * worst,
      scope: 'seat',
      tie: true,
    });
  }
  const lots = drawLots(problem.personIds.length, seed);
  levels.push({
    loss: (person, rank) => (lots[person] as number) * place(rank),
    most: problem.personIds.length * worst,
    scope: 'seat',
    tie: true,
  });
  return levels;
}

function drawLots(people: number, seed: number): Int32Array {
  const lots = new Int32Array(people);
  drawOrder(people, seed).forEach((person, index) => {
    lots[person] = index + 1;
  });
  return lots;
}
