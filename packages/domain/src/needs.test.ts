import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accessKinds,
  countAccess,
  countDiets,
  dietKinds,
  type Needs,
  needsToKeep,
} from './needs.ts';

const needs: fc.Arbitrary<Needs> = fc.record({
  diet: fc.uniqueArray(fc.constantFrom(...dietKinds)),
  otherDiet: fc.constantFrom('', 'Ingen koriander'),
  access: fc.uniqueArray(fc.constantFrom(...accessKinds)),
  otherAccess: fc.constantFrom('', 'Ledarhund'),
});
const nothing: Needs = { diet: [], otherDiet: '', access: [], otherAccess: '' };

describe('what is kept', () => {
  it('is nothing of somebody who is not there', () => {
    fc.assert(
      fc.property(
        needs,
        fc.constantFrom('INVITED' as const, 'DECLINED' as const),
        (told, reply) => {
          expect(needsToKeep(told, reply)).toBeNull();
        },
      ),
    );
  });

  it('is no diet of somebody who eats at home', () => {
    fc.assert(
      fc.property(needs, (told) => {
        const kept = needsToKeep(told, 'DIGITAL');
        if (kept === null) expect(told.access.length === 0 && told.otherAccess === '').toBe(true);
        else expect(kept).toEqual({ ...told, diet: [], otherDiet: '' });
      }),
    );
  });

  it('is everything of somebody who comes, and nothing when there is nothing', () => {
    const told: Needs = { ...nothing, diet: ['vegan'], otherAccess: 'Ledarhund' };
    expect(needsToKeep(told, 'COMING')).toEqual(told);
    expect(needsToKeep(nothing, 'COMING')).toBeNull();
  });
});

describe('the counts', () => {
  it('agree with the people, and list every kind', () => {
    fc.assert(
      fc.property(fc.array(needs, { maxLength: 30 }), (all) => {
        const diets = countDiets(all);
        expect(diets.kinds.map(({ kind }) => kind)).toEqual(dietKinds);
        for (const { kind, count } of diets.kinds) {
          expect(count).toBe(all.filter(({ diet }) => diet.includes(kind)).length);
          expect(count).toBeLessThanOrEqual(diets.people);
        }
        expect(diets.other).toBe(all.filter(({ otherDiet }) => otherDiet !== '').length);
        const access = countAccess(all);
        expect(access.people).toBe(
          all.filter((one) => one.access.length > 0 || one.otherAccess !== '').length,
        );
      }),
    );
  });

  it('never carry what somebody wrote', () => {
    const told: Needs = { ...nothing, otherDiet: 'Ingen koriander' };
    expect(JSON.stringify([countDiets([told]), countAccess([told])])).not.toContain('koriander');
  });
});
