import { describe, expect, test } from 'vitest';
import {
  compareSv,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatDay,
  formatDeadline,
  formatMinutes,
  formatTime,
  formatTimeRange,
} from './dates.ts';

const sv = { locale: 'sv', timeZone: 'Europe/Stockholm' } as const;
const en = { locale: 'en', timeZone: 'Europe/Stockholm' } as const;
const start = '2022-05-11T07:30:00Z';
const end = '2022-05-11T08:45:00Z';

describe('dates in the zone of the event', () => {
  test('times', () => {
    expect(formatTime(start, sv)).toBe('09.30');
    expect(formatTime(start, en)).toBe('09:30');
    expect(formatTime('2022-05-10T22:05:00Z', sv)).toBe('00.05');
    expect(formatTimeRange(start, end, sv)).toBe('09.30–10.45');
  });

  test('days', () => {
    expect(formatDay(start, sv)).toBe('onsdag 11 maj');
    expect(formatDay(start, en)).toBe('Wednesday 11 May');
    expect(formatDate(start, sv)).toBe('11 maj 2022');
    expect(formatDateTime(start, sv)).toBe('11 maj 2022 kl. 09.30');
    expect(formatDateTime(start, en)).toBe('11 May 2022, 09:30');
    expect(formatDeadline('2022-05-04T10:00:00Z', sv)).toBe('4 maj kl. 12.00');
  });

  test('a late instant belongs to the next day in Stockholm', () => {
    expect(formatDate('2022-05-10T22:30:00Z', sv)).toBe('11 maj 2022');
  });

  test('a calendar day is the same day in every zone', () => {
    expect(formatDate('2022-05-11', { ...sv, timeZone: 'Pacific/Honolulu' })).toBe('11 maj 2022');
    expect(formatDate('2022-05-11', { ...sv, timeZone: 'Pacific/Kiritimati' })).toBe('11 maj 2022');
  });

  test('ranges of days', () => {
    expect(formatDateRange('2022-05-11', '2022-05-12', sv)).toMatch(/^11\s?–\s?12 maj 2022$/);
    expect(formatDateRange('2022-05-11', '2022-05-11', sv)).toBe('11 maj 2022');
  });

  test('lengths', () => {
    expect(formatMinutes(45, 'sv')).toBe('45 min');
    expect(formatMinutes(75, 'sv')).toBe('1 tim 15 min');
    expect(formatMinutes(120, 'en')).toBe('2 h');
    expect(formatMinutes(0, 'sv')).toBe('0 min');
  });
});

test('Swedish order', () => {
  const names = ['Örjan', 'Zäta', 'Åsa', 'Anna', 'Ärla', 'Wik', 'Vera', 'Grupp 10', 'Grupp 9'];
  expect(names.toSorted(compareSv)).toEqual([
    'Anna',
    'Grupp 9',
    'Grupp 10',
    'Vera',
    'Wik',
    'Zäta',
    'Åsa',
    'Ärla',
    'Örjan',
  ]);
});
