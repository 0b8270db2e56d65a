import { describe, expect, it } from 'vitest';
import { randomFrom, sampleFrom, wholeFrom } from '../testing/random.ts';
import { chiSquareTest } from './chi-square-test.ts';
import { fisherExact } from './fisher-exact.ts';
import { holm } from './holm.ts';
import { kruskalWallis, kruskalWallisOfCounts } from './kruskal-wallis.ts';
import { mannWhitney, mannWhitneyOfCounts } from './mann-whitney.ts';
import { meanInterval, meanIntervalOfMarks } from './mean-interval.ts';
import { normalTwoSided, student95, z95 } from './probabilities.ts';
import { logGamma } from './special-functions.ts';
import { tally } from './tallies.ts';
import * as reference from './testing/reference.ts';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** As many random data sets as the bar asks for. */
const dataSets = 1000;

function forDataSets(check: (random: () => number, ties: boolean, index: number) => void) {
  for (let index = 0; index < dataSets; index += 1) {
    check(randomFrom(index + 1), index % 2 === 0, index);
  }
}

const near = (actual: number | undefined, expected: number, tolerance = 1e-9) => {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThan(
    tolerance * Math.max(1, Math.abs(expected)),
  );
};

describe('equal to an independent implementation on 1,000 random data sets', () => {
  it('the mean and its interval', () => {
    forDataSets((random, ties) => {
      const values = sampleFrom(random, wholeFrom(random, 2, 300), ties);
      const n = values.length;
      const result = meanInterval(values);
      const mean = values.reduce((a, b) => a + b / n, 0);
      let pairs = 0;
      for (const a of values) for (const b of values) pairs += (a - b) ** 2;
      const deviation = Math.sqrt(pairs / (2 * n * (n - 1)));
      near(result?.mean, mean);
      near(result?.deviation, deviation);
      const margin = (result?.interval?.high ?? 0) - mean;
      if (deviation > 0) {
        near(reference.studentTwoSided((margin * Math.sqrt(n)) / deviation, n - 1), 0.05);
      }
      near(mean - (result?.interval?.low ?? 0), margin);
    });
  });

  it('the interval of a share', () => {
    const z = reference.bisect((x) => 0.05 - reference.normalTwoSided(x), 1, 3);
    near(z95, z);
    forDataSets((random) => {
      const n = wholeFrom(random, 1, 2000);
      const hits = wholeFrom(random, 0, n);
      const share = hits / n;
      const score = (p: number) => (share - p) ** 2 - (z * z * p * (1 - p)) / n;
      const { low, high } = wilsonInterval(hits, n);
      near(low, hits === 0 ? 0 : reference.bisect((p) => -score(p), 0, share));
      near(high, hits === n ? 1 : reference.bisect(score, share, 1));
    });
  });

  it('Mann-Whitney, few values', () => {
    forDataSets((random, ties) => {
      const first = sampleFrom(random, wholeFrom(random, 1, 5), ties);
      const second = sampleFrom(random, wholeFrom(random, 1, 5), ties);
      const result = mannWhitney(first, second);
      expect(result?.exact).toBe(true);
      expect(result?.u).toBe(reference.pairsWon(first, second));
      near(result?.p, reference.exactMannWhitney(first, second));
    });
  });

  it('Mann-Whitney, many values', () => {
    forDataSets((random, ties) => {
      const first = sampleFrom(random, wholeFrom(random, 21, 60), ties);
      const second = sampleFrom(random, wholeFrom(random, 21, 60), ties);
      const result = mannWhitney(first, second);
      expect(result?.exact).toBe(false);
      expect(result?.u).toBe(reference.pairsWon(first, second));
      near(result?.p, reference.normalMannWhitney(first, second));
    });
  });

  it('Wilcoxon’s signed ranks, few and many', () => {
    forDataSets((random, ties, index) => {
      const few = index < 500;
      const size = few ? wholeFrom(random, 1, 10) : wholeFrom(random, 100, 140);
      const before = sampleFrom(random, size, ties);
      const differences = sampleFrom(random, size, ties).map(
        (after, place) => after - (before[place] ?? 0),
      );
      const result = wilcoxonSignedRank(differences);
      if (differences.every((difference) => difference === 0)) {
        expect(result).toBeNull();
        return;
      }
      expect(result?.exact).toBe(few);
      const { exactSignedRank, normalSignedRank } = reference;
      near(result?.p, few ? exactSignedRank(differences) : normalSignedRank(differences));
    });
  });

  it('Kruskal-Wallis', () => {
    forDataSets((random, ties) => {
      const groups = Array.from({ length: wholeFrom(random, 2, 6) }, () =>
        sampleFrom(random, wholeFrom(random, 1, 30), ties),
      );
      const expected = reference.kruskalWallis(groups);
      const result = kruskalWallis(groups);
      near(result?.h, expected.h);
      near(result?.p, expected.p);
    });
  });

  it('Pearson’s chi-square', () => {
    forDataSets((random) => {
      const rows = wholeFrom(random, 2, 5);
      const columns = wholeFrom(random, 2, 6);
      const table = Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () => wholeFrom(random, 1, 60)),
      );
      const result = chiSquareTest(table);
      const statistic = reference.chiSquareStatistic(table);
      near(result?.statistic, statistic);
      near(result?.p, reference.chiSquareUpper(statistic, (rows - 1) * (columns - 1)));
    });
  });

  it('Fisher’s exact test', () => {
    forDataSets((random) => {
      const n = wholeFrom(random, 1, 60);
      const otherN = wholeFrom(random, 1, 60);
      const hits = wholeFrom(random, 0, n);
      const otherHits = wholeFrom(random, 0, otherN);
      near(
        fisherExact(hits, n, otherHits, otherN),
        reference.exactFisher(hits, n, otherHits, otherN),
      );
    });
  });

  it('Holm’s correction', () => {
    forDataSets((random) => {
      const ps = Array.from({ length: wholeFrom(random, 1, 7) }, () => random() ** 4);
      holm(ps).forEach((adjusted, index) => {
        near(adjusted, reference.closedBonferroni(ps)[index] ?? 0, 1e-12);
      });
    });
  });
});

describe('marks counted per step', () => {
  it('give the same as the marks one by one', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = randomFrom(seed);
      const groups = [1, 2, 3].map(() => sampleFrom(random, wholeFrom(random, 5, 40), true));
      const counts = groups.map((group) => [1, 2, 3, 4, 5].map((mark) => countOf(group, mark)));
      const [a = [], b = []] = groups;
      expect(mannWhitneyOfCounts(counts[0] ?? [], counts[1] ?? [])).toEqual(mannWhitney(a, b));
      near(kruskalWallisOfCounts(counts)?.h, kruskalWallis(groups)?.h ?? 0);
      near(meanIntervalOfMarks(counts[0] ?? [])?.mean, meanInterval(a)?.mean ?? 0);
    }
  });
});

describe('known values', () => {
  it('of the gamma function and the normal curve', () => {
    near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 1e-13);
    near(logGamma(11), Math.log(3_628_800), 1e-13);
    near(normalTwoSided(3), 0.0026997960632601866, 1e-13);
  });

  it('of Student’s t from one degree of freedom up', () => {
    near(student95(1), Math.tan((0.95 * Math.PI) / 2), 1e-12);
    near(student95(2), Math.sqrt(2 / (1 / 0.95 ** 2 - 1)), 1e-12);
    near(student95(10), 2.2281388519862735, 1e-12);
    near(student95(1e6), 1.959966, 1e-5);
  });

  it('of Fisher’s lady tasting tea, who was right on all eight cups', () => {
    near(fisherExact(4, 4, 0, 4), 2 / 70);
  });
});

describe('when there is nothing to compare', () => {
  it('says so instead of guessing', () => {
    expect(meanInterval([])).toBeNull();
    expect(meanInterval([3])).toEqual({ n: 1, mean: 3, deviation: 0, interval: null });
    expect(mannWhitney([], [1])).toBeNull();
    expect(wilcoxonSignedRank([0, 0])).toBeNull();
    expect(kruskalWallis([[1, 2], []])).toBeNull();
    expect(
      chiSquareTest([
        [1, 2],
        [0, 0],
      ]),
    ).toBeNull();
    expect(tally([[2, 1, 2]])).toEqual({ values: [1, 2], counts: [[1, 2]] });
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => fisherExact(3, 2, 0, 1)).toThrow(RangeError);
  });

  it('finds no difference between values that are all alike', () => {
    const same = Array(30).fill(4);
    expect(mannWhitney(same, same)?.p).toBe(1);
    expect(kruskalWallis([same, same])).toEqual({ h: 0, degrees: 1, p: 1 });
    expect(meanInterval(same)?.interval).toEqual({ low: 4, high: 4 });
  });
});

function countOf(group: readonly number[], mark: number): number {
  return group.filter((value) => value === mark).length;
}
