import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHeadline, summariseScale, wholePercent } from './evaluation-results.ts';

const counts = fc.array(fc.nat(500), { minLength: 5, maxLength: 5 });

describe('summariseScale', () => {
  it('says nothing at all about fewer than five answers', () => {
    expect(summariseScale([0, 0, 4, 0, 0])).toEqual({ hidden: true });
    expect(summariseScale([0, 0, 5, 0, 0]).hidden).toBe(false);
  });

  it('gives distribution, mean and share of the upper steps', () => {
    expect(summariseScale([3, 7, 15, 41, 34])).toEqual({
      hidden: false,
      answers: 100,
      percent: [3, 7, 15, 41, 34],
      mean: 4,
      interval: { low: 3.8, high: 4.2 },
      positive: 75,
    });
  });

  it('gives no uncertainty where everybody is of one mind', () => {
    expect(summariseScale([0, 0, 9, 0, 0])).toMatchObject({ mean: 3, interval: null });
  });

  it('keeps the mean within the scale', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const result = summariseScale(given);
        if (result.hidden) return;
        expect(result.mean).toBeGreaterThanOrEqual(1);
        expect(result.mean).toBeLessThanOrEqual(5);
        expect(result.interval?.low ?? 1).toBeGreaterThanOrEqual(1);
        expect(result.interval?.low ?? 1).toBeLessThanOrEqual(result.mean);
        expect(result.interval?.high ?? 5).toBeGreaterThanOrEqual(result.mean);
        expect(result.interval?.high ?? 5).toBeLessThanOrEqual(5);
        expect(result.positive).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('wholePercent', () => {
  it('adds up to 100 and is never a whole per cent off', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const total = given.reduce((a, b) => a + b, 0);
        const percent = wholePercent(given);
        if (total === 0) {
          expect(percent).toEqual([0, 0, 0, 0, 0]);
          return;
        }
        expect(percent.reduce((a, b) => a + b, 0)).toBe(100);
        percent.forEach((value, step) => {
          expect(Math.abs(value - (100 * (given[step] ?? 0)) / total)).toBeLessThan(1);
        });
      }),
    );
  });

  it('leaves whole per cent as they are and rounds up the first of equals', () => {
    expect(wholePercent([3, 7, 15, 41, 34])).toEqual([3, 7, 15, 41, 34]);
    expect(wholePercent([1, 1, 1])).toEqual([34, 33, 33]);
  });
});

describe('findHeadline', () => {
  const result = (mean: number, positive: number) =>
    ({
      hidden: false,
      answers: 50,
      percent: [20, 20, 20, 20, 20],
      mean,
      interval: null,
      positive,
    }) as const;

  it('names the best, the worst and what moved beyond chance', () => {
    expect(
      findHeadline([
        { key: 'helhet', result: result(4.1, 78), before: result(4.0, 75), change: null },
        {
          key: 'nya-kontakter',
          result: result(4.3, 81),
          before: result(3.8, 60),
          change: 'higher',
        },
        { key: 'tid', result: result(2.9, 34), before: null, change: null },
        { key: 'nytta', result: { hidden: true }, before: result(4.0, 70), change: null },
      ]),
    ).toEqual({
      strongest: { key: 'nya-kontakter', positive: 81 },
      weakest: { key: 'tid', positive: 34 },
      moved: [{ key: 'nya-kontakter', by: 0.5 }],
    });
  });

  it('has nothing to say about nothing', () => {
    expect(findHeadline([])).toEqual({ strongest: null, weakest: null, moved: [] });
  });
});
