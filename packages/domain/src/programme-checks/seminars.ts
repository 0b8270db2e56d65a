import type { CheckedBlock, CheckedSeminar } from './checked-programme.ts';
import { type Finding, finding, type Remedy, rule } from './finding.ts';
import { findPlace } from './free-rooms.ts';
import { fillRooms, placesIn } from './places.ts';
import type { PreparedProgramme } from './prepared-programme.ts';

type Found = Finding<
  | 'seminar-never-placed'
  | 'seminar-repeats-few'
  | 'seminar-places-few'
  | 'host-declined'
  | 'dropped-with-participants'
>;

/** Whether each seminar is given, as often as is wanted, by somebody who comes. */
export const seminars = rule(
  [
    'seminar-never-placed',
    'seminar-repeats-few',
    'seminar-places-few',
    'host-declined',
    'dropped-with-participants',
  ],
  (day) =>
    day.programme.blocks.flatMap((block) =>
      block.seminars.flatMap((seminar): Found[] =>
        seminar.dropped ? checkDropped(block, seminar) : checkGiven(day, block, seminar),
      ),
    ),
);

function checkDropped(block: CheckedBlock, { id, wished }: CheckedSeminar): Found[] {
  const seats = block.sessions
    .filter(({ seminarId }) => seminarId === id)
    .reduce((sum, { taken }) => sum + taken, 0);
  const people = Math.max(seats, wished);
  if (people === 0) return [];
  return [
    finding('dropped-with-participants', {
      severity: 'error',
      subjectIds: [id],
      blockId: block.id,
      wanted: people,
    }),
  ];
}

function checkGiven(day: PreparedProgramme, block: CheckedBlock, seminar: CheckedSeminar): Found[] {
  const sessions = day.sessionsOf.seminar(seminar.id);
  const about = { subjectIds: [seminar.id], blockId: block.id };
  const findings: Found[] = [];
  if (seminar.hostDeclined) {
    findings.push(
      finding('host-declined', {
        severity: sessions.length > 0 ? 'error' : 'warning',
        ...about,
        person: seminar.host,
        remedy: { kind: 'drop-seminar', seminarId: seminar.id },
      }),
    );
  }
  // Before a block has slots nothing can be placed, and that is no fault.
  if (block.slots.length === 0) return findings;
  if (sessions.length === 0) {
    const remedy = onceMore(day, block, seminar, 1);
    findings.push(finding('seminar-never-placed', { severity: 'warning', ...about, remedy }));
    return findings;
  }
  if (seminar.repeats !== null && sessions.length < seminar.repeats) {
    findings.push(
      finding('seminar-repeats-few', {
        severity: 'warning',
        ...about,
        wanted: seminar.repeats,
        available: sessions.length,
        remedy: onceMore(day, block, seminar, 1),
      }),
    );
  }
  const wanted = seminar.wished > 0 ? seminar.wished : (seminar.expected ?? 0);
  const available = placesIn(sessions);
  if (block.mode !== 'ROTATION' && available < wanted) {
    const more = wanted - available;
    findings.push(
      finding('seminar-places-few', {
        severity: 'hint',
        ...about,
        wanted,
        available,
        remedy: fillRooms(day, sessions, more) ?? onceMore(day, block, seminar, more),
      }),
    );
  }
  return findings;
}

/** Given once more, in a room with at least so many places. */
function onceMore(
  day: PreparedProgramme,
  block: CheckedBlock,
  seminar: CheckedSeminar,
  capacity: number,
): Remedy | null {
  const place = findPlace(day, { block, seminar }, { capacity, moving: [] });
  if (place === undefined) return null;
  const { slotId, room } = place;
  return {
    kind: 'add-session',
    seminarId: seminar.id,
    slotId,
    roomId: room.id,
    capacity: room.capacity,
  };
}
