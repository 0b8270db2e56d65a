import { breakDown } from '../src/suppression/breakdown.ts';
import type { Answered, Filter, Snapshot } from '../src/suppression/snapshot.ts';
import { wholeFrom } from '../src/testing/random.ts';

export interface World {
  readonly people: readonly Answered[];
  readonly dimensions: readonly string[];
  /** How many steps each question has. */
  readonly steps: Readonly<Record<string, number>>;
}

export const dimensionKeys = ['unit', 'leadershipGroup', 'word'];

/**
 * People in units from one person to most of them, in leadership groups that follow the units more or less, with a value word
 * of their own. Units differ in what they answer, some are of one mind, and some people skip a question.
 */
export function makeWorld(random: () => number, size: number, width: number): World {
  const units = wholeFrom(random, 2, 3 + Math.ceil(size / 12));
  const skew = 1 + 3 * random();
  const following = random();
  const leaning = Array.from({ length: units }, () => random());
  const firmness = random();
  const skips = random() * 0.3;
  const people = Array.from({ length: size }, (): Answered => {
    const unit = Math.floor(units * random() ** skew);
    const group = random() < following ? unit % 3 : wholeFrom(random, 0, 3);
    const markOf = () => {
      const centre = leaning[unit] ?? 0.5;
      const place = random() < firmness ? centre : random();
      return 1 + Math.min(width - 1, Math.floor(place * width));
    };
    const marks: Record<string, number> = {};
    for (const question of ['first', 'second']) if (random() >= skips) marks[question] = markOf();
    return {
      groups: {
        unit: `u${unit}`,
        leadershipGroup: `l${group}`,
        word: `w${wholeFrom(random, 0, 2)}`,
      },
      marks,
    };
  });
  return { people, dimensions: dimensionKeys, steps: { first: width, second: width } };
}

/** The filters of one reader: everything, every margin, every crossing that is shown, and some at random. */
export function makeFilters(
  random: () => number,
  world: World,
  snapshot: Snapshot,
  many: number,
): Filter[] {
  const groupsOf = (key: string) => [
    ...new Set(world.people.map(({ groups }) => groups[key] ?? '')),
  ];
  const filters: Filter[] = [{}, ...everyCrossing(snapshot, publishedPieces(snapshot))];
  for (const key of world.dimensions) {
    for (const group of groupsOf(key)) filters.push({ [key]: [group] });
  }
  for (const question of Object.keys(snapshot.questions)) {
    filters.push(...everyCrossing(snapshot, shownRows(snapshot, question)));
  }
  for (let index = 0; index < many; index += 1) {
    const fromCells = random() < 0.5;
    const filter: Record<string, string[]> = {};
    for (const key of world.dimensions) {
      if (random() < 0.4) continue;
      const published = snapshot.dimensions.find((dimension) => dimension.key === key);
      const pieces = (fromCells && published?.cells) || groupsOf(key).map((group) => [group]);
      filter[key] = pieces.filter(() => random() < 0.5).flat();
    }
    filters.push(filter);
  }
  return filters;
}

type Pieces = (readonly (readonly string[])[])[];

function publishedPieces(snapshot: Snapshot): Pieces {
  return snapshot.dimensions.map(({ cells }) => cells);
}

function shownRows(snapshot: Snapshot, question: string): Pieces {
  return snapshot.dimensions.map(({ key }) =>
    breakDown(snapshot, question, key).map(({ groups }) => groups),
  );
}

/** Pieces of one dimension, crossed with those of every other, also leaving dimensions out. */
function everyCrossing(snapshot: Snapshot, pieces: Pieces): Filter[] {
  let filters: Filter[] = [{}];
  pieces.forEach((ofOne, place) => {
    const key = snapshot.dimensions[place]?.key ?? '';
    filters = filters.flatMap((filter) => [
      filter,
      ...ofOne.map((piece) => ({ ...filter, [key]: piece })),
    ]);
  });
  return filters;
}

export function inFilter({ groups }: Answered, filter: Filter): boolean {
  return Object.entries(filter).every(([key, wanted]) => wanted.includes(groups[key] ?? ''));
}
