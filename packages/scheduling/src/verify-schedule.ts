import type { ScheduledSession, ScheduleProblem } from './problem.ts';

/** A demand that a schedule breaks. */
export interface BrokenDemand {
  readonly code: /** The seminar, slot or room is not of the problem. */
    | 'unknown'
    | 'fixed-moved'
    | 'twice-in-slot'
    | 'away'
    | 'person-twice'
    | 'without-room'
    | 'room-taken'
    | 'room-twice'
    | 'need-missing'
    | 'over-room'
    | 'repeats';
  readonly seminarId: string;
  /** Null: it is about the seminar in all slots. */
  readonly slotId: string | null;
}

/**
 * Everything that a schedule breaks, checked session by session and without the solver's own code. Fixed sessions are not
 * held to account, others are beside them.
 */
export function verifySchedule(
  problem: ScheduleProblem,
  sessions: readonly ScheduledSession[],
): BrokenDemand[] {
  const fixed = problem.fixed ?? [];
  const moved = fixed
    .filter((stays) => !sessions.some((session) => isSame(stays, session)))
    .map(({ seminarId, slotId }): BrokenDemand => ({ code: 'fixed-moved', seminarId, slotId }));
  const broken = sessions
    .filter((session) => !fixed.some((stays) => isSame(stays, session)))
    .flatMap((session) =>
      brokenBy(problem, sessions, session).map(
        (code): BrokenDemand => ({ code, seminarId: session.seminarId, slotId: session.slotId }),
      ),
    );
  const counts = problem.seminars.flatMap(({ id, repeats }): BrokenDemand[] => {
    const times = sessions.filter(({ seminarId }) => seminarId === id).length;
    const stay = fixed.filter(({ seminarId }) => seminarId === id).length;
    const right = repeats === null ? times >= 1 : times === Math.max(repeats, stay);
    return right ? [] : [{ code: 'repeats', seminarId: id, slotId: null }];
  });
  return [...moved, ...broken, ...counts];
}

function brokenBy(
  problem: ScheduleProblem,
  sessions: readonly ScheduledSession[],
  session: ScheduledSession,
): BrokenDemand['code'][] {
  const seminar = problem.seminars.find(({ id }) => id === session.seminarId);
  const slot = problem.slots.find(({ id }) => id === session.slotId);
  if (!seminar || !slot) return ['unknown'];
  const beside = sessions.filter((other) => other !== session && other.slotId === slot.id);
  const codes: BrokenDemand['code'][] = [];
  if (beside.some(({ seminarId }) => seminarId === seminar.id)) codes.push('twice-in-slot');
  if (seminar.awaySlotIds.includes(slot.id)) codes.push('away');
  const needed = beside.flatMap(
    ({ seminarId }) =>
      problem.seminars.find(({ id }) => id === seminarId && id !== seminar.id)?.people ?? [],
  );
  if (seminar.people.some((person) => needed.includes(person))) codes.push('person-twice');
  if (session.roomId === null) return [...codes, 'without-room'];
  const room = problem.rooms.find(({ id }) => id === session.roomId);
  if (!room) return [...codes, 'unknown'];
  if (room.takenSlotIds?.includes(slot.id)) codes.push('room-taken');
  if (beside.some(({ roomId }) => roomId === room.id)) codes.push('room-twice');
  if (seminar.needs.some((need) => !room.features.includes(need))) codes.push('need-missing');
  if (session.capacity > room.capacity) codes.push('over-room');
  return codes;
}

function isSame(one: ScheduledSession, other: ScheduledSession): boolean {
  return (
    one.seminarId === other.seminarId &&
    one.slotId === other.slotId &&
    one.roomId === other.roomId &&
    one.capacity === other.capacity
  );
}
