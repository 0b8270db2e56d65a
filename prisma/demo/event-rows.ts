import type { ChoiceMode, ItemKind } from '@ledarforum/domain/programme-kinds';
import type { RoomFeature } from '@ledarforum/domain/room-features';
import { instantAt } from '@ledarforum/domain/zoned-time';
import type { Prisma } from '../generated/client.ts';
import { demoId } from './demo-id.ts';

export const timeZone = 'Europe/Stockholm';

/** Everything of one event that stands in tables of its own, ready to be inserted. */
export interface EventRows {
  readonly event: Prisma.EventCreateManyInput;
  readonly rooms: Prisma.RoomCreateManyInput[];
  readonly items: Prisma.ProgrammeItemCreateManyInput[];
  readonly blocks: Prisma.SeminarBlockCreateManyInput[];
  readonly slots: Prisma.SlotCreateManyInput[];
  readonly seminars: Prisma.SeminarCreateManyInput[];
  readonly sessions: Prisma.SeminarSessionCreateManyInput[];
}

export interface EventSketch {
  readonly key: string;
  readonly day: string;
  readonly event: Omit<Prisma.EventCreateManyInput, 'id' | 'date' | 'seriesId'>;
  readonly rooms: readonly {
    name: string;
    floor: string;
    capacity: number;
    directions?: string;
    features?: readonly RoomFeature[];
  }[];
  readonly items: readonly {
    kind: ItemKind;
    title: string;
    from: string;
    to: string;
    room?: string;
    description?: string;
    responsible?: string;
    technicalNeeds?: string;
    needs?: readonly RoomFeature[];
    crew?: readonly string[];
  }[];
  readonly block?: {
    name: string;
    mode: ChoiceMode;
    closesAt: Date;
    slots: readonly (readonly [from: string, to: string])[];
    seminars: readonly {
      letter: string;
      title: string;
      description: string;
      host: string;
      crew?: string[];
      technicalNeeds?: string;
      room: string;
      capacity: number;
    }[];
  };
}

/** Spells a sketch of a day out into rows. Ids follow from the sketch's key. */
export function eventRows(sketch: EventSketch, seriesId: string): EventRows {
  const { key, day, block } = sketch;
  const eventId = demoId(key);
  const id = (what: string) => demoId(`${key} ${what}`);
  const at = (time: string) => instantAt(day, time, timeZone);
  return {
    event: { ...sketch.event, id: eventId, seriesId, date: new Date(`${day}T00:00:00Z`) },
    rooms: sketch.rooms.map(({ features = [], ...room }, position) => ({
      ...room,
      features: [...features],
      id: id(`room ${room.name}`),
      eventId,
      position,
    })),
    items: sketch.items.map(({ from, to, room, needs = [], crew = [], ...item }) => ({
      ...item,
      needs: [...needs],
      crew: [...crew],
      id: id(`item ${from} ${item.title}`),
      eventId,
      startsAt: at(from),
      endsAt: at(to),
      roomId: room === undefined ? null : id(`room ${room}`),
    })),
    blocks: block
      ? [{ id: id('block'), eventId, name: block.name, mode: block.mode, closesAt: block.closesAt }]
      : [],
    slots: (block?.slots ?? []).map(([from, to]) => ({
      id: id(`slot ${from}`),
      blockId: id('block'),
      startsAt: at(from),
      endsAt: at(to),
    })),
    seminars: (block?.seminars ?? []).map(({ room: _room, capacity: _capacity, ...seminar }) => ({
      ...seminar,
      id: id(`seminar ${seminar.letter}`),
      blockId: id('block'),
    })),
    sessions: (block?.seminars ?? []).flatMap(({ letter, room, capacity }) =>
      (block?.slots ?? []).map(([from]) => ({
        id: id(`session ${letter} ${from}`),
        seminarId: id(`seminar ${letter}`),
        slotId: id(`slot ${from}`),
        roomId: id(`room ${room}`),
        capacity,
        minimum: 10,
      })),
    ),
  };
}
