import { AllocationInputError } from './input-error.ts';
import type { AllocationProblem, AllocationResult, AllocationSession } from './problem.ts';

/** Something an organiser considers. */
export type ProgrammeChange =
  /** More sessions: a seminar held once more, or a whole new slot. */
  | { readonly kind: 'add-sessions'; readonly sessions: readonly AllocationSession[] }
  /** Another room: seats, a whole number from 0. */
  | { readonly kind: 'change-capacity'; readonly sessionId: string; readonly capacity: number }
  | { readonly kind: 'close-seminar'; readonly seminarId: string };

/**
 * The problem as it would be after a change, to be allocated beside the present one. Rankings stay as
 * they are, so ranks mean the same before and after: a closed seminar keeps its sessions, without seats.
 * Seats fixed in a session that has lost them are given up, the last listed first.
 * @throws AllocationInputError `unknown-session`, `unknown-seminar`, `duplicate-session`,
 * `negative-capacity` or `invalid-capacity`
 */
export function whatIf(problem: AllocationProblem, change: ProgrammeChange): AllocationProblem {
  return withoutLostSeats({ ...problem, sessions: changedSessions(problem.sessions, change) });
}

function changedSessions(
  sessions: readonly AllocationSession[],
  change: ProgrammeChange,
): AllocationSession[] {
  if (change.kind === 'add-sessions') {
    const known = new Set(sessions.map(({ id }) => id));
    for (const { id } of change.sessions) {
      if (known.has(id)) throw new AllocationInputError('duplicate-session', id);
      known.add(id);
    }
    return [...sessions, ...change.sessions];
  }
  if (change.kind === 'close-seminar') {
    const { seminarId } = change;
    if (!sessions.some((session) => session.seminarId === seminarId)) {
      throw new AllocationInputError('unknown-seminar', seminarId);
    }
    return sessions.map((session) =>
      session.seminarId === seminarId ? { ...session, capacity: 0, minimum: 0 } : session,
    );
  }
  const { sessionId, capacity } = change;
  if (capacity < 0) throw new AllocationInputError('negative-capacity', sessionId);
  if (!Number.isInteger(capacity)) throw new AllocationInputError('invalid-capacity', sessionId);
  if (!sessions.some(({ id }) => id === sessionId)) {
    throw new AllocationInputError('unknown-session', sessionId);
  }
  return sessions.map((session) => (session.id === sessionId ? { ...session, capacity } : session));
}

function withoutLostSeats(problem: AllocationProblem): AllocationProblem {
  if (problem.fixed === undefined) return problem;
  const left = new Map(problem.sessions.map(({ id, capacity }) => [id, capacity]));
  const fixed = problem.fixed.filter(({ sessionId }) => {
    const free = left.get(sessionId) ?? 0;
    left.set(sessionId, free - 1);
    return free > 0;
  });
  return { ...problem, fixed };
}

/** How someone fares. */
export type Fortune = 'better' | 'worse' | 'same';

/** Two outcomes side by side. */
export interface OutcomeComparison {
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  readonly fortunes: readonly { readonly participantId: string; readonly fortune: Fortune }[];
  /** After minus before: how many more got their 1st, 2nd, …; the last entry: a seminar not ranked. */
  readonly rankProfile: readonly number[];
  /** After minus before: places filled. */
  readonly seats: number;
  /** After minus before, where a seminar not ranked costs as it did before. */
  readonly cost: number;
}

/**
 * Compares two outcomes of the same people. More places is better; with as many, the lower sum of
 * (rank−1)², where a seminar not ranked counts as rank = number of seminars before the change. Who is in only one of
 * the outcomes is left out.
 */
export function compareOutcomes(
  before: AllocationResult,
  after: AllocationResult,
): OutcomeComparison {
  const unranked = before.rankProfile.length - 1;
  const earlier = fortunesOf(before, unranked);
  const later = fortunesOf(after, unranked);
  const fortunes = [...earlier].flatMap(([participantId, mine]) => {
    const then = later.get(participantId);
    return then === undefined ? [] : [{ participantId, fortune: fortuneOf(mine, then) }];
  });
  const count = (wanted: Fortune) => fortunes.filter(({ fortune }) => fortune === wanted).length;
  return {
    better: count('better'),
    worse: count('worse'),
    same: count('same'),
    fortunes,
    rankProfile: profileDifference(before.rankProfile, after.rankProfile),
    seats: after.assignments.length - before.assignments.length,
    cost: sumOf(later) - sumOf(earlier),
  };
}

interface Had {
  seats: number;
  cost: number;
}

function fortunesOf({ assignments, unplaced }: AllocationResult, unranked: number) {
  const had = new Map<string, Had>();
  const of = (participantId: string): Had => {
    const known = had.get(participantId) ?? { seats: 0, cost: 0 };
    had.set(participantId, known);
    return known;
  };
  for (const { participantId } of unplaced) of(participantId);
  for (const { participantId, rank } of assignments) {
    const own = of(participantId);
    own.seats++;
    own.cost += ((rank ?? unranked) - 1) ** 2;
  }
  return had;
}

function fortuneOf(before: Had, after: Had): Fortune {
  const gain = after.seats - before.seats || before.cost - after.cost;
  if (gain === 0) return 'same';
  return gain > 0 ? 'better' : 'worse';
}

function sumOf(had: ReadonlyMap<string, Had>): number {
  let sum = 0;
  for (const { cost } of had.values()) sum += cost;
  return sum;
}

/** The profiles may differ in length when there is a new seminar: the last entries are the same thing. */
function profileDifference(before: readonly number[], after: readonly number[]): number[] {
  const ranks = Math.max(before.length, after.length) - 1;
  const at = (profile: readonly number[], rank: number): number =>
    rank < profile.length - 1 ? (profile[rank] ?? 0) : 0;
  return [
    ...Array.from({ length: ranks }, (_, rank) => at(after, rank) - at(before, rank)),
    (after.at(-1) ?? 0) - (before.at(-1) ?? 0),
  ];
}
