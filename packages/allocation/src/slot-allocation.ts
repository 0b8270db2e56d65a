import { flowInput } from './flow-input.ts';
import {
  type IndexedProblem,
  maySit,
  NONE,
  previousSeat,
  rankOf,
  sessionsIn,
} from './indexed-problem.ts';
import type { Level } from './levels.ts';
import type { Pace } from './pace.ts';
import { type FlowInput, SeatFlow } from './seat-flow.ts';

/** More open-or-closed questions than this and the general solver is the better tool. */
const MOST_BRANCHES = 300;

/** Which seats in one slot may not be changed. */
export interface SlotLimits {
  /** Who is seated; everyone who takes part when absent. */
  readonly people: readonly number[];
  readonly capacity: ArrayLike<number>;
  readonly maySit: (person: number, session: number) => boolean;
  /** Sessions that are held in any case, for the sake of others. */
  readonly isHeld?: (session: number) => boolean;
}

/** The seats of a slot: for each person in `people` a session or NONE. */
export interface SlotSeats {
  readonly people: readonly number[];
  readonly seats: Int32Array;
  readonly proven: boolean;
}

/** The slot as it stands in the problem, nothing held fixed. */
export function wholeSlot(problem: IndexedProblem, slot: number): SlotLimits {
  const people: number[] = [];
  problem.personIds.forEach((_, person) => {
    if (problem.available[person * problem.slotIds.length + slot] === 1) people.push(person);
  });
  return {
    people,
    capacity: problem.capacity,
    maySit: (person, session) => maySit(problem, person, session),
  };
}

/**
 * The best seats in one slot, alone. Minimums are met by deciding for each session that falls short
 * whether it is closed or filled to its minimum (branch and bound; every bound is a cheapest flow).
 * Returns undefined when that takes too many decisions.
 */
export async function allocateSlot(
  problem: IndexedProblem,
  slot: number,
  limits: SlotLimits,
  levels: readonly Level[],
  pace: Pace,
): Promise<SlotSeats | undefined> {
  const sessions = sessionsIn(problem, slot);
  const base = flowInput(
    {
      people: limits.people,
      places: sessions.length,
      demand: 1,
      capacity: sessions.map((session) => limits.capacity[session] as number),
      floor: sessions.map(() => 0),
      maySit: (person, place) => limits.maySit(person, sessions[place] as number),
      rank: (person, place) => rankOf(problem, person, sessions[place] as number),
      moved: (person, place) => {
        const before = previousSeat(problem, person, slot);
        return before !== NONE && before !== (sessions[place] ?? NONE);
      },
    },
    levels,
  );
  const minimum = sessions.map((session) => problem.minimum[session] as number);
  const undecided = sessions.map(
    (session, place): Decision =>
      (minimum[place] as number) > 0 && limits.isHeld?.(session) !== true ? 'undecided' : 'open',
  );
  const best = await searchOpenSessions(base, minimum, undecided, pace);
  if (best === undefined) return undefined;
  const seats = Int32Array.from(limits.people, (_, row) => {
    const place = sessions.findIndex((_session, node) => best.isAt(row, node));
    return sessions[place] ?? NONE;
  });
  return { people: limits.people, seats, proven: best.isCheapest() };
}

type Decision = 'open' | 'closed' | 'undecided';

async function searchOpenSessions(
  base: FlowInput,
  minimum: readonly number[],
  undecided: Decision[],
  pace: Pace,
): Promise<SeatFlow | undefined> {
  const pending = [undecided];
  let best: { flow: SeatFlow; total: Float64Array } | undefined;
  let branches = 0;
  for (let decisions = pending.pop(); decisions !== undefined; decisions = pending.pop()) {
    if (++branches > MOST_BRANCHES) return undefined;
    const flow = await solveFlow(withDecisions(base, decisions, minimum), pace);
    if (decisions.some((made, node) => made === 'open' && flow.load(node) < (minimum[node] ?? 0))) {
      continue;
    }
    const total = withoutFloors(flow.total(), base, decisions, minimum);
    if (best !== undefined && !isLess(total, best.total)) continue;
    const short = shortOfMinimum(flow, decisions, minimum);
    if (short === undefined) best = { flow, total };
    else pending.push(decisions.with(short, 'closed'), decisions.with(short, 'open'));
  }
  return best?.flow;
}

/** The undecided session furthest below its minimum among those that hold anyone. */
function shortOfMinimum(
  flow: SeatFlow,
  decisions: readonly Decision[],
  minimum: readonly number[],
): number | undefined {
  let found: number | undefined;
  let most = 0;
  decisions.forEach((made, node) => {
    const missing = (minimum[node] as number) - flow.load(node);
    if (made !== 'undecided' || flow.load(node) === 0 || missing <= most) return;
    found = node;
    most = missing;
  });
  return found;
}

function withDecisions(
  base: FlowInput,
  decisions: readonly Decision[],
  minimum: readonly number[],
): FlowInput {
  return {
    ...base,
    capacity: base.capacity.map((capacity, node) => (decisions[node] === 'closed' ? 0 : capacity)),
    floor: base.floor.map((_, node) => (decisions[node] === 'open' ? (minimum[node] ?? 0) : 0)),
  };
}

function withoutFloors(
  total: Float64Array,
  base: FlowInput,
  decisions: readonly Decision[],
  minimum: readonly number[],
): Float64Array {
  let units = 0;
  decisions.forEach((made, node) => {
    if (made === 'open') units += minimum[node] ?? 0;
  });
  return total.map((value, part) => value + units * (base.floorReward[part] as number));
}

function isLess(left: Float64Array, right: Float64Array): boolean {
  const first = left.findIndex((value, part) => value !== right[part]);
  return first >= 0 && (left[first] as number) < (right[first] as number);
}

async function solveFlow(input: FlowInput, pace: Pace): Promise<SeatFlow> {
  const flow = new SeatFlow(input);
  for (let row = 0; row < input.people; row++) {
    flow.insert(row);
    if ((row & 31) === 0 && pace.due) await pace.rest(row / input.people);
  }
  return flow;
}
