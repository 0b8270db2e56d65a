import { AllocationInputError } from './input-error.ts';
import type {
  AllocationOptions,
  AllocationParticipant,
  AllocationProblem,
  AllocationResult,
  AllocationSession,
  UnplacedReason,
} from './problem.ts';

/** What would have been needed for a more wanted seminar. */
export type Need =
  /** With so many more seats everyone would have had it who has something less wanted. */
  | { readonly kind: 'more-seats'; readonly seats: number }
  /** So many have it who could change places with the person without loss, and had a higher priority. */
  | { readonly kind: 'higher-priority'; readonly people: number }
  /** So many have it who could change places with the person without loss: the lottery decided. */
  | { readonly kind: 'better-lot'; readonly people: number }
  /** It was not held: so many more people would have had to want it at least as much as what they got. */
  | { readonly kind: 'more-people'; readonly people: number }
  /** A seat is free, but the seminar the person has needs everyone it has. */
  | { readonly kind: 'minimum-elsewhere'; readonly sessionId: string }
  /** A seat is free, but the person sits with a colleague. */
  | { readonly kind: 'colleague' }
  /** A seat is free, but the seat was fixed by hand, or kept so as to move few. */
  | { readonly kind: 'held-seat' };

/** A seminar that the person wanted more than what they got. */
export interface MissedSeminar {
  readonly seminarId: string;
  readonly rank: number;
  /** How many taking part in the slot ranked it at or above what they got there. */
  readonly demand: number;
  /** Its seats in the slot. */
  readonly seats: number;
  readonly taken: number;
  readonly needed: readonly Need[];
}

/** What the person got in a slot, and why nothing more wanted. */
export interface SeatExplanation {
  readonly slotId: string;
  /** Nothing when the person has no seat. */
  readonly sessionId: string | undefined;
  /** Nothing for a seminar that was not ranked, and without a seat. */
  readonly rank: number | undefined;
  readonly unplaced: UnplacedReason | undefined;
  /** Seminars of the slot ranked above what the person got, most wanted first; those had in another slot are left out. */
  readonly missed: readonly MissedSeminar[];
}

/**
 * Why a participant got what they got, slot by slot in the order of the sessions, as figures to make a
 * sentence of: "X had 74 wishes for 40 seats; with one more seat …". A change of places is without loss when it leaves
 * the objective as it is: `fair` the ranks as a whole, `total` Σ (rank−1)².
 * @throws AllocationInputError `unknown-participant`
 */
export function explainSeat(
  problem: AllocationProblem,
  result: AllocationResult,
  participantId: string,
  objective: NonNullable<AllocationOptions['objective']> = 'fair',
): SeatExplanation[] {
  const person = problem.participants.find(({ id }) => id === participantId);
  if (person === undefined) throw new AllocationInputError('unknown-participant', participantId);
  const outcome = new Outcome(problem, result, objective);
  const slotIds = [...new Set(problem.sessions.map(({ slotId }) => slotId))];
  return slotIds.map((slotId) => {
    const session = outcome.sessionOf(person, slotId);
    const own = outcome.worthOf(person, session);
    const reason = result.unplaced.find(
      (place) => place.participantId === participantId && place.slotId === slotId,
    )?.reason;
    const offered = problem.sessions.filter((offer) => offer.slotId === slotId);
    const wanted = person.ranking.filter(
      (seminarId, index) =>
        index + 1 < own &&
        offered.some((offer) => offer.seminarId === seminarId) &&
        !outcome.hasElsewhere(person, seminarId, slotId),
    );
    const rank = session === undefined ? 0 : person.ranking.indexOf(session.seminarId) + 1;
    return {
      slotId,
      sessionId: session?.id,
      rank: rank === 0 ? undefined : rank,
      unplaced: reason,
      missed:
        reason === 'unavailable'
          ? []
          : wanted.map((seminarId) => outcome.missed(person, slotId, seminarId)),
    };
  });
}

/** An outcome looked up by person and slot. */
class Outcome {
  readonly #problem: AllocationProblem;
  readonly #closed: ReadonlySet<string>;
  readonly #held: ReadonlyMap<string, readonly AllocationSession[]>;
  readonly #load: ReadonlyMap<string, number>;
  readonly #objective: 'fair' | 'total';
  readonly #seminars: number;

  constructor(problem: AllocationProblem, result: AllocationResult, objective: 'fair' | 'total') {
    const sessions = new Map(problem.sessions.map((session) => [session.id, session]));
    const held = new Map<string, AllocationSession[]>();
    const load = new Map<string, number>();
    for (const { participantId, sessionId } of result.assignments) {
      const session = sessions.get(sessionId);
      if (session === undefined) continue;
      held.set(participantId, [...(held.get(participantId) ?? []), session]);
      load.set(sessionId, (load.get(sessionId) ?? 0) + 1);
    }
    this.#problem = problem;
    this.#closed = new Set(result.closed);
    this.#held = held;
    this.#load = load;
    this.#objective = objective;
    this.#seminars = result.rankProfile.length - 1;
  }

  sessionOf({ id }: AllocationParticipant, slotId: string): AllocationSession | undefined {
    return this.#held.get(id)?.find((session) => session.slotId === slotId);
  }

  hasElsewhere({ id }: AllocationParticipant, seminarId: string, slotId: string): boolean {
    const held = this.#held.get(id) ?? [];
    return held.some((session) => session.seminarId === seminarId && session.slotId !== slotId);
  }

  /** The rank, where not ranked comes after all ranks and no seat after that. */
  worthOf({ ranking }: AllocationParticipant, session: AllocationSession | undefined): number {
    if (session === undefined) return this.#seminars + 2;
    const place = ranking.indexOf(session.seminarId);
    return place < 0 ? this.#seminars + 1 : place + 1;
  }

  missed(person: AllocationParticipant, slotId: string, seminarId: string): MissedSeminar {
    const offered = this.#problem.sessions.filter(
      (session) => session.slotId === slotId && session.seminarId === seminarId,
    );
    const seats = offered.reduce((sum, { capacity }) => sum + capacity, 0);
    const taken = offered.reduce((sum, { id }) => sum + (this.#load.get(id) ?? 0), 0);
    const demand = this.#problem.participants.filter((other) => {
      if (other.unavailableSlots?.includes(slotId) === true) return false;
      if (this.hasElsewhere(other, seminarId, slotId)) return false;
      const rank = other.ranking.indexOf(seminarId) + 1;
      return rank > 0 && rank <= this.worthOf(other, this.sessionOf(other, slotId));
    }).length;
    const rank = person.ranking.indexOf(seminarId) + 1;
    const needed = this.#needed(person, slotId, offered, demand);
    return { seminarId, rank, demand, seats, taken, needed };
  }

  #needed(
    person: AllocationParticipant,
    slotId: string,
    offered: readonly AllocationSession[],
    demand: number,
  ): Need[] {
    const isOpen = ({ id }: AllocationSession): boolean => !this.#closed.has(id);
    if (!offered.some(isOpen)) {
      const least = Math.min(...offered.map(({ minimum = 0 }) => minimum));
      return [{ kind: 'more-people', people: Math.max(1, least - demand) }];
    }
    const free = offered.some(
      (session) => isOpen(session) && (this.#load.get(session.id) ?? 0) < session.capacity,
    );
    if (free) return [this.#holdsBack(person, slotId)];
    const seats = offered.reduce((sum, { capacity }) => sum + capacity, 0);
    const needs: Need[] = [{ kind: 'more-seats', seats: Math.max(1, demand - seats) }];
    const equals = this.#equals(person, slotId, offered);
    const priority = person.priority ?? 0;
    const higher = equals.filter((other) => (other.priority ?? 0) > priority).length;
    const drawn = equals.filter((other) => (other.priority ?? 0) === priority).length;
    if (higher > 0) needs.push({ kind: 'higher-priority', people: higher });
    if (drawn > 0) needs.push({ kind: 'better-lot', people: drawn });
    return needs;
  }

  /** Why the person does not take the free seat. */
  #holdsBack(person: AllocationParticipant, slotId: string): Need {
    const session = this.sessionOf(person, slotId);
    const isFixed = this.#problem.fixed?.some(
      (seat) => seat.participantId === person.id && seat.sessionId === session?.id,
    );
    const { minimum = 0, id = '' } = session ?? {};
    if (isFixed !== true && minimum > 0 && (this.#load.get(id) ?? 0) <= minimum) {
      return { kind: 'minimum-elsewhere', sessionId: id };
    }
    return isFixed !== true && person.with !== undefined
      ? { kind: 'colleague' }
      : { kind: 'held-seat' };
  }

  /** Those who have the seminar and could change places with the person without loss. */
  #equals(
    person: AllocationParticipant,
    slotId: string,
    offered: readonly AllocationSession[],
  ): AllocationParticipant[] {
    const mine = this.sessionOf(person, slotId);
    return this.#problem.participants.filter((other) => {
      const theirs = this.sessionOf(other, slotId);
      if (other.id === person.id || theirs === undefined || !offered.includes(theirs)) return false;
      if (mine !== undefined && !this.#mayTake(other, mine, slotId)) return false;
      const before = [this.worthOf(person, mine), this.worthOf(other, theirs)];
      const after = [this.worthOf(person, theirs), this.worthOf(other, mine)];
      return this.#weigh(before) === this.#weigh(after);
    });
  }

  #mayTake(other: AllocationParticipant, session: AllocationSession, slotId: string): boolean {
    if (other.unacceptable?.includes(session.seminarId) === true) return false;
    return !this.hasElsewhere(other, session.seminarId, slotId);
  }

  /** The ranks as the objective sees them. */
  #weigh(ranks: readonly number[]): string {
    if (this.#objective === 'fair') return ranks.toSorted((one, other) => one - other).join();
    const unplaced = ranks.filter((rank) => rank > this.#seminars + 1).length;
    const cost = ranks
      .filter((rank) => rank <= this.#seminars + 1)
      .reduce((sum, rank) => sum + (Math.min(rank, this.#seminars) - 1) ** 2, 0);
    return `${unplaced} ${cost}`;
  }
}
