import { expect, test } from 'vitest';
import { filterRows, sortRows } from './table-rows.ts';

const people = [
  { name: 'Åsa Öberg', unit: 'Vatten', staff: 9 },
  { name: 'Anna Wik', unit: 'Skola', staff: 12 },
  { name: 'Zeta Ek', unit: 'Vatten', staff: null },
];
const names = (rows: readonly { name: string }[]) => rows.map((row) => row.name);

test('texts sort in Swedish order, numbers by size, nothing last either way', () => {
  expect(names(sortRows(people, (row) => row.name, 'rising'))).toEqual([
    'Anna Wik',
    'Zeta Ek',
    'Åsa Öberg',
  ]);
  expect(names(sortRows(people, (row) => row.staff, 'rising'))).toEqual([
    'Åsa Öberg',
    'Anna Wik',
    'Zeta Ek',
  ]);
  expect(names(sortRows(people, (row) => row.staff, 'falling'))).toEqual([
    'Anna Wik',
    'Åsa Öberg',
    'Zeta Ek',
  ]);
});

test('equal rows keep their order, and the rows given are left alone', () => {
  const given = people.slice();
  expect(names(sortRows(given, (row) => row.unit, 'rising'))).toEqual([
    'Anna Wik',
    'Åsa Öberg',
    'Zeta Ek',
  ]);
  expect(given).toEqual(people);
});

test('the filter wants every word, whatever the case', () => {
  const text = (row: (typeof people)[number]) => `${row.name} ${row.unit}`;
  expect(names(filterRows(people, text, ' ÖBERG vatten '))).toEqual(['Åsa Öberg']);
  expect(filterRows(people, text, 'o')).toEqual([people[1]]);
  expect(filterRows(people, text, '  ')).toBe(people);
});
