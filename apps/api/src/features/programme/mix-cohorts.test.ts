import { dealCohorts, type RotationPerson } from '@ledarforum/domain/rotation';
import { samePairs } from '@ledarforum/domain/workshop-groups';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixCohorts } from './mix-cohorts.ts';

const deal = (people: readonly RotationPerson[], limits: readonly number[]) =>
  dealCohorts(people, limits);

const sizes = (cohorts: readonly number[]) =>
  [0, 1, 2, 3].map((wanted) => cohorts.filter((cohort) => cohort === wanted).length);

/** Pairs who are in one cohort and share a value. */
const pairs = (
  people: readonly RotationPerson[],
  cohorts: readonly number[],
  of: (person: RotationPerson) => string,
) =>
  [0, 1, 2, 3].reduce(
    (sum, wanted) =>
      sum + samePairs(people.filter((_, index) => cohorts[index] === wanted).map(of)),
    0,
  );

const department = (person: RotationPerson) => person.department;
const unit = (person: RotationPerson) => `${person.department} ${person.unit}`;
const weighed = (people: readonly RotationPerson[], cohorts: readonly number[]) =>
  3 * pairs(people, cohorts, department) + pairs(people, cohorts, unit);

describe('mixing cohorts', () => {
  it('mixes units as well as departments: better than dealing one after the other', async () => {
    const people = Array.from(
      { length: 230 },
      (_, index): RotationPerson => ({
        id: `p${String(index).padStart(3, '0')}`,
        department: `f${index % 7}`,
        unit: `e${(index * 5) % 11}`,
        cohort: null,
      }),
    );
    const dealt = deal(people, [60, 60, 60, 60]);
    const mixed = await mixCohorts(people, dealt);
    expect(sizes(mixed)).toEqual(sizes(dealt));
    expect(weighed(people, mixed)).toBeLessThanOrEqual(weighed(people, dealt));
    expect(await mixCohorts(people, dealt)).toEqual(mixed);
  });

  it('leaves everybody who has kept a cohort, and every size', async () => {
    const person = fc.record({
      department: fc.constantFrom('a', 'b', 'c'),
      unit: fc.constantFrom('x', 'y'),
      cohort: fc.constantFrom(null, 0, 1, 2, 3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 30 }), async (sketches) => {
        const people = sketches.map((sketch, index) => ({ ...sketch, id: `p${index}` }));
        const dealt = deal(people, [8, 8, 8, 8]);
        const mixed = await mixCohorts(people, dealt);
        expect(sizes(mixed)).toEqual(sizes(dealt));
        people.forEach(({ cohort }, index) => {
          if (cohort !== null && dealt[index] === cohort) expect(mixed[index]).toBe(cohort);
        });
        expect(weighed(people, mixed)).toBeLessThanOrEqual(weighed(people, dealt));
      }),
      { numRuns: 15 },
    );
  });
});
