import { textStates } from '@ledarforum/domain/free-text/review';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { FormPurpose } from './evaluations.ts';
import { EventParams, Id, Instant, named, SeminarMark } from './shapes.ts';

export const TextState = named('TextState', z.enum(textStates));

export const ReviewedText = named(
  'ReviewedText',
  z.object({
    id: Id,
    text: z.string(),
    state: TextState,
    starred: z.boolean(),
    /** Stands in the report. */
    quoted: z.boolean(),
    /** Words, by their number in the text, that seem to name somebody in the register. */
    suggested: z.array(z.int()),
    /** Until when the last mask can be taken back. */
    unmaskUntil: Instant.nullable(),
  }),
);

export const TextsForReview = named(
  'TextsForReview',
  z.object({
    questions: z.array(
      z.object({
        formId: Id,
        purpose: FormPurpose,
        seminar: SeminarMark.nullable(),
        key: z.string(),
        textSv: z.string(),
        textEn: z.string(),
        /** Empty when fewer than seven wrote. In alphabetical order. */
        texts: z.array(ReviewedText),
      }),
    ),
  }),
);

const TextParams = z.object({ eventId: Id, textId: Id });

export const evaluationTextEndpoints = {
  listEvaluationTexts: endpoint({
    method: 'GET',
    path: '/events/{eventId}/evaluation/texts',
    summary:
      'What was written in forms that have been counted, for an organiser to read before leadership does; nothing where fewer than seven wrote',
    tag: 'Evaluation',
    params: EventParams,
    status: 200,
    response: TextsForReview,
    problems: ['not-found'],
  }),
  changeEvaluationText: endpoint({
    method: 'PATCH',
    path: '/events/{eventId}/evaluation/texts/{textId}',
    summary: 'Let a text through to leadership or keep it back, mark it, or quote it in the report',
    tag: 'Evaluation',
    params: TextParams,
    body: z.object({
      state: TextState.optional(),
      starred: z.boolean().optional(),
      quoted: z.boolean().optional(),
    }),
    status: 200,
    response: ReviewedText,
    problems: ['not-found', 'text-not-shown', 'text-quotes-full'],
  }),
  setEvaluationTextStates: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/evaluation/texts/state',
    summary: 'Let many texts through, or keep them back; tells which were moved',
    tag: 'Evaluation',
    params: EventParams,
    body: z.object({ textIds: z.array(Id).max(50_000), state: TextState }),
    status: 200,
    response: z.object({ moved: z.array(Id) }),
    problems: ['not-found'],
  }),
  maskEvaluationText: endpoint({
    method: 'POST',
    path: '/events/{eventId}/evaluation/texts/{textId}/mask',
    summary:
      'Put ███ in place of words. It can be taken back for ten seconds; then what stood there is overwritten',
    tag: 'Evaluation',
    params: TextParams,
    body: z.object({
      /** By their number in the text, from 0. */
      words: z.array(z.int().min(0)).min(1).max(2000),
      /** The text that the numbers are about, so that a mask never lands on other words. */
      text: z.string().max(20_000),
    }),
    status: 200,
    response: ReviewedText,
    problems: ['not-found', 'stale-version', 'text-unknown-word'],
  }),
  unmaskEvaluationText: endpoint({
    method: 'DELETE',
    path: '/events/{eventId}/evaluation/texts/{textId}/mask',
    summary: 'Take the last mask back while that is possible',
    tag: 'Evaluation',
    params: TextParams,
    status: 200,
    response: ReviewedText,
    problems: ['not-found', 'text-mask-final'],
  }),
};
