import type { AllocationParticipant, AllocationProblem, AllocationResult } from './problem.ts';

type Seated = AllocationResult['assignments'][number];

/**
 * Checks a result against its problem from the rules alone; shares no code with the engine. Whether a
 * better outcome exists is not examined, only that nobody is left without a free seat they may take.
 * @returns what is wrong, a sentence each; empty when the result keeps every rule and its own figures
 */
export function verifyAllocation(problem: AllocationProblem, result: AllocationResult): string[] {
  return [
    ...unknownNames(problem, result),
    ...brokenByPerson(problem, result),
    ...brokenPairs(problem, result),
    ...movedByHand(problem, result),
    ...brokenBySession(problem, result),
    ...wrongFigures(problem, result),
  ];
}

function unknownNames(problem: AllocationProblem, result: AllocationResult): string[] {
  const people = new Set(problem.participants.map((participant) => participant.id));
  const sessions = new Set(problem.sessions.map((session) => session.id));
  return [
    ...[...result.assignments, ...result.unplaced]
      .filter(({ participantId }) => !people.has(participantId))
      .map(({ participantId }) => `${participantId} is not a participant.`),
    ...result.assignments
      .filter(({ sessionId }) => !sessions.has(sessionId))
      .map(({ sessionId }) => `${sessionId} is not a session.`),
  ];
}

function brokenByPerson(problem: AllocationProblem, result: AllocationResult): string[] {
  const seated = Map.groupBy(result.assignments, (assignment) => assignment.participantId);
  const absent = Map.groupBy(result.unplaced, (place) => place.participantId);
  const full = fullSessions(problem, result);
  return problem.participants.flatMap((participant) =>
    brokenByOne(
      problem,
      participant,
      seated.get(participant.id) ?? [],
      absent.get(participant.id) ?? [],
      full,
    ).map((what) => `${participant.id} ${what}.`),
  );
}

function brokenByOne(
  problem: AllocationProblem,
  participant: AllocationParticipant,
  seated: readonly Seated[],
  absent: AllocationResult['unplaced'],
  full: ReadonlySet<string>,
): string[] {
  const broken: string[] = [];
  const held = problem.sessions.filter(({ id }) =>
    seated.some(({ sessionId }) => sessionId === id),
  );
  const slots = new Set(problem.sessions.map((session) => session.slotId));
  const seminars = new Set(held.map((session) => session.seminarId));
  if (held.length !== seated.length) broken.push('has a session twice');
  if (seminars.size !== held.length) broken.push('has a seminar twice');
  for (const slot of slots) {
    const inSlot = held.filter((session) => session.slotId === slot).length;
    const without = absent.filter((place) => place.slotId === slot);
    if (inSlot + without.length !== 1) broken.push(`is not exactly once in ${slot}`);
    const out = participant.unavailableSlots?.includes(slot) === true;
    if (out && inSlot > 0) broken.push(`is away but seated in ${slot}`);
    for (const { reason } of without) {
      const right = rightReason(problem, participant, slot, seminars, full);
      if (reason !== right) broken.push(`is not in ${slot} for ${reason}, but for ${right}`);
    }
  }
  return [...broken, ...brokenSeats(participant, held, seated)];
}

function brokenSeats(
  participant: AllocationParticipant,
  held: AllocationProblem['sessions'],
  seated: readonly Seated[],
): string[] {
  const broken: string[] = [];
  for (const session of held) {
    if (participant.unacceptable?.includes(session.seminarId)) {
      broken.push(`was given ${session.seminarId}, which is unacceptable`);
    }
    const place = participant.ranking.indexOf(session.seminarId);
    const said = seated.find(({ sessionId }) => sessionId === session.id)?.rank;
    if (said !== (place < 0 ? null : place + 1)) broken.push(`has a wrong rank for ${session.id}`);
  }
  return broken;
}

/** Why the person has nothing in the slot, or a complaint when a free seat was left. */
function rightReason(
  problem: AllocationProblem,
  participant: AllocationParticipant,
  slot: string,
  taken: ReadonlySet<string>,
  full: ReadonlySet<string>,
): string {
  if (participant.unavailableSlots?.includes(slot)) return 'unavailable';
  const possible = problem.sessions.filter(
    (session) =>
      session.slotId === slot &&
      !taken.has(session.seminarId) &&
      !participant.unacceptable?.includes(session.seminarId),
  );
  if (possible.length === 0) return 'nothing-acceptable';
  const free = possible.find((session) => !full.has(session.id));
  const paired = participant.with !== undefined;
  return free === undefined || paired ? 'no-capacity' : `no reason: ${free.id} has a free seat`;
}

/** Sessions that can take nobody more: no seat free, or closed for want of people. */
function fullSessions(problem: AllocationProblem, result: AllocationResult): Set<string> {
  const load = countBy(result.assignments.map((assignment) => assignment.sessionId));
  const full = problem.sessions.filter(
    ({ id, capacity }) => (load.get(id) ?? 0) >= capacity || result.closed.includes(id),
  );
  return new Set(full.map((session) => session.id));
}

/** Pairs that sit apart although one of them could join the other without anyone else moving. */
function brokenPairs(problem: AllocationProblem, result: AllocationResult): string[] {
  if ((problem.previous ?? []).length > 0) return [];
  const people = new Map(problem.participants.map((participant) => [participant.id, participant]));
  const load = countBy(result.assignments.map((assignment) => assignment.sessionId));
  const held = (id: string) =>
    problem.sessions.filter((session) =>
      result.assignments.some((seat) => seat.participantId === id && seat.sessionId === session.id),
    );
  return problem.participants.flatMap((one) => {
    const other = one.with === undefined ? undefined : people.get(one.with);
    if (other?.with !== one.id) return [];
    return held(other.id)
      .filter((session) => mayJoin(problem, one, session, held(one.id), load))
      .map(({ id }) => `${one.id} could sit with ${other.id} in ${id}.`);
  });
}

function mayJoin(
  problem: AllocationProblem,
  person: AllocationParticipant,
  session: AllocationProblem['sessions'][number],
  held: AllocationProblem['sessions'],
  load: ReadonlyMap<string, number>,
): boolean {
  const left = held.find(({ slotId }) => slotId === session.slotId);
  if (left?.id === session.id || (load.get(session.id) ?? 0) >= session.capacity) return false;
  if (person.unavailableSlots?.includes(session.slotId)) return false;
  if (person.unacceptable?.includes(session.seminarId)) return false;
  if (held.some((had) => had !== left && had.seminarId === session.seminarId)) return false;
  const isFixed = ({ participantId, sessionId }: { participantId: string; sessionId: string }) =>
    participantId === person.id && sessionId === left?.id;
  if (problem.fixed?.some(isFixed)) return false;
  return left === undefined || (load.get(left.id) ?? 0) > (left.minimum ?? 0);
}

function brokenBySession(problem: AllocationProblem, result: AllocationResult): string[] {
  const load = countBy(result.assignments.map((assignment) => assignment.sessionId));
  const broken: string[] = [];
  for (const { id, capacity, minimum = 0 } of problem.sessions) {
    const people = load.get(id) ?? 0;
    if (people > capacity) broken.push(`${id} holds ${people} of ${capacity}.`);
    const isFixed = problem.fixed?.some(({ sessionId }) => sessionId === id) === true;
    if (people > 0 && people < minimum && !isFixed)
      broken.push(`${id} is held for ${people} of ${minimum}.`);
    const closed = minimum > 0 && people === 0;
    if (result.closed.includes(id) !== closed)
      broken.push(`${id} is wrongly told as closed or not.`);
  }
  return broken;
}

function wrongFigures(problem: AllocationProblem, result: AllocationResult): string[] {
  const seminars = new Set(problem.sessions.map((session) => session.seminarId)).size;
  const profile = new Array<number>(seminars + 1).fill(0);
  let cost = 0;
  for (const { rank } of result.assignments) {
    const entry = rank === null ? seminars : rank - 1;
    profile[entry] = (profile[entry] ?? 0) + 1;
    cost += ((rank ?? seminars) - 1) ** 2;
  }
  const wrong: string[] = [];
  if (profile.join() !== result.rankProfile.join()) wrong.push('The rank profile is wrong.');
  if (cost !== result.cost) wrong.push(`The cost is ${cost}, not ${result.cost}.`);
  if (result.bound > cost) wrong.push('The bound is above the cost.');
  if (result.optimal && result.bound !== cost)
    wrong.push('Told optimal, but the bound is not met.');
  return wrong;
}

function movedByHand(problem: AllocationProblem, result: AllocationResult): string[] {
  return (problem.fixed ?? [])
    .filter(
      (fixed) =>
        !result.assignments.some(
          ({ participantId, sessionId }) =>
            participantId === fixed.participantId && sessionId === fixed.sessionId,
        ),
    )
    .map(
      ({ participantId, sessionId }) => `${participantId} has lost the fixed seat in ${sessionId}.`,
    );
}

function countBy(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
