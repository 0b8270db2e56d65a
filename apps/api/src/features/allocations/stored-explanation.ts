import type { AllocationProblem, AllocationResult } from '@ledarforum/allocation';
import {
  compareWithFirstCome,
  type FirstComeComparison,
} from '@ledarforum/allocation/compare-with-first-come';
import { explainSeat, type SeatExplanation } from '@ledarforum/allocation/explain-seat';
import { outcomeByGroup } from '@ledarforum/allocation/outcome-by-group';

/** What is known of the people besides the problem. */
export interface PeopleFacts {
  /** Participation → förvaltning. */
  readonly groups: readonly (readonly [participationId: string, group: string])[];
  /** Those who saved their wishes themselves, the earliest first; undefined when the order is not known. */
  readonly submitted: readonly string[] | undefined;
}

export interface StoredExplanation {
  /** Those large enough to be shown, of people who had ranked something. */
  readonly groups: readonly {
    readonly group: string;
    readonly people: number;
    readonly rankProfile: readonly number[];
    readonly meanRank: number;
    readonly difference: number | null;
    readonly exceedsChance: boolean;
  }[];
  /** Groups too small to be shown. */
  readonly smallGroups: number;
  /** Session → people of the slot who wanted its seminar at least as much as what they got there. */
  readonly demand: Readonly<Record<string, number>>;
  /** Among people who had ranked something; without a minimum in the queue, which is to its advantage. */
  readonly firstCome: FirstComeComparison;
  /** Participation → the slots where something more wanted was missed. */
  readonly seats: Readonly<Record<string, readonly SeatExplanation[]>>;
}

/** Why an outcome is what it is, in counts only. */
export function explainOutcome(
  problem: AllocationProblem,
  result: AllocationResult,
  { objective, seed }: { objective: 'total' | 'fair'; seed: number },
  { groups, submitted }: PeopleFacts,
): StoredExplanation {
  const asked = new Set(
    problem.participants.filter(({ ranking }) => ranking.length > 0).map(({ id }) => id),
  );
  const ofAsked = {
    rankProfile: result.rankProfile,
    assignments: result.assignments.filter(({ participantId }) => asked.has(participantId)),
    unplaced: result.unplaced.filter(({ participantId }) => asked.has(participantId)),
  };
  const judged = outcomeByGroup(ofAsked, new Map(groups), { seed });
  const shown = judged.flatMap(({ group, people, rankProfile, mean, difference, exceedsChance }) =>
    rankProfile === undefined || mean === undefined
      ? []
      : [
          {
            group,
            people,
            rankProfile,
            meanRank: mean,
            difference: difference ?? null,
            exceedsChance,
          },
        ],
  );
  return {
    groups: shown,
    smallGroups: judged.length - shown.length,
    demand: countDemand(problem, result),
    firstCome: compareWithFirstCome(
      amongAsked(problem, asked),
      { rankProfile: profileOf(ofAsked) },
      { seed, ...(submitted && { submitted }) },
    ),
    seats: Object.fromEntries(
      [...asked].flatMap((id) => {
        const slots = explainSeat(problem, result, id, objective);
        const missing = slots.filter(({ missed }) => missed.length > 0);
        return missing.length === 0 ? [] : [[id, missing]];
      }),
    ),
  };
}

function profileOf({
  assignments,
  rankProfile,
}: Pick<AllocationResult, 'assignments' | 'rankProfile'>): number[] {
  const profile = rankProfile.map(() => 0);
  for (const { rank } of assignments) {
    const entry = rank === null ? profile.length - 1 : rank - 1;
    profile[entry] = (profile[entry] ?? 0) + 1;
  }
  return profile;
}

/** The problem of those who had ranked something, around the seats that others hold by hand. */
function amongAsked(problem: AllocationProblem, asked: ReadonlySet<string>): AllocationProblem {
  const fixed = problem.fixed ?? [];
  const heldByOthers = new Map<string, number>();
  for (const { participantId, sessionId } of fixed) {
    if (asked.has(participantId)) continue;
    heldByOthers.set(sessionId, (heldByOthers.get(sessionId) ?? 0) + 1);
  }
  return {
    participants: problem.participants
      .filter(({ id }) => asked.has(id))
      .map(({ with: _colleague, ...person }) => person),
    sessions: problem.sessions.map((session) => ({
      ...session,
      capacity: session.capacity - (heldByOthers.get(session.id) ?? 0),
      minimum: 0,
    })),
    fixed: fixed.filter(({ participantId }) => asked.has(participantId)),
  };
}

function countDemand(
  { participants, sessions }: AllocationProblem,
  { assignments }: AllocationResult,
): Record<string, number> {
  const sessionOf = new Map(sessions.map((session) => [session.id, session]));
  const seatsOf = Map.groupBy(assignments, ({ participantId }) => participantId);
  const demand = Object.fromEntries(sessions.map(({ id }) => [id, 0]));
  for (const person of participants) {
    const held = (seatsOf.get(person.id) ?? []).flatMap(
      ({ sessionId }) => sessionOf.get(sessionId) ?? [],
    );
    for (const session of sessions) {
      if (wanted(person, held, session)) demand[session.id] = (demand[session.id] ?? 0) + 1;
    }
  }
  return demand;
}

/** Whether a person wanted a session's seminar there at least as much as what they got in the slot. */
function wanted(
  { ranking, unavailableSlots }: AllocationProblem['participants'][number],
  held: AllocationProblem['sessions'],
  { seminarId, slotId }: AllocationProblem['sessions'][number],
): boolean {
  const place = ranking.indexOf(seminarId);
  if (place < 0 || unavailableSlots?.includes(slotId) === true) return false;
  if (held.some((seat) => seat.seminarId === seminarId && seat.slotId !== slotId)) return false;
  const got = held.find((seat) => seat.slotId === slotId)?.seminarId;
  const reached = got === undefined ? -1 : ranking.indexOf(got);
  return reached < 0 || place <= reached;
}
