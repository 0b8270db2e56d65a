import { describe, expect, it } from 'vitest';
import { outcomeByGroup } from './outcome-by-group.ts';
import type { AllocationResult } from './problem.ts';
import { seededRandom } from './random.ts';

/** People named after their group and number, each with one seat of a rank (0: none, in spite of taking part). */
function outcome(ranks: Record<string, readonly (number | null)[]>) {
  const assignments: AllocationResult['assignments'] = [];
  const unplaced: AllocationResult['unplaced'] = [];
  const groupOf = new Map<string, string>();
  const rankProfile = [0, 0, 0, 0, 0];
  for (const [group, own] of Object.entries(ranks)) {
    own.forEach((rank, index) => {
      const participantId = `${group} ${index}`;
      groupOf.set(participantId, group);
      if (rank === 0) unplaced.push({ participantId, slotId: 'slot', reason: 'no-capacity' });
      else assignments.push({ participantId, sessionId: 's', rank });
    });
  }
  return { result: { assignments, unplaced, rankProfile }, groupOf };
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('outcomeByGroup', () => {
  it('flags a group that fared worse than chance allows, and no other', () => {
    const { result, groupOf } = outcome({
      Kultur: [...times(10, 4), 3, 3],
      Skola: [...times(15, 1), ...times(10, 2), ...times(5, 3)],
      Vård: [...times(16, 1), ...times(9, 2), ...times(5, 3)],
    });
    const [kultur, skola] = outcomeByGroup(result, groupOf);
    expect(kultur).toMatchObject({
      group: 'Kultur',
      people: 12,
      rankProfile: [0, 0, 2, 10, 0],
      exceedsChance: true,
    });
    expect(kultur?.mean).toBeCloseTo(46 / 12);
    expect(kultur?.difference).toBeGreaterThan(2);
    expect(kultur?.chance).toBeLessThan(0.01);
    expect(skola?.exceedsChance).toBe(skola?.chance !== undefined && skola.chance <= 0.05);
  });

  it('says nothing of groups that are too small, but counts them among the others', () => {
    const { result, groupOf } = outcome({ Liten: times(4, 4), Stor: times(20, 1) });
    const [small, large] = outcomeByGroup(result, groupOf);
    expect(small).toEqual({
      group: 'Liten',
      people: 4,
      rankProfile: undefined,
      mean: undefined,
      difference: undefined,
      chance: undefined,
      exceedsChance: false,
    });
    expect(large?.difference).toBe(-3);
  });

  it('counts not ranked as the last rank, no seat as one worse, and being away not at all', () => {
    const { result, groupOf } = outcome({ Alla: [null, null, 0, 0, 1] });
    const away = { participantId: 'Alla 9', slotId: 'slot', reason: 'unavailable' } as const;
    groupOf.set('Alla 9', 'Alla');
    const [all] = outcomeByGroup({ ...result, unplaced: [...result.unplaced, away] }, groupOf);
    expect(all).toMatchObject({ people: 5, rankProfile: [1, 0, 0, 0, 2], difference: undefined });
    expect(all?.mean).toBeCloseTo((4 + 4 + 5 + 5 + 1) / 5);
  });

  it('gives the exact chance of the permutation test, near enough', () => {
    const { result, groupOf } = outcome({ En: times(5, 1), Två: [...times(4, 2), 1] });
    const [one] = outcomeByGroup(result, groupOf, { draws: 20_000 });
    const asFar = (6 + 6) / 252;
    expect(Math.abs((one?.chance ?? 0) - 2 * asFar)).toBeLessThan(0.02);
  });

  it('flags about as few as it says where only chance decides', () => {
    const random = seededRandom(11);
    let flagged = 0;
    for (let round = 0; round < 100; round++) {
      const draw = (count: number) => times(count, 0).map(() => 1 + Math.floor(random() * 4));
      const { result, groupOf } = outcome({ A: draw(10), B: draw(20), C: draw(30) });
      const groups = outcomeByGroup(result, groupOf, { draws: 400, seed: round });
      if (groups.some(({ exceedsChance }) => exceedsChance)) flagged++;
    }
    expect(flagged).toBeLessThanOrEqual(11);
  });

  it('is repeatable, and refuses options out of range', () => {
    const { result, groupOf } = outcome({ A: [1, 2, 3, 1, 2], B: [2, 2, 1, 1, 4] });
    expect(outcomeByGroup(result, groupOf)).toEqual(outcomeByGroup(result, groupOf));
    for (const wrong of [{ smallest: 0 }, { level: 1 }, { draws: 0.5 }]) {
      expect(() => outcomeByGroup(result, groupOf, wrong)).toThrow(RangeError);
    }
  });
});
