/** How large groups should be: people in each at most, or how many groups. */
export type GroupSize =
  | { readonly by: 'people'; readonly people: number }
  | { readonly by: 'groups'; readonly groups: number };

/** What groups are mixed by. */
export const mixAttributes = [
  'organisation',
  'unit',
  'title',
  'manager',
  'leadershipGroup',
] as const;
export type MixAttribute = (typeof mixAttributes)[number];

/** A person's values: texts that are equal are the same value, an empty text is like no other. */
export type MixValues = Readonly<Record<MixAttribute, string>>;

/** What people with the same value of are put together by: an attribute, the seminar wanted most in a block, or the seminar of a slot. */
export type AlikeThing =
  | { readonly kind: 'attribute'; readonly attribute: MixAttribute }
  | { readonly kind: 'wish'; readonly blockId: string }
  | { readonly kind: 'seat'; readonly slotId: string };

/** One text for each thing, no two the same. */
export function alikeKey(what: AlikeThing): string {
  if (what.kind === 'attribute') return what.attribute;
  return what.kind === 'wish' ? `wish ${what.blockId}` : `seat ${what.slotId}`;
}

export type GroupSizes =
  | { readonly ok: true; readonly sizes: readonly number[] }
  | { readonly ok: false; readonly code: 'too-few-coming' };

/**
 * The sizes of the groups that `people` are divided into: never more in a group than asked for, otherwise as few groups as
 * possible, and sizes that differ by at most one, larger first. Refused when a group would have fewer than two.
 */
export function decideGroupSizes(people: number, size: GroupSize): GroupSizes {
  const groups = size.by === 'groups' ? size.groups : Math.max(1, Math.ceil(people / size.people));
  const least = Math.floor(people / groups);
  if (least < 2) return { ok: false, code: 'too-few-coming' };
  const larger = people - least * groups;
  return {
    ok: true,
    sizes: Array.from({ length: groups }, (_, index) => least + (index < larger ? 1 : 0)),
  };
}

/** Pairs within one group that share a value. */
export function samePairs(values: readonly string[]): number {
  let pairs = 0;
  for (const count of counts(values).values()) pairs += pairsOf(count);
  return pairs;
}

export type TableDeal =
  | { readonly ok: true; readonly roomOf: readonly number[] }
  | { readonly ok: false; readonly code: 'rooms-too-small'; readonly without: number };

/**
 * Deals tables to rooms so that each room gets tables with numbers in a row: the first room is filled before the next
 * begins. `roomOf` is an index into `capacities` for each table; refused, with how many people are left without room, when
 * they do not fit.
 * @param tables people at each table, in the tables' order
 * @param capacities seats in each room, in the order the rooms are to be used
 */
export function dealTables(tables: readonly number[], capacities: readonly number[]): TableDeal {
  const roomOf: number[] = [];
  let room = 0;
  let taken = 0;
  for (const people of tables) {
    while (room < capacities.length && taken + people > (capacities[room] ?? 0)) {
      room += 1;
      taken = 0;
    }
    if (room >= capacities.length) {
      const without = tables.slice(roomOf.length).reduce((sum, size) => sum + size, 0);
      return { ok: false, code: 'rooms-too-small', without };
    }
    taken += people;
    roomOf.push(room);
  }
  return { ok: true, roomOf };
}

function counts(values: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const value of values) if (value !== '') found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}
