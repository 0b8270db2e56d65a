import type { FastifyInstance } from 'fastify';
import { implement } from '../../implement.ts';
import { mailHostOf } from '../outbox/outbox-service.ts';
import { getEvaluation, getMyEvaluation, submitEvaluation } from './evaluations-service.ts';
import { getFormResults } from './form-results-service.ts';
import {
  addForm,
  followWholeWay,
  openEvaluation,
  removeForm,
  setQuestions,
} from './forms-service.ts';
import { changeMailing, listMailings, remind } from './mailings-service.ts';
import { exportResults } from './results-export.ts';
import { getGroupResults, getResults, listResults } from './results-service.ts';
import {
  changeText,
  listTextsForReview,
  maskText,
  setTextStates,
  unmaskText,
} from './texts-service.ts';

export async function evaluationRoutes(app: FastifyInstance): Promise<void> {
  const { vault } = app;
  const mailHost = mailHostOf(app.settings.baseUrl);

  implement(app, 'getEvaluation', ({ tx, params, now }) => getEvaluation(tx, params.eventId, now));

  implement(app, 'createEvaluation', async ({ tx, params, now }) => {
    await openEvaluation(tx, params.eventId);
    return getEvaluation(tx, params.eventId, now);
  });

  implement(app, 'followWholeWay', async ({ tx, params, who, now }) => {
    await followWholeWay(tx, { ...params, actorId: who.personId, now });
    return getEvaluation(tx, params.eventId, now);
  });

  implement(app, 'addEvaluationForm', ({ tx, params, body, who, now }) =>
    addForm(tx, { ...params, actorId: who.personId, now }, body.purpose),
  );

  implement(app, 'removeEvaluationForm', ({ tx, params, who }) =>
    removeForm(tx, { ...params, actorId: who.personId }),
  );

  implement(app, 'setEvaluationQuestions', ({ tx, params, body, who, now }) =>
    setQuestions(tx, { ...params, actorId: who.personId, now }, body),
  );

  implement(app, 'listEvaluationTexts', ({ tx, params }) => listTextsForReview(tx, params.eventId));

  implement(app, 'changeEvaluationText', ({ tx, params, body, now }) =>
    changeText(tx, { ...params, now }, body),
  );

  implement(app, 'setEvaluationTextStates', ({ tx, params, body, who }) =>
    setTextStates(tx, { ...params, actorId: who.personId }, body),
  );

  implement(app, 'maskEvaluationText', ({ tx, params, body, now }) =>
    maskText(tx, { ...params, now }, body),
  );

  implement(app, 'unmaskEvaluationText', ({ tx, params, now }) =>
    unmaskText(tx, { ...params, now }),
  );

  implement(app, 'listEvaluationMailings', ({ tx, params, now }) =>
    listMailings(tx, params.eventId, now),
  );

  implement(app, 'remindOfEvaluation', async ({ tx, params, body, who, now }) => {
    const at = body.at === null ? null : new Date(body.at);
    await remind(tx, { ...params, actorId: who.personId, now, mailHost }, { ...body, at });
    return listMailings(tx, params.eventId, now);
  });

  implement(app, 'changeEvaluationMailing', async ({ tx, params, body, who, now }) => {
    const at = body.at === undefined ? undefined : new Date(body.at);
    const change = { at, cancelled: body.cancelled };
    await changeMailing(tx, { ...params, actorId: who.personId, now }, change);
    return listMailings(tx, params.eventId, now);
  });

  implement(app, 'getMyEvaluation', ({ tx, params, who, now }) =>
    getMyEvaluation(tx, params.eventId, who.personId, now),
  );

  implement(app, 'submitEvaluation', ({ tx, params, body, who, now }) =>
    submitEvaluation(tx, { ...params, personId: who.personId, vault, now }, body.answers),
  );

  implement(app, 'listResults', async ({ tx }) => ({ rows: await listResults(tx) }));

  implement(app, 'getResults', ({ tx, params, now }) => getResults(tx, params.eventId, now));

  implement(app, 'getGroupResults', ({ tx, params, query, now }) =>
    getGroupResults(tx, params.eventId, query, now),
  );
  implement(app, 'getFormResults', ({ tx, params }) => getFormResults(tx, params.eventId));

  implement(app, 'exportResults', ({ tx, params, query, locale, now }) =>
    exportResults(tx, params.eventId, { ...query, locale, now }),
  );
}
