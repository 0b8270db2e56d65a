type Id = string;

const seg = encodeURIComponent;

/** Every address of the web app, in one place. Patterns for the router are in `router.tsx`, checked against these by a test. */
export const paths = {
  front: (next?: string) => (next === undefined ? '/' : `/?next=${seg(next)}`),
  signIn: (token: string) => `/sign-in/${seg(token)}`,
  invitation: (token: string) => `/invitation/${seg(token)}`,
  demoMailbox: () => '/demo/mailbox',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  apiDocs: () => '/api-docs',
  my: {
    root: () => '/my',
    actions: () => '/my/actions',
    day: (eventId: Id) => `/my/${seg(eventId)}`,
    wishes: (eventId: Id) => `/my/${seg(eventId)}/wishes`,
    programme: (eventId: Id) => `/my/${seg(eventId)}/programme`,
    kit: (eventId: Id) => `/my/${seg(eventId)}/kit`,
    materials: (eventId: Id) => `/my/${seg(eventId)}/materials`,
    reply: (eventId: Id) => `/my/${seg(eventId)}/reply`,
    evaluation: (eventId: Id) => `/my/${seg(eventId)}/evaluation`,
    met: (eventId: Id) => `/my/${seg(eventId)}/met`,
    after: (eventId: Id) => `/my/${seg(eventId)}/after`,
    reflections: (eventId: Id) => `/my/${seg(eventId)}/after/reflections`,
    commitments: (eventId: Id) => `/my/${seg(eventId)}/after/commitments`,
    meetings: (eventId: Id) => `/my/${seg(eventId)}/after/meetings`,
    me: (eventId: Id) => `/my/${seg(eventId)}/me`,
    ownTable: (eventId: Id) => `/my/${seg(eventId)}/tables`,
    table: (eventId: Id, groupId: Id) => `/my/${seg(eventId)}/tables/${seg(groupId)}`,
  },
  organise: {
    events: () => '/organise',
    register: () => '/organise/register',
    registerImport: (runId?: Id) =>
      runId === undefined
        ? '/organise/register/import'
        : `/organise/register/import?run=${seg(runId)}`,
    registerUnits: () => '/organise/register/units',
    registerGroups: () => '/organise/register/groups',
    registerSettings: () => '/organise/register/settings',
    outbox: () => '/organise/outbox',
    newEvent: () => '/organise/events/new',
    event: (eventId: Id) => `/organise/events/${seg(eventId)}`,
    programme: (eventId: Id) => `/organise/events/${seg(eventId)}/programme`,
    runningOrder: (eventId: Id) => `/organise/events/${seg(eventId)}/programme/running-order`,
    publicProgramme: (eventId: Id) => `/organise/events/${seg(eventId)}/programme/participants`,
    publish: (eventId: Id) => `/organise/events/${seg(eventId)}/programme/publish`,
    roomSigns: (eventId: Id) => `/organise/events/${seg(eventId)}/rooms/signs`,
    seminars: (eventId: Id, blockId: Id) =>
      `/organise/events/${seg(eventId)}/programme/${seg(blockId)}`,
    kit: (eventId: Id) => `/organise/events/${seg(eventId)}/kit`,
    materials: (eventId: Id) => `/organise/events/${seg(eventId)}/materials`,
    rooms: (eventId: Id) => `/organise/events/${seg(eventId)}/rooms`,
    people: (eventId: Id) => `/organise/events/${seg(eventId)}/people`,
    desk: (eventId: Id) => `/organise/events/${seg(eventId)}/desk`,
    blocks: (eventId: Id) => `/organise/events/${seg(eventId)}/blocks`,
    block: (eventId: Id, blockId: Id) => `/organise/events/${seg(eventId)}/blocks/${seg(blockId)}`,
    groups: (eventId: Id) => `/organise/events/${seg(eventId)}/groups`,
    dialogue: (eventId: Id, workshopId: Id, roundId: Id) =>
      `/organise/events/${seg(eventId)}/groups/${seg(workshopId)}/${seg(roundId)}`,
    dialogueScreen: (eventId: Id, workshopId: Id, roundId: Id) =>
      `/organise/events/${seg(eventId)}/groups/${seg(workshopId)}/${seg(roundId)}/screen`,
    evaluation: (eventId: Id) => `/organise/events/${seg(eventId)}/evaluation`,
    evaluationForm: (eventId: Id, formId: Id) =>
      `/organise/events/${seg(eventId)}/evaluation/${seg(formId)}`,
    actions: (eventId: Id) => `/organise/events/${seg(eventId)}/actions`,
    comments: (eventId: Id) => `/organise/events/${seg(eventId)}/evaluation/comments`,
    settings: (eventId: Id) => `/organise/events/${seg(eventId)}/settings`,
  },
  results: {
    root: () => '/results',
    event: (eventId: Id) => `/results/${seg(eventId)}`,
    actions: (eventId: Id) => `/results/${seg(eventId)}/actions`,
  },
};

/** A `next` parameter is followed only within this site: one leading slash, no scheme, no host. */
export function safeNext(next: string | null): string | undefined {
  if (next === null || !next.startsWith('/')) return undefined;
  const resolved = new URL(next, 'https://here.invalid');
  if (resolved.host !== 'here.invalid') return undefined;
  return `${resolved.pathname}${resolved.search}${resolved.hash}`;
}
