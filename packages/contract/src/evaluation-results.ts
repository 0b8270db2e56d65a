import { reportDimensions } from '@ledarforum/domain/evaluation-filters';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { QuestionKind } from './evaluation-questions.ts';
import { Day, EventParams, Id, named, SeminarMark } from './shapes.ts';

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

/** Names of groups that are only shown together; '' for answers that do not say. */
const Groups = z.array(z.string());

export const GroupResult = named(
  'GroupResult',
  z.object({
    groups: Groups,
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
    byUnit: z.array(GroupResult),
    /** The same by innermost leadership group. */
    byLeadershipGroup: z.array(GroupResult),
    /** How this seminar differs from the others, by the same question; null also for the day. */
    differs: Verdict,
    /** Earlier days of the series where the same question may be shown, the latest first. */
    earlier: z.array(EarlierResult),
    /** What an organiser has let through; empty when fewer than seven. In alphabetical order. */
    texts: z.array(z.string()),
    /** What at least five of the texts take up, the most common first. */
    themes: z.array(Theme),
  }),
);

const Respondents = z.object({ groups: Groups, eligible: z.int(), answered: z.int() });

export const ResultFilter = named(
  'ResultFilter',
  z.object({
    key: z.enum(reportDimensions),
    /** Every group with somebody who might have answered. An identifier, or `unknown` for answers that do not say. */
    groups: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Groups of one cell are only shown together. Empty: nothing may be shown by this. */
    cells: z.array(z.array(z.string())),
  }),
);

export const GroupResults = named(
  'GroupResults',
  z.object({
    answered: z.int(),
    questions: z.array(
      z.object({
        key: z.string(),
        /** Null where too few in the group answered this question to be told from the rest. */
        scale: ScaleShown.nullable(),
        /** How the group differs from everybody else. */
        differs: Verdict,
        /** The same groups on other days, where that may be shown. */
        earlier: z.array(z.object({ eventId: Id, scale: ScaleShown })),
      }),
    ),
  }),
);

/** Identifiers of groups, or `unknown`, with commas between. */
const GroupList = z.string().max(20_000);

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
    units: z.array(Respondents),
    leadershipGroups: z.array(Respondents),
    /** What answers about the day may be filtered by, and which groups are only shown together. */
    filters: z.array(ResultFilter),
    /** At most three, chosen by an organiser, out of what leadership may read. */
    quotes: z.array(
      z.object({
        textSv: z.string(),
        textEn: z.string(),
        seminar: SeminarMark.nullable(),
        text: z.string(),
      }),
    ),
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

export const evaluationResultEndpoints = {
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
  getGroupResults: endpoint({
    method: 'GET',
    path: '/events/{eventId}/results/groups',
    summary:
      'What those in all the wanted groups answered about the day, against everybody else. A filter that would part groups that are only shown together is refused',
    tag: 'Evaluation',
    params: EventParams,
    query: z.object({ unit: GroupList.optional(), leadershipGroup: GroupList.optional() }),
    status: 200,
    response: GroupResults,
    problems: [
      'not-found',
      'evaluation-not-closed',
      'results-filter-empty',
      'results-unknown-group',
      'results-too-few',
    ],
  }),
  exportResults: endpoint({
    method: 'GET',
    path: '/events/{eventId}/results/export',
    summary:
      'The results as a file, with nothing that the results do not show: a workbook, a table for Excel, the document itself as JSON, or open data with a description of its columns; the .csv hold numbers only',
    tag: 'Evaluation',
    params: EventParams,
    query: z.object({
      /** `data` is the open data, one number to a row; `metadata` says what its columns mean (CSVW). */
      format: z.enum(['xlsx', 'csv', 'json', 'data', 'metadata']).default('xlsx'),
    }),
    status: 200,
    response: { mediaType: 'application/octet-stream' },
    problems: ['not-found', 'evaluation-not-closed'],
  }),
};
