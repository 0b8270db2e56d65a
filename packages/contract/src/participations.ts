import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { YouSaid } from './improvement-actions.ts';
import { EventParams, Id, Instant, named, page, pageQuery, Version } from './shapes.ts';

export const Attendance = named('Attendance', z.enum(['INVITED', 'COMING', 'DIGITAL', 'DECLINED']));

const ParticipationParams = EventParams.extend({ participationId: Id });

/** How many letters the organiser saw announced; if it is not so many any more, nothing is sent. */
const MailOut = z.object({ expected: z.int().min(1) });
const MailOutDone = named('MailOutDone', z.object({ letters: z.int().min(0) }));

export const InvitationPlan = named(
  'InvitationPlan',
  z.object({
    /** In the audience and in post. */
    audience: z.int().min(0),
    invited: z.int().min(0),
    /** In the audience and not invited yet. */
    toInvite: z.int().min(0),
    /** Of those, people without an e-mail address: they are invited, but get no letter. */
    toInviteWithoutAddress: z.int().min(0),
    unanswered: z.int().min(0),
    /** Unanswered, with an address, and not reminded since yesterday. */
    toRemind: z.int().min(0),
    /** Whether letters can be sent now; in a draft the move to the next phase sends the invitations. */
    mailOut: z.enum(['open', 'event-is-draft', 'event-is-over']),
  }),
);

export const Participation = named(
  'Participation',
  z.object({
    participationId: Id,
    givenName: z.string(),
    familyName: z.string(),
    title: z.string(),
    unit: z.string(),
    /** The förvaltning or bolag at the top of the unit's branch. */
    department: z.string(),
    attendance: Attendance,
    invitedAt: Instant,
    repliedAt: Instant.nullable(),
    version: Version,
  }),
);

export const AttendanceCounts = named(
  'AttendanceCounts',
  z.object({
    invited: z.int().min(0),
    coming: z.int().min(0),
    digital: z.int().min(0),
    declined: z.int().min(0),
    unanswered: z.int().min(0),
    /** People with protected identity among them: counted, never listed. */
    protectedIdentities: z.int().min(0),
  }),
);

export const AttendanceChanged = named(
  'AttendanceChanged',
  z.object({
    participation: Participation,
    /** What undoes the change. */
    former: z.object({ attendance: Attendance, repliedAt: Instant.nullable() }),
  }),
);

const filters = {
  search: z.string().trim().max(100).default(''),
  attendance: Attendance.optional(),
  /** Only people of this unit and those below it. */
  unitId: Id.optional(),
};

export const participationSorts = ['name', 'department', 'attendance', 'repliedAt'] as const;

export const DietKind = named(
  'DietKind',
  z.enum(['vegetarian', 'vegan', 'gluten-free', 'lactose-free', 'no-nuts', 'no-pork']),
);
export const AccessKind = named(
  'AccessKind',
  z.enum(['wheelchair', 'hearing-loop', 'sign-language', 'close-seat', 'quiet-room']),
);

const otherText = z.string().trim().max(200);
export const Needs = named(
  'Needs',
  z.object({
    diet: z.array(DietKind).max(10),
    otherDiet: otherText,
    access: z.array(AccessKind).max(10),
    otherAccess: otherText,
  }),
);

const NeedCount = z.object({ kind: z.string(), count: z.int().min(0) });
export const NeedsReading = named(
  'NeedsReading',
  z.object({
    part: z.enum(['diet', 'access']),
    /** Who the counts are of: those who come, for access also those who take part digitally. */
    counted: z.int().min(0),
    /** Who have any need at all. */
    people: z.int().min(0),
    kinds: z.array(NeedCount),
    /** Who have written something of their own. */
    other: z.int().min(0),
  }),
);

export const Reply = named(
  'Reply',
  z.object({
    eventId: Id,
    eventName: z.string(),
    date: z.iso.date(),
    place: z.string(),
    timeZone: z.string(),
    replyBy: Instant.nullable(),
    /** Replies are taken. */
    open: z.boolean(),
    attendance: Attendance,
    repliedAt: Instant.nullable(),
    needs: Needs.nullable(),
    version: Version,
  }),
);

export const Invitation = named(
  'Invitation',
  z.object({
    givenName: z.string(),
    familyName: z.string(),
    eventId: Id,
    eventName: z.string(),
    date: z.iso.date(),
    place: z.string(),
    /** What has been done about what was said after earlier days. */
    youSaid: z.array(YouSaid),
  }),
);

const tag = 'Invitation';

export const participationEndpoints = {
  getInvitationPlan: endpoint({
    method: 'GET',
    path: '/events/{eventId}/invitation-plan',
    summary: 'To how many invitations and reminders would go',
    tag,
    params: EventParams,
    status: 200,
    response: InvitationPlan,
    problems: ['not-found'],
  }),
  sendInvitations: endpoint({
    method: 'POST',
    path: '/events/{eventId}/invitations',
    summary: 'Invite everybody in the audience who is not invited yet',
    tag,
    params: EventParams,
    body: MailOut,
    status: 201,
    response: MailOutDone,
    problems: ['not-found', 'event-is-draft', 'event-is-over', 'mail-out-changed'],
  }),
  sendReminders: endpoint({
    method: 'POST',
    path: '/events/{eventId}/reminders',
    summary: 'Remind those who have not replied',
    tag,
    params: EventParams,
    body: MailOut,
    status: 201,
    response: MailOutDone,
    problems: ['not-found', 'event-is-draft', 'event-is-over', 'mail-out-changed'],
  }),
  listParticipations: endpoint({
    method: 'GET',
    path: '/events/{eventId}/participations',
    summary: 'Who is invited and what they replied',
    tag,
    params: EventParams,
    query: z.object({
      ...pageQuery,
      ...filters,
      sort: z.enum(participationSorts).default('name'),
      order: z.enum(['asc', 'desc']).default('asc'),
    }),
    status: 200,
    response: named('ParticipationPage', page(Participation).extend({ counts: AttendanceCounts })),
    problems: ['not-found'],
  }),
  exportParticipations: endpoint({
    method: 'GET',
    path: '/events/{eventId}/participations.xlsx',
    summary: 'The same list as a workbook, by name, without people with protected identity',
    tag,
    params: EventParams,
    query: z.object(filters),
    status: 200,
    response: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    problems: ['not-found'],
  }),
  changeAttendance: endpoint({
    method: 'PATCH',
    path: '/events/{eventId}/participations/{participationId}',
    summary: 'Enter a reply that came another way. Undone by entering the former one',
    tag,
    params: ParticipationParams,
    body: z.object({
      attendance: Attendance,
      /** When the reply came; now when left out. */
      repliedAt: Instant.nullable().optional(),
      version: Version,
    }),
    status: 200,
    response: AttendanceChanged,
    problems: ['not-found', 'stale-version', 'event-is-over'],
  }),
  renewPersonalLink: endpoint({
    method: 'POST',
    path: '/events/{eventId}/participations/{participationId}/personal-links',
    summary: 'Send a new personal link; the ones sent before stop working',
    tag,
    params: ParticipationParams,
    status: 201,
    response: MailOutDone,
    problems: ['not-found', 'event-is-draft', 'event-is-over'],
  }),
  readNeeds: endpoint({
    method: 'POST',
    path: '/events/{eventId}/needs-readings',
    summary: 'Count diets or access needs. Each reading is noted; no names, no words',
    tag,
    params: EventParams,
    body: z.object({ part: z.enum(['diet', 'access']) }),
    status: 201,
    response: NeedsReading,
    problems: ['not-found'],
  }),
  getMyReply: endpoint({
    method: 'GET',
    path: '/my/events/{eventId}/reply',
    summary: 'My own invitation, reply and needs',
    tag,
    params: EventParams,
    status: 200,
    response: Reply,
    problems: ['not-found'],
  }),
  saveMyReply: endpoint({
    method: 'PUT',
    path: '/my/events/{eventId}/reply',
    summary: 'Reply, or change my reply and my needs',
    tag,
    params: EventParams,
    body: z.object({
      attendance: z.enum(['COMING', 'DIGITAL', 'DECLINED']),
      needs: Needs.nullable(),
      version: Version,
    }),
    status: 200,
    response: Reply,
    problems: ['not-found', 'stale-version', 'reply-closed'],
  }),
  getInvitation: endpoint({
    method: 'GET',
    path: '/invitations/{token}',
    summary: 'Whose a personal link is. Does not use it',
    tag,
    params: z.object({ token: z.string().max(100) }),
    status: 200,
    response: Invitation,
    problems: ['personal-link-invalid', 'too-many-requests'],
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/invitations/{token}/sign-ins',
    summary: 'Sign in as a participant by a personal link',
    tag,
    params: z.object({ token: z.string().max(100) }),
    status: 201,
    response: named('Accepted', z.object({ eventId: Id })),
    problems: ['personal-link-invalid', 'too-many-requests'],
  }),
};
