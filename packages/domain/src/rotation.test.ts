import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealCohorts, planRotation, type RotationBlock, type RotationPerson } from './rotation.ts';

function blockOf(seminars: number, slots: number, capacity: number): RotationBlock {
  const seminarIds = Array.from({ length: seminars }, (_, index) => `seminar-${index}`);
  const slotIds = Array.from({ length: slots }, (_, index) => `slot-${index}`);
  return {
    seminarIds,
    slotIds,
    sessions: seminarIds.flatMap((seminarId) =>
      slotIds.map((slotId) => ({ seminarId, slotId, capacity })),
    ),
  };
}

function peopleOf(count: number, departments: number): RotationPerson[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `person-${String(index).padStart(5, '0')}`,
    department: `department-${(index * 7) % departments}`,
    unit: `unit-${index % 50}`,
    cohort: null,
  }));
}

describe('planRotation', () => {
  it('lets every cohort visit each seminar once, and every seminar meet one cohort at a time', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 3 }),
        (size, spare) => {
          const block = blockOf(size, size + spare, 10);
          const plan = planRotation(block, size * 10);
          if (!plan.ok) throw new Error(plan.code);
          for (const { stops } of plan.cohorts) {
            expect(new Set(stops.map(({ seminarId }) => seminarId)).size).toBe(size);
          }
          for (let turn = 0; turn < size; turn++) {
            const visited = plan.cohorts.map(({ stops }) => stops[turn]?.seminarId);
            expect(new Set(visited).size).toBe(size);
          }
        },
      ),
    );
  });

  it('refuses what cannot work and says what would', () => {
    expect(planRotation(blockOf(0, 4, 10), 1)).toEqual({ ok: false, code: 'rotation-no-seminars' });
    expect(planRotation(blockOf(4, 3, 100), 400)).toMatchObject({ slots: 3, needed: 4 });
    expect(planRotation(blockOf(4, 4, 99), 400)).toEqual({
      ok: false,
      code: 'rotation-too-few-places',
      places: 396,
      people: 400,
      neededCapacity: 100,
    });
    const block = blockOf(4, 4, 100);
    const lacking = { ...block, sessions: block.sessions.slice(2) };
    expect(planRotation(lacking, 400)).toEqual({
      ok: false,
      code: 'rotation-session-missing',
      seminarId: 'seminar-0',
      slotId: 'slot-0',
      missing: 2,
    });
  });

  it('limits a cohort by the smallest room on its way', () => {
    const block = blockOf(2, 2, 10);
    const [, ...others] = block.sessions;
    const plan = planRotation(
      {
        ...block,
        sessions: [{ seminarId: 'seminar-0', slotId: 'slot-0', capacity: 4 }, ...others],
      },
      14,
    );
    expect(plan).toMatchObject({ ok: true, cohorts: [{ limit: 4 }, { limit: 10 }] });
  });
});

describe('dealCohorts', () => {
  const sizesOf = (cohorts: readonly number[], count: number) =>
    Array.from({ length: count }, (_, index) => cohorts.filter((c) => c === index).length);

  it('divides 400 managers of 13 departments into four even mixtures', () => {
    const people = peopleOf(400, 13);
    const cohorts = dealCohorts(people, [110, 110, 110, 110]);
    expect(sizesOf(cohorts, 4)).toEqual([100, 100, 100, 100]);
    for (const department of new Set(people.map((person) => person.department))) {
      const mine = cohorts.filter((_, index) => people[index]?.department === department);
      const sizes = sizesOf(mine, 4);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  it('keeps within the limits, evenly where they allow, and the same whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (limits, fill) => {
          const total = limits.reduce((sum, limit) => sum + limit, 0);
          const people = peopleOf(Math.floor(total * fill), 9);
          const cohorts = dealCohorts(people, limits);
          const sizes = sizesOf(cohorts, limits.length);
          sizes.forEach((size, index) => {
            expect(size).toBeLessThanOrEqual(limits[index] ?? 0);
          });
          const unbound = sizes.filter((size, index) => size < (limits[index] ?? 0));
          if (unbound.length > 0) {
            expect(Math.max(...sizes) - Math.min(...unbound)).toBeLessThanOrEqual(1);
          }
          const backwards = dealCohorts([...people].reverse(), limits);
          expect([...backwards].reverse()).toEqual(cohorts);
        },
      ),
    );
  });

  it('moves nobody when a late person arrives', () => {
    const people = peopleOf(41, 5);
    const before = dealCohorts(people.slice(0, 40), [11, 11, 11, 11]);
    const after = dealCohorts(
      people.map((person, index) => ({ ...person, cohort: before[index] ?? null })),
      [11, 11, 11, 11],
    );
    expect(after.slice(0, 40)).toEqual(before);
  });

  it('throws when there is not room for everybody', () => {
    expect(() => dealCohorts(peopleOf(3, 1), [1, 1])).toThrow(RangeError);
  });
});
