/** Places by seminar (row) and slot (column); 0 where a seminar does not run. */
export type PlaceGrid = readonly (readonly number[])[];

/** A way through all seminars, each in a slot of its own. */
export interface Way {
  /** The slot of each seminar, by row of the grid. */
  readonly slotOf: readonly number[];
  /** How many may follow it, at least 1. */
  readonly limit: number;
}

/**
 * How many people can visit every seminar once, in different slots, without filling a session beyond its places. Exact: a
 * number works when a flow gives every seminar so many visits and no slot more of them, and the flow then comes apart into
 * ways ({@link waysThrough}).
 * @param grid with at least one row
 */
export function mostPeople(grid: PlaceGrid): number {
  const seats = grid.map((row) => row.reduce((sum, places) => sum + places, 0));
  let works = 0;
  let fails = Math.min(...seats) + 1;
  while (fails - works > 1) {
    const people = Math.floor((works + fails) / 2);
    if (isRoomFor(grid, people)) works = people;
    else fails = people;
  }
  return works;
}

/** Whether so many people can visit every seminar once; one flow. */
export function isRoomFor(grid: PlaceGrid, people: number): boolean {
  return visitsOf(grid, people) !== null;
}

/**
 * Ways for exactly so many people: their limits sum up to `people`, and no session is on ways of more than its places.
 * The table of visits, filled up with idle rows until each row and column holds all people, is a sum of permutations
 * (König 1916, Birkhoff 1946); the one with the largest smallest entry is taken away first, so that ways are few.
 * @throws RangeError when there is not room for so many
 */
export function waysThrough(grid: PlaceGrid, people: number): Way[] {
  const visits = visitsOf(grid, people);
  if (visits === null) throw new RangeError('There is not room for so many.');
  const square = withIdleRows(visits, people);
  const ways: Way[] = [];
  for (let left = people; left > 0; ) {
    const slotOf = widestPermutation(square);
    const limit = Math.min(...slotOf.map((slot, row) => at(square, row, slot)));
    for (const [row, slot] of slotOf.entries()) add(square, row, slot, -limit);
    ways.push({ slotOf: slotOf.slice(0, grid.length), limit });
    left -= limit;
  }
  return merged(ways);
}

/** Permutations that differ only in who is idle are one way. */
function merged(ways: readonly Way[]): Way[] {
  const byRoute = new Map<string, Way>();
  for (const { slotOf, limit } of ways) {
    const route = slotOf.join(' ');
    byRoute.set(route, { slotOf, limit: limit + (byRoute.get(route)?.limit ?? 0) });
  }
  return [...byRoute.values()];
}

/**
 * As many ways as can be had without two of them meeting in a session, each for as many as its smallest session holds.
 * Where every seminar runs in every slot they are a cyclic Latin rectangle: as many as slots, everybody visits the seminars
 * in the same order and begins at another.
 */
export function separateWays(grid: PlaceGrid): Way[] {
  const slots = grid[0]?.length ?? 0;
  const limited = (slotOf: readonly number[]): Way => ({
    slotOf,
    limit: Math.min(...slotOf.map((slot, seminar) => at(grid, seminar, slot))),
  });
  if (slots >= grid.length && grid.every((row) => row.every((places) => places > 0))) {
    return Array.from({ length: slots }, (_, first) =>
      limited(grid.map((_row, seminar) => (seminar - first + slots) % slots)),
    );
  }
  const once = grid.map((row) => row.map((places) => Math.min(1, places)));
  return waysThrough(once, mostPeople(once)).map(({ slotOf }) => limited(slotOf));
}

/** How many visit each seminar in each slot when everybody visits all; null when there is not room. */
function visitsOf(grid: PlaceGrid, people: number): number[][] | null {
  const visits = grid.map((row) => row.map(() => 0));
  const idle = (grid[0] ?? []).map(() => people);
  for (const seminar of grid.keys()) {
    for (let left = people; left > 0; ) {
      const path = pathToIdle({ grid, visits, idle }, seminar);
      if (path === null) return null;
      const end = path.at(-1)?.slot ?? 0;
      const gains = path.flatMap(({ row, slot, back }) => [
        at(grid, row, slot) - at(visits, row, slot),
        ...(back === null ? [] : [at(visits, back.row, back.slot)]),
      ]);
      const more = Math.min(left, idle[end] ?? 0, ...gains);
      for (const { row, slot, back } of path) {
        add(visits, row, slot, more);
        if (back !== null) add(visits, back.row, back.slot, -more);
      }
      idle[end] = (idle[end] ?? 0) - more;
      left -= more;
    }
  }
  return visits;
}

/** More visits of a seminar in a slot, after as many fewer of it in the slot before. */
interface Step {
  readonly row: number;
  readonly slot: number;
  readonly back: { readonly row: number; readonly slot: number } | null;
}

interface Flow {
  readonly grid: PlaceGrid;
  readonly visits: readonly (readonly number[])[];
  /** People without a seminar, by slot. */
  readonly idle: readonly number[];
}

/** The shortest way to give a seminar more visits, by moving visits of others, that ends where somebody is idle. */
function pathToIdle({ grid, visits, idle }: Flow, seminar: number): Step[] | null {
  const cameTo = new Map<number, Step>();
  const queue: { row: number; from: number | null }[] = [{ row: seminar, from: null }];
  const seen = new Set([seminar]);
  const roomFor = (row: number) =>
    [...idle.keys()].filter(
      (slot) => !cameTo.has(slot) && at(visits, row, slot) < at(grid, row, slot),
    );
  const visitorsOf = (slot: number) =>
    [...grid.keys()].filter((row) => !seen.has(row) && at(visits, row, slot) > 0);
  for (const { row, from } of queue) {
    for (const slot of roomFor(row)) {
      cameTo.set(slot, { row, slot, back: from === null ? null : { row, slot: from } });
      if ((idle[slot] ?? 0) > 0) return stepsTo(cameTo, slot);
      for (const other of visitorsOf(slot)) {
        seen.add(other);
        queue.push({ row: other, from: slot });
      }
    }
  }
  return null;
}

function stepsTo(cameTo: ReadonlyMap<number, Step>, end: number): Step[] {
  const steps: Step[] = [];
  for (let slot: number | null = end; slot !== null; ) {
    const step: Step | undefined = cameTo.get(slot);
    if (step === undefined) break;
    steps.unshift(step);
    slot = step.back?.slot ?? null;
  }
  return steps;
}

/** As many rows as columns, each holding `people`: the rows that are added say who is free when. */
function withIdleRows(visits: readonly (readonly number[])[], people: number): number[][] {
  const square = visits.map((row) => [...row]);
  const slots = visits[0]?.length ?? 0;
  const idle = Array.from({ length: slots }, (_, slot) =>
    visits.reduce((left, row) => left - (row[slot] ?? 0), people),
  );
  while (square.length < slots) {
    let left = people;
    const row = idle.map((there, slot) => {
      const here = Math.min(left, there);
      left -= here;
      idle[slot] = there - here;
      return here;
    });
    square.push(row);
  }
  return square;
}

/** The column of each row, all different, whose smallest entry is as large as can be. */
function widestPermutation(square: readonly (readonly number[])[]): number[] {
  const values = [...new Set(square.flat())].filter((value) => value > 0).sort((a, b) => b - a);
  for (const least of values) {
    const found = permutationOf(square, least);
    if (found) return found;
  }
  throw new RangeError('Rows and columns do not hold the same.');
}

/** A permutation through entries of at least `least`, by augmenting paths; null when there is none. */
function permutationOf(square: readonly (readonly number[])[], least: number): number[] | null {
  const rowOf = new Map<number, number>();
  const place = (row: number, seen: Set<number>): boolean => {
    for (const column of square.keys()) {
      if (seen.has(column) || at(square, row, column) < least) continue;
      seen.add(column);
      const holder = rowOf.get(column);
      if (holder === undefined || place(holder, seen)) {
        rowOf.set(column, row);
        return true;
      }
    }
    return false;
  };
  for (const row of square.keys()) if (!place(row, new Set())) return null;
  const columnOf = square.map(() => 0);
  for (const [column, row] of rowOf) columnOf[row] = column;
  return columnOf;
}

function at(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}

function add(table: number[][], row: number, column: number, more: number): void {
  const cells = table[row];
  if (cells) cells[column] = (cells[column] ?? 0) + more;
}
