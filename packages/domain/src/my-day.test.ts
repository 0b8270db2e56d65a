import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeDay,
  type DayEntry,
  type DayItem,
  type DaySlot,
  type DayTable,
  minutesUntil,
  placeInDay,
} from './my-day.ts';

const at = (time: string, day = '2026-05-11') => `${day}T${time}:00.000Z`;
const moment = (time: string, day?: string) => new Date(at(time, day));

const hall = { roomId: 'hall', room: 'Stora salen', floor: 'plan 1', directions: '' };
const helge = {
  roomId: 'helge',
  room: 'Sal Helge',
  floor: 'plan 2',
  directions: 'Ta trappan till vänster.',
};

function item(id: string, startsAt: string, endsAt: string, more: Partial<DayItem> = {}): DayItem {
  return {
    id,
    kind: 'PLENARY',
    title: id,
    description: '',
    responsible: '',
    startsAt: at(startsAt),
    endsAt: at(endsAt),
    place: hall,
    version: 1,
    ...more,
  };
}

function slot(id: string, startsAt: string, endsAt: string, more: Partial<DaySlot> = {}): DaySlot {
  return {
    id,
    blockName: 'Seminarier',
    startsAt: at(startsAt),
    endsAt: at(endsAt),
    version: 1,
    decided: false,
    seat: null,
    ...more,
  };
}

const seat = {
  sessionId: 'session-b',
  letter: 'B',
  title: 'Värdet vi skapar tillsammans',
  description: '',
  host: 'Kommunikationschefen',
  place: helge,
  version: 3,
};

const day = (entries: readonly DayEntry[]) => ({
  date: '2026-05-11',
  timeZone: 'Europe/Stockholm',
  entries,
});

function entriesOf(parts: {
  items?: readonly DayItem[];
  slots?: readonly DaySlot[];
  tables?: readonly DayTable[];
}) {
  return composeDay({ items: [], slots: [], tables: [], ...parts }).entries;
}

describe('composing the day', () => {
  it('orders by time and puts my seat in its slot', () => {
    const entries = entriesOf({
      items: [item('lunch', '10:00', '11:00', { kind: 'MEAL' }), item('start', '07:00', '07:45')],
      slots: [slot('pass-1', '07:45', '08:45', { decided: true, seat })],
    });
    expect(entries.map(({ id }) => id)).toEqual(['start', 'session-b', 'lunch']);
    expect(entries[1]).toMatchObject({ kind: 'SEMINAR', letter: 'B', place: helge, version: 3 });
  });

  it('says of a slot without a seat whether seats have been given out', () => {
    const kinds = entriesOf({
      slots: [slot('a', '07:00', '08:00'), slot('b', '08:00', '09:00', { decided: true })],
    }).map(({ kind }) => kind);
    expect(kinds).toEqual(['SLOT_UNDECIDED', 'SLOT_WITHOUT_SEAT']);
  });

  it('leads to the room of the only table, and to the item when there are several', () => {
    const workshop = item('workshop', '08:00', '09:00', { kind: 'WORKSHOP' });
    const table = {
      id: 't1',
      itemId: 'workshop',
      round: 'Runda 1',
      number: 12,
      kind: 'TABLES' as const,
      hasDialogue: false,
      place: helge,
    };
    expect(entriesOf({ items: [workshop], tables: [table] })[0]).toMatchObject({
      place: helge,
      tables: [{ round: 'Runda 1', number: 12 }],
    });
    const two = [table, { ...table, id: 't2', round: 'Runda 2', number: 7 }];
    expect(entriesOf({ items: [workshop], tables: two })[0]?.place).toEqual(hall);
    expect(entriesOf({ items: [workshop], tables: [{ ...table, place: null }] })[0]?.place).toEqual(
      hall,
    );
  });

  it('keeps a table whose item is gone', () => {
    const table = {
      id: 't1',
      itemId: 'gone',
      round: 'Runda 1',
      number: 4,
      kind: 'TABLES' as const,
      hasDialogue: false,
      place: null,
    };
    const { tablesWithoutTime } = composeDay({ items: [], slots: [], tables: [table] });
    expect(tablesWithoutTime).toEqual([
      {
        id: 't1',
        kind: 'TABLES',
        round: 'Runda 1',
        number: 4,
        hasDialogue: false,
        place: null,
      },
    ]);
  });
});

describe('where in the day now falls', () => {
  const entries = entriesOf({
    items: [item('start', '07:00', '08:00'), item('lunch', '10:00', '11:00', { kind: 'MEAL' })],
    slots: [slot('pass-1', '08:15', '09:30', { decided: true, seat })],
  });

  it('counts down by calendar days of the event’s zone', () => {
    expect(placeInDay(day(entries), moment('12:00', '2026-04-29'))).toMatchObject({
      when: 'before',
      daysLeft: 12,
    });
    expect(placeInDay(day(entries), moment('21:59', '2026-05-10'))).toMatchObject({
      when: 'before',
      daysLeft: 1,
    });
    expect(placeInDay(day(entries), moment('22:00', '2026-05-10'))).toMatchObject({
      when: 'during',
      daysLeft: 0,
      now: [],
    });
  });

  it('counts over the change to summer time', () => {
    expect(
      placeInDay({ ...day([]), date: '2026-03-30' }, moment('12:00', '2026-03-28')).daysLeft,
    ).toBe(2);
  });

  it('knows what goes on and what comes next', () => {
    const during = placeInDay(day(entries), moment('08:15'));
    expect(during.now.map(({ id }) => id)).toEqual(['session-b']);
    expect(during.next.map(({ id }) => id)).toEqual(['lunch']);
    expect(during.states).toEqual(['past', 'now', 'next']);
  });

  it('has nothing now in a gap, and an end that belongs to what follows', () => {
    const gap = placeInDay(day(entries), moment('08:00'));
    expect(gap.now).toEqual([]);
    expect(gap.next.map(({ id }) => id)).toEqual(['session-b']);
  });

  it('is over when the last entry has ended', () => {
    expect(placeInDay(day(entries), moment('10:59')).when).toBe('during');
    expect(placeInDay(day(entries), moment('11:00')).when).toBe('after');
    expect(placeInDay(day([]), moment('12:00')).when).toBe('during');
    expect(placeInDay(day([]), moment('12:00', '2026-05-12')).when).toBe('after');
  });

  it('puts my own seat before what happens at the same time', () => {
    const overlapping = entriesOf({
      items: [
        item('long', '07:00', '12:00', { kind: 'MINGLE' }),
        item('late', '08:30', '09:30', { kind: 'BREAK' }),
      ],
      slots: [
        slot('pass-1', '08:00', '09:00', { decided: true, seat }),
        slot('other', '08:10', '09:00'),
      ],
    });
    const { now } = placeInDay(day(overlapping), moment('08:45'));
    expect(now.map(({ id }) => id)).toEqual(['session-b', 'late', 'long', 'other']);
  });

  it('counts minutes up, never below zero', () => {
    expect(minutesUntil(at('08:00'), new Date('2026-05-11T07:47:30Z'))).toBe(13);
    expect(minutesUntil(at('08:00'), moment('08:00'))).toBe(0);
    expect(minutesUntil(at('08:00'), moment('09:00'))).toBe(0);
  });
});

describe('for any day', () => {
  const minute = fc.integer({ min: 0, max: 24 * 60 - 2 });
  const span = fc
    .tuple(minute, minute)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const iso = (minutes: number) =>
    new Date(Date.parse('2026-05-11T00:00:00Z') + minutes * 60_000).toISOString();
  const parts = fc.record({
    items: fc.array(span, { maxLength: 8 }).map((spans) =>
      spans.map(([from, to], index) => ({
        ...item(`item-${index}`, '07:00', '08:00'),
        startsAt: iso(from),
        endsAt: iso(to),
      })),
    ),
    slots: fc.array(fc.tuple(span, fc.boolean(), fc.boolean()), { maxLength: 4 }).map((slots) =>
      slots.map(([[from, to], decided, mine], index) => ({
        ...slot(`slot-${index}`, '07:00', '08:00', { decided }),
        startsAt: iso(from),
        endsAt: iso(to),
        seat: mine ? { ...seat, sessionId: `session-${index}` } : null,
      })),
    ),
    tables: fc
      .array(fc.option(fc.integer({ min: 0, max: 10 })), { maxLength: 5 })
      .map((itemIndexes) =>
        itemIndexes.map((index, number) => ({
          id: `table-${number}`,
          itemId: index === null ? null : `item-${index}`,
          round: `Runda ${number}`,
          number,
          kind: 'TABLES' as const,
          hasDialogue: number % 2 === 0,
          place: null,
        })),
      ),
  });

  it('loses nothing, and every table is in one place', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const { entries, tablesWithoutTime } = composeDay(given);
        expect(entries).toHaveLength(given.items.length + given.slots.length);
        const starts = entries.map(({ startsAt }) => Date.parse(startsAt));
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        const seen = [...entries.flatMap(({ tables }) => tables), ...tablesWithoutTime];
        expect(seen.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
          given.tables.map(({ number }) => number),
        );
      }),
    );
  });

  it('puts every entry in one state that agrees with the clock', () => {
    fc.assert(
      fc.property(parts, minute, (given, minutes) => {
        const { entries } = composeDay(given);
        const now = new Date(iso(minutes));
        const result = placeInDay(day(entries), now);
        expect(result.states).toHaveLength(entries.length);
        entries.forEach((entry, index) => {
          const goesOn =
            Date.parse(entry.startsAt) <= now.getTime() && now.getTime() < Date.parse(entry.endsAt);
          expect(result.states[index] === 'now').toBe(goesOn);
          expect(result.now.includes(entry)).toBe(goesOn);
        });
        const ahead = entries.filter(({ startsAt }) => Date.parse(startsAt) > now.getTime());
        expect(result.next.length > 0).toBe(ahead.length > 0);
        for (const next of result.next) {
          for (const entry of ahead) {
            expect(Date.parse(next.startsAt)).toBeLessThanOrEqual(Date.parse(entry.startsAt));
          }
        }
        const swedishDayIsOver = now >= moment('22:00');
        expect(result.when === 'after').toBe(
          entries.length > 0 ? result.states.every((state) => state === 'past') : swedishDayIsOver,
        );
      }),
    );
  });
});
