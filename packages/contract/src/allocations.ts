import { z } from 'zod';
import { BlockParams } from './choices.ts';
import { endpoint } from './endpoint.ts';
import { Id, Instant, named } from './shapes.ts';

const Count = z.int().min(0);

export const RunState = z.enum(['RUNNING', 'FAILED', 'PROPOSED', 'PUBLISHED', 'DISCARDED']);
export const Objective = z.enum(['total', 'fair']);
/** By the wishes; mending what is published with the fewest moves; filling a block to claim with those who have not chosen. */
const Purpose = z.enum(['allocate', 'repair', 'fill']);

export const AllocationRun = named(
  'AllocationRun',
  z.object({
    id: Id,
    blockId: Id,
    eventId: Id,
    state: RunState,
    purpose: Purpose,
    objective: Objective,
    /** Repeats the lottery between equally good outcomes. */
    seed: z.int(),
    /** SHA-256 of who wanted what and which seats there were. */
    inputHash: z.string(),
    /** 0 to 1. */
    progress: z.number().min(0).max(1),
    /** Why it failed; null when it did not. */
    failure: z.enum(['cancelled', 'interrupted', 'unsolvable']).nullable(),
    /** Σ (rank − 1)². */
    cost: Count.nullable(),
    bound: z.number().nullable(),
    /** Proven: no outcome is better. */
    optimal: z.boolean().nullable(),
    elapsedMs: Count.nullable(),
    /** How many seats were a first choice, a second …; the last entry: not ranked. */
    rankProfile: z.array(Count),
    createdAt: Instant,
    decidedAt: Instant.nullable(),
  }),
);

const FilledSession = named(
  'FilledSession',
  z.object({
    sessionId: Id,
    slotId: Id,
    seminarId: Id,
    letter: z.string(),
    title: z.string(),
    room: z.string().nullable(),
    capacity: Count,
    filled: Count,
    /** People who ranked the seminar first. */
    firstWishes: Count,
    /** People of the slot who wanted it at least as much as what they got there; null in older allocations. */
    wanted: Count.nullable(),
    /** Not held: it could not reach its minimum. */
    closed: z.boolean(),
    /** Cancelled: nobody is given it, and those who have it leave. */
    dropped: z.boolean(),
  }),
);

const Unplaced = named(
  'UnplacedPerson',
  z.object({
    participationId: Id,
    /** Null: a protected person. */
    name: z.string().nullable(),
    unit: z.string().nullable(),
    slotId: Id,
    reason: z.enum(['no-capacity', 'unavailable', 'nothing-acceptable']),
  }),
);

/** Somebody whose seats a proposal would change. */
const SeatChange = named(
  'SeatChange',
  z.object({
    participationId: Id,
    /** Null: a protected person. */
    name: z.string().nullable(),
    unit: z.string().nullable(),
    /** Sessions they would leave. */
    leaves: z.array(Id),
    /** Sessions they would come to. */
    joins: z.array(Id),
  }),
);

const GroupOutcome = named(
  'GroupOutcome',
  z.object({
    /** A förvaltning or bolag. */
    group: z.string(),
    /** Of them, those who had ranked something. */
    people: Count,
    /** How many seats were a first choice, a second …; the last entry: not ranked. */
    rankProfile: z.array(Count),
    meanRank: z.number(),
    /** Their mean minus that of everyone else: above 0 they fared worse; null when there is nobody else. */
    difference: z.number().nullable(),
    /** The difference is larger than chance explains. */
    exceedsChance: z.boolean(),
  }),
);

/** An outcome of those who had ranked something; averages where it stands for several. */
const OutcomeSummary = named(
  'OutcomeSummary',
  z.object({
    rankProfile: z.array(z.number().min(0)),
    meanRank: z.number().min(0),
    /** One more than the number of seminars: something not ranked. */
    worstRank: Count,
    seats: z.number().min(0),
  }),
);

export const AllocationDetail = named(
  'AllocationDetail',
  z.object({
    run: AllocationRun,
    blockName: z.string(),
    eventName: z.string(),
    timeZone: z.string(),
    /** Wishes, replies or seats have changed since. */
    outdated: z.boolean(),
    /** Letters that a publication would queue: to all, or to those whose seats would change. */
    letters: Count,
    outcome: z
      .object({
        people: Count,
        /** Of them, those who had ranked something. */
        ranked: Count,
        /** Seats given to people who had not ranked anything; they cost as an unranked seminar does. */
        seatsUnasked: Count,
        /** Seats that organisers had given by hand, which stayed where they were. */
        byHand: Count,
        /** Two and two who agreed to choose together, and how many of them have the same sessions throughout. */
        pairs: z.object({ agreed: Count, together: Count }),
        slots: z.array(z.object({ id: Id, startsAt: Instant, endsAt: Instant })),
        sessions: z.array(FilledSession),
        unplaced: z.array(Unplaced),
        /** People who lose a seat they had, in a repair; never more than must when the run is proven optimal. */
        moved: Count,
        /** Whose seats would change, for a proposal that mends or fills; else empty. */
        changes: z.array(SeatChange),
        /** The same wishes in the order of a queue, drawn with the same seed. */
        firstCome: z.object({
          rankProfile: z.array(Count),
          cost: Count,
          unplaced: Count,
          seatsUnasked: Count,
        }),
        /** How förvaltningar fared, and the mean of many queues; null in older allocations and where nobody wants anything in particular. */
        explanation: z
          .object({
            groups: z.array(GroupOutcome),
            /** Groups with too few people to be shown. */
            smallGroups: Count,
            allocation: OutcomeSummary,
            /** The mean of queues drawn by lot. */
            randomOrder: OutcomeSummary,
            /** A queue in the order in which wishes were saved; null when that is not known. */
            submissionOrder: OutcomeSummary.nullable(),
          })
          .nullable(),
      })
      .nullable(),
  }),
);

/** A block's seats as they are, whatever they came from. */
export const BlockSeats = named(
  'BlockSeats',
  z.object({
    blockId: Id,
    slots: z.array(z.object({ id: Id, startsAt: Instant, endsAt: Instant })),
    sessions: z.array(
      z.object({
        sessionId: Id,
        slotId: Id,
        seminarId: Id,
        letter: z.string(),
        title: z.string(),
        room: z.string().nullable(),
        capacity: Count,
        taken: Count,
        /** Seats that somebody can be given. */
        free: Count,
        /** Of those taken, given by hand: a new allocation leaves them. */
        byHand: Count,
        dropped: z.boolean(),
      }),
    ),
    /** Seats given by hand, in all. */
    byHand: Count,
    /** What a repair or a filling would see to. */
    gaps: z.object({
      /** People with seats who do not come after all, or take part digitally. */
      gone: Count,
      /** People who are to have a seat in every slot and lack one. */
      lackingPeople: Count,
      lackingSeats: Count,
      /** People with a seat at a seminar that is cancelled. */
      cancelled: Count,
    }),
  }),
);

const RunParams = z.object({ runId: Id });

export const allocationEndpoints = {
  listAllocationRuns: endpoint({
    method: 'GET',
    path: '/blocks/{blockId}/allocation-runs',
    summary: 'The allocations of a block, latest first',
    tag: 'Allocation',
    params: BlockParams,
    status: 200,
    response: z.object({ rows: z.array(AllocationRun) }),
    problems: ['not-found'],
  }),
  startAllocation: endpoint({
    method: 'POST',
    path: '/blocks/{blockId}/allocation-runs',
    summary: 'Start an allocation; it runs on its own and proposes an outcome',
    tag: 'Allocation',
    params: BlockParams,
    body: z.object({
      objective: Objective,
      /** `allocate` when left out. */
      purpose: Purpose.optional(),
      /** To repeat a lottery; drawn when left out. */
      seed: z.int().min(1).max(2_147_483_647).optional(),
    }),
    status: 202,
    response: AllocationRun,
    problems: [
      'not-found',
      'allocation-running',
      'choice-rotation',
      'allocation-too-late',
      'allocation-by-claim',
      'allocation-not-published',
      'fill-not-here',
      'fill-too-early',
      'allocation-without-sessions',
      'allocation-without-people',
    ],
  }),
  getAllocationRun: endpoint({
    method: 'GET',
    path: '/allocation-runs/{runId}',
    summary: 'How far an allocation is, or what it came to',
    tag: 'Allocation',
    params: RunParams,
    status: 200,
    response: AllocationDetail,
    problems: ['not-found'],
  }),
  getBlockSeats: endpoint({
    method: 'GET',
    path: '/blocks/{blockId}/seats',
    summary: 'The seats of a block as they are now',
    tag: 'Allocation',
    params: BlockParams,
    status: 200,
    response: BlockSeats,
    problems: ['not-found'],
  }),
  movePerson: endpoint({
    method: 'PUT',
    path: '/slots/{slotId}/seats/{participationId}',
    summary: 'Give a person another session of a slot by hand; new allocations leave the seat',
    tag: 'Allocation',
    params: z.object({ slotId: Id, participationId: Id }),
    body: z.object({
      /** Null takes the person out of the slot. */
      sessionId: Id.nullable(),
      /** True: it stays when the block is allocated again. False lets go of it. */
      byHand: z.boolean(),
    }),
    status: 200,
    response: z.object({
      /** What it was, to undo the move; null: nothing. */
      before: z.object({ sessionId: Id, byHand: z.boolean() }).nullable(),
      /** Letters that tell the person about it: 0 or 1. */
      letters: Count,
    }),
    problems: [
      'not-found',
      'event-closed',
      'person-not-on-site',
      'person-has-seminar',
      'seminar-dropped',
      'session-full',
    ],
  }),
  cancelAllocation: endpoint({
    method: 'POST',
    path: '/allocation-runs/{runId}/cancellation',
    summary: 'Stop an allocation that is running',
    tag: 'Allocation',
    params: RunParams,
    status: 200,
    response: AllocationRun,
    problems: ['not-found', 'allocation-not-running'],
  }),
  publishAllocation: endpoint({
    method: 'POST',
    path: '/allocation-runs/{runId}/publication',
    summary: 'Give the seats of a proposal to the participants and write to those concerned',
    tag: 'Allocation',
    params: RunParams,
    body: z.object({ evenIfOutdated: z.boolean() }),
    status: 200,
    response: z.object({ run: AllocationRun, seats: Count, letters: Count }),
    problems: [
      'not-found',
      'allocation-not-proposed',
      'allocation-by-claim',
      'fill-not-here',
      'allocation-too-early',
      'allocation-too-late',
      'allocation-outdated',
      'allocation-impossible',
    ],
  }),
  takeBackAllocation: endpoint({
    method: 'DELETE',
    path: '/allocation-runs/{runId}/publication',
    summary: 'Take a publication back: the seats become what they were before it',
    tag: 'Allocation',
    params: RunParams,
    status: 200,
    response: z.object({
      run: AllocationRun,
      /** Letters that had not been sent yet and never will be. */
      lettersWithdrawn: Count,
      lettersAlreadySent: Count,
    }),
    problems: [
      'not-found',
      'allocation-not-published',
      'allocation-too-late',
      'seats-changed-since',
    ],
  }),
  discardAllocation: endpoint({
    method: 'POST',
    path: '/allocation-runs/{runId}/discarding',
    summary: 'Put a proposal aside; it stays in the list',
    tag: 'Allocation',
    params: RunParams,
    status: 200,
    response: AllocationRun,
    problems: ['not-found', 'allocation-not-proposed'],
  }),
  restoreAllocation: endpoint({
    method: 'DELETE',
    path: '/allocation-runs/{runId}/discarding',
    summary: 'Take a proposal up again',
    tag: 'Allocation',
    params: RunParams,
    status: 200,
    response: AllocationRun,
    problems: ['not-found', 'allocation-not-proposed'],
  }),
};
