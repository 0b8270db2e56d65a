import type { WorkshopOptions } from '@ledarforum/contract/workshop-options';
import type { Prisma, Tx } from '@ledarforum/database/client';
import type { z } from 'zod';

export type Options = z.output<typeof WorkshopOptions>;

export interface WorkshopRow {
  readonly id: string;
  readonly name: string;
  readonly kind: 'TABLES' | 'MINGLE';
  readonly state: 'PROPOSED' | 'PUBLISHED';
  readonly options: Options;
  readonly seed: number;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
}

export interface SeatRow {
  readonly participationId: string;
  readonly locked: boolean;
  readonly leader: boolean;
}

export interface TableRow {
  readonly id: string;
  readonly number: number;
  readonly room: { readonly id: string; readonly name: string; readonly floor: string } | null;
  readonly members: readonly SeatRow[];
}

export interface RoundRow {
  readonly id: string;
  readonly item: ItemRow | null;
  readonly tables: readonly TableRow[];
}

export interface ItemRow {
  readonly id: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface EventRow {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly phase: string;
  readonly seriesId: string;
  readonly date: Date;
}

const workshopSelect = {
  id: true,
  name: true,
  kind: true,
  state: true,
  options: true,
  seed: true,
  createdAt: true,
  publishedAt: true,
} satisfies Prisma.WorkshopSelect;

/** Options are written by this feature and its migration only. */
const readOptions = (stored: Prisma.JsonValue) => stored as unknown as Options;
const asJson = (value: unknown) => value as Prisma.InputJsonValue;

export async function findEvent(tx: Tx, eventId: string): Promise<EventRow | null> {
  return tx.event.findUnique({
    where: { id: eventId },
    select: { id: true, name: true, timeZone: true, phase: true, seriesId: true, date: true },
  });
}

export async function listItems(tx: Tx, eventId: string) {
  return tx.programmeItem.findMany({
    where: { eventId },
    select: { id: true, title: true, kind: true, startsAt: true, endsAt: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
}

export async function countItems(tx: Tx, eventId: string, ids: readonly string[]) {
  return tx.programmeItem.count({ where: { eventId, id: { in: [...ids] } } });
}

export async function isNameTaken(tx: Tx, eventId: string, name: string): Promise<boolean> {
  return (await tx.workshop.count({ where: { eventId, name, discardedAt: null } })) > 0;
}

/** Workshops that have not been put away, the oldest first, with how large they are. */
export async function listWorkshopRows(tx: Tx, eventId: string) {
  const rows = await tx.workshop.findMany({
    where: { eventId, discardedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...workshopSelect,
      rounds: {
        orderBy: { position: 'asc' },
        select: { _count: { select: { groups: true, members: true } } },
      },
    },
  });
  return rows.map(({ rounds, options, ...row }) => ({
    ...row,
    options: readOptions(options),
    roundCount: rounds.length,
    groupCount: rounds[0]?._count.groups ?? 0,
    peopleCount: rounds[0]?._count.members ?? 0,
  }));
}

/** Published workshops whose tables may count as meetings: of the event and of earlier days in its series. */
export async function listEarlier(tx: Tx, { id, seriesId, date }: EventRow) {
  return tx.workshop.findMany({
    where: {
      state: 'PUBLISHED',
      OR: [{ eventId: id }, { event: { seriesId, date: { lt: date } } }],
    },
    orderBy: [{ event: { date: 'desc' } }, { createdAt: 'asc' }],
    take: 50,
    select: { id: true, name: true, event: { select: { name: true } } },
  });
}

/** Pairs of people who shared a table in these workshops, once per table they shared. */
export async function listMeetings(
  tx: Tx,
  workshopIds: readonly string[],
): Promise<readonly { readonly one: string; readonly other: string }[]> {
  if (workshopIds.length === 0) return [];
  return tx.$queryRaw`
    SELECT first.person_id::text AS one, second.person_id::text AS other
    FROM workshop_round AS round
    JOIN workshop ON workshop.id = round.workshop_id AND workshop.state = 'PUBLISHED'
    JOIN workshop_group_member AS here ON here.round_id = round.id
    JOIN workshop_group_member AS there
      ON there.group_id = here.group_id AND there.participation_id > here.participation_id
    JOIN participation AS first ON first.id = here.participation_id
    JOIN participation AS second ON second.id = there.participation_id
    WHERE round.workshop_id = ANY(${[...workshopIds]}::uuid[])`;
}

/** Null when the event has no such workshop; one that was put away only when asked for. */
export async function findWorkshop(
  tx: Tx,
  eventId: string,
  workshopId: string,
  { discarded = false } = {},
): Promise<WorkshopRow | null> {
  const row = await tx.workshop.findFirst({
    where: { id: workshopId, eventId, discardedAt: discarded ? { not: null } : null },
    select: workshopSelect,
  });
  return row && { ...row, options: readOptions(row.options) };
}

/** The rounds in order, with their tables in order and who sits there. */
export async function listRoundRows(tx: Tx, workshopId: string): Promise<RoundRow[]> {
  const rounds = await tx.workshopRound.findMany({
    where: { workshopId },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      item: { select: { id: true, title: true, startsAt: true, endsAt: true } },
      groups: {
        orderBy: { number: 'asc' },
        select: {
          id: true,
          number: true,
          room: { select: { id: true, name: true, floor: true } },
          members: {
            orderBy: { participationId: 'asc' },
            select: { participationId: true, locked: true, leader: true },
          },
        },
      },
    },
  });
  return rounds.map(({ groups, ...round }) => ({ ...round, tables: groups }));
}

export async function listRooms(tx: Tx, eventId: string) {
  return tx.room.findMany({
    where: { eventId },
    select: { id: true, name: true, floor: true, capacity: true },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  });
}

export async function insertWorkshop(
  tx: Tx,
  {
    rounds,
    options,
    ...fields
  }: {
    readonly eventId: string;
    readonly name: string;
    readonly kind: 'TABLES' | 'MINGLE';
    readonly options: Options;
    readonly seed: number;
    readonly rounds: readonly { readonly itemId: string | null }[];
  },
): Promise<string> {
  const { id } = await tx.workshop.create({
    data: {
      ...fields,
      options: asJson(options),
      rounds: { create: rounds.map(({ itemId }, position) => ({ itemId, position })) },
    },
    select: { id: true },
  });
  return id;
}

export async function saveMake(
  tx: Tx,
  workshopId: string,
  { options, seed }: { options: Options; seed: number },
): Promise<void> {
  await tx.workshop.update({
    where: { id: workshopId },
    data: { options: asJson(options), seed },
  });
}

/** Who wants the same workshop waits here. False when the event has no such workshop. */
export async function lockWorkshop(tx: Tx, eventId: string, workshopId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM workshop
    WHERE id = ${workshopId}::uuid AND event_id = ${eventId}::uuid FOR NO KEY UPDATE`;
  return rows.length > 0;
}

/** Who makes a workshop of the same event waits, so that a name that is free stays free until the end of the transaction. */
export async function lockEvent(tx: Tx, eventId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM event WHERE id = ${eventId}::uuid FOR NO KEY UPDATE`;
}

export async function setRoom(
  tx: Tx,
  groupIds: readonly string[],
  roomId: string | null,
): Promise<void> {
  await tx.workshopGroup.updateMany({ where: { id: { in: [...groupIds] } }, data: { roomId } });
}

export async function setPublished(tx: Tx, workshopId: string, at: Date | null): Promise<void> {
  await tx.workshop.update({
    where: { id: workshopId },
    data: { state: at === null ? 'PROPOSED' : 'PUBLISHED', publishedAt: at },
  });
}

export async function setDiscarded(tx: Tx, workshopId: string, at: Date | null): Promise<void> {
  await tx.workshop.update({ where: { id: workshopId }, data: { discardedAt: at } });
}

export async function listBlocks(tx: Tx, eventId: string) {
  return tx.seminarBlock.findMany({
    where: { eventId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      slots: { orderBy: { startsAt: 'asc' }, select: { id: true, startsAt: true, endsAt: true } },
    },
  });
}

export async function listSeminars(tx: Tx, eventId: string) {
  return tx.seminar.findMany({
    where: { block: { eventId }, dropped: false },
    orderBy: [{ block: { position: 'asc' } }, { letter: 'asc' }],
    select: { id: true, letter: true, title: true },
  });
}

/** How many of those who come are in each leadership group, and have a seat at each seminar. */
export async function countByChoice(
  tx: Tx,
  eventId: string,
): Promise<{ groups: Map<string, number>; seminars: Map<string, number> }> {
  const rows = await tx.$queryRaw<{ kind: string; id: string; coming: number }[]>`
    WITH coming AS (
      SELECT participation.id, participation.person_id FROM participation
      JOIN person ON person.id = participation.person_id AND person.left_at IS NULL
      WHERE participation.event_id = ${eventId}::uuid AND participation.attendance = 'COMING'
    )
    SELECT 'group' AS kind, member.group_id::text AS id, count(*)::int AS coming
    FROM coming JOIN leadership_group_member AS member ON member.person_id = coming.person_id
    GROUP BY member.group_id
    UNION ALL
    SELECT 'seminar', seat.seminar_id::text, count(DISTINCT coming.id)::int
    FROM coming JOIN seat ON seat.participation_id = coming.id
    GROUP BY seat.seminar_id`;
  const of = (wanted: string) =>
    new Map(rows.filter(({ kind }) => kind === wanted).map(({ id, coming }) => [id, coming]));
  return { groups: of('group'), seminars: of('seminar') };
}
