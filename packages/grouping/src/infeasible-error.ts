/** A condition that takes part in a contradiction. */
export type Condition =
  | {
      readonly kind: 'sizes';
      readonly people: number;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'apart'; readonly personIds: readonly string[] }
  | { readonly kind: 'together'; readonly personIds: readonly string[] }
  | { readonly kind: 'seat'; readonly personIds: readonly string[]; readonly groupId: string };

/** Thrown when no grouping of a round can keep all conditions, or none was found. Nothing is relaxed. */
export class GroupingInfeasibleError extends Error {
  override readonly name = 'GroupingInfeasibleError';
  /** `infeasible`: proven. `undecided`: the search gave up without an answer. */
  readonly code: 'infeasible' | 'undecided';
  /** From 0. */
  readonly round: number;
  /**
   * Conditions that contradict each other (beside the groups' sizes). When proven and the search for
   * them was not cut short, leaving out any one of them removes the contradiction.
   */
  readonly conditions: readonly Condition[];

  constructor(code: 'infeasible' | 'undecided', round: number, conditions: readonly Condition[]) {
    super(`Round ${round + 1}: ${conditions.map(inWords).join('; ')}`);
    this.code = code;
    this.round = round;
    this.conditions = conditions;
  }
}

function inWords(condition: Condition): string {
  if (condition.kind === 'sizes') {
    return `${condition.people} people in groups for ${condition.least} to ${condition.most}`;
  }
  const people = condition.personIds.join(' and ');
  return condition.kind === 'seat'
    ? `${people} in ${condition.groupId}`
    : `${people} ${condition.kind}`;
}
