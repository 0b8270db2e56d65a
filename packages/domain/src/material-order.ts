interface Placed {
  readonly id: string;
  readonly kind: string;
  readonly seminar: { readonly id: string } | null;
}

/** Materials that stand together on the page: the pictures, and the files and links of the day and of each seminar. */
export interface MaterialGroup<Material extends Placed> {
  /** `PICTURES`, `DAY`, or the seminar's id. */
  readonly key: string;
  readonly materials: readonly Material[];
}

const keyOf = ({ kind, seminar }: Placed) =>
  kind === 'PICTURE' ? 'PICTURES' : (seminar?.id ?? 'DAY');

/** The day first, then the seminars in the order given, the pictures last; none that is empty. */
export function groupMaterials<Material extends Placed>(
  materials: readonly Material[],
  seminarIds: readonly string[],
): MaterialGroup<Material>[] {
  return ['DAY', ...seminarIds, 'PICTURES']
    .map((key) => ({ key, materials: materials.filter((one) => keyOf(one) === key) }))
    .filter(({ materials: some }) => some.length > 0);
}

/** All ids in order after one has changed places with the one before it (−1) or after it (1) in its own group. */
export function orderAfter(materials: readonly Placed[], id: string, step: -1 | 1): string[] {
  const ids = materials.map((one) => one.id);
  const moved = materials.find((one) => one.id === id);
  if (moved === undefined) return ids;
  const group = materials.filter((one) => keyOf(one) === keyOf(moved)).map((one) => one.id);
  const neighbour = group[group.indexOf(id) + step];
  if (neighbour === undefined) return ids;
  return ids.map((one) => (one === id ? neighbour : one === neighbour ? id : one));
}
