import { colourEdges } from './edge-colouring.ts';
import { flowInput } from './flow-input.ts';
import { type IndexedProblem, NONE, sessionsIn, UNACCEPTABLE } from './indexed-problem.ts';
import type { Level } from './levels.ts';
import type { Pace } from './pace.ts';
import { SeatFlow } from './seat-flow.ts';

/** The same seminars in every slot, each with as many seats in all of them. */
interface RepeatedProgramme {
  readonly seminars: readonly number[];
  readonly seats: readonly number[];
  readonly minimum: readonly number[];
  /** slot index × seminar index → session. */
  readonly session: readonly (readonly number[])[];
  readonly people: readonly number[];
}

/** Seats per slot (in the order asked for) and person, or NONE. */
export interface SetSeats {
  readonly people: readonly number[];
  /** person index × slot index. */
  readonly seats: Int32Array;
  readonly proven: boolean;
}

/**
 * The best seats in several slots that all hold the same seminars: first each person's set of seminars
 * by cheapest flow, then the sets spread evenly over the slots by colouring edges (D. de Werra, 1971),
 * which is always possible, so the split loses nothing. Returns undefined when the slots differ, or
 * when the best sets would leave a session below its minimum.
 */
export async function allocateSets(
  problem: IndexedProblem,
  slots: readonly number[],
  levels: readonly Level[],
  pace: Pace,
): Promise<SetSeats | undefined> {
  const programme = repeatedProgramme(problem, slots);
  if (programme === undefined) return undefined;
  const { people, seminars } = programme;
  const rank = (person: number, node: number): number =>
    problem.rank[person * problem.seminarIds.length + (seminars[node] as number)] as number;
  const input = flowInput(
    {
      people,
      places: seminars.length,
      demand: slots.length,
      capacity: programme.seats.map((seats) => seats * slots.length),
      floor: seminars.map(() => 0),
      maySit: (person, node) => rank(person, node) !== UNACCEPTABLE,
      rank,
      moved: () => false,
    },
    levels,
  );
  const flow = new SeatFlow(input);
  for (let row = 0; row < people.length; row++) {
    for (let unit = 0; unit < slots.length; unit++) flow.insert(row);
    if ((row & 31) === 0 && pace.due) await pace.rest(row / people.length);
  }
  const belowMinimum = programme.minimum.some(
    (least, node) => flow.load(node) > 0 && flow.load(node) < least * slots.length,
  );
  if (belowMinimum) return undefined;
  return { people, seats: spread(programme, flow, slots.length), proven: flow.isCheapest() };
}

/** Splits each seminar into copies of as many edges as slots: then every slot gets an even share. */
function spread(programme: RepeatedProgramme, flow: SeatFlow, slots: number): Int32Array {
  const left: number[] = [];
  const right: number[] = [];
  const seminarOf: number[] = [];
  let copies = 0;
  programme.seminars.forEach((_, node) => {
    let held = 0;
    programme.people.forEach((_person, row) => {
      if (!flow.isAt(row, node)) return;
      left.push(row);
      right.push(copies + Math.floor(held / slots));
      seminarOf.push(node);
      held++;
    });
    copies += Math.ceil(held / slots);
  });
  const colours = colourEdges(Int32Array.from(left), Int32Array.from(right), slots);
  const seats = new Int32Array(programme.people.length * slots).fill(NONE);
  colours.forEach((slot, edge) => {
    seats[(left[edge] as number) * slots + slot] = programme.session[slot]?.[
      seminarOf[edge] as number
    ] as number;
  });
  return seats;
}

function repeatedProgramme(
  problem: IndexedProblem,
  slots: readonly number[],
): RepeatedProgramme | undefined {
  const bySlot = slots.map((slot) =>
    sessionsIn(problem, slot).sort(
      (one, other) => (problem.seminarOf[one] as number) - (problem.seminarOf[other] as number),
    ),
  );
  const first = bySlot[0] ?? [];
  const seminars = first.map((session) => problem.seminarOf[session] as number);
  if (new Set(seminars).size !== seminars.length) return undefined;
  const alike = bySlot.every(
    (sessions) =>
      sessions.length === first.length &&
      sessions.every((session, index) => areAlike(problem, session, first[index] as number)),
  );
  const people = alike ? peopleInAllOrNone(problem, slots) : undefined;
  if (people === undefined) return undefined;
  return {
    seminars,
    seats: first.map((session) => problem.capacity[session] as number),
    minimum: first.map((session) => problem.minimum[session] as number),
    session: bySlot,
    people,
  };
}

function areAlike(problem: IndexedProblem, one: number, other: number): boolean {
  return (
    problem.seminarOf[one] === problem.seminarOf[other] &&
    problem.capacity[one] === problem.capacity[other] &&
    problem.minimum[one] === problem.minimum[other]
  );
}

/** Those who take part in all the slots; undefined when someone takes part in only some of them. */
function peopleInAllOrNone(
  problem: IndexedProblem,
  slots: readonly number[],
): number[] | undefined {
  const people: number[] = [];
  for (let person = 0; person < problem.personIds.length; person++) {
    const offset = person * problem.slotIds.length;
    const present = slots.filter((slot) => problem.available[offset + slot] === 1).length;
    if (present === slots.length) people.push(person);
    else if (present > 0) return undefined;
  }
  return people;
}
