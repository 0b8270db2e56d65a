/** What there is to schedule: the seminars of one block, its slots, the rooms, and who wants what. */
export interface ScheduleProblem {
  /** At most 12, no two at the same time, in the order of the day; with the seminars at most 31. */
  readonly slots: readonly { readonly id: string }[];
  readonly rooms: readonly ScheduleRoom[];
  readonly seminars: readonly ScheduleSeminar[];
  /**
   * Who wants what: people who want the same seminars are counted together. Seminars that are not in the
   * problem count for nothing.
   */
  readonly demand: readonly Demand[];
  /** Sessions that stay as they are, whatever else they break: people hold seats in them. */
  readonly fixed?: readonly ScheduledSession[];
  /** Today's schedule: where nothing is better, the proposal keeps to it. */
  readonly today?: readonly ScheduledSession[];
}

export interface ScheduleRoom {
  readonly id: string;
  /** Places, a whole number from 1. */
  readonly capacity: number;
  readonly features: readonly string[];
  /** Slots in which something else takes place in it. */
  readonly takenSlotIds?: readonly string[];
}

export interface ScheduleSeminar {
  readonly id: string;
  /** Host and crew, by any mark that is the same for the same person: each is in one place at a time. */
  readonly people: readonly string[];
  /** Slots in which somebody who is needed cannot. */
  readonly awaySlotIds: readonly string[];
  /** Features that its rooms must have. */
  readonly needs: readonly string[];
  /** How many times it is to be given, from 0; null: at least once, and as many as there is room for. */
  readonly repeats: number | null;
  /** The most places a session of it has, whatever the room holds; null: as many as the room. */
  readonly largest?: number | null;
}

/** People who each want any of some seminars: one seat a slot and seminar, in as many slots as there are. */
export interface Demand {
  readonly seminarIds: readonly string[];
  /** How many such people, a whole number from 0. */
  readonly people: number;
}

export interface ScheduledSession {
  readonly seminarId: string;
  readonly slotId: string;
  /** Null only in sessions that are fixed or of today. */
  readonly roomId: string | null;
  readonly capacity: number;
}

export interface ProposeOptions {
  /** Milliseconds after which the best schedule so far is returned with its gap. Default 8,000. */
  readonly timeLimitMs?: number;
  /** Stops the work between two steps; `proposeSchedule` then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Seed of the order in which improvements are tried. Default 1. */
  readonly seed?: number;
}

/** What a schedule is worth. */
export interface ScheduleValue {
  /** The most wishes that can be satisfied at once: seats in seminars that their holders want. */
  readonly value: number;
  /** People who then have a wished seat in every slot (or all that they wish for, if that is fewer). */
  readonly whole: number;
}

/** A demand that takes part in a clash. Ids are of what it names. */
export type ClashingDemand =
  /** The seminar is to be given so many times (at least once when `repeats` was null). */
  | { readonly kind: 'repeats'; readonly seminarId: string; readonly times: number }
  /** Somebody whom the seminar needs cannot in these slots. */
  | { readonly kind: 'away'; readonly seminarId: string; readonly slotIds: readonly string[] }
  /** The seminar needs rooms with this. */
  | { readonly kind: 'need'; readonly seminarId: string; readonly feature: string }
  /** The same person is needed in these seminars, and can be in one at a time. */
  | { readonly kind: 'person'; readonly person: string; readonly seminarIds: readonly string[] };

export type ScheduleProposal = {
  /** All wishes that there are: for each person one a slot, or as many as they have if those are fewer. */
  readonly wishes: number;
  /** People who wish for anything. */
  readonly people: number;
  /** Rooms that are free, summed over the slots. */
  readonly places: number;
  readonly elapsedMs: number;
} & (
  | ({
      readonly feasible: true;
      /** In the order of slots, then of seminars; fixed ones included. */
      readonly sessions: readonly ScheduledSession[];
      /** No schedule that keeps every demand is worth more. */
      readonly bound: number;
      /** `value` equals `bound`: nothing is better. */
      readonly optimal: boolean;
    } & ScheduleValue)
  | {
      readonly feasible: false;
      /**
       * Demands that cannot all be kept, in the given rooms and slots: none can be left out and the rest still clash, unless
       * that takes more than three seconds to find out.
       * Empty when it was left open whether there is a schedule, after very many cases.
       */
      readonly clash: readonly ClashingDemand[];
    }
);
