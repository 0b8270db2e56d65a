import { splitByDay } from '@ledarforum/domain/running-order';
import type { Schema } from '../../lib/api-client.ts';

type Order = Schema<'RunningOrder'>;

export interface RoomSign {
  readonly key: string;
  readonly room: Order['rooms'][number];
  readonly day: string;
  /** What participants may see of what happens there that day, by time. */
  readonly entries: readonly Order['entries'][number][];
  /** Where the code leads: the programme, with this room chosen. */
  readonly address: string;
}

/** A sign for each room and day on which something happens there: rooms in the event's order, then days. */
export function roomSigns({ event, rooms, entries, programmeAddress }: Order): RoomSign[] {
  return rooms.flatMap((room) => {
    const there = entries.filter(({ kind, roomId }) => kind !== 'BLOCKER' && roomId === room.id);
    return splitByDay(there, event.timeZone).map(({ day, entries: ofDay }) => ({
      key: `${room.id} ${day}`,
      room,
      day,
      entries: ofDay,
      address: `${programmeAddress}?room=${room.id}`,
    }));
  });
}
