import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { addNote, bringMedskick, changeNote, readPlanning } from './planning-notes-service.ts';

export async function planningNoteRoutes(app: FastifyInstance): Promise<void> {
  implement(app, 'getPlanning', ({ tx, params }) => readPlanning(tx, params.eventId));
  implement(app, 'addPlanningNote', ({ tx, params, body }) =>
    addNote(tx, params.eventId, body.text),
  );
  implement(app, 'changePlanningNote', ({ tx, params, body }) => changeNote(tx, params, body));
  implement(app, 'bringMedskick', ({ tx, params }) => bringMedskick(tx, params.eventId));
}
