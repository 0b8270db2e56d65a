import { decideGroupSizes, type GroupSize } from './workshop-groups.ts';

/** Somebody who comes to the day but is not in these rounds, counted from 0. Rounds that there are not mean nothing. */
export interface Away {
  readonly participationId: string;
  readonly rounds: readonly number[];
}

/** Who is away in each round. */
export function awayByRound(
  away: readonly Away[],
  roundCount: number,
): readonly ReadonlySet<string>[] {
  return Array.from(
    { length: roundCount },
    (_, round) =>
      new Set(
        away
          .filter(({ rounds }) => rounds.includes(round))
          .map(({ participationId }) => participationId),
      ),
  );
}

export type RoundSizes =
  | { readonly ok: true; readonly rounds: readonly (readonly number[])[] }
  | { readonly ok: false; readonly code: 'too-few-coming' };

/**
 * The sizes of the groups in each round: as many groups in all, decided by the round with the most people, and within a round
 * sizes that differ by at most one, larger first. Refused when a group would have fewer than two in any round.
 * @param people how many there are in each round
 */
export function decideRoundSizes(people: readonly number[], size: GroupSize): RoundSizes {
  const fullest = decideGroupSizes(Math.max(0, ...people), size);
  if (!fullest.ok) return fullest;
  const groups = fullest.sizes.length;
  const rounds: (readonly number[])[] = [];
  for (const count of people) {
    const decided = decideGroupSizes(count, { by: 'groups', groups });
    if (!decided.ok) return decided;
    rounds.push(decided.sizes);
  }
  return { ok: true, rounds };
}
