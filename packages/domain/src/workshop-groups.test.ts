import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealTables, decideGroupSizes, samePairs } from './workshop-groups.ts';

describe('group sizes', () => {
  it('are even, never above what was asked for', () => {
    expect(decideGroupSizes(10, { by: 'people', people: 4 })).toEqual({
      ok: true,
      sizes: [4, 3, 3],
    });
    expect(decideGroupSizes(460, { by: 'groups', groups: 46 })).toEqual({
      ok: true,
      sizes: Array.from({ length: 46 }, () => 10),
    });
  });

  it('are refused when somebody would sit alone', () => {
    expect(decideGroupSizes(1, { by: 'people', people: 4 }).ok).toBe(false);
    expect(decideGroupSizes(0, { by: 'people', people: 4 }).ok).toBe(false);
    expect(decideGroupSizes(9, { by: 'groups', groups: 5 }).ok).toBe(false);
    expect(decideGroupSizes(3, { by: 'people', people: 2 }).ok).toBe(false);
  });

  it('hold everybody', () => {
    const size = fc.oneof(
      fc.record({ by: fc.constant('people' as const), people: fc.integer({ min: 2, max: 100 }) }),
      fc.record({ by: fc.constant('groups' as const), groups: fc.integer({ min: 1, max: 300 }) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2500 }), size, (people, wanted) => {
        const decided = decideGroupSizes(people, wanted);
        if (!decided.ok) return;
        const { sizes } = decided;
        expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(people);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
        if (wanted.by === 'people') expect(Math.max(...sizes)).toBeLessThanOrEqual(wanted.people);
        else expect(sizes).toHaveLength(wanted.groups);
      }),
    );
  });
});

describe('the mix', () => {
  it('counts pairs, and an empty value as like no other', () => {
    expect(samePairs(['a', 'a', 'a', 'b', '', ''])).toBe(3);
  });
});

describe('dealing tables to rooms', () => {
  it('fills one room before the next', () => {
    expect(dealTables([4, 4, 4, 3], [9, 20])).toEqual({ ok: true, roomOf: [0, 0, 1, 1] });
  });

  it('says how many are left without room', () => {
    expect(dealTables([4, 4, 4], [9])).toEqual({ ok: false, code: 'rooms-too-small', without: 4 });
    expect(dealTables([4], [])).toEqual({ ok: false, code: 'rooms-too-small', without: 4 });
  });

  it('never overfills, and keeps table numbers together', () => {
    const size = fc.integer({ min: 2, max: 12 });
    const capacity = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.array(size, { maxLength: 20 }),
        fc.array(capacity, { maxLength: 6 }),
        (tables, capacities) => {
          const dealt = dealTables(tables, capacities);
          if (!dealt.ok) return;
          expect(dealt.roomOf).toHaveLength(tables.length);
          expect([...dealt.roomOf].sort((a, b) => a - b)).toEqual(dealt.roomOf);
          capacities.forEach((seats, room) => {
            const people = tables.filter((_, index) => dealt.roomOf[index] === room);
            expect(people.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(seats);
          });
        },
      ),
    );
  });
});
