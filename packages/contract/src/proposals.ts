import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { RoomFeature } from './programme-findings.ts';
import { Id, named } from './shapes.ts';

const Count = z.int().min(0);

const ProposedSession = z.object({
  seminarId: Id,
  slotId: Id,
  roomId: Id.nullable(),
  capacity: Count,
});

/** A demand that takes part in a clash. */
const ClashingDemand = z.discriminatedUnion('kind', [
  /** The seminar is to be given so many times. */
  z.object({ kind: z.literal('repeats'), seminarId: Id, times: z.int().min(1) }),
  /** Somebody whom the seminar needs is away or elsewhere in these slots. */
  z.object({ kind: z.literal('away'), seminarId: Id, slotIds: z.array(Id) }),
  /** The seminar needs rooms with this. */
  z.object({ kind: z.literal('need'), seminarId: Id, feature: RoomFeature }),
  /** The same person is needed in all of these seminars. */
  z.object({ kind: z.literal('person'), person: z.string(), seminarIds: z.array(Id) }),
]);

export const ScheduleProposal = named(
  'ScheduleProposal',
  z.object({
    /**
     * What the proposal is made for: `wishes` that people have made, how many are `expected` of each seminar, `everybody` in every
     * seminar of a rotation, or, when nothing is known, people spread `evenly`.
     */
    basis: z.enum(['wishes', 'expected', 'everybody', 'evenly']),
    /** How many of each person’s first wishes count: one for each slot, and two. */
    choices: z.int().min(1),
    /** People who wish; for `expected` and `evenly`, visits that are expected. */
    people: Count,
    /** Seats that would satisfy everybody: for each person one a slot, or as many as their wishes if those are fewer. */
    wishes: Count,
    today: z.object({
      /** Wishes that today’s schedule can satisfy at once. */
      value: Count,
      /** People who then have a wished seat in every slot. */
      whole: Count,
      /** Demands that it breaks. */
      broken: Count,
    }),
    /** Null: no schedule keeps every demand, or none was found in time. */
    proposal: z
      .object({
        sessions: z.array(ProposedSession),
        value: Count,
        whole: Count,
        /** No schedule satisfies more. */
        bound: Count,
      })
      .nullable(),
    /** Demands that cannot all be kept; without any one of them the rest could. Empty when there is a proposal, or none was found in time. */
    clash: z.array(ClashingDemand),
    /** Free rooms, summed over the slots. */
    places: Count,
    elapsedMs: Count,
  }),
);

export const proposalEndpoints = {
  proposeSchedule: endpoint({
    method: 'POST',
    path: '/blocks/{blockId}/proposals',
    summary:
      'Which seminars could run when and where so that most wishes are satisfied, beside today’s schedule; nothing is kept',
    tag: 'Programme',
    params: z.object({ blockId: Id }),
    status: 200,
    response: ScheduleProposal,
    problems: ['not-found', 'proposal-too-large', 'proposal-timed-out'],
  }),
};
