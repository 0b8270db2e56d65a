import type { Schema } from '../../lib/api-client.ts';
import { compareSv } from '../../lib/dates.ts';

type Unit = Schema<'EventAudience'>['units'][number];

export interface UnitLine {
  readonly unit: Unit;
  /** 0 at the top of the tree. */
  readonly depth: number;
  /** A unit above is chosen, so this one is included. */
  readonly included: boolean;
}

/** The tree as lines, each unit before those below it, siblings in Swedish order. */
export function linesOf(units: readonly Unit[], chosen: ReadonlySet<string>): UnitLine[] {
  const below = new Map<string | null, Unit[]>();
  for (const unit of units) below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit]);
  const under = (parentId: string | null, depth: number, included: boolean): UnitLine[] =>
    (below.get(parentId) ?? [])
      .toSorted((a, b) => compareSv(a.name, b.name))
      .flatMap((unit) => [
        { unit, depth, included },
        ...under(unit.id, depth + 1, included || chosen.has(unit.id)),
      ]);
  return under(null, 0, false);
}

/**
 * What is shown of the tree: its top, and whatever is chosen; with words to look for, every unit whose name has them all.
 */
export function shownLines(
  lines: readonly UnitLine[],
  chosen: ReadonlySet<string>,
  filter: string,
): readonly UnitLine[] {
  const words = filter.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return lines.filter(({ unit, depth }) => depth === 0 || chosen.has(unit.id));
  }
  return lines.filter(({ unit }) => {
    const name = unit.name.toLocaleLowerCase('sv');
    return words.every((word) => name.includes(word));
  });
}
