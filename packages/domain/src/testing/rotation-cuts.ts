/**
 * How many can visit every seminar, from the other side: of any seminars, people can visit no more than one in each of some
 * slots, and in the other slots no more than there are places. Tries every set of seminars, with the slots left out that
 * have most places for them.
 * @param places by seminar and slot, 0 where a seminar does not run
 */
export function mostByCuts(places: readonly (readonly number[])[]): number {
  let most = Number.POSITIVE_INFINITY;
  for (let set = 1; set < 1 << places.length; set++) {
    const chosen = places.filter((_, seminar) => (set & (1 << seminar)) !== 0);
    const inSlot = (places[0] ?? []).map((_, slot) =>
      chosen.reduce((sum, row) => sum + (row[slot] ?? 0), 0),
    );
    const fewestFirst = inSlot.toSorted((a, b) => a - b);
    for (let without = 0; without < chosen.length; without++) {
      const counted = fewestFirst.slice(0, Math.max(0, fewestFirst.length - without));
      const sum = counted.reduce((total, count) => total + count, 0);
      most = Math.min(most, Math.floor(sum / (chosen.length - without)));
    }
  }
  return most;
}
