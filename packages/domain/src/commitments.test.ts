import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  commitmentOutcomes,
  commitmentReminder,
  countedFrom,
  decideSharing,
  mayRead,
  reminderDays,
} from './commitments.ts';
import { countFollowUp } from './follow-up-counts.ts';

const person = fc.constantFrom('anna', 'bo', 'cia', 'dan', 'eva');
const colleague = fc.record({ id: person, reachable: fc.boolean() });
const outcome = fc.constantFrom(...commitmentOutcomes, null);
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

describe('a commitment', () => {
  it('is read by its maker and those it was shared with, by nobody else', () => {
    fc.assert(
      fc.property(
        person,
        fc.boolean(),
        fc.array(
          fc.tuple(
            fc.constantFrom('COLLEAGUE' as const, 'TABLE' as const),
            fc.array(colleague, { maxLength: 4 }),
          ),
        ),
        person,
        (owner, protectedIdentity, asks, viewer) => {
          const sharedWith = asks.flatMap(([way, among]) => {
            const decision = decideSharing({ id: owner, protectedIdentity }, way, among);
            return decision.ok ? decision.personIds : [];
          });
          const asked = asks.some(([, among]) =>
            among.some(({ id, reachable }) => id === viewer && reachable),
          );
          const reads = mayRead({ personId: owner, sharedWith }, viewer);
          if (viewer === owner) expect(reads).toBe(true);
          else if (!asked || protectedIdentity) expect(reads).toBe(false);
          expect(sharedWith).not.toContain(owner);
        },
      ),
    );
  });

  it('is shared with a table without those who cannot be reached, and refused by name otherwise', () => {
    const anna = { id: 'anna', protectedIdentity: false };
    const bo = { id: 'bo', reachable: true };
    const gone = { id: 'cia', reachable: false };
    expect(decideSharing(anna, 'TABLE', [bo, gone, { id: 'anna', reachable: true }])).toEqual({
      ok: true,
      personIds: ['bo'],
    });
    expect(decideSharing(anna, 'TABLE', [])).toEqual({ ok: false, code: 'share-no-table' });
    expect(decideSharing(anna, 'COLLEAGUE', [gone])).toEqual({ ok: false, code: 'share-unknown' });
    expect(decideSharing(anna, 'COLLEAGUE', [{ id: 'anna', reachable: true }])).toEqual({
      ok: false,
      code: 'share-yourself',
    });
    expect(decideSharing({ ...anna, protectedIdentity: true }, 'COLLEAGUE', [bo])).toEqual({
      ok: false,
      code: 'share-protected',
    });
  });

  it('is reminded of at 30 and 90 days, each within a month, and never when it is over', () => {
    fc.assert(
      fc.property(outcome, fc.integer({ min: -10, max: 200 }), (how, days) => {
        const from = '2026-05-11';
        const due = commitmentReminder({ from, outcome: how }, dayAfter(from, days));
        const expected = reminderDays.find((day) => days >= day && days < day + 30) ?? null;
        expect(due).toBe(how === 'DONE' || how === 'LET_GO' ? null : expected);
      }),
    );
    expect(countedFrom('2026-05-12', '2026-05-11')).toBe('2026-05-12');
    expect(countedFrom('2026-05-12', '2026-06-01')).toBe('2026-06-01');
  });
});

describe('what the leadership sees', () => {
  const facts = fc
    .record({
      people: fc.array(fc.array(outcome, { minLength: 1, maxLength: 3 }), { maxLength: 30 }),
      more: fc.integer({ min: 0, max: 30 }),
      practised: fc.integer({ min: 0, max: 30 }),
    })
    .map(({ people, more, practised }) => {
      const attended = people.length + more;
      return { people, attended, practised: Math.min(practised, attended) };
    });

  const few = (count: number) => count > 0 && count < 5;

  it('never tells one to four people apart, neither in a count, its rest, nor the change of it', () => {
    fc.assert(
      fc.property(facts, facts, fc.constantFrom('committed', 'practised'), (first, second, key) => {
        const before = countFollowUp(first, null);
        const after = countFollowUp(second, before);
        for (const [shown, { attended }] of [
          [before[key], first],
          [after[key], second],
        ] as const) {
          if (shown === null) continue;
          expect(shown).toBeGreaterThanOrEqual(5);
          expect(few(attended - shown)).toBe(false);
        }
        if (before[key] !== null && after[key] !== null) {
          expect(few(Math.abs(after[key] - before[key]))).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('tells how it went only where enough have said and none or enough have not', () => {
    fc.assert(
      fc.property(facts, facts, (first, second) => {
        const before = countFollowUp(first, null);
        for (const { outcomes, committed } of [before, countFollowUp(second, before)]) {
          if (outcomes === null) continue;
          const silent = outcomes.at(-1) ?? 0;
          expect(outcomes.reduce((sum, count) => sum + count, 0)).toBe(committed);
          expect((committed ?? 0) - silent).toBeGreaterThanOrEqual(5);
          expect(few(silent)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts each person once, by what went best', () => {
    const people = Array.from({ length: 6 }, () => ['LET_GO', 'PARTLY', null] as const);
    expect(countFollowUp({ attended: 40, people, practised: 4 }, null)).toEqual({
      committed: 6,
      outcomes: [0, 6, 0, 0, 0],
      practised: null,
    });
  });
});
