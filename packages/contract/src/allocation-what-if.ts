import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, named } from './shapes.ts';

const Count = z.int().min(0);
const RunParams = z.object({ runId: Id });
const Capacity = z.int().min(1).max(10_000);

/** A change of the programme that is only considered. */
export const ConsideredChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add-session'),
    seminarId: Id,
    slotId: Id,
    capacity: Capacity,
  }),
  z.object({ kind: z.literal('change-capacity'), sessionId: Id, capacity: Capacity }),
  z.object({ kind: z.literal('close-seminar'), seminarId: Id }),
]);

const Profile = z.object({
  /** How many seats were a first choice, a second …; the last entry: not ranked. */
  rankProfile: z.array(Count),
  /** Of them, seats of people who had not ranked anything. */
  seatsUnasked: Count,
  /** Places that somebody was to have and did not get. */
  unplaced: Count,
});

export const WhatIfAnswer = named(
  'WhatIfAnswer',
  z.object({
    /** People who would fare better, worse and the same. */
    better: Count,
    worse: Count,
    same: Count,
    /** Proven: no outcome of the change is better. */
    optimal: z.boolean(),
    before: Profile,
    after: Profile,
  }),
);

export const whatIfEndpoints = {
  considerChange: endpoint({
    method: 'POST',
    path: '/allocation-runs/{runId}/what-if',
    summary:
      'What an allocation would have come to with another programme; nothing is stored or changed',
    tag: 'Allocation',
    params: RunParams,
    body: ConsideredChange,
    status: 200,
    response: WhatIfAnswer,
    problems: ['not-found', 'allocation-not-proposed', 'allocation-outdated', 'allocation-running'],
  }),
};
