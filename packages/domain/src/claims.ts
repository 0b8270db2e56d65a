import type { ChoicePhase, Decision } from './choices.ts';
import type { ChoiceMode } from './programme-kinds.ts';

/** What decides whether a person may claim seats of a block. */
export interface ClaimFacts {
  readonly phase: ChoicePhase;
  readonly mode: ChoiceMode;
  /** Not before this instant; null: from the phase CHOOSING. */
  readonly opensAt: Date | null;
  /** Not from this instant on; null: for as long as the phase is CHOOSING. */
  readonly closesAt: Date | null;
  readonly attendance: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED';
}

/** Why a person may not claim. Each is a problem code of the contract. */
export type ClaimRefusal =
  | 'claim-not-here'
  | 'choice-declined'
  | 'choice-digital'
  | 'claim-not-open'
  | 'claim-closed';

/**
 * Whether a person may take, swap or give back a seat now. A seat is a seat in a room, so those who take part digitally or not
 * at all have none; somebody who has not replied yet may. The last moment is the instant before `closesAt`.
 */
export function canClaim(facts: ClaimFacts, now: Date): Decision<ClaimRefusal> {
  const refuse = (code: ClaimRefusal) => ({ ok: false, code }) as const;
  if (facts.mode !== 'CLAIM') return refuse('claim-not-here');
  if (facts.attendance === 'DECLINED') return refuse('choice-declined');
  if (facts.attendance === 'DIGITAL') return refuse('choice-digital');
  if (facts.phase === 'DRAFT' || facts.phase === 'INVITED') return refuse('claim-not-open');
  if (facts.phase !== 'CHOOSING') return refuse('claim-closed');
  if (facts.opensAt !== null && now < facts.opensAt) return refuse('claim-not-open');
  if (facts.closesAt !== null && now >= facts.closesAt) return refuse('claim-closed');
  return { ok: true };
}

/** Whether somebody with this reply needs a seat in a room: not those who take part digitally or not at all. */
export function isInTheRooms(attendance: ClaimFacts['attendance']): boolean {
  return attendance !== 'DECLINED' && attendance !== 'DIGITAL';
}

export interface SessionSeats {
  readonly capacity: number;
  readonly taken: number;
  /** Kept back by organisers. */
  readonly reserved: number;
  /** Offered to people in the queue. */
  readonly offered: number;
}

/** Seats that anybody may take now, at least 0. */
export function freeSeats({ capacity, taken, reserved, offered }: SessionSeats): number {
  return Math.max(0, capacity - taken - reserved - offered);
}

/** A tenth of the seats, and never fewer than three, is few. */
const fewShare = 0.1;
const fewLeast = 3;

/** How a session looks to those who choose: *Fri*, *Nästan full* or *Full*. */
export function seatState(seats: SessionSeats): 'free' | 'few' | 'full' {
  const free = freeSeats(seats);
  if (free === 0) return 'full';
  return free <= Math.max(fewLeast, seats.capacity * fewShare) && free < seats.capacity
    ? 'few'
    : 'free';
}

export interface Queueing {
  readonly id: string;
  /** True when the person already has a seat in the slot, or in the seminar in another slot. */
  readonly elsewhere: boolean;
  /** Until when a seat is offered; null: none is. */
  readonly offeredUntil: Date | null;
}

/** What becomes of a queue: the entries that leave it, those who get a seat, and those who are offered one. */
export interface Promotion {
  readonly leave: readonly string[];
  readonly seat: readonly string[];
  readonly offer: readonly string[];
}

/**
 * What free seats do to the queue for them, in its order. An offer that has lapsed leaves the queue and frees its seat. In a block
 * without offers the next in turn gets the seat at once, and one who has a seat elsewhere by now leaves the queue; with offers the
 * next is asked first, and may swap.
 * @param queue in the order in which people joined
 * @param free seats that nobody holds, keeps back or is offered
 * @param offerHours 0: no offers
 */
export function promote(
  queue: readonly Queueing[],
  free: number,
  offerHours: number,
  now: Date,
): Promotion {
  const lapsed = queue.filter(({ offeredUntil }) => offeredUntil !== null && offeredUntil <= now);
  const waiting = queue.filter(({ offeredUntil }) => offeredUntil === null);
  const seats = free + lapsed.length;
  const leave = lapsed.map(({ id }) => id);
  if (offerHours > 0) {
    return { leave, seat: [], offer: waiting.slice(0, seats).map(({ id }) => id) };
  }
  const seat: string[] = [];
  for (const { id, elsewhere } of waiting) {
    if (seat.length === seats) break;
    if (elsewhere) leave.push(id);
    else seat.push(id);
  }
  return { leave, seat, offer: [] };
}
