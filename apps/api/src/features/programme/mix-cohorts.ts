import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { RotationPerson } from '@ledarforum/domain/rotation';
import { samePairs } from '@ledarforum/domain/workshop-groups';
import type { RoundsProblem, SeatedRounds } from '@ledarforum/grouping';

/** A pair from one förvaltning counts as three from one unit. */
const mix = [
  { attribute: 'department', weight: 3 },
  { attribute: 'unit', weight: 1 },
];

/**
 * Mixes cohorts by the engine that forms tables, on a thread of its own: their sizes stay, and so does everybody who has kept the
 * cohort they were in. Never mixed worse than they were dealt. The same input gives the same answer.
 * @param dealt the cohort of each person, as `dealCohorts` gives it
 * @returns the cohort of each person, in the same order
 */
export async function mixCohorts(
  people: readonly RotationPerson[],
  dealt: readonly number[],
): Promise<readonly number[]> {
  const keeps = (person: RotationPerson, index: number) =>
    person.cohort !== null && person.cohort === dealt[index];
  if (people.every(keeps)) return dealt;
  const formed = await form({
    people: people.map((person) => ({
      id: person.id,
      attributes: { department: person.department, unit: unitOf(person) },
    })),
    mix,
    rounds: [{ groups: cohortsOf(dealt) }],
    locked: people
      .filter(keeps)
      .map(({ id, cohort }) => ({ personId: id, groupId: String(cohort), round: 0 })),
  });
  const cohorts = new Map(
    (formed[0]?.groups ?? []).flatMap(({ id, personIds }) =>
      personIds.map((personId): [string, number] => [personId, Number(id)]),
    ),
  );
  const mixed = people.map(({ id }, index) => cohorts.get(id) ?? dealt[index] ?? 0);
  return alike(people, mixed) <= alike(people, dealt) ? mixed : dealt;
}

/** Pairs in one cohort who are alike, weighed as the engine weighs them. */
function alike(people: readonly RotationPerson[], cohorts: readonly number[]): number {
  const within = (of: (person: RotationPerson) => string) =>
    [...new Set(cohorts)].reduce(
      (sum, wanted) =>
        sum + samePairs(people.filter((_, index) => cohorts[index] === wanted).map(of)),
      0,
    );
  return 3 * within(({ department }) => department) + within(unitOf);
}

/** Units of one name in two departments are two. */
function unitOf({ department, unit }: RotationPerson): string {
  return JSON.stringify([department, unit]);
}

/** The cohorts that have anybody, each as large as it was dealt. */
function cohortsOf(dealt: readonly number[]) {
  const sizes = new Map<number, number>();
  for (const cohort of dealt) sizes.set(cohort, (sizes.get(cohort) ?? 0) + 1);
  return [...sizes].map(([cohort, size]) => ({ id: String(cohort), min: size, max: size }));
}

async function form(problem: RoundsProblem): Promise<SeatedRounds> {
  const worker = new Worker(new URL('./mix-cohorts-worker.ts', import.meta.url), {
    workerData: problem,
  });
  try {
    const [rounds] = await once(worker, 'message');
    return rounds as SeatedRounds;
  } finally {
    await worker.terminate();
  }
}
