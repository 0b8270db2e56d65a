import type { MaterialAudience, MaterialTime } from '@ledarforum/domain/materials';

/** Where a material belongs, who sees it and when. */
export interface Placing {
  /** Null: the whole day. */
  readonly seminarId: string | null;
  readonly audience: MaterialAudience;
  readonly publish: MaterialTime;
}

export const usualPlacing: Placing = { seminarId: null, audience: 'INVITED', publish: 'NOW' };

/** Where something of a seminar comes to belong to the whole day, its own people are no audience any more. */
export function placedAt(placing: Placing, seminarId: string | null): Placing {
  const audience =
    seminarId === null && placing.audience === 'SEMINAR' ? 'INVITED' : placing.audience;
  return { ...placing, audience, seminarId };
}
