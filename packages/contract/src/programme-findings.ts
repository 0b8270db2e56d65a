import { findingCodes } from '@ledarforum/domain/programme-checks';
import {
  changeReasons,
  rotationReasons,
  severities,
} from '@ledarforum/domain/programme-checks/finding';
import { roomFeatures } from '@ledarforum/domain/room-features';
import { z } from 'zod';
import { Id, Instant, named } from './shapes.ts';

const Count = z.int().min(0);
const Capacity = z.int().min(1).max(100_000);

/** What a room has and what content needs: technical, or for access. */
export const RoomFeature = named('RoomFeature', z.enum(roomFeatures));

const span = { startsAt: Instant, endsAt: Instant };

/** One change that makes a finding go away. */
const ProgrammeRemedy = named(
  'ProgrammeRemedy',
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('set-capacity'),
      sessions: z.array(z.object({ sessionId: Id, capacity: Capacity })),
    }),
    /** Of items and sessions. */
    z.object({ kind: z.literal('set-room'), subjectIds: z.array(Id), roomId: Id }),
    /** An item or a slot, to other times. */
    z.object({ kind: z.literal('shift'), subjectId: Id, ...span }),
    /** A new item; where another is in its way, that one's new times. */
    z.object({
      kind: z.literal('add-break'),
      itemKind: z.enum(['BREAK', 'MEAL']),
      ...span,
      shorten: z.object({ itemId: Id, ...span }).nullable(),
    }),
    z.object({
      kind: z.literal('add-session'),
      seminarId: Id,
      slotId: Id,
      roomId: Id,
      capacity: Capacity,
    }),
    z.object({ kind: z.literal('move-session'), sessionId: Id, slotId: Id, roomId: Id }),
    z.object({ kind: z.literal('drop-seminar'), seminarId: Id }),
    /** The room has it, and it had only not been noted. */
    z.object({ kind: z.literal('confirm-feature'), roomId: Id, feature: RoomFeature }),
  ]),
);

/** Something that will not hold or not go well. What does not apply is null, or empty. */
export const ProgrammeFinding = named(
  'ProgrammeFinding',
  z.object({
    code: z.enum(findingCodes),
    /** error: cannot happen as it stands. warning: will go badly for some. hint: could be better. */
    severity: z.enum(severities),
    /** The items, slots, sessions, seminars, groups or rooms it is about, in the order of time. */
    subjectIds: z.array(Id),
    blockId: Id.nullable(),
    roomId: Id.nullable(),
    /** Somebody's name as it was written. */
    person: z.string().nullable(),
    /** How much is wanted and how much there is: people and places, minutes and minutes. */
    wanted: Count.nullable(),
    available: Count.nullable(),
    /** What the room lacks. */
    features: z.array(RoomFeature),
    /** Why there is a change to walk to, or why a rotation cannot be completed. */
    reason: z.enum([...changeReasons, ...rotationReasons]).nullable(),
    span: z.object(span).nullable(),
    remedy: ProgrammeRemedy.nullable(),
  }),
);
