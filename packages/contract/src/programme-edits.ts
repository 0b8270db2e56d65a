import { itemKinds } from '@ledarforum/domain/programme-kinds';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Crew, Features } from './programme.ts';
import {
  EventParams,
  Id,
  Instant,
  Line,
  largestInt,
  named,
  OptionalLine,
  Paragraphs,
} from './shapes.ts';

const Places = z.int().min(1).max(100_000);

const ItemFields = z.strictObject({
  kind: z.enum(itemKinds),
  title: Line,
  description: Paragraphs,
  startsAt: Instant,
  endsAt: Instant,
  roomId: Id.nullable(),
  responsible: OptionalLine,
  crew: Crew,
  technicalNeeds: OptionalLine,
  needs: Features,
});

const SlotFields = z.strictObject({ blockId: Id, startsAt: Instant, endsAt: Instant });

const SessionFields = z.strictObject({
  seminarId: Id,
  slotId: Id,
  roomId: Id.nullable(),
  capacity: Places,
  minimum: z.int().min(0).max(100_000),
});

/**
 * One row before and after. Made: `before` is null and `after` the whole row. Deleted: `after` is null. Changed: the fields
 * that change, as they were and as they become.
 */
function changeOf<Table extends string, Shape extends z.ZodRawShape>(
  table: Table,
  fields: z.ZodObject<Shape, z.core.$strict>,
) {
  return z
    .strictObject({
      table: z.literal(table),
      id: Id,
      before: fields.partial().nullable(),
      after: fields.partial().nullable(),
    })
    .refine(
      ({ before, after }) =>
        before === null
          ? fields.safeParse(after).success
          : after === null || sameKeys(before, after),
      {
        path: ['after'],
        params: {
          code: 'incomplete-change',
          sv: 'Ändringen säger inte allt om det som ändras.',
          en: 'The change does not say everything about what changes.',
        },
      },
    );
}

function sameKeys(before: object, after: object): boolean {
  const keys = Object.keys(after);
  return keys.length === Object.keys(before).length && keys.every((key) => key in before);
}

export const ProgrammeChange = named(
  'ProgrammeChange',
  z.discriminatedUnion('table', [
    changeOf('items', ItemFields),
    changeOf('slots', SlotFields),
    changeOf('sessions', SessionFields),
  ]),
);

/** What was done, as history says it. */
export const editActions = [
  'add-item',
  'copy-item',
  'move-item',
  'resize-item',
  'delete-item',
  'place-seminar',
  'move-session',
  'delete-session',
  'add-slot',
  'move-slot',
  'resize-slot',
  'delete-slot',
  'move-block',
  'shift-day',
  'accept-proposal',
] as const;

const EditReceipt = named(
  'EditReceipt',
  z.object({
    id: Id,
    /** Its number within the event, from 1. */
    seq: z.int().min(1),
  }),
);

const Moment = z.object({
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  room: z.string().nullable(),
});

export const ProgrammeEdit = named(
  'ProgrammeEdit',
  z.object({
    id: Id,
    seq: z.int().min(1),
    at: Instant,
    /** Null: nobody who can be named. */
    who: z.string().nullable(),
    mine: z.boolean(),
    /** verb-noun, as in the activity log; `undo`, `redo` and `restore` besides. */
    action: z.string(),
    /** The edit that it takes back. */
    undoesId: Id.nullable(),
    /** It has been taken back. */
    undone: z.boolean(),
    /** How many rows it changed. */
    size: z.int().min(0),
    /** The first of them, at most 12. */
    lines: z.array(
      z.object({
        table: z.enum(['rooms', 'blocks', 'seminars', 'slots', 'items', 'sessions']),
        name: z.string(),
        before: Moment.nullable(),
        after: Moment.nullable(),
      }),
    ),
  }),
);

export const ProgrammeHistory = named(
  'ProgrammeHistory',
  z.object({
    /** Latest first. */
    edits: z.array(ProgrammeEdit),
    /** There are older ones. */
    more: z.boolean(),
    /** The edits that the caller can take back, and those they can do again: the next last, at most 100 of each. */
    undo: z.array(Id),
    redo: z.array(Id),
  }),
);

/** Why an edit can be refused. */
export const programmeEditProblems = [
  'not-found',
  'event-closed',
  'programme-collision',
  'programme-time-backwards',
  'programme-time-outside',
  'slots-overlap',
  'seminar-twice-in-slot',
  'session-has-seats',
  'capacity-below-taken',
  'minimum-over-places',
  'item-has-groups',
  'room-in-use',
  'seminar-has-wishes',
  'block-in-use',
  'room-name-taken',
  'room-unknown',
] as const;

/** Made by whoever edits, so that what is sent twice is done once. */
const NewEdit = z.object({ id: Id });

export const programmeEditEndpoints = {
  listEdits: endpoint({
    method: 'GET',
    path: '/events/{eventId}/programme/edits',
    summary: 'What was done to the programme, by whom and when, latest first',
    tag: 'Programme',
    params: EventParams,
    query: z.object({
      before: z.coerce.number().int().min(1).max(largestInt).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    status: 200,
    response: ProgrammeHistory,
    problems: ['not-found'],
  }),
  makeEdit: endpoint({
    method: 'POST',
    path: '/events/{eventId}/programme/edits',
    summary:
      'Move, place, lengthen, add or delete: all of it or nothing, and once however often it is sent',
    tag: 'Programme',
    params: EventParams,
    body: NewEdit.extend({
      action: z.enum(editActions),
      changes: z.array(ProgrammeChange).min(1).max(2000),
    }),
    status: 200,
    response: EditReceipt,
    problems: [...programmeEditProblems],
  }),
  undoEdit: endpoint({
    method: 'POST',
    path: '/events/{eventId}/programme/edits/{editId}/undo',
    summary: 'Take an edit back; taking back an undo does it again',
    tag: 'Programme',
    params: EventParams.extend({ editId: Id }),
    body: NewEdit,
    status: 200,
    response: EditReceipt,
    problems: [...programmeEditProblems, 'edit-undone'],
  }),
  restoreProgramme: endpoint({
    method: 'POST',
    path: '/events/{eventId}/programme/restore',
    summary: 'Make the programme what it was after an edit; 0: as it was before the first',
    tag: 'Programme',
    params: EventParams,
    body: NewEdit.extend({ seq: z.int().min(0).max(largestInt) }),
    status: 200,
    response: EditReceipt,
    problems: [...programmeEditProblems],
  }),
};
