import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../lib/api-client.ts';
import { moveTo, placeSeminar, remove, resize } from './editor-commands.ts';
import { dealLanes, layOutGrid } from './editor-layout.ts';
import { documentOf, programmeWith } from './shown-programme.ts';

const at = (time: string) => `2026-05-11T${time}:00.000Z`;
const room = (id: string, capacity: number): Schema<'Room'> => ({
  id,
  name: id,
  floor: '',
  directions: '',
  capacity,
  building: '',
  features: [],
  uses: 0,
  version: 1,
});
const item = (
  id: string,
  from: string,
  to: string,
  kind: 'PLENARY' | 'BLOCKER' = 'PLENARY',
  roomId: string | null = null,
) => ({
  id,
  kind,
  title: id,
  description: '',
  startsAt: at(from),
  endsAt: at(to),
  roomId,
  responsible: '',
  crew: [],
  technicalNeeds: '',
  needs: [],
  version: 1,
});
const seminar = (id: string, letter: string, title: string) => ({
  id,
  letter,
  title,
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
  wished: 0,
  version: 1,
});
const day: Schema<'Programme'> = {
  event: {
    id: 'event',
    name: 'Dag',
    date: '2026-05-11',
    days: 1,
    timeZone: 'Europe/Stockholm',
    phase: 'DRAFT',
  },
  people: 60,
  rooms: [room('aulan', 300), room('sal', 20)],
  items: [item('inledning', '07:00', '08:00'), item('rigg', '06:30', '08:30', 'BLOCKER', 'sal')],
  blocks: [
    {
      id: 'block',
      name: 'Block',
      mode: 'RANK',
      opensAt: null,
      closesAt: null,
      offerHours: 0,
      version: 1,
      slots: [
        { id: 'first', startsAt: at('08:00'), endsAt: at('09:00') },
        { id: 'second', startsAt: at('09:15'), endsAt: at('10:15') },
      ],
      seminars: [seminar('a', 'A', 'Tillit'), seminar('b', 'B', 'Mod')],
      sessions: [
        {
          id: 'a1',
          seminarId: 'a',
          slotId: 'first',
          roomId: 'aulan',
          capacity: 40,
          minimum: 0,
          taken: 0,
        },
      ],
      wished: 0,
      seated: 0,
    },
  ],
  access: [],
  groups: [],
  findings: [],
};

const entryOf = (id: string, programme = day) => {
  const entry = layOutGrid(programme, '2026-05-11').entries.find(
    (candidate) => candidate.id === id,
  );
  if (!entry) throw new Error(id);
  return entry;
};

describe('the grid', () => {
  test('has a column for all, one for each room, and time from half an hour before the first', () => {
    const grid = layOutGrid(day, '2026-05-11');
    expect(
      grid.columns.map((column) => (column.kind === 'room' ? column.room.id : column.kind)),
    ).toEqual(['all', 'aulan', 'sal']);
    expect(grid.startsAt).toBe(at('06:00'));
    expect(entryOf('inledning')).toMatchObject({ column: 0, from: 60, to: 120 });
    expect(entryOf('rigg')).toMatchObject({ column: 2 });
    expect(entryOf('a1')).toMatchObject({ column: 1, from: 120, to: 180 });
    expect(layOutGrid(day, '2026-05-12').entries).toEqual([]);
  });

  test('puts what overlaps beside each other, and what does not in full width', () => {
    const lanes = dealLanes([
      { id: 'a', from: 0, to: 60, column: 0 },
      { id: 'b', from: 10, to: 20, column: 0 },
      { id: 'c', from: 20, to: 30, column: 0 },
      { id: 'other', from: 20, to: 30, column: 1 },
      { id: 'd', from: 60, to: 70, column: 0 },
    ]);
    expect(lanes.get('a')).toEqual({ lane: 0, lanes: 2 });
    expect(lanes.get('b')).toEqual({ lane: 1, lanes: 2 });
    expect(lanes.get('c')).toEqual({ lane: 1, lanes: 2 });
    expect(lanes.get('other')).toEqual({ lane: 0, lanes: 1 });
    expect(lanes.get('d')).toEqual({ lane: 0, lanes: 1 });
  });
});

describe('commands', () => {
  const after = (command: { changes: Parameters<typeof programmeWith>[1] }) =>
    programmeWith(day, command.changes);

  test('move a session to the slot that is on, with as many places as the room holds', () => {
    const moved = after(moveTo(day, entryOf('a1'), { startsAt: at('09:30'), roomId: 'sal' }));
    expect(moved.blocks[0]?.sessions).toMatchObject([
      { slotId: 'second', roomId: 'sal', capacity: 20 },
    ]);
  });

  test('make a slot where none is on, never into the next', () => {
    const moved = after(moveTo(day, entryOf('a1'), { startsAt: at('07:30') }));
    expect(moved.blocks[0]?.slots[0]).toMatchObject({ startsAt: at('07:30'), endsAt: at('08:00') });
    expect(moved.blocks[0]?.sessions[0]?.slotId).toBe(moved.blocks[0]?.slots[0]?.id);
  });

  test('place a seminar, copy, lengthen and remove', () => {
    const placed = after(
      placeSeminar(
        day,
        { blockId: 'block', seminarId: 'b' },
        { startsAt: at('08:30'), roomId: 'sal' },
        60,
      ),
    );
    expect(placed.blocks[0]?.sessions[1]).toMatchObject({
      seminarId: 'b',
      slotId: 'first',
      capacity: 20,
    });
    const copied = after(
      moveTo(day, entryOf('inledning'), { startsAt: at('12:00') }, { copy: true }),
    );
    expect(copied.items.filter(({ title }) => title === 'inledning')).toHaveLength(2);
    expect(after(resize(day, entryOf('a1'), 45)).blocks[0]?.slots[0]?.endsAt).toBe(at('08:45'));
    expect(
      after(resize(day, entryOf('inledning'), 1)).items.find(({ id }) => id === 'inledning')
        ?.endsAt,
    ).toBe(at('07:05'));
    expect(after(remove(day, entryOf('a1'))).blocks[0]?.sessions).toEqual([]);
    expect(after(remove(day, entryOf('rigg'))).items).toHaveLength(1);
  });

  test('that are already made are not made again', () => {
    const command = moveTo(day, entryOf('inledning'), { startsAt: at('12:00') });
    const once = after(command);
    expect(programmeWith(once, command.changes)).toEqual(once);
    expect(documentOf(once).items.inledning?.startsAt).toBe(at('12:00'));
  });
});
