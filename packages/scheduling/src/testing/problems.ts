import { seededRandom } from '@ledarforum/allocation/random';
import * as fc from 'fast-check';
import type { ScheduledSession, ScheduleProblem } from '../problem.ts';

/** Tiny random problems, small enough to try every schedule. */
export function tinyProblems(): fc.Arbitrary<ScheduleProblem> {
  return fc
    .record({
      seminars: fc.integer({ min: 1, max: 3 }),
      slots: fc.integer({ min: 1, max: 2 }),
      rooms: fc.integer({ min: 1, max: 3 }),
    })
    .chain(({ seminars, slots, rooms }) => {
      const seminarIds = idsOf('seminar', seminars);
      const slotIds = idsOf('slot', slots);
      return fc.record({
        slots: fc.constant(slotIds.map((id) => ({ id }))),
        rooms: fc.tuple(
          ...idsOf('room', rooms).map((id) =>
            fc.record({
              id: fc.constant(id),
              capacity: fc.integer({ min: 1, max: 2 }),
              features: fc.subarray(['loop']),
              takenSlotIds: rarely(fc.subarray(slotIds, { maxLength: 1 }), []),
            }),
          ),
        ),
        seminars: fc.tuple(
          ...seminarIds.map((id) =>
            fc.record({
              id: fc.constant(id),
              people: fc.subarray(['Eva', 'Bo'], { maxLength: 1 }),
              awaySlotIds: rarely(fc.subarray(slotIds), []),
              needs: rarely(fc.constant<string[]>(['loop']), []),
              repeats: fc.constantFrom(null, 1, slots),
              largest: rarely(fc.constant(1), null),
            }),
          ),
        ),
        demand: fc.array(
          fc.record({
            seminarIds: fc.subarray(seminarIds),
            people: fc.integer({ min: 1, max: 2 }),
          }),
          { maxLength: 3 },
        ),
        fixed: rarely(
          fc
            .tuple(fc.constantFrom(...seminarIds), fc.constantFrom(...slotIds))
            .map(([seminarId, slotId]): ScheduledSession[] => [
              { seminarId, slotId, roomId: 'room 0', capacity: 1 },
            ]),
          [],
        ),
      });
    });
}

function rarely<Value>(some: fc.Arbitrary<Value>, usual: Value): fc.Arbitrary<Value> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 3 }, { arbitrary: some, weight: 1 });
}

/** Random problems of a middling size, beyond trying every schedule. */
export function middlingProblems(): fc.Arbitrary<ScheduleProblem> {
  const seminarIds = idsOf('seminar', 5);
  const slotIds = idsOf('slot', 3);
  return fc.record({
    slots: fc.constant(slotIds.map((id) => ({ id }))),
    rooms: fc.tuple(
      ...idsOf('room', 3).map((id) =>
        fc.record({
          id: fc.constant(id),
          capacity: fc.integer({ min: 2, max: 9 }),
          features: fc.subarray(['loop']),
          takenSlotIds: rarely(fc.subarray(slotIds, { maxLength: 1 }), []),
        }),
      ),
    ),
    seminars: fc.tuple(
      ...seminarIds.map((id) =>
        fc.record({
          id: fc.constant(id),
          people: fc.subarray(['Eva', 'Bo', 'Ida', 'Kim'], { maxLength: 1 }),
          awaySlotIds: rarely(fc.subarray(slotIds, { maxLength: 2 }), []),
          needs: rarely(fc.constant<string[]>(['loop']), []),
          repeats: fc.constantFrom(null, 1, 1, 2),
        }),
      ),
    ),
    demand: fc.array(
      fc.record({
        seminarIds: fc.subarray(seminarIds, { minLength: 1, maxLength: 4 }),
        people: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 2, maxLength: 8 },
    ),
  });
}

/** How a made-up day looks. */
export interface DayShape {
  readonly people: number;
  readonly seminars: number;
  readonly slots: number;
  readonly rooms: number;
  /** How many seminars each person wishes for. */
  readonly wishes: number;
  /** How many times each seminar is given; null: as many as there is room for. */
  readonly repeats: number | null;
  readonly seed: number;
}

/**
 * A day with some much wanted seminars, rooms of very different sizes that together hold a tenth more than come, one room
 * that is taken once, a feature that half of the rooms have and a host who gives two seminars.
 */
export function dayProblem(shape: DayShape): ScheduleProblem {
  const random = seededRandom(shape.seed);
  const seminarIds = idsOf('seminar', shape.seminars);
  const slotIds = idsOf('slot', shape.slots);
  const sizes = Array.from({ length: shape.rooms }, () => 0.4 + random() ** 2 * 3);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const appeal = seminarIds.map(() => 0.2 + random() ** 2 * 2);
  return {
    slots: slotIds.map((id) => ({ id })),
    rooms: idsOf('room', shape.rooms).map((id, index) => ({
      id,
      capacity: Math.ceil((1.1 * shape.people * (sizes[index] ?? 1)) / total),
      features: index % 2 === 0 ? ['loop'] : [],
      takenSlotIds: index === 0 ? slotIds.slice(0, 1) : [],
    })),
    seminars: seminarIds.map((id, index) => ({
      id,
      people: [index === 1 && 2 * (shape.repeats ?? 1) <= shape.slots ? 'host 0' : `host ${index}`],
      awaySlotIds: random() < 0.2 ? [slotIds[Math.floor(random() * shape.slots)] ?? ''] : [],
      needs: index % 4 === 0 ? ['loop'] : [],
      repeats: shape.repeats,
    })),
    demand: Array.from({ length: shape.people }, () => ({
      people: 1,
      seminarIds: seminarIds
        .map((id, index) => ({ id, liking: random() ** (1 / (appeal[index] ?? 1)) }))
        .sort((one, other) => other.liking - one.liking)
        .slice(0, shape.wishes)
        .map(({ id }) => id),
    })),
  };
}

function idsOf(what: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${what} ${index}`);
}
