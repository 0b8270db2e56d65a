import type { CheckedItem } from './checked-programme.ts';
import { finding, type Remedy, rule } from './finding.ts';
import { findRoom } from './free-rooms.ts';
import { overlappingPairs, type PreparedProgramme, type RoomUse } from './prepared-programme.ts';

export const roomUse = rule(
  ['room-used-twice', 'session-without-room', 'plenary-over-room'],
  (day) => [
    ...[...day.uses].flatMap(([roomId, uses]) =>
      overlappingPairs(uses).map(([first, second]) =>
        finding('room-used-twice', {
          severity: 'error',
          subjectIds: [first.id, second.id],
          roomId,
          remedy: moveElsewhere(day, second) ?? moveElsewhere(day, first),
        }),
      ),
    ),
    ...day.sessions
      .filter(({ session }) => !day.rooms.has(session.roomId ?? ''))
      .map(({ id, session, seminar, block, ...times }) => {
        const { capacity } = session;
        const wanted = { capacity, needs: seminar.needs, moving: [id], not: null };
        return finding('session-without-room', {
          severity: 'warning',
          subjectIds: [id],
          blockId: block.id,
          remedy: toRoom([id], findRoom(day, { times: [times], ...wanted })),
        });
      }),
    ...day.items.flatMap((item) => {
      const { people } = day.programme;
      const room = day.rooms.get(item.roomId ?? '');
      if (item.kind !== 'PLENARY' || room === undefined || room.capacity >= people) return [];
      return finding('plenary-over-room', {
        severity: 'error',
        subjectIds: [item.id],
        roomId: room.id,
        wanted: people,
        available: room.capacity,
        remedy: toRoom(
          [item.id],
          findRoom(day, {
            times: [item],
            capacity: people,
            needs: item.needs,
            moving: [item.id],
            not: room.id,
          }),
        ),
      });
    }),
  ],
);

/** The remedy of a room that was found, if one was. */
export function toRoom(
  subjectIds: readonly string[],
  room: { readonly id: string } | undefined,
): Remedy | null {
  return room ? { kind: 'set-room', subjectIds, roomId: room.id } : null;
}

/** How many an item's room should hold. */
export function placesFor(day: PreparedProgramme, item: CheckedItem): number {
  const { people } = day.programme;
  if (item.kind === 'PLENARY') return people;
  return Math.min(people, day.rooms.get(item.roomId ?? '')?.capacity ?? people);
}

function moveElsewhere(day: PreparedProgramme, use: RoomUse): Remedy | null {
  const { id, roomId, kind } = use;
  const { groups } = day.programme;
  const stays = groups.some((group) => group.itemId === id && group.roomId === roomId);
  if (kind === 'groups' || stays) return null;
  const item = day.item(id);
  const placed = day.session(id);
  const capacity = item ? placesFor(day, item) : (placed?.session.capacity ?? 0);
  const needs = (item ?? placed?.seminar)?.needs ?? [];
  return toRoom([id], findRoom(day, { times: [use], capacity, needs, moving: [], not: roomId }));
}
