import { describe, expect, test } from 'vitest';
import type { Schema } from '../../lib/api-client.ts';
import { layOutDay } from './day-layout.ts';

const at = (time: string) => `2026-05-11T${time}:00Z`;

function item(id: string, from: string, to: string, roomId: string | null = null) {
  return {
    id,
    kind: 'PLENARY' as const,
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
  };
}

function room(id: string) {
  const place = { floor: '', directions: '', building: '', features: [] };
  return { id, name: id, ...place, capacity: 10, uses: 0, version: 1 };
}

const seminar = (id: string, letter: string) => ({
  id,
  letter,
  title: id,
  description: '',
  host: '',
  hostDeclined: false,
  awaySlotIds: [],
  crew: [],
  technicalNeeds: '',
  needs: [],
  repeats: null,
  expected: null,
  wished: 0,
  dropped: false,
  version: 1,
});

const session = (id: string, seminarId: string, roomId: string | null) => ({
  id,
  seminarId,
  slotId: 'slot',
  roomId,
  capacity: 10,
  minimum: 0,
  taken: 0,
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
  people: 0,
  rooms: ['hall', 'a', 'b'].map(room),
  items: [item('welcome', '06:30', '07:15', 'hall'), item('lunch', '08:15', '09:00')],
  blocks: [
    {
      id: 'block',
      name: 'Block',
      mode: 'RANK',
      opensAt: null,
      closesAt: null,
      offerHours: 0,
      version: 1,
      wished: 0,
      seated: 0,
      slots: [{ id: 'slot', startsAt: at('07:15'), endsAt: at('08:15') }],
      seminars: [seminar('first', 'A'), seminar('second', 'B')],
      sessions: [session('s1', 'first', 'b'), session('s2', 'second', 'a')],
    },
  ],
  access: [],
  groups: [],
  findings: [],
};
const placesOf = (programme: Schema<'Programme'>) =>
  layOutDay(programme).entries.map(({ id, rows, column }) => [id, ...rows, column]);

describe('layOutDay', () => {
  test('time runs down in rows of five minutes, rooms of seminars stand beside each other', () => {
    expect(layOutDay(day).columns.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(placesOf(day)).toEqual([
      ['welcome', 1, 10, null],
      ['s2', 10, 22, 0],
      ['s1', 10, 22, 1],
      ['lunch', 22, 31, null],
    ]);
  });

  test('what happens at the same time as something else stands in its own room', () => {
    const clash = { ...day, items: [...day.items, item('talk', '07:30', '08:00', 'hall')] };
    expect(layOutDay(clash).columns.map(({ id }) => id)).toEqual(['hall', 'a', 'b']);
    expect(placesOf(clash)).toContainEqual(['talk', 13, 19, 0]);
    expect(placesOf(clash)).toContainEqual(['welcome', 1, 10, null]);
  });

  test('a session without a room has the column after the rooms', () => {
    const [block] = day.blocks;
    if (!block) throw new Error('no block');
    const lost = { ...block, sessions: [session('s1', 'first', null)] };
    expect(placesOf({ ...day, blocks: [lost] })).toContainEqual(['s1', 10, 22, 0]);
  });

  test('each whole hour has its row; an empty day has none', () => {
    expect(layOutDay(day).hours).toEqual([
      { instant: '2026-05-11T07:00:00.000Z', row: 7 },
      { instant: '2026-05-11T08:00:00.000Z', row: 19 },
    ]);
    expect(layOutDay({ ...day, items: [], blocks: [] })).toMatchObject({ entries: [], hours: [] });
  });
});
