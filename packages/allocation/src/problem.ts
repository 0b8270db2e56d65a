/** A person who is to have one seminar in each slot. */
export interface AllocationParticipant {
  readonly id: string;
  /** Seminar ids, most wanted first. May be short or empty: the rest count as not ranked. */
  readonly ranking: readonly string[];
  /** Seminars this person must not be given. */
  readonly unacceptable?: readonly string[];
  /** Slots in which this person takes part in nothing. */
  readonly unavailableSlots?: readonly string[];
  /** Who comes first among equally good outcomes: a higher number first. Default 0. */
  readonly priority?: number;
  /**
   * A colleague to sit with. Counts when both name each other, in every slot both take part in: as many
   * such slots as possible, over all pairs, find the two in one session. An unanswered wish counts for nothing.
   */
  readonly with?: string;
}

/** A person's place in a session. */
export interface Seat {
  readonly participantId: string;
  readonly sessionId: string;
}

/** A seminar held once: in a slot, with a number of seats. */
export interface AllocationSession {
  readonly id: string;
  readonly seminarId: string;
  readonly slotId: string;
  /** Seats, a whole number from 0. */
  readonly capacity: number;
  /** The fewest people the session is held for; with fewer it is closed. Default 0. */
  readonly minimum?: number;
}

/** Who wants what, and what there is. */
export interface AllocationProblem {
  readonly participants: readonly AllocationParticipant[];
  readonly sessions: readonly AllocationSession[];
  /**
   * An earlier outcome to repair by moving as few people as possible. A person is moved who has lost
   * any of these seats, whatever is given instead; seats in slots where the person no longer takes
   * part do not count, and people who are gone are ignored. A session that is cancelled stays among
   * the sessions, with capacity 0.
   */
  readonly previous?: readonly Seat[];
  /**
   * Seats given by hand: they stay, and everyone else is seated around them. A session someone is
   * fixed in is held whatever its minimum. A fixed seat is no move, and keeps no pair together.
   */
  readonly fixed?: readonly Seat[];
}

/** How to choose among the possible outcomes. */
export interface AllocationOptions {
  /**
   * `fair` (default): as few as possible with the worst rank, then with the next worst, and so on,
   * where a seminar that was not ranked is worst of all. `total`: the least Σ (rank−1)².
   */
  readonly objective?: 'fair' | 'total';
  /** Seed of the lottery between equally good outcomes. Default 1. */
  readonly seed?: number;
  /**
   * How long a proof is looked for where it takes many cases, above 0; 1 (default) is up to about a
   * minute for 100 people. It counts steps, not time, so the outcome is the same on every machine.
   */
  readonly effort?: number;
  /** Stops the work between two steps; `allocate` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told now and then how much is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Why a person has nothing in a slot. */
export type UnplacedReason = 'no-capacity' | 'unavailable' | 'nothing-acceptable';

/** The outcome, complete: every person and slot is in `assignments` or in `unplaced`. */
export interface AllocationResult {
  assignments: { participantId: string; sessionId: string; rank: number | null }[];
  unplaced: { participantId: string; slotId: string; reason: UnplacedReason }[];
  /** How many got their 1st, 2nd, …; one entry per seminar and a last one for seminars not ranked. */
  rankProfile: number[];
  /** Σ (rank−1)², where a seminar not ranked counts as rank = number of seminars. */
  cost: number;
  /** No outcome that fills as many places, moves as few and keeps as many pairs together can cost less; `cost` when `optimal`. */
  bound: number;
  /** True when it is proven that no outcome is better. */
  optimal: boolean;
  elapsedMs: number;
  /** Sessions with a minimum that nobody was given because they could not reach it. */
  closed: string[];
}
