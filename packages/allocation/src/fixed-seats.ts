import { type IndexedProblem, NONE, UNACCEPTABLE } from './indexed-problem.ts';

/**
 * The problem that is left when fixed seats are taken: those people have no part in those slots and
 * must not have those seminars again, the seats are gone, and a session someone is fixed in is held
 * whatever its minimum.
 */
export function withoutFixed(problem: IndexedProblem): IndexedProblem {
  if (!problem.fixed.some((session) => session !== NONE)) return problem;
  const { personIds, slotIds, seminarIds } = problem;
  const available = problem.available.slice();
  const rank = problem.rank.slice();
  const previous = problem.previous.slice();
  const capacity = problem.capacity.slice();
  const minimum = problem.minimum.slice();
  for (let cell = 0; cell < personIds.length * slotIds.length; cell++) {
    const session = problem.fixed[cell] as number;
    if (session === NONE) continue;
    const person = Math.floor(cell / slotIds.length);
    available[cell] = 0;
    previous[cell] = NONE;
    rank[person * seminarIds.length + (problem.seminarOf[session] as number)] = UNACCEPTABLE;
    capacity[session] = (capacity[session] as number) - 1;
    minimum[session] = 0;
  }
  const hasPrevious = previous.some((session) => session !== NONE);
  return { ...problem, available, rank, previous, capacity, minimum, hasPrevious };
}
