import { describe, expect, it } from 'vitest';
import { shiftToDay } from './event-templates.ts';
import { copyProgramme } from './programme-copy.ts';
import { emptyDocument, programmeTables, rowsOf } from './programme-document.ts';
import { applyChanges, differenceOf } from './programme-edits.ts';
import { seeded, someProgramme } from './testing/random-programme.ts';
import { timeAt } from './zoned-time.ts';

const timeZone = 'Europe/Stockholm';
const shift = (instant: Date) =>
  shiftToDay(instant, { from: '2026-05-11', to: '2026-11-18', timeZone });

describe('copyProgramme', () => {
  it('gives a whole programme of its own, at the same times by the clocks', () => {
    const random = seeded(1);
    for (let round = 0; round < 200; round++) {
      const from = someProgramme(random, { rooms: 3, items: 5, blocks: 2, slots: 3, seminars: 3 });
      let made = 0;
      const copy = copyProgramme(from, shift, () => `copy-${made++}`);
      // Every reference is to a row of the copy itself.
      expect(applyChanges(emptyDocument, differenceOf(emptyDocument, copy)).ok).toBe(true);
      for (const table of programmeTables) {
        const old = Object.keys(rowsOf(from, table));
        const fresh = Object.keys(rowsOf(copy, table));
        expect(fresh).toHaveLength(old.length);
        expect(fresh.some((id) => old.includes(id))).toBe(false);
      }
      const times = (document: typeof from) =>
        Object.values(document.items).map(({ startsAt }) => timeAt(new Date(startsAt), timeZone));
      expect(times(copy)).toEqual(times(from));
    }
  });

  it('leaves the day that was behind', () => {
    const from = someProgramme(seeded(2), { rooms: 2, items: 1, blocks: 1, slots: 2, seminars: 2 });
    const [first = '', second = ''] = Object.keys(from.seminars);
    const [slotId = ''] = Object.keys(from.slots);
    const past = {
      ...from,
      blocks: Object.fromEntries(
        Object.entries(from.blocks).map(([id, row]) => [
          id,
          { ...row, opensAt: '2026-05-01T08:00:00.000Z', closesAt: '2026-05-05T08:00:00.000Z' },
        ]),
      ),
      seminars: {
        ...from.seminars,
        [first]: { ...from.seminars[first], dropped: true },
        [second]: { ...from.seminars[second], hostDeclined: true, awaySlotIds: [slotId] },
      } as typeof from.seminars,
    };
    let made = 0;
    const copy = copyProgramme(past, shift, () => `copy-${made++}`);
    const [seminar] = Object.values(copy.seminars);
    expect(Object.values(copy.seminars)).toHaveLength(1);
    expect(Object.values(copy.sessions)).toHaveLength(2);
    expect(seminar?.hostDeclined).toBe(false);
    expect(copy.slots[seminar?.awaySlotIds[0] ?? '']).toBeDefined();
    expect(Object.values(copy.blocks)[0]).toMatchObject({ opensAt: null, closesAt: null });
  });
});
