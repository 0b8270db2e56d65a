import { indexRounds, NONE } from './indexed-rounds.ts';
import { qualityBounds, qualityOf } from './quality.ts';
import type { RoundsProblem, RoundsQuality, SeatedRounds } from './rounds-problem.ts';

/**
 * The figures of seats as they are, by hand or otherwise, against what the problem asks for. Conditions that are not kept
 * are counted, not refused; somebody who takes part but sits nowhere, or sits without taking part, counts as one.
 * @throws GroupingInputError (`./input-error.ts`) when the problem itself is wrong
 */
export function measureRounds(problem: RoundsProblem, seated: SeatedRounds): RoundsQuality {
  const indexed = indexRounds(problem);
  const personOf = new Map(indexed.personIds.map((id, person) => [id, person]));
  const groupOf = problem.rounds.map(({ groups }, round) => {
    const numbers = new Map(groups.map(({ id }, group) => [id, group]));
    const seats = new Int32Array(indexed.personIds.length).fill(NONE);
    for (const { id, personIds } of seated[round]?.groups ?? []) {
      const group = numbers.get(id);
      if (group === undefined) continue;
      for (const personId of personIds) {
        const person = personOf.get(personId);
        if (person !== undefined) seats[person] = group;
      }
    }
    return seats;
  });
  return qualityOf(indexed, groupOf, qualityBounds(indexed));
}
