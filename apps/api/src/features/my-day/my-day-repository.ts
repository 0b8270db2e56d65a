import type { Prisma, Tx } from '@ledarforum/database/client';
import type { FormPurpose } from '@ledarforum/domain/evaluation-windows';
import type { DayParts, DaySlot, Place } from '@ledarforum/domain/my-day';
import type { ChoiceMode } from '@ledarforum/domain/programme-kinds';
import { draftVersion } from '../programme/draft-sequence.ts';
import {
  findPublishedProgramme,
  type PublishedProgramme,
} from '../programme/published-programme.ts';
import { listTables } from './my-tables-repository.ts';

const eventSelect = {
  id: true,
  name: true,
  date: true,
  days: true,
  place: true,
  theme: true,
  valueWords: true,
  timeZone: true,
  phase: true,
  replyBy: true,
} satisfies Prisma.EventSelect;

type EventRow = Prisma.EventGetPayload<{ select: typeof eventSelect }>;

const placeSelect = {
  id: true,
  name: true,
  floor: true,
  directions: true,
} satisfies Prisma.RoomSelect;

/** An event that is no draft, with the reply of the person who looks. */
export interface MyEventRow {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  /** How many days in a row. */
  readonly days: number;
  readonly place: string;
  readonly theme: string;
  readonly valueWords: string[];
  readonly timeZone: string;
  readonly phase: Exclude<EventRow['phase'], 'DRAFT'>;
  readonly replyBy: string | null;
  readonly attendance: Attendance;
}

type Attendance = 'INVITED' | 'COMING' | 'DIGITAL' | 'DECLINED';

export interface MyDayRows {
  readonly participationId: string;
  readonly feedSerial: number;
  readonly locale: 'sv' | 'en';
  readonly event: MyEventRow;
  readonly parts: DayParts;
  /** What participants see of the programme; null: the draft, as nothing is published. */
  readonly published: PublishedProgramme | null;
  readonly blocks: readonly {
    readonly id: string;
    readonly name: string;
    readonly mode: ChoiceMode;
    readonly opensAt: Date | null;
    readonly closesAt: Date | null;
    readonly savedAt: Date | null;
    /** Colleagues who wait for an answer; null: a protected person. */
    readonly askedBy: readonly (string | null)[];
    /** Seats have been given out. */
    readonly allocated: boolean;
  }[];
  /** Evaluation forms that are mine to answer: of the day, and of the seminars where I have a seat. */
  readonly forms: readonly {
    readonly purpose: FormPurpose;
    readonly counted: boolean;
    readonly answered: boolean;
  }[];
}

export async function listMyEvents(tx: Tx, personId: string): Promise<MyEventRow[]> {
  const rows = await tx.participation.findMany({
    where: { personId, event: { phase: { not: 'DRAFT' } } },
    select: { attendance: true, event: { select: eventSelect } },
    orderBy: [{ event: { date: 'desc' } }, { event: { name: 'asc' } }],
  });
  return rows.flatMap(({ attendance, event }) => myEvent(event, attendance) ?? []);
}

/** Whose day: somebody's at an event, or the holder of a participation who is still in the register. */
export type WhoseDay =
  | { readonly eventId: string; readonly personId: string }
  | { readonly participationId: string };

/** Everything a person's own day is made of, in a constant number of queries; null when there is no such day. */
export async function findMyDay(tx: Tx, whose: WhoseDay): Promise<MyDayRows | null> {
  const row = await tx.participation.findFirst({
    where: {
      ...('participationId' in whose ? { id: whose.participationId } : whose),
      person: { leftAt: null },
      event: { phase: { not: 'DRAFT' } },
    },
    select: {
      id: true,
      feedSerial: true,
      attendance: true,
      person: { select: { locale: true } },
      lists: { select: { blockId: true, savedAt: true } },
      receipts: { select: { formId: true } },
      companionsAsked: { where: { agreedAt: { not: null } }, select: { blockId: true } },
      companionsAskedBy: {
        where: { declinedAt: null, asker: { attendance: { in: ['INVITED', 'COMING'] } } },
        orderBy: { createdAt: 'asc' },
        select: { blockId: true, agreedAt: true, asker: { select: { person: { select: asker } } } },
      },
      seats: { select: { slotId: true, seminarId: true, session: { select: seatSession } } },
      event: {
        select: {
          ...eventSelect,
          version: true,
          programmeSeq: true,
          forms: {
            select: {
              id: true,
              purpose: true,
              seminarId: true,
              snapshot: { select: { formId: true } },
            },
          },
          items: { select: itemSelect },
          blocks: {
            orderBy: { position: 'asc' },
            select: {
              id: true,
              name: true,
              mode: true,
              opensAt: true,
              closesAt: true,
              slots: {
                select: {
                  id: true,
                  startsAt: true,
                  endsAt: true,
                  sessions: { select: { taken: true } },
                },
              },
            },
          },
        },
      },
    },
  });
  const event = row && myEvent(row.event, row.attendance);
  if (!row || !event) return null;
  const published = await findPublishedProgramme(tx, event.id);
  const tables = await listTables(tx, row.id);

  const seatOf = new Map(row.seats.map((seat) => [seat.slotId, seat]));
  const savedAt = new Map(row.lists.map((list) => [list.blockId, list.savedAt]));
  const answered = new Set(row.receipts.map(({ formId }) => formId));
  const mySeminars = new Set(row.seats.map(({ seminarId }) => seminarId));
  return {
    participationId: row.id,
    feedSerial: row.feedSerial,
    locale: row.person.locale === 'en' ? 'en' : 'sv',
    event,
    published,
    parts: {
      items: published?.items ?? row.event.items.flatMap((item) => dayItem(item, row.event)),
      slots: published
        ? publishedSlots(published, {
            mine: new Set(row.seats.map(({ session }) => session.id)),
            decided: new Set(
              row.event.blocks.flatMap(({ id, slots }) => (hasSeats(slots) ? [id] : [])),
            ),
          })
        : row.event.blocks.flatMap(({ name, slots }) =>
            slots.map((slot) => ({
              id: slot.id,
              blockName: name,
              startsAt: slot.startsAt.toISOString(),
              endsAt: slot.endsAt.toISOString(),
              version: draftVersion(row.event, 1),
              decided: hasSeats(slots),
              seat: mySeat(seatOf.get(slot.id)?.session, row.event),
            })),
          ),
      tables: tables.map(({ workshop, roundCount, position, room, ...table }) => ({
        ...table,
        // A name and a number read alike in every language.
        round: roundCount === 1 ? workshop : `${workshop} ${position + 1}`,
        place: published?.rooms.get(room?.id ?? '') ?? placeOf(room),
      })),
    },
    blocks: row.event.blocks.flatMap(({ slots, ...block }) => {
      const name = published ? published.blocks.get(block.id) : block.name;
      if (name === undefined) return [];
      const told = { ...block, name, savedAt: savedAt.get(block.id) ?? null };
      return [{ ...told, askedBy: waitingFor(row, block.id), allocated: hasSeats(slots) }];
    }),
    forms: row.event.forms
      .filter(({ seminarId }) => seminarId === null || mySeminars.has(seminarId))
      .map(({ id, purpose, snapshot }) => ({
        purpose,
        counted: snapshot !== null,
        answered: answered.has(id),
      })),
  };
}

const asker = { givenName: true, familyName: true, protectedIdentity: true } as const;

/** Those who have asked to choose with the person in a block, unless the person has agreed with somebody. */
function waitingFor(
  {
    companionsAsked,
    companionsAskedBy,
  }: {
    companionsAsked: readonly { blockId: string }[];
    companionsAskedBy: readonly {
      blockId: string;
      agreedAt: Date | null;
      asker: {
        person: { givenName: string; familyName: string; protectedIdentity: boolean };
      };
    }[];
  },
  blockId: string,
): readonly (string | null)[] {
  const inBlock = companionsAskedBy.filter((ask) => ask.blockId === blockId);
  const agreed =
    companionsAsked.some((ask) => ask.blockId === blockId) ||
    inBlock.some(({ agreedAt }) => agreedAt !== null);
  if (agreed) return [];
  return inBlock.map(({ asker: { person } }) =>
    person.protectedIdentity ? null : `${person.givenName} ${person.familyName}`.trim(),
  );
}

/** The slots as they were published, each with my seat in it; a seat in what is cancelled is none. */
function publishedSlots(
  { slots, sessions }: PublishedProgramme,
  { mine, decided }: { mine: ReadonlySet<string>; decided: ReadonlySet<string> },
): DaySlot[] {
  const seats = [...mine].flatMap((id) => sessions.get(id) ?? []);
  return slots.map(({ blockId, ...slot }) => {
    const session = seats.find(({ slotId, dropped }) => slotId === slot.id && !dropped);
    if (session === undefined) return { ...slot, decided: decided.has(blockId), seat: null };
    const { id: sessionId, letter, title, description, host, place, version } = session;
    const seat = { sessionId, letter, title, description, host, place, version };
    return { ...slot, decided: decided.has(blockId), seat };
  });
}

function hasSeats(
  slots: readonly { readonly sessions: readonly { readonly taken: number }[] }[],
): boolean {
  return slots.some(({ sessions }) => sessions.some(({ taken }) => taken > 0));
}

const itemSelect = {
  id: true,
  kind: true,
  title: true,
  description: true,
  responsible: true,
  startsAt: true,
  endsAt: true,
  version: true,
  room: { select: placeSelect },
} satisfies Prisma.ProgrammeItemSelect;

const seatSession = {
  id: true,
  room: { select: placeSelect },
  seminar: {
    select: { letter: true, title: true, description: true, host: true, version: true },
  },
} satisfies Prisma.SeminarSessionSelect;

interface EventVersions {
  readonly version: number;
  readonly programmeSeq: number;
}

/** An item as everybody sees it; a blocker, nobody does. */
function dayItem(
  {
    room,
    startsAt,
    endsAt,
    kind,
    ...item
  }: Prisma.ProgrammeItemGetPayload<{ select: typeof itemSelect }>,
  event: EventVersions,
) {
  if (kind === 'BLOCKER') return [];
  const at = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  const version = draftVersion(event, item.version);
  return [{ ...item, ...at, kind, place: placeOf(room), version }];
}

function mySeat(
  session: Prisma.SeminarSessionGetPayload<{ select: typeof seatSession }> | undefined,
  event: EventVersions,
) {
  if (!session) return null;
  const { id: sessionId, seminar, room } = session;
  const version = draftVersion(event, seminar.version);
  return { sessionId, ...seminar, place: placeOf(room), version };
}

export type RoomRow = Prisma.RoomGetPayload<{ select: typeof placeSelect }>;

function placeOf(room: RoomRow | null): Place | null {
  return (
    room && { roomId: room.id, room: room.name, floor: room.floor, directions: room.directions }
  );
}

function myEvent(event: EventRow, attendance: Attendance): MyEventRow | null {
  const { phase } = event;
  if (phase === 'DRAFT') return null;
  return {
    id: event.id,
    name: event.name,
    date: event.date.toISOString().slice(0, 10),
    days: event.days,
    place: event.place,
    theme: event.theme,
    valueWords: event.valueWords,
    timeZone: event.timeZone,
    phase,
    replyBy: event.replyBy?.toISOString() ?? null,
    attendance,
  };
}

/** Every seminar of an event in every slot, but the cancelled ones, with one participant's wish; constant number of queries. */
export async function listSeminarSessions(tx: Tx, eventId: string, participationId: string) {
  const sessions = await tx.seminarSession.findMany({
    where: { slot: { block: { eventId } }, seminar: { dropped: false } },
    select: {
      id: true,
      room: { select: placeSelect },
      slot: { select: { startsAt: true, endsAt: true } },
      seminar: {
        select: {
          letter: true,
          title: true,
          description: true,
          host: true,
          block: { select: { name: true } },
          preferences: { where: { participationId }, select: { rank: true } },
        },
      },
    },
  });
  return sessions.map(({ id, room, slot, seminar }) => ({
    id,
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    title: seminar.title,
    description: seminar.description,
    host: seminar.host,
    letter: seminar.letter,
    block: seminar.block.name,
    wish: seminar.preferences[0]?.rank ?? null,
    place: placeOf(room),
  }));
}

/** What a participant has ranked, by seminar. */
export async function listWishes(
  tx: Tx,
  participationId: string,
): Promise<ReadonlyMap<string, number>> {
  const wishes = await tx.preference.findMany({
    where: { participationId },
    select: { seminarId: true, rank: true },
  });
  return new Map(wishes.map(({ seminarId, rank }) => [seminarId, rank]));
}

/** Makes the feed's former address stop working. Null when the person has no such participation. */
export async function raiseFeedSerial(
  tx: Tx,
  eventId: string,
  personId: string,
): Promise<{ id: string; feedSerial: number } | null> {
  const [raised] = await tx.participation.updateManyAndReturn({
    where: { eventId, personId, event: { phase: { not: 'DRAFT' } } },
    data: { feedSerial: { increment: 1 } },
    select: { id: true, feedSerial: true },
  });
  return raised ?? null;
}
