import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWish,
  type ChoiceFacts,
  type ChoicePhase,
  canRank,
  decideRanking,
  moveWish,
  removeWish,
} from './choices.ts';

const opensAt = new Date('2026-04-20T06:00:00Z');
const closesAt = new Date('2026-05-04T10:00:00Z');
const during = new Date('2026-05-01T12:00:00Z');

const facts: ChoiceFacts & { seminarIds: readonly string[] } = {
  phase: 'CHOOSING',
  mode: 'RANK',
  opensAt,
  closesAt,
  attendance: 'COMING',
  allocated: false,
  seminarIds: ['a', 'b', 'c'],
};

describe('canRank', () => {
  it('lets those who come and those who have not replied rank while choices are open', () => {
    expect(canRank(facts, during)).toEqual({ ok: true });
    expect(canRank({ ...facts, attendance: 'INVITED' }, during)).toEqual({ ok: true });
  });

  it.each([
    [{ attendance: 'DECLINED' }, 'choice-declined'],
    [{ attendance: 'DIGITAL' }, 'choice-digital'],
    [{ mode: 'ROTATION' }, 'choice-rotation'],
    [{ allocated: true }, 'choice-already-allocated'],
  ] as const)('refuses %j', (change, code) => {
    expect(canRank({ ...facts, ...change }, during)).toEqual({ ok: false, code });
  });

  it.each([
    ['DRAFT', 'choice-not-open'],
    ['INVITED', 'choice-not-open'],
    ['ALLOCATED', 'choice-closed'],
    ['LIVE', 'choice-closed'],
    ['EVALUATING', 'choice-closed'],
    ['CLOSED', 'choice-closed'],
  ] as const)('refuses in the phase %s', (phase: ChoicePhase, code) => {
    expect(canRank({ ...facts, phase }, during)).toEqual({ ok: false, code });
  });

  it('opens at the instant and closes at the instant, not a millisecond beside', () => {
    const at = (moment: Date, ms: number) =>
      canRank(facts, new Date(moment.getTime() + ms)).ok === true;
    expect([at(opensAt, -1), at(opensAt, 0)]).toEqual([false, true]);
    expect([at(closesAt, -1), at(closesAt, 0)]).toEqual([true, false]);
  });

  it('follows the phase alone when no moments are set', () => {
    expect(canRank({ ...facts, opensAt: null, closesAt: null }, new Date(0))).toEqual({ ok: true });
  });
});

describe('decideRanking', () => {
  it('takes a full, a short and an empty ranking', () => {
    for (const ranking of [['c', 'a', 'b'], ['b'], []]) {
      expect(decideRanking(facts, ranking, during)).toEqual({ ok: true });
    }
  });

  it('refuses a seminar twice and a seminar of another block', () => {
    expect(decideRanking(facts, ['a', 'a'], during)).toEqual({
      ok: false,
      code: 'ranking-duplicate-seminar',
    });
    expect(decideRanking(facts, ['a', 'x'], during)).toEqual({
      ok: false,
      code: 'ranking-unknown-seminar',
    });
  });

  it('says that choices are closed before it looks at the ranking', () => {
    expect(decideRanking({ ...facts, phase: 'LIVE' }, ['x', 'x'], during)).toEqual({
      ok: false,
      code: 'choice-closed',
    });
  });
});

describe('moves', () => {
  const ranking = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 12,
  });
  const rankingAndOne = ranking.chain((list) =>
    fc.record({ list: fc.constant(list), id: fc.constantFrom(...list), place: fc.integer() }),
  );

  it('moving keeps everything, puts the seminar there and leaves the others in order', () => {
    fc.assert(
      fc.property(rankingAndOne, ({ list, id, place }) => {
        const moved = moveWish(list, id, place);
        const at = Math.max(0, Math.min(list.length - 1, place));
        expect(moved[at]).toBe(id);
        expect(moved.filter((other) => other !== id)).toEqual(list.filter((o) => o !== id));
        expect(moved).toHaveLength(list.length);
      }),
    );
  });

  it('moving back undoes a move', () => {
    fc.assert(
      fc.property(rankingAndOne, ({ list, id, place }) => {
        expect(moveWish(moveWish(list, id, place), id, list.indexOf(id))).toEqual(list);
      }),
    );
  });

  it('adding and removing keep each seminar at most once', () => {
    fc.assert(
      fc.property(ranking, fc.string({ minLength: 1, maxLength: 3 }), (list, id) => {
        const added = addWish(list, id);
        expect(added.filter((other) => other === id)).toHaveLength(1);
        expect(addWish(added, id)).toEqual(added);
        expect(removeWish(added, id)).toEqual(list.filter((other) => other !== id));
      }),
    );
  });

  it('leaves a ranking alone when the seminar is not in it', () => {
    expect(moveWish(['a', 'b'], 'x', 0)).toEqual(['a', 'b']);
  });
});
