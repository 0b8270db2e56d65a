import { type AllocationInputCode, AllocationInputError } from './input-error.ts';
import type {
  AllocationParticipant,
  AllocationProblem,
  AllocationSession,
  Seat,
} from './problem.ts';

/** Nothing: no session, no partner, no earlier seat. */
export const NONE = -1;
/** In `rank`: the person must not be given the seminar. */
export const UNACCEPTABLE = -1;
/** In `rank`: acceptable, but not in the person's ranking. */
export const UNRANKED = 0;

/** The problem checked and numbered. Numbers follow the order of ids, so input order never matters. */
export interface IndexedProblem {
  readonly personIds: readonly string[];
  readonly sessionIds: readonly string[];
  readonly slotIds: readonly string[];
  readonly seminarIds: readonly string[];
  readonly slotOf: Int32Array;
  readonly seminarOf: Int32Array;
  readonly capacity: Int32Array;
  readonly minimum: Int32Array;
  /** person × seminar: 1, 2, … as ranked, or UNRANKED, or UNACCEPTABLE. */
  readonly rank: Int32Array;
  /** person × slot: 1 when the person takes part. */
  readonly available: Uint8Array;
  readonly priority: Float64Array;
  /** person × slot: the session of the outcome to repair, or NONE. */
  readonly previous: Int32Array;
  readonly hasPrevious: boolean;
  /** person × slot: the session fixed by hand, or NONE. */
  readonly fixed: Int32Array;
  /** The colleague to sit with, or NONE. */
  readonly partner: Int32Array;
}

/** True when the person may sit in the session, as far as these two are concerned. */
export function maySit(problem: IndexedProblem, person: number, session: number): boolean {
  const slot = problem.slotOf[session] as number;
  return (
    problem.available[person * problem.slotIds.length + slot] === 1 &&
    rankOf(problem, person, session) !== UNACCEPTABLE
  );
}

/** The person's rank of the session's seminar, or UNRANKED, or UNACCEPTABLE. */
export function rankOf(problem: IndexedProblem, person: number, session: number): number {
  const seminar = problem.seminarOf[session] as number;
  return problem.rank[person * problem.seminarIds.length + seminar] as number;
}

/** The person's seat in the slot in the outcome to repair, or NONE. */
export function previousSeat(problem: IndexedProblem, person: number, slot: number): number {
  return problem.previous[person * problem.slotIds.length + slot] as number;
}

/** Session numbers of a slot, ascending. */
export function sessionsIn(problem: IndexedProblem, slot: number): number[] {
  const found: number[] = [];
  for (let session = 0; session < problem.sessionIds.length; session++) {
    if (problem.slotOf[session] === slot) found.push(session);
  }
  return found;
}

/**
 * Checks the problem and numbers it.
 * @throws AllocationInputError for the first thing that is wrong.
 */
export function indexProblem(problem: AllocationProblem): IndexedProblem {
  const participants = sortById(problem.participants, 'duplicate-participant');
  const sessions = sortById(problem.sessions, 'duplicate-session');
  const slots = numbered(sessions.map((session) => session.slotId));
  const seminars = numbered(sessions.map((session) => session.seminarId));
  for (const session of sessions) checkSession(session);
  const people = new Map(participants.map((participant, index) => [participant.id, index]));
  const available = new Uint8Array(participants.length * slots.size).fill(1);
  const rank = new Int32Array(participants.length * seminars.size);
  participants.forEach((participant, person) => {
    fillRanks(participant, seminars, rank, person * seminars.size);
    for (const slotId of participant.unavailableSlots ?? []) {
      const slot = slots.get(slotId);
      if (slot !== undefined) available[person * slots.size + slot] = 0;
    }
    const priority = participant.priority ?? 0;
    if (!Number.isFinite(priority))
      throw new AllocationInputError('invalid-priority', participant.id);
  });
  const slotOf = Int32Array.from(sessions, (session) => slots.get(session.slotId) ?? NONE);
  const previous = indexPrevious(problem, people, sessions, slotOf, slots.size);
  const indexed = {
    personIds: participants.map((participant) => participant.id),
    sessionIds: sessions.map((session) => session.id),
    slotIds: [...slots.keys()],
    seminarIds: [...seminars.keys()],
    slotOf,
    seminarOf: Int32Array.from(sessions, (session) => seminars.get(session.seminarId) ?? NONE),
    capacity: Int32Array.from(sessions, (session) => session.capacity),
    minimum: Int32Array.from(sessions, (session) => session.minimum ?? 0),
    rank,
    available,
    priority: Float64Array.from(participants, (participant) => participant.priority ?? 0),
    previous,
    hasPrevious: previous.some((session) => session !== NONE),
    fixed: new Int32Array(participants.length * slots.size).fill(NONE),
    partner: indexPartners(participants, people),
  };
  indexFixed(problem.fixed ?? [], indexed, people);
  return indexed;
}

function compareIds(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function sortById<T extends { readonly id: string }>(
  items: readonly T[],
  code: 'duplicate-participant' | 'duplicate-session',
): T[] {
  const sorted = [...items].sort((left, right) => compareIds(left.id, right.id));
  let before: T | undefined;
  for (const item of sorted) {
    if (before?.id === item.id) throw new AllocationInputError(code, item.id);
    before = item;
  }
  return sorted;
}

function numbered(ids: readonly string[]): Map<string, number> {
  return new Map([...new Set(ids)].sort(compareIds).map((id, index) => [id, index]));
}

function checkSession({ id, capacity, minimum = 0 }: AllocationSession): void {
  if (capacity < 0) throw new AllocationInputError('negative-capacity', id);
  if (!isCount(capacity)) throw new AllocationInputError('invalid-capacity', id);
  if (minimum < 0) throw new AllocationInputError('negative-minimum', id);
  if (!isCount(minimum)) throw new AllocationInputError('invalid-minimum', id);
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value <= 0x7fffffff;
}

function fillRanks(
  participant: AllocationParticipant,
  seminars: ReadonlyMap<string, number>,
  rank: Int32Array,
  offset: number,
): void {
  participant.ranking.forEach((seminarId, index) => {
    const seminar = seminars.get(seminarId);
    if (seminar === undefined)
      throw new AllocationInputError('unknown-seminar', participant.id, seminarId);
    if (rank[offset + seminar] !== UNRANKED)
      throw new AllocationInputError('duplicate-in-ranking', participant.id, seminarId);
    rank[offset + seminar] = index + 1;
  });
  for (const seminarId of participant.unacceptable ?? []) {
    const seminar = seminars.get(seminarId);
    if (seminar === undefined)
      throw new AllocationInputError('unknown-seminar', participant.id, seminarId);
    if ((rank[offset + seminar] ?? 0) > 0)
      throw new AllocationInputError('ranked-and-unacceptable', participant.id, seminarId);
    rank[offset + seminar] = UNACCEPTABLE;
  }
}

function indexPrevious(
  problem: AllocationProblem,
  people: ReadonlyMap<string, number>,
  sessions: readonly AllocationSession[],
  slotOf: Int32Array,
  slotCount: number,
): Int32Array {
  const sessionNumbers = new Map(sessions.map((session, index) => [session.id, index]));
  const previous = new Int32Array(people.size * slotCount).fill(NONE);
  for (const { participantId, sessionId } of problem.previous ?? []) {
    const person = people.get(participantId);
    const session = sessionNumbers.get(sessionId);
    if (session === undefined)
      throw new AllocationInputError('unknown-session', participantId, sessionId);
    if (person === undefined) continue;
    const place = person * slotCount + (slotOf[session] as number);
    if (previous[place] !== NONE)
      throw new AllocationInputError('duplicate-previous', participantId, sessionId);
    previous[place] = session;
  }
  return previous;
}

function indexFixed(
  seats: readonly Seat[],
  problem: IndexedProblem,
  people: ReadonlyMap<string, number>,
): void {
  const { fixed, sessionIds, slotIds, seminarOf, slotOf } = problem;
  const taken = new Int32Array(sessionIds.length);
  for (const { participantId, sessionId } of seats) {
    const refuse = (code: AllocationInputCode): never => {
      throw new AllocationInputError(code, participantId, sessionId);
    };
    const person = people.get(participantId) ?? refuse('unknown-participant');
    const session = sessionIds.indexOf(sessionId);
    if (session === NONE) refuse('unknown-session');
    const own = fixed.subarray(person * slotIds.length, (person + 1) * slotIds.length);
    const slot = slotOf[session] as number;
    const twice = own.some((held) => held !== NONE && seminarOf[held] === seminarOf[session]);
    if (twice || own[slot] !== NONE) refuse('duplicate-fixed');
    if (problem.available[person * slotIds.length + slot] === 0) refuse('fixed-unavailable');
    if (rankOf(problem, person, session) === UNACCEPTABLE) refuse('fixed-unacceptable');
    taken[session] = (taken[session] as number) + 1;
    if ((taken[session] as number) > (problem.capacity[session] as number))
      refuse('fixed-over-capacity');
    own[slot] = session;
  }
}

function indexPartners(
  participants: readonly AllocationParticipant[],
  people: ReadonlyMap<string, number>,
): Int32Array {
  const named = participants.map((participant, person) => {
    if (participant.with === undefined) return NONE;
    const partner = people.get(participant.with);
    if (partner === undefined)
      throw new AllocationInputError('unknown-participant', participant.id, participant.with);
    if (partner === person) throw new AllocationInputError('with-self', participant.id);
    return partner;
  });
  return Int32Array.from(named, (partner, person) => (named[partner] === person ? partner : NONE));
}
