import { choiceModes, itemKinds } from '@ledarforum/domain/programme-kinds';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventPhase } from './events.ts';
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
const Capacity = z.int().min(1).max(100_000);

export const Room = named(
  'Room',
  z.object({
    id: Id,
    name: z.string(),
    floor: z.string(),
    directions: z.string(),
    capacity: Capacity,
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
    technicalNeeds: z.string(),
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
    technicalNeeds: z.string(),
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

/** Something that cannot hold; the ids say what it is about. */
export const ProgrammeFinding = named(
  'ProgrammeFinding',
  z.object({
    code: z.enum([
      'item-outside-day',
      'slot-outside-day',
      'slots-collide',
      'room-used-twice',
      'capacity-over-room',
      'session-without-room',
      'plenary-over-room',
      'slot-places-few',
      'rotation-cannot-complete',
    ]),
    /** The item, slot, session or block it is about; with two, the later comes second. */
    subjectIds: z.array(Id),
    blockId: Id.nullable(),
    roomId: Id.nullable(),
    /** How much is wanted and how much there is: people and places, capacity and room. */
    wanted: Count.nullable(),
    available: Count.nullable(),
    /** Why a rotation cannot be completed. */
    reason: z
      .enum([
        'rotation-no-seminars',
        'rotation-too-few-slots',
        'rotation-session-missing',
        'rotation-too-few-places',
      ])
      .nullable(),
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
    findings: z.array(ProgrammeFinding),
  }),
);

const RoomDetails = z.object({
  name: Line,
  floor: OptionalLine,
  directions: OptionalLine,
  capacity: Capacity,
});

const ItemShape = z.object({
  kind: ProgrammeItemKind,
  title: Line,
  description: Paragraphs,
  startsAt: Instant,
  endsAt: Instant,
  roomId: Id.nullable(),
  responsible: OptionalLine,
  technicalNeeds: OptionalLine,
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
    summary: 'The whole programme as its organisers see it, with what cannot hold',
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
