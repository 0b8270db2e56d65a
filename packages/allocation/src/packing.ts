/** Whole numbers up to here are exact in a double, with one bit to spare. */
const EXACT = 2 ** 52;

/**
 * Several levels carried in few numbers. Comparing the numbers in order compares the levels in
 * order, exactly, for sums over a whole outcome and for the differences along any exchange.
 */
export interface Packing {
  /** How many numbers carry all levels. */
  readonly width: number;
  /** Which of the numbers carries a level. */
  readonly part: Int32Array;
  /** What one unit of the level weighs in that number. */
  readonly weight: Float64Array;
}

/**
 * Packs levels, most important first, as tightly as exact arithmetic allows: a level's unit outweighs
 * the greatest sum of all lesser levels in the same number.
 * @param most the greatest loss one unit can add, per level
 * @param units how many units an outcome has
 * @param steps how many losses a chain of exchanges may add up
 */
export function packLevels(most: readonly number[], units: number, steps: number): Packing {
  const weight = new Float64Array(most.length);
  const partFromEnd = new Int32Array(most.length);
  let part = 0;
  let room = 1;
  let heaviest = 0;
  for (let level = most.length - 1; level >= 0; level--) {
    const greatest = most[level] as number;
    const span = greatest * units + 1;
    if (room > 1 && (room * span > EXACT || (heaviest + room * greatest) * steps > EXACT)) {
      part++;
      room = 1;
      heaviest = 0;
    }
    weight[level] = room;
    partFromEnd[level] = part;
    heaviest += room * greatest;
    room *= span;
  }
  return { width: part + 1, part: partFromEnd.map((fromEnd) => part - fromEnd), weight };
}
