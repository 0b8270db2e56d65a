import { describe, expect, it } from 'vitest';
import { type CheckedBlock, type CheckedProgramme, checkProgramme } from './programme-checks.ts';

const at = (time: string) => `2026-05-11T${time}:00Z`;
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });

const block: CheckedBlock = {
  id: 'block',
  mode: 'ROTATION',
  slots: [
    { id: 'first', ...span('08:00', '09:00') },
    { id: 'second', ...span('09:15', '10:15') },
  ],
  seminars: [{ id: 'a' }, { id: 'b' }],
  sessions: ['a', 'b'].flatMap((seminarId) =>
    ['first', 'second'].map((slotId) => ({
      id: `${seminarId}-${slotId}`,
      seminarId,
      slotId,
      roomId: `room-${seminarId}`,
      capacity: 50,
    })),
  ),
};
const sound: CheckedProgramme = {
  date: '2026-05-11',
  timeZone: 'Europe/Stockholm',
  people: 100,
  rooms: [
    { id: 'hall', capacity: 100 },
    { id: 'room-a', capacity: 50 },
    { id: 'room-b', capacity: 60 },
  ],
  items: [
    { id: 'welcome', kind: 'PLENARY', ...span('07:00', '08:00'), roomId: 'hall' },
    { id: 'lunch', kind: 'MEAL', ...span('10:15', '11:00'), roomId: null },
  ],
  blocks: [block],
};
const changed = (change: Partial<CheckedProgramme>) => checkProgramme({ ...sound, ...change });
const withBlock = (change: Partial<CheckedBlock>) => changed({ blocks: [{ ...block, ...change }] });
const sessions = (change: Partial<CheckedBlock['sessions'][number]>) =>
  block.sessions.map((session, index) => (index === 0 ? { ...session, ...change } : session));

describe('checkProgramme', () => {
  it('finds nothing in a sound programme', () => {
    expect(checkProgramme(sound)).toEqual([]);
  });

  it('knows the day by the clocks of the place', () => {
    const late = { id: 'party', kind: 'MINGLE', roomId: null } as const;
    const until = (endsAt: string) => ({ ...late, startsAt: at('20:00'), endsAt });
    expect(changed({ items: [until('2026-05-11T22:00:00Z')] })).toEqual([]);
    expect(changed({ items: [until('2026-05-11T22:01:00Z')] })).toEqual([
      { code: 'item-outside-day', itemId: 'party' },
    ]);
    const slots = [{ id: 'first', ...span('22:00', '22:30') }, ...block.slots.slice(1)];
    expect(withBlock({ slots })).toEqual([
      { code: 'slot-outside-day', blockId: 'block', slotId: 'first' },
    ]);
  });

  it('finds a room used twice, by items, by sessions and by both', () => {
    const overlapping = { id: 'talk', kind: 'WORKSHOP', ...span('07:59', '08:30') } as const;
    expect(changed({ items: [...sound.items, { ...overlapping, roomId: 'hall' }] })).toEqual([
      { code: 'room-used-twice', roomId: 'hall', firstId: 'welcome', secondId: 'talk' },
    ]);
    expect(changed({ items: [...sound.items, { ...overlapping, roomId: 'room-a' }] })).toEqual([
      { code: 'room-used-twice', roomId: 'room-a', firstId: 'talk', secondId: 'a-first' },
    ]);
    expect(withBlock({ sessions: sessions({ roomId: 'room-b' }) })).toEqual([
      { code: 'room-used-twice', roomId: 'room-b', firstId: 'a-first', secondId: 'b-first' },
    ]);
  });

  it('finds two blocks at the same time', () => {
    const other = {
      ...block,
      id: 'other',
      mode: 'RANK',
      slots: [{ id: 'third', ...span('08:30', '09:00') }],
      sessions: [{ id: 'c', seminarId: 'a', slotId: 'third', roomId: 'hall', capacity: 100 }],
    } as const;
    expect(changed({ blocks: [block, other] })).toEqual([
      {
        code: 'slots-collide',
        blockId: 'other',
        firstSlotId: 'first',
        secondSlotId: 'third',
      },
    ]);
  });

  it('finds a session larger than its room, and one without a room', () => {
    expect(withBlock({ sessions: sessions({ capacity: 51 }) })).toEqual([
      {
        code: 'capacity-over-room',
        blockId: 'block',
        sessionId: 'a-first',
        capacity: 51,
        room: 50,
      },
    ]);
    expect(withBlock({ sessions: sessions({ roomId: null }) })).toEqual([
      { code: 'session-without-room', blockId: 'block', sessionId: 'a-first' },
    ]);
  });

  it('finds a hall too small for all', () => {
    expect(changed({ people: 101, blocks: [] })).toEqual([
      { code: 'plenary-over-room', itemId: 'welcome', people: 101, room: 100 },
    ]);
  });

  it('finds a slot with fewer places than people', () => {
    expect(withBlock({ mode: 'RANK', sessions: sessions({ capacity: 49 }) })).toEqual([
      { code: 'slot-places-few', blockId: 'block', slotId: 'first', places: 99, people: 100 },
    ]);
  });

  it('finds a rotation that not everybody can complete', () => {
    expect(withBlock({ slots: block.slots.slice(0, 1), sessions: block.sessions })).toEqual([
      {
        code: 'rotation-cannot-complete',
        blockId: 'block',
        reason: 'rotation-too-few-slots',
      },
    ]);
    expect(withBlock({ sessions: sessions({ capacity: 49 }) })).toEqual([
      { code: 'rotation-cannot-complete', blockId: 'block', reason: 'rotation-too-few-places' },
    ]);
  });
});
