import { holm } from './statistics/holm.ts';
import { mannWhitneyOfCounts } from './statistics/mann-whitney.ts';

/** Chance may be the cause of a difference that is called one in at most this share of all families of comparisons. */
const level = 0.05;

/** How the first differs from the second beyond chance; null: not beyond chance, or nothing to compare. */
export type Verdict = 'higher' | 'lower' | null;

export interface Pair {
  /** Answers per step, step 1 first. */
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/**
 * Which of these pairs differ beyond chance: Mann-Whitney for each, since marks are ranks and not lengths, and Holm's
 * correction over all of them, so that among many comparisons without any difference one is called in at most one case of
 * twenty. Everything that is compared on the same page goes in one call.
 */
export function findDifferences(pairs: readonly Pair[]): Verdict[] {
  const tests = pairs.map(({ first, second }) => mannWhitneyOfCounts(first, second));
  const adjusted = holm(tests.flatMap((test) => (test ? [test.p] : [])));
  let place = 0;
  return tests.map((test) => {
    if (!test) return null;
    const p = adjusted[place] ?? 1;
    place += 1;
    if (p >= level) return null;
    return test.superiority > 0.5 ? 'higher' : 'lower';
  });
}

/** Each group against all the others together: the pairs for `findDifferences`, in the order of the groups. */
export function eachAgainstTheRest(groups: readonly (readonly number[])[]): Pair[] {
  return groups.map((first, index) => ({
    first,
    second: groups.reduce<number[]>(
      (sum, group, other) =>
        group.map((count, step) => (sum[step] ?? 0) + (other === index ? 0 : count)),
      [],
    ),
  }));
}
