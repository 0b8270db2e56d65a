import { describe, expect, test } from 'vitest';
import { columnAt, type Grabbed, outlineOf } from './grid-drag.ts';

const grid = { step: 15, minutes: 600 };
const card: Grabbed = { kind: 'move', id: 'a', from: 62, to: 107, column: 1 };
const start = { minute: 70, column: 1 };

describe('what a drag makes', () => {
  test('moved: on a whole step, as long as it was, inside the grid', () => {
    expect(outlineOf(card, start, { minute: 100, column: 3 }, grid)).toEqual({
      from: 90,
      to: 135,
      column: 3,
    });
    expect(outlineOf(card, start, { minute: -500, column: 1 }, grid)).toMatchObject({
      from: 0,
      to: 45,
    });
    expect(outlineOf(card, start, { minute: 5000, column: 1 }, grid)).toMatchObject({
      from: 555,
      to: 600,
    });
  });

  test('resized: from where it begins, never shorter than a step, in its own column', () => {
    const edge = { ...card, kind: 'resize' as const };
    expect(outlineOf(edge, start, { minute: 90, column: 4 }, grid)).toEqual({
      from: 62,
      to: 120,
      column: 1,
    });
    expect(outlineOf(edge, start, { minute: -90, column: 1 }, grid)).toMatchObject({
      from: 62,
      to: 77,
    });
  });

  test('drawn: whole steps around both ends, up or down', () => {
    const draw = { ...card, kind: 'draw' as const };
    const drawn = { from: 60, to: 105, column: 1 };
    expect(outlineOf(draw, { minute: 70, column: 1 }, { minute: 100, column: 2 }, grid)).toEqual(
      drawn,
    );
    expect(outlineOf(draw, { minute: 100, column: 1 }, { minute: 70, column: 2 }, grid)).toEqual(
      drawn,
    );
    expect(outlineOf(draw, start, start, grid)).toMatchObject({ from: 60, to: 75 });
  });

  test('placed: around the pointer', () => {
    const placed = { ...card, kind: 'place' as const, from: 0, to: 60 };
    expect(outlineOf(placed, start, { minute: 121, column: 2 }, grid)).toEqual({
      from: 90,
      to: 150,
      column: 2,
    });
  });

  test('in the column under the pointer, or the nearest', () => {
    const spans = [
      [60, 200],
      [204, 300],
    ] as const;
    expect([0, 100, 202, 250, 900].map((x) => columnAt(x, spans))).toEqual([0, 0, 1, 1, 1]);
  });
});
