import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideFilter, leadershipDimension, unitDimension } from './evaluation-filters.ts';
import { type Answered, reportOn, takeSnapshot } from './suppression/snapshot.ts';

const dimensions = [unitDimension, leadershipDimension];
const units = ['a', 'b', 'c', 'd', 'e'];
const levels = ['', 'l1', 'l2'];
const answered: fc.Arbitrary<Answered> = fc
  .record({
    unit: fc.nat(30).map((n) => units[Math.floor(Math.sqrt(n))] ?? 'a'),
    leadershipGroup: fc.constantFrom(...levels),
    helhet: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ helhet, ...groups }) => ({ groups, marks: { helhet } }));
const filters = fc.record(
  {
    [unitDimension]: fc.subarray([...units, 'x'], { minLength: 1, maxLength: 3 }),
    [leadershipDimension]: fc.subarray(levels),
  },
  { requiredKeys: [] },
);

describe('decideFilter', () => {
  it('agrees with what the counted answers give, and what it widens to is given', () => {
    let widened = 0;
    fc.assert(
      fc.property(
        fc.array(answered, { minLength: 0, maxLength: 90, size: 'max' }),
        filters,
        (people, filter) => {
          const snapshot = takeSnapshot(people, dimensions, { helhet: 5 });
          const decision = decideFilter(snapshot, filter);
          expect(decision.ok).toBe(reportOn(snapshot, filter) !== null);
          if (decision.ok || decision.wider === null) return;
          widened += 1;
          expect(decideFilter(snapshot, decision.wider)).toEqual({ ok: true });
          expect(reportOn(snapshot, decision.wider)?.answered).toBeGreaterThanOrEqual(5);
          for (const [key, groups] of Object.entries(filter)) {
            expect(decision.wider[key]).toEqual(expect.arrayContaining([...groups]));
          }
        },
      ),
      { numRuns: 500 },
    );
    expect(widened).toBeGreaterThan(10);
  });

  it('refuses a group that is only shown with another, and says with which', () => {
    const seven = (unit: string, many: number) =>
      Array.from({ length: many }, () => ({ groups: { unit }, marks: { helhet: 4 } }));
    const snapshot = takeSnapshot(
      [...seven('a', 9), ...seven('b', 7), ...seven('c', 2)],
      ['unit'],
      {
        helhet: 5,
      },
    );
    expect(decideFilter(snapshot, { unit: ['a'] })).toEqual({ ok: true });
    expect(decideFilter(snapshot, { unit: ['c'] })).toEqual({
      ok: false,
      code: 'results-too-few',
      wider: { unit: ['b', 'c'] },
    });
    expect(decideFilter(snapshot, { unit: ['x'] })).toMatchObject({ ok: false, wider: null });
    expect(decideFilter(snapshot, { leadershipGroup: ['l1'] })).toMatchObject({ wider: null });
  });
});
