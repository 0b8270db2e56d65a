import { finding, type Remedy, rule } from './finding.ts';
import { findPlace } from './free-rooms.ts';
import { nameKey } from './people-names.ts';
import {
  grouped,
  overlappingPairs,
  type PlacedSession,
  type PreparedProgramme,
  type Presence,
} from './prepared-programme.ts';

export const peopleAtOnce = rule(
  ['host-in-two-places', 'person-in-two-places', 'host-away'],
  (day) => [
    ...[...grouped(day.presences, ({ name }) => nameKey(name)).values()].flatMap((presences) =>
      overlappingPairs(ofEachPlaceOne(presences))
        .filter(([first, second]) => first.roomId === null || first.roomId !== second.roomId)
        .map(([first, second]) => {
          const hosts = first.role === 'host' && second.role === 'host';
          return finding(hosts ? 'host-in-two-places' : 'person-in-two-places', {
            severity: 'error',
            subjectIds: [first.subjectId, second.subjectId],
            blockId: day.session(second.subjectId)?.block.id ?? null,
            person: second.name,
            remedy: moveSession(day, day.session(second.subjectId)),
          });
        }),
    ),
    ...day.sessions
      .filter(({ seminar, session }) => seminar.awaySlotIds.includes(session.slotId))
      .map((placed) =>
        finding('host-away', {
          severity: 'error',
          subjectIds: [placed.id],
          blockId: placed.block.id,
          person: placed.seminar.host,
          remedy: moveSession(day, placed),
        }),
      ),
  ],
);

/** Somebody named twice in one place is there once: as its host, whom sessions name first. */
function ofEachPlaceOne(presences: readonly Presence[]): readonly Presence[] {
  const kept = new Map<string, Presence>();
  for (const presence of presences) {
    if (!kept.has(presence.subjectId)) kept.set(presence.subjectId, presence);
  }
  return [...kept.values()];
}

/** To a slot where its host and crew are free; not when somebody would lose a seat. */
function moveSession(day: PreparedProgramme, placed: PlacedSession | undefined): Remedy | null {
  if (placed === undefined || placed.session.taken > 0) return null;
  const { capacity } = placed.session;
  const place = findPlace(day, placed, { capacity, moving: [placed.id] });
  if (place === undefined) return null;
  const { slotId, room } = place;
  return { kind: 'move-session', sessionId: placed.id, slotId, roomId: room.id };
}
