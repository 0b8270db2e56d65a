import type { Schema } from '../../lib/api-client.ts';

/** The tree of units as options of a select, indented by level; with `except`, without a unit and those below it. */
export function UnitOptions({
  units,
  except,
}: {
  units: readonly Schema<'UnitNode'>[];
  except?: string;
}) {
  const depths = new Map<string, number>();
  const left = new Set(except === undefined ? [] : [except]);
  return units.map(({ id, parentId, name }) => {
    const depth = parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1;
    depths.set(id, depth);
    if (left.has(id) || (parentId !== null && left.has(parentId))) {
      left.add(id);
      return null;
    }
    return (
      <option key={id} value={id}>
        {`${'\u2003'.repeat(depth)}${name}`}
      </option>
    );
  });
}
