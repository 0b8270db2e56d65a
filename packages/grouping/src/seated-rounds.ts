import { NONE } from './indexed-rounds.ts';
import type { RoundsProblem, SeatedRounds } from './rounds-problem.ts';

/** Names groups and people again. @param groupOf round → person → group, or NONE */
export function seatedRounds(problem: RoundsProblem, groupOf: readonly Int32Array[]): SeatedRounds {
  return problem.rounds.map(({ groups }, round) => {
    const seated = groups.map(({ id }) => ({ id, personIds: [] as string[] }));
    groupOf[round]?.forEach((group, person) => {
      const id = problem.people[person]?.id;
      if (group !== NONE && id !== undefined) seated[group]?.personIds.push(id);
    });
    return { groups: seated };
  });
}
