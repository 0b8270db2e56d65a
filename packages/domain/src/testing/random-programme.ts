import { emptyDocument, type ItemRow, type ProgrammeDocument } from '../programme-document.ts';
import { type Change, changeOf } from '../programme-edits.ts';
import {
  addItem,
  addSession,
  addSlot,
  moveBlock,
  moveItem,
  moveSession,
  moveSlot,
  removeItem,
  removeSession,
  removeSlot,
  shiftAfter,
} from '../programme-moves.ts';

/** Uniform numbers from 0 to 1 by a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const dayStart = '2026-05-11T06:00:00.000Z';
const dayEnd = '2026-05-11T18:00:00.000Z';

export interface Sketch {
  readonly rooms: number;
  readonly items: number;
  readonly blocks: number;
  readonly slots: number;
  readonly seminars: number;
}

/** An instant of the day on a whole five minutes. */
function someInstant(random: () => number): string {
  return new Date(Date.parse(dayStart) + Math.floor(random() * 140) * 300_000).toISOString();
}

function someItem(random: () => number, roomIds: readonly string[]): ItemRow {
  const startsAt = someInstant(random);
  const minutes = 5 * (1 + Math.floor(random() * 18));
  return {
    kind: pick(random, ['PLENARY', 'BREAK', 'MEAL', 'MINGLE', 'WORKSHOP', 'BLOCKER'] as const),
    title: `Punkt ${Math.floor(random() * 1e6)}`,
    description: '',
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(),
    roomId: random() < 0.3 ? null : pick(random, roomIds),
    responsible: '',
    crew: random() < 0.2 ? ['Eva Ek (ljud)'] : [],
    technicalNeeds: '',
    needs: [],
  };
}

/** A programme of a size, with every seminar in every slot of its block. */
export function someProgramme(random: () => number, sketch: Sketch): ProgrammeDocument {
  const name = namer('start');
  const rooms = rowsOf(
    sketch.rooms,
    () => name('room'),
    (index) => ({
      name: `Sal ${index}`,
      floor: '',
      directions: '',
      capacity: 20 + Math.floor(random() * 80),
      building: '',
      features: [],
      position: index,
    }),
  );
  const roomIds = Object.keys(rooms);
  const blocks = rowsOf(
    sketch.blocks,
    () => name('block'),
    (index) => ({
      name: `Block ${index}`,
      mode: 'RANK' as const,
      opensAt: null,
      closesAt: null,
      offerHours: 0,
      objective: 'fair',
      position: index,
    }),
  );
  const slots: Record<string, ProgrammeDocument['slots'][string]> = {};
  const seminars: Record<string, ProgrammeDocument['seminars'][string]> = {};
  const sessions: Record<string, ProgrammeDocument['sessions'][string]> = {};
  for (const blockId of Object.keys(blocks)) {
    const slotIds = Array.from({ length: sketch.slots }, (_, index) => {
      const id = name('slot');
      const begins = Date.parse(dayStart) + index * 75 * 60_000;
      slots[id] = {
        blockId,
        startsAt: new Date(begins).toISOString(),
        endsAt: new Date(begins + 60 * 60_000).toISOString(),
      };
      return id;
    });
    for (let index = 0; index < sketch.seminars; index++) {
      const seminarId = name('seminar');
      seminars[seminarId] = {
        blockId,
        letter: String.fromCharCode(65 + index),
        title: `Seminarium ${index}`,
        description: '',
        host: '',
        hostDeclined: false,
        awaySlotIds: [],
        crew: [],
        technicalNeeds: '',
        needs: [],
        repeats: null,
        expected: null,
        dropped: false,
      };
      for (const slotId of slotIds) {
        const roomId = roomIds.length === 0 ? null : pick(random, roomIds);
        sessions[name('session')] = { seminarId, slotId, roomId, capacity: 20, minimum: 0 };
      }
    }
  }
  const items =
    roomIds.length === 0
      ? {}
      : rowsOf(
          sketch.items,
          () => name('item'),
          () => someItem(random, roomIds),
        );
  return { ...emptyDocument, rooms, blocks, slots, seminars, sessions, items };
}

let edits = 0;

/** One edit as an organiser might make it; empty when there is nothing to do it to. */
export function someEdit(random: () => number, document: ProgrammeDocument): readonly Change[] {
  const id = (kind: string) => `${kind}-new-${edits++}`;
  const ids = {
    item: Object.keys(document.items),
    slot: Object.keys(document.slots),
    session: Object.keys(document.sessions),
    room: Object.keys(document.rooms),
    block: Object.keys(document.blocks),
    seminar: Object.keys(document.seminars),
  };
  const one = (kind: keyof typeof ids) => pick(random, ids[kind]) ?? '';
  const deltaMinutes = 5 * (Math.floor(random() * 25) - 12);
  switch (Math.floor(random() * 12)) {
    case 0:
      return moveItem(document, one('item'), { startsAt: someInstant(random) });
    case 1:
      return moveItem(document, one('item'), { roomId: random() < 0.2 ? null : one('room') });
    case 2:
      return moveItem(document, one('item'), { minutes: deltaMinutes });
    case 3:
      return moveSlot(document, one('slot'), { startsAt: someInstant(random) });
    case 4:
      return moveSession(document, one('session'), { roomId: one('room') });
    case 5:
      return moveBlock(document, one('block'), deltaMinutes);
    case 6: {
      const from = someInstant(random);
      return shiftAfter(document, { from, until: dayEnd, minutes: deltaMinutes });
    }
    case 7:
      return ids.room.length === 0 ? [] : addItem(id('item'), someItem(random, ids.room));
    case 8:
      return removeItem(document, one('item'));
    case 9:
      return random() < 0.5
        ? removeSession(document, one('session'))
        : removeSlot(document, one('slot'));
    case 10: {
      const startsAt = someInstant(random);
      const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
      const blockId = one('block');
      return blockId === '' ? [] : addSlot(id('slot'), { blockId, startsAt, endsAt });
    }
    default: {
      const seminarId = one('seminar');
      const seminar = document.seminars[seminarId];
      if (seminar && random() < 0.3) {
        const title = `Ny rubrik ${edits++}`;
        const change = changeOf('seminars', seminarId, seminar, { ...seminar, title });
        return change ? [change] : [];
      }
      const slotId = ids.slot.find((slot) => document.slots[slot]?.blockId === seminar?.blockId);
      return slotId === undefined
        ? []
        : addSession(id('session'), { seminarId, slotId, roomId: null, capacity: 20, minimum: 0 });
    }
  }
}

export function pick<Value>(random: () => number, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

function namer(prefix: string): (kind: string) => string {
  let count = 0;
  return (kind) => `${kind}-${prefix}-${count++}`;
}

function rowsOf<Row>(
  count: number,
  id: () => string,
  row: (index: number) => Row,
): Record<string, Row> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [id(), row(index)]));
}
