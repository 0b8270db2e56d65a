import { compareSv } from '../lib/dates.ts';

export type SortValue = string | number | null | undefined;
export type Direction = 'rising' | 'falling';
export interface Sorting {
  column: string;
  direction: Direction;
}

/** Swedish order for texts, size for numbers; what has no value comes last either way. */
export function sortRows<Row>(
  rows: readonly Row[],
  sortValue: (row: Row) => SortValue,
  direction: Direction,
): Row[] {
  const sign = direction === 'rising' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: sortValue(row) }))
    .sort((a, b) => {
      if (isNothing(a.value) || isNothing(b.value)) {
        return Number(isNothing(a.value)) - Number(isNothing(b.value));
      }
      return sign * compareValues(a.value, b.value);
    })
    .map(({ row }) => row);
}

/** The rows in which every word of the filter occurs, whatever the case. */
export function filterRows<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string,
  filter: string,
): readonly Row[] {
  const words = filter.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = textOf(row).toLocaleLowerCase('sv');
    return words.every((word) => text.includes(word));
  });
}

function isNothing(value: SortValue): value is null | undefined | '' {
  return value === null || value === undefined || value === '';
}

function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareSv(String(a), String(b));
}
