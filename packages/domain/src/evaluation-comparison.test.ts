import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachAgainstTheRest, findDifferences } from './evaluation-comparison.ts';
import { randomFrom, wholeFrom } from './testing/random.ts';

const counts = fc.array(fc.nat(60), { minLength: 5, maxLength: 5 });

describe('findDifferences', () => {
  it('says which way, and nothing where chance is enough', () => {
    const low = [20, 15, 5, 0, 0];
    const high = [0, 0, 5, 15, 20];
    expect(
      findDifferences([
        { first: high, second: low },
        { first: low, second: high },
        { first: high, second: high },
        { first: [1, 1, 1, 1, 1], second: [0, 1, 2, 1, 1] },
        { first: [0, 0, 0, 0, 0], second: high },
      ]),
    ).toEqual(['higher', 'lower', null, null, null]);
  });

  it('says less the more is compared', () => {
    const pair = { first: [3, 6, 12, 14, 5], second: [6, 11, 12, 8, 3] };
    const same = { first: [5, 5, 5, 5, 5], second: [5, 5, 5, 5, 5] };
    expect(findDifferences([pair])).toEqual(['higher']);
    expect(findDifferences([pair, ...Array(30).fill(same)])[0]).toBeNull();
  });

  it('turns around when the pair does', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const [one] = findDifferences([{ first, second }]);
        const [other] = findDifferences([{ first: second, second: first }]);
        expect([one, other]).toEqual(
          one === null ? [null, null] : [one, one === 'higher' ? 'lower' : 'higher'],
        );
      }),
    );
  });

  it('calls a difference where there is none in at most one family of twenty', () => {
    const random = randomFrom(7);
    let called = 0;
    for (let family = 0; family < 400; family += 1) {
      const sample = () => {
        const row = [0, 0, 0, 0, 0];
        for (let i = 0; i < 60; i += 1) {
          const step = wholeFrom(random, 0, 4);
          row[step] = (row[step] ?? 0) + 1;
        }
        return row;
      };
      const pairs = Array.from({ length: 10 }, () => ({ first: sample(), second: sample() }));
      if (findDifferences(pairs).some((verdict) => verdict !== null)) called += 1;
    }
    expect(called / 400).toBeLessThan(0.05 + 0.03);
  });
});

describe('eachAgainstTheRest', () => {
  it('puts every answer on one side of each pair', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (groups) => {
        const sums = [0, 1, 2, 3, 4].map((step) => groups.reduce((a, g) => a + (g[step] ?? 0), 0));
        eachAgainstTheRest(groups).forEach(({ first, second }, index) => {
          expect(first).toEqual(groups[index]);
          expect(first.map((count, step) => count + (second[step] ?? 0))).toEqual(sums);
        });
      }),
    );
  });
});
