/** A block's slots and sessions as they stand. */
export interface CurrentTimetable {
  readonly slots: readonly { readonly id: string }[];
  readonly seminars: readonly { readonly id: string }[];
  readonly sessions: readonly {
    readonly seminarId: string;
    readonly slotId: string;
    /** Seats held, at least 0. */
    readonly taken: number;
  }[];
}

export interface PlannedSlot {
  /** Null: a new slot. */
  readonly id: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly sessions: readonly {
    readonly seminarId: string;
    readonly session: { readonly capacity: number };
  }[];
}

/** Each is a problem code of the contract. */
export type TimetableRefusal =
  | 'slots-overlap'
  | 'seminar-unknown'
  | 'session-has-seats'
  | 'capacity-below-taken';

/**
 * Whether a block's slots and sessions may become what is planned: slots do not overlap, every session is of a seminar
 * of the block, at most once a slot, and nobody who has a seat loses it.
 */
export function decideTimetable(
  current: CurrentTimetable,
  planned: readonly PlannedSlot[],
): { readonly ok: true } | { readonly ok: false; readonly code: TimetableRefusal } {
  const inOrder = [...planned].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const overlap = inOrder.some((slot, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && next.startsAt < slot.endsAt;
  });
  if (overlap) return { ok: false, code: 'slots-overlap' };
  const seminars = new Set(current.seminars.map(({ id }) => id));
  const strange = planned.some(
    ({ sessions }) =>
      sessions.some(({ seminarId }) => !seminars.has(seminarId)) ||
      new Set(sessions.map(({ seminarId }) => seminarId)).size !== sessions.length,
  );
  if (strange) return { ok: false, code: 'seminar-unknown' };
  for (const { seminarId, slotId, taken } of current.sessions) {
    if (taken === 0) continue;
    const kept = planned
      .find(({ id }) => id === slotId)
      ?.sessions.find((candidate) => candidate.seminarId === seminarId);
    if (kept === undefined) return { ok: false, code: 'session-has-seats' };
    if (kept.session.capacity < taken) return { ok: false, code: 'capacity-below-taken' };
  }
  return { ok: true };
}

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The first letter that no seminar of the block has, or null when all 26 are taken. */
export function freeLetter(taken: readonly string[]): string | null {
  return letters.find((letter) => !taken.includes(letter)) ?? null;
}
