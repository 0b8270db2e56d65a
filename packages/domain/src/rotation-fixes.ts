import { isRoomFor, type PlaceGrid } from './rotation-ways.ts';

/** A change of a rotation block after which everybody can complete it. */
export interface RotationFix {
  /** Slots more, each with every seminar in it. */
  readonly slots: number;
  /** Sessions more in slots there are, by row and column of the grid. */
  readonly sessions: readonly { readonly seminar: number; readonly slot: number }[];
  /** Places in each session that is added. */
  readonly capacity: number;
  /** True when every other session needs at least as many places too. */
  readonly everywhere: boolean;
}

/**
 * Changes that would do, each by itself: larger rooms, seminars run in more of the slots, both, more slots. Each has as few
 * places as it can; sessions are added only where none of them could be left out.
 * @param grid with at least one row, in which there is not room for `people`
 */
export function findFixes(grid: PlaceGrid, people: number): RotationFix[] {
  const wanted = Math.max(1, people);
  const works = (other: PlaceGrid) => isRoomFor(other, wanted);
  const small = [largerRooms(grid, wanted, works), moreSessions(grid, wanted, works)];
  const found = small.filter((fix) => fix !== null);
  const both = found.length > 0 ? null : everywhere(grid, wanted, works);
  return [...found, ...(both ? [both] : []), moreSlots(grid, wanted, works)];
}

type Works = (grid: PlaceGrid) => boolean;

/** The grid after a change. */
function fixed(grid: PlaceGrid, fix: RotationFix): PlaceGrid {
  const { slots, sessions, capacity } = fix;
  return grid.map((row, seminar) => [
    ...row.map((places, slot) => {
      if (sessions.some((one) => one.seminar === seminar && one.slot === slot)) return capacity;
      return fix.everywhere && places > 0 ? Math.max(places, capacity) : places;
    }),
    ...Array.from({ length: slots }, () => capacity),
  ]);
}

function largerRooms(grid: PlaceGrid, people: number, works: Works): RotationFix | null {
  return withLeastPlaces(grid, { slots: 0, sessions: [], everywhere: true }, people, works);
}

function moreSessions(grid: PlaceGrid, people: number, works: Works): RotationFix | null {
  const all = missingIn(grid);
  if (all.length === 0) return null;
  const change = { slots: 0, sessions: all, everywhere: false };
  const usual = usualPlaces(grid, people);
  const capacity = works(fixed(grid, { ...change, capacity: usual })) ? usual : people;
  if (!works(fixed(grid, { ...change, capacity }))) return null;
  const sessions = all.reduceRight<RotationFix['sessions']>((kept, session) => {
    const fewer = kept.filter((one) => one !== session);
    return works(fixed(grid, { ...change, sessions: fewer, capacity })) ? fewer : kept;
  }, all);
  return withLeastPlaces(grid, { ...change, sessions }, capacity, works);
}

function everywhere(grid: PlaceGrid, people: number, works: Works): RotationFix | null {
  const change = { slots: 0, sessions: missingIn(grid), everywhere: true };
  return withLeastPlaces(grid, change, people, works);
}

function moreSlots(grid: PlaceGrid, people: number, works: Works): RotationFix {
  const usual = usualPlaces(grid, people);
  const changes = Array.from({ length: grid.length }, (_, index) => ({
    slots: index + 1,
    sessions: [],
    everywhere: false,
  }));
  const within = (capacity: number) =>
    changes.find((change) => works(fixed(grid, { ...change, capacity })));
  const change = within(usual) ?? within(people);
  const found = change && withLeastPlaces(grid, change, people, works);
  if (!found) throw new RangeError('As many slots as seminars, with room for all, always do.');
  return found;
}

/** The change with as few places as will do, at most `most`; null when that is not enough. */
function withLeastPlaces(
  grid: PlaceGrid,
  change: Omit<RotationFix, 'capacity'>,
  most: number,
  works: Works,
): RotationFix | null {
  const does = (capacity: number) => works(fixed(grid, { ...change, capacity }));
  if (!does(most)) return null;
  let fails = 0;
  let capacity = most;
  while (capacity - fails > 1) {
    const middle = Math.floor((fails + capacity) / 2);
    if (does(middle)) capacity = middle;
    else fails = middle;
  }
  return { ...change, capacity };
}

function missingIn(grid: PlaceGrid): { seminar: number; slot: number }[] {
  return grid.flatMap((row, seminar) =>
    row.flatMap((places, slot) => (places === 0 ? [{ seminar, slot }] : [])),
  );
}

/** Places in the largest session there is: rooms of that size can be had. */
function usualPlaces(grid: PlaceGrid, people: number): number {
  const largest = Math.max(0, ...grid.flat());
  return largest === 0 ? people : Math.min(largest, people);
}
