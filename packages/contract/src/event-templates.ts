import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventParams, Id, Instant, Line, named, Paragraphs } from './shapes.ts';

export const SavedTemplate = named(
  'SavedTemplate',
  z.object({
    id: Id,
    name: z.string(),
    description: z.string(),
    savedAt: Instant,
    /** What it brings. */
    items: z.int().min(0),
    seminars: z.int().min(0),
    days: z.int().min(1).max(7),
  }),
);

export const eventTemplateEndpoints = {
  listTemplates: endpoint({
    method: 'GET',
    path: '/event-templates',
    summary: 'Programmes that organisers have kept to start other days from',
    tag: 'Events',
    status: 200,
    response: z.object({ rows: z.array(SavedTemplate) }),
    problems: [],
  }),
  saveTemplate: endpoint({
    method: 'POST',
    path: '/events/{eventId}/template',
    summary: 'Keep the programme of an event as a template, without people',
    tag: 'Events',
    params: EventParams,
    body: z.object({ name: Line, description: Paragraphs }),
    status: 201,
    response: SavedTemplate,
    problems: ['not-found', 'template-name-taken'],
  }),
  deleteTemplate: endpoint({
    method: 'DELETE',
    path: '/event-templates/{templateId}',
    summary: 'Delete a template; days that were made from it stay',
    tag: 'Events',
    params: z.object({ templateId: Id }),
    status: 204,
    response: null,
    problems: ['not-found'],
  }),
};
