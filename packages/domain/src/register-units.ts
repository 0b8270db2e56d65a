import { addTo, type RegisterUnit, sameKey, type UnitKind, unitPath } from './register.ts';
import type { RowFault, UnitLevel } from './register-rows.ts';

/** A unit that the file names and the register lacks. */
export interface NewUnit {
  /** Stands for the id until there is one. */
  readonly key: string;
  /** The id or key of the unit above; null at the top. */
  readonly parent: string | null;
  readonly name: string;
  readonly kind: UnitKind;
}

export type UnitPlace =
  | { readonly ok: true; readonly unit: string; readonly made: readonly NewUnit[] }
  | { readonly ok: false; readonly fault: RowFault };

interface Node {
  readonly ref: string;
  readonly parent: string | null;
  readonly isNew: boolean;
  /** Levels from the top, the unit's own included. */
  readonly depth: number;
}

/** Finds the unit that a row's levels mean in the register's tree, or says which units must be made. */
export class UnitFinder {
  readonly #byId: ReadonlyMap<string, RegisterUnit>;
  readonly #children = new Map<string, RegisterUnit>();
  readonly #byName = new Map<string, RegisterUnit[]>();
  /** The deepest kind of level that the file has columns for. */
  readonly #hasUnitColumn: boolean;

  constructor(units: readonly RegisterUnit[], hasUnitColumn: boolean) {
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    this.#hasUnitColumn = hasUnitColumn;
    for (const unit of units) {
      this.#children.set(childKey(unit.parentId, unit.name), unit);
      addTo(this.#byName, sameKey(unit.name), unit);
    }
  }

  /**
   * @param levels from the top; at least one.
   * @param current the unit the person is in now, preferred where a name fits several.
   */
  find(levels: readonly UnitLevel[], current: string | null): UnitPlace {
    const made: NewUnit[] = [];
    let node: Node | null = null;
    let above: UnitLevel | null = null;
    for (const level of levels) {
      const next = this.#step(node, above, level, current, made);
      if ('code' in next) return { ok: false, fault: next };
      node = next;
      above = level;
    }
    if (node === null)
      return { ok: false, fault: { code: 'missing-unit', field: null, params: {} } };
    // The file has no column for units, so it does not say that the person has left theirs.
    const unspecific =
      !this.#hasUnitColumn && current !== null && this.#isWithin(current, node.ref);
    return { ok: true, unit: unspecific ? current : node.ref, made };
  }

  #step(
    node: Node | null,
    above: UnitLevel | null,
    level: UnitLevel,
    current: string | null,
    made: NewUnit[],
  ): Node | RowFault {
    const atTop = isTop(level) || (level.field === 'unitPath' && above === null);
    if (node === null && !atTop) return this.#anywhere(level, current);
    const parent = node?.ref ?? null;
    const existing = this.#children.get(childKey(parent, level.name));
    if (existing) return this.#nodeOf(existing);
    if (above !== null && sameKey(above.name) === sameKey(level.name) && node) return node;
    if (node && !node.isNew && level.field === 'unit' && above !== null && isTop(above)) {
      const below = this.#named(level.name).filter((unit) => this.#isWithin(unit.id, node.ref));
      const chosen = this.#choose(below, current);
      if (chosen) return this.#nodeOf(chosen);
      if (below.length > 1) return faultOf('ambiguous-unit', level);
    }
    const unit: NewUnit = {
      key: `unit:${parent ?? ''}/${sameKey(level.name)}`,
      parent,
      name: level.name,
      kind: kindOf(level, node?.depth ?? 0),
    };
    made.push(unit);
    return { ref: unit.key, parent, isNew: true, depth: (node?.depth ?? 0) + 1 };
  }

  #anywhere(level: UnitLevel, current: string | null): Node | RowFault {
    const named = this.#named(level.name);
    const chosen = this.#choose(named, current);
    if (chosen) return this.#nodeOf(chosen);
    return faultOf(named.length > 1 ? 'ambiguous-unit' : 'unknown-unit', level);
  }

  #named(name: string): readonly RegisterUnit[] {
    return this.#byName.get(sameKey(name)) ?? [];
  }

  #choose(units: readonly RegisterUnit[], current: string | null): RegisterUnit | undefined {
    const around = current === null ? [] : units.filter((unit) => this.#isWithin(current, unit.id));
    return around.length === 1 ? around[0] : units.length === 1 ? units[0] : undefined;
  }

  #isWithin(id: string, outer: string): boolean {
    let at = this.#byId.get(id);
    for (let steps = 0; at && steps < 100; steps += 1) {
      if (at.id === outer) return true;
      at = at.parentId === null ? undefined : this.#byId.get(at.parentId);
    }
    return false;
  }

  #nodeOf(unit: RegisterUnit): Node {
    const depth = unitPath(this.#byId, unit.id).length;
    return { ref: unit.id, parent: unit.parentId, isNew: false, depth };
  }
}

function isTop({ field }: UnitLevel): boolean {
  return field === 'division' || field === 'company';
}

function faultOf(code: 'ambiguous-unit' | 'unknown-unit', level: UnitLevel): RowFault {
  return { code, field: level.field, params: { value: level.name.slice(0, 80) } };
}

function childKey(parent: string | null, name: string): string {
  return `${parent ?? ''}/${sameKey(name)}`;
}

function kindOf(level: UnitLevel, depth: number): UnitKind {
  if (level.field === 'company') return 'BOLAG';
  if (level.field === 'area') return 'VERKSAMHET';
  if (level.field === 'unit') return 'ENHET';
  if (level.field === 'unitPath' && depth > 0) return depth === 1 ? 'VERKSAMHET' : 'ENHET';
  return /(^|\s)AB$|bolag(et)?$/i.test(level.name) ? 'BOLAG' : 'FORVALTNING';
}

/**
 * The new units of all rows, parents first, each once. Where rows spell a name differently the commonest spelling is taken
 * (then the first in code order), so that the order of rows does not matter.
 */
export function mergeNewUnits(made: readonly NewUnit[]): NewUnit[] {
  const byKey = new Map<string, NewUnit[]>();
  for (const unit of made) addTo(byKey, unit.key, unit);
  return [...byKey]
    .map(([key, spellings]): NewUnit => {
      const kinds = new Set(spellings.map(({ kind }) => kind));
      const first = spellings[0];
      return {
        key,
        parent: first?.parent ?? null,
        name: commonest(spellings.map(({ name }) => name)),
        kind: kinds.has('BOLAG') ? 'BOLAG' : ([...kinds].sort()[0] ?? 'ENHET'),
      };
    })
    .sort((a, b) => newAbove(byKey, a) - newAbove(byKey, b) || (a.key < b.key ? -1 : 1));
}

/** How many of the units above are new as well. */
function newAbove(byKey: ReadonlyMap<string, readonly NewUnit[]>, unit: NewUnit): number {
  const parent = unit.parent === null ? undefined : byKey.get(unit.parent)?.[0];
  return parent ? 1 + newAbove(byKey, parent) : 0;
}

/** The value that occurs most often; of several, the first in code order. Empty when there is none. */
export function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? '';
}
