import { type Finding, finding, rule } from './finding.ts';
import { grouped } from './prepared-programme.ts';

/** Groups of one round that share a room count together. */
export const groups = rule(['groups-over-room'], (day) => {
  const placed = day.programme.groups.filter(({ roomId }) => roomId !== null);
  const sharing = grouped(placed, ({ roundId, roomId }) => `${roundId} ${roomId}`);
  return [...sharing.values()].flatMap((together): Finding<'groups-over-room'>[] => {
    const room = day.rooms.get(together[0]?.roomId ?? '');
    const people = together.reduce((sum, group) => sum + group.people, 0);
    if (room === undefined || people <= room.capacity) return [];
    return [
      finding('groups-over-room', {
        severity: 'error',
        subjectIds: together.map(({ id }) => id),
        roomId: room.id,
        wanted: people,
        available: room.capacity,
      }),
    ];
  });
});
