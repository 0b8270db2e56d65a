import { choiceModes, itemKinds } from '@ledarforum/domain/programme-kinds';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventPhase } from './events.ts';
import { Day, EventParams, Id, Instant, named } from './shapes.ts';

const Count = z.int().min(0);

/** One thing of the day, with all that whoever runs it must know. */
export const RunningOrderEntry = named(
  'RunningOrderEntry',
  z.object({
    /** Of the item or the session: the same for as long as the thing itself is. */
    id: Id,
    /** `BLOCKER` is time or a room that is taken; participants never see it. */
    kind: z.enum([...itemKinds, 'SEMINAR']),
    startsAt: Instant,
    endsAt: Instant,
    title: z.string(),
    description: z.string(),
    /** A–Z for a seminar, otherwise null. */
    letter: z.string().nullable(),
    /** The name of a seminar's block, otherwise null. */
    block: z.string().nullable(),
    roomId: Id.nullable(),
    /** Who leads it: the responsible, or a seminar's host. */
    responsible: z.string(),
    /** The host has said no. */
    declined: z.boolean(),
    /** Addresses of those named as responsible or crew who are in the register under just that name. */
    contacts: z.array(z.string()),
    /** Others who are needed, one each: `Eva Ek (ljud)`. */
    crew: z.array(z.string()),
    technicalNeeds: z.string(),
    /** Features that its room must have. */
    needs: z.array(z.string()),
    /** How many to prepare for; null when nothing is known or it is for nobody. */
    expected: Count.nullable(),
    /** Seats of a session, otherwise null. */
    capacity: Count.nullable(),
  }),
);

/** The whole programme of an event as one document: what is shown, printed and downloaded. */
export const RunningOrder = named(
  'RunningOrder',
  z.object({
    event: z.object({
      id: Id,
      name: z.string(),
      date: Day,
      place: z.string(),
      theme: z.string(),
      timeZone: z.string(),
      phase: EventPhase,
    }),
    /** Whom to ask: the organisation's address. */
    contact: z.string(),
    /** Where participants read the programme; `?room=<id>` shows one room. */
    programmeAddress: z.string(),
    /** Who are to be given room: those who come, or those invited before anybody has replied. */
    people: Count,
    rooms: z.array(
      z.object({
        id: Id,
        name: z.string(),
        building: z.string(),
        floor: z.string(),
        directions: z.string(),
        capacity: Count,
        features: z.array(z.string()),
      }),
    ),
    /** Every seminar of every block, also those that are cancelled or have no time yet. */
    seminars: z.array(
      z.object({
        id: Id,
        block: z.string(),
        mode: z.enum(choiceModes),
        letter: z.string(),
        title: z.string(),
        description: z.string(),
        host: z.string(),
        declined: z.boolean(),
        crew: z.array(z.string()),
        technicalNeeds: z.string(),
        needs: z.array(z.string()),
        expected: Count.nullable(),
        dropped: z.boolean(),
        /** How many times it is given, and the seats of those times. */
        sessions: Count,
        seats: Count,
        taken: Count,
      }),
    ),
    /** By time. */
    entries: z.array(RunningOrderEntry),
    /** Rises with every change of the event or its programme, from 0. */
    sequence: Count,
    asOf: Instant,
  }),
);

export const runningOrderEndpoints = {
  getRunningOrder: endpoint({
    method: 'GET',
    path: '/events/{eventId}/running-order',
    summary: 'The programme minute by minute, with who, where and what is needed',
    tag: 'Programme',
    params: EventParams,
    /** The draft, or what participants see: the latest published version, the draft as long as there is none. */
    query: z.object({ of: z.enum(['draft', 'published']).default('draft') }),
    status: 200,
    response: RunningOrder,
    problems: ['not-found'],
  }),
  exportProgramme: endpoint({
    method: 'GET',
    path: '/events/{eventId}/programme.xlsx',
    summary: 'The programme as a spreadsheet: running order, seminars, rooms',
    tag: 'Programme',
    params: EventParams,
    status: 200,
    response: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    problems: ['not-found'],
  }),
  exportProgrammeCalendar: endpoint({
    method: 'GET',
    path: '/events/{eventId}/programme.ics',
    summary: 'The programme as a calendar file; what participants must not see is marked private',
    tag: 'Programme',
    params: EventParams,
    status: 200,
    response: { mediaType: 'text/calendar' },
    problems: ['not-found'],
  }),
};
