import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ActionEntry,
  type ActionFields,
  actionStatuses,
  changesBetween,
  decideActionChange,
  decideUndo,
  type Finding,
  reminderDue,
  reminderStages,
  undoneEntries,
} from './improvement-actions.ts';

const blank: ActionFields = {
  title: 'Korta föredragningarna',
  said: '',
  doing: '',
  shown: false,
  ownerId: null,
  dueOn: null,
  status: 'PLANNED',
  reason: '',
  removed: false,
};
const finding: Finding = { kind: 'QUOTE', text: 'För lite tid – för samtal!' };

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const wanted: fc.Arbitrary<Partial<ActionFields>> = fc.record(
  {
    title: fc.constantFrom('a', 'b'),
    said: fc.constantFrom('', 'Mer tid', 'FÖR LITE TID, för samtal'),
    doing: fc.constantFrom('', 'Två pass'),
    shown: fc.boolean(),
    ownerId: fc.constantFrom(null, 'anna', 'bo'),
    dueOn: fc.option(day),
    status: fc.constantFrom(...actionStatuses),
    reason: fc.constantFrom('', 'Ingen lokal'),
    removed: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Every state an action goes through, with its history; refused changes change nothing. */
function live(changes: readonly Partial<ActionFields>[]) {
  let fields = blank;
  const entries: ActionEntry[] = [];
  for (const change of changes) {
    const decision = decideActionChange(fields, change, finding);
    if (!decision.ok) continue;
    fields = decision.after;
    entries.push({ seq: entries.length + 1, changes: decision.changes, undoes: null });
  }
  return { fields, entries };
}

describe('an improvement action', () => {
  it('is never declined without a reason, shown without words or shown in somebody else’s', () => {
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 20 }), (changes) => {
        const { fields } = live(changes);
        expect(fields.status === 'DECLINED').toBe(fields.reason !== '');
        if (fields.shown) {
          expect(fields.said).not.toBe('');
          expect(fields.doing).not.toBe('');
          expect(fields.said.toLowerCase()).not.toContain('för lite tid');
        }
      }),
    );
  });

  it('becomes what it was when everything is taken back, the latest first', () => {
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 15 }), (changes) => {
        let { fields, entries } = live(changes);
        for (const { seq } of [...entries].reverse()) {
          const undo = decideUndo(fields, entries, seq);
          if (!undo.ok) throw new Error(undo.code);
          const before = fields;
          fields = { ...fields, ...undo.wanted };
          const change = changesBetween(before, fields);
          entries = [...entries, { seq: entries.length + 1, changes: change, undoes: seq }];
        }
        expect(fields).toEqual(blank);
        expect(undoneEntries(entries).size).toBe(entries.length / 2);
      }),
    );
  });

  it('does not take back what has been changed since, nor twice', () => {
    const { fields, entries } = live([{ title: 'ett' }, { title: 'två' }]);
    expect(decideUndo(fields, entries, 1)).toEqual({ ok: false, code: 'action-changed-since' });
    expect(decideUndo(fields, entries, 9)).toEqual({ ok: false, code: 'action-entry-unknown' });
    const undone = [
      ...entries,
      { seq: 3, changes: { title: ['två', 'ett'] }, undoes: 2 },
    ] satisfies ActionEntry[];
    const after = { ...fields, title: 'ett' };
    expect(decideUndo(after, undone, 2)).toEqual({ ok: false, code: 'action-undone-already' });
    expect(decideUndo(after, undone, 3)).toEqual({ ok: true, wanted: { title: 'två' } });
  });
});

describe('reminders', () => {
  it('come in their order as days pass, and only for what somebody is still to do', () => {
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 8 }), day, day, (changes, one, other) => {
        const { fields } = live(changes);
        const [earlier = one, later = other] = [one, other].sort();
        const stageOn = (today: string) => {
          const stage = reminderDue(fields, today);
          return stage === null ? -1 : reminderStages.indexOf(stage);
        };
        expect(stageOn(earlier)).toBeLessThanOrEqual(stageOn(later));
        if (stageOn(later) >= 0) {
          expect(fields.ownerId).not.toBeNull();
          expect(fields.removed).toBe(false);
          expect(['PLANNED', 'STARTED']).toContain(fields.status);
        }
      }),
    );
  });

  it.each([
    ['2026-06-01', null],
    ['2026-06-03', 'soon'],
    ['2026-06-09', 'soon'],
    ['2026-06-10', 'due'],
    ['2026-06-24', 'late'],
  ])('on %s of one due on 10 June: %s', (today, stage) => {
    expect(reminderDue({ ...blank, ownerId: 'anna', dueOn: '2026-06-10' }, today)).toBe(stage);
  });
});
