import { accessKinds } from '@ledarforum/domain/needs';
import { choiceModes, itemKinds } from '@ledarforum/domain/programme-kinds';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventPhase } from './events.ts';
import { ProgrammeFinding, RoomFeature } from './programme-findings.ts';
import {
  Day,
  EventParams,
  Id,
  Instant,
  Line,
  named,
  OptionalLine,
  Paragraphs,
  Version,
} from './shapes.ts';

const Count = z.int().min(0);
/** Any of the vocabulary; whatever is there twice counts once. */
export const Features = z.array(RoomFeature).max(50);
/** Names, one each. */
export const Crew = z.array(Line).max(50);
const Capacity = z.int().min(1).max(100_000);

export const Room = named(
  'Room',
  z.object({
    id: Id,
    name: z.string(),
    floor: z.string(),
    directions: z.string(),
    capacity: Capacity,
    /** Which house it is in, when there are several. */
    building: z.string(),
    features: z.array(RoomFeature),
    /** How many items and sessions take place in it. */
    uses: Count,
    version: Version,
  }),
);

export const ProgrammeItemKind = named('ProgrammeItemKind', z.enum(itemKinds));

export const ProgrammeItem = named(
  'ProgrammeItem',
  z.object({
    id: Id,
    kind: ProgrammeItemKind,
    title: z.string(),
    description: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    roomId: Id.nullable(),
    responsible: z.string(),
    /** Others who are needed, one each: `Eva Ek (ljud)`. */
    crew: z.array(z.string()),
    technicalNeeds: z.string(),
    /** What its room must have. */
    needs: z.array(RoomFeature),
    version: Version,
  }),
);

export const SeminarSession = named(
  'SeminarSession',
  z.object({
    id: Id,
    seminarId: Id,
    slotId: Id,
    roomId: Id.nullable(),
    capacity: Capacity,
    /** Fewer than this and an allocation does not hold the session. */
    minimum: Count,
    taken: Count,
  }),
);

export const Seminar = named(
  'Seminar',
  z.object({
    id: Id,
    letter: z.string(),
    title: z.string(),
    description: z.string(),
    host: z.string(),
    hostDeclined: z.boolean(),
    /** Slots of the block when the host cannot. */
    awaySlotIds: z.array(Id),
    crew: z.array(z.string()),
    technicalNeeds: z.string(),
    /** What its rooms must have. */
    needs: z.array(RoomFeature),
    /** How many times it is to be given; null: as many as there is room for. */
    repeats: z.int().min(1).max(50).nullable(),
    /** How many are expected to wish for it, before they have. */
    expected: Count.nullable(),
    /** How many have it among as many first wishes as the block has slots. */
    wished: Count,
    /** Cancelled, kept so that those who chose it can be told. */
    dropped: z.boolean(),
    version: Version,
  }),
);

export const SeminarBlock = named(
  'SeminarBlock',
  z.object({
    id: Id,
    name: z.string(),
    mode: z.enum(choiceModes),
    opensAt: Instant.nullable(),
    closesAt: Instant.nullable(),
    /** Hours that a free seat is kept for the next in the queue, in a block to claim; 0: it is theirs at once. */
    offerHours: Count,
    /** Raised by every change to the block, its slots and its sessions. */
    version: Version,
    slots: z.array(z.object({ id: Id, startsAt: Instant, endsAt: Instant })),
    seminars: z.array(Seminar),
    sessions: z.array(SeminarSession),
    /** People who have ranked it. */
    wished: Count,
    /** People who have a seat in it. */
    seated: Count,
  }),
);

export const Programme = named(
  'Programme',
  z.object({
    event: z.object({
      id: Id,
      name: z.string(),
      date: Day,
      /** How many days in a row, from `date`. */
      days: z.int().min(1).max(7),
      timeZone: z.string(),
      phase: EventPhase,
    }),
    /** Who are to be given room: those who come, or those invited before anybody has replied. */
    people: Count,
    rooms: z.array(Room),
    items: z.array(ProgrammeItem),
    blocks: z.array(SeminarBlock),
    /** How many of those who come have told of each need; needs that nobody has are left out. */
    access: z.array(z.object({ kind: z.enum(accessKinds), count: Count })),
    /** Groups of workshop rounds that have a room. */
    groups: z.array(
      z.object({
        id: Id,
        roundId: Id,
        /** Of the round. */
        name: z.string(),
        number: z.int().min(1),
        itemId: Id.nullable(),
        roomId: Id,
        people: Count,
      }),
    ),
    findings: z.array(ProgrammeFinding),
  }),
);

const RoomDetails = z.object({
  name: Line,
  floor: OptionalLine,
  directions: OptionalLine,
  capacity: Capacity,
  building: OptionalLine.default(''),
  features: Features.default([]),
});

const ItemShape = z.object({
  kind: ProgrammeItemKind,
  title: Line,
  description: Paragraphs,
  startsAt: Instant,
  endsAt: Instant,
  roomId: Id.nullable(),
  responsible: OptionalLine,
  crew: Crew.default([]),
  technicalNeeds: OptionalLine,
  needs: Features.default([]),
});

/** For `refine`: something ends after it begins. */
export const endsAfterStart = (span: { startsAt: string; endsAt: string }) =>
  Date.parse(span.endsAt) > Date.parse(span.startsAt);
/** What to say when it does not. */
export const endsBeforeStart = {
  path: ['endsAt'],
  params: {
    code: 'ends-before-start',
    sv: 'Sluttiden måste vara efter starttiden.',
    en: 'The end must come after the start.',
  },
};

const RoomParams = EventParams.extend({ roomId: Id });
const ItemParams = EventParams.extend({ itemId: Id });

export const programmeEndpoints = {
  getProgramme: endpoint({
    method: 'GET',
    path: '/events/{eventId}/programme',
    summary: 'The whole programme as its organisers see it, with what will not hold or not go well',
    tag: 'Programme',
    params: EventParams,
    status: 200,
    response: Programme,
    problems: ['not-found'],
  }),
  createRoom: endpoint({
    method: 'POST',
    path: '/events/{eventId}/rooms',
    summary: 'Add a room',
    tag: 'Programme',
    params: EventParams,
    body: RoomDetails,
    status: 201,
    response: Room,
    problems: ['not-found', 'room-name-taken', 'event-closed'],
  }),
  updateRoom: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/rooms/{roomId}',
    summary: 'Change a room',
    tag: 'Programme',
    params: RoomParams,
    body: RoomDetails.extend({ version: Version }),
    status: 200,
    response: Room,
    problems: ['not-found', 'stale-version', 'room-name-taken', 'event-closed'],
  }),
  deleteRoom: endpoint({
    method: 'DELETE',
    path: '/events/{eventId}/rooms/{roomId}',
    summary: 'Delete a room that nothing takes place in',
    tag: 'Programme',
    params: RoomParams,
    status: 204,
    response: null,
    problems: ['not-found', 'room-in-use', 'event-closed'],
  }),
  createItem: endpoint({
    method: 'POST',
    path: '/events/{eventId}/items',
    summary: 'Add something that is for everybody',
    tag: 'Programme',
    params: EventParams,
    body: ItemShape.refine(endsAfterStart, endsBeforeStart),
    status: 201,
    response: ProgrammeItem,
    problems: ['not-found', 'room-unknown', 'event-closed'],
  }),
  updateItem: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/items/{itemId}',
    summary: 'Change an item of the programme',
    tag: 'Programme',
    params: ItemParams,
    body: ItemShape.extend({ version: Version }).refine(endsAfterStart, endsBeforeStart),
    status: 200,
    response: ProgrammeItem,
    problems: ['not-found', 'stale-version', 'room-unknown', 'event-closed'],
  }),
  deleteItem: endpoint({
    method: 'DELETE',
    path: '/events/{eventId}/items/{itemId}',
    summary: 'Delete an item of the programme',
    tag: 'Programme',
    params: ItemParams,
    status: 204,
    response: null,
    problems: ['not-found', 'item-has-groups', 'event-closed'],
  }),
};
