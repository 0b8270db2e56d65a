import type { ChoicePhase, Decision } from './choices.ts';
import type { ChoiceMode } from './programme-kinds.ts';

/**
 * What an allocation is for: `allocate` gives seats by the wishes, `repair` mends what is published after late changes with the
 * fewest moves, `fill` gives what is left of a block to claim to those who have not taken a seat.
 */
export type AllocationPurpose = 'allocate' | 'repair' | 'fill';

/** What decides whether a block can be allocated. */
export interface AllocationFacts {
  readonly phase: ChoicePhase;
  readonly mode: ChoiceMode;
  readonly purpose: AllocationPurpose;
  /** An outcome of the block is published. */
  readonly published: boolean;
  /** Participants can still take seats themselves. */
  readonly claiming: boolean;
  /** Sessions of the block: seminars in slots. */
  readonly sessions: number;
  /** People who would be given seats. */
  readonly people: number;
}

/** Why nothing can be allocated. Each is a problem code of the contract. */
export type AllocationRefusal =
  | 'choice-rotation'
  | 'allocation-too-late'
  | 'allocation-by-claim'
  | 'allocation-not-published'
  | 'fill-not-here'
  | 'fill-too-early'
  | 'allocation-without-sessions'
  | 'allocation-without-people';

/** Why an outcome cannot be published. Each is a problem code of the contract. */
export type PublicationRefusal =
  | 'allocation-not-proposed'
  | 'allocation-too-early'
  | 'allocation-too-late'
  | 'allocation-outdated';

export type RunState = 'RUNNING' | 'FAILED' | 'PROPOSED' | 'PUBLISHED' | 'DISCARDED';

const past: ReadonlySet<ChoicePhase> = new Set<ChoicePhase>(['LIVE', 'EVALUATING', 'CLOSED']);
const early: ReadonlySet<ChoicePhase> = new Set<ChoicePhase>(['DRAFT', 'INVITED']);

/**
 * Whether a person is given seats: those who come, and those who have not replied but have ranked. A seat is a
 * seat in a room, so those who take part digitally have none.
 */
export function takesSeats(
  attendance: 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED',
  hasRanked: boolean,
): boolean {
  return attendance === 'COMING' || (attendance === 'INVITED' && hasRanked);
}

/** How many pairs name each other, and how many of them were given exactly the same sessions. */
export function countPairs(
  people: readonly { readonly id: string; readonly with?: string }[],
  seats: readonly { readonly participantId: string; readonly sessionId: string }[],
): { agreed: number; together: number } {
  const other = new Map(people.map((person) => [person.id, person.with]));
  const sessions = new Map<string, string[]>();
  for (const { participantId, sessionId } of seats) {
    sessions.set(participantId, [...(sessions.get(participantId) ?? []), sessionId]);
  }
  const of = (id: string) => (sessions.get(id) ?? []).sort().join();
  const pairs = people.flatMap(({ id, with: colleague }) =>
    colleague !== undefined && id < colleague && other.get(colleague) === id
      ? [[id, colleague] as const]
      : [],
  );
  const together = pairs.filter(([one, two]) => of(one) === of(two)).length;
  return { agreed: pairs.length, together };
}

/** Which of a person's choices a seat was, 1 for the first; null: they had not ranked it. */
export type RankGot = number | null;

/**
 * How far somebody comes first among equally good outcomes, by what they got the last time they ranked: 2 after no seat or
 * one they had not ranked, 1 after anything less than their first choices, 0 otherwise.
 * @param blocks the ranks of their seats in each block they had ranked; none for somebody who has never ranked
 */
export function priorityAfter(blocks: readonly (readonly RankGot[])[]): 0 | 1 | 2 {
  if (blocks.some((ranks) => ranks.length === 0 || ranks.includes(null))) return 2;
  const isBest = (ranks: readonly RankGot[]) => ranks.every((rank) => (rank ?? 0) <= ranks.length);
  return blocks.every(isBest) ? 0 : 1;
}

/** How many people have lost any of the seats they had. */
export function countMoved(
  had: readonly { readonly participantId: string; readonly sessionId: string }[],
  have: readonly { readonly participantId: string; readonly sessionId: string }[],
): number {
  const kept = new Set(have.map((seat) => `${seat.participantId} ${seat.sessionId}`));
  const lost = had.filter((seat) => !kept.has(`${seat.participantId} ${seat.sessionId}`));
  return new Set(lost.map(({ participantId }) => participantId)).size;
}

/** A person's seat, with what they may have only one of: a slot, and a seminar. */
export interface PlacedSeat {
  readonly participationId: string;
  readonly slotId: string;
  readonly seminarId: string;
}

/**
 * An outcome's seats with those that are held by hand: each of these stays, and whatever else the outcome gave its
 * person in the slot or of the seminar goes.
 */
export function withHeldSeats<Seat extends PlacedSeat>(
  outcome: readonly Seat[],
  held: readonly Seat[],
): readonly Seat[] {
  const taken = new Set(
    held.flatMap(({ participationId, slotId, seminarId }) => [
      `${participationId} ${slotId}`,
      `${participationId} ${seminarId}`,
    ]),
  );
  const free = outcome.filter(
    ({ participationId, slotId, seminarId }) =>
      !taken.has(`${participationId} ${slotId}`) && !taken.has(`${participationId} ${seminarId}`),
  );
  return [...held, ...free];
}

/** Whether wishes can still be imported and allocated: until the day itself has begun. */
export function canPrepareSeats({
  phase,
  mode,
}: Pick<AllocationFacts, 'phase' | 'mode'>): Decision<'choice-rotation' | 'allocation-too-late'> {
  if (mode === 'ROTATION') return { ok: false, code: 'choice-rotation' };
  return past.has(phase) ? { ok: false, code: 'allocation-too-late' } : { ok: true };
}

/** Whether what a run is for suits how the block is chosen: seats that are claimed are only ever filled up. */
export function suitsMode(
  mode: ChoiceMode,
  purpose: AllocationPurpose,
): Decision<'allocation-by-claim' | 'fill-not-here'> {
  if (mode === 'CLAIM' && purpose !== 'fill') return { ok: false, code: 'allocation-by-claim' };
  if (mode !== 'CLAIM' && purpose === 'fill') return { ok: false, code: 'fill-not-here' };
  return { ok: true };
}

/** Whether an allocation may be run: it only proposes, so any time before the day is fine. */
export function canAllocate(facts: AllocationFacts): Decision<AllocationRefusal> {
  const may = canPrepareSeats(facts);
  if (!may.ok) return may;
  const suits = suitsMode(facts.mode, facts.purpose);
  if (!suits.ok) return suits;
  if (facts.purpose === 'fill' && facts.claiming) return { ok: false, code: 'fill-too-early' };
  if (facts.purpose === 'repair' && !facts.published) {
    return { ok: false, code: 'allocation-not-published' };
  }
  if (facts.sessions === 0) return { ok: false, code: 'allocation-without-sessions' };
  if (facts.people === 0) return { ok: false, code: 'allocation-without-people' };
  return { ok: true };
}

/**
 * Whether a proposed outcome may be published now. Publishing closes the block's choices, so it waits until
 * choosing has begun. `outdated`: wishes, replies or seats have changed since the outcome was made.
 */
export function canPublish(
  facts: { readonly phase: ChoicePhase; readonly state: RunState; readonly outdated: boolean },
  evenIfOutdated: boolean,
): Decision<PublicationRefusal> {
  if (facts.state !== 'PROPOSED') return { ok: false, code: 'allocation-not-proposed' };
  if (early.has(facts.phase)) return { ok: false, code: 'allocation-too-early' };
  if (past.has(facts.phase)) return { ok: false, code: 'allocation-too-late' };
  if (facts.outdated && !evenIfOutdated) return { ok: false, code: 'allocation-outdated' };
  return { ok: true };
}

/** Whether a publication may be taken back: until the day has begun. */
export function canTakeBack(facts: {
  readonly phase: ChoicePhase;
  readonly state: RunState;
}): Decision<'allocation-not-published' | 'allocation-too-late'> {
  if (facts.state !== 'PUBLISHED') return { ok: false, code: 'allocation-not-published' };
  return past.has(facts.phase) ? { ok: false, code: 'allocation-too-late' } : { ok: true };
}
