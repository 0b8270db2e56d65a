import type { Programme, ProgrammeItem, Room } from '@ledarforum/contract/programme';
import type { Prisma, Tx } from '@ledarforum/database/client';
import type { ItemKind } from '@ledarforum/domain/programme-kinds';
import { knownFeatures, type RoomFeature } from '@ledarforum/domain/room-features';
import type { z } from 'zod';

export type RoomAnswer = z.input<typeof Room>;
export type ItemAnswer = z.input<typeof ProgrammeItem>;

const roomSelect = {
  id: true,
  name: true,
  floor: true,
  directions: true,
  capacity: true,
  building: true,
  features: true,
  version: true,
  _count: { select: { items: true, sessions: true, groups: true } },
} satisfies Prisma.RoomSelect;

function roomAnswer({
  _count,
  features,
  ...room
}: Prisma.RoomGetPayload<{ select: typeof roomSelect }>): RoomAnswer {
  return {
    ...room,
    features: knownFeatures(features),
    uses: _count.items + _count.sessions + _count.groups,
  };
}

export async function listRooms(tx: Tx, eventId: string): Promise<RoomAnswer[]> {
  const rooms = await tx.room.findMany({
    where: { eventId },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: roomSelect,
  });
  return rooms.map(roomAnswer);
}

export async function findRoom(tx: Tx, eventId: string, id: string): Promise<RoomAnswer | null> {
  const room = await tx.room.findFirst({ where: { id, eventId }, select: roomSelect });
  return room && roomAnswer(room);
}

export interface RoomDetails {
  readonly name: string;
  readonly floor: string;
  readonly directions: string;
  readonly capacity: number;
  readonly building: string;
  readonly features: readonly RoomFeature[];
}

function roomData({ name, floor, directions, capacity, building, features }: RoomDetails) {
  return { name, floor, directions, capacity, building, features: knownFeatures(features) };
}

/** The new room, last of the event's. */
export async function createRoom(
  tx: Tx,
  eventId: string,
  details: RoomDetails,
): Promise<RoomAnswer> {
  const { _max } = await tx.room.aggregate({ where: { eventId }, _max: { position: true } });
  const position = (_max.position ?? -1) + 1;
  const room = await tx.room.create({
    data: { ...roomData(details), eventId, position },
    select: roomSelect,
  });
  return roomAnswer(room);
}

/** False when there is no such room of that version. */
export async function updateRoom(
  tx: Tx,
  at: { eventId: string; id: string; version: number },
  details: RoomDetails,
): Promise<boolean> {
  const { count } = await tx.room.updateMany({
    where: at,
    data: { ...roomData(details), version: { increment: 1 } },
  });
  return count > 0;
}

export async function deleteRoom(tx: Tx, eventId: string, id: string): Promise<void> {
  await tx.room.deleteMany({ where: { id, eventId } });
}

/** True when every room belongs to the event. */
export async function roomsExist(
  tx: Tx,
  eventId: string,
  roomIds: readonly (string | null)[],
): Promise<boolean> {
  const wanted = [...new Set(roomIds.filter((id) => id !== null))];
  if (wanted.length === 0) return true;
  return (await tx.room.count({ where: { eventId, id: { in: wanted } } })) === wanted.length;
}

const itemSelect = {
  id: true,
  kind: true,
  title: true,
  description: true,
  startsAt: true,
  endsAt: true,
  roomId: true,
  responsible: true,
  crew: true,
  technicalNeeds: true,
  needs: true,
  version: true,
} satisfies Prisma.ProgrammeItemSelect;

function itemAnswer(
  item: Prisma.ProgrammeItemGetPayload<{ select: typeof itemSelect }>,
): ItemAnswer {
  const needs = knownFeatures(item.needs);
  const times = { startsAt: item.startsAt.toISOString(), endsAt: item.endsAt.toISOString() };
  return { ...item, ...times, needs };
}

export async function listItems(tx: Tx, eventId: string): Promise<ItemAnswer[]> {
  const items = await tx.programmeItem.findMany({
    where: { eventId },
    orderBy: [{ startsAt: 'asc' }, { endsAt: 'asc' }, { id: 'asc' }],
    select: itemSelect,
  });
  return items.map(itemAnswer);
}

export async function findItem(tx: Tx, eventId: string, id: string): Promise<ItemAnswer | null> {
  const item = await tx.programmeItem.findFirst({ where: { id, eventId }, select: itemSelect });
  return item && itemAnswer(item);
}

export interface ItemDetails {
  readonly kind: ItemKind;
  readonly title: string;
  readonly description: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
  readonly responsible: string;
  readonly crew: readonly string[];
  readonly technicalNeeds: string;
  readonly needs: readonly RoomFeature[];
}

function itemData(details: ItemDetails) {
  const { kind, title, description, roomId, responsible, technicalNeeds } = details;
  const times = { startsAt: new Date(details.startsAt), endsAt: new Date(details.endsAt) };
  const lists = { crew: [...details.crew], needs: knownFeatures(details.needs) };
  return { kind, title, description, roomId, responsible, technicalNeeds, ...times, ...lists };
}

export async function createItem(
  tx: Tx,
  eventId: string,
  details: ItemDetails,
): Promise<ItemAnswer> {
  return itemAnswer(
    await tx.programmeItem.create({
      data: { ...itemData(details), eventId },
      select: itemSelect,
    }),
  );
}

/** False when there is no such item of that version. */
export async function updateItem(
  tx: Tx,
  at: { eventId: string; id: string; version: number },
  details: ItemDetails,
): Promise<boolean> {
  const { count } = await tx.programmeItem.updateMany({
    where: at,
    data: { ...itemData(details), version: { increment: 1 } },
  });
  return count > 0;
}

/** Deletes an item that no groups belong to. False when some do. */
export async function deleteItem(tx: Tx, eventId: string, id: string): Promise<boolean> {
  const { count } = await tx.programmeItem.deleteMany({
    where: { id, eventId, rounds: { none: { workshop: { discardedAt: null } } } },
  });
  return count > 0;
}

/** The groups of workshop rounds that have a room, with how many people each has. */
export async function listGroups(
  tx: Tx,
  eventId: string,
): Promise<z.input<typeof Programme>['groups']> {
  const groups = await tx.workshopGroup.findMany({
    where: { round: { workshop: { eventId, discardedAt: null } }, roomId: { not: null } },
    orderBy: [{ roundId: 'asc' }, { number: 'asc' }],
    select: {
      id: true,
      number: true,
      roomId: true,
      round: { select: { id: true, itemId: true, workshop: { select: { name: true } } } },
      _count: { select: { members: true } },
    },
  });
  return groups.map(({ id, number, roomId, round, _count }) => ({
    id,
    number,
    roomId: roomId ?? '',
    roundId: round.id,
    name: round.workshop.name,
    itemId: round.itemId,
    people: _count.members,
  }));
}

/** How many are to be given room: those who come, or everybody invited as long as nobody has replied. */
export async function countPeople(tx: Tx, eventId: string): Promise<number> {
  const rows = await tx.participation.groupBy({
    by: ['attendance'],
    where: { eventId },
    _count: { _all: true },
  });
  const countOf = (attendance: string) =>
    rows.find((row) => row.attendance === attendance)?._count._all ?? 0;
  return countOf('COMING') || countOf('INVITED');
}
