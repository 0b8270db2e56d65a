import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planTables, type TableNow, usualLeast } from './even-out.ts';

const sketch = fc.record({ present: fc.integer({ min: 0, max: 12 }), pinned: fc.boolean() });
const scene = fc.record({
  tables: fc
    .array(sketch, { minLength: 1, maxLength: 60 })
    .map((rows) => rows.map((row, index): TableNow => ({ ...row, number: index + 1 }))),
  newcomers: fc.integer({ min: 0, max: 40 }),
  chairs: fc.integer({ min: 2, max: 12 }),
  least: fc.integer({ min: 1, max: 12 }),
});
const seated = (tables: readonly TableNow[]) =>
  tables.reduce((sum, { present }) => sum + present, 0);

const plain = (presents: readonly number[]): TableNow[] =>
  presents.map((present, index) => ({ number: index + 1, present, pinned: false }));

describe('planTables', () => {
  it('keeps or closes every table, never a pinned one, and everybody has a chair', () => {
    fc.assert(
      fc.property(scene, ({ tables, newcomers, chairs, least }) => {
        const people = seated(tables) + newcomers;
        const plan = planTables(tables, { people, chairs, least });
        const numbers = tables.map(({ number }) => number);
        expect([...plan.open, ...plan.closed].sort((a, b) => a - b)).toEqual(numbers);
        expect(plan.open.length).toBeGreaterThan(0);
        for (const { number, pinned } of tables) {
          if (pinned) expect(plan.open).toContain(number);
        }
        expect(plan.open.length * plan.least).toBeLessThanOrEqual(people);
        expect(plan.open.length * plan.most).toBeGreaterThanOrEqual(people);
        expect(plan.least).toBeLessThanOrEqual(plan.most);
      }),
    );
  });

  it('closes nothing where enough are left everywhere', () => {
    fc.assert(
      fc.property(scene, ({ tables, chairs, least }) => {
        const full = tables.map((table) => ({ ...table, present: Math.max(table.present, least) }));
        expect(planTables(full, { people: seated(full), chairs, least }).closed).toEqual([]);
      }),
    );
  });

  it('adds chairs only where there are not enough', () => {
    fc.assert(
      fc.property(scene, ({ tables, newcomers, chairs, least }) => {
        const people = seated(tables) + newcomers;
        const { open, closed, most } = planTables(tables, { people, chairs, least });
        if (most > chairs) {
          expect(open.length * chairs).toBeLessThan(people);
          expect(closed).toEqual([]);
        }
      }),
    );
  });

  it('closes an empty table and one where two are left, and fills one where four of ten are', () => {
    const tables = plain([10, 9, 0, 9, 2, 10, 4, 9, 9, 9]);
    expect(planTables(tables, { people: seated(tables), chairs: 10, least: 7 })).toEqual({
      open: [1, 2, 4, 6, 7, 8, 9, 10],
      closed: [3, 5],
      least: 7,
      most: 10,
    });
  });

  it('keeps a table with two where somebody is pinned, and fills it', () => {
    const tables = plain([10, 10, 2]).map((table) => ({ ...table, pinned: table.number === 3 }));
    expect(planTables(tables, { people: 22, chairs: 10, least: 7 })).toMatchObject({
      closed: [],
      least: 7,
    });
  });

  it('keeps a table with two where the others have no chairs for them', () => {
    const tables = plain([10, 10, 2]);
    expect(planTables(tables, { people: 22, chairs: 10, least: 7 }).closed).toEqual([]);
  });

  it('lowers what is least where pinned tables are more than people suffice for', () => {
    const tables = plain([2, 2, 2]).map((table) => ({ ...table, pinned: true }));
    expect(planTables(tables, { people: 6, chairs: 10, least: 7 }).least).toBe(2);
  });
});

it('leaves seven in ten at a table, and never one alone', () => {
  expect([2, 4, 6, 8, 10].map(usualLeast)).toEqual([2, 3, 4, 6, 7]);
});
