import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Day, EventParams, Id, Instant, named } from './shapes.ts';
import { WorkshopKind } from './workshops.ts';

const Attendance = z.enum(['INVITED', 'COMING', 'DIGITAL', 'DECLINED']);
const Phase = z.enum(['INVITED', 'CHOOSING', 'ALLOCATED', 'LIVE', 'EVALUATING', 'CLOSED']);
const itemKinds = ['PLENARY', 'BREAK', 'MEAL', 'MINGLE', 'WORKSHOP'] as const;

/** An event as its participants see it: never a draft. */
export const MyEvent = named(
  'MyEvent',
  z.object({
    id: Id,
    name: z.string(),
    date: Day,
    place: z.string(),
    theme: z.string(),
    valueWords: z.array(z.string()),
    timeZone: z.string(),
    phase: Phase,
    replyBy: Instant.nullable(),
    attendance: Attendance,
  }),
);

export const DayPlace = named(
  'DayPlace',
  z.object({ roomId: Id, room: z.string(), floor: z.string(), directions: z.string() }),
);

/** Somebody else at my table: the name, and what the person has agreed to show. */
export const TableCompanion = named(
  'TableCompanion',
  z.object({
    participationId: Id,
    /** Null: a protected person. */
    name: z.string().nullable(),
    title: z.string(),
    unit: z.string(),
    portraitId: Id.nullable(),
    /** Leads the table. */
    leads: z.boolean(),
  }),
);

export const DayTable = named(
  'DayTable',
  z.object({
    id: Id,
    kind: WorkshopKind,
    round: z.string(),
    /** From 1; null where the workshop has one round only. */
    roundNumber: z.int().min(1).nullable(),
    number: z.int().min(1),
    /** The table has a dialogue to follow and answer. */
    hasDialogue: z.boolean(),
    /** The table I was moved from on the day; null: I was not. */
    formerNumber: z.int().min(1).nullable(),
    place: DayPlace.nullable(),
    /** Who else sits there, by name. */
    company: z.array(TableCompanion),
  }),
);

export const DayEntry = named(
  'DayEntry',
  z.object({
    id: Id,
    kind: z.enum([...itemKinds, 'SEMINAR', 'SLOT_UNDECIDED', 'SLOT_WITHOUT_SEAT']),
    startsAt: Instant,
    endsAt: Instant,
    title: z.string(),
    description: z.string(),
    who: z.string(),
    letter: z.string().nullable(),
    place: DayPlace.nullable(),
    tables: z.array(DayTable),
    version: z.int().min(1),
  }),
);

/** Everything the page Min dag shows, in one answer. */
export const MyDay = named(
  'MyDay',
  z.object({
    event: MyEvent,
    entries: z.array(DayEntry),
    tablesWithoutTime: z.array(DayTable),
    /** What the organiser says about the latest published version; null when there is none. */
    latestVersion: z
      .object({ name: z.string(), comment: z.string(), publishedAt: Instant })
      .nullable(),
    /** Blocks that I can rank right now. */
    wishes: z.array(
      z.object({
        blockId: Id,
        name: z.string(),
        closesAt: Instant.nullable(),
        savedAt: Instant.nullable(),
        /** Colleagues who wait to hear whether I choose with them; null: a protected person. */
        askedBy: z.array(z.string().nullable()),
      }),
    ),
    evaluation: z.enum(['closed', 'open', 'answered']),
    /** Questions beside those about the day that wait for my answer. */
    asks: z.enum(['before', 'afterwards']).nullable(),
    /** Address that a calendar can subscribe to, known to nobody else. */
    calendarFeed: z.string(),
    asOf: Instant,
  }),
);

export const MyProgramme = named(
  'MyProgramme',
  z.object({
    event: MyEvent,
    rows: z.array(
      z.object({
        id: Id,
        kind: z.enum([...itemKinds, 'SEMINAR']),
        startsAt: Instant,
        endsAt: Instant,
        title: z.string(),
        description: z.string(),
        who: z.string(),
        letter: z.string().nullable(),
        /** The block of a seminar, otherwise null. */
        block: z.string().nullable(),
        place: DayPlace.nullable(),
        /** In my own day: everything common, and the seminars where I have a seat. */
        mine: z.boolean(),
        /** Which of my wishes the seminar is (1 = first), for as long as I have no seat in its block. */
        wish: z.int().min(1).nullable(),
      }),
    ),
    asOf: Instant,
  }),
);

const calendar = { mediaType: 'text/calendar' };

export const myDayEndpoints = {
  listMyEvents: endpoint({
    method: 'GET',
    path: '/my/events',
    summary: 'Events I am invited to, the latest first',
    tag: 'My day',
    status: 200,
    response: z.object({ events: z.array(MyEvent) }),
    problems: [],
  }),
  getMyDay: endpoint({
    method: 'GET',
    path: '/events/{eventId}/my-day',
    summary: 'My own day: what, when and where, with my seminars and tables',
    tag: 'My day',
    params: EventParams,
    status: 200,
    response: MyDay,
    problems: ['not-found'],
  }),
  getMyProgramme: endpoint({
    method: 'GET',
    path: '/events/{eventId}/my-programme',
    summary: 'The whole programme with every seminar, and which of it is mine',
    tag: 'My day',
    params: EventParams,
    status: 200,
    response: MyProgramme,
    problems: ['not-found'],
  }),
  getMyDayCalendar: endpoint({
    method: 'GET',
    path: '/events/{eventId}/my-day.ics',
    summary: 'My own day as a calendar file',
    tag: 'My day',
    params: EventParams,
    status: 200,
    response: calendar,
    problems: ['not-found'],
  }),
  getCalendarFeed: endpoint({
    method: 'GET',
    path: '/calendars/{token}.ics',
    summary: 'The day of whoever holds this address, for a calendar that subscribes',
    tag: 'My day',
    params: z.object({ token: z.string().min(1).max(200) }),
    status: 200,
    response: calendar,
    problems: ['not-found'],
  }),
  renewCalendarFeed: endpoint({
    method: 'POST',
    path: '/events/{eventId}/my-day/calendar-feed',
    summary: 'Make a new calendar address; the old one stops working',
    tag: 'My day',
    params: EventParams,
    status: 200,
    response: z.object({ calendarFeed: z.string() }),
    problems: ['not-found'],
  }),
};
