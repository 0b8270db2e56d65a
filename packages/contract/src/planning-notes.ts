import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { ImprovementAction } from './improvement-actions.ts';
import { Day, EventParams, Id, Line, named, Version } from './shapes.ts';

export const PlanningNote = named(
  'PlanningNote',
  z.object({
    id: Id,
    source: z.enum(['MEDSKICK', 'ORGANISER']),
    /** The day it was written after. */
    from: z.object({ id: Id, name: z.string(), date: Day }).nullable(),
    text: z.string(),
    /** How many wrote the same words. */
    times: z.int().min(1),
    taker: z.object({ personId: Id, name: z.string().nullable() }).nullable(),
    done: z.boolean(),
    removed: z.boolean(),
    version: Version,
  }),
);

export const Planning = named(
  'Planning',
  z.object({
    notes: z.array(PlanningNote),
    /** Of earlier days in the series: what is not done, and what is told with the invitation. */
    actions: z.array(ImprovementAction),
    /** Who may take a note: the organisers. */
    takers: z.array(z.object({ personId: Id, name: z.string() })),
  }),
);

const tag = 'Follow-up';

export const planningNoteEndpoints = {
  getPlanning: endpoint({
    method: 'GET',
    path: '/events/{eventId}/planning',
    summary: 'What was passed on from earlier days, to think of while this one is planned',
    tag,
    params: EventParams,
    status: 200,
    response: Planning,
    problems: ['not-found'],
  }),
  addPlanningNote: endpoint({
    method: 'POST',
    path: '/events/{eventId}/planning/notes',
    summary: 'Note something for the planning of a day',
    tag,
    params: EventParams,
    body: z.object({ text: Line }),
    status: 201,
    response: PlanningNote,
    problems: ['not-found'],
  }),
  changePlanningNote: endpoint({
    method: 'PATCH',
    path: '/events/{eventId}/planning/notes/{noteId}',
    summary: 'Tick a note off, give it to somebody, change it, take it away or put it back',
    tag,
    params: EventParams.extend({ noteId: Id }),
    body: z
      .object({
        version: Version,
        text: z.string().trim().min(1).max(5000),
        takerId: Id.nullable(),
        done: z.boolean(),
        removed: z.boolean(),
      })
      .partial()
      .required({ version: true }),
    status: 200,
    response: PlanningNote,
    problems: ['not-found', 'stale-version', 'planning-taker-unknown'],
  }),
  bringMedskick: endpoint({
    method: 'POST',
    path: '/events/{eventId}/planning/medskick',
    summary:
      'Bring what was passed on after the latest day of the series; it comes by itself when an evaluation closes or a day is made',
    tag,
    params: EventParams,
    status: 200,
    response: z.object({ brought: z.int().min(0) }),
    problems: ['not-found'],
  }),
};
