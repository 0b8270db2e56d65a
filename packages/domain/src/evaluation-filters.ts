import type { Filter, Snapshot } from './suppression/snapshot.ts';

/** The dimension of förvaltningar and bolag. */
export const unitDimension = 'unit';

/** The dimension of leadership groups: each person in the innermost that they belong to. */
export const leadershipDimension = 'leadershipGroup';

/** What answers about a day are counted by, in order of importance: a later one is coarsened for the sake of the earlier. */
export const reportDimensions = [unitDimension, leadershipDimension] as const;

export type ReportDimension = (typeof reportDimensions)[number];

export type FilterDecision =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'results-too-few';
      /** The least that holds all that was asked for and may be shown; null when nothing of the kind may be. */
      readonly wider: Filter | null;
    };

/**
 * Whether the answers of those in all the wanted groups may be shown. Groups that are only shown together are refused alone.
 * Depends on what was published when the answers were counted, and says no more than that did.
 */
export function decideFilter(
  {
    answered,
    dimensions,
    atoms,
  }: Pick<Snapshot, 'dimensions'> & {
    readonly answered?: number | null;
    readonly atoms: readonly { readonly cells: readonly number[] }[];
  },
  filter: Filter,
): FilterDecision {
  const refused = (wider: Filter | null) =>
    ({ ok: false, code: 'results-too-few', wider }) as const;
  if (answered === null) return refused(null);
  const wider: Record<string, readonly string[]> = {};
  const chosen = new Map<number, ReadonlySet<number>>();
  for (const [key, groups] of Object.entries(filter)) {
    const place = dimensions.findIndex((dimension) => dimension.key === key);
    const cells = dimensions[place]?.cells ?? [];
    const touched = [...cells.keys()].filter((cell) =>
      groups.some((group) => cells[cell]?.includes(group)),
    );
    const known = touched.flatMap((cell) => cells[cell] ?? []);
    if (groups.length === 0 || groups.some((group) => !known.includes(group))) return refused(null);
    chosen.set(place, new Set(touched));
    wider[key] = [...known].sort();
  }
  const somebody = atoms.some(({ cells }) =>
    [...chosen].every(([place, wanted]) => wanted.has(cells[place] ?? -1)),
  );
  if (!somebody) return refused(null);
  const whole = Object.entries(filter).every(
    ([key, groups]) => new Set(groups).size === wider[key]?.length,
  );
  return whole ? { ok: true } : refused(wider);
}
