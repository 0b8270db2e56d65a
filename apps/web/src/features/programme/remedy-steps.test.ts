import { describe, expect, test } from 'vitest';
import type { Schema } from '../../lib/api-client.ts';
import { stepsOf } from './remedy-steps.ts';

const titles = { BREAK: 'Paus', MEAL: 'Lunch' };
const at = (time: string) => `2026-05-11T${time}:00.000Z`;
const item = (id: string, from: string, to: string): Schema<'ProgrammeItem'> => ({
  id,
  kind: 'PLENARY',
  title: id,
  description: '',
  startsAt: at(from),
  endsAt: at(to),
  roomId: null,
  responsible: '',
  crew: [],
  technicalNeeds: '',
  needs: [],
  version: 1,
});
const session = (seminarId: string, slotId: string): Schema<'SeminarSession'> => ({
  id: `${seminarId}-${slotId}`,
  seminarId,
  slotId,
  roomId: 'hall',
  capacity: 30,
  minimum: 10,
  taken: 0,
});
const block: Schema<'SeminarBlock'> = {
  id: 'block',
  name: 'Block',
  mode: 'RANK',
  opensAt: null,
  closesAt: null,
  offerHours: 0,
  version: 3,
  wished: 0,
  seated: 0,
  slots: [
    { id: 'first', startsAt: at('07:00'), endsAt: at('08:00') },
    { id: 'second', startsAt: at('08:15'), endsAt: at('09:00') },
  ],
  seminars: [],
  sessions: [session('a', 'first'), session('a', 'second'), session('b', 'second')],
};
const programme: Schema<'Programme'> = {
  event: {
    id: 'event',
    name: 'Dag',
    date: '2026-05-11',
    days: 1,
    timeZone: 'Europe/Stockholm',
    phase: 'DRAFT',
  },
  people: 0,
  rooms: [],
  items: [item('talk', '09:00', '10:45')],
  blocks: [block, { ...block, id: 'other', slots: [], sessions: [] }],
  access: [],
  groups: [],
  findings: [],
};
const steps = (remedy: Schema<'ProgrammeRemedy'>) => stepsOf(programme, remedy, titles);
const timetable = (remedy: Schema<'ProgrammeRemedy'>) => {
  const found = steps(remedy);
  expect(found.map(({ kind }) => kind)).toEqual(['timetable']);
  const [step] = found;
  if (step?.kind !== 'timetable') throw new Error('no timetable');
  expect(step.block).toBe(block);
  return step.slots.map(({ id, sessions }) => [
    id,
    ...sessions.map(({ seminarId, session: { roomId, capacity, minimum } }) =>
      [seminarId, roomId, capacity, minimum].join(' '),
    ),
  ]);
};

describe('the calls of a remedy', () => {
  test('change the places of a session, and its minimum where it would be more', () => {
    const sessions = [{ sessionId: 'a-second', capacity: 8 }];
    expect(timetable({ kind: 'set-capacity', sessions })).toEqual([
      ['first', 'a hall 30 10'],
      ['second', 'a hall 8 8', 'b hall 30 10'],
    ]);
  });

  test('move items and sessions to another room', () => {
    expect(timetable({ kind: 'set-room', subjectIds: ['b-second'], roomId: 'hut' })[1]).toEqual([
      'second',
      'a hall 30 10',
      'b hut 30 10',
    ]);
    expect(steps({ kind: 'set-room', subjectIds: ['talk'], roomId: 'hut' })).toMatchObject([
      { kind: 'item', item: { id: 'talk' }, change: { roomId: 'hut' } },
    ]);
  });

  test('move a session to another slot, or add one', () => {
    const moved = { sessionId: 'b-second', slotId: 'first', roomId: 'hut' };
    expect(timetable({ kind: 'move-session', ...moved })).toEqual([
      ['first', 'a hall 30 10', 'b hut 30 10'],
      ['second', 'a hall 30 10'],
    ]);
    const added = { seminarId: 'b', slotId: 'first', roomId: 'hut', capacity: 12 };
    expect(timetable({ kind: 'add-session', ...added })[0]).toEqual([
      'first',
      'a hall 30 10',
      'b hut 12 0',
    ]);
  });

  test('shorten what is in the way of a break before the break is added', () => {
    const times = { startsAt: at('10:35'), endsAt: at('10:45') };
    const shorten = { itemId: 'talk', startsAt: at('09:00'), endsAt: at('10:35') };
    expect(steps({ kind: 'add-break', itemKind: 'BREAK', ...times, shorten })).toMatchObject([
      { kind: 'item', change: { startsAt: at('09:00'), endsAt: at('10:35') } },
      { kind: 'new-item', item: { kind: 'BREAK', title: 'Paus', ...times } },
    ]);
    const gone = { ...shorten, itemId: 'gone' };
    expect(steps({ kind: 'add-break', itemKind: 'BREAK', ...times, shorten: gone })).toEqual([]);
  });

  test('shift a slot', () => {
    const times = { startsAt: at('08:20'), endsAt: at('09:05') };
    expect(steps({ kind: 'shift', subjectId: 'second', ...times })).toMatchObject([
      { kind: 'timetable', slots: [{ id: 'first' }, { id: 'second', ...times }] },
    ]);
  });
});
