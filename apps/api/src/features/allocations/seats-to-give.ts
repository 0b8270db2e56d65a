import { type AllocationPurpose, withHeldSeats } from '@ledarforum/domain/allocations';
import type { BlockToAllocate } from './allocation-input-repository.ts';
import type { StoredOutcome } from './allocation-runs-repository.ts';
import type { HeldSeat } from './seats-repository.ts';

type Sessions = Pick<BlockToAllocate, 'sessions'>;

/** The seats of a block once an outcome counts: around those held by hand now, or, to fill it, around all there are. */
export function seatsAfter(
  outcome: StoredOutcome,
  purpose: AllocationPurpose,
  block: Sessions,
  now: readonly HeldSeat[],
): readonly HeldSeat[] {
  const given = outcome.assignments.map(
    ({ participantId, sessionId, rank }): HeldSeat => ({
      participationId: participantId,
      sessionId,
      rank,
      source: 'ALLOCATION',
    }),
  );
  return around(
    block,
    given,
    now.filter(({ pinned }) => pinned || purpose === 'fill'),
  );
}

/** The seats of a block once an outcome no longer counts: those before it, or, had it filled the block, what is left without its. */
export function seatsWithout(
  outcome: StoredOutcome,
  purpose: AllocationPurpose,
  block: Sessions,
  { before, now }: { before: readonly HeldSeat[]; now: readonly HeldSeat[] },
): readonly HeldSeat[] {
  const held = now.filter(({ pinned }) => pinned);
  if (purpose !== 'fill') return around(block, before, held);
  const key = (person: string, session: string) => `${person} ${session}`;
  const had = new Set(before.map((seat) => key(seat.participationId, seat.sessionId)));
  const added = new Set(
    outcome.assignments
      .map(({ participantId, sessionId }) => key(participantId, sessionId))
      .filter((seat) => !had.has(seat)),
  );
  return now.filter(
    ({ participationId, sessionId, source, pinned }) =>
      pinned || source !== 'ALLOCATION' || !added.has(key(participationId, sessionId)),
  );
}

function around(
  { sessions }: Sessions,
  given: readonly HeldSeat[],
  held: readonly HeldSeat[],
): readonly HeldSeat[] {
  const sessionOf = new Map(sessions.map((session) => [session.id, session]));
  const placed = (seat: HeldSeat) => {
    const session = sessionOf.get(seat.sessionId);
    if (session === undefined || session.dropped) return [];
    return [{ ...seat, slotId: session.slotId, seminarId: session.seminarId }];
  };
  return withHeldSeats(given.flatMap(placed), held.flatMap(placed));
}
