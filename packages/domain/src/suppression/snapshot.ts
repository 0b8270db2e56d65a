import { fewestAnswers } from './limits.ts';
import { type Cell, partition } from './partition.ts';

/** One response as it comes in: the groups its writer belongs to, and the marks. */
export interface Answered {
  /** Group by dimension; a dimension that is not known is ''. */
  readonly groups: Readonly<Record<string, string>>;
  /**
   * Step by question, 1 and up; questions that were skipped are left out. 0: was not asked, because of what was answered to the
   * question that this one follows on. Such people count when groups are put together, so that who belongs to a group never
   * depends on an answer, and in no step.
   */
  readonly marks: Readonly<Record<string, number>>;
}

/**
 * What is kept of a form's answers when it closes, and all that any report, filter or export reads. Holds no response:
 * only sums over atoms, the smallest groups that can be told apart, each of at least five.
 */
export interface Snapshot {
  /** How many answered; null when fewer than five, and then there is nothing else. */
  readonly answered: number | null;
  /** Dimensions that may be filtered on, with the groups that are only shown together. */
  readonly dimensions: readonly { readonly key: string; readonly cells: readonly Cell[] }[];
  /** `cells`: which cell of each dimension, by index. */
  readonly atoms: readonly { readonly cells: readonly number[]; readonly answered: number }[];
  /** By question: blocks of atoms that together hold at least five who answered it or the question it follows on, with how many chose each step. */
  readonly questions: Readonly<Record<string, readonly Block[]>>;
}

interface Block {
  readonly atoms: readonly number[];
  readonly counts: readonly number[];
}

/** For each dimension in it the groups that are wanted; other dimensions are not filtered on. */
export type Filter = Readonly<Record<string, readonly string[]>>;

export interface Report {
  readonly answered: number;
  /** Answers per step by question, step 1 first; null where they may not be shown. */
  readonly questions: Readonly<Record<string, readonly number[] | null>>;
}

/**
 * Counts a form's answers once. Swapping the answers of two people within an atom gives the same snapshot; so, whatever is
 * computed from snapshots, nobody's answer is known better than as one of the at least five in the atom.
 * @param dimensions keys in order of importance: a later one is coarsened for the sake of the earlier.
 * @param steps how many steps each question has.
 */
export function takeSnapshot(
  responses: readonly Answered[],
  dimensions: readonly string[],
  steps: Readonly<Record<string, number>>,
): Snapshot {
  if (responses.length < fewestAnswers) {
    return { answered: null, dimensions: [], atoms: [], questions: emptyQuestions(steps) };
  }
  const groupsOf = ({ groups }: Answered) => dimensions.map((key) => groups[key] ?? '');
  const published = partition(responses.map(groupsOf)).flatMap((cells, index) =>
    cells === null ? [] : [{ key: dimensions[index] ?? '', cells }],
  );
  const cellsOf = (response: Answered) =>
    published.map(({ key, cells }) => indexOfCell(cells, response.groups[key] ?? ''));
  const { atoms, atomOf } = findAtoms(responses.map(cellsOf));
  const questions = Object.entries(steps).map(([question, width]) => {
    const marks = responses.flatMap(({ marks }, i) => {
      const mark = marks[question];
      return mark === undefined ? [] : [{ mark, atom: atomOf[i] ?? 0 }];
    });
    return [question, blocksOf(marks, atoms, width)] as const;
  });
  return {
    answered: responses.length,
    dimensions: published,
    atoms,
    questions: Object.fromEntries(questions),
  };
}

function emptyQuestions(steps: Readonly<Record<string, number>>): Record<string, Block[]> {
  return Object.fromEntries(Object.keys(steps).map((question) => [question, []]));
}

function indexOfCell(cells: readonly Cell[], group: string): number {
  return cells.findIndex((cell) => cell.includes(group));
}

function findAtoms(rows: readonly (readonly number[])[]) {
  const names = rows.map((cells) => cells.map((cell) => String(cell).padStart(4, '0')).join());
  const sorted = [...new Set(names)].sort();
  const atomOf = names.map((name) => sorted.indexOf(name));
  const atoms = sorted.map((name, atom) => ({
    cells: rows[names.indexOf(name)] ?? [],
    answered: atomOf.filter((other) => other === atom).length,
  }));
  return { atoms, atomOf };
}

/** Puts atoms together once more where too few of them answered this question. */
function blocksOf(
  marks: readonly { readonly mark: number; readonly atom: number }[],
  atoms: Snapshot['atoms'],
  width: number,
): Block[] {
  if (marks.length < fewestAnswers) return [];
  const cellsOf = (atom: number) => atoms[atom]?.cells ?? [];
  const coarser = partition(marks.map(({ atom }) => cellsOf(atom).map(String)));
  const blocks = new Map<string, { atoms: Set<number>; counts: number[] }>();
  for (const { mark, atom } of marks) {
    const name = coarser
      .map((cells, dimension) => cells && indexOfCell(cells, String(cellsOf(atom)[dimension])))
      .join();
    const block = blocks.get(name) ?? { atoms: new Set(), counts: Array(width).fill(0) };
    block.atoms.add(atom);
    if (mark > 0) block.counts[mark - 1] = (block.counts[mark - 1] ?? 0) + 1;
    blocks.set(name, block);
  }
  return [...blocks.values()]
    .map((block) => ({ ...block, atoms: [...block.atoms].sort((a, b) => a - b) }))
    .sort((a, b) => (a.atoms[0] ?? 0) - (b.atoms[0] ?? 0));
}

/**
 * The answers of those in all the wanted groups. Null when the filter names an unknown dimension or group, would part groups
 * that are only shown together, or leaves nobody; a question is null when the filter would part one of its blocks.
 */
export function reportOn(snapshot: Snapshot, filter: Filter): Report | null {
  if (snapshot.answered === null) return null;
  const wanted = snapshot.dimensions.map(({ key, cells }) => wantedCells(cells, filter[key]));
  const known = new Set(snapshot.dimensions.map(({ key }) => key));
  if (Object.keys(filter).some((key) => !known.has(key)) || wanted.includes(null)) return null;
  const chosen = new Set(
    snapshot.atoms.flatMap(({ cells }, atom) =>
      cells.every((cell, dimension) => wanted[dimension]?.has(cell)) ? [atom] : [],
    ),
  );
  if (chosen.size === 0) return null;
  const questions = Object.entries(snapshot.questions).map(
    ([question, blocks]) => [question, sumOfBlocks(blocks, chosen)] as const,
  );
  return {
    answered: [...chosen].reduce((sum, atom) => sum + (snapshot.atoms[atom]?.answered ?? 0), 0),
    questions: Object.fromEntries(questions),
  };
}

/** Null when a cell would be parted or a group is unknown. */
function wantedCells(
  cells: readonly Cell[],
  groups: readonly string[] | undefined,
): Set<number> | null {
  if (groups === undefined) return new Set(cells.keys());
  const wanted = new Set(groups);
  const chosen = new Set<number>();
  let found = 0;
  for (const [index, cell] of cells.entries()) {
    const inside = cell.filter((group) => wanted.has(group)).length;
    if (inside > 0 && inside < cell.length) return null;
    if (inside > 0) chosen.add(index);
    found += inside;
  }
  return found < wanted.size || found === 0 ? null : chosen;
}

function sumOfBlocks(blocks: readonly Block[], chosen: ReadonlySet<number>): number[] | null {
  let sum: number[] | null = null;
  for (const { atoms, counts } of blocks) {
    const inside = atoms.filter((atom) => chosen.has(atom)).length;
    if (inside > 0 && inside < atoms.length) return null;
    if (inside > 0) sum = counts.map((count, step) => count + (sum?.[step] ?? 0));
  }
  return sum;
}
