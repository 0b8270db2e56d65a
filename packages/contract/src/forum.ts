import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventDetail, EventPhase } from './events.ts';
import { EventParams, Id, Instant, named } from './shapes.ts';

const Count = z.int().min(0);

export const PhaseRefusal = named(
  'PhaseRefusal',
  z.enum([
    'phase-not-next',
    'audience-empty',
    'choice-block-missing',
    'choice-block-empty',
    'allocation-outstanding',
    'people-already-invited',
    'allocation-published',
    'evaluation-answered',
    'evaluation-counted',
  ]),
);

export const Consequence = named(
  'PhaseConsequence',
  z.object({
    code: z.enum([
      'invitations-sent',
      'programme-shown',
      'choice-letters-sent',
      'choosing-opens',
      'choosing-pauses',
      'choosing-closes',
      'seats-shown',
      'without-seat',
      'unanswered-left',
      'rotation-unassigned',
      'day-begins',
      'day-reopens',
      'evaluation-letters-sent',
      'evaluation-opens',
      'evaluation-pauses',
      'evaluation-closes',
      'evaluation-reopens',
      'needs-lapse',
      'programme-hidden',
    ]),
    count: z.int().min(1),
  }),
);

const PossibleMove = named(
  'PossiblePhaseMove',
  z.object({
    to: EventPhase,
    /** Why it cannot be made now; null when it can. */
    refusal: PhaseRefusal.nullable(),
    consequences: z.array(Consequence),
  }),
);

const PlannedMove = named(
  'PlannedPhaseMove',
  z.object({
    to: EventPhase,
    at: Instant,
    doneAt: Instant.nullable(),
    /** Why it could not be carried out when its time came. */
    refusal: PhaseRefusal.nullable(),
  }),
);

const Todo = named(
  'ForumTodo',
  z.object({
    code: z.enum([
      'choose-audience',
      'add-rooms',
      'build-programme',
      'add-sessions',
      'fix-programme',
      'send-invitations',
      'invite-newcomers',
      'await-replies',
      'open-choosing',
      'await-wishes',
      'allocate-block',
      'publish-allocation',
      'confirm-allocated',
      'assign-cohorts',
      'make-groups',
      'publish-groups',
      'write-questions',
      'begin-day',
      'open-evaluation',
      'await-answers',
      'close-event',
    ]),
    target: z.enum([
      'settings',
      'rooms',
      'programme',
      'block-programme',
      'people',
      'block-wishes',
      'groups',
      'evaluation',
      'phase',
    ]),
    block: z.object({ id: Id, name: z.string() }).nullable(),
    count: Count.nullable(),
    of: Count.nullable(),
    /** For others to do: the organiser waits. */
    waiting: z.boolean(),
  }),
);

const Change = named(
  'ForumChange',
  z.object({
    /** verb-noun: `publish-allocation`. */
    action: z.string(),
    /** The latest time, and how many times since yesterday. */
    at: Instant,
    times: z.int().min(1),
    /** Who did it last; null for what happened by itself, and for protected persons. */
    by: z.string().nullable(),
    /** Of the latest: counts and names of things. */
    detail: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);

export const Forum = named(
  'Forum',
  z.object({
    event: EventDetail,
    /** The phases this event goes through. */
    phases: z.array(EventPhase),
    next: PossibleMove.nullable(),
    previous: PossibleMove.nullable(),
    plannedMoves: z.array(PlannedMove),
    todos: z.array(Todo),
    /** From the beginning of yesterday, by the clocks of the event. */
    since: Instant,
    changes: z.array(Change),
    /** What the invited have done since then. */
    replies: Count,
    wishes: Count,
    numbers: z.object({
      toInvite: Count,
      invited: Count,
      coming: Count,
      digital: Count,
      declined: Count,
      unanswered: Count,
      wished: Count,
      unwished: Count,
      seated: Count,
      evaluated: Count,
    }),
    asOf: Instant,
  }),
);

export const forumEndpoints = {
  getForum: endpoint({
    method: 'GET',
    path: '/events/{eventId}/forum',
    summary:
      'The organiser’s home page: where the event is, what is left to do, what changed since yesterday',
    tag: 'Events',
    params: EventParams,
    status: 200,
    response: Forum,
    problems: ['not-found'],
  }),
  movePhase: endpoint({
    method: 'POST',
    path: '/events/{eventId}/phase',
    summary: 'Move an event to its next phase, or a step back where nothing is lost',
    tag: 'Events',
    params: EventParams,
    /** `from` is the phase the caller saw. */
    body: z.object({ from: EventPhase, to: EventPhase }),
    status: 200,
    response: Forum,
    problems: ['not-found', 'phase-moved-already', ...PhaseRefusal.options],
  }),
  setPlannedMoves: endpoint({
    method: 'PUT',
    path: '/events/{eventId}/planned-moves',
    summary: 'Say which phases the event moves to by itself, and when',
    tag: 'Events',
    params: EventParams,
    body: z.object({ moves: z.array(z.object({ to: EventPhase, at: Instant })).max(6) }),
    status: 200,
    response: z.object({ rows: z.array(PlannedMove) }),
    problems: ['not-found', 'planned-move-past', 'planned-move-behind', 'planned-moves-disorder'],
  }),
};
