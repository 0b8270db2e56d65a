import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awayByRound, decideRoundSizes } from './workshop-presence.ts';

describe('who is away', () => {
  it('is told round by round, and of no other rounds', () => {
    const away = [
      { participationId: 'a', rounds: [1, 7] },
      { participationId: 'b', rounds: [0, 1] },
    ];
    expect(awayByRound(away, 3)).toEqual([new Set(['b']), new Set(['a', 'b']), new Set()]);
  });
});

describe('sizes when not everybody is there in every round', () => {
  it('keep the tables and make them smaller', () => {
    expect(decideRoundSizes([12, 9], { by: 'people', people: 4 })).toEqual({
      ok: true,
      rounds: [
        [4, 4, 4],
        [3, 3, 3],
      ],
    });
  });

  it('are refused when somebody would sit alone in some round', () => {
    expect(decideRoundSizes([12, 5], { by: 'people', people: 4 }).ok).toBe(false);
    expect(decideRoundSizes([], { by: 'people', people: 4 }).ok).toBe(false);
  });

  it('hold everybody of each round at the same tables, evenly, never above what was asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 2, max: 12 }),
        (people, most) => {
          const decided = decideRoundSizes(people, { by: 'people', people: most });
          if (!decided.ok) return;
          expect(new Set(decided.rounds.map(({ length }) => length)).size).toBe(1);
          decided.rounds.forEach((sizes, round) => {
            expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people[round]);
            expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
            expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
            expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
          });
        },
      ),
    );
  });
});
