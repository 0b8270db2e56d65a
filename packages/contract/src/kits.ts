import { mostAgendaSteps, mostKitQuestions, mostStepMinutes } from '@ledarforum/domain/kit';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { MyMaterial } from './materials.ts';
import { Day, EventParams, Instant, largestInt, named } from './shapes.ts';

const words = (most: number) => z.string().trim().max(most);

/** Swedish must be there; empty English: the Swedish is shown. */
const KitText = named('KitText', z.object({ sv: words(300).min(1), en: words(300) }));

const AgendaStep = named(
  'AgendaStep',
  z.object({
    minutes: z.int().min(1).max(mostStepMinutes),
    title: KitText,
    how: z.object({ sv: words(1000), en: words(1000) }),
  }),
);

export const KitContent = named(
  'KitContent',
  z.object({
    questions: z.array(KitText).max(mostKitQuestions),
    agenda: z.array(AgendaStep).min(1).max(mostAgendaSteps),
  }),
);

/** What organisers write for everybody to take home. */
export const Kit = named(
  'Kit',
  z.object({
    eventName: z.string(),
    content: KitContent,
    /** Nobody has written anything: it is the ready one. */
    ready: z.boolean(),
    /** Participants have it now. */
    open: z.boolean(),
    /** 0 until somebody has written. */
    version: z.int().min(0).max(largestInt),
  }),
);

const TableAnswer = z.object({
  workshop: z.string(),
  table: z.int().min(1),
  question: z.object({ sv: z.string(), en: z.string() }),
  text: z.string(),
});

export const MyKit = named(
  'MyKit',
  z.object({
    eventName: z.string(),
    date: Day,
    timeZone: z.string(),
    content: KitContent,
    /** What the tables I sat at wrote, in the order it was asked. */
    tableAnswers: z.array(TableAnswer),
    /** The files, links and pictures that I may see, in order. */
    materials: z.array(MyMaterial),
  }),
);

const tag = 'After the day';

export const kitEndpoints = {
  getKit: endpoint({
    method: 'GET',
    path: '/events/{eventId}/kit',
    summary: 'The questions and the agenda that participants take home',
    tag,
    params: EventParams,
    status: 200,
    response: Kit,
    problems: ['not-found'],
  }),
  saveKit: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/kit',
    summary: 'Write the questions and the agenda that participants take home',
    tag,
    params: EventParams,
    body: z.object({
      /** That the writer saw; 0 while it is the ready one. */
      version: z.int().min(0).max(largestInt),
      content: KitContent,
    }),
    status: 200,
    response: Kit,
    problems: ['not-found', 'stale-version'],
  }),
  getMyKit: endpoint({
    method: 'GET',
    path: '/my/events/{eventId}/kit',
    summary: 'What I take home from a day: my tables’ answers, questions and an agenda',
    tag,
    params: EventParams,
    status: 200,
    response: MyKit,
    problems: ['not-found', 'kit-not-yet'],
  }),
  getKitCalendar: endpoint({
    method: 'GET',
    path: '/my/events/{eventId}/kit/agenda.ics',
    summary: 'The conversation at my workplace as a calendar file, at a time of my choice',
    tag,
    params: EventParams,
    query: z.object({ startsAt: Instant }),
    status: 200,
    response: { mediaType: 'text/calendar' },
    problems: ['not-found', 'kit-not-yet', 'kit-meeting-past', 'kit-meeting-far'],
  }),
};
