/** A table on the day, before it is evened out. */
export interface TableNow {
  readonly number: number;
  /** How many of those who sit there are here. */
  readonly present: number;
  /** Somebody who is here is to stay there: placed by hand, or leads the table. */
  readonly pinned: boolean;
}

export interface TablesPlan {
  /** Tables that stay, in the order given. */
  readonly open: readonly number[];
  /** Tables that are closed since too few are left there, in the order given. */
  readonly closed: readonly number[];
  /** How many sit at each open table at least. */
  readonly least: number;
  readonly most: number;
}

/** How few may be left at a table without it feeling deserted: seven in ten of its chairs, and never fewer than two. */
export function usualLeast(chairs: number): number {
  return Math.max(2, Math.round(0.7 * chairs));
}

/** Whether a table is rather closed than filled: the few who are left are fewer than those who would have to come. */
export function isDeserted(present: number, least: number): boolean {
  return present < least - present;
}

/**
 * Which tables stay and how large they may be, so that as few as possible must move. A table with too few is closed when that
 * moves fewer people than filling it would, and when there are not people enough for all; never a pinned one, nor where the
 * others have no chairs for everybody. Where even so there are not people enough for `least` at each, it is lowered; where there are not chairs enough, chairs are added
 * evenly. With `open` not empty, `open × least ≤ people ≤ open × most` always holds.
 * @param people everybody who is to sit, also those without a table yet
 * @param chairs at each table, 1 or more
 * @param least how few may be left at a table, 1 or more
 */
export function planTables(
  tables: readonly TableNow[],
  { people, chairs, least }: { people: number; chairs: number; least: number },
): TablesPlan {
  const closed = new Set<number>();
  const wanted = Math.min(least, chairs);
  const opened = () => tables.length - closed.size;
  const close = ({ number }: TableNow) => closed.add(number);
  const emptiestFirst = tables
    .filter(({ pinned }) => !pinned)
    .sort((a, b) => a.present - b.present || b.number - a.number);
  for (const table of emptiestFirst) {
    const last = opened() === 1;
    const tooFewPeople = opened() * wanted > people;
    const fewerMoves = isDeserted(table.present, wanted);
    const othersHaveRoom = people <= (opened() - 1) * chairs;
    if (!last && othersHaveRoom && (tooFewPeople || fewerMoves)) close(table);
  }
  const count = Math.max(1, opened());
  return {
    open: numbersOf(tables, (number) => !closed.has(number)),
    closed: numbersOf(tables, (number) => closed.has(number)),
    least: Math.min(wanted, Math.floor(people / count)),
    most: Math.max(chairs, Math.ceil(people / count)),
  };
}

function numbersOf(tables: readonly TableNow[], keeps: (number: number) => boolean): number[] {
  return tables.map(({ number }) => number).filter(keeps);
}
