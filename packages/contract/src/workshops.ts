import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventParams, Id, Instant, Line, largestInt, named } from './shapes.ts';
import { AlikeThing, MixAttribute, mostRounds, WorkshopOptions } from './workshop-options.ts';

const WorkshopParams = z.object({ eventId: Id, workshopId: Id });
const MemberParams = WorkshopParams.extend({ roundId: Id, participationId: Id });

export const WorkshopKind = named('WorkshopKind', z.enum(['TABLES', 'MINGLE']));

/** How well something is mixed over all rounds, and what is proven: no groups of these sizes have fewer pairs. */
const MixQuality = named(
  'MixQuality',
  z.object({
    attribute: MixAttribute,
    samePairs: z.int().min(0),
    bound: z.int().min(0),
  }),
);

export const WorkshopQuality = named(
  'WorkshopQuality',
  z.object({
    /** Meetings of two people at a table, over all rounds. */
    meetings: z.int().min(0),
    /** Of them, those that are not the first of the two. */
    repeats: z.int().min(0),
    repeatsBound: z.int().min(0),
    /** Pairs who meet though they met in an earlier workshop that counts. */
    metBefore: z.int().min(0),
    mix: z.array(MixQuality),
    /** What people are put together by: pairs who are, and the bound that no groups of these sizes exceed. */
    alike: z.array(
      z.object({ what: AlikeThing, samePairs: z.int().min(0), bound: z.int().min(0) }),
    ),
    /** Nothing can be better. */
    optimal: z.boolean(),
    /** Conditions that are not kept, by hand moves or because people have come and gone. */
    broken: z.int().min(0),
  }),
);

const Forming = named(
  'Forming',
  z.object({
    startedAt: Instant,
    /** Of the best so far; null until there is one. */
    quality: WorkshopQuality.nullable(),
    /** The search has been asked to end with the best so far. */
    stopping: z.boolean(),
    /** Why it came to nothing, in plain words in the caller's language; null while it goes on. */
    failure: z
      .object({ code: z.enum(['groups-impossible', 'forming-interrupted']), detail: z.string() })
      .nullable(),
  }),
);

const RoundItem = z.object({ id: Id, title: z.string(), startsAt: Instant, endsAt: Instant });

export const WorkshopSummary = named(
  'WorkshopSummary',
  z.object({
    id: Id,
    name: z.string(),
    kind: WorkshopKind,
    state: z.enum(['PROPOSED', 'PUBLISHED']),
    roundCount: z.int().min(1),
    /** In the first round. */
    groupCount: z.int().min(0),
    peopleCount: z.int().min(0),
    createdAt: Instant,
    publishedAt: Instant.nullable(),
  }),
);

/** Somebody in a workshop. Of a protected identity only the place is told. */
const WorkshopPerson = named(
  'WorkshopPerson',
  z.object({
    participationId: Id,
    /** Null for a protected identity. */
    name: z.string().nullable(),
    title: z.string(),
    unit: z.string(),
    organisation: z.string(),
    /** False when the person no longer is among those the workshop is for. */
    coming: z.boolean(),
  }),
);

const WorkshopTable = named(
  'WorkshopTable',
  z.object({
    id: Id,
    number: z.int().min(1),
    room: z.object({ id: Id, name: z.string(), floor: z.string() }).nullable(),
    members: z.array(z.object({ participationId: Id, locked: z.boolean(), leader: z.boolean() })),
    /** Pairs at this table with the same value, by attribute of the mix. */
    samePairs: z.array(z.object({ attribute: MixAttribute, pairs: z.int().min(0) })),
    /** Pairs at this table who are together for what they have in common. */
    alikePairs: z.int().min(0),
    /** Pairs at this table who also meet in another round. */
    repeats: z.int().min(0),
  }),
);

export const Workshop = named(
  'Workshop',
  WorkshopSummary.extend({
    eventName: z.string(),
    timeZone: z.string(),
    options: WorkshopOptions,
    seed: z.int(),
    /** Null until groups have been formed. */
    quality: WorkshopQuality.nullable(),
    rounds: z.array(
      z.object({
        id: Id,
        item: RoundItem.nullable(),
        tables: z.array(WorkshopTable),
        /** People who should have a place in this round but have none. */
        unplaced: z.array(Id),
      }),
    ),
    /** Everybody who sits somewhere or should. */
    people: z.array(WorkshopPerson),
    rooms: z.array(z.object({ id: Id, name: z.string(), floor: z.string(), capacity: z.int() })),
    forming: Forming.nullable(),
    /** What would be taken back, and done again: the kind of change. */
    undo: z.string().nullable(),
    redo: z.string().nullable(),
  }),
);

/** What something done by hand would do to the whole. */
const SeatEffect = z.object({
  repeatsChange: z.int(),
  /** Change in pairs with the same value, over all attributes: negative is better mixed. */
  samePairsChange: z.int(),
  /** Change in pairs who are put together for what they have in common: positive is better. */
  alikePairsChange: z.int(),
  breaks: z.array(z.enum(['manager', 'apart', 'together', 'leader'])),
});

const PossibleSeats = named(
  'PossibleSeats',
  z.object({
    tables: z.array(
      SeatEffect.extend({ groupId: Id, number: z.int().min(1), size: z.int().min(0) }),
    ),
    /** Changing places with each of those who sit at other tables. */
    swaps: z.array(SeatEffect.extend({ participationId: Id })),
  }),
);

const answersWorkshop = { status: 200, response: Workshop, tag: 'Workshop groups' } as const;

export const workshopEndpoints = {
  listWorkshops: endpoint({
    method: 'GET',
    path: '/events/{eventId}/workshops',
    summary: 'Workshop groups of an event, and what new ones can be formed from',
    tag: 'Workshop groups',
    params: EventParams,
    status: 200,
    response: z.object({
      eventName: z.string(),
      timeZone: z.string(),
      /** Where the code on a table's sign leads: on to the dialogue at the table of whoever scans it. */
      tableAddress: z.string(),
      /** Everybody who comes, for choosing leaders and conditions. */
      people: z.array(WorkshopPerson),
      items: z.array(RoundItem.extend({ kind: z.string() })),
      leadershipGroups: z.array(z.object({ id: Id, name: z.string(), coming: z.int().min(0) })),
      seminars: z.array(z.object({ id: Id, title: z.string(), coming: z.int().min(0) })),
      /** Blocks of seminars whose wishes and slots people can be put together by. */
      blocks: z.array(
        z.object({
          id: Id,
          name: z.string(),
          slots: z.array(z.object({ id: Id, startsAt: Instant, endsAt: Instant })),
        }),
      ),
      /** Published workshops of this day and earlier days of the series. */
      earlier: z.array(z.object({ id: Id, name: z.string(), eventName: z.string() })),
      workshops: z.array(WorkshopSummary),
    }),
    problems: ['not-found'],
  }),
  createWorkshop: endpoint({
    method: 'POST',
    path: '/events/{eventId}/workshops',
    summary: 'Begin to form groups; the search runs on its own and gets better until it is stopped',
    tag: 'Workshop groups',
    params: EventParams,
    body: z.object({
      name: Line,
      kind: WorkshopKind,
      /** The programme item of each round. */
      rounds: z
        .array(z.object({ itemId: Id.nullable() }))
        .min(1)
        .max(mostRounds),
      options: WorkshopOptions,
    }),
    status: 202,
    response: Workshop,
    problems: [
      'not-found',
      'programme-item-unknown',
      'workshop-name-taken',
      'too-few-coming',
      'workshop-person-unknown',
      'too-many-leaders',
      'event-is-over',
    ],
  }),
  getWorkshop: endpoint({
    method: 'GET',
    path: '/events/{eventId}/workshops/{workshopId}',
    summary: 'A workshop with its rounds, its tables and who sits where',
    params: WorkshopParams,
    problems: ['not-found'],
    ...answersWorkshop,
  }),
  formWorkshop: endpoint({
    method: 'POST',
    path: '/events/{eventId}/workshops/{workshopId}/forming',
    summary: 'Form the groups anew; whoever is locked stays',
    tag: 'Workshop groups',
    params: WorkshopParams,
    body: z.object({
      options: WorkshopOptions,
      /** To get the same groups again; drawn when left out. */
      seed: z.int().min(1).max(largestInt).optional(),
    }),
    status: 202,
    response: Workshop,
    problems: [
      'not-found',
      'forming-already',
      'too-few-coming',
      'workshop-person-unknown',
      'too-many-leaders',
      'event-is-over',
    ],
  }),
  stopForming: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/workshops/{workshopId}/forming/stop',
    summary: 'End the search with the best groups so far',
    params: WorkshopParams,
    problems: ['not-found'],
    ...answersWorkshop,
  }),
  cancelForming: endpoint({
    method: 'DELETE',
    path: '/events/{eventId}/workshops/{workshopId}/forming',
    summary:
      'End the search and keep the groups as they were; also puts away why a search came to nothing',
    params: WorkshopParams,
    problems: ['not-found'],
    ...answersWorkshop,
  }),
  listPossibleSeats: endpoint({
    method: 'GET',
    path: '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/members/{participationId}/seats',
    summary: 'What moving a person to each other table, or changing places with somebody, would do',
    tag: 'Workshop groups',
    params: MemberParams,
    status: 200,
    response: PossibleSeats,
    problems: ['not-found'],
  }),
  seatMember: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/members/{participationId}',
    summary: 'Put a person at a table, or let two change places; whoever is moved is locked there',
    params: MemberParams,
    body: z.object({
      /** Where the caller saw the person: null for somebody without a place. */
      fromGroupId: Id.nullable(),
      toGroupId: Id,
      /** Somebody at the table who takes the person's place. */
      swapWith: Id.nullable(),
    }),
    problems: [
      'not-found',
      'member-moved-already',
      'not-coming',
      'forming-already',
      'event-is-over',
    ],
    ...answersWorkshop,
  }),
  lockMember: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/members/{participationId}/lock',
    summary: 'Keep a person at the table, or let the next forming move them',
    params: MemberParams,
    body: z.object({ locked: z.boolean() }),
    problems: ['not-found', 'event-is-over'],
    ...answersWorkshop,
  }),
  undoWorkshopChange: endpoint({
    method: 'POST',
    path: '/events/{eventId}/workshops/{workshopId}/undo',
    summary: 'Take back the latest change to who sits where',
    params: WorkshopParams,
    problems: ['not-found', 'nothing-to-undo', 'forming-already', 'event-is-over'],
    ...answersWorkshop,
  }),
  redoWorkshopChange: endpoint({
    method: 'POST',
    path: '/events/{eventId}/workshops/{workshopId}/redo',
    summary: 'Do again what was taken back',
    params: WorkshopParams,
    problems: ['not-found', 'nothing-to-redo', 'forming-already', 'event-is-over'],
    ...answersWorkshop,
  }),
  dealRooms: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/workshops/{workshopId}/rooms',
    summary: 'Deal the tables of every round to rooms in order; no rooms clears them',
    params: WorkshopParams,
    body: z.object({ roomIds: z.array(Id).max(100) }),
    problems: ['not-found', 'rooms-too-small', 'event-is-over'],
    ...answersWorkshop,
  }),
  publishWorkshop: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/workshops/{workshopId}/publication',
    summary: 'Show everybody their tables in Min dag',
    params: WorkshopParams,
    problems: ['not-found', 'forming-already', 'workshop-not-formed', 'event-is-over'],
    ...answersWorkshop,
  }),
  withdrawWorkshop: endpoint({
    method: 'DELETE',
    path: '/events/{eventId}/workshops/{workshopId}/publication',
    summary: 'Take a published workshop back to a proposal',
    params: WorkshopParams,
    problems: ['not-found', 'event-is-over'],
    ...answersWorkshop,
  }),
  discardWorkshop: endpoint({
    method: 'DELETE',
    path: '/events/{eventId}/workshops/{workshopId}',
    summary: 'Put a proposal away',
    tag: 'Workshop groups',
    params: WorkshopParams,
    status: 204,
    response: null,
    problems: ['not-found', 'workshop-is-published'],
  }),
  restoreWorkshop: endpoint({
    method: 'POST',
    path: '/events/{eventId}/workshops/{workshopId}/restore',
    summary: 'Bring a proposal back that was put away',
    params: WorkshopParams,
    problems: ['not-found', 'workshop-name-taken', 'event-is-over'],
    ...answersWorkshop,
  }),
  exportWorkshop: endpoint({
    method: 'GET',
    path: '/events/{eventId}/workshops/{workshopId}/placement.xlsx',
    summary: 'Who sits where, as a spreadsheet; protected identities without name',
    tag: 'Workshop groups',
    params: WorkshopParams,
    status: 200,
    response: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    problems: ['not-found'],
  }),
};
