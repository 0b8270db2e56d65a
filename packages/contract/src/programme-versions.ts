import { changedFields, changeKinds } from '@ledarforum/domain/programme-versions';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { programmeEditProblems } from './programme-edits.ts';
import { EventParams, Id, Instant, Line, named, Paragraphs } from './shapes.ts';

const Count = z.int().min(0);
const tag = 'Programme';

const KindCounts = named(
  'ProgrammeChangeCounts',
  z.object({ added: Count, moved: Count, changed: Count, cancelled: Count }),
);

const EntryMoment = z.object({
  name: z.string(),
  /** Null for a seminar that is given several times. */
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  room: z.string().nullable(),
});

/** One thing that participants would see differ. */
export const ProgrammeEntryChange = named(
  'ProgrammeEntryChange',
  z.object({
    kind: z.enum(changeKinds),
    subject: z.enum(['item', 'slot', 'seminar', 'session']),
    id: Id,
    /** What of it differs; empty when it is new or cancelled. */
    fields: z.array(z.enum(changedFields)),
    before: EntryMoment.nullable(),
    after: EntryMoment.nullable(),
  }),
);

const LetterWords = z.object({
  subject: Line,
  introduction: Paragraphs.min(1).refine((text) => !/[{}]/.test(text), {
    params: {
      code: 'no-braces',
      sv: 'Texten kan inte innehålla { eller }.',
      en: 'The text cannot contain { or }.',
    },
  }),
});

/** How the letters of a publishing begin, in the language of whoever gets them. */
export const VersionLetterWords = named(
  'VersionLetterWords',
  z.object({ sv: LetterWords, en: LetterWords }),
);

export const ProgrammeVersion = named(
  'ProgrammeVersion',
  z.object({
    id: Id,
    number: z.int().min(1),
    name: z.string(),
    comment: z.string(),
    publishedAt: Instant,
    /** Null: nobody who can be named. */
    who: z.string().nullable(),
    letters: z.object({ held: Count, waiting: Count, sent: Count, failed: Count }),
  }),
);

const ProgrammeVersions = named(
  'ProgrammeVersions',
  z.object({
    /** Latest first: the first is what participants see. */
    versions: z.array(ProgrammeVersion),
    /** The draft differs from the latest version in something that participants would see; false as long as none is published. */
    unpublished: z.boolean(),
  }),
);

const PublishingPreview = named(
  'PublishingPreview',
  z.object({
    /** The number of the draft's latest edit; publishing is refused when it is another by then. */
    seq: z.int().min(0),
    /** The number that the version would get. */
    number: z.int().min(1),
    /** Nothing is published yet: participants see the draft, and hear of nothing. */
    first: z.boolean(),
    counts: KindCounts,
    /** In the order of time. */
    changes: z.array(ProgrammeEntryChange),
    affected: z.object({
      people: Count,
      /** Somebody who meets several kinds is counted in each. */
      byKind: KindCounts,
      /** Of them, those who have an address. */
      reachable: Count,
    }),
    /** Letters of earlier publishings that are held: new letters take their places and say all that differs since before them. */
    held: Count,
    /** What the checks say about the draft. */
    findings: z.object({ error: Count, warning: Count, hint: Count }),
  }),
);

const HeldLetters = named(
  'HeldLetters',
  z.object({
    versionId: Id,
    event: z.object({ id: Id, name: z.string() }),
    name: z.string(),
    publishedAt: Instant,
    held: Count,
    words: VersionLetterWords,
  }),
);

const VersionParams = EventParams.extend({ versionId: Id });
const LettersMoved = named('LettersMoved', z.object({ letters: Count }));
const LetterParams = z.object({ versionId: Id });

export const programmeVersionEndpoints = {
  listVersions: endpoint({
    method: 'GET',
    path: '/events/{eventId}/programme/versions',
    summary: 'The published versions of a programme, latest first',
    tag,
    params: EventParams,
    status: 200,
    response: ProgrammeVersions,
    problems: ['not-found'],
  }),
  previewPublishing: endpoint({
    method: 'GET',
    path: '/events/{eventId}/programme/publishing',
    summary: 'What publishing the draft would change, and for how many',
    tag,
    params: EventParams,
    status: 200,
    response: PublishingPreview,
    problems: ['not-found'],
  }),
  publishProgramme: endpoint({
    method: 'POST',
    path: '/events/{eventId}/programme/versions',
    summary: 'Show participants the programme as the draft is, once however often it is sent',
    tag,
    params: EventParams,
    body: z.object({
      /** Made by whoever publishes. */
      id: Id,
      /** Of the preview. */
      seq: z.int().min(0),
      name: Line,
      comment: Paragraphs,
      /** To those affected: written and held until they are released, sent at once, or none. */
      letters: z.enum(['hold', 'send', 'none']),
    }),
    status: 200,
    response: ProgrammeVersion,
    problems: ['not-found', 'event-closed', 'programme-changed-since'],
  }),
  restoreVersion: endpoint({
    method: 'POST',
    path: '/events/{eventId}/programme/versions/{versionId}/restore',
    summary: 'Make the draft what a version was, as one edit; nothing is published',
    tag,
    params: VersionParams,
    body: z.object({ id: Id }),
    status: 200,
    response: z.object({ id: Id, seq: z.int().min(0) }),
    problems: [...programmeEditProblems],
  }),
  listHeldLetters: endpoint({
    method: 'GET',
    path: '/held-letters',
    summary: 'Publishings whose letters are held until an organiser releases them',
    tag: 'Mail',
    status: 200,
    response: z.object({ publishings: z.array(HeldLetters) }),
    problems: [],
  }),
  editHeldLetters: endpoint({
    method: 'PUT',
    path: '/held-letters/{versionId}',
    summary: 'Give the held letters of a publishing another subject and introduction',
    tag: 'Mail',
    params: LetterParams,
    body: VersionLetterWords,
    status: 200,
    response: LettersMoved,
    problems: ['not-found'],
  }),
  releaseHeldLetters: endpoint({
    method: 'POST',
    path: '/held-letters/{versionId}/release',
    summary: 'Send the held letters of a publishing',
    tag: 'Mail',
    params: LetterParams,
    status: 200,
    response: LettersMoved,
    problems: ['not-found'],
  }),
  discardHeldLetters: endpoint({
    method: 'POST',
    path: '/held-letters/{versionId}/discard',
    summary: 'Throw the held letters of a publishing away',
    tag: 'Mail',
    params: LetterParams,
    status: 200,
    response: LettersMoved,
    problems: ['not-found'],
  }),
};
