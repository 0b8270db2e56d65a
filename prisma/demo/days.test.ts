import { checkProgramme } from '@ledarforum/domain/programme-checks';
import type { CheckedProgramme } from '@ledarforum/domain/programme-checks/checked-programme';
import { knownFeatures } from '@ledarforum/domain/room-features';
import { expect, it } from 'vitest';
import { choosingDay, draftDay, pastDay } from './days.ts';
import { type EventSketch, eventRows, timeZone } from './event-rows.ts';

const day = '2026-05-11';
const closesAt = new Date('2026-05-04T10:00:00Z');
const access = (['wheelchair', 'hearing-loop', 'quiet-room'] as const).map((kind) => ({
  kind,
  count: 2,
}));

it.each([
  ['held', pastDay(day, closesAt), []],
  ['being chosen', choosingDay(day, closesAt), access],
  ['a draft', draftDay(day), []],
] as const)('the demo day that is %s gives no warnings', (_, sketch, told) => {
  expect(checkProgramme(asChecked(sketch, told))).toEqual([]);
});

function asChecked(sketch: EventSketch, told: CheckedProgramme['access']): CheckedProgramme {
  const { rooms, items, blocks, slots, seminars, sessions } = eventRows(sketch, 'series');
  const span = ({ startsAt, endsAt }: { startsAt: Date | string; endsAt: Date | string }) => ({
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
  });
  const words = (list: unknown): string[] => (Array.isArray(list) ? list : []);
  return {
    date: day,
    days: 1,
    timeZone,
    people: 400,
    access: told,
    groups: [],
    rooms: rooms.map(({ id = '', capacity, features }) => {
      return { id, capacity, building: '', features: knownFeatures(words(features)) };
    }),
    items: items.map((item) => ({
      ...span(item),
      id: item.id ?? '',
      kind: item.kind,
      roomId: item.roomId ?? null,
      responsible: item.responsible ?? '',
      crew: words(item.crew),
      needs: knownFeatures(words(item.needs)),
    })),
    blocks: blocks.map(({ id = '', mode = 'RANK' }) => ({
      id,
      mode,
      slots: slots.map((slot) => ({ ...span(slot), id: slot.id ?? '' })),
      seminars: seminars.map((seminar) => ({
        id: seminar.id ?? '',
        host: seminar.host ?? '',
        hostDeclined: false,
        awaySlotIds: [],
        crew: words(seminar.crew),
        needs: knownFeatures(words(seminar.needs)),
        repeats: null,
        expected: null,
        wished: 0,
        dropped: false,
      })),
      sessions: sessions.map(({ id = '', seminarId, slotId, roomId = null, capacity }) => {
        return { id, seminarId, slotId, roomId, capacity, taken: 0 };
      }),
    })),
  };
}
