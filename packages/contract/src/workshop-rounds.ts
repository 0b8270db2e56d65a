import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventParams, Id, Instant, Line, largestInt, named } from './shapes.ts';

const RoundParams = z.object({ eventId: Id, roundId: Id });

/** What the groups are mixed by. */
export const MixAttribute = named('MixAttribute', z.enum(['organisation', 'unit', 'title']));

/** Pairs in the same group that share a value, for one attribute, and the fewest that any division could have. */
const MixQuality = named(
  'MixQuality',
  z.object({
    attribute: MixAttribute,
    samePairs: z.int().min(0),
    bound: z.int().min(0),
  }),
);

export const RoundSummary = named(
  'RoundSummary',
  z.object({
    id: Id,
    name: z.string(),
    state: z.enum(['PROPOSED', 'PUBLISHED']),
    item: z.object({ id: Id, title: z.string(), startsAt: Instant, endsAt: Instant }).nullable(),
    groups: z.int().min(0),
    people: z.int().min(0),
    mix: z.array(MixQuality),
    /** People who sit with their own manager: a number that should be 0 when they were to be kept apart. */
    withManager: z.int().min(0),
    apartFromManager: z.boolean(),
    createdAt: Instant,
    publishedAt: Instant.nullable(),
  }),
);

/** A person at a table. Of a protected identity only the place is told. */
const GroupMember = named(
  'GroupMember',
  z.object({
    participationId: Id,
    /** Null for a protected identity. */
    name: z.string().nullable(),
    title: z.string(),
    unit: z.string(),
    organisation: z.string(),
    /** False when the person no longer comes. */
    coming: z.boolean(),
  }),
);

const GroupRoom = z.object({ id: Id, name: z.string(), floor: z.string(), capacity: z.int() });

export const Round = named(
  'Round',
  RoundSummary.extend({
    eventName: z.string(),
    tables: z.array(
      z.object({
        id: Id,
        number: z.int().min(1),
        room: z.object({ id: Id, name: z.string(), floor: z.string() }).nullable(),
        members: z.array(GroupMember),
        /** Pairs at this table that share a value, by the attributes of `mix`. */
        samePairs: z.int().min(0),
      }),
    ),
    rooms: z.array(GroupRoom),
    /** People who come but have no place in this round. */
    unplaced: z.array(GroupMember),
  }),
);

/** What is needed to put a discarded round back. */
export const DiscardedRound = named(
  'DiscardedRound',
  z.object({
    name: Line,
    itemId: Id.nullable(),
    mix: z.array(MixAttribute).min(1).max(3),
    apartFromManager: z.boolean(),
    groupSize: z.int().min(2).max(100_000),
    seed: z.int().min(0).max(largestInt),
    tables: z
      .array(
        z.object({
          number: z.int().min(1).max(1000),
          roomId: Id.nullable(),
          participationIds: z.array(Id).max(20_000),
        }),
      )
      .min(1)
      .max(1000)
      .refine((tables) => allDifferent(tables.map(({ number }) => number)), {
        params: {
          code: 'table-twice',
          sv: 'Två bord har samma nummer.',
          en: 'Two tables have the same number.',
        },
      })
      .refine((tables) => allDifferent(tables.flatMap((table) => table.participationIds)), {
        params: {
          code: 'person-twice',
          sv: 'Någon sitter på två ställen.',
          en: 'Somebody sits in two places.',
        },
      }),
  }),
);

function allDifferent(values: readonly (string | number)[]): boolean {
  return new Set(values).size === values.length;
}

/** One table that a person could move to, and what the move would do. */
const PossibleMove = named(
  'PossibleMove',
  z.object({
    groupId: Id,
    number: z.int().min(1),
    /** How many sit there now. */
    size: z.int().min(0),
    /** Change in pairs that share a value over all attributes of the mix: negative is better mixed. */
    samePairsChange: z.int(),
    /** The person's manager or somebody the person manages sits there. */
    meetsManager: z.boolean(),
  }),
);

export const workshopRoundEndpoints = {
  listRounds: endpoint({
    method: 'GET',
    path: '/events/{eventId}/workshop-rounds',
    summary: 'Rounds of groups of an event, and what new ones can be made from',
    tag: 'Workshop groups',
    params: EventParams,
    status: 200,
    response: z.object({
      eventName: z.string(),
      timeZone: z.string(),
      coming: z.int().min(0),
      items: z.array(
        z.object({
          id: Id,
          title: z.string(),
          kind: z.string(),
          startsAt: Instant,
          endsAt: Instant,
        }),
      ),
      rounds: z.array(RoundSummary),
    }),
    problems: ['not-found'],
  }),
  createRound: endpoint({
    method: 'POST',
    path: '/events/{eventId}/workshop-rounds',
    summary: 'Divide everybody who comes into mixed groups',
    tag: 'Workshop groups',
    params: EventParams,
    body: z.object({
      name: Line,
      itemId: Id,
      /** People per group, or the number of groups. */
      size: z.discriminatedUnion('by', [
        z.object({ by: z.literal('people'), people: z.int().min(2).max(100) }),
        z.object({ by: z.literal('groups'), groups: z.int().min(1).max(1000) }),
      ]),
      mix: z.array(MixAttribute).min(1).max(3),
      apartFromManager: z.boolean(),
    }),
    status: 201,
    response: Round,
    problems: [
      'not-found',
      'programme-item-unknown',
      'round-name-taken',
      'too-few-coming',
      'groups-impossible',
      'grouping-timed-out',
      'event-is-over',
    ],
  }),
  getRound: endpoint({
    method: 'GET',
    path: '/events/{eventId}/workshop-rounds/{roundId}',
    summary: 'A round with its tables and who sits where',
    tag: 'Workshop groups',
    params: RoundParams,
    status: 200,
    response: Round,
    problems: ['not-found'],
  }),
  listPossibleMoves: endpoint({
    method: 'GET',
    path: '/events/{eventId}/workshop-rounds/{roundId}/members/{participationId}/moves',
    summary: 'What moving a person to each other table would do to the mix',
    tag: 'Workshop groups',
    params: RoundParams.extend({ participationId: Id }),
    status: 200,
    response: z.object({ moves: z.array(PossibleMove) }),
    problems: ['not-found'],
  }),
  moveMember: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/workshop-rounds/{roundId}/members/{participationId}',
    summary: 'Move a person to another table, or place somebody who has none',
    tag: 'Workshop groups',
    params: RoundParams.extend({ participationId: Id }),
    /** `fromGroupId` is where the caller saw the person: null for somebody without a place. */
    body: z.object({ fromGroupId: Id.nullable(), toGroupId: Id }),
    status: 200,
    response: Round,
    problems: ['not-found', 'member-moved-already', 'not-coming', 'event-is-over'],
  }),
  dealRooms: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/workshop-rounds/{roundId}/rooms',
    summary: 'Deal the tables to rooms in order; no rooms clears them',
    tag: 'Workshop groups',
    params: RoundParams,
    body: z.object({ roomIds: z.array(Id).max(100) }),
    status: 200,
    response: Round,
    problems: ['not-found', 'rooms-too-small', 'event-is-over'],
  }),
  publishRound: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/workshop-rounds/{roundId}/publication',
    summary: 'Show everybody their table in Min dag',
    tag: 'Workshop groups',
    params: RoundParams,
    status: 200,
    response: Round,
    problems: ['not-found', 'event-is-over'],
  }),
  withdrawRound: endpoint({
    method: 'DELETE',
    path: '/events/{eventId}/workshop-rounds/{roundId}/publication',
    summary: 'Take a published round back to a proposal',
    tag: 'Workshop groups',
    params: RoundParams,
    status: 200,
    response: Round,
    problems: ['not-found', 'event-is-over'],
  }),
  discardRound: endpoint({
    method: 'DELETE',
    path: '/events/{eventId}/workshop-rounds/{roundId}',
    summary: 'Discard a proposal; the answer is what restoreRound needs',
    tag: 'Workshop groups',
    params: RoundParams,
    status: 200,
    response: DiscardedRound,
    problems: ['not-found', 'round-is-published'],
  }),
  restoreRound: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/workshop-rounds/{roundId}',
    summary: 'Put a discarded round back as a proposal',
    tag: 'Workshop groups',
    params: RoundParams,
    body: DiscardedRound,
    status: 200,
    response: Round,
    problems: ['not-found', 'round-name-taken', 'round-exists', 'event-is-over'],
  }),
  exportRound: endpoint({
    method: 'GET',
    path: '/events/{eventId}/workshop-rounds/{roundId}/placement.xlsx',
    summary: 'Who sits where, as a spreadsheet; protected identities without name',
    tag: 'Workshop groups',
    params: RoundParams,
    status: 200,
    response: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    problems: ['not-found'],
  }),
};
