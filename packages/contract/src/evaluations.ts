import { mostQuestions } from '@ledarforum/domain/evaluation-form-faults';
import { formPurposes } from '@ledarforum/domain/evaluation-windows';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { AnswerGiven, EvaluationQuestion, QuestionDraft } from './evaluation-questions.ts';
import { Day, EventParams, Id, Instant, named, SeminarMark, Version } from './shapes.ts';

export const FormPurpose = named('FormPurpose', z.enum(formPurposes));

/** When a form takes answers: with the event's phase, or between two moments of the calendar. */
const window = {
  state: z.enum(['not-begun', 'open', 'closed']),
  opensAt: Instant.nullable(),
  closesAt: Instant.nullable(),
};

export const EvaluationForm = named(
  'EvaluationForm',
  z.object({
    id: Id,
    purpose: FormPurpose,
    /** Set for the purpose SEMINAR. */
    seminar: SeminarMark.nullable(),
    ...window,
    /** Raised when the questions change after somebody has answered. */
    version: z.int().min(1),
    /** Send it with a change; a change based on an older one is refused. */
    revision: Version,
    /** Somebody has answered the version that is asked now, so that a change makes a new one. */
    fixed: z.boolean(),
    questions: z.array(EvaluationQuestion),
    /** How many may answer and how many have. */
    eligible: z.int().min(0),
    answered: z.int().min(0),
  }),
);

export const MyEvaluation = named(
  'MyEvaluation',
  z.object({
    /** Whose it is: answers that wait on a device are sent by nobody else. */
    personId: Id,
    eventName: z.string(),
    date: Day,
    /** Whether any of the forms takes answers now. */
    open: z.boolean(),
    forms: z.array(
      z.object({
        id: Id,
        purpose: FormPurpose,
        seminar: SeminarMark.nullable(),
        ...window,
        questions: z.array(EvaluationQuestion),
        answered: z.boolean(),
      }),
    ),
  }),
);

const EventForms = z.object({
  state: z.enum(['not-begun', 'collecting', 'closed']),
  /** The rows of questions that are asked by value word. */
  valueWords: z.array(z.string()),
  forms: z.array(EvaluationForm),
});

export const evaluationEndpoints = {
  getEvaluation: endpoint({
    method: 'GET',
    path: '/events/{eventId}/evaluation',
    summary: 'The forms of an event and how many have answered each',
    tag: 'Evaluation',
    params: EventParams,
    status: 200,
    response: EventForms,
    problems: ['not-found'],
  }),
  createEvaluation: endpoint({
    method: 'POST',
    path: '/events/{eventId}/evaluation',
    summary:
      'Make the standard forms: one about the day, one for each seminar. Forms that exist are kept',
    tag: 'Evaluation',
    params: EventParams,
    status: 201,
    response: EventForms,
    problems: ['not-found'],
  }),
  followWholeWay: endpoint({
    method: 'POST',
    path: '/events/{eventId}/evaluation/whole-way',
    summary:
      'Make the standard forms and those before the day and 30 and 90 days after it, but for those whose time has passed. Forms that exist are kept',
    tag: 'Evaluation',
    params: EventParams,
    status: 201,
    response: EventForms,
    problems: ['not-found'],
  }),
  addEvaluationForm: endpoint({
    method: 'POST',
    path: '/events/{eventId}/evaluation/forms',
    summary: 'Add a form of a purpose that the event has none of, with its standard questions',
    tag: 'Evaluation',
    params: EventParams,
    body: z.object({ purpose: FormPurpose.exclude(['SEMINAR']) }),
    status: 201,
    response: EvaluationForm,
    problems: ['not-found', 'evaluation-form-exists'],
  }),
  removeEvaluationForm: endpoint({
    method: 'DELETE',
    path: '/events/{eventId}/evaluation/forms/{formId}',
    summary: 'Remove a form that nobody has answered',
    tag: 'Evaluation',
    params: z.object({ eventId: Id, formId: Id }),
    status: 204,
    response: null,
    problems: ['not-found', 'evaluation-has-answers'],
  }),
  setEvaluationQuestions: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/evaluation/forms/{formId}/questions',
    summary:
      'Change the questions of a form. Once somebody has answered this makes a new version; answers keep the questions they were given',
    tag: 'Evaluation',
    params: z.object({ eventId: Id, formId: Id }),
    body: z.object({
      questions: z.array(QuestionDraft).min(1).max(mostQuestions),
      /** The form's revision that the change is based on. */
      revision: Version,
      /** The same questions for the forms of all seminars. */
      everySeminar: z.boolean().optional(),
    }),
    status: 200,
    response: EvaluationForm,
    problems: [
      'not-found',
      'stale-version',
      'evaluation-form-faulty',
      'evaluation-counted-already',
    ],
  }),
  getMyEvaluation: endpoint({
    method: 'GET',
    path: '/events/{eventId}/my-evaluation',
    summary: 'What I may evaluate and what I have answered',
    tag: 'Evaluation',
    params: EventParams,
    status: 200,
    response: MyEvaluation,
    problems: ['not-found'],
  }),
  submitEvaluation: endpoint({
    method: 'POST',
    path: '/events/{eventId}/my-evaluation/{formId}',
    summary: 'Answer a form, once and anonymously',
    tag: 'Evaluation',
    params: z.object({ eventId: Id, formId: Id }),
    body: z.object({ answers: z.array(AnswerGiven).max(50) }),
    status: 204,
    response: null,
    problems: [
      'not-found',
      'evaluation-not-open',
      'evaluation-already-answered',
      'evaluation-not-yours',
      'evaluation-empty',
      'evaluation-unknown-question',
      'evaluation-wrong-kind',
      'evaluation-unknown-option',
      'evaluation-unknown-step',
      'evaluation-ranking-incomplete',
      'evaluation-text-too-long',
      'evaluation-required',
    ],
  }),
};
