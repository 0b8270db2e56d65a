import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { QuestionKind } from './evaluation-questions.ts';
import { ScaleShown } from './evaluation-results.ts';
import { FormPurpose } from './evaluations.ts';
import { Day, EventParams, Id, named } from './shapes.ts';

const words = { key: z.string(), textSv: z.string(), textEn: z.string() };
const scale = {
  steps: z.int(),
  ends: z.object({ lowSv: z.string(), lowEn: z.string(), highSv: z.string(), highEn: z.string() }),
};

export const OptionShown = named(
  'OptionShown',
  z.object({
    ...words,
    /** How many chose it; of a ranking, how many put it first. */
    count: z.int(),
    /** Of those who answered, whole per cent. */
    percent: z.int(),
    /** Of a ranking, 1 the first. */
    meanPlace: z.number().nullable(),
  }),
);

export const KindResult = named(
  'KindResult',
  z.object({
    ...words,
    kind: QuestionKind,
    /** Only asked in an earlier version of the form. */
    earlierVersion: z.boolean(),
    ...scale,
    /** Of a scale; null when fewer than five answered, and for other kinds. */
    scale: ScaleShown.nullable(),
    /** Of one choice, several choices and a ranking; null when fewer than five answered, and for other kinds. */
    choices: z
      .object({
        answers: z.int(),
        options: z.array(OptionShown),
        /** The option ahead of all others beyond chance, if there is one. */
        ahead: z.string().nullable(),
      })
      .nullable(),
    /** Of a matrix; a row that fewer than five answered has no scale. */
    rows: z.array(z.object({ ...words, scale: ScaleShown.nullable() })),
    /**
     * Words, in forms that are about neither the day nor a seminar: those that an organiser has let through, when there are at
     * least seven, by the alphabet.
     */
    texts: z.array(z.string()),
  }),
);

export const FormResult = named(
  'FormResult',
  z.object({
    formId: Id,
    purpose: FormPurpose,
    seminar: z.object({ id: Id, letter: z.string(), title: z.string() }).nullable(),
    eligible: z.int(),
    /** Null when fewer than five answered. */
    answered: z.int().nullable(),
    questions: z.array(KindResult),
  }),
);

export const Expectation = named(
  'Expectation',
  z.object({
    ...words,
    ...scale,
    before: ScaleShown,
    after: z.array(
      z.object({
        purpose: FormPurpose,
        textSv: z.string(),
        textEn: z.string(),
        scale: ScaleShown,
        /** How what came of it differs from what was expected, beyond chance. */
        change: z.enum(['higher', 'lower']).nullable(),
      }),
    ),
  }),
);

export const PulseLine = named(
  'PulseLine',
  z.object({
    ...words,
    ...scale,
    /** In order of time, the first of them what the others are held against. */
    points: z.array(
      z.object({
        purpose: z.enum(['DAY', 'PULSE_30', 'PULSE_90']),
        scale: ScaleShown,
        /** How it differs from the first, beyond chance. */
        change: z.enum(['higher', 'lower']).nullable(),
      }),
    ),
  }),
);

export const FormResults = named(
  'FormResults',
  z.object({
    eventId: Id,
    eventName: z.string(),
    date: Day,
    /** Forms that have been counted, in the order of the day's life. */
    forms: z.array(FormResult),
    /** What was expected before the day beside what came of it: between groups, never between persons. */
    expectations: z.array(Expectation),
    /** The same question on the day and after 30 and 90 days, where it was asked at least twice. */
    pulses: z.array(PulseLine),
  }),
);

export const formResultEndpoints = {
  getFormResults: endpoint({
    method: 'GET',
    path: '/events/{eventId}/results/forms',
    summary:
      'What was answered to questions of every kind, by form, and what was expected beside what came of it; nothing for fewer than five answers',
    tag: 'Evaluation',
    params: EventParams,
    status: 200,
    response: FormResults,
    problems: ['not-found'],
  }),
};
