import { choiceModes } from '@ledarforum/domain/programme-kinds';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  Crew,
  endsAfterStart,
  endsBeforeStart,
  Features,
  Seminar,
  SeminarBlock,
} from './programme.ts';
import {
  EventParams,
  Id,
  Instant,
  Line,
  named,
  OptionalLine,
  Paragraphs,
  Version,
} from './shapes.ts';

const BlockParams = z.object({ blockId: Id });
const SeminarParams = z.object({ seminarId: Id });

const BlockShape = z.object({
  name: Line,
  mode: z.enum(choiceModes),
  /** Null: from the phase of choosing. */
  opensAt: Instant.nullable(),
  /** Null: as long as the phase of choosing. */
  closesAt: Instant.nullable(),
  /** Hours that a free seat is kept for the next in the queue, in a block to claim; 0: it is theirs at once. */
  offerHours: z.int().min(0).max(168).default(0),
});
const closesAfterOpening = (times: { opensAt: string | null; closesAt: string | null }) =>
  times.opensAt === null ||
  times.closesAt === null ||
  Date.parse(times.closesAt) > Date.parse(times.opensAt);
const closesBeforeOpening = {
  path: ['closesAt'],
  params: {
    code: 'closes-before-opening',
    sv: 'Sista tiden måste vara efter att önskningarna öppnar.',
    en: 'The deadline must come after the wishes open.',
  },
};

const Letter = z.string().regex(/^[A-Z]$/);

const SeminarShape = z.object({
  title: Line,
  description: Paragraphs,
  host: OptionalLine,
  hostDeclined: z.boolean().default(false),
  awaySlotIds: z.array(Id).max(50).default([]),
  crew: Crew.default([]),
  technicalNeeds: OptionalLine,
  needs: Features.default([]),
  repeats: z.int().min(1).max(50).nullable().default(null),
  expected: z.int().min(0).max(100_000).nullable().default(null),
  dropped: z.boolean().default(false),
});

const PlannedSession = z
  .object({
    roomId: Id.nullable(),
    capacity: z.int().min(1).max(100_000),
    minimum: z.int().min(0).max(100_000),
  })
  .refine(({ minimum, capacity }) => minimum <= capacity, {
    path: ['minimum'],
    params: {
      code: 'minimum-over-capacity',
      sv: 'Minsta antal kan inte vara fler än platserna.',
      en: 'The minimum cannot exceed the places.',
    },
  });

const Timetable = z.object({
  version: Version,
  slots: z
    .array(
      z
        .object({
          /** Null: a new slot. */
          id: Id.nullable(),
          startsAt: Instant,
          endsAt: Instant,
          sessions: z.array(z.object({ seminarId: Id, session: PlannedSession })).max(26),
        })
        .refine(endsAfterStart, endsBeforeStart),
    )
    .max(50),
});

const CohortResult = named(
  'CohortResult',
  z.object({
    /** People who have a place in every slot now. */
    people: z.int().min(0),
    /** People in each cohort. */
    cohorts: z.array(z.int().min(0)),
    /** People whose way was made or changed now. */
    changed: z.int().min(0),
  }),
);

export const Cohorts = named(
  'Cohorts',
  z.object({
    /** People who come. */
    coming: z.int().min(0),
    /** Of them, those who have no way through all seminars yet. */
    lacking: z.int().min(0),
    /** People who have seats but do not come any more. */
    leaving: z.int().min(0),
    /** The ways that people follow, in the order of their first seminars. */
    cohorts: z.array(
      z.object({
        people: z.int().min(1),
        /** Förvaltningar and bolag that they come from. */
        departments: z.int().min(1),
        /** A slot without is free. */
        stops: z.array(z.object({ slotId: Id, seminarId: Id })),
      }),
    ),
  }),
);

export const seminarBlockEndpoints = {
  createBlock: endpoint({
    method: 'POST',
    path: '/events/{eventId}/blocks',
    summary: 'Add a block of seminars',
    tag: 'Programme',
    params: EventParams,
    body: BlockShape.refine(closesAfterOpening, closesBeforeOpening),
    status: 201,
    response: SeminarBlock,
    problems: ['not-found', 'block-name-taken', 'event-closed'],
  }),
  getBlock: endpoint({
    method: 'GET',
    path: '/blocks/{blockId}',
    summary: 'A block with its slots, seminars and sessions',
    tag: 'Programme',
    params: BlockParams,
    status: 200,
    response: SeminarBlock,
    problems: ['not-found'],
  }),
  updateBlock: endpoint({
    method: 'PUT',
    path: '/blocks/{blockId}',
    summary: 'Change a block’s name, how it is filled and when wishes are open',
    tag: 'Programme',
    params: BlockParams,
    body: BlockShape.extend({ version: Version }).refine(closesAfterOpening, closesBeforeOpening),
    status: 200,
    response: SeminarBlock,
    problems: [
      'not-found',
      'stale-version',
      'block-name-taken',
      'block-mode-fixed',
      'event-closed',
    ],
  }),
  deleteBlock: endpoint({
    method: 'DELETE',
    path: '/blocks/{blockId}',
    summary: 'Delete a block that nobody has ranked or has a seat in',
    tag: 'Programme',
    params: BlockParams,
    status: 204,
    response: null,
    problems: ['not-found', 'block-in-use', 'event-closed'],
  }),
  setTimetable: endpoint({
    method: 'PUT',
    path: '/blocks/{blockId}/timetable',
    summary: 'Say which slots a block has and which seminar runs where in each: all of it at once',
    tag: 'Programme',
    params: BlockParams,
    body: Timetable,
    status: 200,
    response: SeminarBlock,
    problems: [
      'not-found',
      'stale-version',
      'slots-overlap',
      'room-unknown',
      'seminar-unknown',
      'session-has-seats',
      'capacity-below-taken',
      'event-closed',
    ],
  }),
  createSeminar: endpoint({
    method: 'POST',
    path: '/blocks/{blockId}/seminars',
    summary: 'Add a seminar; without a letter it gets the first that is free',
    tag: 'Programme',
    params: BlockParams,
    body: SeminarShape.extend({ letter: Letter.nullable() }),
    status: 201,
    response: Seminar,
    problems: ['not-found', 'letter-taken', 'letters-used-up', 'event-closed'],
  }),
  updateSeminar: endpoint({
    method: 'PUT',
    path: '/seminars/{seminarId}',
    summary: 'Change a seminar',
    tag: 'Programme',
    params: SeminarParams,
    body: SeminarShape.extend({ letter: Letter, version: Version }),
    status: 200,
    response: Seminar,
    problems: ['not-found', 'stale-version', 'letter-taken', 'event-closed'],
  }),
  deleteSeminar: endpoint({
    method: 'DELETE',
    path: '/seminars/{seminarId}',
    summary: 'Delete a seminar that nobody has ranked or has a seat in, with its sessions',
    tag: 'Programme',
    params: SeminarParams,
    status: 204,
    response: null,
    problems: ['not-found', 'seminar-has-wishes', 'event-closed'],
  }),
  getCohorts: endpoint({
    method: 'GET',
    path: '/blocks/{blockId}/cohorts',
    summary: 'The groups that go through a rotation, and who is not in one yet or no more',
    tag: 'Programme',
    params: BlockParams,
    status: 200,
    response: Cohorts,
    problems: ['not-found', 'not-rotation'],
  }),
  assignCohorts: endpoint({
    method: 'POST',
    path: '/blocks/{blockId}/cohorts',
    summary: 'Give everybody who comes a way through a rotation; those who have one keep it',
    tag: 'Programme',
    params: BlockParams,
    /** `again`: let everybody go and deal anew. */
    body: z.object({ again: z.boolean() }),
    status: 200,
    response: CohortResult,
    problems: [
      'not-found',
      'not-rotation',
      'rotation-without-people',
      'rotation-no-seminars',
      'rotation-too-few-slots',
      'rotation-session-missing',
      'rotation-too-few-places',
      'rotation-too-late',
    ],
  }),
};
