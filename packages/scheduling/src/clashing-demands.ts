import { startingCells } from './cells.ts';
import { Completion } from './complete-schedule.ts';
import { indexSchedule } from './indexed-schedule.ts';
import type { ClashingDemand, ScheduleProblem, ScheduleSeminar } from './problem.ts';

/** How many cases are looked at before a demand is taken to be needed for the clash. */
const CASES = 2000;
/** Milliseconds after which what is left is told, though some of it might be left out. */
const TIME_LIMIT_MS = 3000;

/**
 * Demands that clash, none of which can be left out, as far as time allows. What can be said of one seminar is looked for first; then each demand is
 * taken away in turn and comes back only when without it there would be a schedule.
 */
export function clashingDemands(problem: ScheduleProblem): ClashingDemand[] {
  const all = demandsOf(problem);
  const alone = problem.seminars
    .map(({ id }) => all.filter((demand) => 'seminarId' in demand && demand.seminarId === id))
    .find((demands) => !isPossible(problem, demands));
  let needed = alone ?? all;
  const until = performance.now() + TIME_LIMIT_MS;
  for (const demand of needed) {
    if (performance.now() > until) break;
    const without = needed.filter((other) => other !== demand);
    if (!isPossible(problem, without)) needed = without;
  }
  return needed;
}

/** The demands of a problem, those least telling first: they are the first to go. */
function demandsOf({ seminars }: ScheduleProblem): ClashingDemand[] {
  const people = [...new Set(seminars.flatMap(({ people }) => people))];
  return [
    ...people.flatMap((person): ClashingDemand[] => {
      const theirs = seminars.filter((seminar) => seminar.people.includes(person));
      const seminarIds = theirs.map(({ id }) => id);
      return theirs.length > 1 ? [{ kind: 'person', person, seminarIds }] : [];
    }),
    ...seminars.flatMap(({ id: seminarId, needs }) =>
      needs.map((feature): ClashingDemand => ({ kind: 'need', seminarId, feature })),
    ),
    ...seminars.flatMap(({ id: seminarId, awaySlotIds: slotIds }): ClashingDemand[] =>
      slotIds.length > 0 ? [{ kind: 'away', seminarId, slotIds }] : [],
    ),
    ...seminars.flatMap(({ id: seminarId, repeats }): ClashingDemand[] =>
      repeats === 0 ? [] : [{ kind: 'repeats', seminarId, times: repeats ?? 1 }],
    ),
  ];
}

/** Whether there is a schedule that keeps these demands; also when it is left open. */
function isPossible(problem: ScheduleProblem, demands: readonly ClashingDemand[]): boolean {
  const seminars = problem.seminars.map((seminar) => demanding(seminar, demands));
  const indexed = indexSchedule({ ...problem, seminars });
  return new Completion(indexed).complete(startingCells(indexed), CASES) !== null;
}

function demanding(seminar: ScheduleSeminar, demands: readonly ClashingDemand[]): ScheduleSeminar {
  const own = demands.filter((demand) =>
    'seminarId' in demand ? demand.seminarId === seminar.id : false,
  );
  return {
    ...seminar,
    people: demands.flatMap((demand) =>
      demand.kind === 'person' && demand.seminarIds.includes(seminar.id) ? [demand.person] : [],
    ),
    needs: own.flatMap((demand) => (demand.kind === 'need' ? [demand.feature] : [])),
    awaySlotIds: own.flatMap((demand) => (demand.kind === 'away' ? demand.slotIds : [])),
    repeats: own.some(({ kind }) => kind === 'repeats') ? seminar.repeats : 0,
  };
}
