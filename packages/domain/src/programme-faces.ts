import type { Place } from './my-day.ts';
import type { ProgrammeDocument, RoomRow } from './programme-document.ts';
import type { PublicItemKind } from './programme-kinds.ts';

/** What participants see of an item, a session or a slot: what is not here changes nothing for them. */
export interface Face {
  readonly of: 'item' | 'session' | 'slot';
  /** Null for seminars and slots. */
  readonly kind: PublicItemKind | null;
  readonly letter: string | null;
  /** Of a slot: the name of its block. */
  readonly title: string;
  /** Host or responsible. */
  readonly who: string;
  readonly text: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string | null;
  readonly place: Place | null;
  readonly blockId: string | null;
  readonly seminarId: string | null;
  readonly slotId: string | null;
}

/** Everything that takes place, by the id that it has in a participant's calendar. Cancelled seminars and blockers do not. */
export function facesOf(document: ProgrammeDocument): ReadonlyMap<string, Face> {
  const { rooms, blocks, seminars, slots, items, sessions } = document;
  const faces = new Map<string, Face>();
  const none = { letter: null, blockId: null, seminarId: null, slotId: null };
  for (const [id, item] of Object.entries(items)) {
    if (item.kind === 'BLOCKER') continue;
    faces.set(id, {
      ...none,
      of: 'item',
      kind: item.kind,
      title: item.title,
      who: item.responsible,
      text: item.description,
      startsAt: item.startsAt,
      endsAt: item.endsAt,
      ...placed(rooms, item.roomId),
    });
  }
  for (const [id, { blockId, startsAt, endsAt }] of Object.entries(slots)) {
    faces.set(id, {
      ...none,
      of: 'slot',
      kind: null,
      title: blocks[blockId]?.name ?? '',
      who: '',
      text: '',
      startsAt,
      endsAt,
      roomId: null,
      place: null,
      blockId,
    });
  }
  for (const [id, { seminarId, slotId, roomId }] of Object.entries(sessions)) {
    const seminar = seminars[seminarId];
    const slot = slots[slotId];
    if (seminar === undefined || slot === undefined || seminar.dropped) continue;
    faces.set(id, {
      of: 'session',
      kind: null,
      letter: seminar.letter,
      title: seminar.title,
      who: seminar.host,
      text: seminar.description,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      ...placed(rooms, roomId),
      blockId: slot.blockId,
      seminarId,
      slotId,
    });
  }
  return faces;
}

function placed(rooms: Readonly<Record<string, RoomRow>>, roomId: string | null) {
  return { roomId, place: placeOf(rooms, roomId) };
}

/** Where a room is, in the words of the signs; null when there is no such room. */
export function placeOf(
  rooms: Readonly<Record<string, RoomRow>>,
  roomId: string | null,
): Place | null {
  const room = roomId === null ? undefined : rooms[roomId];
  return roomId !== null && room
    ? { roomId, room: room.name, floor: room.floor, directions: room.directions }
    : null;
}

/** True when participants see no difference. */
export function sameFace(a: Face | undefined, b: Face | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return JSON.stringify(a) === JSON.stringify(b);
}
