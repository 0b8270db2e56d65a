import * as fc from 'fast-check';
import type { AllocationProblem } from '../problem.ts';
import { seededRandom } from '../random.ts';

/** What a generated problem may contain. */
export interface Shape {
  readonly slots: number;
  readonly seminars: number;
  readonly people: number;
  /** Every seminar in every slot, alike. */
  readonly repeated?: boolean;
  readonly minimums?: boolean;
  readonly away?: boolean;
  readonly pairs?: boolean;
  readonly previous?: boolean;
}

/** Tiny random problems of a shape, small enough to try every outcome. */
export function tinyProblems(shape: Shape): fc.Arbitrary<AllocationProblem> {
  const seminarIds = Array.from({ length: shape.seminars }, (_, index) => `seminar ${index}`);
  const slotIds = Array.from({ length: shape.slots }, (_, index) => `slot ${index}`);
  const size = fc.record({
    capacity: fc.integer({ min: 0, max: 3 }),
    minimum: shape.minimums ? fc.integer({ min: 0, max: 3 }) : fc.constant(0),
  });
  const sessions = shape.repeated
    ? fc.tuple(...seminarIds.map(() => size)).map((sizes) =>
        slotIds.flatMap((slotId) =>
          seminarIds.map((seminarId, index) => ({
            id: `${seminarId} in ${slotId}`,
            seminarId,
            slotId,
            capacity: sizes[index]?.capacity ?? 0,
            minimum: sizes[index]?.minimum ?? 0,
          })),
        ),
      )
    : fc
        .array(fc.tuple(fc.constantFrom(...seminarIds), fc.constantFrom(...slotIds), size), {
          minLength: 1,
          maxLength: 5,
        })
        .map((all) =>
          all.map(([seminarId, slotId, sizes], index) => ({
            id: `session ${index}`,
            seminarId,
            slotId,
            ...sizes,
          })),
        );
  return sessions.chain((all) => {
    const known = [...new Set(all.map((session) => session.seminarId))];
    const person = fc.record({
      wishes: fc.shuffledSubarray(known),
      refused: fc.subarray(known, { maxLength: 1 }),
      unavailableSlots: shape.away
        ? fc.subarray(slotIds, { maxLength: 1 })
        : fc.constant<string[]>([]),
      priority: fc.integer({ min: 0, max: 2 }),
      previous: fc.option(fc.constantFrom(...all.map((session) => session.id))),
    });
    return fc.array(person, { minLength: 1, maxLength: shape.people }).map((people) => ({
      sessions: all,
      participants: people.map(({ wishes, refused, unavailableSlots, priority }, index) => ({
        id: `person ${index}`,
        ranking: wishes.filter((seminarId) => !refused.includes(seminarId)),
        unacceptable: refused,
        unavailableSlots,
        priority,
        ...(shape.pairs && index < 2 && people.length > 1 ? { with: `person ${1 - index}` } : {}),
      })),
      ...(shape.previous
        ? {
            previous: people.flatMap(({ previous }, index) =>
              previous === null ? [] : [{ participantId: `person ${index}`, sessionId: previous }],
            ),
          }
        : {}),
    }));
  });
}

/** A larger random problem: popular and unpopular seminars, complete rankings. */
export function largeProblem(size: {
  readonly people: number;
  readonly seminars: number;
  readonly slots: number;
  readonly seed: number;
  /** Seats of a seminar in one slot. */
  readonly capacity: number;
}): AllocationProblem {
  const random = seededRandom(size.seed);
  const seminarIds = Array.from({ length: size.seminars }, (_, index) => `seminar ${index}`);
  const appeal = seminarIds.map(() => 2 * random());
  return {
    sessions: Array.from({ length: size.slots }, (_, slot) =>
      seminarIds.map((seminarId) => ({
        id: `${seminarId} in slot ${slot}`,
        seminarId,
        slotId: `slot ${slot}`,
        capacity: size.capacity,
      })),
    ).flat(),
    participants: Array.from({ length: size.people }, (_, index) => {
      const liking = appeal.map((value) => value + random() * 2);
      const order = seminarIds.map((_id, seminar) => seminar);
      order.sort((one, other) => (liking[other] ?? 0) - (liking[one] ?? 0));
      return {
        id: `person ${String(index).padStart(5, '0')}`,
        ranking: order.map((seminar) => `seminar ${seminar}`),
      };
    }),
  };
}

/** The 146 rankings of 9 courses in a file of the AGH data, at 18 seats a course. */
export function courseProblem(csv: string): AllocationProblem {
  const participants = csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [id = '', ...ranking] = line.split(',');
      return { id, ranking };
    });
  const courses = [...new Set(participants.flatMap(({ ranking }) => ranking))];
  return {
    participants,
    sessions: courses.map((id) => ({ id, seminarId: id, slotId: 'slot', capacity: 18 })),
  };
}
