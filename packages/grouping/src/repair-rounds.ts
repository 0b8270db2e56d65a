import { weightOfRepeat } from './cost-weights.ts';
import { fewestMoves, GONE } from './fewest-moves.ts';
import { type IndexedRounds, indexRounds, NONE } from './indexed-rounds.ts';
import { GroupingInputError } from './input-error.ts';
import { qualityBounds, qualityOf } from './quality.ts';
import { Random } from './random.ts';
import { RoundMoves } from './round-moves.ts';
import type { RoundsProblem, RoundsQuality, SeatedRounds } from './rounds-problem.ts';
import { RoundsState } from './rounds-state.ts';
import { seatedRounds } from './seated-rounds.ts';
import { settleMovers } from './settle-movers.ts';
import { conditionsOf, startingSeats } from './starting-seats.ts';

export interface RepairOptions {
  /** Rounds before this, from 0, are over: handed back as they were sat, and counted as meetings. Default 0. */
  readonly fromRound?: number;
}

/** Somebody who is there, had a group in the round and is to go to another. */
export interface RepairMove {
  readonly personId: string;
  /** From 0. */
  readonly round: number;
  readonly from: string;
  readonly to: string;
}

export interface RepairResult {
  readonly rounds: SeatedRounds;
  readonly quality: RoundsQuality;
  /** In the order of rounds and of the problem's people. Newcomers and the absent are not among them. */
  readonly moves: readonly RepairMove[];
  /** Proven: no rounds that keep the conditions have fewer moves. Nearly always as many as there are. */
  readonly movesBound: number;
}

/** Flows per round until the proof is given up. */
const MOST_NODES = 100;

/**
 * Mends formed rounds after people fell ill or came late, tables went or conditions changed: keeps every
 * condition of the problem, moves as few of those present as possible, round by round, and chooses among
 * such seats those with few repeated meetings and mixed attributes. The same input gives the same answer.
 * @param problem the situation as it is now. Who takes part in a round but was not seated in it came late;
 * who was seated but does not take part is absent.
 * @param formed the seats until now, one entry for each of the problem's rounds
 * @throws GroupingInputError (`./input-error.ts`) when the problem itself is wrong, the number of rounds
 * differs (`unknown-round`) or somebody sits twice in a round (`duplicate-person`), and
 * GroupingInfeasibleError (`./infeasible-error.ts`) when the conditions contradict each other
 */
export function repairRounds(
  problem: RoundsProblem,
  formed: SeatedRounds,
  { fromRound = 0 }: RepairOptions = {},
): RepairResult {
  const indexed = indexRounds(problem);
  const old = oldSeats(problem, indexed, formed);
  let movesBound = 0;
  const seats = old.map((oldGroup, round): Int32Array => {
    if (round < fromRound) return oldGroup.map((group) => (group === GONE ? NONE : group));
    const repaired = fewestMoves(conditionsOf(indexed, round), oldGroup, MOST_NODES);
    movesBound += repaired.bound;
    if (repaired.seats === undefined) return startingSeats(problem, indexed, round);
    const groupOf = new Int32Array(oldGroup.length).fill(NONE);
    for (const [person, group] of repaired.seats) groupOf[person] = group;
    return groupOf;
  });
  const state = new RoundsState(indexed, seats, weightOfRepeat(indexed));
  settleMovers(state, new RoundMoves(indexed, state, new Random(1)), old, fromRound);
  return {
    rounds: seatedRounds(problem, state.groupOf),
    quality: qualityOf(indexed, state.groupOf, qualityBounds(indexed)),
    moves: movesBetween(problem, formed, state.groupOf, fromRound),
    movesBound,
  };
}

/** round → person → old group, NONE when not seated, `GONE` when the group is no longer there. */
function oldSeats(
  problem: RoundsProblem,
  indexed: IndexedRounds,
  formed: SeatedRounds,
): Int32Array[] {
  if (formed.length !== problem.rounds.length) {
    throw new GroupingInputError('unknown-round', String(formed.length));
  }
  const numberOf = new Map(indexed.personIds.map((id, person) => [id, person]));
  return formed.map(({ groups }, round) => {
    const groupNumbers = new Map(problem.rounds[round]?.groups.map(({ id }, group) => [id, group]));
    const old = new Int32Array(indexed.personIds.length).fill(NONE);
    for (const { id, personIds } of groups) {
      for (const personId of personIds) {
        const person = numberOf.get(personId);
        if (person === undefined) continue;
        if (old[person] !== NONE) {
          throw new GroupingInputError('duplicate-person', personId, String(round));
        }
        old[person] = groupNumbers.get(id) ?? GONE;
      }
    }
    return old;
  });
}

function movesBetween(
  problem: RoundsProblem,
  formed: SeatedRounds,
  groupOf: readonly Int32Array[],
  fromRound: number,
): RepairMove[] {
  return formed.flatMap(({ groups }, round) => {
    if (round < fromRound) return [];
    const before = new Map(
      groups.flatMap(({ id, personIds }) => personIds.map((personId) => [personId, id] as const)),
    );
    return problem.people.flatMap(({ id: personId }, person) => {
      const from = before.get(personId);
      const group = groupOf[round]?.[person] as number;
      const to = problem.rounds[round]?.groups[group]?.id;
      if (from === undefined || to === undefined || from === to) return [];
      return [{ personId, round, from, to }];
    });
  });
}
