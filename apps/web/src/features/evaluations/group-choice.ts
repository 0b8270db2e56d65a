import type { Schema } from '../../lib/api-client.ts';

type Filter = Schema<'ResultFilter'>;

export interface GroupOption {
  /** Identifiers with commas between, as in the address. */
  readonly value: string;
  readonly names: readonly string[];
}

/** What can be chosen: each group, and those that are only shown together as one. */
export function groupOptions({ groups, cells }: Filter): GroupOption[] {
  const nameOf = new Map(groups.map(({ id, name }) => [id, name]));
  const together = cells
    .filter((cell) => cell.length > 1)
    .map((cell) => ({ value: cell.join(), names: cell.map((id) => nameOf.get(id) ?? '') }));
  return [
    ...groups
      .filter(({ id }) => id !== 'unknown')
      .map(({ id, name }) => ({ value: id, names: [name] })),
    ...together,
  ];
}

/** Whether the choice would part groups that are only shown together, so that the server is known to refuse it. */
export function partsCells(filter: Filter, chosen: readonly string[]): boolean {
  const together = shownTogether(filter, chosen);
  return chosen.length > 0 && together?.split(',').length !== new Set(chosen).size;
}

/** The least that holds all of these groups and may be shown; null when there is no such thing. */
export function shownTogether({ cells }: Filter, chosen: readonly string[]): string | null {
  const touched = cells.filter((cell) => cell.some((id) => chosen.includes(id)));
  const known = touched.flat();
  if (chosen.length === 0 || chosen.some((id) => !known.includes(id))) return null;
  return known.join();
}
