import { reportOn, type Snapshot } from './snapshot.ts';

/** A row of a breakdown: groups that are only shown together, and their answers. */
export interface BreakdownRow {
  readonly groups: readonly string[];
  /** Answers per step, step 1 first; at least five in all. */
  readonly counts: readonly number[];
}

/**
 * A question's answers along one dimension. The rows are disjoint, each holds at least five answers, and they add up to the
 * total. Empty when the question or the dimension may not be shown.
 */
export function breakDown(snapshot: Snapshot, question: string, dimension: string): BreakdownRow[] {
  const place = snapshot.dimensions.findIndex(({ key }) => key === dimension);
  const cells = snapshot.dimensions[place]?.cells;
  if (cells === undefined) return [];
  const rows = joinedCells(snapshot, question, place).flatMap((joined) => {
    const groups = joined.flatMap((cell) => cells[cell] ?? []).sort();
    const counts = reportOn(snapshot, { [dimension]: groups })?.questions[question];
    return counts ? [{ groups, counts }] : [];
  });
  return rows.length < 2 ? [] : rows;
}

/** Cells that a block of the question holds together. */
function joinedCells(snapshot: Snapshot, question: string, place: number): number[][] {
  const joined: Set<number>[] = [];
  for (const { atoms } of snapshot.questions[question] ?? []) {
    const mine = new Set(atoms.map((atom) => snapshot.atoms[atom]?.cells[place] ?? 0));
    for (const other of joined.filter((set) => [...set].some((cell) => mine.has(cell)))) {
      for (const cell of other) mine.add(cell);
      joined.splice(joined.indexOf(other), 1);
    }
    joined.push(mine);
  }
  return joined
    .map((set) => [...set].sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
