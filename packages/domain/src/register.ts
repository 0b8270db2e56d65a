export type UnitKind = 'FORVALTNING' | 'BOLAG' | 'VERKSAMHET' | 'ENHET';

export interface RegisterUnit {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: UnitKind;
}

export interface RegisterPerson {
  readonly id: string;
  readonly employeeNumber: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly title: string;
  readonly unitId: string;
  readonly managerId: string | null;
  readonly protectedIdentity: boolean;
  readonly groupIds: readonly string[];
  /** No longer holds a post. */
  readonly left: boolean;
}

export interface RegisterGroup {
  readonly id: string;
  readonly name: string;
  /** 1 is the innermost. */
  readonly nesting: number;
}

/** The whole register at one moment. */
export interface Register {
  readonly people: readonly RegisterPerson[];
  readonly units: readonly RegisterUnit[];
  readonly groups: readonly RegisterGroup[];
}

/** The longest texts, in characters, that the register keeps. */
export const longest = {
  givenName: 100,
  familyName: 100,
  email: 254,
  title: 200,
  employeeNumber: 50,
  unit: 200,
  group: 200,
} as const;

/** Equal texts for a person are equal texts here: case, kinds of space and their number do not count. */
export function sameKey(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('sv');
}

/** Puts a value in the list kept under a key. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** A practical check of an e-mail address: one @, no spaces, a domain with a dot. */
export function isEmail(text: string): boolean {
  return text.length <= longest.email && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/.test(text);
}

/** Ids of a unit and of every unit below it. */
export function unitAndBelow(units: readonly RegisterUnit[], id: string): Set<string> {
  const within = new Set([id]);
  let grew = true;
  while (grew) {
    grew = false;
    for (const unit of units) {
      if (unit.parentId !== null && within.has(unit.parentId) && !within.has(unit.id)) {
        within.add(unit.id);
        grew = true;
      }
    }
  }
  return within;
}

/** The names from the top of the tree down to a unit; empty when the unit is unknown. */
export function unitPath(units: ReadonlyMap<string, RegisterUnit>, id: string): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  let at = units.get(id);
  while (at && !seen.has(at.id)) {
    seen.add(at.id);
    names.unshift(at.name);
    at = at.parentId === null ? undefined : units.get(at.parentId);
  }
  return names;
}

export type UnitMove =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'unit-inside-itself' | 'unit-name-taken' | 'unit-too-deep';
    };

/** How many levels the tree may have: förvaltning, verksamhet, enhet and one more for large ones. */
export const deepestUnit = 6;

/** Whether a unit can be placed below a parent (null: at the top) under a name. `id` is null for a new unit. */
export function decideUnitPlace(
  units: readonly RegisterUnit[],
  { id, parentId, name }: { id: string | null; parentId: string | null; name: string },
): UnitMove {
  if (id !== null && parentId !== null && unitAndBelow(units, id).has(parentId)) {
    return { ok: false, code: 'unit-inside-itself' };
  }
  const key = sameKey(name);
  const taken = units.some(
    (unit) => unit.id !== id && unit.parentId === parentId && sameKey(unit.name) === key,
  );
  if (taken) return { ok: false, code: 'unit-name-taken' };
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above = parentId === null ? 0 : unitPath(byId, parentId).length;
  const own = id === null ? 1 : heightOf(units, id);
  return above + own > deepestUnit ? { ok: false, code: 'unit-too-deep' } : { ok: true };
}

function heightOf(units: readonly RegisterUnit[], id: string): number {
  const below = units
    .filter((unit) => unit.parentId === id)
    .map((unit) => heightOf(units, unit.id));
  return 1 + Math.max(0, ...below);
}

/** Whether making `managerId` the manager of `personId` would lead in a circle. `managers` is everyone's manager by id. */
export function makesManagerCircle(
  managers: ReadonlyMap<string, string | null>,
  personId: string,
  managerId: string,
): boolean {
  const seen = new Set<string>();
  let at: string | null = managerId;
  while (at !== null && !seen.has(at)) {
    if (at === personId) return true;
    seen.add(at);
    at = managers.get(at) ?? null;
  }
  return false;
}
