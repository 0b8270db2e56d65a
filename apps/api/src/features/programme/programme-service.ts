import type { Programme } from '@ledarforum/contract/programme';
import type { Tx } from '@ledarforum/database/client';
import { checkProgramme, type Finding } from '@ledarforum/domain/programme-checks';
import type { z } from 'zod';
import { found, Problem } from '../../problem.ts';
import { refuseDuplicate } from '../../refuse-duplicate.ts';
import { readEvent } from '../events/events-service.ts';
import { countAccessOfEvent, type NeedsReader } from '../participations/needs-service.ts';
import { closeHistory, openHistory } from './history-service.ts';
import * as repository from './programme-repository.ts';
import { listBlocks } from './seminar-blocks-repository.ts';

export const countPeople = repository.countPeople;

type ProgrammeAnswer = Omit<z.input<typeof Programme>, 'findings'> & {
  readonly findings: readonly Finding[];
};

/** The whole programme with what will not hold, in a constant number of queries. */
export async function readProgramme(
  tx: Tx,
  eventId: string,
  reader: NeedsReader,
): Promise<ProgrammeAnswer> {
  const { id, name, date, days, timeZone, phase } = await readEvent(tx, eventId);
  const people = await repository.countPeople(tx, eventId);
  const rooms = await repository.listRooms(tx, eventId);
  const items = await repository.listItems(tx, eventId);
  const blocks = await listBlocks(tx, eventId);
  const groups = await repository.listGroups(tx, eventId);
  const access = await countAccessOfEvent(tx, eventId, reader);
  const programme = { people, rooms, items, blocks, access, groups };
  const findings = checkProgramme({ date, days, timeZone, ...programme });
  return { event: { id, name, date, days, timeZone, phase }, ...programme, findings };
}

export async function createRoom(
  tx: Tx,
  eventId: string,
  details: repository.RoomDetails,
  actorId: string,
) {
  const history = await openHistory(tx, eventId);
  const room = await refuseDuplicate(
    repository.createRoom(tx, eventId, details),
    'room-name-taken',
  );
  await closeHistory(tx, history, { action: 'add-room', actorId, name: room.name });
  return room;
}

export async function updateRoom(
  tx: Tx,
  at: { eventId: string; roomId: string },
  change: repository.RoomDetails & { version: number },
  actorId: string,
) {
  const { eventId, roomId: id } = at;
  const history = await openHistory(tx, eventId);
  found(await repository.findRoom(tx, eventId, id));
  const saved = await refuseDuplicate(
    repository.updateRoom(tx, { eventId, id, version: change.version }, change),
    'room-name-taken',
  );
  if (!saved) throw new Problem('stale-version');
  await closeHistory(tx, history, { action: 'change-room', actorId, name: change.name });
  return found(await repository.findRoom(tx, eventId, id));
}

export async function deleteRoom(
  tx: Tx,
  at: { eventId: string; roomId: string },
  actorId: string,
): Promise<void> {
  const { eventId, roomId } = at;
  const history = await openHistory(tx, eventId);
  const room = found(await repository.findRoom(tx, eventId, roomId));
  if (room.uses > 0) throw new Problem('room-in-use');
  await repository.deleteRoom(tx, eventId, roomId);
  await closeHistory(tx, history, { action: 'delete-room', actorId, name: room.name });
}

export async function createItem(
  tx: Tx,
  eventId: string,
  details: repository.ItemDetails,
  actorId: string,
) {
  const history = await openHistory(tx, eventId);
  await requireRooms(tx, eventId, [details.roomId]);
  const item = await repository.createItem(tx, eventId, details);
  await closeHistory(tx, history, { action: 'add-item', actorId, name: item.title });
  return item;
}

export async function updateItem(
  tx: Tx,
  at: { eventId: string; itemId: string },
  change: repository.ItemDetails & { version: number },
  actorId: string,
) {
  const { eventId, itemId: id } = at;
  const history = await openHistory(tx, eventId);
  found(await repository.findItem(tx, eventId, id));
  await requireRooms(tx, eventId, [change.roomId]);
  if (!(await repository.updateItem(tx, { eventId, id, version: change.version }, change))) {
    throw new Problem('stale-version');
  }
  await closeHistory(tx, history, { action: 'change-item', actorId, name: change.title });
  return found(await repository.findItem(tx, eventId, id));
}

export async function deleteItem(
  tx: Tx,
  at: { eventId: string; itemId: string },
  actorId: string,
): Promise<void> {
  const { eventId, itemId } = at;
  const history = await openHistory(tx, eventId);
  const item = found(await repository.findItem(tx, eventId, itemId));
  if (!(await repository.deleteItem(tx, eventId, itemId))) throw new Problem('item-has-groups');
  await closeHistory(tx, history, { action: 'delete-item', actorId, name: item.title });
}

/** @throws Problem `room-unknown` when a room is not of the event */
export async function requireRooms(
  tx: Tx,
  eventId: string,
  roomIds: readonly (string | null)[],
): Promise<void> {
  if (!(await repository.roomsExist(tx, eventId, roomIds))) throw new Problem('room-unknown');
}
