import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import {
  getEvaluation,
  getMyEvaluation,
  listForms,
  openEvaluation,
  setQuestions,
  submitEvaluation,
} from './evaluations-service.ts';
import { exportResults } from './results-export.ts';
import { getResults, listResults } from './results-service.ts';

export async function evaluationRoutes(app: FastifyInstance): Promise<void> {
  const { vault } = app;

  implement(app, 'getEvaluation', ({ tx, params }) => getEvaluation(tx, params.eventId));

  implement(app, 'createEvaluation', async ({ tx, params }) => {
    await openEvaluation(tx, params.eventId);
    return { forms: await listForms(tx, params.eventId) };
  });

  implement(app, 'setEvaluationQuestions', ({ tx, params, body, who }) =>
    setQuestions(tx, { ...params, actorId: who.personId }, body.questions),
  );

  implement(app, 'getMyEvaluation', ({ tx, params, who }) =>
    getMyEvaluation(tx, params.eventId, who.personId),
  );

  implement(app, 'submitEvaluation', ({ tx, params, body, who }) =>
    submitEvaluation(tx, { ...params, personId: who.personId, vault }, body.answers),
  );

  implement(app, 'listResults', async ({ tx }) => ({ rows: await listResults(tx) }));

  implement(app, 'getResults', ({ tx, params }) => getResults(tx, params.eventId));

  implement(app, 'exportResults', ({ tx, params, query, locale }) =>
    exportResults(tx, params.eventId, { ...query, locale }),
  );
}
