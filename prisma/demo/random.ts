import { seededRandom } from '@ledarforum/allocation/random';

/** A source of chance that gives the same numbers for the same seed. */
export interface Chance {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True with the given probability. */
  happens(probability: number): boolean;
  shuffled<Item>(items: readonly Item[]): Item[];
  /** An index, each with its weight's share of the probability. */
  weighted(weights: readonly number[]): number;
}

/** Enough for a demo, never for a secret. */
export function createChance(seed: number): Chance {
  const next = seededRandom(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from.');
    return item;
  };
  return {
    next,
    below,
    pick,
    happens: (probability) => next() < probability,
    shuffled: (items) => {
      const left = [...items];
      return Array.from({ length: left.length }, () => {
        const [item] = left.splice(below(left.length), 1);
        if (item === undefined) throw new RangeError('Nothing left.');
        return item;
      });
    },
    weighted: (weights) => {
      let point = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => {
        point -= weight;
        return point < 0;
      });
      return index === -1 ? weights.length - 1 : index;
    },
  };
}
