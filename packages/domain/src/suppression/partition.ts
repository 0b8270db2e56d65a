import { fewestAnswers } from './limits.ts';

/** Groups that are only ever shown together; sorted. A group that is large enough is alone in its cell. */
export type Cell = readonly string[];

/**
 * Divides people along several dimensions so coarsely that whoever is told apart by all of them together is at least one of
 * five. Dimensions are taken in order of importance. In each, the groups that would cut off one to four people are put
 * together, with the smallest of the others if need be, until no cut is that small; a dimension where this leaves one
 * cell is withheld. Depends on who answered, never on what.
 *
 * The rule is complementary suppression by merging (L. Willenborg, T. de Waal, Elements of Statistical Disclosure Control,
 * 2001, ch. 5 and 9): since nothing is left blank, nothing can be found by subtraction.
 * @param people for each person the group in each dimension; all rows equally long.
 * @returns for each dimension its cells in order, or null when it is withheld.
 */
export function partition(people: readonly (readonly string[])[]): (readonly Cell[] | null)[] {
  let atoms = people.map(() => 0);
  return (people[0] ?? []).map((_, dimension) => {
    const groups = people.map((row) => row[dimension] ?? '');
    const cells = mergeGroups(crossCounts(atoms, groups));
    if (cells === null) return null;
    const cellOf = new Map(cells.flatMap((cell, index) => cell.map((group) => [group, index])));
    atoms = renumber(atoms.map((atom, i) => `${atom} ${cellOf.get(groups[i] ?? '')}`));
    return cells;
  });
}

/** How many of each group are in each atom; one row per group, by name. */
function crossCounts(atoms: readonly number[], groups: readonly string[]): Map<string, number[]> {
  const width = Math.max(-1, ...atoms) + 1;
  const counts = new Map<string, number[]>();
  for (const group of [...new Set(groups)].sort()) counts.set(group, Array(width).fill(0));
  atoms.forEach((atom, i) => {
    const row = counts.get(groups[i] ?? '');
    if (row) row[atom] = (row[atom] ?? 0) + 1;
  });
  return counts;
}

function mergeGroups(counts: ReadonlyMap<string, readonly number[]>): readonly Cell[] | null {
  const sizeOf = (group: string) => (counts.get(group) ?? []).reduce((a, b) => a + b, 0);
  const bySize = [...counts.keys()].sort((a, b) => sizeOf(a) - sizeOf(b) || (a < b ? -1 : 1));
  const others = bySize.filter((group) => cutsTooFew(counts.get(group) ?? []));
  const alone = bySize.filter((group) => !others.includes(group));
  const together = () =>
    others.reduce<number[]>(
      (sum, group) => (counts.get(group) ?? []).map((count, atom) => count + (sum[atom] ?? 0)),
      [],
    );
  while (cutsTooFew(together())) {
    const next = alone.shift();
    if (next === undefined) return null;
    others.push(next);
  }
  const cells = alone.map((group) => [group]);
  if (others.length > 0) cells.push([...others].sort());
  return cells.length < 2 ? null : cells.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

function cutsTooFew(row: readonly number[]): boolean {
  return row.some((count) => count > 0 && count < fewestAnswers);
}

function renumber(names: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return names.map((name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
