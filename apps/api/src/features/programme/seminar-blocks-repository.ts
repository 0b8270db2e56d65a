import type { Seminar, SeminarBlock } from '@ledarforum/contract/programme';
import type { Prisma, Tx } from '@ledarforum/database/client';
import type { ChoiceMode } from '@ledarforum/domain/programme-kinds';
import { knownFeatures, type RoomFeature } from '@ledarforum/domain/room-features';
import type { z } from 'zod';
import { setSlotsAside } from './document-writer.ts';

export type SeminarAnswer = z.input<typeof Seminar>;
export type BlockAnswer = z.input<typeof SeminarBlock>;

const seminarSelect = {
  id: true,
  letter: true,
  title: true,
  description: true,
  host: true,
  hostDeclined: true,
  awaySlotIds: true,
  crew: true,
  technicalNeeds: true,
  needs: true,
  repeats: true,
  expected: true,
  dropped: true,
  version: true,
} satisfies Prisma.SeminarSelect;

function seminarAnswer(
  { needs, ...seminar }: Prisma.SeminarGetPayload<{ select: typeof seminarSelect }>,
  wished: ReadonlyMap<string, number>,
): SeminarAnswer {
  return { ...seminar, needs: knownFeatures(needs), wished: wished.get(seminar.id) ?? 0 };
}

const blockSelect = {
  id: true,
  eventId: true,
  name: true,
  mode: true,
  offerHours: true,
  opensAt: true,
  closesAt: true,
  version: true,
  seminars: { orderBy: { letter: 'asc' }, select: seminarSelect },
  slots: {
    orderBy: { startsAt: 'asc' },
    select: {
      id: true,
      startsAt: true,
      endsAt: true,
      sessions: {
        orderBy: { seminar: { letter: 'asc' } },
        select: {
          id: true,
          seminarId: true,
          slotId: true,
          roomId: true,
          capacity: true,
          minimum: true,
          taken: true,
        },
      },
    },
  },
  _count: { select: { lists: true } },
} satisfies Prisma.SeminarBlockSelect;

/** A block and the event it belongs to. */
export interface BlockOfEvent {
  readonly eventId: string;
  readonly block: BlockAnswer;
}

async function readBlocks(tx: Tx, where: Prisma.SeminarBlockWhereInput): Promise<BlockOfEvent[]> {
  const rows = await tx.seminarBlock.findMany({
    where,
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: blockSelect,
  });
  const blockIds = rows.map(({ id }) => id);
  const seated = await countSeated(tx, blockIds);
  const wished = await countWished(tx, blockIds);
  return rows.map(({ eventId, slots, seminars, _count, opensAt, closesAt, ...block }) => ({
    eventId,
    block: {
      ...block,
      seminars: seminars.map((seminar) => seminarAnswer(seminar, wished)),
      opensAt: opensAt?.toISOString() ?? null,
      closesAt: closesAt?.toISOString() ?? null,
      slots: slots.map(({ id, startsAt, endsAt }) => ({
        id,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
      })),
      sessions: slots.flatMap(({ sessions }) => sessions),
      wished: _count.lists,
      seated: seated.get(block.id) ?? 0,
    },
  }));
}

/** People with at least one seat, by block. */
async function countSeated(
  tx: Tx,
  blockIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ blockId: string; people: number }[]>`
    SELECT slot.block_id AS "blockId", count(DISTINCT seat.participation_id)::int AS people
    FROM seat JOIN slot ON slot.id = seat.slot_id
    WHERE slot.block_id = ANY(${[...blockIds]}::uuid[]) GROUP BY slot.block_id`;
  return new Map(rows.map(({ blockId, people }) => [blockId, people]));
}

/** By seminar: people who can be given a seat and have it among as many first wishes as the block has slots, at least one. */
async function countWished(
  tx: Tx,
  blockIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.$queryRaw<{ seminarId: string; people: number }[]>`
    SELECT preference.seminar_id::text AS "seminarId", count(*)::int AS people
    FROM preference JOIN participation ON participation.id = preference.participation_id
    WHERE preference.block_id = ANY(${[...blockIds]}::uuid[])
      AND participation.attendance IN ('INVITED', 'COMING')
      AND preference.rank <= greatest(1,
        (SELECT count(*) FROM slot WHERE slot.block_id = preference.block_id))
    GROUP BY preference.seminar_id`;
  return new Map(rows.map(({ seminarId, people }) => [seminarId, people]));
}

export async function listBlocks(tx: Tx, eventId: string): Promise<BlockAnswer[]> {
  return (await readBlocks(tx, { eventId })).map(({ block }) => block);
}

export async function findBlock(tx: Tx, id: string): Promise<BlockOfEvent | null> {
  const [found] = await readBlocks(tx, { id });
  return found ?? null;
}

/** Keeps a block, its slots and its sessions for this transaction. */
export async function lockBlock(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM seminar_block WHERE id = ${id}::uuid FOR UPDATE`;
}

export interface BlockDetails {
  readonly name: string;
  readonly mode: ChoiceMode;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly offerHours: number;
}

function blockData({ name, mode, opensAt, closesAt, offerHours }: BlockDetails) {
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return { name, mode, offerHours, opensAt: instant(opensAt), closesAt: instant(closesAt) };
}

export async function createBlock(tx: Tx, eventId: string, details: BlockDetails): Promise<string> {
  const { _max } = await tx.seminarBlock.aggregate({
    where: { eventId },
    _max: { position: true },
  });
  const position = (_max.position ?? -1) + 1;
  const data = { ...blockData(details), eventId, position };
  return (await tx.seminarBlock.create({ data, select: { id: true } })).id;
}

/** False when there is no such block of that version. */
export async function updateBlock(
  tx: Tx,
  at: { id: string; version: number },
  details: BlockDetails,
): Promise<boolean> {
  const { count } = await tx.seminarBlock.updateMany({
    where: at,
    data: { ...blockData(details), version: { increment: 1 } },
  });
  if (count > 0 && details.mode !== 'CLAIM') await endClaiming(tx, at.id);
  return count > 0;
}

/** Lets go of seats kept back and of queues: they mean something only where seats are claimed. */
async function endClaiming(tx: Tx, blockId: string): Promise<void> {
  const ofBlock = { seminar: { blockId } };
  await tx.waitingEntry.deleteMany({ where: { session: ofBlock } });
  await tx.seminarSession.updateMany({ where: ofBlock, data: { reserved: 0, offered: 0 } });
}

export interface HeldSession {
  readonly id: string;
  readonly seminarId: string;
  readonly slotId: string;
  /** Seats that somebody has, that are kept back or that are offered. */
  readonly taken: number;
}

/** The sessions of a block, locked in the order of their ids, so that no seat is claimed while they change. */
export async function lockHeldSessions(tx: Tx, blockId: string): Promise<HeldSession[]> {
  return tx.$queryRaw<HeldSession[]>`
    SELECT session.id::text, session.seminar_id::text AS "seminarId", session.slot_id::text AS "slotId",
      session.taken + session.reserved + session.offered AS taken
    FROM seminar_session AS session JOIN slot ON slot.id = session.slot_id
    WHERE slot.block_id = ${blockId}::uuid
    ORDER BY session.id
    FOR UPDATE OF session`;
}

/** Raises the version, as every change of slots or sessions does. False when it is not the one given. */
export async function raiseVersion(tx: Tx, at: { id: string; version: number }): Promise<boolean> {
  const { count } = await tx.seminarBlock.updateMany({
    where: at,
    data: { version: { increment: 1 } },
  });
  return count > 0;
}

export async function deleteBlock(tx: Tx, id: string): Promise<void> {
  await tx.seminarBlock.delete({ where: { id }, select: { id: true } });
}

export async function hasRuns(tx: Tx, blockId: string): Promise<boolean> {
  return (await tx.allocationRun.count({ where: { blockId } })) > 0;
}

export interface PlannedSlot {
  /** Null: a new one. */
  readonly id: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly sessions: readonly {
    readonly seminarId: string;
    readonly session: {
      readonly roomId: string | null;
      readonly capacity: number;
      readonly minimum: number;
    };
  }[];
}

/** Makes a block's slots and sessions what they are planned to be; those that stay keep their identity. */
export async function replaceTimetable(
  tx: Tx,
  block: BlockAnswer,
  planned: readonly PlannedSlot[],
): Promise<void> {
  const kept = planned.flatMap(({ id }) => id ?? []);
  await tx.slot.deleteMany({ where: { blockId: block.id, id: { notIn: kept } } });
  await moveSlots(tx, block, planned);
  for (const { id, startsAt, endsAt, sessions } of planned) {
    const slotId =
      id ??
      (
        await tx.slot.create({
          data: { blockId: block.id, startsAt, endsAt },
          select: { id: true },
        })
      ).id;
    await tx.seminarSession.deleteMany({
      where: { slotId, seminarId: { notIn: sessions.map(({ seminarId }) => seminarId) } },
    });
    for (const { seminarId, session } of sessions) {
      await tx.seminarSession.upsert({
        where: { seminarId_slotId: { seminarId, slotId } },
        create: { seminarId, slotId, ...session },
        update: session,
        select: { id: true },
      });
    }
  }
}

/** Gives kept slots their new times, out of each other's way. */
async function moveSlots(
  tx: Tx,
  block: BlockAnswer,
  planned: readonly PlannedSlot[],
): Promise<void> {
  const before = new Map(block.slots.map((slot) => [slot.id, slot]));
  const moved = planned.filter(({ id, startsAt, endsAt }) => {
    const slot = id === null ? undefined : before.get(id);
    return (
      slot && (slot.startsAt !== startsAt.toISOString() || slot.endsAt !== endsAt.toISOString())
    );
  });
  const ids = moved.flatMap(({ id }) => id ?? []);
  await setSlotsAside(tx, ids);
  for (const { id, startsAt, endsAt } of moved) {
    if (id !== null) await tx.slot.update({ where: { id }, data: { startsAt, endsAt } });
  }
}

export interface SeminarDetails {
  readonly letter: string;
  readonly title: string;
  readonly description: string;
  readonly host: string;
  readonly hostDeclined: boolean;
  readonly awaySlotIds: readonly string[];
  readonly crew: readonly string[];
  readonly technicalNeeds: string;
  readonly needs: readonly RoomFeature[];
  readonly repeats: number | null;
  readonly expected: number | null;
  readonly dropped: boolean;
}

function seminarData(details: SeminarDetails) {
  const { letter, title, description, host, hostDeclined, technicalNeeds } = details;
  const { repeats, expected, dropped } = details;
  return {
    letter,
    title,
    description,
    host,
    hostDeclined,
    awaySlotIds: [...details.awaySlotIds],
    crew: [...details.crew],
    technicalNeeds,
    needs: knownFeatures(details.needs),
    repeats,
    expected,
    dropped,
  };
}

export async function createSeminar(
  tx: Tx,
  blockId: string,
  details: SeminarDetails,
): Promise<SeminarAnswer> {
  const data = { ...seminarData(details), blockId };
  return seminarAnswer(await tx.seminar.create({ data, select: seminarSelect }), new Map());
}

export interface SeminarOfBlock {
  readonly eventId: string;
  readonly blockId: string;
  readonly seminar: SeminarAnswer;
  /** Ranked by somebody, or somebody has a seat in it. */
  readonly wanted: boolean;
}

export async function findSeminar(tx: Tx, id: string): Promise<SeminarOfBlock | null> {
  const row = await tx.seminar.findUnique({
    where: { id },
    select: {
      ...seminarSelect,
      blockId: true,
      block: { select: { eventId: true } },
      _count: { select: { preferences: true, seats: true } },
    },
  });
  if (!row) return null;
  const { blockId, block, _count, ...seminar } = row;
  const wanted = _count.preferences + _count.seats > 0;
  const answer = seminarAnswer(seminar, await countWished(tx, [blockId]));
  return { eventId: block.eventId, blockId, seminar: answer, wanted };
}

/** False when there is no such seminar of that version. */
export async function updateSeminar(
  tx: Tx,
  at: { id: string; version: number },
  details: SeminarDetails,
): Promise<boolean> {
  const { count } = await tx.seminar.updateMany({
    where: at,
    data: { ...seminarData(details), version: { increment: 1 } },
  });
  return count > 0;
}

export async function deleteSeminar(tx: Tx, id: string): Promise<void> {
  await tx.seminar.delete({ where: { id }, select: { id: true } });
}
