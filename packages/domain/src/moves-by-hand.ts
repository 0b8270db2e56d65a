import { type ClaimFacts, isInTheRooms } from './claims.ts';

/** What decides whether a person may be given a session by hand. */
export interface MoveFacts {
  readonly attendance: ClaimFacts['attendance'];
  readonly target: {
    readonly sessionId: string;
    readonly slotId: string;
    readonly seminarId: string;
    readonly dropped: boolean;
    /** Seats that nobody has, is offered or holds; those that organisers keep back count. */
    readonly free: number;
  };
  /** What the person has in the block. */
  readonly seats: readonly {
    readonly sessionId: string;
    readonly slotId: string;
    readonly seminarId: string;
  }[];
}

/** Each is a problem code of the contract. */
export type MoveRefusal =
  | 'person-not-on-site'
  | 'seminar-dropped'
  | 'person-has-seminar'
  | 'session-full';

/**
 * Whether a person may be given a session by hand. They leave what they have in its slot; a seminar they have in another slot they
 * cannot have again. Organisers may at any time, but never one seat too many.
 */
export function decideMove({
  attendance,
  target,
  seats,
}: MoveFacts): { readonly ok: true } | { readonly ok: false; readonly code: MoveRefusal } {
  const refuse = (code: MoveRefusal) => ({ ok: false, code }) as const;
  if (!isInTheRooms(attendance)) return refuse('person-not-on-site');
  if (seats.some(({ sessionId }) => sessionId === target.sessionId)) return { ok: true };
  if (target.dropped) return refuse('seminar-dropped');
  const again = seats.some(
    ({ slotId, seminarId }) => slotId !== target.slotId && seminarId === target.seminarId,
  );
  if (again) return refuse('person-has-seminar');
  return target.free > 0 ? { ok: true } : refuse('session-full');
}
