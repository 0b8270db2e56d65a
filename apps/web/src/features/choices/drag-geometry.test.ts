import { describe, expect, it } from 'vitest';
import { type Place, stepAside, targetPlace } from './drag-geometry.ts';

/** Four cards of different heights, 8 apart. */
const places: Place[] = [
  { top: 0, height: 60 },
  { top: 68, height: 80 },
  { top: 156, height: 60 },
  { top: 224, height: 60 },
];

describe('targetPlace', () => {
  it.each([
    [0, 0, 0],
    [0, 48, 0],
    [0, 49, 1],
    [0, 1000, 3],
    [3, -38, 3],
    [3, -39, 2],
    [3, -1000, 0],
    [1, 0, 1],
  ])('from %i moved %i is %i', (from, moved, target) => {
    expect(targetPlace(places, from, moved)).toBe(target);
  });
});

describe('stepAside', () => {
  it('moves those between aside by the dragged card’s height and the gap', () => {
    expect(places.map((_, index) => stepAside(places, index, 0, 2))).toEqual([0, -68, -68, 0]);
    expect(places.map((_, index) => stepAside(places, index, 3, 1))).toEqual([0, 68, 68, 0]);
    expect(places.map((_, index) => stepAside(places, index, 1, 1))).toEqual([0, 0, 0, 0]);
  });
});
