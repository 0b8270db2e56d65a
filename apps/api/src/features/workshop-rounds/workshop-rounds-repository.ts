import type { Prisma, Tx } from '@ledarforum/database/client';
import { type MixQuality, mixAttributes } from '@ledarforum/domain/workshop-groups';

/** What is kept of how a round was made and how it turned out. */
export interface RoundMake {
  readonly mix: readonly MixQuality[];
  readonly apartFromManager: boolean;
  readonly withManager: number;
}

export interface RoundRow extends RoundMake {
  readonly id: string;
  readonly name: string;
  readonly state: 'PROPOSED' | 'PUBLISHED';
  readonly groupSize: number;
  readonly seed: number;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly item: { id: string; title: string; startsAt: Date; endsAt: Date } | null;
  readonly groups: number;
  readonly people: number;
}

const summarySelect = {
  id: true,
  name: true,
  state: true,
  groupSize: true,
  seed: true,
  quality: true,
  createdAt: true,
  publishedAt: true,
  item: { select: { id: true, title: true, startsAt: true, endsAt: true } },
  _count: { select: { groups: true, members: true } },
} satisfies Prisma.WorkshopRoundSelect;

function roundRow({
  quality,
  _count,
  ...row
}: Prisma.WorkshopRoundGetPayload<{ select: typeof summarySelect }>): RoundRow {
  return { ...row, ...readMake(quality), groups: _count.groups, people: _count.members };
}

/** What an earlier version or the demo wrote may lack parts; those count as nothing known. */
function readMake(quality: Prisma.JsonValue): RoundMake {
  const fields =
    quality !== null && typeof quality === 'object' && !Array.isArray(quality) ? quality : {};
  const mix = Array.isArray(fields.mix) ? fields.mix : [];
  return {
    mix: mix.flatMap((entry) => readQuality(entry) ?? []),
    apartFromManager: fields.apartFromManager === true,
    withManager: typeof fields.withManager === 'number' ? fields.withManager : 0,
  };
}

function readQuality(entry: Prisma.JsonValue): MixQuality | null {
  if (entry === null || typeof entry !== 'object' || Array.isArray(entry)) return null;
  const { samePairs, bound } = entry;
  const attribute = mixAttributes.find((known) => known === entry.attribute);
  if (!attribute || typeof samePairs !== 'number' || typeof bound !== 'number') return null;
  return { attribute, samePairs, bound };
}

export interface RoundsEvent {
  readonly name: string;
  readonly timeZone: string;
  readonly phase: string;
}

export async function findEvent(tx: Tx, eventId: string): Promise<RoundsEvent | null> {
  return tx.event.findUnique({
    where: { id: eventId },
    select: { name: true, timeZone: true, phase: true },
  });
}

export async function countComing(tx: Tx, eventId: string): Promise<number> {
  return tx.participation.count({
    where: { eventId, attendance: 'COMING', person: { leftAt: null } },
  });
}

export async function listItems(tx: Tx, eventId: string) {
  return tx.programmeItem.findMany({
    where: { eventId },
    select: { id: true, title: true, kind: true, startsAt: true, endsAt: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
}

export async function isItemOf(tx: Tx, eventId: string, itemId: string): Promise<boolean> {
  return (await tx.programmeItem.count({ where: { id: itemId, eventId } })) > 0;
}

export async function isNameTaken(tx: Tx, eventId: string, name: string): Promise<boolean> {
  return (await tx.workshopRound.count({ where: { eventId, name } })) > 0;
}

export async function listRoundRows(tx: Tx, eventId: string): Promise<RoundRow[]> {
  const rows = await tx.workshopRound.findMany({
    where: { eventId },
    select: summarySelect,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(roundRow);
}

export interface TableRow {
  readonly id: string;
  readonly number: number;
  readonly room: { id: string; name: string; floor: string } | null;
  readonly participationIds: readonly string[];
}

/** A round with its tables; null when the event has no such round. */
export async function findRound(
  tx: Tx,
  eventId: string,
  roundId: string,
): Promise<(RoundRow & { readonly tables: readonly TableRow[] }) | null> {
  const row = await tx.workshopRound.findFirst({
    where: { id: roundId, eventId },
    select: summarySelect,
  });
  if (!row) return null;
  const tables = await tx.workshopGroup.findMany({
    where: { roundId },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      room: { select: { id: true, name: true, floor: true } },
      members: { select: { participationId: true } },
    },
  });
  return {
    ...roundRow(row),
    tables: tables.map(({ members, ...table }) => ({
      ...table,
      participationIds: members.map(({ participationId }) => participationId),
    })),
  };
}

export async function listRooms(tx: Tx, eventId: string) {
  return tx.room.findMany({
    where: { eventId },
    select: { id: true, name: true, floor: true, capacity: true },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  });
}

export interface NewRound {
  readonly id?: string;
  readonly eventId: string;
  readonly itemId: string | null;
  readonly name: string;
  readonly groupSize: number;
  readonly seed: number;
  readonly make: RoundMake;
  readonly tables: readonly {
    readonly number: number;
    readonly roomId: string | null;
    readonly participationIds: readonly string[];
  }[];
}

/** Writes a proposal with its tables and who sits there. Returns its id. */
export async function insertRound(tx: Tx, round: NewRound): Promise<string> {
  const { make, tables, ...fields } = round;
  const { id } = await tx.workshopRound.create({
    data: { ...fields, quality: qualityJson(make) },
    select: { id: true },
  });
  const groups = await tx.workshopGroup.createManyAndReturn({
    data: tables.map(({ number, roomId }) => ({ roundId: id, number, roomId })),
    select: { id: true, number: true },
  });
  const groupOf = new Map(groups.map((group) => [group.number, group.id]));
  await tx.workshopGroupMember.createMany({
    data: tables.flatMap(({ number, participationIds }) =>
      participationIds.map((participationId) => ({
        roundId: id,
        groupId: groupOf.get(number) ?? '',
        participationId,
      })),
    ),
  });
  return id;
}

export async function saveMake(tx: Tx, roundId: string, make: RoundMake): Promise<void> {
  await tx.workshopRound.update({ where: { id: roundId }, data: { quality: qualityJson(make) } });
}

function qualityJson({ mix, ...make }: RoundMake): Prisma.InputJsonObject {
  return { ...make, mix: mix.map((entry) => ({ ...entry })) };
}

/** Moves a person who sits at `fromGroupId`, or places one who sits nowhere. False when that is no longer so. */
export async function moveSeat(
  tx: Tx,
  seat: {
    roundId: string;
    participationId: string;
    fromGroupId: string | null;
    toGroupId: string;
  },
): Promise<boolean> {
  const { roundId, participationId, fromGroupId, toGroupId } = seat;
  if (fromGroupId === null) {
    const { count } = await tx.workshopGroupMember.createMany({
      data: [{ roundId, participationId, groupId: toGroupId }],
      skipDuplicates: true,
    });
    return count === 1;
  }
  const { count } = await tx.workshopGroupMember.updateMany({
    where: { roundId, participationId, groupId: fromGroupId },
    data: { groupId: toGroupId },
  });
  return count === 1;
}

/** Who waits for the same round waits here, so that figures are counted from what is stored. False when there is no such round. */
export async function lockRound(tx: Tx, eventId: string, roundId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM workshop_round WHERE id = ${roundId}::uuid AND event_id = ${eventId}::uuid FOR UPDATE`;
  return rows.length > 0;
}

/** Who makes a round of the same event waits, so that a name that is free stays free until the end of the transaction. */
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

export async function setPublished(tx: Tx, roundId: string, at: Date | null): Promise<void> {
  await tx.workshopRound.update({
    where: { id: roundId },
    data: { state: at === null ? 'PROPOSED' : 'PUBLISHED', publishedAt: at },
  });
}

export async function deleteRound(tx: Tx, roundId: string): Promise<void> {
  await tx.workshopRound.delete({ where: { id: roundId } });
}

export async function isRoundStored(tx: Tx, roundId: string): Promise<boolean> {
  return (await tx.workshopRound.count({ where: { id: roundId } })) > 0;
}
