import { decideFilter, reportDimensions } from '../src/evaluation-filters.ts';
import { reportGroup, reportQuestions } from '../src/evaluation-report.ts';
import { type Filter, reportOn, type Snapshot } from '../src/suppression/snapshot.ts';
import type { Told } from './anonymity-attack.ts';
import { inFilter, type World } from './anonymity-worlds.ts';

export interface Telling {
  readonly told: readonly Told[];
  readonly refused: number;
  /** Answers of the product that the snapshot alone would have refused, or with other numbers. */
  readonly beyond: number;
}

/**
 * All that the product lets anybody read about a question: the page of the whole and of every filter, its rows by unit and by
 * leadership group, of which the files and the paper are made, and the stored snapshot itself, block by block.
 */
export function tellAll(
  world: World,
  snapshot: Snapshot,
  filters: readonly Filter[],
  question: string,
): Telling {
  const told = new Map<string, Told>();
  let refused = 0;
  let beyond = 0;
  const answered = world.people.map(({ marks }) => marks[question] !== undefined);
  const among = (wanted: (place: number) => boolean) =>
    [...answered.keys()].filter((place) => answered[place] && wanted(place));
  const tell = (people: readonly number[], counts: readonly number[]) =>
    told.set(people.join(), { people, counts });
  const inside = (filter: Filter) => (place: number) => {
    const person = world.people[place];
    return person !== undefined && inFilter(person, filter);
  };

  for (const filter of filters) {
    const counts = reportOn(snapshot, filter)?.questions[question] ?? null;
    beyond += saysMore(snapshot, filter, question);
    if (counts === null) refused += 1;
    else tell(among(inside(filter)), counts);
  }
  const [page] = reportQuestions([question], snapshot, []);
  for (const [place, rows] of [page?.byUnit ?? [], page?.byLeadershipGroup ?? []].entries()) {
    for (const { groups, result } of rows) {
      const filter = { [reportDimensions[place] ?? '']: groups };
      const people = among(inside(filter));
      const counts = [1, 2, 3, 4, 5].map(
        (step) => people.filter((one) => world.people[one]?.marks[question] === step).length,
      );
      if (result.hidden || result.answers !== people.length) beyond += 1;
      tell(people, counts);
    }
  }
  const atomOf = findAtoms(world, snapshot);
  for (const { atoms, counts } of snapshot.questions[question] ?? []) {
    tell(
      among((place) => atoms.includes(atomOf[place] ?? -1)),
      counts,
    );
  }
  return { told: [...told.values()], refused, beyond };
}

/** The atom of each person, as whoever reads the snapshot and knows the register works it out. */
function findAtoms({ people }: World, { atoms, dimensions }: Snapshot): number[] {
  return people.map(({ groups }) =>
    atoms.findIndex(({ cells }) =>
      dimensions.every(({ key, cells: named }, place) =>
        named[cells[place] ?? -1]?.includes(groups[key] ?? ''),
      ),
    ),
  );
}

/** Whether the page of one filter says something else than the snapshot does. */
function saysMore(snapshot: Snapshot, filter: Filter, question: string): number {
  const counts = reportOn(snapshot, filter)?.questions[question] ?? null;
  const report = reportGroup([question], snapshot, [], filter);
  const result = report?.questions[0]?.result;
  const shown = result !== undefined && !result.hidden ? result.answers : null;
  const allowed = decideFilter(snapshot, filter).ok;
  const same = shown === (counts?.reduce((sum, count) => sum + count, 0) ?? null);
  return Number(allowed !== (report !== null)) + Number(!same);
}
