import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventParams, Id, named } from './shapes.ts';

const EditorPresence = named(
  'EditorPresence',
  z.object({
    /** Other organisers who have the programme open now. */
    others: z.array(
      z.object({
        personId: Id,
        /** Null: nobody who may be named. */
        name: z.string().nullable(),
        /** The item or session that they are at. */
        focusId: Id.nullable(),
      }),
    ),
  }),
);

export const editorPresenceEndpoints = {
  listEditors: endpoint({
    method: 'GET',
    path: '/events/{eventId}/programme/editors',
    summary: 'Who else has the programme open, and where they are',
    tag: 'Programme',
    params: EventParams,
    status: 200,
    response: EditorPresence,
    problems: ['not-found'],
  }),
  tellPresence: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/programme/editors/me',
    summary: 'Say that one has the programme open, and where one is; forgotten after a minute',
    tag: 'Programme',
    params: EventParams,
    body: z.object({ focusId: Id.nullable() }),
    status: 204,
    response: null,
    problems: ['not-found'],
  }),
};
