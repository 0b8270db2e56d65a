import { describe, expect, test } from 'vitest';
import { linesOf, shownLines } from './unit-tree.ts';

const unit = (id: string, parentId: string | null, name: string) => ({
  id,
  parentId,
  name,
  kind: 'ENHET' as const,
  people: 1,
});
const units = [
  unit('school', 'children', 'Skola'),
  unit('preschool', 'children', 'Förskola Ängen'),
  unit('water', null, 'Vatten AB'),
  unit('children', null, 'Barn och utbildning'),
  unit('aspen', 'preschool', 'Aspen'),
];
const names = (lines: ReturnType<typeof linesOf>) =>
  lines.map(({ unit: { name }, depth }) => `${depth} ${name}`);

describe('the tree of units', () => {
  test('each unit stands before those below it, in Swedish order', () => {
    expect(names(linesOf(units, new Set()))).toEqual([
      '0 Barn och utbildning',
      '1 Förskola Ängen',
      '2 Aspen',
      '1 Skola',
      '0 Vatten AB',
    ]);
  });

  test('what lies below a chosen unit is included', () => {
    const lines = linesOf(units, new Set(['preschool']));
    expect(lines.filter(({ included }) => included).map((line) => line.unit.id)).toEqual(['aspen']);
  });

  test('the top and the chosen are shown, or what is looked for', () => {
    const chosen = new Set(['school']);
    const lines = linesOf(units, chosen);
    expect(names([...shownLines(lines, chosen, '')])).toEqual([
      '0 Barn och utbildning',
      '1 Skola',
      '0 Vatten AB',
    ]);
    expect(names([...shownLines(lines, chosen, 'ÄNGEN för')])).toEqual(['1 Förskola Ängen']);
  });
});
