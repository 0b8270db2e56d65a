import { actionStatuses, findingKinds } from '@ledarforum/domain/improvement-actions';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Day, EventParams, Id, Instant, Line, named, OptionalLine, Version } from './shapes.ts';

const Status = named('ActionStatus', z.enum(actionStatuses));
const FindingKind = z.enum(findingKinds);
const Words = z.string().trim().max(500);

const Owner = z.object({
  personId: Id,
  /** Null: a protected person. */
  name: z.string().nullable(),
});

const Finding = z.object({
  kind: FindingKind,
  /** The question it comes from, if any. */
  key: z.string().nullable(),
  text: z.string(),
});

export const ImprovementAction = named(
  'ImprovementAction',
  z.object({
    id: Id,
    event: z.object({ id: Id, name: z.string(), date: Day }),
    title: z.string(),
    finding: Finding,
    /** For participants: "Ni sa", "Vi gör". */
    said: z.string(),
    doing: z.string(),
    shown: z.boolean(),
    owner: Owner.nullable(),
    dueOn: Day.nullable(),
    status: Status,
    /** Why it was declined; never shown to participants. */
    reason: z.string(),
    removed: z.boolean(),
    version: Version,
    createdAt: Instant,
  }),
);

const Entry = named(
  'ActionEntry',
  z.object({
    seq: z.int().min(1),
    at: Instant,
    /** Null for what happened by itself, and for protected persons. */
    by: z.string().nullable(),
    /** Which fields it changed; none: a note. The first entry makes the action. */
    fields: z.array(z.string()),
    status: Status.nullable(),
    note: z.string(),
    undoes: z.int().nullable(),
    undone: z.boolean(),
    /** What it changed is still as it left it. */
    undoable: z.boolean(),
  }),
);

const ActionWithHistory = named(
  'ActionWithHistory',
  z.object({ action: ImprovementAction, history: z.array(Entry) }),
);

/** What the owner of an action sees of it. */
const MyAction = named(
  'MyAction',
  z.object({
    id: Id,
    event: z.object({ id: Id, name: z.string(), date: Day }),
    title: z.string(),
    finding: z.string(),
    dueOn: Day.nullable(),
    status: Status,
    reason: z.string(),
    version: Version,
  }),
);

/** What participants are told. */
export const YouSaid = named(
  'YouSaid',
  z.object({ said: z.string(), doing: z.string(), done: z.boolean(), eventName: z.string() }),
);

const fields = {
  title: Line,
  said: Words,
  doing: Words,
  shown: z.boolean(),
  ownerId: Id.nullable(),
  dueOn: Day.nullable(),
  status: Status,
  reason: Words,
};
const ActionParams = z.object({ actionId: Id });
const Scope = z.object({ scope: z.enum(['event', 'series']).default('event') });
const refusals = [
  'not-found',
  'action-reason-missing',
  'action-unsaid',
  'action-quotes',
  'action-names-somebody',
  'action-owner-unknown',
] as const;
const tag = 'Follow-up';

export const improvementActionEndpoints = {
  listActions: endpoint({
    method: 'GET',
    path: '/events/{eventId}/actions',
    summary: 'What is done about what an evaluation found, for a day or for its whole series',
    tag,
    params: EventParams,
    query: Scope,
    status: 200,
    response: z.object({ eventName: z.string(), rows: z.array(ImprovementAction) }),
    problems: ['not-found'],
  }),
  exportActions: endpoint({
    method: 'GET',
    path: '/events/{eventId}/actions/export',
    summary: 'The same as an .xlsx',
    tag,
    params: EventParams,
    query: Scope,
    status: 200,
    response: { mediaType: 'application/octet-stream' },
    problems: ['not-found'],
  }),
  createAction: endpoint({
    method: 'POST',
    path: '/events/{eventId}/actions',
    summary: 'Make an action of something that was found; whoever is to do it gets a letter',
    tag,
    params: EventParams,
    body: z.object({
      ...fields,
      finding: z.object({
        kind: FindingKind,
        key: z.string().max(100).nullable(),
        text: z.string().trim().min(1).max(5000),
      }),
    }),
    status: 201,
    response: ImprovementAction,
    problems: [...refusals],
  }),
  getAction: endpoint({
    method: 'GET',
    path: '/actions/{actionId}',
    summary: 'An action with its history',
    tag,
    params: ActionParams,
    status: 200,
    response: ActionWithHistory,
    problems: ['not-found'],
  }),
  changeAction: endpoint({
    method: 'PATCH',
    path: '/actions/{actionId}',
    summary:
      'Change an action, take it away or put it back; every change is kept and can be undone',
    tag,
    params: ActionParams,
    body: z
      .object({ version: Version, ...fields, removed: z.boolean(), note: Words })
      .partial()
      .required({ version: true }),
    status: 200,
    response: ActionWithHistory,
    problems: [...refusals, 'stale-version'],
  }),
  undoActionEntry: endpoint({
    method: 'POST',
    path: '/actions/{actionId}/undo',
    summary: 'Take back one entry of an action’s history',
    tag,
    params: ActionParams,
    body: z.object({ seq: z.int().min(1).max(1_000_000) }),
    status: 200,
    response: ActionWithHistory,
    problems: [
      ...refusals,
      'action-entry-unknown',
      'action-undone-already',
      'action-changed-since',
    ],
  }),
  findActionOwners: endpoint({
    method: 'GET',
    path: '/action-owners',
    summary: 'Find somebody in the register to own an action, by name; never protected people',
    tag,
    query: z.object({ search: z.string().trim().min(2).max(100) }),
    status: 200,
    response: z.object({
      rows: z.array(z.object({ personId: Id, name: z.string(), unit: z.string() })),
    }),
    problems: [],
  }),
  listMyActions: endpoint({
    method: 'GET',
    path: '/my/actions',
    summary: 'The improvement actions that are mine to carry out',
    tag,
    status: 200,
    response: z.object({ rows: z.array(MyAction) }),
    problems: [],
  }),
  setMyActionStatus: endpoint({
    method: 'PUT',
    path: '/my/actions/{actionId}/status',
    summary: 'Tell how an action of mine goes',
    tag,
    params: ActionParams,
    body: z.object({ version: Version, status: Status, reason: Words, note: OptionalLine }),
    status: 200,
    response: MyAction,
    problems: ['not-found', 'stale-version', 'action-reason-missing'],
  }),
  listYouSaid: endpoint({
    method: 'GET',
    path: '/events/{eventId}/you-said',
    summary: 'What was said after earlier days of the series, and what has been done about it',
    tag,
    params: EventParams,
    status: 200,
    response: z.object({ rows: z.array(YouSaid) }),
    problems: ['not-found'],
  }),
};
