import type { Programme, ProgrammeFinding } from '@ledarforum/contract/programme';
import type { Tx } from '@ledarforum/database/client';
import { checkProgramme, type Finding } from '@ledarforum/domain/programme-checks';
import type { z } from 'zod';
import { found, Problem } from '../../problem.ts';
import { refuseDuplicate } from '../../refuse-duplicate.ts';
import { readEvent } from '../events/events-service.ts';
import { closeHistory, openHistory } from './history-service.ts';
import * as repository from './programme-repository.ts';
import { listBlocks } from './seminar-blocks-repository.ts';

export const countPeople = repository.countPeople;

/** The whole programme with what cannot hold, in a constant number of queries. */
export async function readProgramme(tx: Tx, eventId: string): Promise<z.input<typeof Programme>> {
  const { id, name, date, days, timeZone, phase } = await readEvent(tx, eventId);
  const people = await repository.countPeople(tx, eventId);
  const rooms = await repository.listRooms(tx, eventId);
  const items = await repository.listItems(tx, eventId);
  const blocks = await listBlocks(tx, eventId);
  const findings = checkProgramme({ date, timeZone, people, rooms, items, blocks });
  return {
    event: { id, name, date, days, timeZone, phase },
    people,
    rooms,
    items,
    blocks,
    findings: findings.map(findingAnswer),
  };
}

function findingAnswer(finding: Finding): z.input<typeof ProgrammeFinding> {
  const nothing = { blockId: null, roomId: null, wanted: null, available: null, reason: null };
  const { code } = finding;
  switch (code) {
    case 'item-outside-day':
      return { ...nothing, code, subjectIds: [finding.itemId] };
    case 'slot-outside-day':
      return { ...nothing, code, subjectIds: [finding.slotId], blockId: finding.blockId };
    case 'slots-collide':
      return {
        ...nothing,
        code,
        subjectIds: [finding.firstSlotId, finding.secondSlotId],
        blockId: finding.blockId,
      };
    case 'room-used-twice':
      return {
        ...nothing,
        code,
        subjectIds: [finding.firstId, finding.secondId],
        roomId: finding.roomId,
      };
    case 'capacity-over-room':
      return {
        ...nothing,
        code,
        subjectIds: [finding.sessionId],
        blockId: finding.blockId,
        wanted: finding.capacity,
        available: finding.room,
      };
    case 'session-without-room':
      return { ...nothing, code, subjectIds: [finding.sessionId], blockId: finding.blockId };
    case 'plenary-over-room':
      return {
        ...nothing,
        code,
        subjectIds: [finding.itemId],
        wanted: finding.people,
        available: finding.room,
      };
    case 'slot-places-few':
      return {
        ...nothing,
        code,
        subjectIds: [finding.slotId],
        blockId: finding.blockId,
        wanted: finding.people,
        available: finding.places,
      };
    case 'rotation-cannot-complete':
      return { ...nothing, code, subjectIds: [], blockId: finding.blockId, reason: finding.reason };
  }
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
