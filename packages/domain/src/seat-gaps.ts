/** What decides where seats of a block are missing or held for nothing. */
export interface SeatsAndPeople {
  /** Those who are to have a seat in every slot in which they can take part. */
  readonly people: readonly {
    readonly id: string;
    readonly unavailableSlots?: readonly string[];
  }[];
  /** Slots in which something is given. */
  readonly slotIds: readonly string[];
  readonly seats: readonly {
    readonly participationId: string;
    readonly slotId: string;
    /** The seminar is cancelled. */
    readonly dropped: boolean;
  }[];
}

export interface SeatGaps {
  /** People with seats who are not to have any. */
  readonly gone: number;
  readonly lackingPeople: number;
  readonly lackingSeats: number;
  /** People with a seat at something that is cancelled. */
  readonly cancelled: number;
}

/** Counts what late changes have done to a block's seats: who lacks one, who has one without coming. A cancelled seminar is no seat. */
export function seatGaps({ people, slotIds, seats }: SeatsAndPeople): SeatGaps {
  const wanted = new Set(people.map(({ id }) => id));
  const held = new Set<string>();
  const gone = new Set<string>();
  const cancelled = new Set<string>();
  for (const { participationId, slotId, dropped } of seats) {
    if (!wanted.has(participationId)) gone.add(participationId);
    else if (dropped) cancelled.add(participationId);
    else held.add(`${participationId} ${slotId}`);
  }
  const lacking = people.map(
    ({ id, unavailableSlots = [] }) =>
      slotIds.filter((slotId) => !held.has(`${id} ${slotId}`) && !unavailableSlots.includes(slotId))
        .length,
  );
  return {
    gone: gone.size,
    lackingPeople: lacking.filter((count) => count > 0).length,
    lackingSeats: lacking.reduce((sum, count) => sum + count, 0),
    cancelled: cancelled.size,
  };
}
