import { type AccessFeature, accessFeatures, type RoomFeature } from '../room-features.ts';
import type { CheckedRoom } from './checked-programme.ts';
import { type Finding, finding, rule } from './finding.ts';
import { findRoom } from './free-rooms.ts';
import { grouped, type PreparedProgramme, type RoomUse } from './prepared-programme.ts';
import { placesFor, toRoom } from './room-use.ts';

/** What rooms lack: of what the content needs, and of what those who come need. */
export const equipment = rule(
  ['needs-missing', 'access-missing', 'access-unknown', 'quiet-room-missing'],
  (day) => [
    ...itemsWithoutNeeds(day),
    ...seminarsWithoutNeeds(day),
    ...[...day.uses].flatMap(([roomId, uses]) => checkAccess(day, roomId, uses)),
    ...checkUnknown(day),
    ...checkQuiet(day),
  ],
);

function missing(room: CheckedRoom, needs: readonly RoomFeature[]): readonly RoomFeature[] {
  return needs.filter((need) => !room.features.includes(need));
}

function itemsWithoutNeeds(day: PreparedProgramme) {
  return day.items.flatMap((item): Finding<'needs-missing'>[] => {
    const room = day.rooms.get(item.roomId ?? '');
    const features = room ? missing(room, item.needs) : [];
    if (room === undefined || features.length === 0) return [];
    const wanted = {
      times: [item],
      capacity: placesFor(day, item),
      needs: item.needs,
      moving: [item.id],
      not: room.id,
    };
    return [
      finding('needs-missing', {
        severity: 'warning',
        subjectIds: [item.id],
        roomId: room.id,
        features,
        remedy: toRoom([item.id], findRoom(day, wanted)),
      }),
    ];
  });
}

/** Once for each seminar and room, however often it is given there. */
function seminarsWithoutNeeds(day: PreparedProgramme) {
  const demanding = day.sessions.filter(({ seminar }) => seminar.needs.length > 0);
  const inRooms = grouped(demanding, ({ session }) => `${session.seminarId} ${session.roomId}`);
  return [...inRooms.values()].flatMap((sessions): Finding<'needs-missing'>[] => {
    const [first] = sessions;
    const room = day.rooms.get(first?.session.roomId ?? '');
    if (first === undefined || room === undefined) return [];
    const { needs } = first.seminar;
    const features = missing(room, needs);
    if (features.length === 0) return [];
    const subjectIds = sessions.map(({ id }) => id);
    const capacity = Math.max(...sessions.map(({ session }) => session.capacity));
    const wanted = { times: sessions, capacity, needs, moving: subjectIds, not: room.id };
    return [
      finding('needs-missing', {
        severity: 'warning',
        subjectIds,
        blockId: first.block.id,
        roomId: room.id,
        features,
        remedy: toRoom(subjectIds, findRoom(day, wanted)),
      }),
    ];
  });
}

/** A hearing loop is for listening; everywhere one goes, also to eat, a wheelchair must come in. */
function isConcerned(day: PreparedProgramme, use: RoomUse, feature: AccessFeature): boolean {
  if (use.kind === 'session') return true;
  const kind = day.item(use.id)?.kind;
  if (kind === 'BLOCKER') return false;
  return feature === 'wheelchair' || kind === 'PLENARY' || kind === 'WORKSHOP';
}

function isForAll(day: PreparedProgramme, use: RoomUse): boolean {
  if (use.kind === 'item') return true;
  return day.session(use.id)?.block.mode === 'ROTATION';
}

function countOf(day: PreparedProgramme, feature: AccessFeature): number {
  return day.programme.access.find(({ kind }) => kind === feature)?.count ?? 0;
}

/** What those who come need of the rooms that they go to; a quiet room is needed once. */
function accessWanted(day: PreparedProgramme): readonly AccessFeature[] {
  return accessFeatures.filter((feature) => feature !== 'quiet-room' && countOf(day, feature) > 0);
}

/** Once for each need and room of which something is noted, but not that. */
function checkAccess(day: PreparedProgramme, roomId: string, uses: readonly RoomUse[]) {
  const room = day.rooms.get(roomId);
  if (room === undefined || room.features.length === 0) return [];
  return accessWanted(day).flatMap((feature): Finding<'access-missing'>[] => {
    const concerned = uses.filter((use) => isConcerned(day, use, feature));
    if (concerned.length === 0 || room.features.includes(feature)) return [];
    return [
      finding('access-missing', {
        severity: concerned.some((use) => isForAll(day, use)) ? 'error' : 'warning',
        subjectIds: concerned.map(({ id }) => id),
        roomId,
        wanted: countOf(day, feature),
        features: [feature],
        remedy: { kind: 'confirm-feature', roomId, feature },
      }),
    ];
  });
}

/** Rooms of which nothing at all is noted are told of together: what is missing there is somebody's look at them. */
function checkUnknown(day: PreparedProgramme): readonly Finding<'access-unknown'>[] {
  const features = accessWanted(day);
  const rooms = day.programme.rooms.filter(
    (room) =>
      room.features.length === 0 &&
      (day.uses.get(room.id) ?? []).some((use) =>
        features.some((feature) => isConcerned(day, use, feature)),
      ),
  );
  if (rooms.length === 0) return [];
  const subjectIds = rooms.map(({ id }) => id);
  return [finding('access-unknown', { severity: 'warning', subjectIds, features })];
}

/** One quiet room is enough for a day. */
function checkQuiet(day: PreparedProgramme): readonly Finding<'quiet-room-missing'>[] {
  const wanted = countOf(day, 'quiet-room');
  const { rooms } = day.programme;
  if (wanted === 0 || rooms.some(({ features }) => features.includes('quiet-room'))) return [];
  return [finding('quiet-room-missing', { severity: 'warning', subjectIds: [], wanted })];
}
