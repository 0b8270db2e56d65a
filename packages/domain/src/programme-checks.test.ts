import { describe, expect, it } from 'vitest';
import type { CheckedBlock, CheckedProgramme } from './programme-checks/checked-programme.ts';
import { checkProgramme } from './programme-checks.ts';

const at = (time: string) => `2026-05-11T${time}:00Z`;
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
const nobody = { responsible: '', crew: [], needs: [] };
const asSeminar = (id: string) => ({
  id,
  host: `Värd ${id}`,
  hostDeclined: false,
  awaySlotIds: [] as string[],
  crew: [] as string[],
  needs: [],
  repeats: null,
  expected: null,
  wished: 0,
  dropped: false,
});

/** Times in UTC; the clocks of the place show two hours more. */
const block: CheckedBlock = {
  id: 'block',
  mode: 'ROTATION',
  slots: [
    { id: 'first', ...span('07:15', '08:15') },
    { id: 'second', ...span('08:30', '09:30') },
  ],
  seminars: [asSeminar('a'), asSeminar('b')],
  sessions: ['a', 'b'].flatMap((seminarId) =>
    ['first', 'second'].map((slotId) => ({
      id: `${seminarId}-${slotId}`,
      seminarId,
      slotId,
      roomId: `room-${seminarId}`,
      capacity: 50,
      taken: 0,
    })),
  ),
};
const sound: CheckedProgramme = {
  date: '2026-05-11',
  days: 1,
  timeZone: 'Europe/Stockholm',
  people: 100,
  access: [],
  rooms: [
    { id: 'hall', capacity: 100, building: 'Norra', features: ['screen'] },
    { id: 'room-a', capacity: 50, building: 'Norra', features: [] },
    { id: 'room-b', capacity: 60, building: 'Norra', features: [] },
  ],
  items: [
    { id: 'welcome', kind: 'PLENARY', ...span('06:00', '07:00'), roomId: 'hall', ...nobody },
    { id: 'lunch', kind: 'MEAL', ...span('09:30', '10:30'), roomId: null, ...nobody },
    { id: 'end', kind: 'PLENARY', ...span('10:30', '12:00'), roomId: 'hall', ...nobody },
  ],
  blocks: [block],
  groups: [],
};
const changed = (change: Partial<CheckedProgramme>) => checkProgramme({ ...sound, ...change });
const item = (id: string, change: Partial<CheckedProgramme['items'][number]>) =>
  sound.items.map((each) => (each.id === id ? { ...each, ...change } : each));
const withItem = (change: Partial<CheckedProgramme['items'][number]>) =>
  changed({
    items: [
      ...sound.items,
      { id: 'new', kind: 'BLOCKER', ...span('12:00', '13:00'), roomId: null, ...nobody, ...change },
    ],
  });
const withBlock = (change: Partial<CheckedBlock>) => changed({ blocks: [{ ...block, ...change }] });
const session = (id: string, change: Partial<CheckedBlock['sessions'][number]>) =>
  block.sessions.map((each) => (each.id === id ? { ...each, ...change } : each));
const seminar = (id: string, change: Partial<CheckedBlock['seminars'][number]>) =>
  block.seminars.map((each) => (each.id === id ? { ...each, ...change } : each));
const hall = sound.rooms.slice(0, 1);

describe('checkProgramme', () => {
  it('finds nothing in a sound programme', () => {
    expect(checkProgramme(sound)).toEqual([]);
  });

  it('knows the days by the clocks of the place', () => {
    const party = (endsAt: string) => withItem({ kind: 'MINGLE', startsAt: at('20:00'), endsAt });
    expect(party('2026-05-11T22:00:00Z')).toEqual([]);
    expect(party('2026-05-11T22:01:00Z')).toMatchObject([
      { code: 'item-outside-day', severity: 'error', subjectIds: ['new'], remedy: null },
    ]);
    const tomorrow = { startsAt: '2026-05-12T12:00:00Z', endsAt: '2026-05-12T13:00:00Z' };
    expect(withItem(tomorrow)).toMatchObject([
      { remedy: { kind: 'shift', subjectId: 'new', startsAt: '2026-05-11T12:00:00.000Z' } },
    ]);
    const items = [...sound.items, { ...sound.items[1], id: 'dinner', ...tomorrow }];
    expect(changed({ days: 2, items: items as CheckedProgramme['items'] })).toEqual([]);
  });

  it('finds a room used twice, and another that is free', () => {
    const talk = { kind: 'WORKSHOP', ...span('06:30', '07:00') } as const;
    expect(withItem({ ...talk, roomId: 'hall' })).toMatchObject([
      { code: 'room-used-twice', roomId: 'hall', subjectIds: ['welcome', 'new'], remedy: null },
    ]);
    const spare = { id: 'spare', capacity: 55, building: 'Norra', features: [] };
    const rooms = [...sound.rooms, spare];
    const sessions = session('a-first', { roomId: 'room-b' });
    expect(changed({ rooms, blocks: [{ ...block, sessions }] })).toMatchObject([
      {
        code: 'room-used-twice',
        subjectIds: ['a-first', 'b-first'],
        remedy: { kind: 'set-room', subjectIds: ['b-first'], roomId: 'room-a' },
      },
    ]);
  });

  it('counts the rooms of groups as used by their item, however many groups share one', () => {
    const groups = ['g1', 'g2'].map((id) => ({
      id,
      roundId: 'round',
      itemId: 'end',
      roomId: 'room-a',
      people: 20,
    }));
    expect(changed({ groups })).toEqual([]);
    const busy = { id: 'busy', ...span('11:00', '11:30'), roomId: 'room-a', ...nobody };
    const items = [...sound.items, { ...busy, kind: 'BLOCKER' as const }];
    expect(changed({ groups, items })).toMatchObject([
      { code: 'room-used-twice', subjectIds: ['end', 'busy'] },
    ]);
    const larger = groups.map((group) => ({ ...group, people: 26 }));
    expect(changed({ groups: larger })).toMatchObject([
      { code: 'groups-over-room', subjectIds: ['g1', 'g2'], wanted: 52, available: 50 },
    ]);
  });

  it('finds slots and plenaries for everybody at the same time', () => {
    const other = { ...block, id: 'other', mode: 'RANK' as const, seminars: [], sessions: [] };
    const slots = [{ id: 'third', ...span('08:30', '09:00') }];
    const codes = changed({ people: 0, blocks: [block, { ...other, slots }] });
    expect(codes).toMatchObject([
      { code: 'slots-collide', subjectIds: ['third', 'second'], blockId: 'block' },
    ]);
    expect(withItem({ kind: 'PLENARY', ...span('07:00', '07:30') })).toMatchObject([
      { code: 'plenary-collides', subjectIds: ['new', 'first'], blockId: 'block' },
      { code: 'long-sitting' },
    ]);
  });

  it('finds somebody in two places by name, whatever else the line says', () => {
    const crew = ['Eva Ek (ljud)'];
    const seminars = seminar('a', { crew });
    const items = item('end', { responsible: 'Bo Alm och EVA EK', ...span('09:00', '09:30') });
    expect(
      changed({ items, blocks: [{ ...block, seminars }], people: 0 }).filter(
        ({ person }) => person,
      ),
    ).toMatchObject([
      {
        code: 'person-in-two-places',
        person: 'EVA EK',
        subjectIds: ['a-second', 'end'],
        remedy: null,
      },
    ]);
    const hosts = block.seminars.map((each) => ({ ...each, host: 'Eva Ek' }));
    expect(withBlock({ seminars: hosts }).map(({ code }) => code)).toEqual([
      'host-in-two-places',
      'host-in-two-places',
    ]);
    const anybody = block.seminars.map((each) => ({ ...each, host: 'Två processledare' }));
    expect(withBlock({ seminars: anybody })).toEqual([]);
  });

  it('finds a host who cannot, and a slot where the host can', () => {
    const seminars = seminar('a', { awaySlotIds: ['first'] });
    const sessions = block.sessions.filter(({ id }) => id !== 'a-second');
    const found = withBlock({ mode: 'CLAIM', seminars, sessions });
    expect(found.find(({ code }) => code === 'host-away')).toMatchObject({
      subjectIds: ['a-first'],
      remedy: { kind: 'move-session', sessionId: 'a-first', slotId: 'second', roomId: 'room-a' },
    });
    expect(withBlock({ seminars: seminar('a', { hostDeclined: true }) })).toMatchObject([
      {
        code: 'host-declined',
        severity: 'error',
        remedy: { kind: 'drop-seminar', seminarId: 'a' },
      },
    ]);
  });

  it('finds too few places: in a room, a slot, the hall', () => {
    expect(withBlock({ sessions: session('a-first', { capacity: 51 }) })).toMatchObject([
      {
        code: 'capacity-over-room',
        wanted: 51,
        available: 50,
        remedy: { kind: 'set-capacity', sessions: [{ sessionId: 'a-first', capacity: 50 }] },
      },
    ]);
    expect(withBlock({ sessions: session('a-first', { roomId: null }) })).toMatchObject([
      { code: 'session-without-room', remedy: { kind: 'set-room', roomId: 'room-a' } },
    ]);
    const fewer = session('b-first', { capacity: 45 });
    expect(withBlock({ mode: 'RANK', sessions: fewer })).toMatchObject([
      {
        code: 'slot-places-few',
        wanted: 100,
        available: 95,
        remedy: { kind: 'set-capacity', sessions: [{ sessionId: 'b-first', capacity: 50 }] },
      },
    ]);
    expect(withBlock({ mode: 'CLAIM', sessions: fewer })).toMatchObject([
      { code: 'slot-places-few', severity: 'warning' },
    ]);
    expect(changed({ people: 101, blocks: [] })).toMatchObject([
      { code: 'plenary-over-room', wanted: 101, available: 100 },
      { code: 'plenary-over-room' },
    ]);
  });

  it('finds a rotation that not everybody can complete', () => {
    expect(withBlock({ slots: block.slots.slice(0, 1) })).toMatchObject([
      { code: 'rotation-cannot-complete', reason: 'rotation-too-few-slots' },
    ]);
    expect(withBlock({ sessions: session('a-first', { capacity: 49 }) })).toMatchObject([
      {
        reason: 'rotation-too-few-places',
        wanted: 100,
        available: 99,
        remedy: { kind: 'set-capacity', sessions: [{ sessionId: 'a-first', capacity: 50 }] },
      },
    ]);
    const withoutOne = block.sessions.filter(({ id }) => id !== 'a-first');
    const lacking = withBlock({ sessions: withoutOne });
    expect(lacking.filter(({ code }) => code === 'rotation-cannot-complete')).toMatchObject([
      {
        reason: 'rotation-too-few-places',
        wanted: 100,
        available: 50,
        remedy: { kind: 'add-session', seminarId: 'a', slotId: 'first', roomId: 'room-a' },
      },
    ]);
    const only = { ...block, seminars: seminar('a', { dropped: true }) };
    expect(changed({ blocks: [only] })).toEqual([]);
    const more = changed({ people: 101, blocks: [only] });
    expect(more.filter(({ blockId }) => blockId === 'block')).toMatchObject([
      { reason: 'rotation-too-few-places', wanted: 101, available: 100 },
    ]);
  });

  it('finds seminars that are never given, too seldom or for too few', () => {
    const without = block.sessions.filter(({ seminarId }) => seminarId !== 'a');
    const chosen = { mode: 'RANK' as const, sessions: without };
    expect(changed({ people: 0, blocks: [{ ...block, ...chosen }] })).toMatchObject([
      {
        code: 'seminar-never-placed',
        remedy: { kind: 'add-session', seminarId: 'a', slotId: 'first', roomId: 'room-a' },
      },
    ]);
    const repeated = seminar('a', { repeats: 3 });
    expect(withBlock({ seminars: repeated })).toMatchObject([
      { code: 'seminar-repeats-few', wanted: 3, available: 2, remedy: null },
    ]);
    const popular = seminar('b', { wished: 115, expected: 5 });
    expect(withBlock({ mode: 'RANK', seminars: popular })).toMatchObject([
      {
        code: 'seminar-places-few',
        severity: 'hint',
        wanted: 115,
        available: 100,
        remedy: {
          kind: 'set-capacity',
          sessions: [
            { sessionId: 'b-first', capacity: 60 },
            { sessionId: 'b-second', capacity: 55 },
          ],
        },
      },
    ]);
    const dropped = seminar('a', { dropped: true });
    const sessions = session('a-first', { taken: 3 });
    const found = withBlock({ mode: 'CLAIM', seminars: dropped, sessions });
    expect(found.find(({ code }) => code === 'dropped-with-participants')).toMatchObject({
      subjectIds: ['a'],
      wanted: 3,
    });
  });

  it('finds too little time to walk, more of it between buildings', () => {
    const slots = (from: string, to: string) =>
      withBlock({
        slots: [block.slots[0] as CheckedBlock['slots'][0], { id: 'second', ...span(from, to) }],
      });
    expect(slots('08:20', '09:00').map(({ code }) => code)).toEqual(['long-sitting']);
    expect(slots('08:19', '08:50')).toMatchObject([
      {
        code: 'change-too-short',
        subjectIds: ['first', 'second'],
        wanted: 5,
        available: 4,
        reason: 'another-room',
        remedy: { kind: 'shift', subjectId: 'second', startsAt: '2026-05-11T08:20:00.000Z' },
      },
    ]);
    const rooms = sound.rooms.map((room) =>
      room.id === 'room-b' ? { ...room, building: 'Södra' } : room,
    );
    expect(changed({ rooms, items: item('end', span('10:15', '11:00')) })).toEqual([]);
    const near = { ...block, slots: [block.slots[0], { id: 'second', ...span('08:29', '09:30') }] };
    expect(changed({ rooms, blocks: [near as CheckedBlock] })).toMatchObject([
      { code: 'change-too-short', wanted: 15, available: 14, reason: 'another-building' },
    ]);
  });

  it('finds more than 100 minutes without a break, and where one could be', () => {
    const long = item('end', span('10:30', '12:10'));
    expect(changed({ items: long })).toEqual([]);
    const evening = { kind: 'WORKSHOP', ...span('12:00', '12:15'), roomId: 'hall' } as const;
    expect(withItem(evening)).toMatchObject([
      {
        code: 'long-sitting',
        subjectIds: ['end', 'new'],
        wanted: 100,
        available: 105,
        span: { startsAt: '2026-05-11T10:30:00.000Z', endsAt: '2026-05-11T12:15:00.000Z' },
        remedy: {
          kind: 'add-break',
          itemKind: 'BREAK',
          startsAt: '2026-05-11T11:50:00.000Z',
          endsAt: '2026-05-11T12:00:00.000Z',
          shorten: { itemId: 'end', endsAt: '2026-05-11T11:50:00.000Z' },
        },
      },
    ]);
  });

  it('finds a day without lunch, and time for one', () => {
    const items = sound.items.filter(({ id }) => id !== 'lunch');
    expect(changed({ items })).toMatchObject([
      {
        code: 'no-lunch',
        remedy: { itemKind: 'MEAL', startsAt: '2026-05-11T09:30:00.000Z', shorten: null },
      },
    ]);
    const ends = items.map((each) => (each.id === 'end' ? { ...each, endsAt: at('11:30') } : each));
    expect(changed({ items: ends })).toEqual([]);
  });

  it('finds what rooms lack: for the content, and for those who come', () => {
    const needs = ['screen', 'piano'] as const;
    expect(changed({ items: item('welcome', { needs }) })).toMatchObject([
      { code: 'needs-missing', subjectIds: ['welcome'], roomId: 'hall', features: ['piano'] },
    ]);
    const loop = [{ kind: 'hearing-loop' as const, count: 2 }];
    expect(changed({ access: loop, rooms: hall, blocks: [] })).toMatchObject([
      {
        code: 'access-missing',
        severity: 'error',
        subjectIds: ['welcome', 'end'],
        wanted: 2,
        features: ['hearing-loop'],
        remedy: { kind: 'confirm-feature', roomId: 'hall', feature: 'hearing-loop' },
      },
    ]);
    expect(changed({ access: loop, rooms: sound.rooms, items: [] })).toMatchObject([
      { code: 'access-unknown', subjectIds: ['room-a', 'room-b'], features: ['hearing-loop'] },
    ]);
    expect(changed({ access: [{ kind: 'quiet-room', count: 1 }] })).toMatchObject([
      { code: 'quiet-room-missing', wanted: 1 },
    ]);
  });
});
