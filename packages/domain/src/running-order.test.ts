import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeRunningOrder,
  type OrderedItem,
  type OrderedSeminar,
  splitByDay,
} from './running-order.ts';

const item = (id: string, from: string, to: string, more: Partial<OrderedItem> = {}) => ({
  id,
  kind: 'PLENARY' as const,
  title: id,
  description: '',
  startsAt: `2026-05-11T${from}:00Z`,
  endsAt: `2026-05-11T${to}:00Z`,
  roomId: null,
  responsible: 'HR',
  crew: [],
  technicalNeeds: '',
  needs: [],
  ...more,
});

const session = (id: string, more: Partial<OrderedSeminar['sessions'][number]> = {}) => ({
  id,
  startsAt: '2026-05-11T08:00:00Z',
  endsAt: '2026-05-11T09:00:00Z',
  roomId: 'r',
  capacity: 20,
  taken: 0,
  ...more,
});

const seminar = (letter: string, more: Partial<OrderedSeminar> = {}): OrderedSeminar => ({
  id: letter,
  letter,
  title: `Seminarium ${letter}`,
  description: '',
  host: 'Värden',
  hostDeclined: false,
  crew: ['Eva Ek (ljud)'],
  technicalNeeds: 'Storbild',
  needs: ['screen'],
  expected: null,
  dropped: false,
  sessions: [session(`${letter}1`)],
  ...more,
});

const compose = (seminars: readonly OrderedSeminar[], items: readonly OrderedItem[] = []) =>
  composeRunningOrder({ people: 100, items, blocks: [{ name: 'Pass', seminars }] });

describe('the running order', () => {
  it('has items, blockers and sessions by time, sessions that begin together by letter', () => {
    const order = compose(
      [seminar('B'), seminar('A')],
      [
        item('Lunch', '10:00', '11:00', { kind: 'MEAL' }),
        item('Riggning', '05:00', '07:00', { kind: 'BLOCKER' }),
        item('Välkommen', '07:00', '08:00'),
      ],
    );
    expect(order.map(({ id }) => id)).toEqual(['Riggning', 'Välkommen', 'A1', 'B1', 'Lunch']);
    expect(order[2]).toMatchObject({
      kind: 'SEMINAR',
      block: 'Pass',
      responsible: 'Värden',
      crew: ['Eva Ek (ljud)'],
      technicalNeeds: 'Storbild',
      needs: ['screen'],
      capacity: 20,
    });
  });

  it('leaves out what is cancelled', () => {
    expect(compose([seminar('A', { dropped: true }), seminar('B')])).toHaveLength(1);
  });

  it('expects everybody at what is for everybody, and nobody at a blocker', () => {
    const order = compose(
      [],
      [item('a', '07:00', '08:00'), item('b', '08:00', '09:00', { kind: 'BLOCKER' })],
    );
    expect(order.map(({ expected }) => expected)).toEqual([100, null]);
  });

  it('expects those who have a seat once any seat of the block is given out', () => {
    const order = compose([
      seminar('A', { expected: 15, sessions: [session('A1', { taken: 12 })] }),
      seminar('B', { expected: 15 }),
    ]);
    expect(order.map(({ expected }) => expected)).toEqual([12, 0]);
  });

  it('until then spreads those who are expected over the sessions, within the seats', () => {
    const twice = [session('A1'), session('A2', { startsAt: '2026-05-11T09:00:00Z' })];
    expect(compose([seminar('A', { expected: 31, sessions: twice })])[0]?.expected).toBe(16);
    expect(compose([seminar('A', { expected: 90 })])[0]?.expected).toBe(20);
    expect(compose([seminar('A')])[0]?.expected).toBeNull();
  });
});

describe('splitByDay', () => {
  it('goes by the clocks of the zone', () => {
    const late = [item('a', '21:30', '22:30'), item('b', '22:30', '23:30')];
    expect(splitByDay(late, 'Europe/Stockholm')).toEqual([
      { day: '2026-05-11', entries: [late[0]] },
      { day: '2026-05-12', entries: [late[1]] },
    ]);
  });

  it('keeps every entry once, in order', () => {
    const instants = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2026-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.array(instants), (dates) => {
        const entries = dates.map((date) => ({ startsAt: date.toISOString() }));
        const days = splitByDay(entries, 'Europe/Stockholm');
        expect(days.flatMap((day) => day.entries)).toHaveLength(entries.length);
        expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
      }),
    );
  });
});
