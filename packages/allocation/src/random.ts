/**
 * Random numbers in [0, 1) that anyone can repeat from the seed: mulberry32 (T. Ettinger, public
 * domain), 32 bits of state, ample for a lottery.
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The numbers 0 … count−1 in an order drawn from the seed, every order equally likely (Fisher–Yates). */
export function drawOrder(count: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    const held = order[last] as number;
    order[last] = order[pick] as number;
    order[pick] = held;
  }
  return order;
}
