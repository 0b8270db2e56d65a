import { mostQuestions } from '@ledarforum/domain/evaluation-form-faults';
import { formPurposes } from '@ledarforum/domain/evaluation-windows';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  AnswerGiven,
  EvaluationQuestion,
  QuestionDraft,
  QuestionKind,
} from './evaluation-questions.ts';
import { Day, EventParams, Id, Instant, named, Version } from './shapes.ts';

const SeminarMark = named(
  'SeminarMark',
  z.object({ id: Id, letter: z.string(), title: z.string() }),
);

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

export const ScaleShown = named(
  'ScaleShown',
  z.object({
    answers: z.int(),
    percent: z.array(z.int()),
    mean: z.number(),
    /** Where the mean lies with 95 % certainty; null when everybody chose the same step. */
    interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    positive: z.int(),
  }),
);

/** Beyond chance, corrected for how much is compared; null: not beyond chance. */
const Verdict = z.enum(['higher', 'lower']).nullable();

export const UnitResult = named(
  'UnitResult',
  z.object({
    /** Units that are only shown together, by name; '' for answers that do not say. */
    units: z.array(z.string()),
    scale: ScaleShown,
    /** How it differs from all the others together. */
    differs: Verdict,
  }),
);

export const EarlierResult = named(
  'EarlierResult',
  z.object({
    eventId: Id,
    scale: ScaleShown,
    /** How this day differs from that one. */
    change: Verdict,
  }),
);

export const Theme = named(
  'Theme',
  z.object({
    name: z.string(),
    /** Places in `texts` of those that take it up; at least five. */
    texts: z.array(z.int()),
  }),
);

export const QuestionResult = named(
  'QuestionResult',
  z.object({
    key: z.string(),
    kind: QuestionKind,
    textSv: z.string(),
    textEn: z.string(),
    /** Null when fewer than five answered, and for free text. */
    scale: ScaleShown.nullable(),
    /** The mean the last time the same question was asked, when it may be shown. */
    meanBefore: z.number().nullable(),
    /** By förvaltning and bolag, for the day; rows of at least five. Empty when it may not be shown. */
    byUnit: z.array(UnitResult),
    /** Earlier days of the series where the same question may be shown, the latest first. */
    earlier: z.array(EarlierResult),
    /** Empty when fewer than seven wrote. In alphabetical order. */
    texts: z.array(z.string()),
    /** What at least five of the texts take up, the most common first. */
    themes: z.array(Theme),
  }),
);

export const EvaluationResults = named(
  'EvaluationResults',
  z.object({
    eventId: Id,
    eventName: z.string(),
    date: Day,
    /** Results are counted once, when the evaluation has closed. */
    state: z.enum(['not-begun', 'collecting', 'closed']),
    eligible: z.int(),
    answered: z.int(),
    previous: z.object({ eventId: Id, name: z.string(), date: Day }).nullable(),
    /** Up to ten earlier days of the series, the latest first. */
    earlier: z.array(
      z.object({
        eventId: Id,
        name: z.string(),
        date: Day,
        eligible: z.int(),
        /** Null when fewer than five answered. */
        answered: z.int().nullable(),
      }),
    ),
    /** Who answered, by förvaltning and bolag; rows of at least five. Empty when it may not be shown. */
    units: z.array(z.object({ units: z.array(z.string()), eligible: z.int(), answered: z.int() })),
    headline: z
      .object({
        strongest: z.object({ key: z.string(), positive: z.int() }).nullable(),
        weakest: z.object({ key: z.string(), positive: z.int() }).nullable(),
        moved: z.array(z.object({ key: z.string(), by: z.number() })),
      })
      .nullable(),
    /** About the day; empty until the evaluation has closed. */
    day: z.array(QuestionResult),
    seminars: z.array(
      z.object({
        seminar: SeminarMark,
        eligible: z.int(),
        /** Null when fewer than five answered. */
        answered: z.int().nullable(),
        questions: z.array(QuestionResult),
      }),
    ),
  }),
);

export const ResultSummary = named(
  'ResultSummary',
  z.object({
    eventId: Id,
    name: z.string(),
    series: z.string(),
    date: Day,
    state: z.enum(['not-begun', 'collecting', 'closed']),
    eligible: z.int(),
    answered: z.int(),
    /** Mean of the question about the day as a whole, when it may be shown. */
    mean: z.number().nullable(),
  }),
);

export const evaluationEndpoints = {
  getEvaluation: endpoint({
    method: 'GET',
    path: '/events/{eventId}/evaluation',
    summary: 'The forms of an event and how many have answered each',
    tag: 'Evaluation',
    params: EventParams,
    status: 200,
    response: z.object({
      state: z.enum(['not-begun', 'collecting', 'closed']),
      /** The rows of questions that are asked by value word. */
      valueWords: z.array(z.string()),
      forms: z.array(EvaluationForm),
    }),
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
    response: z.object({
      state: z.enum(['not-begun', 'collecting', 'closed']),
      valueWords: z.array(z.string()),
      forms: z.array(EvaluationForm),
    }),
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
  listResults: endpoint({
    method: 'GET',
    path: '/results',
    summary: 'Every event with an evaluation, the latest first',
    tag: 'Evaluation',
    status: 200,
    response: z.object({ rows: z.array(ResultSummary) }),
    problems: [],
  }),
  getResults: endpoint({
    method: 'GET',
    path: '/events/{eventId}/results',
    summary:
      'What was answered, counted when the evaluation closed; nothing for fewer than five answers, no words for fewer than seven texts',
    tag: 'Evaluation',
    params: EventParams,
    status: 200,
    response: EvaluationResults,
    problems: ['not-found'],
  }),
  exportResults: endpoint({
    method: 'GET',
    path: '/events/{eventId}/results/export',
    summary:
      'The results as a file, with nothing that the results do not show; the .csv holds numbers only',
    tag: 'Evaluation',
    params: EventParams,
    query: z.object({ format: z.enum(['xlsx', 'csv']).default('xlsx') }),
    status: 200,
    response: { mediaType: 'application/octet-stream' },
    problems: ['not-found', 'evaluation-not-closed'],
  }),
};
