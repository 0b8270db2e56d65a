import type { CheckedRoom } from './checked-programme.ts';
import { nameKey, namesIn } from './people-names.ts';
import type { PlacedSession, PreparedProgramme, Times } from './prepared-programme.ts';
import { overlap } from './prepared-programme.ts';

/** True when nothing but the excepted items and sessions uses the room then. */
export function isFree(
  { uses }: PreparedProgramme,
  roomId: string,
  times: Times,
  except: readonly string[] = [],
): boolean {
  return !(uses.get(roomId) ?? []).some((use) => overlap(use, times) && !except.includes(use.id));
}

export interface Wanted {
  /** When it must be free. */
  readonly times: readonly Times[];
  /** Places, at least. */
  readonly capacity: number;
  readonly needs: readonly string[];
  /** Items and sessions that are to move, so that where they are now counts as free. */
  readonly moving: readonly string[];
  /** A room that will not do. */
  readonly not: string | null;
}

/** The smallest free room that does, before all one that those who have told of their needs can reach and hear in. */
export function findRoom(day: PreparedProgramme, wanted: Wanted): CheckedRoom | undefined {
  const { programme, rooms } = day;
  const access = programme.access
    .filter(({ kind, count }) => count > 0 && kind !== 'quiet-room')
    .map(({ kind }) => kind as string);
  const lacks = ({ features }: CheckedRoom) =>
    access.filter((kind) => !features.some((feature) => feature === kind)).length;
  return [...rooms.values()]
    .filter(
      ({ id, capacity, features }) =>
        id !== wanted.not &&
        capacity >= wanted.capacity &&
        wanted.needs.every((need) => features.some((feature) => feature === need)) &&
        wanted.times.every((times) => isFree(day, id, times, wanted.moving)),
    )
    .sort((a, b) => lacks(a) - lacks(b) || a.capacity - b.capacity)[0];
}

/** A slot of its block and a room in which a seminar could be given once more, with its host there. */
export function findPlace(
  day: PreparedProgramme,
  { seminar, block }: Pick<PlacedSession, 'seminar' | 'block'>,
  { capacity, moving }: { capacity: number; moving: readonly string[] },
): { slotId: string; room: CheckedRoom } | undefined {
  const given = new Set(day.sessionsOf.seminar(seminar.id).map(({ session }) => session.slotId));
  const people = new Set([seminar.host, ...seminar.crew].flatMap(namesIn).map(nameKey));
  const engaged = day.presences.filter(
    ({ name, subjectId }) => people.has(nameKey(name)) && !moving.includes(subjectId),
  );
  for (const slot of day.slots) {
    const open =
      slot.block === block &&
      !given.has(slot.id) &&
      !seminar.awaySlotIds.includes(slot.id) &&
      !engaged.some((presence) => overlap(presence, slot));
    if (!open) continue;
    const times = [slot];
    const room = findRoom(day, { times, capacity, needs: seminar.needs, moving, not: null });
    if (room) return { slotId: slot.id, room };
  }
  return undefined;
}
