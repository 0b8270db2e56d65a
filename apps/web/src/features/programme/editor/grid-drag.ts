/** Where in the grid a pointer is: minutes from its top, and which column. */
export interface Spot {
  readonly minute: number;
  readonly column: number;
}

export interface Grabbed {
  readonly kind: 'move' | 'resize' | 'draw' | 'place';
  /** The entry's id, or the seminar's that is placed; empty when something new is drawn. */
  readonly id: string;
  /** Of what is grabbed, in minutes. */
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

export interface Outline {
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

/** The nearest whole step. */
export function snap(minute: number, step: number): number {
  return Math.round(minute / step) * step;
}

/** What a drag would make of what is grabbed, in whole steps; never out of the grid, never shorter than a step. */
export function outlineOf(
  grabbed: Grabbed,
  start: Spot,
  now: Spot,
  { step, minutes }: { step: number; minutes: number },
): Outline {
  const within = (minute: number) => Math.min(minutes, Math.max(0, minute));
  const length = grabbed.to - grabbed.from;
  switch (grabbed.kind) {
    case 'resize': {
      const to = within(snap(grabbed.to + now.minute - start.minute, step));
      return { ...bounds(grabbed), to: Math.max(to, grabbed.from + step) };
    }
    case 'draw': {
      const a = within(Math.floor(Math.min(start.minute, now.minute) / step) * step);
      const b = within(Math.ceil(Math.max(start.minute, now.minute) / step) * step);
      return { from: a, to: Math.max(b, a + step), column: start.column };
    }
    case 'place': {
      const from = within(snap(now.minute - length / 2, step));
      return { from, to: from + length, column: now.column };
    }
    case 'move': {
      const wanted = snap(grabbed.from + now.minute - start.minute, step);
      const from = Math.min(minutes - length, Math.max(0, wanted));
      return { from, to: from + length, column: now.column };
    }
  }
}

function bounds({ from, to, column }: Outline): Outline {
  return { from, to, column };
}

/** Which of some spans from left to right a point lies in; the nearest when in none. */
export function columnAt(x: number, spans: readonly (readonly [number, number])[]): number {
  const inside = spans.findIndex(([left, right]) => x >= left && x < right);
  if (inside !== -1) return inside;
  return x < (spans[0]?.[0] ?? 0) ? 0 : spans.length - 1;
}
