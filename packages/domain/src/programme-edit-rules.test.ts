import { describe, expect, it } from 'vitest';
import { emptyDocument, type ProgrammeDocument } from './programme-document.ts';
import { type EditSurroundings, judgeEdit } from './programme-edit-rules.ts';
import { applyChanges, type Change } from './programme-edits.ts';
import {
  addSession,
  moveItem,
  moveSession,
  moveSlot,
  removeItem,
  removeSession,
  removeSlot,
  shiftAfter,
} from './programme-moves.ts';

const at = (time: string) => `2026-05-11T${time}:00.000Z`;
const seminar = {
  blockId: 'block',
  letter: 'A',
  title: 'Tillit',
  description: '',
  host: '',
  hostDeclined: false,
  awaySlotIds: [],
  crew: [],
  technicalNeeds: '',
  needs: [],
  repeats: null,
  expected: null,
  dropped: false,
};
const document: ProgrammeDocument = {
  ...emptyDocument,
  blocks: {
    block: {
      name: 'Block',
      mode: 'RANK',
      opensAt: null,
      closesAt: null,
      offerHours: 0,
      objective: 'fair',
      position: 0,
    },
  },
  seminars: { a: seminar },
  slots: {
    first: { blockId: 'block', startsAt: at('08:00'), endsAt: at('09:00') },
    second: { blockId: 'block', startsAt: at('09:15'), endsAt: at('10:15') },
  },
  sessions: {
    held: { seminarId: 'a', slotId: 'first', roomId: null, capacity: 20, minimum: 5 },
  },
  items: {
    lunch: {
      kind: 'MEAL',
      title: 'Lunch',
      description: '',
      startsAt: at('10:15'),
      endsAt: at('11:15'),
      roomId: null,
      responsible: '',
      crew: [],
      technicalNeeds: '',
      needs: [],
    },
  },
};
const surroundings: EditSurroundings = {
  date: '2026-05-11',
  days: 1,
  timeZone: 'Europe/Stockholm',
  heldSeats: new Map([['held', 12]]),
  itemsWithGroups: new Set(),
  roomsWithGroups: new Set(),
  wanted: new Set(['a']),
};

function judged(changes: readonly Change[], more: Partial<EditSurroundings> = {}) {
  const answer = applyChanges(document, changes);
  if (!answer.ok) throw new Error('collision');
  return judgeEdit(answer.document, changes, { ...surroundings, ...more })?.code ?? null;
}

describe('judgeEdit', () => {
  it('keeps times forwards and within the days of the event, by its own clocks', () => {
    const lunch = document.items.lunch;
    const backwards: Change = {
      table: 'items',
      id: 'lunch',
      before: { endsAt: lunch?.endsAt ?? null },
      after: { endsAt: at('09:00') },
    };
    expect(judged([backwards])).toBe('programme-time-backwards');
    expect(judged(moveItem(document, 'lunch', { startsAt: at('21:00') }))).toBeNull();
    const late = moveItem(document, 'lunch', { startsAt: at('21:30') });
    expect(judged(late)).toBe('programme-time-outside');
    expect(judged(late, { days: 2 })).toBeNull();
    const early = moveSlot(document, 'first', { startsAt: '2026-05-10T21:30:00Z' });
    expect(judged(early)).toBe('programme-time-outside');
  });

  it('keeps the slots of a block apart, and moves the whole rest of a day', () => {
    expect(judged(moveSlot(document, 'first', { startsAt: at('08:30') }))).toBe('slots-overlap');
    expect(judged(moveSlot(document, 'first', { minutes: 75 }))).toBeNull();
    const shift = shiftAfter(document, { from: at('09:00'), until: at('22:00'), minutes: 10 });
    expect(shift.map(({ id }) => id).sort()).toEqual(['lunch', 'second']);
    expect(judged(shift)).toBeNull();
  });

  it('lets nobody lose a seat', () => {
    expect(judged(removeSession(document, 'held'))).toBe('session-has-seats');
    expect(judged(removeSlot(document, 'first'))).toBe('session-has-seats');
    expect(judged(moveSession(document, 'held', { slotId: 'second' }))).toBe('session-has-seats');
    expect(judged(moveSession(document, 'held', { capacity: 11 }))).toBe('capacity-below-taken');
    expect(judged(moveSession(document, 'held', { capacity: 12 }))).toBeNull();
    const free = { heldSeats: new Map<string, number>() };
    expect(judged(moveSession(document, 'held', { slotId: 'second' }), free)).toBeNull();
    expect(judged(moveSession(document, 'held', { capacity: 4 }), free)).toBe(
      'minimum-over-places',
    );
  });

  it('keeps a seminar once a slot, and what people have chosen or belong to', () => {
    const again = { seminarId: 'a', slotId: 'first', roomId: null, capacity: 9, minimum: 0 };
    expect(judged(addSession('again', again))).toBe('seminar-twice-in-slot');
    expect(judged(addSession('again', { ...again, slotId: 'second' }))).toBeNull();
    const groups = { itemsWithGroups: new Set(['lunch']) };
    expect(judged(removeItem(document, 'lunch'), groups)).toBe('item-has-groups');
    expect(judged(removeItem(document, 'lunch'))).toBeNull();
    const without = [
      ...removeSession(document, 'held'),
      { table: 'seminars' as const, id: 'a', before: seminar, after: null },
    ];
    expect(judged(without, { heldSeats: new Map() })).toBe('seminar-has-wishes');
  });
});
