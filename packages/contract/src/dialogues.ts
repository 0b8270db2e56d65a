import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventParams, Id, Instant, named } from './shapes.ts';

const RoundParams = z.object({ eventId: Id, workshopId: Id, roundId: Id });
const TableParams = EventParams.extend({ groupId: Id });

const words = (most: number) => z.string().trim().max(most);

export const DialogueStep = named(
  'DialogueStep',
  z.object({
    id: Id,
    textSv: words(1000).min(1),
    textEn: words(1000),
    minutes: z.int().min(1).max(240),
    /** What the table answers in writing; empty: nothing. */
    questionSv: words(500),
    questionEn: words(500),
  }),
);

/** Where the dialogue is, the same for all tables. */
export const DialogueClock = named(
  'DialogueClock',
  z.object({
    status: z.enum(['WAITING', 'RUNNING', 'PAUSED', 'ENDED']),
    /** Index of the step under way; null before the start and after the end. */
    step: z.int().min(0).nullable(),
    /** When the step's time is out, while it runs. */
    endsAt: Instant.nullable(),
    /** Milliseconds left while it is paused; below 0 beyond its time. */
    leftMs: z.int().nullable(),
    /** The server's clock when it answered, to count down by. */
    now: Instant,
    version: z.int().min(1),
  }),
);

const DialogueTable = z.object({
  groupId: Id,
  number: z.int().min(1),
  people: z.int().min(0),
  /** What the table has written, by step; steps without an answer are absent. */
  answers: z.array(z.object({ stepId: Id, text: z.string() })),
});

export const Dialogue = named(
  'Dialogue',
  z.object({
    eventName: z.string(),
    workshopName: z.string(),
    /** From 1; null where the workshop has one round only. */
    round: z.int().min(1).nullable(),
    published: z.boolean(),
    clock: DialogueClock,
    steps: z.array(DialogueStep),
    tables: z.array(DialogueTable),
  }),
);

/** What one table sees. */
export const TableDialogue = named(
  'TableDialogue',
  z.object({
    eventName: z.string(),
    table: z.int().min(1),
    room: z.string().nullable(),
    /** Null where nothing has been prepared. */
    dialogue: z
      .object({
        clock: DialogueClock,
        steps: z.array(DialogueStep),
        answers: z.array(z.object({ stepId: Id, text: z.string(), version: z.int().min(1) })),
      })
      .nullable(),
  }),
);

export const dialogueEndpoints = {
  getDialogue: endpoint({
    method: 'GET',
    path: '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/dialogue',
    summary: 'The dialogue of a round: its steps, where it is, and what the tables have written',
    tag: 'Dialogue',
    params: RoundParams,
    status: 200,
    response: Dialogue,
    problems: ['not-found'],
  }),
  saveDialogue: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/dialogue',
    summary: 'Write the steps; a step that a table has answered cannot be taken away',
    tag: 'Dialogue',
    params: RoundParams,
    body: z.object({ steps: z.array(DialogueStep).max(30) }),
    status: 200,
    response: Dialogue,
    problems: ['not-found', 'dialogue-step-answered', 'dialogue-step-elsewhere', 'event-is-over'],
  }),
  leadDialogue: endpoint({
    method: 'POST',
    path: '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/dialogue/acts',
    summary: 'Start, pause, lengthen, go to a step or end, for all tables at once',
    tag: 'Dialogue',
    params: RoundParams,
    body: z.object({
      /** Of the clock the leader acted on. */
      version: z.int().min(1),
      act: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('start') }),
        z.object({ kind: z.literal('pause') }),
        z.object({ kind: z.literal('resume') }),
        z.object({ kind: z.literal('lengthen'), minutes: z.int().min(-60).max(60) }),
        z.object({ kind: z.literal('go'), step: z.int().min(0).max(29) }),
        z.object({ kind: z.literal('end') }),
        z.object({ kind: z.literal('reset') }),
      ]),
    }),
    status: 200,
    response: Dialogue,
    problems: [
      'not-found',
      'dialogue-not-now',
      'dialogue-without-steps',
      'dialogue-led-by-another',
      'event-is-over',
    ],
  }),
  exportDialogue: endpoint({
    method: 'GET',
    path: '/events/{eventId}/workshops/{workshopId}/rounds/{roundId}/dialogue/answers.xlsx',
    summary: 'What the tables wrote, as a spreadsheet',
    tag: 'Dialogue',
    params: RoundParams,
    status: 200,
    response: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    problems: ['not-found'],
  }),
  getTableDialogue: endpoint({
    method: 'GET',
    path: '/my/events/{eventId}/tables/{groupId}/dialogue',
    summary: 'The step, the time left and what the own table has written',
    tag: 'Dialogue',
    params: TableParams,
    status: 200,
    response: TableDialogue,
    problems: ['not-found'],
  }),
  saveTableAnswer: endpoint({
    method: 'PUT',
    path: '/my/events/{eventId}/tables/{groupId}/dialogue/steps/{stepId}/answer',
    summary:
      'Write the table’s answer; when somebody at the table has written meanwhile, theirs is answered and nothing saved',
    tag: 'Dialogue',
    params: TableParams.extend({ stepId: Id }),
    body: z.object({
      text: z.string().max(10_000),
      /** The version the writer saw; 0 where there was none. */
      version: z.int().min(0),
    }),
    status: 200,
    response: z.object({
      saved: z.boolean(),
      text: z.string(),
      version: z.int().min(0),
    }),
    problems: ['not-found', 'dialogue-not-now', 'event-is-over'],
  }),
};
