import { findFixes, type RotationFix } from './rotation-fixes.ts';
import {
  mostPeople,
  type PlaceGrid,
  separateWays,
  type Way,
  waysThrough,
} from './rotation-ways.ts';

/** A block where nobody chooses: everybody visits every seminar, a cohort at a time. */
export interface RotationBlock {
  /** In the order of time. */
  readonly slotIds: readonly string[];
  /** In the order of their letters. */
  readonly seminarIds: readonly string[];
  readonly sessions: readonly {
    readonly seminarId: string;
    readonly slotId: string;
    readonly capacity: number;
  }[];
}

/** Each refusal is a problem code of the contract. */
export type RotationRefusal =
  | { readonly ok: false; readonly code: 'rotation-no-seminars' }
  | {
      readonly ok: false;
      readonly code:
        | 'rotation-too-few-slots'
        | 'rotation-session-missing'
        | 'rotation-too-few-places';
      /** How many can visit everything as it is, and how many come. */
      readonly places: number;
      readonly people: number;
      /** Changes each of which would do, the smallest first; never empty. Rows and columns in the block's order. */
      readonly fixes: readonly RotationFix[];
    };

/** One cohort's way through the block: the seminar of each slot, in the order of time; slots without are free. */
export interface Cohort {
  /** How many may follow it. Limits of all cohorts together never exceed the places of a session. */
  readonly limit: number;
  readonly stops: readonly { readonly slotId: string; readonly seminarId: string }[];
}

export type RotationPlan = { readonly ok: true; readonly cohorts: readonly Cohort[] };

/** A way that people follow already. */
export interface KeptWay {
  readonly stops: Cohort['stops'];
  /** How many follow it, at least 1. */
  readonly people: number;
}

/**
 * The cohorts' ways through a block: everybody visits every seminar once. One cohort at a time in a session wherever that
 * is enough; when rooms differ or seminars do not run in every slot, cohorts share sessions. Whoever can be given room is:
 * a refusal means that it cannot be done, and each of its fixes makes it possible.
 * @param people how many are to follow the ways, at least 0
 * @param kept ways that people follow now; they stay among the cohorts, each with room for its people, as long as there is
 *   room for everybody then
 */
export function planRotation(
  block: RotationBlock,
  people: number,
  kept: readonly KeptWay[] = [],
): RotationPlan | RotationRefusal {
  if (block.seminarIds.length === 0) return { ok: false, code: 'rotation-no-seminars' };
  const grid = gridOf(block);
  const places = mostPeople(grid);
  if (places === 0 || places < people) {
    const code = refusalCode(block, places);
    return { ok: false, code, places, people, fixes: findFixes(grid, people) };
  }
  const ways = waysFor(grid, people, waysKept(block, grid, kept));
  return { ok: true, cohorts: ways.map((way) => cohortOf(block, way)) };
}

function refusalCode({ slotIds, seminarIds }: RotationBlock, places: number) {
  if (slotIds.length < seminarIds.length) return 'rotation-too-few-slots';
  return places === 0 ? 'rotation-session-missing' : 'rotation-too-few-places';
}

function gridOf({ seminarIds, slotIds, sessions }: RotationBlock): number[][] {
  const places = new Map(sessions.map((each) => [`${each.seminarId} ${each.slotId}`, each]));
  return seminarIds.map((seminarId) =>
    slotIds.map((slotId) => places.get(`${seminarId} ${slotId}`)?.capacity ?? 0),
  );
}

function cohortOf({ seminarIds, slotIds }: RotationBlock, { slotOf, limit }: Way): Cohort {
  const stops = slotIds.flatMap((slotId, slot) => {
    const seminarId = seminarIds[slotOf.indexOf(slot)];
    return seminarId === undefined ? [] : [{ slotId, seminarId }];
  });
  return { limit, stops };
}

/** Kept ways that still go through every seminar, with as many of their people as there is room for. */
function waysKept(block: RotationBlock, grid: number[][], kept: readonly KeptWay[]): Way[] {
  const left = grid.map((row) => [...row]);
  return kept.flatMap(({ stops, people }): Way[] => {
    const slotOf = block.seminarIds.map((seminarId) =>
      block.slotIds.indexOf(stops.find((stop) => stop.seminarId === seminarId)?.slotId ?? ''),
    );
    if (stops.length !== slotOf.length || slotOf.includes(-1)) return [];
    const limit = Math.min(people, roomOn(left, slotOf));
    if (limit <= 0) return [];
    take(left, slotOf, limit);
    return [{ slotOf, limit }];
  });
}

function waysFor(grid: number[][], people: number, kept: readonly Way[]): readonly Way[] {
  const holdsKept = (ways: readonly Way[]) =>
    kept.every((way) => (ways.find((other) => isSame(way, other))?.limit ?? 0) >= way.limit);
  const separate = separateWays(grid);
  const isEnough = roomIn(separate) >= people;
  if (isEnough && holdsKept(separate)) return separate;
  const shared = waysThrough(grid, mostPeople(grid));
  if (holdsKept(shared)) return shared;
  return waysBeside(grid, people, kept) ?? (isEnough ? separate : shared);
}

/** The kept ways with what room is left on them, and others besides if that is too little; null when it still is. */
function waysBeside(grid: number[][], people: number, kept: readonly Way[]): Way[] | null {
  const left = grid.map((row) => [...row]);
  for (const { slotOf, limit } of kept) take(left, slotOf, limit);
  const rest = people - roomIn(kept);
  const after = left.map((row) => [...row]);
  const widened = kept.map(({ slotOf, limit }) => {
    const more = roomOn(after, slotOf);
    take(after, slotOf, more);
    return { slotOf, limit: limit + more };
  });
  if (roomIn(widened) >= people) return widened;
  const most = mostPeople(left);
  if (most < rest) return null;
  const others = waysThrough(left, most);
  const more = (way: Way) => others.find((other) => isSame(way, other))?.limit ?? 0;
  return [
    ...kept.map((way) => ({ ...way, limit: way.limit + more(way) })),
    ...others.filter((other) => !kept.some((way) => isSame(way, other))),
  ];
}

function roomIn(ways: readonly Way[]): number {
  return ways.reduce((sum, { limit }) => sum + limit, 0);
}

function roomOn(grid: PlaceGrid, slotOf: readonly number[]): number {
  return Math.min(...slotOf.map((slot, seminar) => grid[seminar]?.[slot] ?? 0));
}

function take(grid: number[][], slotOf: readonly number[], people: number): void {
  for (const [seminar, slot] of slotOf.entries()) {
    const row = grid[seminar];
    if (row) row[slot] = at(row, slot) - people;
  }
}

function isSame(a: Way, b: Way): boolean {
  return a.slotOf.every((slot, seminar) => slot === b.slotOf[seminar]);
}

export interface RotationPerson {
  readonly id: string;
  /** Top of the organisation tree: förvaltning or bolag. */
  readonly department: string;
  readonly unit: string;
  /** The cohort the person is in already, or null. */
  readonly cohort: number | null;
}

/**
 * Puts everybody in a cohort. Those who are in one stay, as long as it has room; the others go, department by department
 * and unit by unit, each to the cohort that is least filled, so that every cohort is a mixture of the whole organisation
 * and sizes differ by one at most where limits allow. The same input always gives the same answer.
 * @param limits of each cohort; their sum must be at least the number of people
 * @returns the index of each person's cohort, in the order of `people`
 * @throws RangeError when the cohorts are too small for everybody
 */
export function dealCohorts(
  people: readonly RotationPerson[],
  limits: readonly number[],
): readonly number[] {
  const sizes = limits.map(() => 0);
  const ofDepartment = new Map<string, number[]>();
  const countsOf = (department: string): number[] => {
    const counts = ofDepartment.get(department) ?? limits.map(() => 0);
    ofDepartment.set(department, counts);
    return counts;
  };
  const cohorts = new Map<string, number>();
  const place = (person: RotationPerson, cohort: number) => {
    sizes[cohort] = at(sizes, cohort) + 1;
    const counts = countsOf(person.department);
    counts[cohort] = at(counts, cohort) + 1;
    cohorts.set(person.id, cohort);
  };

  for (const person of people) {
    const kept = person.cohort;
    if (kept !== null && at(sizes, kept) < at(limits, kept)) place(person, kept);
  }
  const rest = people.filter(({ id }) => !cohorts.has(id)).sort(byDepartment);
  for (const person of rest) {
    const counts = countsOf(person.department);
    const open = limits.map((_, cohort) => cohort).filter((c) => at(sizes, c) < at(limits, c));
    const [best] = open.sort(
      (a, b) => at(sizes, a) - at(sizes, b) || at(counts, a) - at(counts, b) || a - b,
    );
    if (best === undefined) throw new RangeError('More people than the cohorts have room for.');
    place(person, best);
  }
  return people.map(({ id }) => cohorts.get(id) ?? 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

function byDepartment(a: RotationPerson, b: RotationPerson): number {
  return compare(a.department, b.department) || compare(a.unit, b.unit) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
