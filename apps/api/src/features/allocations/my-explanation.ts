import type { Need, SeatExplanation } from '@ledarforum/allocation/explain-seat';
import type { MyMissedSeminar } from '@ledarforum/contract/choices';
import type { Tx } from '@ledarforum/database/client';
import type { z } from 'zod';
import { findPublishedExplanations } from './allocation-runs-repository.ts';

/** Where a person sits now. */
interface SeatNow {
  readonly sessionId: string;
  readonly slotId: string;
}

/**
 * Why a person did not get what they wanted more, per block of an event, as it was when the outcome that counts was made. Nothing is
 * said of a slot where the seat has changed since.
 */
export async function explainMySeats(
  tx: Tx,
  me: { readonly participationId: string; readonly seats: readonly SeatNow[] },
  eventId: string,
): Promise<ReadonlyMap<string, z.input<typeof MyMissedSeminar>[]>> {
  const explanations = await findPublishedExplanations(tx, eventId, me.participationId);
  return new Map(
    explanations.map(({ blockId, slots }) => [
      blockId,
      slots.filter((slot) => stillHolds(slot, me.seats)).flatMap(missedIn),
    ]),
  );
}

function stillHolds({ sessionId, slotId }: SeatExplanation, seats: readonly SeatNow[]): boolean {
  return sessionId === undefined
    ? seats.every((seat) => seat.slotId !== slotId)
    : seats.some((seat) => seat.sessionId === sessionId);
}

function missedIn({
  slotId,
  sessionId,
  missed,
}: SeatExplanation): z.input<typeof MyMissedSeminar>[] {
  return missed.map(({ seminarId, rank, demand, seats, needed }) => ({
    slotId,
    gotSessionId: sessionId ?? null,
    seminarId,
    rank,
    demand,
    seats,
    needed: needed.map((need) => ({ kind: need.kind, count: countOf(need) })),
  }));
}

function countOf(need: Need): number | null {
  if ('seats' in need) return need.seats;
  return 'people' in need ? need.people : null;
}
