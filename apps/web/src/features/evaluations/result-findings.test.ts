import { expect, it } from 'vitest';
import { mostTellingQuestion, unitFindings } from './result-findings.ts';

const scale = (mean: number) => ({
  answers: 20,
  percent: [0, 0, 50, 50, 0],
  mean,
  interval: null,
  positive: 50,
});

const question = (key: string, rows: readonly [string, number, 'higher' | 'lower' | null][]) => ({
  key,
  kind: 'SCALE' as const,
  textSv: key,
  textEn: key,
  scale: scale(3.5),
  meanBefore: null,
  byUnit: rows.map(([unit, mean, differs]) => ({ groups: [unit], scale: scale(mean), differs })),
  byLeadershipGroup: [],
  differs: null,
  earlier: [],
  texts: [],
  themes: [],
});

it('finds only the units that differ beyond chance, the furthest first', () => {
  const day = [
    question('helhet', [
      ['Skola', 3.9, 'higher'],
      ['Vatten', 3.0, null],
    ]),
    question('tid', [['Vård', 2.1, 'lower']]),
  ];
  expect(unitFindings(day).map(({ key, units, differs }) => [key, units[0], differs])).toEqual([
    ['tid', 'Vård', 'lower'],
    ['helhet', 'Skola', 'higher'],
  ]);
});

it('opens with the question where something stands out, else the first', () => {
  const day = [question('helhet', []), question('tid', [['Vård', 2.1, 'lower']])];
  expect(mostTellingQuestion(day, ({ byUnit }) => byUnit.length > 0)).toBe('tid');
  expect(mostTellingQuestion(day, () => false)).toBe('helhet');
  expect(mostTellingQuestion([], () => true)).toBeUndefined();
});
