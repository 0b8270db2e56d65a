import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPersonMet, tablesShared } from './encounters.ts';

const now = new Date('2026-05-11T10:00:00Z');
const table = (startsAt: string | null, otherIsHere = true) => ({
  otherId: 'bo',
  startsAt,
  otherIsHere,
});
const usual = { dayIsOver: false, deskIsUsed: true };

describe('tablesShared', () => {
  it('counts a round from its first moment, not before', () => {
    const [over, begun, ahead] = ['09:00', '10:00', '10:01'].map((time) =>
      table(`2026-05-11T${time}:00.000Z`),
    );
    if (!over || !begun || !ahead) throw new Error('none');
    expect(tablesShared([over, begun, ahead], usual, now)).toEqual([over, begun]);
  });

  it('counts a round outside the programme when the day is over', () => {
    expect(tablesShared([table(null)], usual, now)).toEqual([]);
    expect(tablesShared([table(null)], { ...usual, dayIsOver: true }, now)).toHaveLength(1);
  });

  it('leaves out who did not come, where a desk tells', () => {
    const missing = table('2026-05-11T09:00:00.000Z', false);
    expect(tablesShared([missing], usual, now)).toEqual([]);
    expect(tablesShared([missing], { ...usual, deskIsUsed: false }, now)).toEqual([missing]);
  });
});

it('puts every table under one person', () => {
  const given = fc.array(fc.record({ otherId: fc.constantFrom('a', 'b', 'c') }));
  fc.assert(
    fc.property(given, (rows) => {
      const tables = rows.map((row) => ({ ...row, startsAt: null, otherIsHere: true }));
      const met = byPersonMet(tables);
      expect([...met.values()].flat()).toHaveLength(tables.length);
      for (const [otherId, own] of met) {
        expect(own.every((one) => one.otherId === otherId)).toBe(true);
      }
    }),
  );
});
