/** A repeatable stream of numbers from 0 to 1: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both included. */
export function wholeFrom(random: () => number, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Marks from 1 to 5, or values without ties, with a leaning of their own. */
export function sampleFrom(random: () => number, size: number, ties: boolean): number[] {
  const leaning = random();
  return Array.from({ length: size }, () => {
    const value = (random() + random() * leaning + leaning) / 3;
    return ties ? 1 + Math.min(4, Math.floor(value * 5)) : value * 100 - 30;
  });
}
