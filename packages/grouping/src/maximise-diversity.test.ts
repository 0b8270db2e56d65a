import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiversityProblem, maximiseDiversity } from './maximise-diversity.ts';
import { Random } from './random.ts';

const tiny: fc.Arbitrary<DiversityProblem> = fc
  .record({
    sizes: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })), {
      minLength: 1,
      maxLength: 3,
    }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    worth: fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 144, maxLength: 144 }),
  })
  .map(({ sizes, share, worth }) => {
    const groups = sizes.map(([min, more]) => ({ min, max: min + more }));
    const least = groups.reduce((sum, { min }) => sum + min, 0);
    const most = groups.reduce((sum, { max }) => sum + max, 0);
    const n = Math.min(8, Math.round(least + share * (most - least)));
    const weights = new Float64Array(n * n);
    for (let one = 0; one < n; one++) {
      for (let other = 0; other < n; other++) {
        weights[one * n + other] = worth[Math.min(one, other) * 12 + Math.max(one, other)] ?? 0;
      }
    }
    return { n, weights, groups };
  })
  .filter(({ n, groups }) => groups.reduce((sum, { min }) => sum + min, 0) <= n);

function worthOf({ n, weights }: DiversityProblem, groupOf: ArrayLike<number>): number {
  let sum = 0;
  for (let one = 0; one < n; one++) {
    for (let other = 0; other < one; other++) {
      if (groupOf[one] === groupOf[other]) sum += weights[one * n + other] ?? 0;
    }
  }
  return sum;
}

function sizesAreKept({ groups }: DiversityProblem, groupOf: readonly number[]): boolean {
  return groups.every(({ min, max }, group) => {
    const size = groupOf.filter((own) => own === group).length;
    return size >= min && size <= max;
  });
}

function bestOfAll(problem: DiversityProblem): number {
  let best = Number.NEGATIVE_INFINITY;
  const groupOf: number[] = [];
  const tryFrom = (person: number): void => {
    if (person === problem.n) {
      if (sizesAreKept(problem, groupOf)) best = Math.max(best, worthOf(problem, groupOf));
      return;
    }
    problem.groups.forEach((_, group) => {
      groupOf[person] = group;
      tryFrom(person + 1);
    });
  };
  tryFrom(0);
  return best;
}

function randomProblem(n: number, groups: number): DiversityProblem {
  const random = new Random(n);
  const weights = new Float64Array(n * n);
  for (let one = 0; one < n; one++) {
    for (let other = 0; other < one; other++) {
      const weight = random.below(100);
      weights[one * n + other] = weight;
      weights[other * n + one] = weight;
    }
  }
  const size = n / groups;
  return { n, weights, groups: Array.from({ length: groups }, () => ({ min: size, max: size })) };
}

describe('diversity', () => {
  it('is the greatest there is in tiny problems', () => {
    fc.assert(
      fc.property(tiny, (problem) => {
        const { groupOf, objective } = maximiseDiversity(problem, { iterations: 200_000 });
        expect(sizesAreKept(problem, [...groupOf])).toBe(true);
        expect(objective).toBe(worthOf(problem, groupOf));
        expect(objective).toBe(bestOfAll(problem));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('grows with the number of moves and is the same for the same seed', () => {
    const problem = randomProblem(120, 10);
    const short = maximiseDiversity(problem, { iterations: 10_000 });
    const long = maximiseDiversity(problem, { iterations: 2_000_000 });
    const again = maximiseDiversity(problem, { iterations: 10_000 });
    expect(again.groupOf).toEqual(short.groupOf);
    expect(long.objective).toBeGreaterThan(short.objective);
  });

  it('is what has been found when stopped', () => {
    const control = new AbortController();
    const told: number[] = [];
    const { objective } = maximiseDiversity(randomProblem(100, 10), {
      timeLimitMs: 600_000,
      signal: control.signal,
      onProgress: (progress) => {
        told.push(progress.objective);
        control.abort();
      },
    });
    expect(told).toHaveLength(1);
    expect(objective).toBeGreaterThanOrEqual(told[0] ?? Number.POSITIVE_INFINITY);
  }, 60_000);

  it.each<[string, DiversityProblem]>([
    ['invalid-weight', { n: 2, weights: new Float64Array(3), groups: [{ min: 0, max: 2 }] }],
    ['invalid-size', { n: 2, weights: new Float64Array(4), groups: [{ min: 3, max: 2 }] }],
    ['invalid-size', { n: 2, weights: new Float64Array(4), groups: [{ min: 0, max: 1 }] }],
  ])('is refused as %s', (code, problem) => {
    expect(() => maximiseDiversity(problem)).toThrow(expect.objectContaining({ code }));
  });
});
