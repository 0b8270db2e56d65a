import { planRotation, type RotationBlock } from '../rotation.ts';
import type { CheckedBlock } from './checked-programme.ts';
import { type Finding, finding, type Remedy, rule } from './finding.ts';
import { findPlace } from './free-rooms.ts';
import type { PlacedSession, PreparedProgramme } from './prepared-programme.ts';

type Found = Finding<'capacity-over-room' | 'slot-places-few' | 'rotation-cannot-complete'>;

/** Whether there are places enough: in a room, in a slot, in a rotation. */
export const places = rule(
  ['capacity-over-room', 'slot-places-few', 'rotation-cannot-complete'],
  (day) => [
    ...day.sessions.flatMap(({ id, session, block }): Found[] => {
      const { capacity, taken } = session;
      const room = day.rooms.get(session.roomId ?? '');
      if (room === undefined || capacity <= room.capacity) return [];
      const fits = taken <= room.capacity;
      return [
        finding('capacity-over-room', {
          severity: 'error',
          subjectIds: [id],
          blockId: block.id,
          roomId: room.id,
          wanted: capacity,
          available: room.capacity,
          remedy: fits ? setCapacity([{ sessionId: id, capacity: room.capacity }]) : null,
        }),
      ];
    }),
    ...day.programme.blocks.flatMap((block): readonly Found[] =>
      block.mode === 'ROTATION' ? checkRotation(day, block) : checkSlots(day, block),
    ),
  ],
);

export function placesIn(sessions: readonly PlacedSession[]): number {
  return sessions.reduce((sum, { session }) => sum + session.capacity, 0);
}

/** Lets sessions fill their rooms, those that gain most first, until there is room for so many more; null when it is not enough. */
export function fillRooms(
  day: PreparedProgramme,
  sessions: readonly PlacedSession[],
  more: number,
): Remedy | null {
  const gains = sessions
    .map(({ id, session }) => ({
      sessionId: id,
      capacity: session.capacity,
      gain: (day.rooms.get(session.roomId ?? '')?.capacity ?? 0) - session.capacity,
    }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
  const raised: { sessionId: string; capacity: number }[] = [];
  let left = more;
  for (const { sessionId, capacity, gain } of gains) {
    if (left <= 0) break;
    raised.push({ sessionId, capacity: capacity + Math.min(gain, left) });
    left -= gain;
  }
  return left <= 0 ? setCapacity(raised) : null;
}

function setCapacity(sessions: { sessionId: string; capacity: number }[]): Remedy {
  return { kind: 'set-capacity', sessions };
}

function checkSlots(day: PreparedProgramme, block: CheckedBlock) {
  const { people } = day.programme;
  return day.slots
    .filter((slot) => slot.block === block)
    .flatMap(({ id }): Finding<'slot-places-few'>[] => {
      const sessions = day.sessionsOf.slot(id);
      const available = placesIn(sessions);
      if (available >= people) return [];
      return [
        finding('slot-places-few', {
          severity: block.mode === 'RANK' ? 'error' : 'warning',
          subjectIds: [id],
          blockId: block.id,
          wanted: people,
          available,
          remedy: fillRooms(day, sessions, people - available),
        }),
      ];
    });
}

function checkRotation(
  day: PreparedProgramme,
  block: CheckedBlock,
): readonly Finding<'rotation-cannot-complete'>[] {
  const sessions = day.sessionsOf.block(block.id);
  const rotation: RotationBlock = {
    slotIds: day.slots.filter((slot) => slot.block === block).map(({ id }) => id),
    seminarIds: block.seminars.filter(({ dropped }) => !dropped).map(({ id }) => id),
    sessions: sessions.map(({ session }) => session),
  };
  const plan = planRotation(rotation, day.programme.people);
  if (plan.ok) return [];
  const few = plan.code === 'rotation-too-few-places';
  const fixes = plan.code === 'rotation-no-seminars' ? [] : plan.fixes;
  const remedies = fixes.flatMap(({ slots, sessions: more, capacity, everywhere }) => {
    if (slots > 0) return [];
    if (more.length === 0) return raiseAll(day, sessions, capacity) ?? [];
    const [only] = more;
    if (everywhere || more.length > 1 || only === undefined) return [];
    return addOne(day, block, rotation, { seminar: only.seminar, capacity }) ?? [];
  });
  return [
    finding('rotation-cannot-complete', {
      severity: 'error',
      subjectIds: [],
      blockId: block.id,
      reason: plan.code,
      wanted: few ? plan.people : null,
      available: few ? plan.places : null,
      remedy: remedies[0] ?? null,
    }),
  ];
}

/** One of the rotation's seminars given once more, where there is a room and that is enough. */
function addOne(
  day: PreparedProgramme,
  block: CheckedBlock,
  rotation: RotationBlock,
  { seminar: row, capacity }: { seminar: number; capacity: number },
): Remedy | null {
  const seminarId = rotation.seminarIds[row] ?? '';
  const seminar = block.seminars.find(({ id }) => id === seminarId);
  const place = seminar && findPlace(day, { block, seminar }, { capacity, moving: [] });
  if (!place) return null;
  const session = { seminarId, slotId: place.slotId, capacity: place.room.capacity };
  const sessions = [...rotation.sessions, session];
  return planRotation({ ...rotation, sessions }, day.programme.people).ok
    ? { kind: 'add-session', roomId: place.room.id, ...session }
    : null;
}

/** The capacity that does in every session, where every room has it. */
function raiseAll(
  day: PreparedProgramme,
  sessions: readonly PlacedSession[],
  capacity: number,
): Remedy | null {
  const small = sessions.filter(({ session }) => session.capacity < capacity);
  const fits = small.every(
    ({ session }) => (day.rooms.get(session.roomId ?? '')?.capacity ?? 0) >= capacity,
  );
  return fits ? setCapacity(small.map(({ id }) => ({ sessionId: id, capacity }))) : null;
}
