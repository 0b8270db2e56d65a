import { meetingKinds } from '@ledarforum/domain/best-meetings';
import { commitmentOutcomes } from '@ledarforum/domain/commitments';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Day, EventParams, Id, Instant, named } from './shapes.ts';

const Outcome = named('CommitmentOutcome', z.enum(commitmentOutcomes));
const OwnText = z.string().trim().min(1).max(2000);
const Note = z.string().trim().max(500);

const Reflection = named(
  'Reflection',
  z.object({ id: Id, seminarId: Id.nullable(), text: z.string(), savedAt: Instant }),
);

const Commitment = named(
  'Commitment',
  z.object({
    id: Id,
    text: z.string(),
    until: Day,
    /** How it went; null until I have said. */
    outcome: Outcome.nullable(),
    note: z.string(),
    createdAt: Instant,
    sharedWith: z.array(
      z.object({ personId: Id, name: z.string(), way: z.enum(['COLLEAGUE', 'TABLE']) }),
    ),
  }),
);

const SharedCommitment = named(
  'SharedCommitment',
  z.object({
    id: Id,
    /** Who shares it with me. */
    by: z.string(),
    text: z.string(),
    until: Day,
    outcome: Outcome.nullable(),
  }),
);

const MeetingEntry = z.object({
  id: Id,
  at: Instant,
  kind: z.enum(meetingKinds),
  line: z.string(),
  /** 1–5: how good it was. */
  rating: z.int().min(1).max(5),
});

const MeetingPractice = named(
  'MeetingPractice',
  z.object({ startsOn: Day, endsOn: Day, meetings: z.array(MeetingEntry) }),
);

export const MyAfter = named(
  'MyAfter',
  z.object({
    eventName: z.string(),
    date: Day,
    timeZone: z.string(),
    /** Those I had a seat in, to reflect on each. */
    seminars: z.array(z.object({ id: Id, letter: z.string(), title: z.string() })),
    /** How many I sat with and may share with. */
    tablemates: z.int().min(0),
    reflections: z.array(Reflection),
    commitments: z.array(Commitment),
    shared: z.array(SharedCommitment),
    practice: MeetingPractice.nullable(),
  }),
);

/** Counted once, 30 or 90 days after the day; null where too few can be told apart. */
const FollowUpCounts = named(
  'FollowUpCounts',
  z.object({
    day: z.int(),
    takenAt: Instant,
    committed: z.int().nullable(),
    /** Done, partly, not yet, let go, has not said. */
    outcomes: z.array(z.int()).nullable(),
    practised: z.int().nullable(),
  }),
);

const tag = 'After the day';
const ReflectionParams = EventParams.extend({ reflectionId: Id });
const CommitmentParams = EventParams.extend({ commitmentId: Id });
const MeetingParams = EventParams.extend({ meetingId: Id });

export const ownFollowUpEndpoints = {
  getMyAfter: endpoint({
    method: 'GET',
    path: '/my/events/{eventId}/after',
    summary:
      'What is mine alone after a day: reflections, commitments, meetings; and what others share with me',
    tag,
    params: EventParams,
    status: 200,
    response: MyAfter,
    problems: ['not-found'],
  }),
  saveReflection: endpoint({
    method: 'PUT',
    path: '/my/events/{eventId}/reflections/{reflectionId}',
    summary:
      'Write a reflection of my own, or change it; the identifier is made where it is written',
    tag,
    params: ReflectionParams,
    body: z.object({ seminarId: Id.nullable(), text: OwnText }),
    status: 204,
    response: null,
    problems: ['not-found', 'reflection-seminar-unknown', 'own-texts-full'],
  }),
  deleteReflection: endpoint({
    method: 'DELETE',
    path: '/my/events/{eventId}/reflections/{reflectionId}',
    summary: 'Throw a reflection away',
    tag,
    params: ReflectionParams,
    status: 204,
    response: null,
    problems: ['not-found'],
  }),
  saveCommitment: endpoint({
    method: 'PUT',
    path: '/my/events/{eventId}/commitments/{commitmentId}',
    summary: 'Commit myself to something until a day, or change it',
    tag,
    params: CommitmentParams,
    body: z.object({ text: OwnText, until: Day }),
    status: 204,
    response: null,
    problems: ['not-found', 'own-texts-full'],
  }),
  deleteCommitment: endpoint({
    method: 'DELETE',
    path: '/my/events/{eventId}/commitments/{commitmentId}',
    summary: 'Throw a commitment away, also for those it was shared with',
    tag,
    params: CommitmentParams,
    status: 204,
    response: null,
    problems: ['not-found'],
  }),
  markCommitment: endpoint({
    method: 'PUT',
    path: '/my/events/{eventId}/commitments/{commitmentId}/outcome',
    summary: 'Say how it went, or take that back',
    tag,
    params: CommitmentParams,
    body: z.object({ outcome: Outcome.nullable(), note: Note }),
    status: 204,
    response: null,
    problems: ['not-found'],
  }),
  shareCommitment: endpoint({
    method: 'POST',
    path: '/my/events/{eventId}/commitments/{commitmentId}/shares',
    summary: 'Share a commitment with a colleague, or with those I sat with',
    tag,
    params: CommitmentParams,
    body: z.discriminatedUnion('way', [
      z.object({ way: z.literal('COLLEAGUE'), personId: Id }),
      z.object({ way: z.literal('TABLE') }),
    ]),
    status: 204,
    response: null,
    problems: ['not-found', 'share-protected', 'share-yourself', 'share-unknown', 'share-no-table'],
  }),
  endSharing: endpoint({
    method: 'DELETE',
    path: '/my/events/{eventId}/commitments/{commitmentId}/shares/{way}',
    summary: 'Stop sharing a commitment in one way',
    tag,
    params: CommitmentParams.extend({ way: z.enum(['COLLEAGUE', 'TABLE']) }),
    status: 204,
    response: null,
    problems: ['not-found'],
  }),
  findShareColleagues: endpoint({
    method: 'GET',
    path: '/my/events/{eventId}/after/colleagues',
    summary: 'Find somebody who was invited to the same day, by name; never protected people',
    tag,
    params: EventParams,
    query: z.object({ search: z.string().trim().min(2).max(100) }),
    status: 200,
    response: z.object({
      rows: z.array(z.object({ personId: Id, name: z.string(), unit: z.string() })),
    }),
    problems: ['not-found'],
  }),
  choosePractice: endpoint({
    method: 'PUT',
    path: '/my/events/{eventId}/meeting-practice',
    summary: 'Choose the days when I attend to every meeting',
    tag,
    params: EventParams,
    body: z.object({ startsOn: Day, endsOn: Day }),
    status: 204,
    response: null,
    problems: ['not-found', 'practice-days-disorder', 'practice-too-long'],
  }),
  endPractice: endpoint({
    method: 'DELETE',
    path: '/my/events/{eventId}/meeting-practice',
    summary: 'Throw the days and their log away',
    tag,
    params: EventParams,
    status: 204,
    response: null,
    problems: ['not-found'],
  }),
  logMeeting: endpoint({
    method: 'PUT',
    path: '/my/events/{eventId}/meetings/{meetingId}',
    summary:
      'Note a meeting in my own log; the identifier is made on the device, so that what is sent twice is one',
    tag,
    params: MeetingParams,
    body: z.object({
      at: Instant,
      kind: z.enum(meetingKinds),
      line: z.string().trim().max(200),
      rating: z.int().min(1).max(5),
    }),
    status: 204,
    response: null,
    problems: ['not-found', 'practice-missing', 'own-texts-full'],
  }),
  deleteMeeting: endpoint({
    method: 'DELETE',
    path: '/my/events/{eventId}/meetings/{meetingId}',
    summary: 'Take a meeting out of my log',
    tag,
    params: MeetingParams,
    status: 204,
    response: null,
    problems: ['not-found'],
  }),
  getFollowUpCounts: endpoint({
    method: 'GET',
    path: '/events/{eventId}/follow-up-counts',
    summary:
      'How many took something home 30 and 90 days after a day, and how it went: counts of five and more',
    tag,
    params: EventParams,
    status: 200,
    response: z.object({ rows: z.array(FollowUpCounts) }),
    problems: ['not-found'],
  }),
};
