import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cohort,
  dealCohorts,
  type KeptWay,
  planRotation,
  type RotationBlock,
  type RotationPerson,
} from './rotation.ts';
import type { RotationFix } from './rotation-fixes.ts';
import { mostByCuts } from './testing/rotation-cuts.ts';

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

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Any block: rooms of all sizes, seminars that do not run in every slot. */
const anyBlock = fc
  .record({
    seminars: fc.integer({ min: 1, max: 5 }),
    slots: fc.integer({ min: 0, max: 6 }),
    capacities: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 })), {
      minLength: 30,
      maxLength: 30,
    }),
  })
  .map(({ seminars, slots, capacities }): RotationBlock => {
    const { sessions, ...block } = blockOf(seminars, slots, 0);
    const sized = sessions.map((session, index) => ({
      ...session,
      capacity: capacities[index] ?? 0,
    }));
    return { ...block, sessions: sized.filter(({ capacity }) => capacity > 0) };
  });

function placesOf({ seminarIds, slotIds, sessions }: RotationBlock): number[][] {
  return seminarIds.map((seminarId) =>
    slotIds.map(
      (slotId) =>
        sessions.find((one) => one.seminarId === seminarId && one.slotId === slotId)?.capacity ?? 0,
    ),
  );
}

/** Every cohort visits each seminar once, never two at a time, and no session is promised to more than it holds. */
function expectSound(block: RotationBlock, cohorts: readonly Cohort[], people: number) {
  const promised = new Map<string, number>();
  for (const { limit, stops } of cohorts) {
    expect(limit).toBeGreaterThan(0);
    expect(stops.map(({ seminarId }) => seminarId).sort()).toEqual([...block.seminarIds].sort());
    const turns = stops.map(({ slotId }) => block.slotIds.indexOf(slotId));
    expect(turns).toEqual([...new Set(turns)].sort((a, b) => a - b));
    for (const { seminarId, slotId } of stops) {
      const session = `${seminarId} ${slotId}`;
      promised.set(session, (promised.get(session) ?? 0) + limit);
    }
  }
  for (const { seminarId, slotId, capacity } of block.sessions) {
    expect(promised.get(`${seminarId} ${slotId}`) ?? 0).toBeLessThanOrEqual(capacity);
    promised.delete(`${seminarId} ${slotId}`);
  }
  expect([...promised.keys()]).toEqual([]);
  expect(cohorts.reduce((sum, { limit }) => sum + limit, 0)).toBeGreaterThanOrEqual(people);
}

function withFix(block: RotationBlock, fix: RotationFix): RotationBlock {
  const { capacity } = fix;
  const added = Array.from({ length: fix.slots }, (_, index) => `more-${index}`);
  const session = (seminarId: string, slotId: string) => ({ seminarId, slotId, capacity });
  return {
    ...block,
    slotIds: [...block.slotIds, ...added],
    sessions: [
      ...block.sessions.map((one) =>
        fix.everywhere ? { ...one, capacity: Math.max(one.capacity, capacity) } : one,
      ),
      ...fix.sessions.map(({ seminar, slot }) =>
        session(block.seminarIds[seminar] ?? '', block.slotIds[slot] ?? ''),
      ),
      ...added.flatMap((slotId) => block.seminarIds.map((seminarId) => session(seminarId, slotId))),
    ],
  };
}

function planned(...question: Parameters<typeof planRotation>): readonly Cohort[] {
  const plan = planRotation(...question);
  if (!plan.ok) throw new Error(plan.code);
  return plan.cohorts;
}

describe('planRotation', () => {
  it('makes as many cohorts as slots, each on its own in every session, where every seminar runs in every slot', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: 3 }),
        (size, spare) => {
          const block = blockOf(size, size + spare, 10);
          const people = (size + spare) * 10;
          const cohorts = planned(block, people);
          expectSound(block, cohorts, people);
          expect(cohorts).toHaveLength(size + spare);
          expect(planRotation(block, people + 1)).toMatchObject({ places: people });
        },
      ),
    );
  });

  it('gives room to as many as there can be room for, and refuses one more, in any block', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const most = mostByCuts(placesOf(block));
        if (most > 0) expectSound(block, planned(block, most), most);
        const refused = planRotation(block, most + 1);
        expect(refused).toMatchObject({ ok: false, places: most, people: most + 1 });
      }),
      { numRuns: 2_000 },
    );
  });

  it('names changes that would do, and each of them does', () => {
    fc.assert(
      fc.property(anyBlock, fc.integer({ min: 0, max: 150 }), (block, people) => {
        const plan = planRotation(block, people);
        if (plan.ok || plan.code === 'rotation-no-seminars') return;
        expect(plan.fixes.length).toBeGreaterThan(0);
        for (const fix of plan.fixes) {
          const mended = withFix(block, fix);
          expectSound(mended, planned(mended, people), people);
          const { capacity, sessions } = fix;
          if (capacity > 1) {
            expect(
              planRotation(withFix(block, { ...fix, capacity: capacity - 1 }), people).ok,
            ).toBe(false);
          }
          for (const session of fix.everywhere ? [] : sessions) {
            const fewer = { ...fix, sessions: sessions.filter((one) => one !== session) };
            expect(planRotation(withFix(block, fewer), people).ok).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the ways that people follow, however many more come, as long as there is room', () => {
    fc.assert(
      fc.property(anyBlock, share, share, (block, before, after) => {
        const places = placesOf(block);
        const most = mostByCuts(places);
        if (most === 0) return;
        const some = Math.ceil(most * before);
        const kept = followed(planned(block, some), some);
        const people = some + Math.floor((most - some) * after);
        const later = planned(block, people, kept);
        expectSound(block, later, people);
        if (mostByCuts(besides(block, kept)) < people - some) return;
        expectKept(kept, later);
        const fewer = halved(kept);
        expectKept(fewer, planned(block, sum(fewer), fewer));
      }),
      { numRuns: 1_000 },
    );
  });

  it('plays a day where a seminar is away in one slot, and its host speaks in another instead', () => {
    const block = blockOf(3, 4, 30);
    const away = { seminarId: 'seminar-1', slotId: 'slot-2' };
    const sessions = block.sessions.filter(
      ({ seminarId, slotId }) => seminarId !== away.seminarId || slotId !== away.slotId,
    );
    const cohorts = planned({ ...block, sessions }, 90);
    expect(cohorts.map(({ limit }) => limit)).toEqual([30, 30, 30]);
  });

  it('refuses what cannot work and says what would', () => {
    expect(planRotation(blockOf(0, 4, 10), 1)).toEqual({ ok: false, code: 'rotation-no-seminars' });
    expect(planRotation(blockOf(4, 3, 100), 400)).toEqual({
      ok: false,
      code: 'rotation-too-few-slots',
      places: 0,
      people: 400,
      fixes: [{ slots: 1, sessions: [], capacity: 100, everywhere: false }],
    });
    expect(planRotation(blockOf(4, 4, 99), 400)).toEqual({
      ok: false,
      code: 'rotation-too-few-places',
      places: 396,
      people: 400,
      fixes: [
        { slots: 0, sessions: [], capacity: 100, everywhere: true },
        { slots: 1, sessions: [], capacity: 4, everywhere: false },
      ],
    });
    const block = blockOf(2, 2, 100);
    const lacking = { ...block, sessions: block.sessions.slice(1) };
    expect(planRotation(lacking, 200)).toMatchObject({
      code: 'rotation-too-few-places',
      places: 100,
      fixes: [
        { capacity: 200, everywhere: true },
        { sessions: [{ seminar: 0, slot: 0 }], capacity: 100 },
        { slots: 1, capacity: 100 },
      ],
    });
    const never = { ...block, sessions: block.sessions.slice(2) };
    expect(planRotation(never, 0)).toMatchObject({ code: 'rotation-session-missing', places: 0 });
  });

  it('uses rooms of different sizes to the last place', () => {
    const block = blockOf(2, 2, 10);
    const [, ...others] = block.sessions;
    const small = { seminarId: 'seminar-0', slotId: 'slot-0', capacity: 4 };
    const cohorts = planned({ ...block, sessions: [small, ...others] }, 14);
    expect(cohorts.map(({ limit }) => limit).sort()).toEqual([10, 4]);
    const uneven = [
      { seminarId: 'seminar-0', slotId: 'slot-0', capacity: 4 },
      { seminarId: 'seminar-0', slotId: 'slot-1', capacity: 10 },
      { seminarId: 'seminar-1', slotId: 'slot-0', capacity: 6 },
      { seminarId: 'seminar-1', slotId: 'slot-1', capacity: 10 },
    ];
    expect(planRotation({ ...block, sessions: uneven }, 11)).toMatchObject({ places: 10 });
  });
});

/** The ways and how many follow each, when so many are dealt to them. */
function followed(cohorts: readonly Cohort[], people: number): KeptWay[] {
  const limits = cohorts.map(({ limit }) => limit);
  const dealt = dealCohorts(peopleOf(people, 3), limits);
  return cohorts.flatMap(({ stops }, index) => {
    const here = dealt.filter((cohort) => cohort === index).length;
    return here > 0 ? [{ stops, people: here }] : [];
  });
}

/** Places left beside those who follow a way. */
function besides(block: RotationBlock, kept: readonly KeptWay[]): number[][] {
  const sessions = block.sessions.map((session) => ({
    ...session,
    capacity: kept
      .filter(({ stops }) =>
        stops.some(
          (stop) => stop.seminarId === session.seminarId && stop.slotId === session.slotId,
        ),
      )
      .reduce((left, { people }) => left - people, session.capacity),
  }));
  return placesOf({ ...block, sessions });
}

function expectKept(kept: readonly KeptWay[], cohorts: readonly Cohort[]) {
  for (const way of kept) {
    const route = JSON.stringify(way.stops);
    const same = cohorts.find(({ stops }) => JSON.stringify(stops) === route);
    expect(same?.limit ?? 0).toBeGreaterThanOrEqual(way.people);
  }
}

function sum(ways: readonly KeptWay[]): number {
  return ways.reduce((total, { people }) => total + people, 0);
}

/** What is left when half of those on each way have cancelled. */
function halved(kept: readonly KeptWay[]): KeptWay[] {
  return kept.flatMap(({ stops, people }) =>
    people < 2 ? [] : [{ stops, people: Math.floor(people / 2) }],
  );
}

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
