import { expect, it } from 'vitest';
import { longestQuote, reportFindings, shortened } from './report-facts.ts';

const scale = (mean: number) => ({
  answers: 20,
  percent: [20, 20, 20, 20, 20],
  mean,
  interval: null,
  positive: 50,
});
const question = {
  key: 'tid',
  kind: 'SCALE' as const,
  textSv: 'Tid?',
  textEn: 'Time?',
  scale: scale(3),
  meanBefore: null,
  byUnit: [
    { groups: ['Skola'], scale: scale(3.4), differs: 'higher' as const },
    { groups: ['Vatten'], scale: scale(2), differs: null },
  ],
  byLeadershipGroup: [{ groups: ['Ledning'], scale: scale(2.9), differs: 'lower' as const }],
  differs: null,
  earlier: [{ eventId: 'e', scale: scale(2.2), change: 'higher' as const }],
  texts: [],
  themes: [],
};
const seminar = (letter: string, mean: number, differs: 'lower' | null) => ({
  seminar: { id: letter, letter, title: 'Titel' },
  eligible: 20,
  answered: 20,
  questions: [
    { ...question, byUnit: [], byLeadershipGroup: [], earlier: [], scale: scale(mean), differs },
  ],
});

it('holds only what differs beyond chance, the furthest apart first', () => {
  const results = {
    eventId: 'now',
    eventName: 'Nu',
    date: '2026-05-11',
    state: 'closed' as const,
    eligible: 40,
    answered: 40,
    previous: null,
    earlier: [{ eventId: 'e', name: 'Förra', date: '2025-05-11', eligible: 40, answered: 40 }],
    units: [],
    leadershipGroups: [],
    filters: [],
    quotes: [],
    headline: null,
    day: [question],
    seminars: [seminar('A', 2, 'lower'), seminar('B', 4, null)],
  };
  expect(
    reportFindings(results).map(({ about, names, differs }) => [about, names, differs]),
  ).toEqual([
    ['seminar', ['A Titel'], 'lower'],
    ['day', ['Förra'], 'higher'],
    ['unit', ['Skola'], 'higher'],
    ['leadershipGroup', ['Ledning'], 'lower'],
  ]);
});

it('shortens a long quote between words and says so', () => {
  expect(shortened('Kort.')).toBe('Kort.');
  const long = `${'Ett ord till. '.repeat(40)}`;
  expect(shortened(long)).toMatch(/Ett ord till\. \[…\]$/);
  expect(shortened(long).length).toBeLessThan(longestQuote + 5);
  expect(shortened('x'.repeat(5000))).toHaveLength(longestQuote + 4);
});
