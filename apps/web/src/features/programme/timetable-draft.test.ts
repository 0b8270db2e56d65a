import { describe, expect, test } from 'vitest';
import type { Schema } from '../../lib/api-client.ts';
import { likelySession, runAll, slotAfter, timetableOf } from './timetable-draft.ts';

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
    { id: 'first', startsAt: '2026-05-11T07:00:00.000Z', endsAt: '2026-05-11T08:00:00.000Z' },
    { id: 'second', startsAt: '2026-05-11T08:15:00.000Z', endsAt: '2026-05-11T09:00:00.000Z' },
  ],
  seminars: [seminar('a', 'A'), seminar('b', 'B'), seminar('c', 'C')],
  sessions: [
    {
      id: 's',
      seminarId: 'a',
      slotId: 'second',
      roomId: 'hall',
      capacity: 30,
      minimum: 5,
      taken: 2,
    },
  ],
};
const room = (id: string, capacity: number) => ({
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

describe('a timetable as it is sent', () => {
  test('holds each slot with its sessions, and nothing that the API counts itself', () => {
    const session = { roomId: 'hall', capacity: 30, minimum: 5 };
    expect(timetableOf(block).map(({ id, sessions }) => [id, sessions])).toEqual([
      ['first', []],
      ['second', [{ seminarId: 'a', session }]],
    ]);
  });

  test('the next slot comes a quarter of an hour later, as long and with the same sessions', () => {
    const slots = timetableOf(block);
    expect(slotAfter(slots, 'unused')).toEqual({
      id: null,
      startsAt: '2026-05-11T09:15:00.000Z',
      endsAt: '2026-05-11T10:00:00.000Z',
      sessions: slots[1]?.sessions,
    });
    expect(slotAfter([], '2026-05-11T07:00:00.000Z')).toMatchObject({
      startsAt: '2026-05-11T07:00:00.000Z',
      endsAt: '2026-05-11T08:00:00.000Z',
    });
  });

  test('every seminar runs in every slot', () => {
    const rooms = new Map([
      ['a', { roomId: 'hall', capacity: 30, minimum: 0 }],
      ['b', { roomId: null, capacity: 10, minimum: 0 }],
    ]);
    const laid = runAll(timetableOf(block), rooms);
    expect(laid.map(({ sessions }) => sessions.map(({ seminarId }) => seminarId))).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  test('a seminar likely keeps its room, or gets one that nobody else has', () => {
    const rooms = [room('hall', 30), room('small', 12), room('large', 200)];
    expect(likelySession(block, 'a', rooms)).toMatchObject({ roomId: 'hall', minimum: 5 });
    expect(likelySession(block, 'b', rooms)).toMatchObject({ roomId: 'large', capacity: 200 });
    expect(likelySession(block, 'c', rooms)).toMatchObject({ roomId: 'small', capacity: 12 });
    expect(likelySession(block, 'c', [])).toMatchObject({ roomId: null });
  });
});
