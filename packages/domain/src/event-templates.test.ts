import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventTemplates, layOutTemplate, shiftToDay, templateKeys } from './event-templates.ts';
import type { CheckedProgramme } from './programme-checks/checked-programme.ts';
import { checkProgramme } from './programme-checks.ts';
import { dayAt, instantAt, timeAt } from './zoned-time.ts';

const timeZone = 'Europe/Stockholm';
const days = ['2026-05-11', '2026-03-29', '2026-10-25', '2026-11-18'];
/** How many managers each of the real days had, or about so many. */
const people = { 'rotation-day': 400, 'values-day': 210, 'dialogue-day': 460 };

function asChecked(key: keyof typeof people, day: string): CheckedProgramme {
  const template = eventTemplates.find((candidate) => candidate.key === key);
  if (!template) throw new Error(key);
  const laidOut = layOutTemplate(template, { day, timeZone, language: 'sv' });
  const iso = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  });
  const roomId = (index: number | null) => (index === null ? null : `room-${index}`);
  return {
    date: day,
    days: 1,
    timeZone,
    access: [],
    groups: [],
    people: people[key],
    rooms: laidOut.rooms.map(({ capacity }, index) => ({
      id: `room-${index}`,
      capacity,
      building: '',
      features: [],
    })),
    items: laidOut.items.map((item, index) => ({
      ...item,
      ...iso(item),
      id: `item-${index}`,
      crew: [],
      needs: [],
      roomId: roomId(item.room),
    })),
    blocks: laidOut.blocks.map((block) => ({
      id: 'block',
      mode: block.mode,
      slots: block.slots.map((slot, index) => ({ id: `slot-${index}`, ...iso(slot) })),
      seminars: block.seminars.map(({ letter, host }) => ({
        id: letter,
        host,
        hostDeclined: false,
        awaySlotIds: [],
        crew: [],
        needs: [],
        repeats: null,
        expected: null,
        wished: 0,
        dropped: false,
      })),
      sessions: block.seminars.flatMap((seminar) =>
        block.slots.map((_, index) => ({
          id: `${seminar.letter}-${index}`,
          seminarId: seminar.letter,
          slotId: `slot-${index}`,
          roomId: roomId(seminar.room),
          capacity: seminar.capacity,
          taken: 0,
        })),
      ),
    })),
  };
}

describe('the starting templates', () => {
  it('are known by their keys', () => {
    expect(eventTemplates.map(({ key }) => key)).toEqual(templateKeys);
  });

  it.each(templateKeys.flatMap((key) => days.map((day) => [key, day] as const)))(
    '%s has no fault on %s',
    (key, day) => {
      expect(checkProgramme(asChecked(key, day))).toEqual([]);
    },
  );

  it.each(templateKeys)('%s is whole in both languages', (key) => {
    const texts: string[] = [];
    JSON.stringify(
      eventTemplates.find((candidate) => candidate.key === key),
      (name, value) => {
        if (name === 'sv' || name === 'en') texts.push(value);
        return value;
      },
    );
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) expect(text.trim()).toBe(text);
    expect(texts).not.toContain('');
  });

  it('keep the times of the clocks over a change to summer time', () => {
    const starts = days.map((day) => asChecked('rotation-day', day).items[0]?.startsAt ?? '');
    expect(starts.map((start) => timeAt(new Date(start), timeZone))).toEqual(
      days.map(() => '08:00'),
    );
    expect(starts.map((start) => start.slice(11, 13))).toEqual(['06', '06', '07', '07']);
  });
});

describe('shiftToDay', () => {
  const day = fc
    .date({ min: new Date('2022-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('keeps the time of the clocks, and comes back', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 4, max: 23 }), (from, to, hour) => {
        const time = `${String(hour).padStart(2, '0')}:30`;
        const instant = instantAt(from, time, timeZone);
        const there = shiftToDay(instant, { from, to, timeZone });
        expect(dayAt(there, timeZone)).toBe(to);
        expect(timeAt(there, timeZone)).toBe(time);
        expect(shiftToDay(there, { from: to, to: from, timeZone })).toEqual(instant);
      }),
    );
  });

  it('keeps a deadline as many days before', () => {
    const deadline = new Date('2026-05-04T10:00:00Z');
    expect(
      shiftToDay(deadline, { from: '2026-05-11', to: '2026-11-11', timeZone }).toISOString(),
    ).toBe('2026-11-04T11:00:00.000Z');
  });
});
