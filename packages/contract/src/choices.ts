import { choiceModes } from '@ledarforum/domain/programme-kinds';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import {
  Day,
  EventParams,
  Id,
  Instant,
  largestInt,
  named,
  page,
  pageQuery,
  Version,
} from './shapes.ts';

export const BlockParams = z.object({ blockId: Id });

const Phase = z.enum(['DRAFT', 'INVITED', 'CHOOSING', 'ALLOCATED', 'LIVE', 'EVALUATING', 'CLOSED']);
const Attendance = z.enum(['INVITED', 'COMING', 'DIGITAL', 'DECLINED']);
const ChoiceMode = z.enum(choiceModes);
export const ChoiceRefusal = z.enum([
  'choice-rotation',
  'choice-by-claim',
  'choice-declined',
  'choice-digital',
  'choice-already-allocated',
  'choice-not-open',
  'choice-closed',
]);

const BlockSlot = named('BlockSlot', z.object({ id: Id, startsAt: Instant, endsAt: Instant }));

/** What I already have at the same time: a seat of another block, or something where I am needed. */
export const Clash = named(
  'Clash',
  z.object({ title: z.string(), why: z.enum(['seat', 'needed']) }),
);

const ChoiceSession = named(
  'ChoiceSession',
  z.object({
    sessionId: Id,
    slotId: Id,
    room: z.string().nullable(),
    floor: z.string(),
    capacity: z.int().min(0),
    clash: Clash.nullable(),
  }),
);

const ChoiceSeminar = named(
  'ChoiceSeminar',
  z.object({
    id: Id,
    letter: z.string(),
    title: z.string(),
    description: z.string(),
    host: z.string(),
    /** Cancelled: nobody gets it, however it is ranked. */
    dropped: z.boolean(),
    sessions: z.array(ChoiceSession),
  }),
);

/** What a person got: in which slot, and which of their choices it was. */
const MySeat = named(
  'MySeat',
  z.object({
    slotId: Id,
    seminarId: Id,
    sessionId: Id,
    /** Null: not among the wishes. */
    rank: z.int().min(1).nullable(),
  }),
);

const MyStop = named('MyStop', z.object({ slotId: Id, seminarId: Id, sessionId: Id }));

/** What would have been needed for a seminar that somebody missed. */
const SeminarNeed = named(
  'SeminarNeed',
  z.object({
    /**
     * `more-seats`: for everybody who wanted it more than what they got. `higher-priority`, `better-lot`: over those who could as well
     * have changed places. `more-people`: it was not held. The others: it had a seat left, but the seat one has was needed for its
     * minimum, is beside a colleague, or was held.
     */
    kind: z.enum([
      'more-seats',
      'higher-priority',
      'better-lot',
      'more-people',
      'minimum-elsewhere',
      'colleague',
      'held-seat',
    ]),
    /** How many seats or people; null where that says nothing. */
    count: z.int().min(1).nullable(),
  }),
);

/** A seminar I wanted more than what I got, in counts from when the outcome was made. */
export const MyMissedSeminar = named(
  'MyMissedSeminar',
  z.object({
    slotId: Id,
    /** What I got in the slot instead; null: nothing. */
    gotSessionId: Id.nullable(),
    seminarId: Id,
    rank: z.int().min(1),
    /** People of the slot who wanted it at least as much as what they got there. */
    demand: z.int().min(0),
    /** Its seats in the slot. */
    seats: z.int().min(0),
    needed: z.array(SeminarNeed),
  }),
);

const MyChoiceBlock = named(
  'MyChoiceBlock',
  z.object({
    id: Id,
    name: z.string(),
    mode: ChoiceMode,
    opensAt: Instant.nullable(),
    closesAt: Instant.nullable(),
    /** Why I cannot rank now; null when I can. */
    refusal: ChoiceRefusal.nullable(),
    slots: z.array(BlockSlot),
    seminars: z.array(ChoiceSeminar),
    /** Seminar ids, most wanted first. */
    ranking: z.array(Id),
    savedAt: Instant.nullable(),
    /** 0 when I have never saved. */
    version: z.int().min(0),
    /** In a rotation, where I am in each slot, once groups are made; a slot without is free. */
    way: z.array(MyStop),
    /** Null until the outcome is published. */
    outcome: z
      .object({
        publishedAt: Instant,
        seats: z.array(MySeat),
        /** What I wanted more than what I got, most wanted first in each slot. */
        missed: z.array(MyMissedSeminar),
      })
      .nullable(),
  }),
);

export const MyWishes = named(
  'MyWishes',
  z.object({
    eventId: Id,
    eventName: z.string(),
    date: Day,
    timeZone: z.string(),
    phase: Phase,
    attendance: Attendance,
    blocks: z.array(MyChoiceBlock),
  }),
);

export const SavedRanking = named(
  'SavedRanking',
  z.object({ ranking: z.array(Id), savedAt: Instant, version: Version }),
);

const WishedSeminar = named(
  'WishedSeminar',
  z.object({
    id: Id,
    letter: z.string(),
    title: z.string(),
    /** Seats in all its slots. */
    seats: z.int().min(0),
    /** How many have it first, second …; one entry per seminar of the block. */
    byRank: z.array(z.int().min(0)),
  }),
);

export const BlockWishes = named(
  'BlockWishes',
  z.object({
    blockId: Id,
    blockName: z.string(),
    eventId: Id,
    eventName: z.string(),
    timeZone: z.string(),
    phase: Phase,
    mode: ChoiceMode,
    opensAt: Instant.nullable(),
    closesAt: Instant.nullable(),
    slots: z.array(BlockSlot),
    seminars: z.array(WishedSeminar),
    /** Seats in all sessions. */
    seats: z.int().min(0),
    people: z.object({
      coming: z.int().min(0),
      /** Have not replied to the invitation. */
      noReply: z.int().min(0),
      digital: z.int().min(0),
      declined: z.int().min(0),
      /** Have ranked at least one seminar and can be given a seat. */
      ranked: z.int().min(0),
      /** Come, or have ranked without having replied: would be given seats. */
      toSeat: z.int().min(0),
    }),
    /** The outcome that counts now. */
    publishedRunId: Id.nullable(),
  }),
);

export const BlockAnswer = named(
  'BlockAnswer',
  z.object({
    participationId: Id,
    /** Null: a protected person. */
    name: z.string().nullable(),
    unit: z.string().nullable(),
    attendance: Attendance,
    /** The letters in order; empty when nothing is ranked. */
    letters: z.array(z.string()),
    savedAt: Instant.nullable(),
    imported: z.boolean(),
  }),
);

export const choiceEndpoints = {
  getMyWishes: endpoint({
    method: 'GET',
    path: '/my/events/{eventId}/wishes',
    summary: 'The seminar blocks of an event, what I have ranked and what I got',
    tag: 'Choosing',
    params: EventParams,
    status: 200,
    response: MyWishes,
    problems: ['not-found'],
  }),
  saveMyRanking: endpoint({
    method: 'PUT',
    path: '/my/blocks/{blockId}/ranking',
    summary: 'Save my order. Sending the same order again is harmless',
    tag: 'Choosing',
    params: BlockParams,
    body: z.object({
      /** Most wanted first; empty takes all wishes back. */
      ranking: z.array(Id).max(26),
      /** The version this order is based on; 0 when never saved. */
      version: z.int().min(0).max(largestInt),
    }),
    status: 200,
    response: SavedRanking,
    problems: [
      'not-found',
      'choice-rotation',
      'choice-by-claim',
      'choice-declined',
      'choice-digital',
      'choice-already-allocated',
      'choice-not-open',
      'choice-closed',
      'ranking-duplicate-seminar',
      'ranking-unknown-seminar',
      'ranking-changed-elsewhere',
    ],
  }),
  getBlockWishes: endpoint({
    method: 'GET',
    path: '/blocks/{blockId}/wishes',
    summary: 'How many want what, and how many have answered',
    tag: 'Choosing',
    params: BlockParams,
    status: 200,
    response: BlockWishes,
    problems: ['not-found'],
  }),
  listBlockAnswers: endpoint({
    method: 'GET',
    path: '/blocks/{blockId}/answers',
    summary: 'Who has ranked and who has not, of those who may be given a seat',
    tag: 'Choosing',
    params: BlockParams,
    query: z.object({ answered: z.enum(['yes', 'no']).optional(), ...pageQuery }),
    status: 200,
    response: page(BlockAnswer),
    problems: ['not-found'],
  }),
};
