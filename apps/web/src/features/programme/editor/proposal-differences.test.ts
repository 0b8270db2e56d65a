import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../lib/api-client.ts';
import {
  acceptChanges,
  roomsUsedTwice,
  sessionChanges,
  sessionsWished,
} from './proposal-differences.ts';
import { programmeWith } from './shown-programme.ts';

const seminar = (id: string, dropped = false) => ({
  id,
  letter: id.toUpperCase(),
  title: `Seminarium ${id}`,
  description: '',
  host: '',
  hostDeclined: false,
  awaySlotIds: [],
  crew: [],
  technicalNeeds: '',
  needs: [],
  repeats: null,
  expected: null,
  dropped,
  wished: 0,
  version: 1,
});
const session = (id: string, seminarId: string, slotId: string, roomId: string, minimum = 0) => ({
  id,
  seminarId,
  slotId,
  roomId,
  capacity: 20,
  minimum,
  taken: 0,
});
const proposed = (seminarId: string, slotId: string, roomId: string, capacity = 20) => ({
  seminarId,
  slotId,
  roomId,
  capacity,
});
const block: Schema<'SeminarBlock'> = {
  id: 'block',
  name: 'Seminarier',
  mode: 'RANK',
  opensAt: null,
  closesAt: null,
  offerHours: 0,
  version: 1,
  slots: [
    { id: 'first', startsAt: '2026-05-11T08:00:00.000Z', endsAt: '2026-05-11T09:00:00.000Z' },
    { id: 'second', startsAt: '2026-05-11T09:15:00.000Z', endsAt: '2026-05-11T10:15:00.000Z' },
  ],
  seminars: [seminar('a'), seminar('b'), seminar('c'), seminar('d', true)],
  sessions: [
    session('a1', 'a', 'first', 'hall', 15),
    session('b1', 'b', 'first', 'library'),
    session('c1', 'c', 'first', 'attic'),
    session('d1', 'd', 'second', 'attic'),
  ],
  wished: 0,
  seated: 0,
};
const programme: Schema<'Programme'> = {
  event: {
    id: 'event',
    name: 'Ledarforum',
    date: '2026-05-11',
    days: 1,
    timeZone: 'Europe/Stockholm',
    phase: 'DRAFT',
  },
  people: 40,
  rooms: [],
  items: [],
  blocks: [block],
  access: [],
  groups: [],
  findings: [],
};
const proposal = [
  proposed('a', 'second', 'library', 10),
  proposed('b', 'first', 'hall'),
  proposed('b', 'second', 'hall'),
  proposed('c', 'first', 'attic'),
];

describe('a proposal beside today’s schedule', () => {
  const changes = sessionChanges(block, proposal);

  test('says what moves, what comes, what goes and what stays, slot by slot, without what is cancelled', () => {
    expect(changes.map(({ key, isSame }) => [key, isSame])).toEqual([
      ['b1', false],
      ['c1', true],
      ['a1', false],
      ['b second', false],
    ]);
    expect(changes[2]).toMatchObject({
      today: { slotId: 'first', roomId: 'hall' },
      proposed: { slotId: 'second', roomId: 'library' },
    });
    const [gone] = sessionChanges(block, []);
    expect(gone).toMatchObject({ key: 'a1', proposed: null, isSame: false });
  });

  test('becomes one edit that makes the schedule what is proposed', () => {
    const command = acceptChanges(
      programme,
      changes.filter(({ isSame }) => !isSame),
    );
    expect(command.action).toBe('accept-proposal');
    const [after] = programmeWith(programme, command.changes).blocks;
    const sessions = after?.sessions.filter(({ seminarId }) => seminarId !== 'd') ?? [];
    expect(
      sessions.map(({ seminarId, slotId, roomId, capacity }) => ({
        seminarId,
        slotId,
        roomId,
        capacity,
      })),
    ).toEqual(expect.arrayContaining(proposal));
    expect(sessions).toHaveLength(proposal.length);
    expect(sessions.find(({ id }) => id === 'a1')?.minimum).toBe(10);
  });

  test('deletes what is no longer held', () => {
    const command = acceptChanges(programme, sessionChanges(block, proposal.slice(1)).slice(0, 9));
    expect(command.changes).toContainEqual(expect.objectContaining({ id: 'a1', after: null }));
  });

  test('warns when a part of it uses a room twice', () => {
    expect(roomsUsedTwice(changes, new Set(['a1', 'b1', 'b second']))).toBe(0);
    expect(roomsUsedTwice(changes, new Set(['b1']))).toBe(1);
    expect(roomsUsedTwice(changes, new Set())).toBe(0);
  });
});

describe('demands that clash', () => {
  test('are a matter of numbers when only repeats clash', () => {
    const times = (seminarId: string, n: number) => ({
      kind: 'repeats' as const,
      seminarId,
      times: n,
    });
    expect(sessionsWished([times('a', 2), times('b', 3)])).toBe(5);
    expect(sessionsWished([times('a', 2)])).toBeNull();
    const need = { kind: 'need' as const, seminarId: 'a', feature: 'sound' as const };
    expect(sessionsWished([times('a', 2), need])).toBeNull();
  });
});
