import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Attendance } from './participations.ts';
import { EventParams, Id, Instant, named } from './shapes.ts';

/** Somebody at the desk's list. */
export const DeskPerson = named(
  'DeskPerson',
  z.object({
    personId: Id,
    name: z.string(),
    title: z.string(),
    unit: z.string(),
    /** Null: in the register, but not invited. */
    attendance: Attendance.nullable(),
    arrivedAt: Instant.nullable(),
  }),
);

export const ArrivalCounts = named(
  'ArrivalCounts',
  z.object({
    here: z.int().min(0),
    /** Have said that they come, and have not. */
    awaited: z.int().min(0),
    /** Protected people who have said that they come: counted, never listed. */
    protectedIdentities: z.int().min(0),
  }),
);

const DeskList = named(
  'DeskList',
  z.object({
    timeZone: z.string(),
    counts: ArrivalCounts,
    people: z.array(DeskPerson),
  }),
);

const ArrivalParams = EventParams.extend({ personId: Id });
const tag = 'On the day';

export const arrivalEndpoints = {
  listArrivals: endpoint({
    method: 'GET',
    path: '/events/{eventId}/arrivals',
    summary: 'Everybody invited, by name, and who has come; without people with protected identity',
    tag,
    params: EventParams,
    status: 200,
    response: DeskList,
    problems: ['not-found'],
  }),
  findUninvited: endpoint({
    method: 'GET',
    path: '/events/{eventId}/arrivals/uninvited',
    summary: 'Find somebody in the register who is not invited, by name',
    tag,
    params: EventParams,
    query: z.object({ search: z.string().trim().min(2).max(100) }),
    status: 200,
    response: z.object({ people: z.array(DeskPerson) }),
    problems: ['not-found'],
  }),
  checkIn: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/arrivals/{personId}',
    summary: 'Tick somebody off as here. Who had not said so now comes, invited or not',
    tag,
    params: ArrivalParams,
    status: 200,
    response: z.object({ person: DeskPerson, counts: ArrivalCounts }),
    problems: ['not-found', 'event-is-draft', 'event-is-over'],
  }),
  checkInByCode: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/arrivals-by-code',
    summary:
      'Tick off somebody with protected identity by their code, or take it back. Nothing about the person is told',
    tag,
    params: EventParams,
    body: z.object({ code: z.string().regex(/^\d{8}$/), here: z.boolean() }),
    status: 200,
    response: z.object({ counts: ArrivalCounts }),
    problems: ['not-found', 'desk-code-unknown', 'event-is-draft', 'event-is-over'],
  }),
  getMyDeskCode: endpoint({
    method: 'GET',
    path: '/my/events/{eventId}/desk-code',
    summary: 'The code that I am ticked off by; null when I am on the desk’s list by name',
    tag,
    params: EventParams,
    status: 200,
    response: z.object({ code: z.string().nullable() }),
    problems: ['not-found'],
  }),
  undoCheckIn: endpoint({
    method: 'DELETE',
    path: '/events/{eventId}/arrivals/{personId}',
    summary: 'The person is not here after all: everything is as before the tick',
    tag,
    params: ArrivalParams,
    status: 200,
    response: z.object({ person: DeskPerson, counts: ArrivalCounts }),
    problems: ['not-found', 'event-is-draft', 'event-is-over'],
  }),
};
