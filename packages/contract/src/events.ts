import { z } from 'zod';
import { endpoint } from './endpoint.ts';
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
const Days = z.int().min(1).max(7);

export const EventPhase = named(
  'EventPhase',
  z.enum(['DRAFT', 'INVITED', 'CHOOSING', 'ALLOCATED', 'LIVE', 'EVALUATING', 'CLOSED']),
);

export const EventSeries = named(
  'EventSeries',
  z.object({ id: Id, name: z.string(), events: Count }),
);

/** An event in the organiser's list. */
export const EventRow = named(
  'EventRow',
  z.object({
    id: Id,
    name: z.string(),
    date: Day,
    place: z.string(),
    phase: EventPhase,
    series: z.object({ id: Id, name: z.string() }),
    invited: Count,
    /** In person or digitally. */
    coming: Count,
    unanswered: Count,
  }),
);

export const EventDetail = named(
  'EventDetail',
  z.object({
    id: Id,
    name: z.string(),
    date: Day,
    /** How many days in a row. */
    days: Days,
    place: z.string(),
    theme: z.string(),
    valueWords: z.array(z.string()),
    description: z.string(),
    timeZone: z.string(),
    phase: EventPhase,
    series: z.object({ id: Id, name: z.string() }),
    replyBy: Instant.nullable(),
    closedAt: Instant.nullable(),
    version: Version,
  }),
);

/** Words that the day is about: `tillit`. */
const ValueWords = z.array(Line).max(10);

const InSeries = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('existing'), id: Id }),
  z.object({ kind: z.literal('new'), name: Line }),
]);

/** Leadership groups and units whose people are invited; a unit includes those below it. */
const Audience = {
  leadershipGroupIds: z.array(Id).max(100),
  unitIds: z.array(Id).max(1000),
};

const AudienceCount = named(
  'AudienceCount',
  z.object({
    people: Count,
    /** Of those, not invited yet. */
    toInvite: Count,
    /** Invited earlier and no longer in the audience: they stay invited. */
    invitedOutside: Count,
    /** By förvaltning and bolag, the largest first. */
    departments: z.array(z.object({ id: Id, name: z.string(), people: Count })),
  }),
);

const EventAudience = named(
  'EventAudience',
  z.object({
    ...Audience,
    count: AudienceCount,
    /** What can be chosen, with how many people it is today. */
    groups: z.array(z.object({ id: Id, name: z.string(), people: Count })),
    units: z.array(
      z.object({
        id: Id,
        parentId: Id.nullable(),
        name: z.string(),
        kind: z.enum(['FORVALTNING', 'BOLAG', 'VERKSAMHET', 'ENHET']),
        /** With everything below it. */
        people: Count,
      }),
    ),
  }),
);

export const eventEndpoints = {
  listSeries: endpoint({
    method: 'GET',
    path: '/series',
    summary: 'The series that events belong to',
    tag: 'Events',
    status: 200,
    response: z.object({ rows: z.array(EventSeries) }),
    problems: [],
  }),
  createSeries: endpoint({
    method: 'POST',
    path: '/series',
    summary: 'Begin a series',
    tag: 'Events',
    body: z.object({ name: Line }),
    status: 201,
    response: EventSeries,
    problems: ['series-name-taken'],
  }),
  renameSeries: endpoint({
    method: 'PATCH',
    path: '/series/{seriesId}',
    summary: 'Give a series another name',
    tag: 'Events',
    params: z.object({ seriesId: Id }),
    body: z.object({ name: Line }),
    status: 200,
    response: EventSeries,
    problems: ['not-found', 'series-name-taken'],
  }),
  listEvents: endpoint({
    method: 'GET',
    path: '/events',
    summary: 'Every event, the latest day first',
    tag: 'Events',
    status: 200,
    response: z.object({ rows: z.array(EventRow) }),
    problems: [],
  }),
  getEvent: endpoint({
    method: 'GET',
    path: '/events/{eventId}',
    summary: 'What an event is: name, day, place, theme',
    tag: 'Events',
    params: EventParams,
    status: 200,
    response: EventDetail,
    problems: ['not-found'],
  }),
  createEvent: endpoint({
    method: 'POST',
    path: '/events',
    summary: 'Plan a day, empty or from a starting template',
    tag: 'Events',
    body: z.object({
      name: Line,
      date: Day,
      place: OptionalLine,
      series: InSeries,
      /** Null: an empty day. */
      template: z.enum(['rotation-day', 'values-day', 'dialogue-day']).nullable(),
      /** Another day, or a template that was kept, to take the programme from instead. */
      copyOf: z
        .discriminatedUnion('kind', [
          z.object({ kind: z.literal('event'), id: Id }),
          z.object({ kind: z.literal('saved-template'), id: Id }),
        ])
        .optional(),
    }),
    status: 201,
    response: EventDetail,
    problems: ['not-found', 'series-unknown', 'series-name-taken'],
  }),
  updateEvent: endpoint({
    method: 'PUT',
    path: '/events/{eventId}',
    summary: 'Change what an event is. On another day, all its times follow by the clocks there',
    tag: 'Events',
    params: EventParams,
    body: z.object({
      version: Version,
      name: Line,
      date: Day,
      /** Left out: as many as before. */
      days: Days.optional(),
      place: OptionalLine,
      theme: OptionalLine,
      valueWords: ValueWords,
      description: Paragraphs,
      seriesId: Id,
      replyBy: Instant.nullable(),
    }),
    status: 200,
    response: EventDetail,
    problems: ['not-found', 'stale-version', 'series-unknown', 'event-closed', 'day-has-begun'],
  }),
  deleteEvent: endpoint({
    method: 'DELETE',
    path: '/events/{eventId}',
    summary: 'Delete a draft that nobody has been invited to',
    tag: 'Events',
    params: EventParams,
    status: 204,
    response: null,
    problems: ['not-found', 'event-not-draft'],
  }),
  getAudience: endpoint({
    method: 'GET',
    path: '/events/{eventId}/audience',
    summary: 'Who is to be invited, how many that is, and what can be chosen',
    tag: 'Events',
    params: EventParams,
    status: 200,
    response: EventAudience,
    problems: ['not-found'],
  }),
  setAudience: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/audience',
    summary: 'Choose who is to be invited. Sends nothing, and takes no invitation back',
    tag: 'Events',
    params: EventParams,
    body: z.object(Audience),
    status: 200,
    response: AudienceCount,
    problems: ['not-found', 'audience-unknown', 'event-closed'],
  }),
  previewAudience: endpoint({
    method: 'POST',
    path: '/events/{eventId}/audience/preview',
    summary: 'How many a choice of groups and units would be',
    tag: 'Events',
    params: EventParams,
    body: z.object(Audience),
    status: 200,
    response: AudienceCount,
    problems: ['not-found', 'audience-unknown'],
  }),
};
