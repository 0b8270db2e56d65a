import { mailedPurposes } from '@ledarforum/domain/evaluation-mailings';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventParams, Id, Instant, named } from './shapes.ts';

const MailedPurpose = z.enum(mailedPurposes);

export const EvaluationMailing = named(
  'EvaluationMailing',
  z.object({
    id: Id,
    purpose: MailedPurpose,
    kind: z.enum(['OPENING', 'REMINDER']),
    state: z.enum(['planned', 'cancelled', 'sent']),
    /** When it is due, or was sent. */
    at: Instant.nullable(),
    /** To how many it went, or would go now. Never to whom: that would say who has not answered. */
    letters: z.int().min(0),
  }),
);

const Mailings = named(
  'EvaluationMailings',
  z.object({
    /** The event's own: times are chosen by it. */
    timeZone: z.string(),
    /** To how many a reminder would go now, of what takes answers now. */
    unanswered: z.array(z.object({ purpose: MailedPurpose, letters: z.int().min(0) })),
    rows: z.array(EvaluationMailing),
  }),
);

export const evaluationMailingEndpoints = {
  listEvaluationMailings: endpoint({
    method: 'GET',
    path: '/events/{eventId}/evaluation/mailings',
    summary: 'Letters about the evaluation: sent and planned, with how many each is for',
    tag: 'Evaluation',
    params: EventParams,
    status: 200,
    response: Mailings,
    problems: ['not-found'],
  }),
  remindOfEvaluation: endpoint({
    method: 'POST',
    path: '/events/{eventId}/evaluation/mailings',
    summary: 'Remind those who have not answered: now, or at a moment to come',
    tag: 'Evaluation',
    params: EventParams,
    body: z.object({
      /** Made by the caller; the same one twice sends once. */
      id: z.uuid(),
      purpose: MailedPurpose,
      /** Null: now. */
      at: Instant.nullable(),
    }),
    status: 200,
    response: Mailings,
    problems: ['not-found', 'evaluation-not-open', 'mailing-in-the-past', 'mailing-after-closing'],
  }),
  changeEvaluationMailing: endpoint({
    method: 'PATCH',
    path: '/events/{eventId}/evaluation/mailings/{mailingId}',
    summary: 'Move a planned letter, cancel it, or plan it again',
    tag: 'Evaluation',
    params: z.object({ eventId: Id, mailingId: Id }),
    body: z.object({ at: Instant.optional(), cancelled: z.boolean().optional() }),
    status: 200,
    response: Mailings,
    problems: [
      'not-found',
      'evaluation-not-open',
      'mailing-in-the-past',
      'mailing-after-closing',
      'mailing-sent-already',
    ],
  }),
};
