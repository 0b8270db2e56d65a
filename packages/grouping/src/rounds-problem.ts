/** A person to be seated, with what is to be mixed. An attribute that is absent or empty is like no other. */
export interface GroupingPerson {
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Rounds the person takes part in, from 0; all when absent. */
  readonly presentInRounds?: readonly number[];
}

/** An attribute and how much a pair with the same value counts. Weights are 0 or more. */
export interface WeightedAttribute {
  readonly attribute: string;
  readonly weight: number;
}

/** Who is to sit with whom, and under which conditions. */
export interface RoundsProblem {
  readonly people: readonly GroupingPerson[];
  /** Pairs with the same value of these should be apart. */
  readonly mix: readonly WeightedAttribute[];
  /** Pairs with the same value of these should be together. */
  readonly alike?: readonly WeightedAttribute[];
  readonly rounds: readonly {
    readonly groups: readonly { readonly id: string; readonly min: number; readonly max: number }[];
  }[];
  /** Pairs that never share a group. */
  readonly apart?: readonly (readonly [string, string])[];
  /** People who always share a group in the rounds they take part in. */
  readonly together?: readonly (readonly string[])[];
  /** One per group and round; without a round, in every round that has the group and the person. */
  readonly leaders?: readonly {
    readonly personId: string;
    readonly groupId: string;
    readonly round?: number;
  }[];
  /** Seats decided by hand. */
  readonly locked?: readonly {
    readonly personId: string;
    readonly groupId: string;
    readonly round: number;
  }[];
  /** Pairs who met on earlier days, and how much meeting once more counts (0 or more). */
  readonly met?: readonly (readonly [string, string, number])[];
}

/** How well the attribute is mixed, over all rounds. */
export interface AttributeQuality {
  readonly attribute: string;
  /** Pairs in one group with the same value, summed over rounds. */
  readonly sameValuePairs: number;
  /** No grouping of these sizes has fewer (for `alike`: more). */
  readonly bound: number;
}

/** The figures of a grouping, each with what is proven about it. */
export interface RoundsQuality {
  /** Σ over pairs of (rounds they share a group − 1), where more than 0. */
  readonly repeats: number;
  /** No grouping of these sizes has fewer repeats. */
  readonly repeatsBound: number;
  /** Σ of the weights in `met`, each as often as the pair shares a group. */
  readonly metAgain: number;
  readonly mix: readonly AttributeQuality[];
  readonly alike: readonly AttributeQuality[];
  /** True when repeats, everything mixed and everything alike are at their bounds and `metAgain` is 0. */
  readonly optimal: boolean;
  /** Conditions not kept. Always 0 in what `formRounds` returns. */
  readonly constraintsBroken: number;
}

/** Who sits where: for each round, the groups in the problem's order. */
export type SeatedRounds = { groups: { id: string; personIds: string[] }[] }[];

export interface RoundsResult {
  rounds: SeatedRounds;
  quality: RoundsQuality;
}
