import { isDeserted, usualLeast } from './even-out.ts';
import {
  effectOfSeating,
  Meetings,
  type Seating,
  type SeatingEffect,
  type SeatingWishes,
} from './workshop-seating.ts';

/** A table that somebody without a seat could come to, and what it would do. */
export interface SeatChoice extends SeatingEffect {
  /** Index among the round's tables. */
  readonly table: number;
  /** Chairs nobody sits on; below 0 where more sit than were meant to. */
  readonly free: number;
}

export interface LateScene {
  /** Those who are there, in every round. */
  readonly seating: Seating;
  readonly wishes: SeatingWishes;
  /** At each table. */
  readonly chairs: number;
}

/**
 * The tables of each of the rounds for somebody who has no seat in them, the best first: what breaks no wish, has a free chair,
 * is not about to be closed, meets fewest again, mixes best, has most chairs free. Tables where nobody is left are closed and not
 * proposed, unless all are.
 * A later round is judged as if the best table had been taken in those before it.
 * @param rounds indices of rounds where the person does not sit, in order
 */
export function proposeSeats(
  { seating, wishes, chairs }: LateScene,
  personId: string,
  rounds: readonly number[],
): readonly (readonly SeatChoice[])[] {
  let now = seating;
  return rounds.map((round) => {
    const choices = rankTables({ seating: now, wishes, chairs }, personId, round);
    const best = choices[0];
    if (best !== undefined) now = seatedAt(now, round, best.table, personId);
    return choices;
  });
}

function rankTables(
  { seating, wishes, chairs }: LateScene,
  personId: string,
  round: number,
): SeatChoice[] {
  const tables = seating[round] ?? [];
  const scene = { seating, meetings: new Meetings(seating), wishes, round };
  const allEmpty = tables.every((people) => people.length === 0);
  const closes = ({ free }: SeatChoice) => Number(isDeserted(chairs - free, usualLeast(chairs)));
  return tables
    .flatMap((people, table) =>
      people.length > 0 || allEmpty
        ? [
            {
              table,
              free: chairs - people.length,
              ...effectOfSeating(scene, personId, table),
            },
          ]
        : [],
    )
    .sort(
      (a, b) =>
        a.breaks.length - b.breaks.length ||
        Number(a.free <= 0) - Number(b.free <= 0) ||
        closes(a) - closes(b) ||
        a.repeatsChange - b.repeatsChange ||
        a.samePairsChange - a.alikePairsChange - (b.samePairsChange - b.alikePairsChange) ||
        b.free - a.free ||
        a.table - b.table,
    );
}

function seatedAt(seating: Seating, round: number, table: number, personId: string): Seating {
  return seating.map((tables, index) =>
    index === round
      ? tables.map((people, at) => (at === table ? [...people, personId] : people))
      : tables,
  );
}
